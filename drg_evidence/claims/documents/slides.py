"""PowerPoint: titles, texts, tables, charts, diagrams, speaker notes and alternative text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .chart_cache import read_chart
from .collector import Cell, Collector, is_figure, is_reference, one_line
from .limits import beyond
from .office import readable_copy

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHANGING = ("slidenum", "datetime")


def read_slides(path: Path, into: Collector) -> None:
    """A .pptx file, slide by slide; the texts of one slide share their context."""
    import pptx

    slides = pptx.Presentation(readable_copy(path, into.limits)).slides
    if len(slides) > into.limits.max_pages:
        raise beyond("max_pages", f"{len(slides):,} slides", into.limits)
    for number, slide in enumerate(slides, start=1):
        into.section()
        into.leave_outline()
        for kind in ("bullet", "table", "chart", "diagram", "picture"):
            into.restart(kind)
        if slide.element.get("show") == "0":
            into.note(f"slide {number} is hidden in the show and was read too")
        reader = _Slide(into, f"slide {number}")
        title = slide.shapes.title
        if title is not None:
            into.add(
                _said(title.text_frame._txBody), f"{reader.place}, title", kind="title", level=1
            )
        reader.shapes((s for s in slide.shapes if s != title), depth=0)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            for paragraph in slide.notes_slide.notes_text_frame._txBody.iter(f"{_A}p"):
                into.add(_said(paragraph), f"{reader.place}, notes", kind="note")


class _Slide:
    """One slide being read."""

    def __init__(self, into: Collector, place: str) -> None:
        self.into, self.place = into, place

    def shapes(self, shapes: Iterable[Any], *, depth: int) -> None:
        """Shapes in reading order, those in groups too."""
        if depth > self.into.limits.max_nesting:
            raise beyond("max_nesting", "groups of shapes are nested deeper", self.into.limits)
        for shape in shapes:
            self.described(shape)
            if shape.element.tag.endswith("}grpSp"):
                self.shapes(shape.shapes, depth=depth + 1)
            elif getattr(shape, "has_table", False):
                place = f"{self.place}, table {self.into.number('table')}"
                flagged = 1 if shape.table.first_row else None
                self.into.table(_grid(shape.table), place, heading_rows=flagged)
            elif getattr(shape, "has_chart", False):
                place = f"{self.place}, chart {self.into.number('chart')}"
                read_chart(shape.chart.part._element, self.into, place)
            elif getattr(shape, "has_text_frame", False):
                self.texts(shape)
            else:
                self.diagram(shape)

    def texts(self, shape: Any) -> None:
        """The paragraphs of a placeholder, box or arrow."""
        in_body = shape.is_placeholder
        for paragraph in shape.text_frame._txBody.iter(f"{_A}p"):
            text = _said(paragraph)
            if text.strip():
                kind = "list_item" if in_body else "paragraph"
                where = f"{self.place}, bullet {self.into.number('bullet')}"
                self.into.add(text, where, kind=kind)

    def described(self, shape: Any) -> None:
        """The alternative text of a picture, chart or group."""
        for properties in shape.element.xpath("./*/p:cNvPr[@descr]")[:1]:
            where = f"{self.place}, alternative text {self.into.number('picture')}"
            self.into.add(properties.get("descr"), where, kind="alt")

    def diagram(self, shape: Any) -> None:
        """The words of a SmartArt diagram, which are kept in a part of their own."""
        for link in shape.element.iter("{*}relIds"):
            name = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"
            part = shape.part.related_part(link.get(name))
            place = f"{self.place}, diagram {self.into.number('diagram')}"
            for paragraph in _parsed(part.blob).iter(f"{_A}p"):
                self.into.add(_said(paragraph), place, kind="list_item")


def _parsed(blob: bytes) -> Any:
    from pptx.oxml import parse_xml

    return parse_xml(blob)


def _said(element: Any) -> str:
    """The words of a text, without raised references, slide numbers and dates that change."""
    words: list[str] = []
    for part in element.iter(f"{_A}t", f"{_A}br", f"{_A}tab", f"{_A}p"):
        if part.tag != f"{_A}t":
            words.append("" if part is element else "\n")
        elif not _is_passed_over(part):
            words.append(part.text or "")
    return "".join(words)


def _is_passed_over(text: Any) -> bool:
    run = text.getparent()
    if run.tag == f"{_A}fld":
        return str(run.get("type", "")).startswith(_CHANGING)
    properties = run.find(f"{_A}rPr")
    raised = properties is not None and properties.get("baseline", "0").strip("-0%") != ""
    above = raised and not properties.get("baseline").startswith("-")
    return bool(above and is_reference(text.text or ""))


def _grid(table: Any) -> list[list[Cell]]:
    """The cells with None where one reaches over; a label that reaches down is repeated."""
    grid: list[list[Cell]] = []
    for row in table._tbl.tr_lst:
        line: list[Cell] = []
        for column, cell in enumerate(row.tc_lst):
            text: Cell = one_line(_said(cell))
            if cell.get("hMerge") in ("1", "true"):
                text = None
            elif cell.get("vMerge") in ("1", "true"):
                above = grid[-1][column] if grid and column < len(grid[-1]) else ""
                text = "" if above is not None and is_figure(above) else above
            line.append(text)
        grid.append(line)
    return grid
