"""Verdicts for a screen, a program, a spreadsheet or a browser, written as they come."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import fill

from ..claims.report import COLUMNS, WORST_FIRST, Mention, Report
from ..errors import EvidenceError
from ..vocabulary import Reason, Verdict

_FAULTS = (Verdict.MISQUOTED, Verdict.CONTRADICTED)
_DOUBTS = (Verdict.INCOMPLETE, Verdict.UNVERIFIABLE)

# A spreadsheet runs a cell that begins like this as a formula; a plain number is harmless.
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[-+]?[\d.,]+\s?%?")


@dataclass(frozen=True, slots=True)
class Read:
    """One document: its name, the reports on its parts as they come, notes on the reading."""

    name: str
    reports: Iterable[Report]
    notes: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """What was found in all documents so far."""

    strict: bool = False
    found: Counter[Verdict] = field(default_factory=Counter)
    unread: list[str] = field(default_factory=list)

    def counted(self, name: str, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, their verdicts added up as they pass, until one cannot be made."""
        try:
            for report in reports:
                self.found.update(mention.verdict for mention in report.mentions)
                yield report
        except EvidenceError as error:
            self.missed(f"{name}: {error}")

    def missed(self, message: str) -> None:
        """Name a document that cannot be read, now and at the end."""
        self.unread.append(message)
        print(f"drg-evidence: {message}", file=sys.stderr)

    @property
    def exit_code(self) -> int:
        """2 when a document could not be read, else 1 when something is wrong, else 0."""
        if self.unread:
            return 2
        wrong = (*_FAULTS, *_DOUBTS) if self.strict else _FAULTS
        return int(any(self.found[verdict] for verdict in wrong))


Writer = Callable[[Iterable[Read], Tally], Iterator[str]]


def as_table(documents: Iterable[Read], tally: Tally) -> Iterator[str]:
    """For people: a line for each figure, and below a faulty one what is published."""
    from ..claims.report_html import SIGNS

    for document in documents:
        counts: Counter[Verdict] = Counter()
        yield f"{document.name}\n"
        for report in document.reports:
            for mention in report.mentions:
                counts[mention.verdict] += 1
                verdict = f"{SIGNS[mention.verdict]} {mention.verdict:<12}"
                yield f"  {verdict}  {_quoted(mention.figure)}  ({mention.place})\n"
                yield from _explained(mention)
        yield f"  {_summed(counts)}\n"
        yield from (f"  Note: {note}\n" for note in document.notes)


def _quoted(text: str) -> str:
    return '"' + " ".join(text.split()) + '"'


def _explained(mention: Mention) -> Iterator[str]:
    from ..wording import name

    if mention.verdict is Verdict.SUPPORTED:
        return
    reason = "" if mention.reason is Reason.NONE else name("check-reason", mention.reason)
    facts = (
        ("in", _quoted(mention.quote)), ("why", reason), ("published", mention.published),
        ("source", mention.source), ("advice", mention.advice),
    )  # fmt: skip
    for label, text in facts:
        if text:
            first, rest = f"      {label:<10} ", " " * 17
            yield fill(text, 100, initial_indent=first, subsequent_indent=rest) + "\n"


def _summed(counts: Mapping[Verdict, int]) -> str:
    told = [f"{counts[verdict]} {verdict}" for verdict in WORST_FIRST if counts.get(verdict)]
    return ", ".join(told) if told else "no DRG or SCS figure to judge"


def as_csv(documents: Iterable[Read], tally: Tally) -> Iterator[str]:
    """For spreadsheets: a row for each figure. Text that looks like a formula is defused."""
    yield _csv_row(("file", *COLUMNS))
    for document in documents:
        for report in document.reports:
            for mention in report.mentions:
                row = mention.to_dict()
                row["also"] = ";".join(row["also"])
                yield _csv_row((document.name, *(row[column] for column in COLUMNS)))


def _csv_row(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([defused(cell) for cell in cells])
    return out.getvalue()


def defused(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula.

    >>> defused("=HYPERLINK(1)"), defused("-2.5%"), defused(12.0), defused(None)
    ("'=HYPERLINK(1)", '-2.5%', '12', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:g}"
    text = str(cell)
    risky = _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if risky else text


def as_json(documents: Iterable[Read], tally: Tally) -> Iterator[str]:
    """For programs: a list of documents, each with its figures, and what was not read."""
    yield '{"documents": ['
    for number, document in enumerate(documents):
        yield ("," if number else "") + "\n" + _json_head(document)
        counts: Counter[Verdict] = Counter()
        for report in document.reports:
            for mention in report.mentions:
                comma = "," if counts else ""
                counts[mention.verdict] += 1
                yield comma + "\n" + json.dumps(mention.to_dict(), ensure_ascii=False)
        worst = next((str(verdict) for verdict in WORST_FIRST if counts[verdict]), "none")
        totals = {str(verdict): counts[verdict] for verdict in WORST_FIRST}
        yield f'\n], "worst": {json.dumps(worst)}, "counts": {json.dumps(totals)}}}'
    yield f'\n], "unread": {json.dumps(tally.unread, ensure_ascii=False)}}}\n'


def _json_head(document: Read) -> str:
    name, notes = json.dumps(document.name, ensure_ascii=False), json.dumps(document.notes)
    return f'{{"file": {name}, "notes": {notes}, "mentions": ['


def as_html(documents: Iterable[Read], tally: Tally) -> Iterator[str]:
    """For browsers: one page with the text of every document, its figures marked."""
    from ..claims.report_html import Checked, report_page

    checked = [
        Checked(name=d.name, report=Report.joined(list(d.reports)), notes=d.notes)
        for d in documents
    ]
    yield report_page(checked, unread=tally.unread)


WRITERS: Mapping[str, Writer] = {
    "table": as_table, "json": as_json, "csv": as_csv, "html": as_html,
}  # fmt: skip
