"""Words the page shares: terms, time points and field texts of the record as quantities."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding, Study
from ...vocabulary import AnalysisSet, Clock, Unit
from ...wording import Quantity, Sentence, name_quantity, of_finding, say

HUNDRED = of_finding.convention("per_100", 100)


def field(record: str, text: str) -> Quantity:
    """Text of a record shown as it stands there, such as a definition or a funder."""
    return Quantity(shown=text.replace(">=", "≥").replace("<=", "≤"), record=record)


def term(kind: str, word: str) -> Quantity:
    """What readers call a term of a closed list."""
    return name_quantity(kind, word)


def capital(quantity: Quantity) -> Quantity:
    """The same with a capital first, for the start of a row."""
    text = quantity.shown
    return Quantity(
        shown=text[:1].upper() + text[1:], value=quantity.value,
        finding_ids=quantity.finding_ids, method=quantity.method, record=quantity.record,
    )  # fmt: skip


def time_point(finding: Finding) -> Sentence:
    """When: "3 months from the implant", or that it is not stated."""
    if finding.months is None:
        return say("page-time-not-stated")
    # The number stands bare: the row it would lead to is the one that is being described.
    months = field(f"finding:{finding.finding_id}", of_finding.months(finding).shown)
    if finding.clock is Clock.UNKNOWN:
        return say("page-time", months=months)
    return say("page-time-clock", months=months, clock=term("clock", finding.clock))


def counted(finding: Finding) -> Sentence:
    """Who stands in the denominator, or that it is not stated."""
    group = term("analysis_set", finding.analysis_set)
    if finding.analysis_set is AnalysisSet.NOT_STATED:
        return say("page-counted-not-stated", set=group)
    return say("page-counted", set=group)


def figure(finding: Finding) -> Quantity:
    """The figure as printed, with its sign and unit, fit to stand alone in a table."""
    shown = of_finding.printed(finding)
    text, is_number = shown.shown, finding.printed.number is not None
    if finding.qualifier is not None and is_number:
        text = f"{finding.qualifier} {text}"
    elif finding.qualifier is not None and finding.printed.text:
        # "More than a third" says less than the bound that stands beside it as a value.
        return Quantity(shown=finding.printed.text, finding_ids=shown.finding_ids)
    if (is_number or shown.method) and finding.unit not in PLAIN_UNITS:
        text = f"{text} {term('unit', finding.unit).shown}"
    return Quantity(
        shown=text, value=shown.value, finding_ids=shown.finding_ids, method=shown.method
    )


PLAIN_UNITS = frozenset(
    {Unit.PERCENT, Unit.COUNT, Unit.DATE, Unit.YEAR, Unit.TEXT, Unit.RATIO}
)  # fmt: skip


def newest_reading(evidence: Evidence) -> Quantity:
    """The day on which a source was last read."""
    dates = sorted(source.read_on for source in evidence.sources.values() if source.read_on)
    return Quantity(shown=dates[-1] if dates else "", record="sources:read_on")


def study_label(study: Study) -> Quantity:
    """The study's name as readers see it."""
    return of_finding.label(study)
