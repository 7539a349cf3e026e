"""A percentage without its denominator: of how many people can it be taken at all?"""

from __future__ import annotations

from collections.abc import Iterator

from ..evidence import Evidence
from ..model import Finding
from ..outcomes import Outcome
from ..vocabulary import AnalysisSet, Counted
from ..wording import Quantity, numbers, of_finding
from .possible import denominators_that_print
from .recomputed import Follows, Kind, Recomputed, computed, recomputed

SHOWN = 5
"""How many of the possible denominators are named, the largest first; the rest are counted."""


def bare_percent_checks(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    """Denominators, up to everyone who entered, that can print a share of patients."""
    if finding.counted is not Counted.PATIENTS or finding.analysis_set is AnalysisSet.STUDIES:
        return
    entered = _entered(evidence, finding)
    if entered is None or entered.value is None:
        return
    most = int(entered.value)
    found = sorted(denominators_that_print(finding.printed.text, 1, most), reverse=True)
    ids = (finding.finding_id,)
    if not found:
        yield recomputed(
            finding.finding_id, Kind.DENOMINATOR, Follows.DIFFERS,
            message="follows-denominator-none", printed=of_finding.printed(finding),
            entered=entered,
        )  # fmt: skip
        return
    named = ", ".join(numbers.localised(n) for n in found[:SHOWN])
    yield recomputed(
        finding.finding_id, Kind.DENOMINATOR, Follows.CANNOT_BE_TOLD,
        message="follows-denominator-possible", printed=of_finding.printed(finding),
        entered=entered, details={"possible": len(found), "largest": found[0]},
        ways=computed(numbers.localised(len(found)), len(found), ids, "possible denominators"),
        recomputed=computed(named, None, ids, "largest possible denominators"),
    )  # fmt: skip


def _entered(evidence: Evidence, finding: Finding) -> Quantity | None:
    """People randomised to the arm, or else enrolled in the study, as a record gives them."""
    rows = evidence.findings(study=finding.study_id, outcome=Outcome.N_RANDOMISED, arm=finding.arm)
    if len(rows) == 1 and rows[0].value is not None:
        shown = numbers.localised(int(rows[0].value))
        return Quantity(shown=shown, value=rows[0].value, finding_ids=(rows[0].finding_id,))
    study = evidence.study_of(finding)
    if study.n_enrolled is None:
        return None
    shown = numbers.localised(study.n_enrolled)
    return Quantity(shown=shown, value=study.n_enrolled, record=f"study:{study.study_id}")
