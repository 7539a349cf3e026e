"""Plain text as blocks: paragraphs, headings, list items and simple tables."""

from __future__ import annotations

import re
from typing import NamedTuple

from .blocks import Block

BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
END = re.compile(r"[.!?;]\s*$")


class Piece(NamedTuple):
    """A block and where its text starts in the whole."""

    start: int
    block: Block


def split_text(text: str) -> list[Piece]:
    """Blocks of a plain text; lines that no empty line parts share their context."""
    pieces: list[Piece] = []
    group = 0
    at = 0
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            lines.append((at, line))
        elif lines:
            pieces += _paragraph(lines, group, number - len(lines))
            lines = []
            group += 1
        at += len(line) + 1
    if lines:
        pieces += _paragraph(lines, group, text.count("\n") + 2 - len(lines))
    return pieces


def _paragraph(lines: list[tuple[int, str]], group: int, number: int) -> list[Piece]:
    separator = _separator([line for _, line in lines])
    headers: tuple[str, ...] = ()
    pieces = []
    for i, (start, line) in enumerate(lines):
        kind, cells = "paragraph", ()
        if separator and separator in line:
            cells = tuple(cell.strip() for cell in line.strip().strip("|").split(separator))
            kind = "table_row"
            if not headers and not any(c.isdigit() for c in "".join(cells[1:])):
                headers, kind = cells, "heading"
        elif _is_rule(line):
            continue
        elif BULLET.match(line):
            kind = "list_item"
        elif i == 0 and len(lines) > 1 and not END.search(line) and len(line) < 100:
            kind = "heading"
        pieces.append(
            Piece(start, Block(text=line, place=f"line {number + i}", kind=kind, group=group,
                               headers=headers if kind == "table_row" else (), cells=cells))
        )  # fmt: skip
    return pieces


def _is_rule(line: str) -> bool:
    """The line of dashes under the heads of a Markdown table."""
    return not line.strip("|-: =\t") and "-" in line


def _separator(lines: list[str]) -> str:
    """The sign between cells when at least two lines have the same number of it."""
    for sign in ("|", "\t", ";"):
        counts = [line.count(sign) for line in lines if sign in line]
        if len(counts) > 1 and min(counts) >= 1 and len(set(counts)) == 1:
            return sign
    return ""
