"""What the rules of communication read: anything with a title, a reader and sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from ..wording import Sentence
from .summary import Section

LAY = "patient"
NOT_PROSE = frozenset({"sources", "rows", "harm-rows", "conflicts", "second", "missing"})
"""Sections that repeat what the tables say, in the words of the tables."""


class Readable(Protocol):
    """A summary, a slide deck or a handout, as far as the rules look at it."""

    @property
    def title(self) -> Sentence: ...
    @property
    def reader(self) -> str: ...
    @property
    def sections(self) -> tuple[Section, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The least that the rules need; other rooms build one from what they make."""

    title: Sentence
    reader: str
    sections: tuple[Section, ...]


def is_lay(document: Readable) -> bool:
    """True when the text is for patients."""
    return document.reader == LAY


def prose(document: Readable) -> list[Section]:
    """The sections that this package words, not those that repeat the tables."""
    return [section for section in document.sections if section.role not in NOT_PROSE]


def items(document: Readable) -> Iterator[tuple[Section, str]]:
    """Each paragraph, list entry or table row of the prose as one text, with its section."""
    for section in prose(document):
        for item in section.items:
            yield section, " ".join(sentence.text for sentence in item)


def sentences(document: Readable) -> Iterator[Sentence]:
    """Title, headings and text of the prose, sentence by sentence."""
    yield document.title
    for section in prose(document):
        yield section.heading
        yield from section.sentences


def text_of(section: Section) -> str:
    """The text of a section in one piece, without its heading."""
    return " ".join(sentence.text for sentence in section.sentences)


def running_text(document: Readable) -> str:
    """The prose a reader reads from left to right: no tables, one item a line."""
    lines = [document.title.text]
    for section in prose(document):
        if section.kind.value != "table":
            lines.append(section.heading.text)
            lines += [" ".join(sentence.text for sentence in item) for item in section.items]
    return "\n".join(lines)
