"""Reading handouts back from their files, and one with hostile text in every place."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pypdfium2.raw as raw

from drg_evidence.exports.handouts.document import (
    Box,
    Bullets,
    Cell,
    Document,
    Heading,
    Kind,
    Paragraph,
    Pictures,
    Table,
)
from drg_evidence.exports.handouts.people import people_picture
from drg_evidence.wording import Sentence

HOSTILE = (
    "p<0.001 & <b>bold</b> <script>alert(1)</script>",
    "#panic(1) $x$ *a* _b_ `c` @ref <label> \\ // /* = Heading",
    '"quotes" \'single\' #let x = read("/etc/passwd")',
    "Grüße, naïve façade, Łódź, −3.1, 25 µA ≥ 50 %",
    "مرحبا بالعالم",
    "&amp; &#x3c; ]]> {{ braces }} %s {0}",
)


def sentence(text: str) -> Sentence:
    return Sentence(text=text, message_id="test")


def hostile_document(kind: Kind = Kind.PATIENT) -> Document:
    """Hostile text in each place where text can stand."""
    texts = [sentence(text) for text in HOSTILE]
    whole = sentence(" ".join(HOSTILE))
    cells = tuple(Cell(lines=(text, whole), notes="a") for text in texts[:3])
    picture = people_picture(
        7, arm="drg", key="key", alt=whole, caption=texts[0], source=texts[0], ids=()
    )
    blocks = (
        Box(heading=Heading(text=texts[1], role="key"), items=((texts[0], texts[1]), (texts[2],))),
        Heading(text=texts[3], role="found"),
        Paragraph(sentences=tuple(texts)),
        Bullets(items=tuple((text,) for text in texts)),
        Pictures(pictures=(picture,)),
        Table(caption=texts[0], header=cells, rows=(cells,), widths=(1, 1, 1), notes=(whole,)),
    )
    return Document(
        kind=kind, title=texts[0], subtitle=texts[1], language="en", read_on="2026-11-21",
        footer=texts[2], blocks=blocks,
    )  # fmt: skip


def packed(text: str) -> str:
    """Text without spaces and with plain hyphens, since lines break anywhere."""
    plain = text.replace("\ufffe", "-").replace("\u00ad", "-").replace("\xa0", " ")
    return "".join(plain.split())


def pdf_text(content: bytes) -> str:
    """The text of a PDF in the order in which it stands in the file."""
    with pypdfium2.PdfDocument(content) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def page_sizes(content: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in whole points."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [(round(page.get_width()), round(page.get_height())) for page in pdf]


def font_sizes(content: bytes) -> set[float]:
    """Sizes of all letters that are drawn, in points."""
    sizes: set[float] = set()
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            text = page.get_textpage()
            sizes |= {
                round(raw.FPDFText_GetFontSize(text, i), 1)
                for i in range(text.count_chars())
                # Line ends are made up by the reader and have no size.
                if not raw.FPDFText_IsGenerated(text, i)
            }
    return sizes


def letters_outside(content: bytes) -> int:
    """How many letters lie beyond the edge of their page."""
    outside = 0
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            text, width, height = page.get_textpage(), page.get_width(), page.get_height()
            boxes = [text.get_charbox(i) for i in range(text.count_chars())]
            outside += sum(
                left < 0 or bottom < 0 or right > width or top > height
                for left, bottom, right, top in boxes
            )
    return outside


def structure(content: bytes) -> list[tuple[str, str]]:
    """Tags of the structure tree with their alt texts, in order."""
    found: list[tuple[str, str]] = []
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            tree = raw.FPDF_StructTree_GetForPage(page)
            for index in range(raw.FPDF_StructTree_CountChildren(tree)):
                found += _tags(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
            raw.FPDF_StructTree_Close(tree)
    return found


def _tags(element: object) -> Iterator[tuple[str, str]]:
    if not element:
        return
    yield (
        _words(raw.FPDF_StructElement_GetType, element),
        _words(raw.FPDF_StructElement_GetAltText, element),
    )
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        yield from _tags(raw.FPDF_StructElement_GetChildAtIndex(element, index))


def _words(get: object, element: object) -> str:
    length = get(element, None, 0)  # type: ignore[operator]
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    get(element, buffer, length)  # type: ignore[operator]
    return buffer.raw[: length - 2].decode("utf-16-le")


def without_pictures(document: Document) -> Document:
    """The same handout with its text alone."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, Pictures))
    return replace(document, blocks=blocks)


def written(folder: Path, name: str, content: bytes) -> Path:
    """The content in a file of a folder."""
    path = folder / name
    path.write_bytes(content)
    return path
