"""The first page of the report: every chart, text, table and file, one click away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import PurePosixPath

from ...wording import Quantity, say
from .document import document
from .steps import Shelf


def index_page(shelf: Shelf) -> str:
    """The page as HTML; it links to files beside it and loads nothing else."""
    title = say("report-title")
    parts = [
        f"<h1>{escape(str(title))}</h1>",
        f'<p class="lead">{escape(str(say("report-lead")))}</p>',
        f"<p>{escape(str(_evidence_date(shelf)))} {escape(str(say('made-by')))}</p>",
        _start(shelf),
        _section("report-charts", "".join(_charts(shelf))),
        _section("report-summaries", _summaries(shelf)),
        _section("report-tables", _list(_tables(shelf))),
        _section("report-handouts", _list(_files(shelf, ("handouts/", "slides/", "references")))),
    ]
    return document(str(title), "\n".join(parts))


def _evidence_date(shelf: Shelf) -> object:
    newest = max(source.read_on for source in shelf.evidence.sources.values())
    return say("evidence-date", date=Quantity(shown=newest, record="sources:read_on"))


def _start(shelf: Shelf) -> str:
    links = [("drg.html", "report-page"), ("slides/drg.pptx", "report-slides")]
    links += [
        ("handouts/patient_a4.pdf", "report-patient"),
        ("handouts/leaflet_a4.pdf", "report-leaflet"),
    ]
    items = "".join(
        f'<li><a href="{name}">{escape(str(say(message)))}</a></li>'
        for name, message in links
        if name in shelf.files
    )
    return f'<ul class="start">{items}</ul>'


def _section(message: str, body: str) -> str:
    return f"<section><h2>{escape(str(say(message)))}</h2>{body}</section>"


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _charts(shelf: Shelf) -> Iterator[str]:
    for name, figure in shelf.figures.items():
        image = f"charts/{name}_page.png"
        links = " ".join(
            f'<a href="{file}">{PurePosixPath(file).stem.removeprefix(f"{name}_")} '
            f"{PurePosixPath(file).suffix[1:].upper()}</a>"
            for file in shelf.files
            if file.startswith(f"charts/{name}_")
        )
        alt = escape(figure.alt_text, quote=True)
        yield (
            f'<figure id="{name}"><img src="{image}" alt="{alt}" loading="lazy">'
            f"<figcaption>{links}</figcaption></figure>"
        )


def _summaries(shelf: Shelf) -> str:
    rows = []
    for _, group in groupby(shelf.summaries, key=lambda summary: summary.topic):
        texts = list(group)
        links = ", ".join(
            f'<a href="summaries/{s.topic}_{s.reader}.html">'
            f"{escape(str(say(f'report-for-{s.reader}')))}</a> "
            f'(<a href="summaries/{s.topic}_{s.reader}.md">Markdown</a>)'
            for s in texts
        )
        rows.append(f"{escape(str(texts[-1].title))}<br>{links}")
    return _list(rows)


def _tables(shelf: Shelf) -> Iterator[str]:
    from ..tables import TABLES

    for name, make in TABLES.items():
        title = escape(str(make(shelf.evidence).title))
        yield f'<a href="tables/{name}.html">{title}</a> (<a href="tables/{name}.csv">CSV</a>)'


def _files(shelf: Shelf, starts: tuple[str, ...]) -> Iterator[str]:
    for name in sorted(shelf.files):
        if name.startswith(starts):
            yield f'<a href="{name}">{escape(PurePosixPath(name).name)}</a>'
