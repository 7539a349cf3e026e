"""A stage on our own master, fresh or as a reader changed it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .geometry import EMU_PER_INCH, Areas, Box, areas_of
from .layouts import (
    FIGURE,
    KINDS,
    NUMBER,
    OPENING_SIZE,
    SOURCE,
    TITLE_SIZE,
    WORDS,
    own_presentation,
)
from .stage import Place, Stage

SUBTITLE = 1


def own_stage(size: str, *, language: str) -> Stage:
    """An empty deck on our own master; raises ExportError for an unknown size."""
    presentation = own_presentation(size, language=language)
    places = {
        kind: _place(kind, layout, areas_of(kind, size))
        for kind, layout in zip(KINDS, presentation.slide_layouts, strict=True)
    }
    return Stage(presentation=presentation, places=places, language=language)


def own_places(presentation: Any) -> Mapping[str, Place] | None:
    """Places on our layouts in a deck that a reader changed; None where one is missing."""
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    if not set(KINDS.values()) <= set(layouts):
        return None
    found = {kind: layouts[name] for kind, name in KINDS.items()}
    areas = {kind: _areas_on(layout, kind) for kind, layout in found.items()}
    known = {kind: place for kind, place in areas.items() if place is not None}
    if len(known) < len(KINDS):
        return None
    return {kind: _place(kind, layout, known[kind]) for kind, layout in found.items()}


def _areas_on(layout: Any, kind: str) -> Areas | None:
    """Where the places of a layout stand now; None when one that its slides need is gone."""
    boxes = {s.placeholder_format.idx: _box(s) for s in layout.placeholders}
    areas = Areas(
        title=boxes.get(0, Box(0, 0, 0, 0)),
        figure=boxes.get(FIGURE),
        words=boxes.get(SUBTITLE if kind == "opening" else WORDS),
        source=boxes.get(SOURCE),
        number=boxes.get(NUMBER),
    )
    needed = [areas.source, areas.figure if kind in ("chart", "bars", "table") else areas.words]
    return None if 0 not in boxes or None in needed else areas


def _box(shape: Any) -> Box:
    left, top, width, height = (
        side / EMU_PER_INCH for side in (shape.left, shape.top, shape.width, shape.height)
    )
    return Box(left, top, width, height)


def _place(kind: str, layout: Any, areas: Areas) -> Place:
    opening = kind == "opening"
    first = OPENING_SIZE if opening else TITLE_SIZE
    words = SUBTITLE if opening else WORDS
    return Place(
        layout=layout, areas=areas, source=SOURCE,
        figure=FIGURE if areas.figure else None,
        words=words if areas.words else None,
        number=NUMBER if areas.number else None,
        title_sizes=tuple(s for s in (38, 34, 30, 28, 26, 24, 22, 20) if s <= first),
    )  # fmt: skip
