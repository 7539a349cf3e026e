"""Gathering the blocks of one document: cleaned text, counted places, counted limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..blocks import Block
from .limits import Limits, beyond

# Soft hyphens, zero-width marks and direction marks hide inside words and numbers on web pages
# ("74<zero width>.2 %"); control characters could steer a terminal.
_UNSEEN = dict.fromkeys(
    [
        *(c for c in range(0x20) if chr(c) not in "\t\n"),
        *range(0x7F, 0xA0),
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        0xFEFF,
    ]
)
# Halves of characters, which JSON can spell and no file can hold.
_UNSEEN |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_UNSEEN |= {ord("\r"): "\n", 0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
Cell = str | None

LONGEST = 2_000
"""Characters of one block; a longer paragraph is cut at the end of a sentence or at a blank."""

_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
# A cell that is a figure and nothing else ("81.2%", "0.53", "49/66") stands under a header; a
# bare whole number may be a header itself ("2013", "12").
_FIGURE_ALONE = re.compile(r"\W*\d+(?:[.,]\d+|\s*/\s*\d+|(?:[.,]\d+)?\s*%)\W*")

# Raised numbers after a figure are references to notes: "74.2%12" would be another figure.
_REFERENCE = re.compile(r"[\s\d,;*†‡§()\[\]a-c–-]{1,12}")


def is_figure(cell: str) -> bool:
    """True for a cell that holds a figure and nothing else.

    >>> is_figure("81.2%"), is_figure("49/66"), is_figure("12 months"), is_figure("2013")
    (True, True, False, False)
    """
    return _FIGURE_ALONE.fullmatch(cell) is not None


def is_reference(raised: str) -> bool:
    """True for raised text that refers to a note and is not read with the sentence.

    >>> is_reference("12,13"), is_reference("st")
    (True, False)
    """
    return _REFERENCE.fullmatch(raised) is not None


def clean(text: str) -> str:
    """The text without marks that no reader sees, its runs of blanks as one blank.

    >>> clean("74\\u200b.2\\u00a0%  of\\r\\n\\r\\n patients ")
    '74.2 % of\\npatients'
    """
    if not text.isascii() or not text.isprintable():
        text = text.replace("\r\n", "\n").translate(_UNSEEN)
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def one_line(text: str) -> str:
    """The same on one line."""
    return clean(text).replace("\n", " ")


def shortened(paragraph: str) -> Iterator[str]:
    """A paragraph in parts that are not too long, cut after a line, a sentence or a word."""
    start = 0
    while len(paragraph) - start > LONGEST:
        window = paragraph[start : start + LONGEST]
        cut = window.rfind("\n") + 1 or window.rfind(". ") + 2
        cut = cut if cut > 2 else window.rfind(" ") + 1 or LONGEST
        yield window[:cut]
        start += cut
    yield paragraph[start:]


class Collector:
    """The blocks read so far. ``section()`` starts a new group of blocks that share context."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.blocks: list[Block] = []
        self.notes: list[str] = []
        self._group = 0
        self._above: list[tuple[int, str]] = []
        self._characters = 0
        self._counts: dict[str, int] = {}

    def section(self) -> None:
        """Start a new group: another slide, page or section."""
        self._group += 1

    def leave_outline(self) -> None:
        """What follows stands under none of the headings so far."""
        self._above.clear()

    def number(self, kind: str) -> int:
        """The next number of that kind of place: paragraph 1, paragraph 2, table 1."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]

    def restart(self, kind: str) -> None:
        """Count that kind of place from 1 again, as on a new slide."""
        self._counts.pop(kind, None)

    def note(self, text: str) -> None:
        """Something the reader should know about what was or was not read, said once."""
        if text not in self.notes:
            self.notes.append(text)

    def add(
        self,
        text: str,
        place: str,
        *,
        kind: str = "paragraph",
        headers: Sequence[str] = (),
        cells: Sequence[str] = (),
        level: int = 0,
    ) -> None:
        """Add a block; text without a letter or digit is left out.

        A heading with a ``level`` stands above all that follows, down to the next heading of
        the same level or a higher one.
        """
        text = clean(text)
        if len(text) > LONGEST and not cells:
            for part in shortened(text):
                self.add(part, place, kind=kind)
            return
        if not any(map(str.isalnum, text)):
            return
        self._characters += len(text)
        if self._characters > self.limits.max_unpacked_bytes:
            raise beyond("max_unpacked_bytes", "the text of this document is longer", self.limits)
        if len(self.blocks) >= self.limits.max_blocks:
            raise beyond("max_blocks", "this document has more paragraphs and rows", self.limits)
        if level:
            self._above = [heading for heading in self._above if heading[0] < level]
        self.blocks.append(
            Block(
                text=text,
                place=place,
                kind=kind,
                group=self._group,
                headers=tuple(headers),
                cells=tuple(cells),
                level=level,
                under=tuple(words for _, words in self._above),
            )
        )
        if level:
            self._above.append((level, text))

    def table(
        self, rows: Sequence[Sequence[Cell]], place: str, *, heading_rows: int | None = None
    ) -> None:
        """Add a table row by row, each with the headers above its cells.

        A cell is None where the one before it reaches over it. A first row of one cell in a
        wider table is its caption. ``heading_rows`` is None where the document does not say
        which rows are heads: then the first row is one unless its cells are figures. A heading
        row is a block too, because it may say "DRG (n = 76)".
        """
        table = [[cell if cell is None else one_line(cell) for cell in row] for row in rows]
        first = 0
        if len(table) > 1 and len(table[0]) > 1 and table[0][0] and not any(table[0][1:]):
            self.add(table[0][0], place, kind="caption")
            first = 1
        if heading_rows is None:
            heading_rows = _heads(table[first:]) + first
        headers = _joined(table[first:heading_rows])
        for number, cells in enumerate(table[first:], start=first + 1):
            above = headers if number > heading_rows else ()
            self.row([cell or "" for cell in cells], f"{place}, row {number}", headers=above)

    def row(self, cells: Sequence[str], place: str, *, headers: Sequence[str] = ()) -> None:
        """Add one row; its text is its cells with bars between."""
        text = " | ".join(cell for cell in cells if cell)
        self.add(text, place, kind="table_row", headers=headers, cells=cells)


def _heads(table: Sequence[Sequence[Cell]]) -> int:
    """How many rows head a table that does not say: none, one, or two under a spanning cell."""
    if len(table) < 2 or any(is_figure(cell or "") for cell in table[0]):
        return 0
    spans = None in table[0] and len(table) > 2
    return 2 if spans and not any(is_figure(cell or "") for cell in table[1]) else 1


def _joined(heads: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    """Heading rows as one: "DRG" above "12 months" becomes "DRG 12 months"."""
    columns: dict[int, list[str]] = {}
    for row in heads:
        said = ""
        for column, cell in enumerate(row):
            said = said if cell is None else cell
            columns.setdefault(column, []).append(said)
    return tuple(" ".join(dict.fromkeys(filter(None, words))) for words in columns.values())
