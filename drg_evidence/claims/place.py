"""Where a term stands in a sentence, and how near is beside."""

from __future__ import annotations

from typing import Final, NamedTuple

BESIDE: Final = 4
"""Tokens between a name and the figure that it stands beside."""
AGAINST: Final = frozenset({"vs", "v", "versus", "against", "compared", "gegen"})
SETTING_AGAINST: Final = AGAINST | {"to"}


class Place(NamedTuple):
    """A term with the tokens it stands on."""

    term: str
    first: int
    last: int
