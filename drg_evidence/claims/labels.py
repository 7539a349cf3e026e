"""Columns that say what was measured, beside another that says what was found.

A definition holds numbers, a threshold or the years of a visit, and no results. A column of
outcomes holds results in many tables; it names them where another column has the figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

DEFINING: Final = frozenset({"definition", "definitions"})
NAMING: Final = frozenset(
    ["outcome", "outcomes", "endpoint", "endpoints", "measure", "measures", "primary", "secondary",
     "zielgröße", "endpunkt"]
)  # fmt: skip
HOLDING: Final = frozenset(
    ["figure", "figures", "result", "results", "value", "values", "estimate", "finding",
     "findings", "ergebnis", "wert"]
)  # fmt: skip


def label_columns(heads: Sequence[frozenset[str]]) -> frozenset[int]:
    """Numbers of the columns whose cells define or name what the others give.

    Parameters
    ----------
    heads : sequence of frozenset of str
        The words of each column head, in order.

    Examples
    --------
    >>> sorted(label_columns([frozenset({"study"}), frozenset({"outcome"}), frozenset({"figure"})]))
    [1]
    >>> sorted(label_columns([frozenset({"study"}), frozenset({"outcome"})]))
    []
    """
    has_results = any(HOLDING & words for words in heads)
    return frozenset(
        i for i, words in enumerate(heads)
        if DEFINING & words or _asks_what(words) or (has_results and words and words <= NAMING)
    )  # fmt: skip


def _asks_what(words: frozenset[str]) -> bool:
    """True for "What is counted" and "What was measured"."""
    return "what" in words and bool({"counted", "measured"} & words)
