"""Which rows of the evidence are the two arms of one figure, and the counts behind them."""

from __future__ import annotations

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import Arm, Counted, Unit
from .counts import Counts, counts_that_print

NOT_ARMS = frozenset({Arm.BETWEEN_ARMS, Arm.ALL, Arm.DRG_OR_SCS})


def masked(finding: Finding) -> str:
    """The key of a row without its arm, so that the arms of one figure share it.

    ``north_2005.crossover.*.m36`` for both arms.
    """
    return ".".join("*" if part == finding.arm else part for part in finding.finding_id.split("."))


def arms_with_same_p(evidence: Evidence, finding: Finding) -> tuple[Finding, ...]:
    """The rows of a figure, arm by arm, that carry the same printed p value."""
    return tuple(
        other
        for other in evidence.findings(study=finding.study_id, outcome=finding.outcome)
        if masked(other) == masked(finding)
        and other.p_printed == finding.p_printed
        and other.arm not in NOT_ARMS
    )


def partner_arms(evidence: Evidence, contrast: Finding) -> tuple[Finding, ...]:
    """The arms behind a row that compares two: rows with counts before rows without."""
    rows = [
        other
        for other in evidence.findings(study=contrast.study_id, outcome=contrast.outcome)
        if other.arm not in NOT_ARMS
        and (other.months, other.region) == (contrast.months, contrast.region)
        and other.analysis_set == contrast.analysis_set
        and other.unit is Unit.PERCENT
        and other.counted is Counted.PATIENTS
        and not other.has_inferred_counts
    ]
    with_counts = [row for row in rows if row.events is not None and row.n is not None]
    arms = {row.arm for row in with_counts}
    chosen = with_counts if len(with_counts) == len(arms) == 2 else rows
    return tuple(chosen)


def counts_of(evidence: Evidence, finding: Finding) -> tuple[Counts, bool] | None:
    """Counts behind a share of patients, and whether they are inferred; None when not known.

    As printed; else inferred in a row of its own; else the only whole count of the printed
    denominator that prints the percentage.
    """
    behind = evidence.counts_behind(finding)
    if behind.events is not None and behind.n is not None:
        return Counts(responders=behind.events, n=behind.n), behind.has_inferred_counts
    is_share = finding.is_share_of_patients and finding.qualifier is None
    if finding.n is None or not is_share or finding.printed.number is None:
        return None
    fitting = counts_that_print(finding.printed.text, finding.n)
    return (Counts(responders=fitting[0], n=finding.n), True) if len(fitting) == 1 else None
