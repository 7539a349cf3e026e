"""A table as PowerPoint likes it: header row flagged, thin lines, room for each row's text."""

from __future__ import annotations

from typing import Any

from .cleaning import clean
from .fitting import line_count
from .geometry import EMU_PER_INCH, Box
from .parts import Shown, Table

SIZES = (20, 18)
PADDING = 0.1
INSET = 0.2
# "No style, no grid": the lines below are ours, so that a template's colours still hold.
PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def table_frame(
    table: Table, shape_id: int, name: str, box: Box, language: str, *, room: Box
) -> Any:
    """The graphic frame of a table that fills its place; ``room`` is what text can count on."""
    from pptx.oxml.shapes.graphfrm import CT_GraphicalObjectFrame

    size = table.size or table_size(table, room) or SIZES[-1]
    heights = row_heights(table, room.width, size)
    left, top, width, _ = box.emu()
    frame = CT_GraphicalObjectFrame.new_table_graphicFrame(
        shape_id, name, len(heights), len(table.widths), left, top, width,
        round(sum(heights) * EMU_PER_INCH),
    )  # fmt: skip
    grid = frame.graphic.graphicData.tbl
    _set_style(grid)
    for column, share in zip(grid.tblGrid.gridCol_lst, table.widths, strict=True):
        column.w = round(share * width)
    cells = [table.header, *table.rows]
    for index, (row, height, shown) in enumerate(zip(grid.tr_lst, heights, cells, strict=True)):
        row.h = round(height * EMU_PER_INCH)
        for place, cell in enumerate(shown):
            bold = index == 0
            _fill(row.tc_lst[place], cell_text(cell), size, language, bold=bold, header=index == 0)
    return frame


def table_size(table: Table, box: Box) -> int | None:
    """The text size at which the table fits its place; None when it fits at none."""
    for size in SIZES:
        if sum(row_heights(table, box.width, size)) <= box.height:
            return size
    return None


def cell_text(cell: Shown) -> str:
    """The text of a cell, with a capital to begin it."""
    text = str(cell)
    return text[:1].upper() + text[1:]


def row_heights(table: Table, width: float, size: int) -> list[float]:
    """Height of each row in inches, the header first."""
    return [
        row_height([cell_text(cell) for cell in row], table.widths, width, size, bold=index == 0)
        for index, row in enumerate([table.header, *table.rows])
    ]


def row_height(
    texts: list[str], widths: tuple[float, ...], width: float, size: int, *, bold: bool
) -> float:
    """Height that the longest cell of a row asks for."""
    lines = max(
        line_count(text, share * width - INSET, size, bold=bold)
        for text, share in zip(texts, widths, strict=True)
    )
    return lines * size * 1.2 / 72 + PADDING


def _set_style(grid: Any) -> None:
    properties = grid.tblPr
    properties.set("firstRow", "1")
    properties.attrib.pop("bandRow", None)
    for style in properties.findall("{*}tableStyleId"):
        style.text = PLAIN_STYLE


def _fill(cell: Any, text: str, size: int, language: str, *, bold: bool, header: bool) -> None:
    from pptx.oxml import parse_xml

    from .layouts import NAMESPACES

    paragraph = cell.get_or_add_txBody().p_lst[0]
    run = paragraph.add_r(clean(text))
    properties = run.get_or_add_rPr()
    properties.set("lang", language)
    properties.set("sz", str(size * 100))
    properties.set("b", str(int(bold)))
    line, colour = ("28575", "accent1") if header else ("9525", "bg2")
    border = (
        f'<a:lnB {NAMESPACES} w="{line}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "</a:lnB>"
    )
    cell_properties = cell.get_or_add_tcPr()
    cell_properties.set("anchor", "ctr")
    cell_properties.append(parse_xml(border))
