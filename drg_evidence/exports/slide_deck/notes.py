"""Speaker notes: what to say, what to be careful with, and the source of every figure."""

from __future__ import annotations

from collections.abc import Iterator

from ...evidence import Evidence
from ...wording import Quantity, Sentence, say
from .parts import NativeChart, Slide, Table


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
    """For each figure of a slide, each row behind it with its full source and place."""
    told: set[str] = set()
    for quantity in slide.quantities():
        for finding_id in quantity.finding_ids:
            line = source_line(quantity, finding_id, evidence)
            if line.text not in told:
                told.add(line.text)
                yield line


def source_line(quantity: Quantity, finding_id: str, evidence: Evidence) -> Sentence:
    """One figure with the row it stands in or was worked out from."""
    finding = evidence.finding(finding_id)
    source = evidence.source_of(finding)
    texts = {
        "source": Quantity(shown=source.citation, record=f"source:{source.source_id}"),
        "locator": Quantity(shown=finding.locator, finding_ids=(finding_id,)),
        "row": Quantity(shown=finding_id, finding_ids=(finding_id,)),
    }
    if not quantity.method:
        return say("notes-figure", figure=quantity, **texts)
    method = Quantity(shown=quantity.method, finding_ids=(finding_id,))
    return say("notes-figure-computed", figure=quantity, method=method, **texts)


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
