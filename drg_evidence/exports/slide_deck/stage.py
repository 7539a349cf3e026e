"""The presentation being built, and which of its layouts and places serve which slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .geometry import Areas, Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A layout with the indices of its places, and where they stand.

    ``source`` is None where the layout has no place of its own for the source line; one is
    then added as a footer. ``sizes`` are points for title and body, largest first.
    """

    layout: Any
    areas: Areas
    title: int = 0
    figure: int | None = None
    words: int | None = None
    source: int | None = None
    number: int | None = None
    own: bool = True
    title_sizes: tuple[int, ...] = (30, 28, 26, 24)
    body_sizes: tuple[int, ...] = (24, 22, 20, 18)
    slack: float = 1.0

    def room(self, box: Box) -> Box:
        """The part of a box to count on: a template's font may be wider than ours."""
        return Box(box.left, box.top, box.width / self.slack, box.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A presentation without slides, and a place for each kind of slide."""

    presentation: Any
    places: Mapping[str, Place]
    language: str
