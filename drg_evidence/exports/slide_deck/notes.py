"""Speaker notes: what to say, what to be careful with, and the source of every figure."""

from __future__ import annotations

from collections.abc import Iterator

from ...evidence import Evidence
from ...wording import Quantity, Sentence, numbers, say
from .parts import NativeChart, Slide, Table
from .sources import short_name


def notes_of(slide: Slide, evidence: Evidence) -> list[str]:
    """The notes of a slide, one line a paragraph, in the order of a talk."""
    lines: list[str] = []
    for heading, sentences in (
        ("notes-say", slide.talk),
        ("notes-on-slide", slide.points),
        ("notes-care", slide.caveats),
    ):
        if sentences:
            lines += [str(say(heading)), *[str(sentence) for sentence in sentences], ""]
    if isinstance(slide.figure, NativeChart | Table):
        lines += [str(slide.figure.alt), ""]
    sources = [str(line) for line in source_lines(slide, evidence)]
    if sources:
        lines += [str(say("notes-sources")), *sources]
    return lines


def source_lines(slide: Slide, evidence: Evidence) -> Iterator[Sentence]:
    """Each figure of a slide with its rows and places, then the sources in full, numbered."""
    figures = figures_of(slide, evidence)
    ids = dict.fromkeys(i for quantity in figures for i in quantity.finding_ids)
    sources = list(dict.fromkeys(evidence.finding(i).source_id for i in ids))
    for quantity in figures:
        yield _figure_line(quantity, evidence, sources)
    for number, source_id in enumerate(sources, start=1):
        citation = Quantity(shown=evidence.source(source_id).citation, record=f"source:{source_id}")
        yield say("notes-source", number=_numbered(number), citation=citation)


def figures_of(slide: Slide, evidence: Evidence) -> list[Quantity]:
    """The figures of a slide that rest on rows; a time point is part of a row, no figure."""
    return [q for q in slide.quantities() if q.finding_ids and not _is_time(q, evidence)]


def _is_time(quantity: Quantity, evidence: Evidence) -> bool:
    times = {evidence.finding(finding_id).months for finding_id in quantity.finding_ids}
    if len(times) != 1 or quantity.method:
        return False
    months = times.pop()
    return months is not None and quantity.shown == numbers.months_text(months)


def _figure_line(quantity: Quantity, evidence: Evidence, sources: list[str]) -> Sentence:
    places = [_place(finding_id, evidence, sources) for finding_id in quantity.finding_ids]
    listed = Quantity(
        shown="; ".join(place.text for place in places), finding_ids=quantity.finding_ids
    )
    if not quantity.method:
        return say("notes-figure", figure=quantity, places=listed)
    method = Quantity(shown=quantity.method, finding_ids=quantity.finding_ids)
    return say("notes-figure-computed", figure=quantity, method=method, places=listed)


def _place(finding_id: str, evidence: Evidence, sources: list[str]) -> Sentence:
    """Where one row was read: the number of its source, the place in it, the row."""
    finding = evidence.finding(finding_id)
    return say(
        "notes-place",
        study=Quantity(
            shown=short_name(evidence.study_of(finding)), record=f"study:{finding.study_id}"
        ),
        number=_numbered(sources.index(finding.source_id) + 1),
        locator=Quantity(shown=finding.locator, finding_ids=(finding_id,)),
        row=Quantity(shown=finding_id, finding_ids=(finding_id,)),
    )


def _numbered(number: int) -> Quantity:
    return Quantity(shown=str(number), value=number, record="convention:number_of_source")


def workbook_sources(slide: Slide, evidence: Evidence) -> list[tuple[str, ...]]:
    """The same for the second sheet of a chart's workbook: figure, row, source, place."""
    if not isinstance(slide.figure, NativeChart):
        return []
    rows = []
    for shown in slide.figure.shown():
        found = shown.quantities if isinstance(shown, Sentence) else (shown,)
        for quantity in found:
            for finding_id in quantity.finding_ids:
                finding = evidence.finding(finding_id)
                citation = evidence.source_of(finding).citation
                rows.append((quantity.shown, finding_id, citation, finding.locator))
    return list(dict.fromkeys(rows))
