"""Quantities and source lines from records: figures as printed, names, months, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ..errors import NotHeld
from ..evidence import Evidence
from ..model import Finding, Study
from ..vocabulary import SourceKind, Unit
from . import numbers
from .quantity import DIGIT, Quantity, Sentence
from .say import name_quantity, say

SAID_BY_ITSELF = frozenset({Unit.PERCENT, Unit.COUNT, Unit.YEAR, Unit.TEXT, Unit.DATE})
PAPERS = frozenset({SourceKind.JOURNAL_ABSTRACT, SourceKind.JOURNAL_FULL_TEXT})


def printed(finding: Finding) -> Quantity:
    """The figure as its source prints it, with the percent sign where it is a percentage.

    A row without printed text shows its value, and its method says that it was computed. A row
    printed in words ("more than half") shows the words.
    """
    text, method = finding.printed.text, ""
    if not finding.prints_its_value:
        if finding.value is None:
            return Quantity(shown=finding.text_value, finding_ids=(finding.finding_id,))
        if finding.qualifier and text and not DIGIT.search(text):
            # "More than half" promises less than any number written for it.
            return Quantity(shown=text, value=finding.value, finding_ids=(finding.finding_id,))
        decimals = 1 if finding.unit is Unit.PERCENT else 0
        if not float(finding.value).is_integer():
            decimals = max(1, len(str(finding.value).partition(".")[2]))
        text, method = numbers.number_text(finding.value, decimals), "computed from printed counts"
    text = text.strip().rstrip("%").strip()
    shown = f"{text}%" if finding.unit in (Unit.PERCENT, Unit.PERCENT_PER_YEAR) else text
    value = finding.proportion if finding.unit is Unit.PERCENT else finding.value
    return Quantity(shown=shown, value=value, finding_ids=(finding.finding_id,), method=method)


def with_unit(finding: Finding) -> Quantity:
    """The figure as printed, and in what: "5.5 points of 10", "34,695 US dollars for a QALY".

    Percentages, head counts and years say themselves what they are, and so does a sum with its
    sign.
    """
    figure = printed(finding)
    if finding.unit in SAID_BY_ITSELF or "$" in figure.shown:
        return figure
    unit = name_quantity("unit", str(finding.unit)).shown
    return replace(figure, shown=f"{figure.shown.rstrip('%')} {unit}")


def counts(finding: Finding) -> Quantity:
    """Printed events out of the printed denominator, as "13 of 41"."""
    if finding.events is None or finding.n is None or finding.has_inferred_counts:
        raise ValueError(f"{finding.finding_id} has no printed counts to show")
    shown = f"{numbers.localised(finding.events)} of {numbers.localised(finding.n)}"
    return Quantity(shown=shown, finding_ids=(finding.finding_id,))


def denominator(finding: Finding) -> Quantity:
    """The number of people (or leads) that a figure is taken of."""
    if finding.n is None:
        raise ValueError(f"{finding.finding_id} has no denominator")
    return Quantity(
        shown=numbers.localised(finding.n), value=finding.n, finding_ids=(finding.finding_id,)
    )


def months(finding: Finding) -> Quantity:
    """The time point in months."""
    if finding.months is None:
        raise ValueError(f"{finding.finding_id} has no time point")
    return Quantity(
        shown=numbers.months_text(finding.months),
        value=finding.months,
        finding_ids=(finding.finding_id,),
    )


def p_printed(finding: Finding) -> Quantity:
    """The p value as printed, with its sign."""
    if not finding.p_printed:
        raise ValueError(f"{finding.finding_id} has no printed p value")
    sign = "" if finding.p_printed[0] in "<>=" else "= "
    shown = sign + finding.p_printed.replace("<", "< ").replace(">", "> ")
    return Quantity(shown=shown, finding_ids=(finding.finding_id,))


def label(study: Study) -> Quantity:
    """The name of a study as readers see it."""
    return Quantity(shown=study.label, record=f"study:{study.study_id}")


INITIALS = re.compile(r" [A-Z]{1,4}$")


def author_year(study: Study) -> str:
    """First author without initials, and year: "Van Buyten 2015"; empty where one is not held."""
    if not study.first_author or not study.year:
        return ""
    return f"{INITIALS.sub('', study.first_author)} {study.year}"


def convention(term: str, number: int) -> Quantity:
    """A number that is a way of speaking and not a figure, such as "of every 100 people"."""
    return Quantity(shown=numbers.localised(number), value=number, record=f"convention:{term}")


def short_citation(evidence: Evidence, finding: Finding) -> str:
    """Where a figure stands, short enough for a line under a chart.

    A journal article is named by study, journal and pages; any other document by its citation.
    """
    source, study = evidence.source_of(finding), evidence.study_of(finding)
    if source.kind not in PAPERS or not study.journal:
        return source.citation
    place = study.journal
    if study.volume:
        place += f" {study.volume}" + (f"({study.issue})" if study.issue else "")
        place += f":{study.pages}" if study.pages else ""
    return f"{study.label}, {place} ({source.read_as})"


def source_line(evidence: Evidence, findings: Iterable[Finding]) -> Sentence:
    """The line under a chart or a table that names every source, each once.

    Raises
    ------
    NotHeld
        When there is no finding: what shows no figure has no source.
    """
    seen: dict[str, list[str]] = {}
    for finding in findings:
        seen.setdefault(short_citation(evidence, finding), []).append(finding.finding_id)
    if not seen:
        raise NotHeld("None of the figures to be shown is held in this evidence.")
    shown = "; ".join(seen)
    ids = tuple(i for group in seen.values() for i in group)
    return say("source-line", sources=Quantity(shown=shown, finding_ids=ids))
