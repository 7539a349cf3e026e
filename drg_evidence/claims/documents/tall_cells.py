"""Rows of a table whose first cell takes several lines, with the figures half way up beside it.

A file tells the lines of the first cell and then the figures, or a line of figures whose height
fits none of those before it. Read as they come, the figures would stand with the row below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page_layout import Line, Run

MOST_LINES = 4
PITCH = 1.5
"""Sizes of the letters between two lines of one cell, at most."""


def with_tall_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of a tall first cell joined with the figures beside them."""
    kept: list[Line] = []
    for line in lines:
        count = _lines_beside(kept, line)
        if not count:
            kept.append(line)
            continue
        first, *others = kept[-count].cells()
        cell = [first, *(one.cells()[0] for one in kept[1 - count :])]
        del kept[-count:]
        kept.append(replace(line, runs=[_joined(cell), *others, *line.runs]))
    return kept


def _lines_beside(before: Sequence[Line], line: Line) -> int:
    """How many of the lines before are the cell on the left of this one; 0 for none."""
    if not any(letter.isdigit() for run in line.runs for letter in run.text):
        return 0
    middle = _middle(line)
    for count in range(2, min(MOST_LINES, len(before)) + 1):
        cell = before[-count:]
        if not _is_cell(cell, line):
            return 0
        if _middle(cell[0]) > middle > _middle(cell[-1]):
            return count
    return 0


def _is_cell(cell: Sequence[Line], line: Line) -> bool:
    """Lines under one another, with the same left edge, left of the line.

    Beside the first may stand further words, which are a column of their own.
    """
    if any(len(one.cells()) > 1 for one in cell[1:]):
        return False
    left, size = cell[0].runs[0].left, cell[0].size
    if any(abs(one.runs[0].left - left) > 0.5 * size for one in cell):
        return False
    if any(one.runs[-1].right >= line.runs[0].left for one in cell):
        return False
    steps = [one.foot - two.foot for one, two in pairwise(cell)]
    return all(0 < step <= PITCH * size for step in steps)


def _middle(line: Line) -> float:
    return (line.foot + max(run.top for run in line.runs)) / 2


def _joined(cell: Sequence[Run]) -> Run:
    """The lines of a cell as one run, at the height of the lowest to the highest."""
    return replace(
        cell[0],
        foot=min(run.foot for run in cell),
        top=max(run.top for run in cell),
        right=max(run.right for run in cell),
        text=" ".join(run.text.strip() for run in cell),
    )
