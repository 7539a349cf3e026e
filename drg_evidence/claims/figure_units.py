"""What stands behind a number makes it a share, a time, a pair, an interval or a dose."""

from __future__ import annotations

from typing import Final

from .figure_pairs import pair_at
from .figures import (
    CURRENCY_WORDS,
    LABELS_BEFORE,
    LENGTH_UNITS,
    MONTHS_PER,
    OTHER_UNITS,
    PERCENT_WORDS,
    POINT_WORDS,
    Figure,
    Form,
)
from .tokens import Tokens

INTERVAL_WORDS: Final = frozenset(
    ["ci", "cis", "cri", "interval", "intervals", "konfidenzintervall", "ki", "intervall"]
)


SCALES: Final = frozenset(
    ["scale", "scales", "nrs", "vas", "numeric", "numerical", "likert", "visual", "rating",
     "score", "index", "questionnaire"]
)  # fmt: skip
"""Behind "10-point" and "0-10": how long a scale is, which is no result."""


def _is_loose(tokens: Tokens, at: int, last: int) -> bool:
    """A letter on its own; "3 y:" heads a column of years all the same."""
    words = tokens.words
    if not tokens.is_spaced(at) or _is_cell(words, at, last):
        return False
    return words[at] == "m" or at + 1 >= last or words[at + 1] not in (":", ")", "|")


CELL_ENDS: Final = frozenset({"|", ";"})


def _is_cell(words: list[str], at: int, last: int) -> bool:
    """The "36 m" of a row is a cell by itself: a number and its unit, and no more."""
    return at >= 2 and words[at - 2] in CELL_ENDS and words[at + 1 : last][:1] in (["|"], [";"])


def names_scale(words: list[str], figure: Figure, first: int) -> bool:
    """ "A scale of 0 to 10", "scale from 0 to 100"."""
    return not SCALES.isdisjoint(words[max(first, figure.first - 3) : figure.first])


UNIT_WORDS: Final = (
    POINT_WORDS | frozenset(MONTHS_PER) | LENGTH_UNITS | CURRENCY_WORDS | OTHER_UNITS
    | {"percentage", "absolute", "million", "billion"}
)  # fmt: skip
"""Behind a number that is no percentage, where they may tell what it is."""


def with_unit(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    """What follows the number makes it a share, a time, a pair, a dose."""
    words = tokens.words
    at = figure.last + 1
    after = words[at] if at < last else ""
    if after == "-" and at + 1 < last and not tokens.is_spaced(at) and not tokens.is_spaced(at + 1):
        at += 1
        after = words[at]
    if after == "per" and at + 1 < last and words[at + 1] in ("cent", "mille", "zent"):
        after, at = "percent", at + 1
    if after in PERCENT_WORDS:
        figure.last = at
        figure.form = Form.PERCENT
        return _percent(tokens, figure, first, last)
    if after in UNIT_WORDS and _is_told(tokens, figure, at, last):
        return figure
    if (
        figure.low == 0
        and figure.is_range
        and (after in SCALES or names_scale(words, figure, first))
    ):
        figure.form = Form.OTHER
        return figure
    return _with_label(tokens, figure, first, last)


def _is_told(tokens: Tokens, figure: Figure, at: int, last: int) -> bool:
    """Points, times and all that is measured: the unit at ``at`` tells what the figure is."""
    words = tokens.words
    after = words[at]
    if after in POINT_WORDS and not SCALES.isdisjoint(words[at + 1 : min(last, at + 4)]):
        figure.form, figure.last = Form.OTHER, at
        return True
    behind = words[at + 1] if at + 1 < last else ""
    if (
        after == "percentage"
        or after in POINT_WORDS
        or (after == "absolute" and behind in POINT_WORDS)
    ):
        is_joined = after in ("percentage", "absolute") and behind in POINT_WORDS
        figure.form, figure.last = Form.POINTS, at + 1 if is_joined else at
        if figure.is_word and after == "point":
            figure.form = Form.NUMBER
        return True
    if after in MONTHS_PER and not (after in ("m", "y") and _is_loose(tokens, at, last)):
        _set_time(figure, after, at)
        return True
    if after in LENGTH_UNITS and figure.low == 0 and figure.is_range:
        figure.form = Form.OTHER
        return True
    return _is_measured(figure, after, at)


def _is_measured(figure: Figure, after: str, at: int) -> bool:
    """Lengths, doses, settings and sums of money, by the unit behind the number."""
    if after in LENGTH_UNITS:
        figure.form, figure.unit = Form.LENGTH, after
    elif after in CURRENCY_WORDS:
        figure.form, figure.unit = Form.MONEY, after
    elif after in OTHER_UNITS or after in ("million", "billion"):
        figure.form = Form.OTHER
    else:
        return False
    figure.last = at
    return True


LABELS: Final = LABELS_BEFORE | {
    "of", "month", "months", "monat", "monate", "week", "year", "day"
}  # fmt: skip
"""One of these stands right before a number that what stands before it tells."""


def _with_label(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    """ "month 6", "page 12", "week 24": what stands before a bare number."""
    words = tokens.words
    if figure.first > first and words[figure.first - 1] in LABELS:
        labelled = _labelled(words, figure, first)
        if labelled is not None:
            return labelled
    if figure.is_range:
        return _interval(tokens, figure, first)
    return pair_at(tokens, figure, first, last)


def _labelled(words: list[str], figure: Figure, first: int) -> Figure | None:
    """The figure as the word right before it tells it; None where that tells nothing."""
    at = figure.first
    before = words[at - 1]
    if before == "of" and at - 3 >= first and words[at - 2] == "out":
        if words[at - 3] not in LENGTH_UNITS:
            return None
        figure.form = Form.OTHER  # the scale of "50 mm out of 100"
        return figure
    if before in LABELS_BEFORE and not figure.is_word and figure.decimals == 0:
        figure.form = Form.OTHER
        return figure
    if before in ("month", "monat") and figure.low <= 240 and not _is_counted(words, figure, first):
        figure.form, figure.unit = Form.TIME, "month"
        figure.first -= 1
        return figure
    if before in ("months", "monate") and figure.is_range and figure.high <= 240:
        figure.form, figure.unit = Form.TIME, "month"  # "months 12-24: 66-71%"
        figure.first -= 1
        return figure
    if before in ("week", "year", "day") and figure.decimals == 0:
        figure.form = Form.OTHER if before == "day" or figure.low > 300 else Form.TIME
        figure.low = figure.high = figure.low * MONTHS_PER[before]
        figure.first -= 1
        return figure
    return None


BEFORE_MONTH: Final = frozenset(
    ["first", "second", "third", "last", "a", "one", "per", "each", "every", "this", "next"]
)  # fmt: skip


def _is_counted(words: list[str], figure: Figure, first: int) -> bool:
    """The month of "in the first month 59 centres" is no label of the 59."""
    return figure.first - 2 >= first and words[figure.first - 2] in BEFORE_MONTH


def _percent(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    words = tokens.words
    at = figure.last + 1
    if at < last and not tokens.is_spaced(at) and words[at][0].isdigit():
        # Letters of an address: "%22Neurosurgery%22%5Bjour".
        figure.form = Form.OTHER
        return figure
    if at + 1 < last and words[at] == "points":
        figure.form, figure.last = Form.POINTS, at
    elif (
        at < last
        and figure.low in (90, 95, 99)
        and (
            words[at] in INTERVAL_WORDS
            or (
                words[at] in ("confidence", "credible", "-")
                and not INTERVAL_WORDS.isdisjoint(words[at : at + 3])
            )
        )
    ):
        figure.form = Form.OTHER
    elif figure.is_range:
        is_behind = (
            figure.first - 2 > first
            and words[figure.first - 1] in ("(", "[")
            and (words[figure.first - 2] in PERCENT_WORDS)
        )
        interval = _interval(tokens, figure, first)
        if is_behind or interval.form is Form.INTERVAL:
            figure.form = Form.INTERVAL
        else:
            figure.form = Form.PERCENT
    return figure


def _set_time(figure: Figure, unit: str, at: int) -> None:
    scale = MONTHS_PER[unit]
    figure.form, figure.last, figure.unit = Form.TIME, at, unit
    figure.low, figure.high = figure.low * scale, figure.high * scale


def follows_estimate(tokens: Tokens, figure: Figure, first: int) -> bool:
    """True for the 0.31 in "(OR 0.89, 0.31 to 2.58)": a range behind a comma and an estimate."""
    words, at = tokens.words, figure.first
    if at - 2 <= first or words[at - 1] not in (",", ";", ":") or not figure.decimals:
        return False
    before = words[at - 2]
    return before in PERCENT_WORDS or (before[0].isdigit() and "." in before)


def _interval(tokens: Tokens, figure: Figure, first: int) -> Figure:
    """A bare range is an interval after "CI" or in brackets behind a figure."""
    words = tokens.words
    before = words[max(first, figure.first - 5) : figure.first]
    in_bracket = bool(before) and before[-1] in ("(", "[") and figure.form is Form.NUMBER
    if (
        not INTERVAL_WORDS.isdisjoint(before)
        or (in_bracket and (figure.decimals > 0 or before[-2:-1] == ["%"]))
        or (figure.form is Form.NUMBER and follows_estimate(tokens, figure, first))
    ):
        figure.form = Form.INTERVAL
    elif figure.form is Form.NUMBER and figure.low >= 1900:
        figure.form = Form.OTHER
    return figure
