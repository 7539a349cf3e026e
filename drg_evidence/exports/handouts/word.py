"""A handout as a Word file that can be edited: real styles, headings, lists, tables, alt texts.

Nothing is formatted by hand. The look is in the styles, so changing one style changes the
whole handout.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
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
    Paper,
    Paragraph,
    Picture,
    Pictures,
    Table,
    note_mark,
)
from .word_parts import (
    add_lines,
    add_page_number,
    bare_table,
    describe,
    describe_table,
    keep_rows_whole,
    mark_header_row,
    packed,
    set_widths,
)
from .word_styles import prepare

MAKER = "drg_evidence"
PICTURE = 0.72
"""Width of a picture as a share of its place in the row."""


def word_bytes(document: Document, *, paper: Paper) -> bytes:
    """The handout as .docx; the same bytes from the same evidence.

    Raises
    ------
    ExportError
        When python-docx is not installed.
    """
    try:
        import docx
    except ImportError as error:
        raise ExportError(
            "A Word file needs the package python-docx: install drg-evidence[exports]."
        ) from error
    file = docx.Document()
    prepare(file, kind=document.kind, paper=paper, language=document.language)
    _set_properties(file, document)
    file.add_paragraph(document.title.text, style="Title")
    file.add_paragraph(document.subtitle.text, style="Subtitle")
    for block in document.blocks:
        _add(file, block)
    footer = file.sections[0].footer.paragraphs[0]
    footer.text = f"{document.footer.text}\t"
    add_page_number(footer)
    return packed(_saved(file), moment=_moment(document))


def _moment(document: Document) -> datetime:
    return datetime.fromisoformat(document.read_on).replace(tzinfo=UTC)


def _set_properties(file: Any, document: Document) -> None:
    about = file.core_properties
    about.title, about.subject = document.title.text, document.subtitle.text
    about.author, about.last_modified_by = MAKER, MAKER
    about.language, about.comments, about.revision = document.language, "", 1
    about.created = about.modified = _moment(document).replace(tzinfo=None)


def _saved(file: Any) -> bytes:
    buffer = BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _add(file: Any, block: Block) -> None:
    match block:
        case Heading():
            file.add_paragraph(block.text.text, style=f"Heading {block.level}")
        case Paragraph():
            style = "Source" if block.small else "Body Text"
            file.add_paragraph(_joined(block.sentences), style=style)
        case Bullets():
            style = "Small Bullet" if block.small else "List Bullet"
            for item in block.items:
                file.add_paragraph(_joined(item), style=style)
        case Box():
            _add(file, block.heading)
            for item in block.items:
                file.add_paragraph(_joined(item), style="Key Message")
        case Pictures():
            _add_pictures(file, block)
        case Table():
            _add_table(file, block)


def _joined(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def _add_pictures(file: Any, block: Pictures) -> None:
    """Pictures side by side in a table without lines, each above its caption."""
    table = bare_table(file, columns=len(block.pictures))
    for cell, picture in zip(table.rows[0].cells, block.pictures, strict=True):
        _add_picture(cell, picture, width=_text_width(file) / len(block.pictures) * PICTURE)


def _text_width(file: Any) -> float:
    section = file.sections[0]
    return float(section.page_width - section.left_margin - section.right_margin)


def _add_picture(cell: Any, picture: Picture, *, width: float) -> None:
    from ...charts.save import rendered

    paragraph = cell.paragraphs[0]
    paragraph.style = "Figure"
    shape = paragraph.add_run().add_picture(
        BytesIO(rendered(picture.figure, "png")), width=int(width)
    )
    describe(shape, name=picture.figure.name, alt=picture.alt.text)
    cell.add_paragraph(f"{picture.caption.text} {picture.source.text}", style="Caption")


def _add_table(file: Any, block: Table) -> None:
    file.add_paragraph(block.caption.text, style="Table Caption")
    table = file.add_table(rows=0, cols=len(block.header), style="Evidence Table")
    for number, row in enumerate((block.header, *block.rows)):
        for cell, content in zip(table.add_row().cells, row, strict=True):
            _fill(cell, content, style="Table Head" if number == 0 else "Table Text")
    mark_header_row(table.rows[0])
    keep_rows_whole(table)
    shares = [width / sum(block.widths) for width in block.widths]
    set_widths(table, [int(_text_width(file) * share) for share in shares])
    describe_table(table, caption=block.caption.text)
    for index, note in enumerate(block.notes):
        paragraph = file.add_paragraph(style="Table Note")
        paragraph.add_run(note_mark(index), style="Note Mark")
        paragraph.add_run(f" {note.text}")


def _fill(cell: Any, content: Cell, *, style: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    add_lines(paragraph, [line.text for line in content.lines])
    if content.notes:
        paragraph.add_run(content.notes, style="Note Mark")
