"""PDF: the text of each page in the order in which it is read, tables row by row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .collector import Collector
from .limits import UnreadableDocument, beyond
from .page_layout import Run, parts_of

_PASSWORD = "this PDF has a password; save a copy without one"


def read_pdf(path: Path, into: Collector) -> None:
    """A PDF with text in it. Pages that are pictures are named in a note and not read."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableDocument(_PASSWORD if locked else f"this PDF is broken: {error}") from error
    try:
        _read_pages(pdf, into)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(f"this PDF is broken: {error}") from error
    finally:
        pdf.close()


def _read_pages(pdf: Any, into: Collector) -> None:
    if len(pdf) > into.limits.max_pages:
        raise beyond("max_pages", f"{len(pdf):,} pages", into.limits)
    empty = []
    for number in range(1, len(pdf) + 1):
        page = pdf[number - 1]
        before = len(into.blocks)
        _read_page(list(_runs(page)), into, f"page {number}")
        if len(into.blocks) == before:
            empty.append(str(number))
        page.close()
    if empty:
        pages = ("page " if len(empty) == 1 else "pages ") + ", ".join(empty[:20])
        more = f" and {len(empty) - 20} more" if len(empty) > 20 else ""
        into.note(f"{pages}{more}: no text found; a page that is a picture is not read")


def _read_page(runs: list[Run], into: Collector, place: str) -> None:
    into.restart("table")
    for part in parts_of(runs):
        if part.kind == "table":
            into.table(part.rows, f"{place}, table {into.number('table')}")
            continue
        if part.kind == "heading":
            into.section()
        into.add(part.text, place, kind=part.kind)


def _runs(page: Any) -> Iterator[Run]:
    """Letters of one line and font as pdfium groups them, with their box."""
    text = page.get_textpage()
    for index in range(text.count_rects()):
        left, foot, right, top = text.get_rect(index)
        words = text.get_text_bounded(left, foot, right, top)
        if words.strip():
            letter = text.get_index(left + 0.5, (foot + top) / 2, 2.0, 2.0)
            size = _size(text, letter, top - foot)
            said = words.replace("\r\n", " ")
            yield Run(left, foot, right, top, size, said, _is_bold(text, letter))
    text.close()


def _size(text: Any, letter: int | None, height: float) -> float:
    """Height of the font at the start of a run; the height of its letters where none is found."""
    if letter is None:
        return float(max(height, 1.0))
    _, low, _, high = text.get_charbox(letter, loose=True)
    return float(max(high - low, 1.0))


LONGEST_NAME = 128
HEAVY = ("bold", "black", "heavy")


def _is_bold(text: Any, letter: int | None) -> bool:
    """True when the font at the start of a run calls itself bold."""
    from ctypes import c_int, create_string_buffer

    from pypdfium2.raw import FPDFText_GetFontInfo

    if letter is None:
        return False
    name = create_string_buffer(LONGEST_NAME)
    FPDFText_GetFontInfo(text, letter, name, LONGEST_NAME, c_int())
    called = name.value.decode("utf-8", "replace").lower()
    return any(word in called for word in HEAVY)
