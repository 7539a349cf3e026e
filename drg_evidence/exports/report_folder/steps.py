"""The steps of the report: each makes some files and remembers them for the first page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ...evidence import Evidence
from ...files import write_file
from ..citations import bibtex, ris
from ..tables import TABLES
from .document import document

if TYPE_CHECKING:
    from ...charts.figure import EvidenceFigure
    from ...text import Summary

SIZES = ("slide", "page", "square")
FORMATS = ("png", "svg", "pdf")
HANDOUTS = (
    ("patient", "a4", ("pdf", "docx", "html")),
    ("patient", "letter", ("pdf", "docx")),
    ("leaflet", "a4", ("pdf", "docx", "html")),
    ("leaflet", "letter", ("pdf", "docx")),
    ("evidence_table", "a4", ("pdf", "docx", "html")),
    ("evidence_table", "letter", ("pdf", "docx")),
)
"""Kind, paper and formats. A page for the phone has no paper, so it is made once."""


@dataclass(slots=True)
class Shelf:
    """Where the files go, and what has been made so far."""

    folder: Path
    evidence: Evidence
    overwrite: bool
    figures: dict[str, EvidenceFigure] = field(default_factory=dict)
    summaries: list[Summary] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def path(self, name: str) -> Path:
        """Where a file of this name goes; it is remembered as made."""
        self.files.append(name)
        return self.folder / name

    def write(self, name: str, content: bytes) -> Path:
        """Write a file of the report, whole or not at all."""
        return write_file(self.path(name), content, overwrite=self.overwrite)


@dataclass(frozen=True, slots=True)
class Step:
    """One step, with the words that a progress bar shows."""

    label: str
    make: Callable[[Shelf], None]


def steps(evidence: Evidence) -> list[Step]:
    """All steps in order; what later ones use is made first."""
    from ...charts import CHARTS
    from ...text import READERS, TOPICS

    charts = [Step(f"chart {name}", partial(_chart, name)) for name in CHARTS]
    texts = [
        Step(f"summary {topic}, {reader}", partial(_summary, topic, reader))
        for topic in TOPICS
        for reader in READERS
    ]
    tables = [Step(f"table {name}", partial(_table, name)) for name in TABLES]
    handouts = [
        Step(f"handout {kind}, {paper}", partial(_handout, kind, paper, formats))
        for kind, paper, formats in HANDOUTS
    ]
    last = [Step("references", _references), Step("slides", _slides), Step("page", _page)]
    return [*charts, *texts, *tables, *handouts, *last]


def _chart(name: str, shelf: Shelf) -> None:
    from ...charts import CHARTS, save

    for size in SIZES:
        figure = CHARTS[name](shelf.evidence, size=size)
        for suffix in FORMATS:
            path = shelf.path(f"charts/{name}_{size}.{suffix}")
            save(figure, path, overwrite=shelf.overwrite)
        if size == "page":
            shelf.figures[name] = figure


def _summary(topic: str, reader: str, shelf: Shelf) -> None:
    from ...text import summarize

    summary = summarize(topic, reader=reader, evidence=shelf.evidence)
    shelf.summaries.append(summary)
    stem = f"summaries/{topic}_{reader}"
    shelf.write(f"{stem}.md", summary.to_markdown().encode())
    shelf.write(f"{stem}.html", summary.to_html(fragment=False).encode())


def _table(name: str, shelf: Shelf) -> None:
    table = TABLES[name](shelf.evidence)
    shelf.write(f"tables/{name}.csv", table.to_csv().encode())
    page = document(str(table.title), f"<h1>{table.escaped_title}</h1>{table.to_html()}", wide=True)
    shelf.write(f"tables/{name}.html", page.encode())


def _references(shelf: Shelf) -> None:
    used = {f.study_id for f in shelf.evidence.by_id.values()}
    ids = [study_id for study_id in shelf.evidence.studies if study_id in used]
    shelf.write("references.bib", bibtex(shelf.evidence, ids).encode())
    shelf.write("references.ris", ris(shelf.evidence, ids).encode())


def _slides(shelf: Shelf) -> None:
    from ..slide_deck import slides

    slides(shelf.path("slides/drg.pptx"), overwrite=shelf.overwrite, evidence=shelf.evidence)


def _handout(kind: str, paper: str, formats: tuple[str, ...], shelf: Shelf) -> None:
    from ..handouts import handout

    for suffix in formats:
        stem = f"{kind}_{paper}" if suffix != "html" else kind
        handout(
            shelf.path(f"handouts/{stem}.{suffix}"), kind=kind, paper=paper,
            overwrite=shelf.overwrite, evidence=shelf.evidence,
        )  # fmt: skip


def _page(shelf: Shelf) -> None:
    from ..web_page import page

    page(
        shelf.path("drg.html"), overwrite=shelf.overwrite, evidence=shelf.evidence,
        figures=shelf.figures,
    )  # fmt: skip
