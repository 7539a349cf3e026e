"""One hundred people in ten rows of ten; those affected stand together and are filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..stats import Interval
from ..wording import Sentence
from .sheet import Box, Sheet
from .style import GREY_MARK, INK, MUTED, PAPER, house_style, look_of

OUT_OF = 100
A_ROW = 10
SIDES = {"slide": 0.215, "page": 0.32, "square": 0.45}
"""Height of a grid on each sheet, as a share of the sheet's width."""
ASPECT = 0.82
"""Width of the grid over its height: people are taller than wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IconArray:
    """One share as people of a hundred, with the words beside it.

    ``proportion`` is 0 to 1; ``affected`` is the whole number of icons that are filled. A share
    too small to fill one icon is refused: an empty picture would say "nobody".
    """

    finding_ids: tuple[str, ...]
    arm: str
    proportion: float
    interval: Interval | None
    affected: int
    heading: Sentence
    spoken_heading: Sentence
    had: Sentence
    had_not: Sentence
    detail: Sentence

    def __post_init__(self) -> None:
        if not 0 <= self.affected <= OUT_OF:
            raise ValueError(f"{self.finding_ids}: {self.affected} of {OUT_OF} people")
        if self.proportion > 0 and self.affected == 0:
            raise ValueError(
                f"{self.finding_ids}: a share of {self.proportion} fills no icon of {OUT_OF}"
            )


def draw_icon_arrays(sheet: Sheet, box: Box, arrays: Sequence[IconArray]) -> None:
    """Draw the arrays side by side, with their words beside them on a slide, else below.

    Every chart of one size draws them equally large, benefits and harms alike, unless the words
    around leave less room.
    """
    columns = box.columns(len(arrays), sheet.points("label") * 2)
    beside = sheet.size.name == "slide"
    side = SIDES[sheet.size.name] * sheet.width
    width = columns[0].width - (side * ASPECT + _gap(sheet) * 1.5 if beside else 0)
    words = max(_words_height(sheet, array, width) for array in arrays)
    head = max(
        sheet.height_of(a.heading, "label", width=columns[0].width, strong=True) for a in arrays
    )
    head += sheet.points("label") * 0.3
    room = box.height - head - (0 if beside else words + _gap(sheet))
    for column, array in zip(columns, arrays, strict=True):
        _draw_one(sheet, column, array, side=min(side, room), head=head, beside=beside)


def _gap(sheet: Sheet) -> float:
    return sheet.points("label") * 0.6


def _words_height(sheet: Sheet, array: IconArray, width: float) -> float:
    return (
        sheet.height_of(array.had, "value", width=width)
        + sheet.height_of(array.had_not, "label", width=width)
        + sheet.height_of(array.detail, "small", width=width)
    )


def _draw_one(
    sheet: Sheet, column: Box, array: IconArray, *, side: float, head: float, beside: bool
) -> None:
    look = look_of(array.arm)
    top = column.top
    sheet.write(
        array.heading, (column.left, top), strong=True, colour=look.colour, width=column.width
    )
    grid = Box(
        left=column.left,
        right=column.left + side * ASPECT,
        top=top - head,
        bottom=top - head - side,
    )
    draw_people(sheet, grid, array)
    gap = _gap(sheet)
    if beside:
        left, width = grid.right + gap * 1.5, column.right - grid.right - gap * 1.5
        middle = (grid.top + grid.bottom) / 2
        _write_words(
            sheet, array, (left, middle + _words_height(sheet, array, width) / 2), width=width
        )
    else:
        _write_words(sheet, array, (column.left, grid.bottom - gap), width=column.width)


def _write_words(sheet: Sheet, array: IconArray, at: tuple[float, float], *, width: float) -> None:
    x, y = at
    colour = look_of(array.arm).colour
    y -= sheet.write(array.had, (x, y), role="value", colour=colour, width=width)
    y -= sheet.write(array.had_not, (x, y), role="label", colour=INK, width=width)
    sheet.write(array.detail, (x, y), role="small", colour=MUTED, width=width)


def draw_people(sheet: Sheet, grid: Box, array: IconArray) -> None:
    """The hundred icons: the affected first, row by row from the top; the others hollow."""
    look, gid = look_of(array.arm), array.finding_ids[0]
    ax = sheet.axes(grid)
    ax.set_xlim(0, A_ROW)
    ax.set_ylim(A_ROW, 0)
    places = [(i % A_ROW + 0.5, i // A_ROW + 0.5) for i in range(OUT_OF)]
    step = grid.height / A_ROW
    size, edge = (step * 0.9) ** 2, max(0.7, step * 0.045)
    with house_style():
        for part, face, line, name in (
            (places[: array.affected], look.colour, look.colour, gid),
            (places[array.affected :], PAPER, GREY_MARK, f"{gid}.others"),
        ):
            if part:
                ax.scatter(
                    [x for x, _ in part], [y for _, y in part], s=size, marker=person(),
                    facecolor=face, edgecolor=line, linewidth=edge, gid=name, clip_on=False,
                )  # fmt: skip


@cache
def person() -> Any:
    """A person as one outline: a head above rounded shoulders."""
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    head = Path.circle((0, 0.64), 0.25)
    body = Path(
        [
            (-0.46, -0.9), (-0.46, -0.02), (-0.46, 0.3), (-0.2, 0.3), (0.2, 0.3), (0.46, 0.3),
            (0.46, -0.02), (0.46, -0.9), (-0.46, -0.9),
        ],
        [
            Path.MOVETO, Path.LINETO, Path.CURVE3, Path.CURVE3, Path.LINETO, Path.CURVE3,
            Path.CURVE3, Path.LINETO, Path.CLOSEPOLY,
        ],
    )  # fmt: skip
    whole = Path.make_compound_path(head, body)
    # Matplotlib scales a mark by its largest reach, so the figure is centred first.
    return whole.transformed(Affine2D().translate(0, -0.005))
