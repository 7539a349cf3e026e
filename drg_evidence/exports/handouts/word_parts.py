"""What python-docx leaves to its users: alt texts, header rows, plain tables, steady bytes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML, its attributes in the same namespace."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def describe(shape: Any, *, name: str, alt: str) -> None:
    """Give a picture the words that stand for it."""
    properties = shape._inline.docPr
    properties.set("name", name)
    properties.set("descr", alt)


def describe_table(table: Any, *, caption: str) -> None:
    """Give a table the name that a screen reader announces."""
    table._tbl.tblPr.append(element("w:tblCaption", val=caption))


def mark_header_row(row: Any) -> None:
    """Say that a row holds the heads of the columns; Word repeats it on the next page."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))


def keep_rows_whole(table: Any) -> None:
    """Keep each row on one page."""
    for row in table.rows:
        row._tr.get_or_add_trPr().insert(0, element("w:cantSplit", val="true"))


def set_widths(table: Any, widths: Sequence[int]) -> None:
    """Fix the widths of the columns, in EMU; Word reads them from the cells."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def bare_table(file: Any, *, columns: int) -> Any:
    """One row without lines, to set pictures side by side."""
    table = file.add_table(rows=1, cols=columns, style="Picture Row")
    keep_rows_whole(table)
    return table


def add_lines(paragraph: Any, lines: Sequence[str]) -> None:
    """Lines of one cell, with line breaks between them."""
    for number, line in enumerate(lines):
        run = paragraph.add_run()
        if number:
            run.add_break()
        run.add_text(line)


def add_page_number(paragraph: Any) -> None:
    """The number of the page, kept by Word."""
    field = element("w:fldSimple", instr="PAGE")
    run = element("w:r")
    text = element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def packed(content: bytes, *, moment: datetime) -> bytes:
    """The same package with every file dated alike, so that two builds do not differ."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = ZipInfo(entry.filename, date_time=moment.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(entry.filename))
    return buffer.getvalue()
