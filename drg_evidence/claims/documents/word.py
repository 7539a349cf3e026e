"""Word documents: paragraphs, tables, notes, text boxes, charts, headers and alternative text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .chart_cache import read_chart
from .collector import Cell, Collector, is_figure, is_reference, one_line
from .limits import UnreadableDocument, beyond
from .office import readable_copy
from .web_table import LONG_CELL

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_W, _MC = f"{{{_NAMES['w']}}}", f"{{{_NAMES['mc']}}}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOTES = ("footnote", "endnote")


def read_word(path: Path, into: Collector) -> None:
    """A .docx file: its body in order, notes where they are called, then headers and footers."""
    import docx

    document = docx.Document(readable_copy(path, into.limits))
    reader = _Word(document, into)
    reader.blocks(document.element.body)
    into.section()
    into.leave_outline()
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in ("header", "footer") and not relation.is_external:
            reader.margin(relation.target_part.element, kind)


class _Word:
    """One document being read."""

    def __init__(self, document: Any, into: Collector) -> None:
        self.part, self.into = document.part, into
        self.styles = {s.style_id: (s.name or "").lower() for s in document.styles}
        self.raised = frozenset(
            s.get(f"{_W}styleId", "")
            for s in document.styles.element.iterfind("w:style", _NAMES)
            if s.find("w:rPr/w:vertAlign[@w:val='superscript']", _NAMES) is not None
        )
        self.notes = {kind: dict(self._notes(kind)) for kind in _NOTES}

    def blocks(self, parent: Any, *, depth: int = 0) -> None:
        """Paragraphs and tables in order, those in content controls and text boxes too."""
        if depth > self.into.limits.max_nesting:
            raise beyond("max_nesting", "tables and boxes are nested deeper", self.into.limits)
        for child in parent.iterchildren():
            if child.tag == f"{_W}p":
                self.paragraph(child, depth=depth)
            elif child.tag == f"{_W}tbl":
                self.table(child, depth=depth)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
                self.blocks(child, depth=depth + 1)

    def paragraph(self, paragraph: Any, *, depth: int) -> None:
        """One paragraph, then what hangs on it: boxes, pictures, charts and notes."""
        text, style = words_of(paragraph, self.raised), self._style(paragraph)
        kind = _kind(paragraph, style)
        if kind == "title" or style in ("heading 1", "heading 2"):
            self.into.section()
        if text.strip():
            where = f"paragraph {self.into.number('paragraph')}"
            self.into.add(text, where, kind=kind, level=_level(kind, style))
        for box in paragraph.iterfind(".//w:txbxContent", _NAMES):
            if next(box.iterancestors(f"{_MC}Fallback"), None) is None:
                self.blocks(box, depth=depth + 1)
        self._drawings(paragraph)
        for kind in _NOTES:
            for call in paragraph.iterfind(f".//w:{kind}Reference", _NAMES):
                number = call.get(f"{_W}id", "")
                if text := self.notes[kind].pop(number, ""):
                    self.into.add(text, f"{kind} {number}", kind="note")

    def table(self, table: Any, *, depth: int) -> None:
        """A table row by row, or its cells as text where the table arranges a page."""
        place = f"table {self.into.number('table')}"
        cells = [[(c, words_of(c, self.raised)) for c in _cells(row)] for row in _rows(table)]
        is_layout = max(map(len, cells), default=0) < 2 or any(
            cell.find(f".//{_W}tbl") is not None or len(text) > LONG_CELL
            for row in cells
            for cell, text in row
        )
        if is_layout:
            for row in cells:
                for cell, _ in row:
                    self.blocks(cell, depth=depth + 1)
            return
        heads = [row.find("w:trPr/w:tblHeader", _NAMES) is not None for row in _rows(table)]
        flagged = heads.index(False) if False in heads else 0
        self.into.table(_grid(cells), place, heading_rows=flagged or None)
        self._drawings(table)

    def margin(self, element: Any, kind: str) -> None:
        """A header or footer of the pages."""
        text = "\n".join(words_of(p) for p in element.iter(f"{_W}p"))
        self.into.add(text, f"page {kind}")

    def _drawings(self, element: Any) -> None:
        for drawing in element.iterfind(".//wp:docPr", _NAMES):
            place = f"picture {self.into.number('picture')}"
            self.into.add(drawing.get("descr") or "", place, kind="alt")
        for link in element.iterfind(".//c:chart", _NAMES):
            part = self.part.related_parts.get(link.get(_LINK))
            if part is not None:
                space = _parsed(part.blob)
                read_chart(space, self.into, f"chart {self.into.number('chart')}")

    def _style(self, paragraph: Any) -> str:
        style = paragraph.find("w:pPr/w:pStyle", _NAMES)
        return "" if style is None else str(self.styles.get(style.get(f"{_W}val"), ""))

    def _notes(self, kind: str) -> Iterator[tuple[str, str]]:
        for relation in self.part.rels.values():
            if relation.reltype.endswith(f"/{kind}s") and not relation.is_external:
                for note in _parsed(relation.target_part.blob).iterfind(f"w:{kind}", _NAMES):
                    yield note.get(f"{_W}id", ""), words_of(note)


def _parsed(blob: bytes) -> Any:
    from docx.oxml.parser import parse_xml

    if not blob:
        raise UnreadableDocument("a part of this file is empty")
    return parse_xml(blob)


def _kind(paragraph: Any, style: str) -> str:
    if style == "title":
        return "title"
    if style.startswith("heading"):
        return "heading"
    if style == "caption":
        return "caption"
    numbered = paragraph.find("w:pPr/w:numPr", _NAMES) is not None
    return "list_item" if numbered or style.startswith("list") else "paragraph"


def _level(kind: str, style: str) -> int:
    """The place of a heading in the outline, where 1 is the title of the document."""
    number = style.removeprefix("heading").strip()
    return 1 if kind == "title" else int(number) + 1 if number.isdecimal() else 0


def words_of(element: Any, raised: frozenset[str] = frozenset()) -> str:
    """The words of a paragraph, cell or note: insertions yes, deletions and box texts no.

    ``raised`` are the styles of letters that stand above the line: marks of notes.
    """
    words: list[str] = []
    for part in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}p"):
        if _is_boxed(part, element):
            continue
        if part.tag == f"{_W}t":
            words.append("" if _is_raised(part, raised) else part.text or "")
        elif part is not element:
            words.append("\t" if part.tag == f"{_W}tab" else "\n")
    return "".join(words).strip()


def _is_boxed(part: Any, element: Any) -> bool:
    """True for words in a text box that floats inside the element."""
    for ancestor in part.iterancestors():
        if ancestor is element:
            return False
        if ancestor.tag in (f"{_W}txbxContent", f"{_MC}Fallback"):
            return True
    return False


def _is_raised(text: Any, styles: frozenset[str]) -> bool:
    """True for the mark of a note above the line, raised by itself or by its style."""
    style = text.find("../w:rPr/w:rStyle", _NAMES)
    by_itself = text.find("../w:rPr/w:vertAlign[@w:val='superscript']", _NAMES) is not None
    by_style = style is not None and style.get(f"{_W}val") in styles
    return (by_itself or by_style) and is_reference(text.text or "")


def _rows(table: Any) -> Iterator[Any]:
    return iter(table.findall("w:tr", _NAMES) + table.findall("w:sdt/w:sdtContent/w:tr", _NAMES))


def _cells(row: Any) -> list[Any]:
    return list(row.findall("w:tc", _NAMES) + row.findall("w:sdt/w:sdtContent/w:tc", _NAMES))


def _grid(rows: list[list[tuple[Any, str]]]) -> list[list[Cell]]:
    """The cells with None where one reaches over; a label that reaches down is repeated."""
    grid: list[list[Cell]] = []
    for row in rows:
        line: list[Cell] = []
        for cell, text in row:
            reach = cell.find("w:tcPr/w:vMerge", _NAMES)
            if reach is not None and reach.get(f"{_W}val") != "restart" and grid:
                above = grid[-1][len(line)] if len(line) < len(grid[-1]) else ""
                text = "" if above is None or is_figure(above) else above
            wide = cell.find("w:tcPr/w:gridSpan", _NAMES)
            span = wide.get(f"{_W}val", "1") if wide is not None else "1"
            line.append(one_line(text))
            line += [None] * (min(int(span), 100) - 1 if span.isdecimal() else 0)
        grid.append(line)
    return grid
