"""A fact: one published or derived value, with what every claim asks of it worked out once."""

from __future__ import annotations

from typing import Final

from ..model import Finding
from ..vocabulary import AnalysisSet, Counted, Unit
from .arms import TERMS_OF
from .figures import Form

# By short names, since the rules of this room ask for them on most of their lines.
PERCENT: Final = Form.PERCENT
FRACTION: Final = Form.FRACTION
PAIR: Final = Form.PAIR
NUMBER: Final = Form.NUMBER
POINTS: Final = Form.POINTS
P_VALUE: Final = Form.P_VALUE
INTERVAL: Final = Form.INTERVAL
NNT: Final = Form.NNT
MONEY: Final = Form.MONEY
TIME: Final = Form.TIME
DATE: Final = Form.DATE
YEAR: Final = Form.YEAR
LENGTH: Final = Form.LENGTH
OTHER: Final = Form.OTHER
RELATIVE: Final = "relative"

COUNTED_FORMS: Final = frozenset({PERCENT, PAIR})
CONTRASTS: Final = frozenset({POINTS, NNT, RELATIVE})
"""Forms of values that belong to two arms."""
COMPARED: Final = frozenset({MONEY, NUMBER, INTERVAL})
"""Forms of values that may be set against a treatment."""
IMPUTED: Final = "imputed"
"""Role of a share with missing people counted in."""
ENDED: Final = frozenset({INTERVAL, NNT})
"""Forms of values with two ends, even where these are the same."""
RATIOS: Final = frozenset({"odds_ratio", "risk_ratio"})
"""Roles of ratios of two arms that were worked out and not printed."""
RESPONSES: Final[tuple[str, ...]] = ("responder", "treatment_success")
STAYED: Final = frozenset({AnalysisSet.IMPLANTED, AnalysisSet.COMPLETERS})
TINGLING: Final = frozenset({"paresthesia_coverage", "paresthesia_specificity"})
DOSES: Final = frozenset({"opioid_reduction", "medication_reduction"})
MOVING: Final = frozenset({"crossover", "trial_success"})
"""Outcomes of people on their way from one arm to another, or before they have one."""
PRICES: Final = frozenset({"icer", "probability_cost_effective"})
NAMED_AGAINST: Final = {"CMM": "cmm", "reoperation": "reoperation"}
"""Treatments as the definitions of some rows call what a price is set against."""
OF_ONE_ARM: Final = frozenset(
    {"pain_mean_difference", "odi_change_mean", "pain_change_mean", "pain_reduction_points_mean"}
)
"""Changes in points that a row gives for one arm; other points are those between two arms."""
NO_TERMS: Final[frozenset[str]] = frozenset()

Neighbours = tuple[frozenset[str], frozenset[str]]


class Fact:
    """One published or derived value.

    ``of`` is the denominator of a pair, ``about`` the estimate of an interval that was worked
    out. What stands below the roles follows from them and is the same for every claim.
    """

    __slots__ = (
        "about", "also", "arm", "arm_terms", "comparator", "counted", "finding", "finding_id",
        "form", "high", "is_count", "is_of_any_arm", "is_of_more_arms", "is_of_test_phase",
        "is_of_tingling", "is_priced", "is_ratio", "is_single", "is_subset", "is_told_otherwise",
        "low", "measured", "months", "neighbours", "of", "outcome", "region", "role", "standing",
        "study", "threshold",
    )  # fmt: skip

    def __init__(
        self, form: str, low: float, high: float, study: str, outcome: str, arm: str,
        months: float | None, region: str, finding: Finding | None, *, of: float | None = None,
        role: str = "value", also: tuple[str, ...] = (), about: float | None = None,
    ) -> None:  # fmt: skip
        self.form = form
        self.low = low
        self.high = high
        self.study = study
        self.outcome = outcome
        self.arm = arm
        self.months = months
        self.region = region
        self.finding = finding
        self.of = of
        self.role = role
        self.also = also
        self.about = about
        # The finding behind the fact; None for a head count of the study itself.
        self.finding_id: str | None = finding.finding_id if finding else None
        # Words that only the fact has of its neighbours, and those that only they have.
        self.neighbours: Neighbours | None = None
        self.counted: Counted | None = finding.counted if finding else None
        self.is_count = _is_count(role, finding)
        self.is_ratio = role in RATIOS
        self.is_single = low == high and form not in ENDED
        self.is_told_otherwise = _is_told_otherwise(form, outcome, role)
        self.is_of_tingling = outcome in TINGLING
        self.arm_terms = TERMS_OF.get(arm, NO_TERMS)
        self.is_priced = outcome in PRICES or (form == MONEY and outcome != "cost")
        self.is_of_more_arms = outcome in MOVING or self.is_priced or form == MONEY
        self.is_of_any_arm = _is_of_any_arm(form, outcome, arm, role)
        self.is_subset = finding is not None and finding.analysis_set in STAYED
        self.is_of_test_phase = _is_of_test_phase(outcome, finding)
        self.measured = _measured(form, outcome, finding)
        self.threshold = _threshold(form, outcome)
        self.comparator = _comparator(form, finding)
        self.standing = _standing(role, finding)


def _standing(role: str, finding: Finding | None) -> float:
    """Of two facts that fit alike, values go before counts, and printed before derived ones."""
    primary = 0.5 if role == "value" else 0.0
    return primary + (0.2 if finding and not finding.is_derived else 0.0)


def _is_told_otherwise(form: str, outcome: str, role: str) -> bool:
    """True where other words than those of its outcome may speak of a fact."""
    if role in RATIOS or outcome == "trial_success":
        return True
    return form == NNT and outcome.startswith(RESPONSES)


def _is_count(role: str, finding: Finding | None) -> bool:
    """True for people, reports, studies; false for scores and ratios."""
    if role in ("n", "events", "head_count"):
        return True
    return finding is not None and finding.unit is Unit.COUNT


def _is_of_any_arm(form: str, outcome: str, arm: str, role: str) -> bool:
    """True for what is of all, or between arms, and so fits every wording."""
    is_of_arm = outcome in OF_ONE_ARM and role == "value"
    return arm in ("all", "between_arms") or (form in CONTRASTS and not is_of_arm)


def _is_of_test_phase(outcome: str, finding: Finding | None) -> bool:
    """Relief measured while an external stimulator was worn for some days."""
    if finding is None or finding.analysis_set is not AnalysisSet.TRIALLED:
        return False
    return outcome.startswith(("pain_reduction", "responder"))


def _measured(form: str, outcome: str, finding: Finding | None) -> str:
    """ "share" of responders, "mean" fall in pain or "people" of whatever outcome; else empty."""
    if form not in COUNTED_FORMS and form != POINTS:
        return ""
    if outcome.startswith(RESPONSES):
        return "share"
    if outcome.startswith(("pain_reduction_pct", "pain_relative")):
        return "mean"
    is_people = finding is not None and finding.is_share_of_patients
    return "people" if is_people and outcome not in DOSES else ""


def _threshold(form: str, outcome: str) -> float | None:
    """The 80 of the share with at least 80% relief."""
    if form not in COUNTED_FORMS or not outcome.startswith("responder_"):
        return None
    said = outcome.removeprefix("responder_")[:2]
    return float(said) if said.isdigit() else None


def _comparator(form: str, finding: Finding | None) -> str:
    """ "cmm" for a cost or a ratio against medical management; empty where no row says."""
    if finding is None or form not in COMPARED:
        return ""
    if "vs_" in finding.finding_id:
        return finding.finding_id.rpartition("vs_")[2]
    if str(finding.outcome) == "icer" and finding.definition.startswith("vs "):
        return NAMED_AGAINST.get(finding.definition.split(";")[0].removeprefix("vs "), "")
    is_ratio = finding.unit in (Unit.ODDS_RATIO, Unit.RATIO) if finding.unit else False
    return "cmm" if is_ratio and finding.definition.endswith(" vs CMM") else ""
