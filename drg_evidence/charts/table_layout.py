"""Where the columns, the scale and the rows of a table of shares stand."""

from __future__ import annotations

from dataclasses import replace

from ..wording import Sentence
from .share_rows import Column, ShareGroup, ShareRow
from .sheet import Box, Sheet
from .style import GREY_MARK, INK, MUTED, look_of

GAP = 0.35
"""Distance between two groups, in rows."""
CLOSING = 0.9
"""Height of the closing line of a group, in rows."""
LEAST_SCALE = 6
"""Least width of the scale, in heights of its text."""


class TableLayout:
    """Where the columns, the scale and the rows stand."""

    def __init__(
        self,
        sheet: Sheet,
        box: Box,
        columns: tuple[Column, ...],
        groups: tuple[ShareGroup, ...],
        *,
        bars: bool,
    ) -> None:
        self.sheet, self.box, self.columns, self.groups = sheet, box, columns, groups
        self.between = sheet.points("label") * 0.9
        natural = [self._width(i, c) for i, c in enumerate(columns)]
        self.widths = self._narrowed(natural)
        self.wrapped = tuple(w < n for w, n in zip(self.widths, natural, strict=True))
        left = box.left + self._taken(before=True)
        right = box.right - self._taken(before=False)
        head, foot = sheet.line("small") * 1.15, sheet.line("small") * 1.1
        room = Box(left=left, bottom=box.bottom + foot, right=right, top=box.top - head)
        units = self._units()
        self.two_lines = any(column.below for column in columns)
        most = 3.0 if bars else 2.4 if self.two_lines else 1.9
        # A square leaves more height than width; rows may use some of it.
        most *= 1.35 if sheet.size.name == "square" else 1.0
        self.pitch = min(room.height / units, sheet.points("label") * most)
        self.gap = GAP * self.pitch
        self.plot = replace(room, bottom=room.top - units * self.pitch)

    def _narrowed(self, widths: list[float]) -> tuple[float, ...]:
        """The widths, less where the scale would have no room; those columns break their text.

        Languages with longer words than English need it.
        """
        least = LEAST_SCALE * self.sheet.points("small")
        gaps = self.between * sum(not column.below for column in self.columns)
        for _ in range(8):
            used = sum(w for w, c in zip(widths, self.columns, strict=True) if not c.below)
            lacking = least - (self.box.width - used - gaps)
            if lacking <= 0:
                break
            widest = max(range(len(widths)), key=lambda i: widths[i])
            widths[widest] -= min(lacking, widths[widest] * 0.45)
        return tuple(widths)

    def _taken(self, *, before: bool) -> float:
        """Width that the columns on one side of the scale take, with the gaps between."""
        columns = zip(self.widths, self.columns, strict=True)
        return sum(w + self.between for w, c in columns if c.before == before and not c.below)

    def _width(self, index: int, column: Column) -> float:
        """Width of a column; the first is as wide as what stands below its cells."""
        widths = [self._text_width(index, column)]
        if index == 0:
            widths += [self._text_width(i, c) for i, c in enumerate(self.columns) if c.below]
        return max(widths)

    def _text_width(self, index: int, column: Column) -> float:
        texts = [row.cells[index] for group in self.groups for row in group.rows]
        widths = [self.sheet.width_of(t, column.role, strong=column.strong) for t in texts]
        if column.heading is not None and not column.below:
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
            if column.below:
                places.append(self.box.left)
                continue
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
            if column.heading is not None and not column.below:
                colour = look_of(column.arm).colour if column.arm else MUTED
                at = (place if column.align == "left" else place + width, y)
                self.sheet.write_middle(
                    column.heading, at, role="small", colour=colour, align=column.align
                )

    def write_cells(self, row: ShareRow, y: float) -> None:
        """The words and numbers of one row; strong columns wear the colour of their arm.

        The first cell is written with its second line, so that files are read in this order.
        """
        cells = enumerate(zip(row.cells, self.columns, self.widths, self.places(), strict=True))
        for number, (cell, column, width, place) in sorted(cells, key=self._turn):
            limit = width if self.wrapped[number] else None
            at = (place if column.align == "left" else place + width, y + self._lift(number))
            self.sheet.write_middle(
                cell, at, role=column.role, colour=_colour(column, row), align=column.align,
                strong=column.strong, width=limit,
            )  # fmt: skip

    def _turn(self, numbered: tuple[int, object]) -> tuple[bool, bool]:
        """First the first column, then the one below it, then the others as they stand."""
        number = numbered[0]
        return number > 0 and not self.columns[number].below, self.columns[number].below

    def _lift(self, number: int) -> float:
        """How far a cell stands above the middle of its row when rows have two lines."""
        if not self.two_lines:
            return 0.0
        half = self.sheet.line("small") * 0.5
        if self.columns[number].below:
            return -half
        return half if number == 0 else 0.0


def _colour(column: Column, row: ShareRow) -> str:
    if column.below:
        return MUTED
    colour = look_of(column.arm or row.arm).colour if column.strong else INK
    return INK if colour == GREY_MARK else colour
