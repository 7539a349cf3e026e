"""Values that no study can have: named wherever they turn up, in a row or in a user's hands."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from ..outcomes import Outcome
from ..vocabulary import Unit
from ..wording import of_finding
from .printed_p import read_p
from .recompute_shares import interval_shown
from .recomputed import Follows, Kind, Recomputed, recomputed

RATIOS = frozenset({Unit.RISK_RATIO, Unit.ODDS_RATIO, Unit.HAZARD_RATIO})
MAY_PASS_100 = frozenset({Outcome.PAIN_RELATIVE_TO_BASELINE})


def impossible_values(finding: Finding) -> Iterator[Recomputed]:
    """What in a row cannot be: a share over 100 %, a p value outside 0 to 1, an interval that
    runs backwards, misses its estimate, or holds a ratio of 0 or less.
    """
    value = finding.value
    is_share = finding.unit is Unit.PERCENT and finding.outcome not in MAY_PASS_100
    if is_share and value is not None and not 0 <= value <= 100:
        yield _named(finding, Kind.PERCENT, "impossible-percent")
    low, high = finding.ci_low, finding.ci_high
    if low is not None and high is not None:
        if low > high:
            yield _named(finding, Kind.INTERVAL, "impossible-interval-backwards")
        elif value is not None and not low <= value <= high:
            yield _named(finding, Kind.INTERVAL, "impossible-interval-misses")
        if finding.unit in RATIOS and low <= 0:
            yield _named(finding, Kind.INTERVAL, "impossible-ratio")
    if finding.p_printed and not _is_p(finding.p_printed):
        yield recomputed(
            finding.finding_id, Kind.P_VALUE, Follows.DIFFERS, message="impossible-p",
            printed=of_finding.p_printed(finding),
        )  # fmt: skip


def _named(finding: Finding, what: Kind, message: str) -> Recomputed:
    shown = interval_shown(finding) if what is Kind.INTERVAL else of_finding.printed(finding)
    return recomputed(
        finding.finding_id, what, Follows.DIFFERS, message=message,
        printed=shown, estimate=of_finding.printed(finding),
    )  # fmt: skip


def _is_p(text: str) -> bool:
    try:
        return 0 <= read_p(text).number <= 1
    except ValueError:
        return False
