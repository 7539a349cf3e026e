"""Time points of a sentence, in months, and times that are not time points."""

from __future__ import annotations

from typing import Final

from .figures import Figure, Form
from .place import Place
from .sentence import Sentence

DURATION_BEFORE: Final = frozenset(
    ["lasted", "lasting", "last", "persisted", "persisting", "per", "every", "lasts",
     "battery", "duration", "each", "gone", "within_last", "past", "wore", "worn", "since"]
)  # fmt: skip
PLACES_BEFORE: Final = frozenset(
    ["at", "after", "by", "in", "into", "on", "over", "until", "to", "through", "from", "nach",
     "bei", "the", "within", "following", "around", "of", "about", "first", "and", "for", "or",
     "a", "full", "between", "than", "upto", "up", "beyond"]
)  # fmt: skip


POINTED: Final = frozenset({"at", "after", "by"})
"""Right before a time that is a point, whatever stands before them: "gone after six months"."""
OVER: Final = frozenset({"over", "during", "after", "in"})
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
    places += _bare(sentence, times)
    if len(places) > 1:
        places.sort(key=lambda place: place.first)
    return places


FIRM_BARE: Final = frozenset({"at", "by", "after", "between", "nach"})
YEARS_AT: Final = frozenset({"after", "at", "by", "within"})
BEFORE_BARE: Final = FIRM_BARE | YEARS_AT | {"month", "and", "und", "to"}
AFTER_BARE: Final = frozenset({"month", "months", "and", "und"})


def _told_from(sentence: Sentence, figure: Figure, times: list[Figure]) -> float | None:
    """The 24 months from which "a year later" counts, in "after two years ...; a year later"."""
    words, behind = sentence.tokens.words, figure.last + 1
    if behind >= len(words) or words[behind] != "later":
        return None
    before = [f for f in times if f.last < figure.first and is_point(sentence, f)]
    return before[-1].low if before and not before[-1].is_range else None


PLACES: Final = frozenset({"hospitals", "centres", "centers", "clinics", "kliniken", "sites"})
COUNTED: Final = PLACES | {"countries", "people", "patients"}
"""Behind the ten of "at ten US centres", which is no time."""


def _bare(sentence: Sentence, times: list[Figure]) -> list[Place]:
    """ "At nine and twelve months", "71% at two years, 73% at three": the unit is shared."""
    words = sentence.tokens.words
    found = []
    for figure in sentence.figures:
        if figure.form is not Form.NUMBER or figure.decimals or figure.low < 1:
            continue
        before = words[figure.first - 1] if figure.first > sentence.first else ""
        if before not in BEFORE_BARE:
            continue
        unit = _unit_shared(figure, times)
        if unit == "m" and figure.low <= MOST_MONTHS and _is_bare_month(words, figure, sentence):
            found.append(Place(repr(figure.low), figure.first, figure.last))
        elif unit == "y" and figure.low <= MOST_YEARS and _is_bare_year(words, figure, sentence):
            found.append(Place(repr(12 * figure.low), figure.first, figure.last))
    return found


MOST_MONTHS, MOST_YEARS = 60, 30


def _unit_shared(figure: Figure, times: list[Figure]) -> str:
    """The unit of the time said last before a bare number, or first behind it."""
    before = [time.unit[:1] for time in times if time.last < figure.first]
    units = before[::-1] or [time.unit[:1] for time in times]
    return next((unit for unit in units if unit in "my"), "")


def _is_bare_month(words: list[str], figure: Figure, sentence: Sentence) -> bool:
    """ "At three months and again at twelve"; not the ten of "at ten US centres"."""
    ahead = words[figure.last + 1 : min(sentence.last, figure.last + 5)]
    if not COUNTED.isdisjoint(ahead[:3]) or "out" in ahead:
        return False
    return words[figure.first - 1] in FIRM_BARE or (bool(ahead) and ahead[0] in AFTER_BARE)


def _is_bare_year(words: list[str], figure: Figure, sentence: Sentence) -> bool:
    """ "17% after three years, 23% after five and 38% after ten"."""
    is_end = figure.last + 1 >= sentence.last or words[figure.last + 1] in BARE_ENDS
    return is_end and words[figure.first - 1] in YEARS_AT


BARE_ENDS: Final = frozenset({",", ".", ";", "and", "it", ")", "(", "the", "but", "or"})


MARKS: Final = frozenset({":", ";", "|"})
BEHIND_A: Final = frozenset({"after", "on", "into", "later", "in"})
"""Behind "a year", which is then a point of time: "a year after the implant"."""
NO_POINT: Final = frozenset({"old", "of_age", "apart", "interval", "intervals", "phase", "phases",
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
