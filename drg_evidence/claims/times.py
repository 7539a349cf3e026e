"""Time points of a sentence, in months, and times that are not time points."""

from __future__ import annotations

from .attach import Place
from .figures import Figure, Form
from .sentence import Sentence

DURATION_BEFORE = frozenset(
    ["lasted", "lasting", "last", "persisted", "persisting", "per", "every", "lasts",
     "battery", "duration", "each", "gone", "within_last", "past", "wore", "worn", "since"]
)  # fmt: skip
PLACES_BEFORE = frozenset(
    ["at", "after", "by", "in", "into", "on", "over", "until", "to", "through", "from", "nach",
     "bei", "the", "within", "following", "around", "of", "about", "first", "and", "for", "or",
     "a", "full", "between", "than", "upto", "up", "beyond"]
)  # fmt: skip


POINTED = frozenset({"at", "after", "by"})
"""Right before a time that is a point, whatever stands before them: "gone after six months"."""
OVER = frozenset({"over", "during", "after", "in"})
"""Before "three-month periods": the time at whose end people were asked."""


def time_places(sentence: Sentence) -> list[Place]:
    """Every time point of the sentence; the term is the months as text."""
    times = [f for f in sentence.figures if f.form is Form.TIME]
    if not times:
        return []
    places: list[Place] = []
    for figure in times:
        if (since := _told_from(sentence, figure, times)) is not None:
            places.append(Place(repr(since + figure.low), figure.first, figure.last))
        elif is_point(sentence, figure):
            places.append(Place(repr(figure.low), figure.first, figure.last))
            if figure.low != figure.high:
                places.append(Place(repr(figure.high), figure.first, figure.last))
    units = [figure.unit[:1] for figure in times]
    if "m" in units:
        places += _bare(sentence)
    elif "y" in units:
        places += _bare_years(sentence)
    if len(places) > 1:
        places.sort(key=lambda place: place.first)
    return places


FIRM_BARE = frozenset({"at", "by", "after", "between", "nach"})
BEFORE_BARE = FIRM_BARE | {"month", "and", "und", "to"}


def _told_from(sentence: Sentence, figure: Figure, times: list[Figure]) -> float | None:
    """The 24 months from which "a year later" counts, in "after two years ...; a year later"."""
    words, behind = sentence.tokens.words, figure.last + 1
    if behind >= len(words) or words[behind] != "later":
        return None
    before = [f for f in times if f.last < figure.first and is_point(sentence, f)]
    return before[-1].low if before and not before[-1].is_range else None


PLACES = frozenset({"hospitals", "centres", "centers", "clinics", "kliniken", "sites"})
COUNTED = PLACES | {"countries", "people", "patients"}
"""Behind the ten of "at ten US centres", which is no time."""


def _bare(sentence: Sentence) -> list[Place]:
    """ "at nine and twelve months", "at three months and again at twelve": the unit is shared."""
    words = sentence.tokens.words
    found = []
    for figure in sentence.figures:
        if figure.form is not Form.NUMBER or figure.decimals or not 1 <= figure.low <= 60:
            continue
        before = words[figure.first - 1] if figure.first > sentence.first else ""
        if before in BEFORE_BARE:
            after = words[figure.last + 1] if figure.last + 1 < sentence.last else ""
            ahead = words[figure.last + 1 : figure.last + 5]
            if not COUNTED.isdisjoint(ahead[:3]) or "out" in ahead:
                continue
            if before in FIRM_BARE or after in ("month", "months", "and", "und"):
                found.append(Place(repr(figure.low), figure.first, figure.last))
    return found


MOST_YEARS = 30


def _bare_years(sentence: Sentence) -> list[Place]:
    """ "17% after three years, 23% after five and 38% after ten"."""
    words = sentence.tokens.words
    return [
        Place(repr(12 * figure.low), figure.first, figure.last)
        for figure in sentence.figures
        if figure.form is Form.NUMBER and not figure.decimals and 1 <= figure.low <= MOST_YEARS
        and figure.first > sentence.first and words[figure.first - 1] in ("after", "at", "by")
        and (figure.last + 1 >= sentence.last or words[figure.last + 1] in BARE_ENDS)
    ]  # fmt: skip


BARE_ENDS = frozenset({",", ".", ";", "and", "it", ")", "(", "the", "but", "or"})


MARKS = frozenset({":", ";", "|"})
BEHIND_A = frozenset({"after", "on", "into", "later", "in"})
"""Behind "a year", which is then a point of time: "a year after the implant"."""
NO_POINT = frozenset({"old", "of_age", "apart", "interval", "intervals", "phase", "phases",
                      "period", "periods", "or", "model", "battery", "warranty"})  # fmt: skip
"""Behind a time that is the age or the length of something."""


def is_point(sentence: Sentence, figure: Figure) -> bool:
    """True for "at 12 months", false for a battery life or "pain for at least six months"."""
    words, behind = sentence.tokens.words, figure.last + 1
    before = words[max(sentence.first, figure.first - 4) : figure.first]
    if not MARKS.isdisjoint(before):
        before = before[max(i for i, word in enumerate(before) if word in MARKS) + 1 :]
    last = before[-1] if before else ""
    after = words[behind] if behind < len(words) else ""
    if figure.is_word and words[figure.first] == "a":
        return last in PLACES_BEFORE or not before or after in BEHIND_A
    if last in OVER and after in ("period", "periods"):
        return figure.low >= 1
    if last not in POINTED and not DURATION_BEFORE.isdisjoint(before):
        return False
    if "older" in before[-2:]:
        return False
    if figure.hedge == "over" and "for" in before:
        return False
    if after == "or":
        return last in ("at", "after", "over", "by")
    if after in NO_POINT:
        return figure.low >= 100
    return figure.low >= 0.2 or last in ("after", "at")
