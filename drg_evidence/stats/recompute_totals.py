"""Do ratios of costs, sums of people, means and spreads follow from what stands beside them?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from ..evidence import Evidence
from ..model import Finding
from ..outcomes import Outcome
from ..vocabulary import Arm, SpreadKind, Unit
from ..wording import Quantity, numbers, of_finding
from .possible import looks_like_standard_error, mean_is_possible, sd_is_possible
from .recomputed import Follows, Kind, Recomputed, computed, recomputed

COMPARATOR = re.compile(r"\.vs_(\w+)$")
WHOLE_NUMBER_SCALE = re.compile(r"\bNRS\b|numeric(al)? rating", re.IGNORECASE)
SCALES = {
    Unit.POINTS_0_10: (0.0, 10.0), Unit.CM: (0.0, 10.0),
    Unit.MM: (0.0, 100.0), Unit.POINTS_0_100: (0.0, 100.0),
}  # fmt: skip


def total_checks(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    """Checks of costs, sums, means and spreads of one row."""
    if str(finding.unit).endswith("_per_qaly"):
        yield from _cost_ratio(evidence, finding)
    if finding.outcome is Outcome.N_RANDOMISED and finding.arm is Arm.ALL:
        yield from _sum_of_arms(evidence, finding)
    if finding.outcome is Outcome.N_NOT_COMPLETED:
        yield from _completed_and_not(evidence, finding)
    if finding.unit is Unit.POINTS_0_10 and finding.n is not None:
        yield from _mean(finding)
    if finding.unit in SCALES and finding.n is not None and finding.spread:
        yield from _spread(finding)


def _cost_ratio(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    """Extra cost over extra quality-adjusted life years, with the rounding of the four means."""
    match = COMPARATOR.search(finding.finding_id)
    rows = [
        _only(evidence, finding, outcome, arm)
        for outcome in (Outcome.COST, Outcome.QALY)
        for arm in (str(finding.arm), match[1] if match else "")
    ]
    cost, other_cost, qaly, other_qaly = rows
    if cost is None or other_cost is None or qaly is None or other_qaly is None:
        yield recomputed(
            finding.finding_id, Kind.COST_RATIO, Follows.CANNOT_BE_TOLD,
            printed=of_finding.printed(finding),
        )  # fmt: skip
        return
    found = [
        (a - b) / (c - d)
        for a, b, c, d in product(*(_range(f) for f in (cost, other_cost, qaly, other_qaly)))
    ]
    value = finding.printed.number or Decimal(0)
    middle = float(_middle(cost) - _middle(other_cost)) / float(_middle(qaly) - _middle(other_qaly))
    fits = min(found) <= value <= max(found)
    ids = tuple(f.finding_id for f in (cost, other_cost, qaly, other_qaly))
    reach = " to ".join(numbers.number_text(float(x)) for x in (min(found), max(found)))
    yield recomputed(
        finding.finding_id, Kind.COST_RATIO, Follows.ROUNDS_TO if fits else Follows.DIFFERS,
        printed=of_finding.printed(finding),
        details={"ratio": middle, "lowest": float(min(found)), "highest": float(max(found))},
        recomputed=computed(numbers.number_text(middle), middle, ids, "cost over quality of life"),
        reach=computed(reach, None, ids, "rounding of the printed means"),
    )  # fmt: skip


def _only(evidence: Evidence, like: Finding, outcome: Outcome, arm: str) -> Finding | None:
    if arm not in list(Arm):
        return None
    rows = evidence.findings(study=like.study_id, outcome=outcome, arm=arm, months=like.months)
    return rows[0] if len(rows) == 1 and rows[0].printed.number is not None else None


def _range(finding: Finding) -> tuple[Decimal, Decimal]:
    low, high = finding.printed.low, finding.printed.high
    assert low is not None and high is not None  # _only takes plain numbers
    return low, high


def _middle(finding: Finding) -> Decimal:
    return sum(_range(finding), Decimal(0)) / 2


def _sum_of_arms(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    rows = [
        f for f in evidence.findings(study=finding.study_id, outcome=finding.outcome)
        if f.arm is not Arm.ALL and f.value is not None
    ]  # fmt: skip
    if len(rows) >= 2:
        yield _sum(finding, rows, finding)


def _completed_and_not(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    """People who stayed and people who left make up those who were randomised to the arm."""
    found = [
        [
            f for f in evidence.findings(study=finding.study_id, outcome=o, arm=finding.arm)
            if f.finding_id == f"{finding.study_id}.{o}.{finding.arm}" and f.value is not None
        ]
        for o in (Outcome.N_COMPLETED, finding.outcome, Outcome.N_RANDOMISED)
    ]  # fmt: skip
    if all(len(rows) == 1 for rows in found):
        yield _sum(finding, found[0] + found[1], found[2][0])


def _sum(finding: Finding, parts: list[Finding], whole: Finding) -> Recomputed:
    total = sum(int(part.value or 0) for part in parts)
    shown = " + ".join(numbers.localised(int(part.value or 0)) for part in parts)
    ids = tuple(part.finding_id for part in parts)
    fits = total == whole.value
    return recomputed(
        finding.finding_id, Kind.SUM, Follows.AGREES if fits else Follows.DIFFERS,
        printed=of_finding.printed(whole), parts=Quantity(shown=shown, finding_ids=ids),
        details={"total": total},
        recomputed=computed(numbers.localised(total), total, ids, "sum"),
    )  # fmt: skip


def _mean(finding: Finding) -> Iterator[Recomputed]:
    """Means of whole-number ratings (GRIM), where the row names a numeric rating scale."""
    named = WHOLE_NUMBER_SCALE.search(f"{finding.definition} {finding.notes}")
    assert finding.n is not None  # asked by the caller
    if finding.outcome is not Outcome.PAIN_SCORE_MEAN or finding.printed.number is None:
        return
    if finding.spread_kind is SpreadKind.SD:
        yield _mean_with_sd(finding, finding.n)
        return
    possible = mean_is_possible(finding.printed.text, finding.n)
    outcome = Follows.ROUNDS_TO if possible else Follows.CANNOT_BE_TOLD
    message = "" if possible else f"follows-mean-{'named' if named else 'not_named'}"
    yield recomputed(
        finding.finding_id, Kind.MEAN, outcome, message=message,
        printed=of_finding.printed(finding), n=of_finding.denominator(finding),
    )  # fmt: skip


def _mean_with_sd(finding: Finding, n: int) -> Recomputed:
    """Mean and standard deviation of whole-number ratings from 0 to 10 together (GRIMMER)."""
    possible = sd_is_possible(finding.printed.text, finding.spread, n, low=0, high=10)
    sd = Quantity(shown=finding.spread, finding_ids=(finding.finding_id,))
    return recomputed(
        finding.finding_id, Kind.MEAN, Follows.ROUNDS_TO if possible else Follows.CANNOT_BE_TOLD,
        message="follows-mean-sd" if possible else "follows-mean-sd_not", sd=sd,
        printed=of_finding.printed(finding), n=of_finding.denominator(finding),
    )  # fmt: skip


def _spread(finding: Finding) -> Iterator[Recomputed]:
    """A spread that is too small for people and would fit a standard error."""
    low, high = SCALES[finding.unit]
    assert finding.n is not None  # asked by the caller
    if finding.spread_kind not in (SpreadKind.SD, SpreadKind.NOT_STATED):
        return
    spread = float(finding.spread)
    if not looks_like_standard_error(spread, finding.n, low=low, high=high):
        return
    ids = (finding.finding_id,)
    as_sd = spread * finding.n**0.5
    yield recomputed(
        finding.finding_id, Kind.SPREAD, Follows.CANNOT_BE_TOLD,
        printed=Quantity(shown=f"± {finding.spread}", value=spread, finding_ids=ids),
        n=of_finding.denominator(finding), details={"as_sd": as_sd},
        recomputed=computed(numbers.number_text(as_sd, 1), as_sd, ids, "spread by root of n"),
    )  # fmt: skip
