"""What a summary is: a title and sections of sentences, every number with its origin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..wording import Quantity, Sentence


class Kind(StrEnum):
    """How the items of a section stand on the page."""

    PARAGRAPH = "paragraph"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its items.

    An item is a tuple of sentences: a paragraph, one entry of a list, or one row of a table
    (the first row holds the column heads). ``role`` says what the section is for, such as
    ``key``, ``found``, ``harms`` or ``sources``, whatever language its heading is in.
    """

    role: str
    heading: Sentence
    items: tuple[tuple[Sentence, ...], ...]
    kind: Kind = Kind.PARAGRAPH

    def __post_init__(self) -> None:
        if not self.items or not all(self.items):
            raise ValueError(f"the section {self.heading.text!r} has an empty item")
        if self.kind is Kind.TABLE and len({len(row) for row in self.items}) > 1:
            raise ValueError(f"the rows of {self.heading.text!r} differ in length")

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Everything the section says, without its heading."""
        return tuple(sentence for item in self.items for sentence in item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A summary of one topic for one reader.

    ``print(summary)`` gives plain text; in a notebook it shows itself as HTML.
    """

    topic: str
    reader: str
    title: Sentence
    sections: tuple[Section, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in order: title, headings and text."""
        said = [self.title]
        for section in self.sections:
            said += [section.heading, *section.sentences]
        return tuple(said)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every number in order, with the rows behind it."""
        return tuple(quantity for sentence in self.sentences for quantity in sentence.quantities)

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """Every row the summary rests on, each once, in order of appearance."""
        ids = (i for sentence in self.sentences for i in sentence.finding_ids)
        return tuple(dict.fromkeys(ids))

    @property
    def sources(self) -> tuple[str, ...]:
        """Short citations with the place in the source, as they stand at the end of the text."""
        return tuple(
            sentence.text
            for section in self.sections
            if section.role == "sources"
            for sentence in section.sentences
        )

    def section(self, role: str) -> Section:
        """The first section with that role."""
        for section in self.sections:
            if section.role == role:
                return section
        raise KeyError(f"no section {role!r}; there are {[s.role for s in self.sections]}")

    @property
    def text(self) -> str:
        """Plain text."""
        from .rendering import plain_text

        return plain_text(self)

    def to_markdown(self) -> str:
        """Markdown with headings, lists and pipe tables."""
        from .rendering import markdown

        return markdown(self)

    def to_html(self, fragment: bool = True) -> str:
        """HTML; every number carries the ids of its rows in ``data-findings``.

        Parameters
        ----------
        fragment : bool
            True for an ``article`` to put into a page, false for a whole document.
        """
        from .rendering import html_document, html_fragment

        return html_fragment(self) if fragment else html_document(self)

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.to_html()

    def _repr_markdown_(self) -> str:
        return self.to_markdown()
