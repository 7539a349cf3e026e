"""Rows of shares on one scale from zero: columns of words and numbers around bars or dots.

Used wherever shares of people are drawn, benefits and harms alike, so that both get the same
scale, the same text and the same ink.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..stats import Interval
from ..wording import Sentence
from .sheet import Box, Sheet
from .style import GREY_MARK, INK, MUTED, PAPER, RULE, house_style, look_of

GAP = 0.35
CLOSING = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the table; those before the scale stand on its left."""

    heading: Sentence | None
    before: bool = False
    role: str = "label"
    strong: bool = False
    align: str = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow:
    """One share. ``rate`` and ``interval`` are proportions; no interval is drawn hollow.

    ``beyond`` is 1 when the source says "more than" the figure, -1 for "less than".
    """

    finding_ids: tuple[str, ...]
    arm: str
    rate: float
    interval: Interval | None
    cells: tuple[Sentence, ...]
    beyond: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.rate <= 1:
            raise ValueError(f"{self.finding_ids}: {self.rate} is not a proportion")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareGroup:
    """Rows under one heading, with a closing line under them if there is something to say."""

    heading: Sentence | None
    rows: tuple[ShareRow, ...]
    closing: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The axis: its label, and how far it goes."""

    label: Sentence
    until: float = 1.0


def draw_share_table(
    sheet: Sheet,
    box: Box,
    columns: Sequence[Column],
    groups: Sequence[ShareGroup],
    *,
    scale: Scale,
    bars: bool = False,
) -> Any:
    """Draw the groups in a box, from the top; rows share the height evenly."""
    table = _Layout(sheet, box, tuple(columns), tuple(groups))
    ax = sheet.axes(table.plot)
    places = sheet.percent_axis(ax, width=table.plot.width, until=scale.until)
    ax.set_ylim(0, table.plot.height)
    table.write_headings(scale.label)
    top = table.plot.top
    for group in groups:
        top = _draw_group(table, ax, group, top, bars=bars, places=places)
    return ax


def _draw_group(
    table: _Layout,
    ax: Any,
    group: ShareGroup,
    top: float,
    *,
    bars: bool,
    places: tuple[float, ...],
) -> float:
    sheet, box = table.sheet, table.box
    if group.heading is not None:
        middle = top - table.pitch * 0.5
        sheet.write_middle(group.heading, (box.left, middle), role="label", strong=True)
        top -= table.pitch
    _draw_lines(ax, places, top - table.plot.bottom, table.pitch * len(group.rows))
    for row in group.rows:
        middle = top - table.pitch / 2
        table.write_cells(row, middle)
        draw_share(ax, row, middle - table.plot.bottom, pitch=table.pitch, bars=bars)
        top -= table.pitch
    if group.closing is not None:
        middle = top - table.pitch * 0.4
        sheet.write_middle(group.closing, (table.plot.left, middle), role="small", colour=MUTED)
        top -= table.pitch * CLOSING
    return top - table.gap


def _draw_lines(ax: Any, places: tuple[float, ...], top: float, height: float) -> None:
    """Light lines behind the rows of one group, the first at zero."""
    with house_style():
        for place in places:
            ax.plot(
                (place, place), (top - height, top), color=RULE, lw=1.6 if place == 0 else 0.7,
                zorder=0, clip_on=False,
            )  # fmt: skip


def draw_share(ax: Any, row: ShareRow, y: float, *, pitch: float, bars: bool) -> None:
    """One share at a height in points: bar or dot, and its interval, each with its ``gid``."""
    look, gid = look_of(row.arm), row.finding_ids[0]
    size = min(pitch * 0.42, 13.0)
    with house_style():
        if bars:
            ax.barh(
                y, row.rate, height=pitch * 0.78, color=look.colour, edgecolor=PAPER,
                hatch=look.hatch, linewidth=0, zorder=2, gid=gid,
            )  # fmt: skip
        if row.interval is not None:
            _draw_interval(ax, row.interval, y, gid=gid, cased=bars, size=size)
        if not bars:
            face = look.colour if row.interval is not None else PAPER
            ax.plot(
                [row.rate], [y], marker=look.marker, ms=size, mfc=face, mec=look.colour,
                mew=max(1.2, size * 0.15), ls="", zorder=4, gid=gid, clip_on=False,
            )  # fmt: skip
        if row.beyond:
            _draw_beyond(ax, row, y, size)


def _draw_interval(
    ax: Any, interval: Interval, y: float, *, gid: str, cased: bool, size: float
) -> None:
    low, high = ax.get_xlim()
    ends = max(interval.low, low), min(interval.high, high)
    width = max(1.2, size * 0.16)
    if cased:
        ax.plot(ends, (y, y), color=PAPER, lw=width * 3.2, zorder=3, solid_capstyle="butt")
    ax.plot(
        ends, (y, y), color=INK, lw=width, zorder=4, gid=f"{gid}.interval",
        solid_capstyle="butt",
    )  # fmt: skip
    for end, cut, arrow in (
        (ends[0], interval.low < low, "<"),
        (ends[1], interval.high > high, ">"),
    ):
        mark = arrow if cut else "|"
        ax.plot(
            [end], [y], marker=mark, ms=size * 0.7, color=INK, mew=width, ls="", zorder=4,
            clip_on=False, gid=f"{gid}.clipped" if cut else None,
        )  # fmt: skip


def _draw_beyond(ax: Any, row: ShareRow, y: float, size: float) -> None:
    """A short arrow for a figure that its source gives as more or less than a number."""
    look = look_of(row.arm)
    reach = 0.06 * row.beyond * (ax.get_xlim()[1] - ax.get_xlim()[0])
    ax.annotate(
        "", xy=(row.rate + reach, y), xytext=(row.rate, y), annotation_clip=False, zorder=3,
        arrowprops={"arrowstyle": "->", "color": look.colour, "lw": max(1.2, size * 0.15)},
    )  # fmt: skip


class _Layout:
    """Where the columns, the scale and the rows stand."""

    def __init__(
        self, sheet: Sheet, box: Box, columns: tuple[Column, ...], groups: tuple[ShareGroup, ...]
    ) -> None:
        self.sheet, self.box, self.columns, self.groups = sheet, box, columns, groups
        self.between = sheet.points("label") * 0.9
        self.widths = tuple(self._width(i, c) for i, c in enumerate(columns))
        left = box.left + sum(
            w + self.between for w, c in zip(self.widths, columns, strict=True) if c.before
        )
        right = box.right - sum(
            w + self.between for w, c in zip(self.widths, columns, strict=True) if not c.before
        )
        head, foot = sheet.line("small") * 1.15, sheet.line("small") * 1.1
        room = Box(left=left, bottom=box.bottom + foot, right=right, top=box.top - head)
        units = self._units()
        self.pitch = min(room.height / units, sheet.points("label") * 2.6)
        self.gap = GAP * self.pitch
        self.plot = replace(room, bottom=room.top - units * self.pitch)

    def _width(self, index: int, column: Column) -> float:
        texts = [row.cells[index] for group in self.groups for row in group.rows]
        widths = [self.sheet.width_of(t, column.role, strong=column.strong) for t in texts]
        if column.heading is not None:
            widths.append(self.sheet.width_of(column.heading, "small"))
        return max(widths, default=0.0)

    def _units(self) -> float:
        """How many rows high the table is, with headings, closing lines and gaps."""
        units = GAP * (len(self.groups) - 1)
        for group in self.groups:
            units += len(group.rows) + (group.heading is not None)
            units += CLOSING if group.closing is not None else 0.0
        return units

    def places(self) -> list[float]:
        """Left edge of every column."""
        places, x = [], self.box.left
        for width, column in zip(self.widths, self.columns, strict=True):
            if not column.before and x < self.plot.right:
                x = self.plot.right + self.between
            places.append(x)
            x += width + self.between
        return places

    def write_headings(self, scale: Sentence) -> None:
        """Column headings in one line, with what the scale measures above the scale."""
        y = self.plot.top + self.sheet.line("small") * 0.6
        self.sheet.write_middle(scale, (self.plot.left, y), role="small", colour=MUTED)
        for column, width, place in zip(self.columns, self.widths, self.places(), strict=True):
            if column.heading is not None:
                self._write(column.heading, column, place, width, y, role="small", colour=MUTED)

    def write_cells(self, row: ShareRow, y: float) -> None:
        """The words and numbers of one row; the first column wears the colour of its arm."""
        cells = zip(row.cells, self.columns, self.widths, self.places(), strict=True)
        for cell, column, width, place in cells:
            colour = look_of(row.arm).colour if column.strong else INK
            if colour == GREY_MARK:
                colour = INK
            self._write(
                cell, column, place, width, y, role=column.role, colour=colour,
                strong=column.strong,
            )  # fmt: skip

    def _write(
        self,
        text: Sentence,
        column: Column,
        place: float,
        width: float,
        y: float,
        *,
        role: str,
        colour: str,
        strong: bool = False,
    ) -> None:
        x = place if column.align == "left" else place + width
        self.sheet.write_middle(
            text, (x, y), role=role, colour=colour, align=column.align, strong=strong
        )
