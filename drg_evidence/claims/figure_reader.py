"""Reads the figures of a sentence, from left to right, each token once."""

from __future__ import annotations

from . import written
from .dates import MONTH_NUMBER, date_at
from .figure_units import INTERVAL_WORDS, follows_estimate, names_scale, with_unit
from .figures import (
    CURRENCIES,
    HEDGES,
    LENGTH_UNITS,
    MONTHS_PER,
    OTHER_UNITS,
    PERCENT_WORDS,
    POINT_WORDS,
    RANGE_WORDS,
    Figure,
    Form,
)
from .named_times import ARTICLES, ORDINALS, a_unit, named_time
from .number_words import STARTERS, number_at, part
from .signed import below_zero
from .tokens import Tokens

BEFORE_P = frozenset(
    ["=", "<", ">", "≤", "≥", "of", "value", "-", "is", "was", "than", "less", "values", ":",
     "are", "about", "an", "just", "around", "roughly", "treat", "to", "needed", "below", "by"]
)  # fmt: skip


SPREAD = frozenset(["sd", "sds", "se", "sem", "±", "+/-", "deviation"])
"""Before a figure: how far values spread, which is no result of its own."""


CEILINGS = frozenset({"threshold", "thresholds", "ceiling", "willingness"})
"""Before a sum of money: what somebody is ready to pay, which is no result."""


def figures_in(tokens: Tokens, first: int, last: int) -> list[Figure]:
    """Every figure of the tokens ``first`` to ``last`` (half open), in order."""
    found: list[Figure] = []
    free = first
    heads = map(_STARTS.__getitem__, tokens.words[first:last])
    for i in [i for i, is_head in enumerate(heads, first) if is_head]:
        if i < free:
            continue
        figure = _figure_at(tokens, i, first, last)
        if figure is not None:
            _dress(tokens, figure, first)
            found.append(figure)
            free = figure.last + 1
    return found


class _Starts(dict[str, bool]):
    """Whether a figure may start with a word; looked up once for each word."""

    def __missing__(self, word: str) -> bool:
        may = (
            word[0].isdigit()
            or (word[0] == "." and len(word) > 1)
            or word in STARTERS
            or word in ("half", "hälfte")
            or word in ORDINALS
            or word in MONTH_NUMBER
        )
        if len(self) > 50_000:
            self.clear()
        self[word] = may
        return may


_STARTS = _Starts()


def _figure_at(tokens: Tokens, i: int, first: int, last: int) -> Figure | None:
    words, spaced = tokens.words, tokens.spaced
    dated = date_at(tokens, i, first, last)
    if dated is not None or words[i] in MONTH_NUMBER:
        return dated
    named = named_time(words, i, first, last)
    if named is not None:
        return named
    share = part(words, i, last) if not words[i][0].isdigit() else None
    if share is not None:
        return Figure(i, share[1] - 1, written.FRACTION, share[0], share[0], is_word=True)
    number = number_at(tokens, i, last)
    if number is None:
        if words[i] in ARTICLES:
            return a_unit(words, i, last)
        return None
    value, decimals, at, is_word = number
    if _is_identifier(tokens, i, at, last, is_word):
        return Figure(i, at - 1, written.OTHER, value, value, decimals)
    before = words[i - 1] if i > first else ""
    figure = Figure(i, at - 1, written.NUMBER, value, value, decimals, is_word=is_word)
    special = _p_or_nnt(tokens, figure, first)
    if special:
        return special
    if before in SPREAD or (
        before in ("of", "=", ":") and i - 2 >= first and words[i - 2] in SPREAD
    ):
        return _as(figure, written.OTHER, i)
    if before in CURRENCIES:
        return _money(tokens, figure, last)
    return with_unit(tokens, _ranged(tokens, figure, first, last, spaced), first, last)


UNITS = OTHER_UNITS | frozenset(MONTHS_PER) | PERCENT_WORDS | LENGTH_UNITS


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
        if after[0].isalpha() and after not in UNITS:
            return after not in ("x", "of", "people", "patients")
    return bool(i) and words[i - 1] in ("#", "§", "°")


def _p_or_nnt(tokens: Tokens, figure: Figure, first: int) -> Figure | None:
    words = tokens.words
    at = figure.first - 1
    steps = 0
    sign = ""
    while at >= first and steps < 4 and words[at] in BEFORE_P:
        sign = words[at] if words[at] in "<>=≤≥" and words[at] else sign
        if words[at] in ("less", "below"):
            sign = "<"
        if words[at] == "needed" and at > first and words[at - 1] == "number":
            return _as(figure, written.NNT, at - 1)
        at -= 1
        steps += 1
    if at < first:
        return None
    if words[at] == "p" and figure.low <= 1 and (steps or tokens.ends[at] == tokens.starts[at + 1]):
        figure.unit = sign or "="
        return _as(figure, written.P_VALUE, at)
    if words[at] in ("nnt", "nnts"):
        return _as(figure, written.NNT, at)
    return None


def _as(figure: Figure, form: Form, first: int) -> Figure:
    figure.form, figure.first = form, first
    return figure


def _money(tokens: Tokens, figure: Figure, last: int) -> Figure:
    near = tokens.words[max(0, figure.first - 5) : figure.first]
    near += tokens.words[figure.last + 1 : min(last, figure.last + 2)]
    figure.form = written.OTHER if CEILINGS & set(near) else written.MONEY
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
    is_aside = is_dash and spaced[at] and at + 1 < last and spaced[at + 1]
    is_label = words[figure.first - 1] in ("year", "month", "week", "visit")
    if is_aside and (has_percent or figure.is_word or (is_label and figure.first > first)):
        return figure  # "SCS in CRPS, year 5 - 95% of implanted patients"
    below = below_zero(tokens, figure, at, first, last)
    if below is not None:
        return below
    upper = number_at(tokens, at + 1, last)
    least = max(figure.low, 1) if figure.low else 2
    is_wide = not INTERVAL_WORDS.isdisjoint(words[max(first, figure.first - 3) : figure.first])
    if upper is None or upper[0] <= figure.low or (upper[0] > 50 * least and not is_wide):
        return figure
    percent_after = upper[2] < last and words[upper[2]] in PERCENT_WORDS
    if not is_dash and not _is_word_range(tokens, figure, upper[2], first, last, has_percent):
        return figure
    is_visit = not has_percent and not is_dash and words[figure.first - 1] in ("at", "after")
    if (has_percent and not percent_after) or (is_visit and percent_after):
        return figure  # "71% at 24 to 73% at 36 months" is no range
    figure.high, figure.last = upper[0], upper[2] - 1
    figure.decimals = max(figure.decimals, upper[1])
    return figure


SPANNING = frozenset({"span", "spans", "spanned", "range", "ranges", "ranged", "ranging"})
"""Before "from 69.3 to 73.9%": the ends of a range, and no change from one to the other."""


def _is_word_range(
    tokens: Tokens, figure: Figure, at: int, first: int, last: int, has_percent: bool
) -> bool:
    """ "50% to 80%", "3 to 7 days", "2.77 to 8.20" in an interval; not "from 66.9% to 58.3%"."""
    words = tokens.words
    if words[figure.first - 1] in ("(", "[") and figure.first > first and figure.decimals:
        return True
    if follows_estimate(tokens, figure, first):
        return True
    if not figure.low and names_scale(words, figure, first):
        return True
    before = set(words[max(first, figure.first - 5) : figure.first])
    if "from" in before or words[figure.first - 1] == "by":
        return bool(before & (INTERVAL_WORDS | SPANNING))
    after = words[at] if at < last else ""
    return (
        has_percent
        or after in PERCENT_WORDS
        or after in MONTHS_PER
        or after in POINT_WORDS
        or after == "mm"
        or bool(before & INTERVAL_WORDS)
    )


def _dress(tokens: Tokens, figure: Figure, first: int) -> None:
    """Hedge and offsets: "nearly three in four" is printed with its "nearly"."""
    words = tokens.words
    at = figure.first - 1
    begin = figure.first
    if figure.form in (
        written.PERCENT,
        written.FRACTION,
        written.NUMBER,
        written.PAIR,
        written.TIME,
        written.MONEY,
    ):
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
            elif word not in ("than", "to", "little", "a", "at", "slightly", "bit", "as", "als",
                              "die", "der"):  # fmt: skip
                break
            at -= 1
            steps += 1
        if begin > first and words[begin - 1] in ("little", "slightly", "bit", "just", "well"):
            begin -= 1
            if begin > first and words[begin - 1] == "a":
                begin -= 1
        if words[begin] == "up" and figure.form is written.TIME:
            figure.hedge = "upto"
    shown = begin if figure.hedge and figure.form is not written.TIME else figure.first
    if figure.hedge == "upto":
        shown = begin
    figure.start, figure.end = tokens.starts[shown], tokens.ends[figure.last]
    figure.text = tokens.text[figure.start : figure.end]
