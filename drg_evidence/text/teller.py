"""Sections from the catalogue: each message is filled with the facts it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..evidence import Evidence
from ..wording import Quantity, Sentence, catalogue, of_finding, say
from .facts import Facts
from .summary import Kind, Section, Summary

RestsOn = Mapping[str, tuple[str, ...]]
Entry = str | Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Says the messages of one topic to one reader.

    ``facts`` are the numbers by name. ``rests_on`` names, for messages that retell a finding
    without a number ("did not differ"), the findings that they retell.
    """

    evidence: Evidence
    topic: str
    prefix: str
    reader: str
    facts: Facts
    rests_on: RestsOn

    def line(self, name: str) -> Sentence:
        """The message of that name for this topic and reader, else the shared one."""
        message_id = f"{self.prefix}-{self.reader}-{name}"
        if not catalogue().has(message_id):
            message_id = name
        values: dict[str, Quantity] = {v: self.facts[v] for v in variables(message_id)}
        said = say(message_id, **values)
        told = tuple(self._told(i) for i in self.rests_on.get(message_id, ()))
        return Sentence(text=said.text, message_id=message_id, quantities=said.quantities + told)

    def _told(self, finding_id: str) -> Quantity:
        finding = self.evidence.finding(finding_id)
        shown = finding.text_value or finding.printed.text
        return Quantity(shown=shown, finding_ids=(finding_id,), method="told in words")

    def title(self) -> Sentence:
        """The title of the text."""
        return self.line("title")

    def heading(self, role: str) -> Sentence:
        """The heading of a section: its own, or the one all texts for this reader share."""
        own = f"{self.prefix}-{self.reader}-heading-{role}"
        return self.line(own if catalogue().has(own) else f"heading-{self.reader}-{role}")

    def paragraphs(self, role: str, *paragraphs: Iterable[Entry]) -> Section:
        """A section of paragraphs, each a few messages."""
        return self._section(role, paragraphs, Kind.PARAGRAPH)

    def listed(self, role: str, *entries: Iterable[Entry] | Entry) -> Section:
        """A section that is a list; an entry is a message or a few."""
        items = [(e,) if isinstance(e, str | Sentence) else e for e in entries]
        return self._section(role, items, Kind.LIST)

    def table(self, role: str, rows: Iterable[Iterable[Entry]]) -> Section:
        """A section that is a table; the first row holds the column heads."""
        return self._section(role, rows, Kind.TABLE)

    def _section(self, role: str, items: Iterable[Iterable[Entry]], kind: Kind) -> Section:
        said = tuple(tuple(self._said(entry) for entry in item) for item in items)
        return Section(role=role, heading=self.heading(role), items=said, kind=kind)

    def _said(self, entry: Entry) -> Sentence:
        return self.line(entry) if isinstance(entry, str) else entry

    def summary(self, *sections: Section) -> Summary:
        """The whole text, with its sources at the end."""
        title = self.title()
        shown = [s for section in sections for s in (section.heading, *section.sentences)]
        whole = (*sections, *self._sources([title, *shown]))
        return Summary(topic=self.topic, reader=self.reader, title=title, sections=whole)

    def about(self, *funding: Entry) -> Section:
        """Who paid, who made this, how sure and how current: the end of every text."""
        if self.reader == "patient":
            return self.paragraphs(
                "about", (*funding, "patient-not-graded"), ("made-by",), ("not-advice",)
            )
        updated = f"{self.reader}-updated"
        return self.paragraphs(
            "about", (*funding, "not-graded"), (updated, "read-on"), ("made-by", "not-advice")
        )

    def current(self) -> Section:
        """How current a text for patients is."""
        return self.paragraphs("current", ("patient-read-on", "patient-newer", "patient-changes"))

    def _sources(self, shown: Iterable[Sentence]) -> tuple[Section, ...]:
        """The list of sources; none when the text rests on no finding."""
        places: dict[str, dict[str, list[str]]] = {}
        for finding_id in dict.fromkeys(i for sentence in shown for i in sentence.finding_ids):
            finding = self.evidence.finding(finding_id)
            citation = of_finding.short_citation(self.evidence, finding)
            if self.reader == "researcher":
                citation += f" [{finding.source_id}]"
            places.setdefault(citation, {}).setdefault(finding.locator, []).append(finding_id)
        entries = [_source(*place) for place in places.items()]
        return (self.listed("sources", *entries),) if entries else ()


def _source(citation: str, locators: Mapping[str, list[str]]) -> Sentence:
    """One document with every place in it that was used."""
    ids = tuple(finding_id for found in locators.values() for finding_id in found)
    shown = f"{citation}: {'; '.join(locators)}"
    return say("source-entry", source=Quantity(shown=shown, finding_ids=ids))


@lru_cache(maxsize=2048)
def _variables(message_id: str, pattern: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_references(pattern)))


def variables(message_id: str) -> tuple[str, ...]:
    """The names that a message of the catalogue asks for, in order."""
    current = catalogue()
    if not current.has(message_id):
        raise KeyError(f"no message {message_id!r} in the catalogue {current.locale!r}")
    return _variables(message_id, current.bundle.get_message(message_id).value)


def _references(node: Any) -> Iterator[str]:
    """Variables in a compiled message; ``n_value`` is the plural of ``n`` and comes with it."""
    if type(node).__name__ == "VariableReference":
        yield node.id.name.removesuffix("_value")
    elif isinstance(node, list | tuple):
        for part in node:
            yield from _references(part)
    elif hasattr(node, "__dict__"):
        for part in vars(node).values():
            yield from _references(part)
