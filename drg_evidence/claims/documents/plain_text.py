"""Plain text, read piece by piece so that a file of any length needs the same memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from ..blocks import Block
from ..plain import ENDS, split_text
from ..wrapped import BULLET, is_underlined, unwrapped
from .collector import clean, shortened
from .decoding import encoding_of
from .document import Document
from .limits import Limits

PIECE = 1 << 18
"""Characters looked at together."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class TextBlocks:
    """The paragraphs of a text file, read from it each time they are gone through."""

    path: Path
    encoding: str

    def __iter__(self) -> Iterator[Block]:
        return self.that(lambda text: True)

    def that(self, wanted: Callable[[str], bool]) -> Iterator[Block]:
        """The paragraphs of the pieces that are wanted, and of the piece after each of them.

        The others are not even split. A section that goes on in the next piece stays one group.
        """
        with self.path.open(encoding=self.encoding, errors="replace", newline=None) as file:
            line, group, was_wanted = 1, 0, False
            for piece in pieces(file):
                is_wanted = wanted(piece)
                if is_wanted or was_wanted:
                    for block in paragraphs(piece, line=line, group=group):
                        group = block.group
                        yield block
                else:
                    group += 1
                line += piece.count("\n")
                was_wanted = is_wanted


def pieces(file: TextIO) -> Iterator[str]:
    """The text in pieces cut at a blank line, else at a line, else anywhere."""
    rest = ""
    while chunk := file.read(PIECE):
        text = rest + chunk
        cut = max(text.rfind("\n\n", PIECE // 2) + 2, 2)
        if cut == 2:
            cut = text.rfind("\n", PIECE // 2) + 1 or text.rfind(" ", PIECE // 2) + 1 or len(text)
        yield text[:cut]
        rest = text[cut:]
    if rest:
        yield rest


def paragraphs(text: str, *, line: int = 1, group: int = 0) -> Iterator[Block]:
    """The paragraphs of a text, with the lines on which they stand.

    A short line alone, without a full stop, is a heading; a new group starts with it.
    """
    start = 0
    for end, following in [*((m.start(), m.end()) for m in _BLANK_LINE.finditer(text)), (None, 0)]:
        for part in shortened(text[start:end]):
            skipped = len(part) - len(part.lstrip())
            first = line + part.count("\n", 0, skipped)
            if is_underlined(part) or is_heading(part.strip()):
                group += 1
            yield from _blocks(part.strip(), first, group)
            line += part.count("\n")
        if end is not None:
            line += text.count("\n", end, following)
            start = following


def is_heading(paragraph: str) -> bool:
    """True for a short line that stands alone and does not end like a sentence.

    >>> is_heading("What ACCURATE found"), is_heading("It found 81.2%."), is_heading("- 81.2%")
    (True, False, False)
    """
    return (
        0 < len(paragraph) < 80
        and "\n" not in paragraph
        and paragraph[0].isalnum()
        and not BULLET.match(paragraph)
        and not paragraph.rstrip().endswith(ENDS)
    )


def _blocks(part: str, line: int, group: int) -> Iterator[Block]:
    """A paragraph as one block, or line by line where it is a list or a table."""
    if not any(map(str.isalnum, part)):
        return
    whole = part.partition("\n")[0] if is_underlined(part) else unwrapped(part)
    if "\n" not in whole:
        last = line + part.count("\n")
        is_title = whole != unwrapped(part) or is_heading(part)
        kind = "heading" if is_title else "list_item" if BULLET.match(part) else "paragraph"
        place = f"line {line}" if is_title or last == line else f"lines {line} to {last}"
        yield Block(text=clean(whole), place=place, kind=kind, group=group)
    else:
        for piece in split_text(part):
            block, where = piece.block, line + part.count("\n", 0, piece.start)
            if any(map(str.isalnum, block.text)):
                yield replace(block, text=clean(block.text), place=f"line {where}", group=group)


def read_plain_text(path: Path, limits: Limits) -> Document:
    """Plain text in UTF-8, UTF-16 or, failing that, Windows-1252."""
    encoding, note = encoding_of(path)
    return Document(
        path=str(path),
        format="txt",
        blocks=TextBlocks(path, encoding),
        notes=(note,) if note else (),
    )
