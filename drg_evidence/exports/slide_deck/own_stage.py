"""A stage on our own master."""

from __future__ import annotations

from .geometry import areas_of
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


def own_stage(size: str, *, language: str) -> Stage:
    """An empty deck on our own master; raises ExportError for an unknown size."""
    presentation = own_presentation(size, language=language)
    places = {
        kind: _place(kind, layout, size)
        for kind, layout in zip(KINDS, presentation.slide_layouts, strict=True)
    }
    return Stage(presentation=presentation, places=places, language=language)


def _place(kind: str, layout: object, size: str) -> Place:
    areas = areas_of(kind, size)
    opening = kind == "opening"
    first = OPENING_SIZE if opening else TITLE_SIZE
    words = 1 if opening else WORDS
    return Place(
        layout=layout, areas=areas, source=SOURCE,
        figure=FIGURE if areas.figure else None,
        words=words if areas.words else None,
        number=NUMBER if areas.number else None,
        title_sizes=tuple(s for s in (38, 34, 30, 28, 26, 24, 22, 20) if s <= first),
    )  # fmt: skip
