"""A handout before it has a format: title, headings, paragraphs, lists, pictures and tables.

One document is built from the evidence and three writers turn it into PDF, Word or HTML, so
the three say the same. Every text in it is a :class:`Sentence`, except the title of a study or
the name of a source inside a quantity.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ...wording import Sentence

if TYPE_CHECKING:
    from ...charts.figure import EvidenceFigure


class Kind(StrEnum):
    """Which handout."""

    PATIENT = "patient"
    LEAFLET = "leaflet"
    EVIDENCE_TABLE = "evidence_table"


class Paper(StrEnum):
    """Which paper."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; level 1 stands below the title.

    ``role`` says what the part is for, such as ``found`` or ``harms``, whatever its wording.
    """

    text: Sentence
    role: str
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Sentences that belong together. A small one is a note, such as the sources."""

    sentences: tuple[Sentence, ...]
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list; each item is one or more sentences."""

    items: tuple[tuple[Sentence, ...], ...]
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What must not be missed, set off from the rest: a heading and a list."""

    heading: Heading
    items: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing, with the words that stand for it and the lines below it."""

    figure: EvidenceFigure
    alt: Sentence
    caption: Sentence
    source: Sentence

    def __post_init__(self) -> None:
        if not self.alt.text.strip():
            raise ValueError("a picture needs a text that stands for it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Pictures side by side, each of the same size; harms and benefits have rows alike."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table: lines of text, and the letters of the notes it points to."""

    lines: tuple[Sentence, ...]
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with one header row and, in each row, a first cell that names it.

    ``widths`` are shares of the width of the text, one for each column. ``notes`` are the
    footnotes, marked a, b, c in their order.
    """

    caption: Sentence
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    notes: tuple[Sentence, ...] = ()

    def __post_init__(self) -> None:
        columns = {len(row) for row in (self.header, self.widths, *self.rows)}
        if len(columns) != 1:
            raise ValueError(f"rows of different length in a table: {sorted(columns)}")


Block = Heading | Paragraph | Bullets | Box | Pictures | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole handout. ``read_on`` is the ISO date on which the evidence was last read.

    The footer stands on each page of print; its words are in the text as well, since a screen
    reader passes over it.
    """

    kind: Kind
    title: Sentence
    subtitle: Sentence
    language: str
    read_on: str
    footer: Sentence
    blocks: tuple[Block, ...]

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in reading order, alt texts among them; the title comes first."""
        yield self.title
        yield self.subtitle
        for block in self.blocks:
            yield from sentences_of(block)
        yield self.footer


def sentences_of(block: Block) -> Iterator[Sentence]:
    """The sentences of one block in reading order."""
    match block:
        case Heading(text=text):
            yield text
        case Paragraph(sentences=sentences):
            yield from sentences
        case Bullets(items=items):
            for item in items:
                yield from item
        case Box(heading=heading, items=items):
            yield heading.text
            for item in items:
                yield from item
        case Pictures(pictures=pictures):
            for picture in pictures:
                yield from (picture.alt, picture.caption, picture.source)
        case Table():
            yield block.caption
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from cell.lines
            yield from block.notes


def note_mark(index: int) -> str:
    """The letter of a footnote: a for the first."""
    return "abcdefghijklmnopqrstuvwxyz"[index]
