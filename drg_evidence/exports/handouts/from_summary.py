"""Blocks of a handout from the sections of a summary, so that nothing is worded twice."""

from __future__ import annotations

from collections.abc import Collection

from ...text import Kind, Section, Summary
from ...wording import Sentence
from .document import Block, Box, Bullets, Cell, Heading, Paragraph, Table


def blocks_of(section: Section, *, without: Collection[str] = ()) -> tuple[Block, ...]:
    """A section under its heading, without the messages that a handout has no room for."""
    return (heading_of(section), *body_of(section, without=without))


def heading_of(section: Section) -> Heading:
    """The heading of a section, with its role."""
    return Heading(text=section.heading, role=section.role)


def body_of(section: Section, *, without: Collection[str] = ()) -> tuple[Block, ...]:
    """A section without its heading."""
    items = kept(section, without)
    if section.kind is Kind.LIST:
        return (Bullets(items=items),)
    # One paragraph saves the space of several; the order of the sentences stays.
    whole = tuple(sentence for item in items for sentence in item)
    return (Paragraph(sentences=whole),) if whole else ()


def box_of(section: Section, *, without: Collection[str] = ()) -> Box:
    """A section set off from the rest."""
    return Box(heading=heading_of(section), items=kept(section, without))


def kept(section: Section, without: Collection[str]) -> tuple[tuple[Sentence, ...], ...]:
    """The items of a section without some messages; an item that loses all is left out."""
    items = (tuple(s for s in item if s.message_id not in without) for item in section.items)
    return tuple(item for item in items if item)


def table_of(section: Section, *, widths: tuple[float, ...]) -> Table:
    """A section that is a table; its heading becomes the caption."""
    head, *rows = [tuple(Cell(lines=(cell,)) for cell in row) for row in section.items]
    return Table(caption=section.heading, header=head, rows=tuple(rows), widths=widths)


def message_ids(summary: Summary) -> frozenset[str]:
    """Every message a summary says."""
    return frozenset(sentence.message_id for sentence in summary.sentences)
