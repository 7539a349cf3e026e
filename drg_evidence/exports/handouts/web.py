"""A handout as one HTML file for a phone: no script, nothing loaded, dark mode and print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from ...wording import Sentence
from .document import (
    Block,
    Box,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Picture,
    Pictures,
    Table,
    note_mark,
)

STYLE = Path(__file__).parents[1] / "templates" / "handout.css"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
OWN_NAMES = re.compile(r'(\bid="|href="#|url\(#)')


def web_bytes(document: Document) -> bytes:
    """The handout as HTML in UTF-8; the same bytes from the same evidence."""
    return "\n".join(_lines(document)).encode("utf-8")


def _lines(document: Document) -> Iterator[str]:
    title, language = escape(document.title.text), escape(document.language)
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f'<meta name="description" content="{escape(document.subtitle.text)}">'
    yield f"<title>{title}</title>\n<style>\n{_style()}</style>\n</head>"
    yield f'<body class="{document.kind}">\n<main>'
    subtitle = f'<p class="subtitle">{_text(document.subtitle)}</p>'
    yield f"<header>\n<h1>{title}</h1>\n{subtitle}\n</header>"
    for block in document.blocks:
        yield _block(block)
    yield f"</main>\n<footer>\n<p>{_text(document.footer)}</p>\n</footer>\n</body>\n</html>\n"


@cache
def _style() -> str:
    return STYLE.read_text("utf-8")


def _text(sentence: Sentence) -> str:
    return escape(sentence.text)


def _joined(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(_text(sentence) for sentence in sentences)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            kind = ' class="small"' if block.small else ""
            return f"<p{kind}>{_joined(block.sentences)}</p>"
        case Bullets():
            return _bullets(block.items, small=block.small)
        case Box():
            inside = f"{_heading(block.heading)}\n{_bullets(block.items)}"
            return f'<section class="box">\n{inside}\n</section>'
        case Pictures():
            inside = "\n".join(_picture(picture) for picture in block.pictures)
            return f'<div class="pictures">\n{inside}\n</div>'
        case Table():
            return _table(block)


def _heading(block: Heading) -> str:
    level = block.level + 1
    return f"<h{level}>{_text(block.text)}</h{level}>"


def _bullets(items: tuple[tuple[Sentence, ...], ...], *, small: bool = False) -> str:
    kind = ' class="small"' if small else ""
    inside = "\n".join(f"<li>{_joined(item)}</li>" for item in items)
    return f"<ul{kind}>\n{inside}\n</ul>"


def _picture(picture: Picture) -> str:
    return (
        f"<figure>\n{_drawing(picture)}\n"
        f"<figcaption>{_text(picture.caption)} <span>{_text(picture.source)}</span></figcaption>\n"
        "</figure>"
    )


def _drawing(picture: Picture) -> str:
    """The SVG with names of its own, since a page must not hold two things of one name."""
    from ...charts.save import svg_text

    key = escape(picture.figure.name)
    svg = OWN_NAMES.sub(rf"\g<1>{key}-", svg_text(picture.figure))
    labels = f'aria-labelledby="{key}-title {key}-desc"'
    return svg.replace(labels, f'aria-labelledby="{key}-{key}-title {key}-{key}-desc"', 1)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_cell(cell)}</th>' for cell in table.header)
    rows = "\n".join(_row(row) for row in table.rows)
    notes = "\n".join(
        f'<p class="note"><sup>{note_mark(i)}</sup> {_text(note)}</p>'
        for i, note in enumerate(table.notes)
    )
    # A wide table scrolls in its own box, within reach of the keyboard; the page never does.
    label = escape(table.caption.text)
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{label}">\n'
        f"<table>\n<caption>{label}</caption>\n"
        f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>\n{notes}"
    )


def _row(row: tuple[Cell, ...]) -> str:
    first, *others = row
    cells = "".join(f"<td>{_cell(cell)}</td>" for cell in others)
    return f'<tr><th scope="row">{_cell(first)}</th>{cells}</tr>'


def _cell(cell: Cell) -> str:
    mark = f"<sup>{escape(cell.notes)}</sup>" if cell.notes else ""
    return "<br>".join(_text(line) for line in cell.lines) + mark
