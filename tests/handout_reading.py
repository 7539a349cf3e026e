"""A handout as the rules of communication read it: sections of sentences with their roles."""

from __future__ import annotations

from collections.abc import Iterator

from drg_evidence.exports.handouts.document import (
    Block,
    Box,
    Bullets,
    Document,
    Heading,
    Kind,
    Paragraph,
    Pictures,
    Table,
)
from drg_evidence.text import Section
from drg_evidence.text.rules import Document as Readable
from drg_evidence.wording import Sentence

READERS = {
    Kind.PATIENT: "patient", Kind.LEAFLET: "clinician", Kind.EVIDENCE_TABLE: "researcher",
}  # fmt: skip


def readable(document: Document) -> Readable:
    """Title, reader and sections; the footer says again what stands in the text."""
    lead = Heading(text=document.subtitle, role="lead")
    sections = tuple(_sections(document.blocks, lead))
    return Readable(
        title=document.title, reader=READERS[document.kind], sections=sections
    )  # fmt: skip


def _sections(blocks: tuple[Block, ...], lead: Heading) -> Iterator[Section]:
    """One section a heading, with everything that stands below it."""
    heading, items = lead, []
    for block in blocks:
        if isinstance(block, Heading | Box):
            if items:
                yield Section(role=heading.role, heading=heading.text, items=tuple(items))
            heading = block.heading if isinstance(block, Box) else block
            items = []
        items += _items(block)
    yield Section(role=heading.role, heading=heading.text, items=tuple(items))


def _items(block: Block) -> list[tuple[Sentence, ...]]:
    match block:
        case Paragraph(sentences=sentences):
            return [sentences]
        case Bullets(items=items) | Box(items=items):
            return list(items)
        case Pictures(pictures=pictures):
            return [(picture.caption,) for picture in pictures]
        case Table():
            rows = [
                tuple(line for cell in row for line in cell.lines)
                for row in (block.header, *block.rows)
            ]
            return [(block.caption,), *rows, *((note,) for note in block.notes)]
        case Heading():
            return []
