"""Plain text as blocks: paragraphs, headings, list items and simple tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Final, NamedTuple

from .blocks import Block
from .wrapped import BULLET, is_underlined, unwrapped

VALUE: Final = re.compile(r"[^\w(]*\d[\d.,/ ]*\s*(?:%|percent)?(?:\s*\(.*)?|.*\d\s*%.*")
"""A cell that holds a result; "12 months" and "n (at least 50)" head a column."""
THRESHOLD: Final = re.compile(
    r"(?:>=?|≥|at least|over|mindestens)\s*\d+\s*%|9[059]\s*%\s*(?:CI|KI|CrI)", re.IGNORECASE
)
"""What heads a column in percent without being a result: "responders (>=50% relief)"."""
ENDS: Final = (".", "!", "?", ";")
LONGEST_HEADING: Final = 100
"""Characters from which on a line heads nothing."""


class Piece:
    """A block and where its text starts in the whole."""

    __slots__ = ("block", "start")

    def __init__(self, start: int, block: Block) -> None:
        self.start = start
        self.block = block


def split_text(text: str, *, keep: Callable[[str], bool] | None = None) -> list[Piece]:
    """Blocks of a plain text; a paragraph is a group, with the heading line before it.

    Under a heading with a rule below it, all paragraphs down to the next heading are one group.
    ``keep`` tells which paragraphs are worth cutting up.
    """
    pieces: list[Piece] = []
    heading: _Heading | None = None
    at, number = 0, 1
    paragraphs = text.split("\n\n")
    for index, paragraph in enumerate(paragraphs):
        is_section = is_underlined(paragraph)
        is_heading = is_section or _is_heading(paragraph)
        group = heading.group if heading and heading.is_section and not is_heading else index
        if keep is None or (heading and heading.is_kept and not is_heading) or keep(paragraph):
            lines = _lines(paragraph, at)
            is_told = bool(pieces) and pieces[-1].block.group == group
            if heading and lines and not is_heading and not is_told:
                pieces += heading.pieces(group)
            pieces += _paragraph(lines, group, number)
        if is_heading:
            words = paragraph.rpartition("\n")[0] if is_section else paragraph
            below = _section(paragraphs, index) if is_section else [words]
            is_kept = keep is None or any(map(keep, below))
            heading = _Heading(at, number, words, is_section, index, is_kept)
        elif paragraph.strip() and not (heading and heading.is_section):
            heading = None
        number += paragraph.count("\n") + 2
        at += len(paragraph) + 2
    return _without_doubles(pieces)


class _Heading(NamedTuple):
    """A heading, which goes before the paragraphs that it is the heading of."""

    start: int
    line: int
    words: str
    is_section: bool
    group: int
    is_kept: bool

    def pieces(self, group: int) -> list[Piece]:
        block = Block(text=self.words, place=f"line {self.line}", kind="heading", group=group)
        return [Piece(self.start, block)]


def _section(paragraphs: list[str], index: int) -> list[str]:
    """An underlined heading and the paragraphs under it, which are read or left together."""
    after = (paragraphs[i] for i in range(index + 1, len(paragraphs)))
    below = takewhile(lambda one: not (is_underlined(one) or _is_heading(one)), after)
    return [paragraphs[index], *below]


def _is_heading(paragraph: str) -> bool:
    words = paragraph.strip() if len(paragraph) < LONGEST_HEADING else ""
    return bool(words) and "\n" not in words and not words.endswith(ENDS)


def _without_doubles(pieces: list[Piece]) -> list[Piece]:
    """A heading that goes with the next paragraph is not read on its own as well."""
    later = {
        piece.start for i, piece in enumerate(pieces) if i and pieces[i - 1].start == piece.start
    }
    kept: list[Piece] = []
    for piece in pieces:
        if kept and kept[-1].start == piece.start and piece.start in later:
            kept[-1] = piece
        else:
            kept.append(piece)
    return kept


def _lines(paragraph: str, at: int) -> list[tuple[int, str]]:
    """Lines with their offsets; a line that goes on in the next is one line of the block."""
    found: list[tuple[int, str]] = []
    for line in unwrapped(paragraph).split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found


def _paragraph(lines: list[tuple[int, str]], group: int, number: int) -> list[Piece]:
    separator = _separator([line for _, line in lines])
    headers: tuple[str, ...] = ()
    pieces = []
    for i, (start, given) in enumerate(lines):
        # Commas between cells would be read as those of decimals: "66,12,0.59".
        line = given.replace(",", "|") if separator == "," else given
        if not line.strip():
            continue
        kind = "paragraph"
        cells: tuple[str, ...] = ()
        if separator and separator in given:
            cut = "|" if separator == "," else separator
            cells = tuple(cell.strip() for cell in line.strip().strip("|").split(cut))
            kind = "table_row"
            if not headers and not any(_is_value(cell) for cell in cells[1:]):
                headers, kind = cells, "heading"
        elif _is_rule(line):
            continue
        elif BULLET.match(line):
            kind = "list_item"
        elif i == 0 and len(lines) > 1 and _is_heading(line):
            kind = "heading"
        pieces.append(
            Piece(start, Block(text=line, place=f"line {number + i}", kind=kind, group=group,
                               headers=headers if kind == "table_row" else (), cells=cells))
        )  # fmt: skip
    return pieces


def _is_value(cell: str) -> bool:
    return VALUE.fullmatch(THRESHOLD.sub("", cell)) is not None


def _is_rule(line: str) -> bool:
    """The line of dashes under the heads of a Markdown table."""
    return "-" in line and not line.strip("|-: =\t")


def _separator(lines: list[str]) -> str:
    """The sign between cells when at least two lines have the same number of it."""
    if len(lines) < 2:
        return ""
    for sign in ("|", "\t", ";"):
        counts = [line.count(sign) for line in lines if sign in line]
        if len(counts) > 1 and min(counts) >= 1 and len(set(counts)) == 1:
            return sign
    filled = [line for line in lines if line.strip()]
    is_list = len(filled) > 1 and not any(", " in line for line in filled)
    if is_list and len({line.count(",") for line in filled}) == 1 and filled[0].count(",") > 1:
        return ","
    return ""
