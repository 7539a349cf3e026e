"""Charts: what evidence exists at all. By year and design, and by kind of pain and design."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from ..errors import NotHeld
from ..evidence import Evidence
from ..vocabulary import Arm
from ..wording import Quantity, Sentence, numbers, of_finding, say
from .figure import EvidenceFigure
from .mapped_studies import DESIGNS, MappedStudy, mapped_studies
from .shared_words import short_label
from .sheet import Box, Sheet
from .style import INK, PAPER, RULE, house_style, look_of

NAME = "evidence_map"
KINDS = (Arm.DRG, Arm.SCS_ANY, Arm.DRG_OR_SCS)
TICK_YEARS = 5
MOST_PEOPLE = 1000
"""Marks do not grow beyond this; larger numbers count reports or records, not people."""


def plot_evidence_map(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Every study by year and design; the larger the mark, the more people."""
    studies = mapped_studies(evidence)
    sheet = Sheet(NAME, size, height=6.2)
    body = sheet.frame(
        say("map-title"),
        say("map-subtitle", studies=_number(len(studies))),
        caveats=(say("map-caveat", undated=_number(len(_undated(studies)))),),
        source=say("map-source"),
    )
    body = draw_key(sheet, body)
    _draw_years(sheet, body, studies)
    return sheet.finish(_alt(studies), ())


def _number(number: int) -> Quantity:
    shown = numbers.localised(number)
    return Quantity(shown=shown, value=number, record="count:studies", method="counted")


def _undated(studies: Sequence[MappedStudy]) -> list[MappedStudy]:
    return [study for study in studies if study.study.year is None]


def draw_key(sheet: Sheet, body: Box) -> Box:
    """What the marks mean, in one line of the chart itself; the room below is returned."""
    x, middle = body.left, body.top - sheet.line("small") * 0.5
    size = sheet.points("small") * 0.62
    ax = sheet.axes(Box(left=0, bottom=0, right=sheet.width, top=sheet.height))
    ax.set_xlim(0, sheet.width)
    ax.set_ylim(0, sheet.height)
    for arm in KINDS:
        look, label = look_of(arm), say(f"map-key-{arm.replace('_', '-')}")
        with house_style():
            ax.plot(
                [x + size / 2], [middle], marker=look.marker, ms=size, mfc=look.colour,
                mec=look.colour, ls="",
            )  # fmt: skip
        x += size * 1.6
        sheet.write_middle(label, (x, middle), role="small", colour=look.colour, strong=True)
        x += sheet.width_of(label, "small", strong=True) + sheet.points("small") * 1.2
    ring = say("map-key-ring")
    with house_style():
        ax.plot([x + size / 2], [middle], marker="o", ms=size * 1.3, mfc=PAPER, mec=INK, mew=1.6)
    sheet.write_middle(ring, (x + size * 1.8, middle), role="small")
    return Box(
        left=body.left, right=body.right, bottom=body.bottom,
        top=body.top - sheet.line("small") * 1.25,
    )  # fmt: skip


def _draw_years(sheet: Sheet, body: Box, studies: Sequence[MappedStudy]) -> None:
    labels = [say(f"map-row-{row}") for row in DESIGNS]
    left = body.left + max(sheet.width_of(text, "small") for text in labels)
    plot = Box(
        left=left + sheet.points("small"), right=body.right,
        bottom=body.bottom + sheet.line("small") * 1.2, top=body.top,
    )  # fmt: skip
    years = [study.study.year for study in studies if study.study.year is not None]
    first, last = min(years), max(years)
    ax = sheet.axes(plot)
    ax.set_xlim(first - 0.7, last + 0.7)
    ax.set_ylim(0, plot.height)
    _draw_ticks(sheet, ax, first, last)
    rows = [[study for study in studies if study.row == row] for row in DESIGNS]
    bottom = plot.height
    for label, row, height in zip(labels, rows, _row_heights(rows, plot.height), strict=True):
        bottom -= height
        middle = bottom + height / 2
        sheet.write_middle(label, (body.left, plot.bottom + middle), role="small")
        ax.axhline(bottom, color=RULE, lw=0.7, zorder=0)
        _draw_row(sheet, ax, row, middle, height)


def _row_heights(rows: Sequence[Sequence[MappedStudy]], height: float) -> list[float]:
    """Rows with many studies in one year get more of the height."""
    crowds = [max(Counter(study.study.year for study in row).values(), default=1) for row in rows]
    weights = [min(max(crowd, 2), 4) for crowd in crowds]
    return [height * weight / sum(weights) for weight in weights]


def _draw_ticks(sheet: Sheet, ax: Any, first: int, last: int) -> None:
    ticks = [year for year in range(first, last + 1) if year % TICK_YEARS == 0]
    marks = [
        say("chart-tick", value=Quantity(shown=str(year), value=year, record="convention:axis"))
        for year in ticks
    ]
    sheet.remember(*marks)
    with house_style():
        ax.set_xticks(ticks, [mark.text for mark in marks])


def _draw_row(
    sheet: Sheet, ax: Any, studies: Sequence[MappedStudy], middle: float, height: float
) -> None:
    """Studies of one design; those of one year stand above each other."""
    by_year: dict[int, list[MappedStudy]] = defaultdict(list)
    for study in studies:
        if study.study.year is not None:
            by_year[study.study.year].append(study)
    for year, together in by_year.items():
        together.sort(key=lambda s: (s.arm, s.study.study_id))
        most = min(4, max(2, int(height / (_smallest(sheet) * 1.25))))
        columns = math.ceil(len(together) / most)
        per_column = math.ceil(len(together) / columns)
        for number, study in enumerate(together):
            column, place = divmod(number, per_column)
            x = year + (column - (columns - 1) / 2) * 0.45
            y = middle + ((per_column - 1) / 2 - place) * height / (per_column + 0.6)
            draw_study(ax, study, (x, y), size=_diameter(sheet, study))


def _smallest(sheet: Sheet) -> float:
    return sheet.points("small") * 0.42


def _diameter(sheet: Sheet, study: MappedStudy) -> float:
    """Area grows with the number of people, within limits that stay legible."""
    if study.people is None:
        return _smallest(sheet)
    share = math.sqrt(min(study.people, MOST_PEOPLE) / MOST_PEOPLE)
    return _smallest(sheet) * (1 + share)


def draw_study(ax: Any, study: MappedStudy, at: tuple[float, float], *, size: float) -> None:
    """One study: filled where the number of people is held, hollow where it is not."""
    look = look_of(study.arm)
    hollow = study.people is None
    face, edge = (PAPER, look.colour) if hollow else (look.colour, PAPER)
    with house_style():
        ax.plot(
            [at[0]], [at[1]], marker=look.marker, ms=size, mfc=face, mec=edge,
            mew=max(0.6, size * 0.09), ls="", zorder=3, gid=study.study.study_id, clip_on=False,
        )  # fmt: skip
        if study.head_to_head:
            ax.plot(
                [at[0]], [at[1]], marker="o", ms=size * 1.7, mfc="none", mec=INK,
                mew=max(1.2, size * 0.12), ls="", zorder=4, clip_on=False,
                gid=f"{study.study.study_id}.head_to_head",
            )  # fmt: skip


def _alt(studies: Sequence[MappedStudy]) -> list[Sentence]:
    spoken = [say("map-alt", studies=_number(len(studies)))]
    for row in DESIGNS:
        held = Counter(study.arm for study in studies if study.row == row)
        spoken.append(
            say(
                "map-alt-row", row=say(f"map-row-{row}"), drg=_number(held[Arm.DRG]),
                scs=_number(held[Arm.SCS_ANY]), both=_number(held[Arm.DRG_OR_SCS]),
            )
        )  # fmt: skip
    spoken += [
        say("map-alt-both", study=of_finding.label(study.study))
        for study in studies
        if study.head_to_head
    ]
    return spoken


def head_to_head_names(studies: Sequence[MappedStudy]) -> Sentence:
    """The ringed studies by name."""
    ringed = [study for study in studies if study.head_to_head]
    if not ringed:
        raise NotHeld("No study with both treatments is held in this evidence.")
    shown = ", ".join(short_label(study.study).shown for study in ringed)
    record = ";".join(f"study:{study.study.study_id}" for study in ringed)
    return say("map-ringed", studies=Quantity(shown=shown, record=record))
