"""Ranges with a minus sign before an end: "-23.07 to -10.94", "-1.2 to 0.6"."""

from __future__ import annotations

from typing import Final

from .figure_units import INTERVAL_WORDS
from .figures import RANGE_WORDS, Figure
from .number_words import number_at
from .tokens import Tokens

MINUS: Final = "-"
"""All minus signs and dashes are one character by now."""
CHANGING: Final = frozenset({"from"})


def below_zero(tokens: Tokens, figure: Figure, at: int, first: int, last: int) -> Figure | None:
    """The range that begins with the figure when that is below zero; None for any other.

    Both ends below zero are kept without their signs, smaller first, as falls are elsewhere. A
    range across zero keeps the sign of its lower end.
    """
    words = tokens.words
    sign = figure.first - 1
    if not _is_sign(tokens, sign, first) or at >= last or words[at] not in RANGE_WORDS:
        return None
    before = frozenset(words[max(first, sign - 5) : sign])
    if CHANGING & before and not INTERVAL_WORDS & before:
        return None
    is_negative = at + 2 < last and words[at + 1] == MINUS and not tokens.is_spaced(at + 2)
    upper = number_at(tokens, at + 1 + is_negative, last)
    if upper is None:
        return None
    if is_negative and upper[0] < figure.low:
        low, high = upper[0], figure.low
    elif not is_negative and INTERVAL_WORDS & before:
        low, high = -figure.low, upper[0]
    else:
        return None
    figure.low, figure.high = low, high
    figure.first, figure.last = sign, upper[2] - 1
    figure.decimals = max(figure.decimals, upper[1])
    return figure


def _is_sign(tokens: Tokens, at: int, first: int) -> bool:
    """A minus that stands against its number and apart from what is before it."""
    if at < first or tokens.words[at] != MINUS or tokens.is_spaced(at + 1):
        return False
    return at == first or tokens.is_spaced(at) or not tokens.words[at - 1][-1].isalnum()
