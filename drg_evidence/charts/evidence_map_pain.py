"""Chart: what evidence exists for each kind of pain, one mark for each study."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..evidence import Evidence
from ..vocabulary import Arm
from ..wording import Quantity, Sentence, numbers, say
from .evidence_map import KINDS, draw_key, draw_study, head_to_head_names
from .figure import EvidenceFigure
from .mapped_studies import PAINS, MappedStudy, mapped_studies
from .sheet import Box, Sheet
from .style import MUTED, RULE, house_style

NAME = "evidence_map_pain"
COLUMNS = ("randomised", "crossover", "secondary", "prospective", "retrospective", "reviews")
ROWS = (*PAINS, "mixed")


def cells_of(evidence: Evidence) -> dict[tuple[str, str], tuple[MappedStudy, ...]]:
    """Studies by kind of pain and design; an empty cell is a gap in the evidence."""
    studies = mapped_studies(evidence)
    return {
        (pain, row): tuple(
            sorted(
                (s for s in studies if s.pain == pain and s.row == row),
                key=lambda s: (KINDS.index(s.arm), s.study.study_id),
            )
        )
        for pain in ROWS
        for row in COLUMNS
    }


def plot_evidence_map_pain(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Kinds of pain against designs; each mark is a study, each empty cell a gap."""
    cells = cells_of(evidence)
    shown = [study for cell in cells.values() for study in cell]
    sheet = Sheet(NAME, size, height=5.4)
    body = sheet.frame(
        say("map-pain-title"),
        say("map-pain-subtitle"),
        caveats=(head_to_head_names(shown), say("map-pain-caveat")),
        source=say("map-source"),
    )
    body = draw_key(sheet, body)
    _draw_cells(sheet, body, cells)
    return sheet.finish(_alt(cells), ())


def _draw_cells(
    sheet: Sheet, body: Box, cells: dict[tuple[str, str], tuple[MappedStudy, ...]]
) -> None:
    labels = {pain: say(f"map-pain-{pain}") for pain in ROWS}
    left = body.left + max(sheet.width_of(text, "small") for text in labels.values())
    heads = {row: say(f"map-column-{row}") for row in COLUMNS}
    plot = Box(
        left=left + sheet.points("small"), right=body.right, bottom=body.bottom,
        top=body.top - sheet.line("small") * 1.2,
    )  # fmt: skip
    ax = sheet.axes(plot)
    ax.set_xlim(0, plot.width)
    ax.set_ylim(0, plot.height)
    columns = _columns(sheet, plot, [heads[row] for row in COLUMNS])
    height = plot.height / len(ROWS)
    narrowest = min(column.width for column in columns)
    step = min(sheet.points("small") * 0.9, height * 0.25, narrowest / 6)
    for row, column in zip(COLUMNS, columns, strict=True):
        at = (column.left, plot.top + sheet.line("small") * 1.1)
        sheet.write(heads[row], at, role="small", colour=MUTED, width=column.width)
    for number, pain in enumerate(ROWS):
        top = plot.height - number * height
        with house_style():
            ax.axhline(top, color=RULE, lw=0.7, zorder=0, clip_on=False)
        at = (body.left, plot.bottom + top - height / 2)
        sheet.write_middle(labels[pain], at, role="small")
        for row, column in zip(COLUMNS, columns, strict=True):
            place = Box(
                left=column.left - plot.left, right=column.right - plot.left,
                bottom=top - height, top=top,
            )  # fmt: skip
            _draw_cell(ax, place, cells[pain, row], step=step)


def _columns(sheet: Sheet, plot: Box, heads: Sequence[Sentence]) -> tuple[Box, ...]:
    """Columns as wide as their headings ask for, filling the width."""
    gap = sheet.points("small") * 0.7
    widths = [sheet.width_of(head, "small") + gap for head in heads]
    stretch = plot.width / sum(widths)
    lefts = [plot.left + stretch * sum(widths[:number]) for number in range(len(widths))]
    return tuple(
        replace(plot, left=left, right=left + stretch * width - gap)
        for left, width in zip(lefts, widths, strict=True)
    )


def _draw_cell(ax: Any, place: Box, studies: Sequence[MappedStudy], *, step: float) -> None:
    """Marks of one cell in rows from the upper left, close enough to count at a glance."""
    if not studies:
        return
    across = max(1, int(place.width * 0.92 / step))
    down = math.ceil(len(studies) / across)
    top = (place.top + place.bottom) / 2 + (down - 1) * step / 2
    for number, study in enumerate(studies):
        line, column = divmod(number, across)
        at = (place.left + (column + 0.5) * step, top - line * step)
        draw_study(ax, study, at, size=step * 0.62)


def _alt(cells: dict[tuple[str, str], tuple[MappedStudy, ...]]) -> list[Sentence]:
    spoken = [say("map-pain-alt")]
    for (pain, row), studies in cells.items():
        held = Counter(study.arm for study in studies)
        if studies:
            spoken.append(
                say(
                    "map-pain-alt-cell", pain=say(f"map-pain-{pain}"),
                    row=say(f"map-column-{row}"), drg=_number(held[Arm.DRG]),
                    scs=_number(held[Arm.SCS_ANY]), both=_number(held[Arm.DRG_OR_SCS]),
                )
            )  # fmt: skip
    return spoken


def _number(number: int) -> Quantity:
    shown = numbers.localised(number)
    return Quantity(shown=shown, value=number, record="count:studies", method="counted")
