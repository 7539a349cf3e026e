"""A handout as PDF: tagged, PDF/UA-1 and PDF/A-2a, set by typst without a network.

The layout is in ``exports/templates/handout.typ``. All text goes there as data, so no word of
the evidence is ever read as markup. A picture without a text alternative is refused by typst
itself, since the standard is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...errors import ExportError
from ...wording import Sentence
from .document import (
    Block,
    Box,
    Bullets,
    Cell,
    Document,
    Heading,
    Kind,
    Paper,
    Paragraph,
    Picture,
    Pictures,
    Table,
    note_mark,
)

TEMPLATE = Path(__file__).parents[1] / "templates" / "handout.typ"
STANDARDS = ["ua-1", "a-2a"]
PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
SHORTER = {Paper.A4: 0.0, Paper.LETTER: 2.0}
"""Millimetres taken off the margins of a sheet that is shorter."""

LOOKS: dict[Kind, dict[str, Any]] = {
    Kind.PATIENT: {
        "flipped": False, "margin": 14, "body": 12, "small": 12, "table": 12, "footer": 12,
        "title": 19, "subtitle": 12, "heading": 14, "leading": 0.45, "spacing": 0.6,
        "above": 0.72, "gutter": 5, "row": 0.4, "picture": 80, "caption": 12,
    },
    Kind.LEAFLET: {
        "flipped": False, "margin": 13, "body": 12, "small": 9, "table": 9, "footer": 9,
        "title": 16, "subtitle": 11, "heading": 13, "leading": 0.42, "spacing": 0.5,
        "above": 0.58, "gutter": 5, "row": 0.25, "picture": 74, "caption": 10,
    },
    Kind.EVIDENCE_TABLE: {
        "flipped": True, "margin": 14, "body": 12, "small": 9, "table": 9.5, "footer": 9,
        "title": 18, "subtitle": 12, "heading": 13, "leading": 0.44, "spacing": 0.55,
        "above": 0.66, "gutter": 5, "row": 0.34, "picture": 74, "caption": 10.5,
    },
}  # fmt: skip
"""Sizes by kind, in points but for the margins and gutters in millimetres."""


def pdf_bytes(document: Document, *, paper: Paper) -> bytes:
    """The handout as PDF; the same bytes from the same evidence.

    Raises
    ------
    ExportError
        When typst is not installed, or the document does not meet the standard, for example
        because no font has a sign that stands in it.
    """
    try:
        import typst
    except ImportError as error:
        raise ExportError(
            "A PDF needs the package typst: install drg-evidence[exports], or write .html."
        ) from error
    look = {**LOOKS[document.kind], "paper": PAPERS[paper]}
    look["margin"] -= SHORTER[paper]
    # The stubs of typst name its standards one by one; ours are a constant.
    compile_document: Any = typst.compile
    try:
        content: bytes = compile_document(
            TEMPLATE.read_bytes(),
            font_paths=list(_font_folders()),
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(_data(document)), "look": json.dumps(look)},
            pdf_standards=STANDARDS,
            timestamp=_timestamp(document),
        )
    except typst.TypstError as error:
        hints = " ".join([error.message, *error.hints])
        raise ExportError(f"The PDF could not be set: {hints} Write .html or .docx.") from error
    return content


@cache
def _font_folders() -> tuple[str, ...]:
    """The text face, and one with the scripts it lacks; both come with Python packages."""
    places = {"font_source_sans_pro": "files", "matplotlib": "mpl-data/fonts/ttf"}
    found = ((find_spec(package), inside) for package, inside in places.items())
    return tuple(
        str(Path(folder) / inside)
        for spec, inside in found
        if spec is not None
        for folder in spec.submodule_search_locations or ()
    )


def _timestamp(document: Document) -> datetime:
    """The day the evidence was read, so that two builds are the same to the byte."""
    return datetime.fromisoformat(document.read_on).replace(tzinfo=UTC)


def _data(document: Document) -> dict[str, Any]:
    return {
        "title": document.title.text,
        "subtitle": document.subtitle.text,
        "language": document.language.partition("-")[0],
        "footer": document.footer.text,
        "blocks": [_block(block) for block in document.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"block": "heading", "text": block.text.text, "level": block.level}
        case Paragraph():
            return {
                "block": "paragraph", "sentences": _texts(block.sentences), "small": block.small,
            }  # fmt: skip
        case Bullets():
            items = [_texts(item) for item in block.items]
            return {"block": "bullets", "items": items, "small": block.small}
        case Box():
            items = [_texts(item) for item in block.items]
            return {"block": "box", "heading": _block(block.heading), "items": items}
        case Pictures():
            return {"block": "pictures", "pictures": [_picture(p) for p in block.pictures]}
        case Table():
            return _table(block)


def _picture(picture: Picture) -> dict[str, Any]:
    from ...charts.save import svg_text

    return {
        "svg": svg_text(picture.figure), "alt": picture.alt.text, "caption": picture.caption.text,
        "source": picture.source.text,
    }  # fmt: skip


def _table(table: Table) -> dict[str, Any]:
    return {
        "block": "table",
        "caption": table.caption.text,
        "widths": list(table.widths),
        "header": [_cell(cell) for cell in table.header],
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
        "notes": [[note_mark(i), note.text] for i, note in enumerate(table.notes)],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"lines": _texts(cell.lines), "notes": cell.notes}


def _texts(sentences: Iterable[Sentence]) -> list[str]:
    return [sentence.text for sentence in sentences]
