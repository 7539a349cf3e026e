"""Shares of people (and of leads or procedures, where that is what was counted): relief, harms."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding
from ...outcomes import HARMS, Outcome
from ...vocabulary import Unit
from ...wording import Quantity, say
from . import cells
from .display import DisplayTable

COLUMNS = (
    "study", "arm", "outcome", "region", "months", "figure", "counted", "counts",
    "analysis_set", "interval", "definition", "source", "finding_id",
)  # fmt: skip
RELIEF = frozenset({Outcome.RESPONDER_50, Outcome.TREATMENT_SUCCESS})


def responders_table(evidence: Evidence) -> DisplayTable:
    """Every share of people with relief, each with who was counted."""
    held = [f for f in evidence.by_id.values() if f.outcome in RELIEF and _is_shown(f)]
    return _table(evidence, "responders", held)


def harms_table(evidence: Evidence) -> DisplayTable:
    """Every harm and hardware figure, each with what was counted."""
    held = [f for f in evidence.by_id.values() if f.outcome in HARMS and _is_shown(f)]
    return _table(evidence, "harms", held)


def _is_shown(finding: Finding) -> bool:
    """Read figures and percentages of printed counts; a row of words has no place here."""
    has_number = finding.value is not None and finding.unit in (Unit.PERCENT, Unit.COUNT)
    return has_number and not finding.has_inferred_counts


def _table(evidence: Evidence, name: str, held: list[Finding]) -> DisplayTable:
    return DisplayTable(
        name=name,
        title=say(f"table-{name}-title"),
        columns=COLUMNS,
        rows=tuple(_row(evidence, finding) for finding in held),
        notes=(say("table-not-side-by-side"), say("not-graded")),
    )


def _row(evidence: Evidence, finding: Finding) -> tuple[str, ...]:
    interval = ""
    if finding.ci_low is not None and finding.ci_high is not None:
        interval = str(say("table-interval", low=_limit(finding.ci_low, finding),
                           high=_limit(finding.ci_high, finding)))  # fmt: skip
    return (
        cells.study(evidence, finding),
        cells.term("arm", finding.arm),
        cells.term("outcome", finding.outcome),
        cells.term("region", finding.region),
        cells.months(finding.months),
        cells.figure(finding),
        cells.term("counted", finding.counted),
        cells.counts(finding),
        cells.term("analysis_set", finding.analysis_set),
        interval,
        finding.definition,
        cells.source(evidence, finding),
        finding.finding_id,
    )


def _limit(value: float, finding: Finding) -> Quantity:
    return Quantity(shown=f"{value:g}", value=value, finding_ids=(finding.finding_id,))
