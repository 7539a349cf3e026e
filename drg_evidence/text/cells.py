"""How one finding stands in a table for researchers: as printed, or how it was worked out."""

from __future__ import annotations

from ..model import Finding
from ..vocabulary import AnalysisSet, Confidence, Counted, Unit
from ..wording import Quantity, Sentence, name, numbers, of_finding, say
from .facts import printed_interval

NO_UNIT = frozenset({Unit.TEXT, Unit.COUNT, Unit.DATE, Unit.YEAR, Unit.PERCENT})
"""Units that the figure itself shows, or that the key of the row names."""


def text(shown: str, *finding_ids: str, record: str = "") -> Sentence:
    """A cell that holds text of the record as it stands there."""
    return say(
        "summary-cell-text", text=Quantity(shown=shown, finding_ids=finding_ids, record=record)
    )


def figure(finding: Finding) -> Sentence:
    """The figure as printed, never rounded, with what is printed beside it."""
    if finding.confidence is Confidence.INFERRED:
        return _inferred(finding)
    if finding.confidence is Confidence.DERIVED:
        return _worked_out(finding)
    return text(_as_printed(finding) + _beside(finding), finding.finding_id)


def _as_printed(finding: Finding) -> str:
    """Printed text with qualifier and unit; the finding in words where it has no number."""
    if finding.unit is Unit.TEXT and finding.text_value:
        return finding.text_value
    printed = finding.printed.text
    if finding.printed.number is None:
        return printed or finding.text_value
    before = f"{finding.qualifier} " if finding.qualifier else ""
    return f"{before}{printed}{_unit(finding)}"


def _unit(finding: Finding) -> str:
    """The unit, and for a percentage what it is a percentage of."""
    if finding.unit is Unit.PERCENT:
        sign = "" if finding.printed.text.endswith("%") else "%"
        return sign + _counted(finding)
    return "" if finding.unit in NO_UNIT else f" {name('unit', finding.unit)}"


def _counted(finding: Finding) -> str:
    if finding.counted is None:
        return ""
    said = name("counted", finding.counted)
    no_share = finding.counted in (Counted.AMOUNT, Counted.PROBABILITY)
    return f" ({said})" if no_share else f" {said}"


def _beside(finding: Finding) -> str:
    """Interval and p value as printed with the figure."""
    interval = f" ({printed_interval(finding)})" if finding.ci_low is not None else ""
    p = f", P {of_finding.p_printed(finding)}" if finding.p_printed else ""
    return interval + p


def _inferred(finding: Finding) -> Sentence:
    shown = f"{finding.events} of {finding.n}"
    ids = (finding.finding_id,)
    return say("summary-cell-inferred", figure=Quantity(shown=shown, finding_ids=ids))


def _worked_out(finding: Finding) -> Sentence:
    """A value computed here, after the counts it was computed from where those are printed."""
    ids = (finding.finding_id,)
    if finding.value is None:
        return text(_as_printed(finding), *ids)
    number = numbers.number_text(finding.value, 0 if float(finding.value).is_integer() else 1)
    unit = f"%{_counted(finding)}" if finding.unit is Unit.PERCENT else _unit(finding)
    worked = Quantity(
        shown=f"{number}{unit}", value=finding.value, finding_ids=ids, method="worked out"
    )
    if not finding.printed.text:
        return say("summary-cell-derived", figure=worked)
    printed = Quantity(shown=finding.printed.text, finding_ids=ids)
    return say("summary-cell-derived-from", printed=printed, figure=worked)


def when(finding: Finding) -> Sentence:
    """The time point, or a dash."""
    if finding.months is None:
        return say("summary-cell-none")
    return say("summary-cell-months", months=of_finding.months(finding))


def who(finding: Finding) -> Sentence:
    """Who was counted; a dash where nobody is counted, as in a wording or a date."""
    if finding.analysis_set is AnalysisSet.NOT_STATED and finding.proportion is None:
        return say("summary-cell-none")
    counted = name("analysis_set", finding.analysis_set)
    said = Quantity(shown=counted, record=f"vocabulary:analysis_set.{finding.analysis_set}")
    if finding.n is None or finding.has_inferred_counts:
        return say("summary-cell-text", text=said)
    return say("summary-cell-who", set=said, n=of_finding.denominator(finding))
