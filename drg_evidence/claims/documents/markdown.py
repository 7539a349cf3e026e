"""Markdown: headings, paragraphs, lists, tables, code and the HTML in it, with line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..wrapped import unwrapped
from .collector import Cell, Collector
from .decoding import encoding_of
from .web_page import read_markup

if TYPE_CHECKING:
    from markdown_it.token import Token

# A mark of a footnote after a figure is not part of it: "74.2%[^1]".
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")


def read_markdown(path: Path, into: Collector) -> None:
    """A Markdown file (CommonMark with tables)."""
    encoding, note = encoding_of(path)
    if note:
        into.note(note)
    read_markdown_text(path.read_text(encoding=encoding, errors="replace"), into)


def read_markdown_text(text: str, into: Collector, *, place: str = "") -> None:
    """Markdown as blocks; without ``place`` each is found by its line."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"maxNesting": into.limits.max_nesting}).enable("table")
    tokens = reader.parse(text)
    inside: list[str] = []
    rows: list[list[Cell]] = []
    for index, token in enumerate(tokens):
        where = place or _lines(token)
        if token.nesting == 1:
            inside.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            inside.pop()
        if token.type == "heading_open" and token.tag in ("h1", "h2"):
            into.section()
        elif token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "table_close":
            into.table(rows, f"{_start_of(tokens, index, place)}, table", heading_rows=1)
        elif token.type in ("fence", "code_block"):
            into.add(token.content, where, kind="code")
        elif token.type == "html_block":
            read_markup(token.content, into, place=where)
        elif token.type == "inline" and inside[-1] in ("th", "td"):
            rows[-1].append(_said(token.children or ()))
        elif token.type == "inline":
            level = _level(tokens[index - 1]) if inside[-1] == "heading" else 0
            into.add(_said(token.children or ()), where, kind=_kind(inside), level=level)


def _kind(inside: Sequence[str]) -> str:
    if "heading" in inside:
        return "heading"
    return "list_item" if "list_item" in inside else "paragraph"


def _level(heading: Token) -> int:
    """The place of a heading in the outline, where 1 is the title of the document."""
    return int(heading.tag[1:]) + 1


def _lines(token: Token) -> str:
    if not token.map:
        return "text"
    first, last = token.map[0] + 1, token.map[1]
    return f"line {first}" if last <= first else f"lines {first} to {last}"


def _start_of(tokens: Sequence[Token], closing: int, place: str) -> str:
    """Where the table that ends here begins."""
    opening = (t for t in reversed(tokens[:closing]) if t.type == "table_open")
    token = next(opening)
    return place or (f"line {token.map[0] + 1}" if token.map else "text")


def _said(children: Sequence[Token]) -> str:
    return unwrapped(_FOOTNOTE_MARK.sub("", "".join(_words(children))))


def _words(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "image":
            yield child.content
