"""Reads the figures of a sentence, from left to right, each token once."""

from __future__ import annotations

from .dates import date_at
from .figures import (
    CURRENCIES,
    CURRENCY_WORDS,
    DENOMINATOR_WORDS,
    HEDGES,
    LABELS_BEFORE,
    LENGTH_UNITS,
    MONTHS_PER,
    NICE_DENOMINATORS,
    OTHER_UNITS,
    PERCENT_WORDS,
    POINT_WORDS,
    RANGE_WORDS,
    Figure,
    Form,
    value_of,
)
from .number_words import ONES, STARTERS, part, whole
from .tokens import Tokens

INTERVAL_WORDS = frozenset({"ci", "cri", "interval", "konfidenzintervall", "ki", "intervall"})
NOT_PERCENT_RANGE = frozenset({"hz", "khz"})


def figures_in(tokens: Tokens, first: int, last: int) -> list[Figure]:
    """Every figure of the tokens ``first`` to ``last`` (half open), in order."""
    found: list[Figure] = []
    words = tokens.words
    i = first
    while i < last:
        head = words[i][0]
        if (
            head.isdigit()
            or (head == "." and len(words[i]) > 1)
            or words[i] in STARTERS
            or (words[i] in ("half", "hälfte"))
        ):
            figure = _figure_at(tokens, i, first, last)
            if figure is not None:
                _dress(tokens, figure, first)
                found.append(figure)
                i = figure.last + 1
                continue
        elif words[i] in MONTH_STARTS:
            figure = date_at(tokens, i, first, last)
            if figure is not None:
                _dress(tokens, figure, first)
                found.append(figure)
                i = figure.last + 1
                continue
        i += 1
    return found


MONTH_STARTS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "januar",
        "februar",
        "märz",
        "mai",
        "juni",
        "juli",
        "oktober",
        "dezember",
    ]
)


def _number_at(tokens: Tokens, i: int, last: int) -> tuple[float, int, int, bool] | None:
    """Value, decimals, index after it, whether in words."""
    if i >= last:
        return None
    word = tokens.words[i]
    if word[0].isdigit() or word[0] == ".":
        value = value_of(word)
        return (value[0], value[1], i + 1, False) if value else None
    spelt = whole(tokens.words, i, last)
    return (spelt[0], spelt[1], spelt[2], True) if spelt else None


def _figure_at(tokens: Tokens, i: int, first: int, last: int) -> Figure | None:
    words, spaced = tokens.words, tokens.spaced
    dated = date_at(tokens, i, first, last)
    if dated is not None:
        return dated
    share = part(words, i, last) if not words[i][0].isdigit() else None
    if share is not None:
        return Figure(i, share[1] - 1, Form.FRACTION, share[0], share[0], is_word=True)
    number = _number_at(tokens, i, last)
    if number is None:
        if words[i] == "a":
            return _a_unit(tokens, i, last)
        return None
    value, decimals, at, is_word = number
    if _is_identifier(tokens, i, at, last, is_word):
        return Figure(i, at - 1, Form.OTHER, value, value, decimals)
    before = words[i - 1] if i > first else ""
    figure = Figure(i, at - 1, Form.NUMBER, value, value, decimals, is_word=is_word)
    special = _p_or_nnt(tokens, figure, first)
    if special:
        return special
    if before in CURRENCIES:
        return _money(tokens, figure, last)
    return _with_unit(tokens, _ranged(tokens, figure, first, last, spaced), first, last)


def _a_unit(tokens: Tokens, i: int, last: int) -> Figure | None:
    """ "a year", "a full year", "a month"."""
    words = tokens.words
    at = i + 1
    if at < last and words[at] in ("full", "whole", "single"):
        at += 1
    if at < last and words[at] in ("year", "month", "week", "day"):
        months = MONTHS_PER[words[at]]
        return Figure(i, at, Form.TIME, months, months, is_word=True, unit=words[at])
    return None


def _is_identifier(tokens: Tokens, i: int, at: int, last: int, is_word: bool) -> bool:
    """Part of a name, a version, a file or a clock time, and not a quantity."""
    if is_word:
        return False
    words, spaced = tokens.words, tokens.spaced
    if (
        i
        and not spaced[i]
        and (words[i - 1][-1].isalpha() or words[i - 1] in ("_", "@", "#", "\\"))
    ):
        return words[i - 1] not in ("p", "n", "hf", "x")
    if at < last and not spaced[at]:
        after = words[at]
        if after in ("_", "@", ":") and at + 1 < last and not spaced[at + 1]:
            return True
        if after[0].isalpha() and after not in OTHER_UNITS | MONTHS_PER.keys() | PERCENT_WORDS | (
            LENGTH_UNITS
        ):
            return after not in ("x", "of", "people", "patients")
    return bool(i) and words[i - 1] in ("#", "§", "°")


def _p_or_nnt(tokens: Tokens, figure: Figure, first: int) -> Figure | None:
    words = tokens.words
    at = figure.first - 1
    steps = 0
    sign = ""
    while (
        at >= first
        and steps < 4
        and words[at]
        in (
            "=",
            "<",
            ">",
            "≤",
            "≥",
            "of",
            "value",
            "-",
            "is",
            "was",
            "than",
            "less",
            "values",
            ":",
            "are",
            "about",
            "an",
            "just",
            "around",
            "roughly",
            "treat",
            "to",
            "needed",
            "below",
            "by",
        )
    ):
        sign = words[at] if words[at] in "<>=≤≥" and words[at] else sign
        if words[at] in ("less", "below"):
            sign = "<"
        if words[at] == "needed" and at > first and words[at - 1] == "number":
            return _as(figure, Form.NNT, at - 1)
        at -= 1
        steps += 1
    if at < first:
        return None
    if words[at] == "p" and figure.low <= 1 and (steps or tokens.ends[at] == tokens.starts[at + 1]):
        figure.unit = sign or "="
        return _as(figure, Form.P_VALUE, at)
    if words[at] in ("nnt", "nnts"):
        return _as(figure, Form.NNT, at)
    return None


def _as(figure: Figure, form: Form, first: int) -> Figure:
    figure.form, figure.first = form, first
    return figure


def _money(tokens: Tokens, figure: Figure, last: int) -> Figure:
    figure.form = Form.MONEY
    figure.unit = tokens.words[figure.first - 1]
    figure.first -= 1
    at = figure.last + 1
    if (
        at < last
        and len(tokens.words[at]) == 3
        and tokens.words[at].isdigit()
        and figure.low < 1000
    ):
        figure.low = figure.high = figure.low * 1000 + int(tokens.words[at])
        figure.last = at
        at += 1
    if at < last and tokens.words[at] in ("million", "billion", "m", "bn", "trillion"):
        figure.unit = "large"
        figure.last = at
    return figure


def _ranged(tokens: Tokens, figure: Figure, first: int, last: int, spaced: list[bool]) -> Figure:
    """The figure with its upper end, if it is a range: "69.3-73.9%", "50% to 80%"."""
    words = tokens.words
    at = figure.last + 1
    has_percent = at < last and words[at] in PERCENT_WORDS
    if has_percent:
        at += 1
    if at >= last or words[at] not in RANGE_WORDS:
        return figure
    is_dash = words[at] in "-–"
    if is_dash and spaced[at] and (at + 1 < last and spaced[at + 1]) and has_percent:
        return figure
    upper = _number_at(tokens, at + 1, last)
    if upper is None or upper[0] <= figure.low or upper[0] > 50 * max(figure.low, 1):
        return figure
    percent_after = upper[2] < last and words[upper[2]] in PERCENT_WORDS
    if not is_dash and not _is_word_range(tokens, figure, upper[2], first, last, has_percent):
        return figure
    if has_percent and not percent_after:
        return figure
    figure.high, figure.last = upper[0], upper[2] - 1
    figure.decimals = max(figure.decimals, upper[1])
    return figure


def _is_word_range(
    tokens: Tokens, figure: Figure, at: int, first: int, last: int, has_percent: bool
) -> bool:
    """ "50% to 80%", "3 to 7 days", "2.77 to 8.20" in an interval; not "from 66.9% to 58.3%"."""
    words = tokens.words
    before = set(words[max(first, figure.first - 5) : figure.first])
    if "from" in before or words[figure.first - 1] == "by":
        return bool(before & INTERVAL_WORDS)
    after = words[at] if at < last else ""
    return (
        has_percent
        or after in PERCENT_WORDS
        or after in MONTHS_PER
        or after in POINT_WORDS
        or after == "mm"
        or bool(before & INTERVAL_WORDS)
    )


def _with_unit(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    """What follows the number makes it a share, a time, a pair, a dose."""
    words, spaced = tokens.words, tokens.spaced
    at = figure.last + 1
    after = words[at] if at < last else ""
    if after == "-" and at + 1 < last and not spaced[at] and not spaced[at + 1]:
        at += 1
        after = words[at]
    if after == "per" and at + 1 < last and words[at + 1] in ("cent", "mille", "zent"):
        after, at = "percent", at + 1
    if after in PERCENT_WORDS:
        figure.last = at
        figure.form = Form.PERCENT
        return _percent(tokens, figure, first, last)
    if (
        after == "percentage"
        or after in POINT_WORDS
        or (after == "absolute" and at + 1 < last and (words[at + 1] in POINT_WORDS))
    ):
        end = at + 1 if after in ("percentage", "absolute") and at + 1 < last else at
        figure.form, figure.last = Form.POINTS, end if words[end] in POINT_WORDS else at
        if figure.is_word and after == "point":
            figure.form = Form.NUMBER
        return figure
    if after in MONTHS_PER and not (after in ("m", "y") and spaced[at]):
        return _time(tokens, figure, at)
    if after in LENGTH_UNITS:
        figure.form, figure.last, figure.unit = Form.LENGTH, at, after
        return figure
    if after in OTHER_UNITS:
        figure.form, figure.last = Form.OTHER, at
        return figure
    if after in CURRENCY_WORDS:
        figure.form, figure.last, figure.unit = Form.MONEY, at, after
        return figure
    if after in ("million", "billion"):
        figure.form, figure.last = Form.OTHER, at
        return figure
    before = words[figure.first - 1] if figure.first > first else ""
    if before in LABELS_BEFORE and not figure.is_word and figure.decimals == 0:
        figure.form = Form.OTHER
        return figure
    if before in ("month", "monat") and figure.low <= 240:
        figure.form, figure.unit = Form.TIME, "month"
        figure.first -= 1
        return figure
    if before in ("week", "year", "day") and figure.decimals == 0:
        figure.form = Form.OTHER if before == "day" or figure.low > 300 else Form.TIME
        figure.low = figure.high = figure.low * MONTHS_PER[before]
        figure.first -= 1
        return figure
    if figure.is_range:
        return _interval(tokens, figure, first)
    return _pair(tokens, figure, first, last)


def _percent(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    words = tokens.words
    at = figure.last + 1
    if at + 1 < last and words[at] == "points":
        figure.form, figure.last = Form.POINTS, at
    elif (
        at < last
        and figure.low in (90, 95, 99)
        and (
            words[at] in INTERVAL_WORDS
            or (
                words[at] in ("confidence", "credible", "-")
                and any(w in INTERVAL_WORDS for w in words[at : at + 3])
            )
        )
    ):
        figure.form = Form.OTHER
    elif figure.is_range:
        interval = _interval(tokens, figure, first)
        figure.form = Form.INTERVAL if interval.form is Form.INTERVAL else Form.PERCENT
    return figure


def _time(tokens: Tokens, figure: Figure, at: int) -> Figure:
    unit = tokens.words[at]
    scale = MONTHS_PER[unit]
    figure.form, figure.last, figure.unit = Form.TIME, at, unit
    figure.low, figure.high = figure.low * scale, figure.high * scale
    return figure


def _interval(tokens: Tokens, figure: Figure, first: int) -> Figure:
    """A bare range is an interval after "CI" or in brackets behind a figure."""
    words = tokens.words
    before = words[max(first, figure.first - 5) : figure.first]
    if any(word in INTERVAL_WORDS for word in before) or (
        before and before[-1] in ("(", "[") and figure.form is Form.NUMBER and figure.decimals > 0
    ):
        figure.form = Form.INTERVAL
    elif figure.form is Form.NUMBER and figure.low >= 1900:
        figure.form = Form.OTHER
    return figure


def _pair(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    """ "49 of 66", "34 out of 39", "3/34", "three in four", "24 (48%)"."""
    words, spaced = tokens.words, tokens.spaced
    at = figure.last + 1
    if at < last and words[at] in ("patients", "people", "participants", "patienten", "responders"):
        if at + 1 < last and words[at + 1] in ("of", "out"):
            at += 1
    if at >= last or words[at] not in DENOMINATOR_WORDS or figure.decimals:
        return _count_with_percent(tokens, figure, last)
    joint = words[at]
    at += 1
    if joint == "out" and at < last and words[at] == "of":
        at += 1
    every = at < last and words[at] in ("every", "each", "the", "all", "their")
    at += every
    number = _number_at(tokens, at, last)
    if number is None or number[1] or number[0] < figure.low or number[0] == 0:
        return figure
    after = words[number[2]] if number[2] < last else ""
    if after in PERCENT_WORDS or after in MONTHS_PER or (joint == "/" and spaced[at - 1]):
        return figure
    is_nice = number[0] in NICE_DENOMINATORS
    if joint == "in" and not (is_nice and figure.low < number[0]):
        return figure
    if joint == "/" and after == "/":
        return Figure(figure.first, number[2] - 1, Form.OTHER, 0, 0)
    figure.events, figure.of, figure.last = figure.low, number[0], number[2] - 1
    figure.low = figure.high = 100 * figure.events / figure.of
    is_rate = (joint == "in" or every or joint == "out") and is_nice and figure.of <= 100
    figure.form = Form.FRACTION if is_rate else Form.PAIR
    return figure


def _count_with_percent(tokens: Tokens, figure: Figure, last: int) -> Figure:
    words = tokens.words
    at = figure.last + 1
    if (
        at + 2 < last
        and words[at] == "("
        and not figure.decimals
        and words[at + 2] in PERCENT_WORDS
    ):
        share = value_of(words[at + 1]) if words[at + 1][0].isdigit() else None
        if share and at + 3 < last and words[at + 3] == ")":
            figure.events, figure.form, figure.last = figure.low, Form.PERCENT, at + 3
            figure.low = figure.high = share[0]
            figure.decimals = share[1]
            return figure
    if not figure.is_word and not figure.decimals and 1950 <= figure.low <= 2045:
        if len(words[figure.first]) == 4:
            figure.form = Form.YEAR
    return figure


def _dress(tokens: Tokens, figure: Figure, first: int) -> None:
    """Hedge and offsets: "nearly three in four" is printed with its "nearly"."""
    words = tokens.words
    at = figure.first - 1
    begin = figure.first
    if figure.form in (Form.PERCENT, Form.FRACTION, Form.NUMBER, Form.PAIR, Form.TIME, Form.MONEY):
        steps = 0
        while at >= first and steps < 4:
            word = words[at]
            if word in HEDGES and (
                word not in ("close", "most", "least")
                or (word == "close" and steps)
                or (at > first and words[at - 1] == "at")
            ):
                figure.hedge = HEDGES[word] if not figure.hedge else figure.hedge
                begin = at
            elif word not in ("than", "to", "little", "a", "at", "slightly", "bit", "as", "als"):
                break
            at -= 1
            steps += 1
        if begin > first and words[begin - 1] in ("little", "slightly", "bit", "just", "well"):
            begin -= 1
            if begin > first and words[begin - 1] == "a":
                begin -= 1
        if words[begin] == "up" and figure.form is Form.TIME:
            figure.hedge = "upto"
    shown = begin if figure.hedge and figure.form is not Form.TIME else figure.first
    if figure.hedge == "upto":
        shown = begin
    if ONES.get(words[figure.first]) is None or figure.form is not Form.NUMBER:
        pass
    figure.start, figure.end = tokens.starts[shown], tokens.ends[figure.last]
    figure.text = tokens.text[figure.start : figure.end]
