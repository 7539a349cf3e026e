"""Plain text, read piece by piece so that a file of any length needs the same memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from ..blocks import Block
from .collector import clean
from .decoding import encoding_of
from .document import Document
from .limits import Limits

PIECE = 1 << 18
"""Characters looked at together. Context does not travel from one piece to the next."""

LONGEST = 20_000
"""Characters of one block; a longer paragraph is cut at a blank."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class TextBlocks:
    """The paragraphs of a text file, read from it each time they are gone through."""

    path: Path
    encoding: str

    def __iter__(self) -> Iterator[Block]:
        return self.that(lambda text: True)

    def that(self, wanted: Callable[[str], bool]) -> Iterator[Block]:
        """The paragraphs of the pieces that are wanted; the others are not even split."""
        with self.path.open(encoding=self.encoding, errors="replace", newline=None) as file:
            line = 1
            for group, piece in enumerate(pieces(file)):
                if wanted(piece):
                    yield from paragraphs(piece, line=line, group=group)
                line += piece.count("\n")


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
    """The paragraphs of a text, with the lines on which they stand."""
    start = 0
    for end, following in [*((m.start(), m.end()) for m in _BLANK_LINE.finditer(text)), (None, 0)]:
        for part in _parts(text[start:end]):
            lines = part.count("\n")
            cleaned = clean(part)
            if any(map(str.isalnum, cleaned)):
                skipped = len(part) - len(part.lstrip())
                first = line + part.count("\n", 0, skipped)
                last = first + part.strip().count("\n")
                place = f"line {first}" if last == first else f"lines {first} to {last}"
                yield Block(text=cleaned, place=place, kind="paragraph", group=group)
            line += lines
        if end is not None:
            line += text.count("\n", end, following)
            start = following


def _parts(paragraph: str) -> Iterator[str]:
    """A paragraph in parts that are not too long, cut after a line, a sentence or a word."""
    start = 0
    while len(paragraph) - start > LONGEST:
        window = paragraph[start : start + LONGEST]
        cut = window.rfind("\n") + 1 or window.rfind(". ") + 2
        cut = cut if cut > 2 else window.rfind(" ") + 1 or LONGEST
        yield window[:cut]
        start += cut
    yield paragraph[start:]


def read_plain_text(path: Path, limits: Limits) -> Document:
    """Plain text in UTF-8, UTF-16 or, failing that, Windows-1252."""
    encoding, note = encoding_of(path)
    return Document(
        path=str(path),
        format="txt",
        blocks=TextBlocks(path, encoding),
        notes=(note,) if note else (),
    )
