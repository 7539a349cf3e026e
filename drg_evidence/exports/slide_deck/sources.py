"""The source line of a slide, as full as its place allows."""

from __future__ import annotations

import re

from ...evidence import Evidence
from ...model import Finding, Study
from ...vocabulary import SourceKind
from ...wording import Quantity, Sentence, say
from ...wording.of_finding import INITIALS, PAPERS, author_year, short_citation
from .fitting import LINE, POINTS_PER_INCH, text_height
from .geometry import Box
from .parts import Slide

SIZE = 18
INSET = 0.1
NAMED_BY_STUDY = PAPERS | {SourceKind.REVIEW, SourceKind.GUIDELINE}
REGISTRY = re.compile(r"NCT\d{8}")
UP_TO_YEAR = re.compile(r"[^:(]{3,60}?\b(?:19|20)\d\d\b(?=\.)")


def footer(slide: Slide, evidence: Evidence, box: Box | None, *, first: bool = False) -> list[str]:
    """The lines at the foot of a slide: its sources, or on the opening what every output says.

    The first slide of a deck without its opening says that this is no advice.
    """
    if box is None:
        return []
    if slide.opening:
        return [sentence.text for sentence in about(evidence)]
    advice = [str(say("slide-not-advice"))] if first else []
    findings = [evidence.finding(finding_id) for finding_id in slide.finding_ids]
    if not findings:
        return advice
    room = box.height - INSET - len(advice) * SIZE * LINE / POINTS_PER_INCH
    return [source_text(evidence, findings, box.width - 2 * INSET, room), *advice]


def about(evidence: Evidence) -> tuple[Sentence, ...]:
    """What every deck says once: its date, that nothing is graded, no advice, who made it."""
    dates = [source.read_on for source in evidence.sources.values() if source.read_on]
    read = Quantity(shown=max(dates, default="–"), record="sources:read_on")
    return (
        say("evidence-date", date=read),
        say("not-graded"),
        say("not-advice"),
        say("made-by"),
    )


def source_text(evidence: Evidence, findings: list[Finding], width: float, height: float) -> str:
    """Full short citations; where they do not fit, names alone with a pointer to the notes."""
    for naming, message in ((short_citation, "source-line"), (name_of, "slide-source-names")):
        seen: dict[str, list[str]] = {}
        for finding in findings:
            seen.setdefault(naming(evidence, finding), []).append(finding.finding_id)
        ids = tuple(i for group in seen.values() for i in group)
        text = str(say(message, sources=Quantity(shown="; ".join(seen), finding_ids=ids)))
        if text_height([text], width, SIZE) <= height:
            return text
    return str(say("slide-source-notes"))


def name_of(evidence: Evidence, finding: Finding) -> str:
    """The name of a source: the study for a paper, else the first part of its citation."""
    source = evidence.source_of(finding)
    if source.kind in NAMED_BY_STUDY:
        return short_name(evidence.study_of(finding))
    found = REGISTRY.search(source.citation) or UP_TO_YEAR.match(source.citation)
    return found[0] if found else source.citation.partition(":")[0].partition(",")[0]


def short_name(study: Study) -> str:
    """First author and year; an acronym stays before them, a label stands in for a blank."""
    year = str(study.year or "")
    acronym = study.label.partition(" (")[0]
    if study.first_author:
        written = author_year(study) or INITIALS.sub("", study.first_author)
        return f"{acronym} ({written})" if acronym.isupper() and " " not in acronym else written
    head, found, _ = study.label.partition(year) if year else (acronym, "", "")
    return head + found if found and "(" not in head else " ".join(filter(None, (acronym, year)))
