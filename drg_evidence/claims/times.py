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
    places: list[Place] = []
    times = [f for f in sentence.figures if f.form is Form.TIME]
    for figure in times:
        if (since := _told_from(sentence, figure, times)) is not None:
            places.append(Place(repr(since + figure.low), figure.first, figure.last))
        elif is_point(sentence, figure):
            places.append(Place(repr(figure.low), figure.first, figure.last))
            if figure.is_range:
                places.append(Place(repr(figure.high), figure.first, figure.last))
    if any(f.unit.startswith("m") for f in times):
        places += _bare(sentence)
    elif any(f.unit.startswith("y") for f in times):
        places += _bare_years(sentence)
    return sorted(places, key=lambda place: place.first)


FIRM_BARE = frozenset({"at", "by", "after", "between", "nach"})
BEFORE_BARE = FIRM_BARE | {"month", "and", "und", "to"}


def _told_from(sentence: Sentence, figure: Figure, times: list[Figure]) -> float | None:
    """The 24 months from which "a year later" counts, in "after two years ...; a year later"."""
    if sentence.tokens.words[figure.last + 1 : figure.last + 2] != ["later"]:
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
        before = words[figure.first - 1] if figure.first > sentence.first else ""
        whole = figure.form is Form.NUMBER and figure.decimals == 0 and 1 <= figure.low <= 60
        if whole and before in BEFORE_BARE:
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


def is_point(sentence: Sentence, figure: Figure) -> bool:
    """True for "at 12 months", false for a battery life or "pain for at least six months"."""
    words = sentence.tokens.words
    first = sentence.first
    before = words[max(first, figure.first - 4) : figure.first]
    cut = max((i for i, word in enumerate(before) if word in (":", ";", "|")), default=-1)
    before = before[cut + 1 :]
    after = words[figure.last + 1 : figure.last + 4]
    if words[figure.first] == "a" and figure.is_word:
        return (
            (bool(before) and before[-1] in PLACES_BEFORE)
            or figure.first == first
            or (not before or after[:1] in (["after"], ["on"], ["into"], ["later"], ["in"]))
        )
    if after[:1] in (["period"], ["periods"]) and before[-1:] and before[-1] in OVER:
        return figure.low >= 1
    if not POINTED & set(before[-1:]) and any(word in DURATION_BEFORE for word in before):
        return False
    if "older" in before[-2:]:
        return False
    if figure.hedge == "over" and before and "for" in before:
        return False
    if after[:1] == ["or"]:
        return bool(before) and before[-1] in ("at", "after", "over", "by")
    if after and after[0] in ("old", "of_age", "apart", "interval", "intervals", "phase", "phases",
                              "period", "periods", "or", "model", "battery", "warranty"
                              ):  # fmt: skip
        return figure.low >= 100
    return figure.low >= 0.2 or bool(before and before[-1] in ("after", "at"))
