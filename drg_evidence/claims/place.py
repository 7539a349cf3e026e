"""Where a term stands in a sentence, and how near is beside."""

from __future__ import annotations

from typing import NamedTuple

BESIDE = 4
"""Tokens between a name and the figure that it stands beside."""
AGAINST = frozenset({"vs", "v", "versus", "against", "compared", "gegen"})
SETTING_AGAINST = AGAINST | {"to"}


class Place(NamedTuple):
    """A term with the tokens it stands on."""

    term: str
    first: int
    last: int
