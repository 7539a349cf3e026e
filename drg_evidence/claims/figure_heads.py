"""What stands before a number makes it a p value, a number needed to treat or a sum of money."""

from __future__ import annotations

from typing import Final

from .figures import CURRENCIES, Figure, Form
from .tokens import Tokens

BEFORE_P: Final = frozenset(
    ["=", "<", ">", "≤", "≥", "of", "value", "-", "is", "was", "than", "less", "values", ":",
     "are", "about", "an", "just", "around", "roughly", "treat", "to", "needed", "below", "by"]
)  # fmt: skip
NNT: Final = frozenset({"nnt", "nnts"})


SPREAD: Final = frozenset(["sd", "sds", "se", "sem", "±", "+/-", "deviation"])
"""Before a figure: how far values spread, which is no result of its own."""


CEILINGS: Final = frozenset({"threshold", "thresholds", "ceiling", "willingness"})
"""Before a sum of money: what somebody is ready to pay, which is no result."""
TELLING: Final = BEFORE_P | NNT | {"p"} | SPREAD | CURRENCIES
"""One of these stands right before every number of this room."""


def told_before(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure | None:
    """The figure as one of ``TELLING`` before it tells it; None where that tells nothing."""
    special = _p_or_nnt(tokens, figure, first)
    if special is not None:
        return special
    words, at = tokens.words, figure.first - 1
    if words[at] in SPREAD or (
        words[at] in ("of", "=", ":") and at > first and words[at - 1] in SPREAD
    ):
        return _as(figure, Form.OTHER, figure.first)
    return _money(tokens, figure, last) if words[at] in CURRENCIES else None


def _p_or_nnt(tokens: Tokens, figure: Figure, first: int) -> Figure | None:
    words = tokens.words
    at = figure.first - 1
    steps = 0
    sign = ""
    while at >= first and steps < 4 and words[at] in BEFORE_P:
        word = words[at]
        if word in ("<", ">", "=", "≤", "≥"):
            sign = word
        elif word in ("less", "below"):
            sign = "<"
        elif word == "needed" and at > first and words[at - 1] == "number":
            return _as(figure, Form.NNT, at - 1)
        at -= 1
        steps += 1
    if at < first:
        return None
    if words[at] == "p" and figure.low <= 1 and (steps or tokens.ends[at] == tokens.starts[at + 1]):
        figure.unit = sign or "="
        return _as(figure, Form.P_VALUE, at)
    if words[at] in NNT:
        return _as(figure, Form.NNT, at)
    return None


def _as(figure: Figure, form: str, first: int) -> Figure:
    figure.form, figure.first = form, first
    return figure


def _money(tokens: Tokens, figure: Figure, last: int) -> Figure:
    words = tokens.words
    near = words[max(0, figure.first - 5) : figure.first]
    near += words[figure.last + 1 : min(last, figure.last + 2)]
    figure.form = Form.MONEY if CEILINGS.isdisjoint(near) else Form.OTHER
    figure.unit = words[figure.first - 1]
    figure.first -= 1
    at = figure.last + 1
    if at < last and len(words[at]) == 3 and words[at].isdecimal() and figure.low < 1000:
        figure.low = figure.high = figure.low * 1000 + int(words[at])
        figure.last = at
        at += 1
    if at < last and words[at] in ("million", "billion", "m", "bn", "trillion"):
        figure.unit = "large"
        figure.last = at
    return figure
