"""Reads the figures of a sentence, from left to right, each token once."""

from __future__ import annotations

from typing import Final

from .dates import BEHIND_DAY, MONTH_NUMBER, date_by_day, date_by_month
from .figure_heads import TELLING, told_before
from .figure_units import INTERVAL_WORDS, follows_estimate, names_scale, with_unit
from .figures import (
    HEDGES,
    LENGTH_UNITS,
    MONTHS_PER,
    OTHER_UNITS,
    PERCENT_WORDS,
    POINT_WORDS,
    RANGE_WORDS,
    Figure,
    Form,
    value_of,
)
from .named_times import ARTICLES, ENDINGS, LONE, ORDINALS, WHOLE, a_unit, named_time
from .number_words import PARTS, STARTERS, number_at, part, whole
from .signed import below_zero
from .tokens import Tokens

MAY_SPAN: Final = RANGE_WORDS | PERCENT_WORDS
"""Behind a number, where it may be the lower end of a range."""


def figures_in(tokens: Tokens, first: int, last: int) -> list[Figure]:
    """Every figure of the tokens ``first`` to ``last`` (half open), in order."""
    found: list[Figure] = []
    free = first
    words = tokens.words
    for i in range(first, last):
        if _STARTS[words[i]] and i >= free:
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


_STARTS: Final = _Starts()


def _figure_at(tokens: Tokens, i: int, first: int, last: int) -> Figure | None:
    word = tokens.words[i]
    if word in MONTH_NUMBER:
        return date_by_month(tokens, i, last)
    if word[0].isdigit() or word[0] == ".":
        return _in_digits(tokens, i, first, last)
    return _in_words(tokens, i, first, last)


def _in_digits(tokens: Tokens, i: int, first: int, last: int) -> Figure | None:
    words = tokens.words
    if i + 1 < last and words[i + 1] in BEHIND_DAY:
        dated = date_by_day(tokens, i, last)
        if dated is None and words[i + 1] in ENDINGS:
            dated = named_time(words, i, first, last)
        if dated is not None:
            return dated
    value = value_of(words[i])
    if value is None:
        return None
    figure = Figure(i, i, Form.NUMBER, value[0], value[0], value[1])
    if _is_identifier(tokens, i, last):
        figure.form = Form.OTHER
        return figure
    return _in_context(tokens, figure, first, last)


AFTER_ARTICLE: Final = frozenset(PARTS) | LONE | WHOLE | {"-", "hundred"}
"""Behind an article that begins a part, a number or a time: "a third", "a hundred", "a year"."""


def _in_words(tokens: Tokens, i: int, first: int, last: int) -> Figure | None:
    words = tokens.words
    is_article = words[i] in ARTICLES
    if is_article and (i + 1 >= last or words[i + 1] not in AFTER_ARTICLE):
        return None
    if words[i] in ORDINALS or words[i] == "half":
        named = named_time(words, i, first, last)
        if named is not None:
            return named
    share = part(words, i, last)
    if share is not None:
        return Figure(i, share[1] - 1, Form.FRACTION, share[0], share[0], is_word=True)
    spelt = whole(words, i, last)
    if spelt is None:
        return a_unit(words, i, last) if is_article else None
    value, decimals, at = spelt
    figure = Figure(i, at - 1, Form.NUMBER, value, value, decimals, is_word=True)
    return _in_context(tokens, figure, first, last)


def _in_context(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    """What stands before and behind a number tells what it is."""
    words, i = tokens.words, figure.first
    if i > first and words[i - 1] in TELLING:
        special = told_before(tokens, figure, first, last)
        if special is not None:
            return special
    if figure.last + 1 < last and words[figure.last + 1] in MAY_SPAN:
        figure = _ranged(tokens, figure, first, last)
    return with_unit(tokens, figure, first, last)


UNITS: Final = OTHER_UNITS | frozenset(MONTHS_PER) | PERCENT_WORDS | LENGTH_UNITS


def _is_identifier(tokens: Tokens, i: int, last: int) -> bool:
    """Part of a name, a version, a file or a clock time, and not a quantity."""
    words = tokens.words
    before = words[i - 1] if i else ""
    if i and not tokens.is_spaced(i) and (before[-1].isalpha() or before in ("_", "@", "#", "\\")):
        return before not in ("p", "n", "hf", "x")
    at = i + 1
    after = words[at] if at < last else ""
    if after in ("_", "@", ":"):
        if at + 1 < last and not tokens.is_spaced(at) and not tokens.is_spaced(at + 1):
            return True
    elif after[:1].isalpha() and after not in UNITS and not tokens.is_spaced(at):
        return after not in ("x", "of", "people", "patients")
    return before in ("#", "§", "°")


def _ranged(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    """The figure with its upper end, if it is a range: "69.3-73.9%", "50% to 80%"."""
    words = tokens.words
    at = figure.last + 1
    has_percent = words[at] in PERCENT_WORDS
    if has_percent:
        at += 1
    if at >= last or words[at] not in RANGE_WORDS:
        return figure
    is_dash = words[at] in "-–"
    is_aside = is_dash and tokens.is_spaced(at) and at + 1 < last and tokens.is_spaced(at + 1)
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


SPANNING: Final = frozenset({"span", "spans", "spanned", "range", "ranges", "ranged", "ranging"})
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


HEDGED: Final = frozenset({Form.PERCENT, Form.FRACTION, Form.NUMBER, Form.PAIR, Form.TIME,
                           Form.MONEY})  # fmt: skip
FILLERS: Final = frozenset(
    ["than", "to", "little", "a", "at", "slightly", "bit", "as", "als", "die", "der"]
)  # fmt: skip
"""Between a hedge and its figure."""
BEFORE_HEDGED: Final = FILLERS | frozenset(HEDGES)


def _dress(tokens: Tokens, figure: Figure, first: int) -> None:
    """Hedge and offsets: "nearly three in four" is printed with its "nearly"."""
    shown = figure.first
    if shown > first and figure.form in HEDGED and tokens.words[shown - 1] in BEFORE_HEDGED:
        begin = _hedged(tokens.words, figure, first)
        if figure.hedge == "upto" or (figure.hedge and figure.form is not Form.TIME):
            shown = begin
    figure.start, figure.end = tokens.starts[shown], tokens.ends[figure.last]
    figure.text = tokens.text[figure.start : figure.end]


def _hedged(words: list[str], figure: Figure, first: int) -> int:
    """Where the figure begins with its hedge, which it is given."""
    begin = figure.first
    at = begin - 1
    while at >= max(first, figure.first - 4):
        word = words[at]
        if word in HEDGES and (
            word not in ("close", "most", "least")
            or (word == "close" and at < figure.first - 1)
            or (at > first and words[at - 1] == "at")
        ):
            figure.hedge = figure.hedge or HEDGES[word]
            begin = at
        elif word not in FILLERS:
            break
        at -= 1
    if begin > first and words[begin - 1] in ("little", "slightly", "bit", "just", "well"):
        begin -= 1
        if begin > first and words[begin - 1] == "a":
            begin -= 1
    if words[begin] == "up" and figure.form is Form.TIME:
        figure.hedge = "upto"
    return begin
