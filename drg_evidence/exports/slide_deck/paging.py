"""Tables that are too long for one slide go on to the next, under a title of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...wording import Quantity, say
from .fitting import line_count
from .geometry import Box
from .parts import Shown, Slide, Table
from .table_xml import INSET, SIZES, cell_text, row_heights, table_size

FLOOR = SIZES[-1]


def paged(slide: Slide, box: Box | None) -> list[Slide]:
    """The slide, or the slides that its table needs, each with a title of its own."""
    if not isinstance(slide.figure, Table) or box is None:
        return [slide]
    table = _with_short_cells(slide.figure, box)
    if table_size(table, box) is not None:
        return [replace(slide, figure=table)]
    pages = list(_pages(table, box))
    return [
        as_part(replace(slide, figure=page), number, len(pages))
        for number, page in enumerate(pages, start=1)
    ]


def as_part(slide: Slide, part: int, parts: int) -> Slide:
    """The slide with its place in a sequence added to its title."""
    title = say("slide-part", title=slide.title, part=_count(part), parts=_count(parts))
    return replace(slide, key=f"{slide.key}_{part}", title=title)


def _count(number: int) -> Quantity:
    return Quantity(shown=str(number), value=number, record="convention:pages")


def _pages(table: Table, box: Box) -> Iterator[Table]:
    """Rows in order, on as few pages as they need, as evenly as that allows."""
    header, *heights = row_heights(table, box.width, FLOOR)
    room = box.height - header
    fewest = len(_filled(heights, room))
    shares = (room * step / 20 for step in range(1, 21))
    even = next(share for share in shares if len(_filled(heights, share)) <= fewest)
    start = 0
    for count in _filled(heights, even):
        yield replace(table, rows=table.rows[start : start + count], size=FLOOR)
        start += count


def _filled(heights: list[float], room: float) -> list[int]:
    """How many rows go on each page when each is filled as far as its room goes."""
    counts, used = [0], 0.0
    for height in heights:
        if counts[-1] and used + height > room:
            counts.append(0)
            used = 0.0
        counts[-1] += 1
        used += height
    return counts


def _with_short_cells(table: Table, box: Box) -> Table:
    """A cell longer than a slide is cut at a word; the notes hold its whole text."""
    most = int((box.height / 2) / (FLOOR * 1.2 / 72))
    widths = [share * box.width - INSET for share in table.widths]
    rows = tuple(
        tuple(_cut(cell, width, most) for cell, width in zip(row, widths, strict=True))
        for row in table.rows
    )
    return replace(table, rows=rows)


def _cut(cell: Shown, width: float, most: int) -> Shown:
    words = cell_text(cell).split()
    if line_count(" ".join(words), width, FLOOR) <= most:
        return cell
    while len(words) > 1 and line_count(" ".join(words) + " …", width, FLOOR) > most:
        words = words[: max(1, len(words) * 9 // 10)]
    text = " ".join(words)
    if line_count(text, width, FLOOR) > most:
        text = text[: int(most * width * 72 / FLOOR)]
    ids = cell.finding_ids
    return Quantity(shown=f"{text} …", finding_ids=ids, record="" if ids else "cut:notes")
