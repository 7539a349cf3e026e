"""How well a published fact fits a claim: value, outcome, arm, time, place, measure, counted.

Each dimension is +2 said and right, +1 right as far as said, 0 not said, -1 doubtful, -2 wrong.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ..vocabulary import AnalysisSet, Counted, Unit
from .arms import ARMS
from .claim import HERE, NEAR, Claim
from .comparators import priced_fit
from .cue_table import read_table
from .figures import Form
from .record import INTERVAL, MONEY, NNT, PAIR, PERCENT, POINTS, RATIOS, RELATIVE, Fact

REGIONS = {
    "leg": {"leg", "lower_limb", "back_and_leg"}, "foot": {"foot", "lower_limb"},
    "knee": {"knee"}, "groin": {"groin"}, "buttocks": {"buttocks"},
    "back": {"back", "low_back", "back_and_leg"}, "low_back": {"low_back", "back"},
    "upper_limb": {"upper_limb", "neck_or_upper_limb"}, "lower_limb": {"lower_limb", "leg", "foot"},
    "neck": {"neck_or_upper_limb"},
}  # fmt: skip


UNHELD = frozenset({"combined", "energy", "care_use", "sleep", "size", "charging"})
"""Terms of outcomes that people speak of and that no row holds."""
CHOICES = 20_000
"""Sets of terms whose meaning is remembered: writers use few, and over and over."""


@cache
def outcome_terms() -> dict[str, tuple[frozenset[str], int]]:
    """The outcomes that each cue term may speak of, and how telling the term is."""
    return {
        row["term"]: (frozenset(filter(None, row["outcomes"].split(";"))), int(row["strength"]))
        for row in read_table("outcome_terms.csv")
    }


@lru_cache(maxsize=CHOICES)
def outcomes_of(terms: frozenset[str]) -> frozenset[str]:
    """Every outcome that these cue terms may speak of."""
    table = outcome_terms()
    return frozenset().union(*(table[t][0] for t in terms)) if terms else frozenset()


@lru_cache(maxsize=CHOICES)
def is_telling(terms: frozenset[str]) -> bool:
    """True when one of the terms can speak of its outcomes only."""
    table = outcome_terms()
    return any(table[t][1] == 2 for t in terms)


def outcome_fit(claim: Claim, fact: Fact) -> int:
    """The words of the segment count first, then of the sentence, then of what came before."""
    if fact.form == NNT and fact.outcome.startswith(("responder", "treatment_success")):
        return 1
    if fact.role in RATIOS:
        return _ratio_fit(claim, fact)
    if _is_response_in_trial(claim, fact):
        return 2
    if fact.outcome == "explant_inadequate_relief" and WHATEVER <= claim.words:
        return -2
    found = _outcome_fit(fact.outcome, claim.own, claim.outcomes, claim.earlier)
    # What an interval or a p value belongs to stands beside it, not in another clause.
    is_aside = claim.form in (Form.P_VALUE, Form.INTERVAL) and not claim.own
    return max(found, -1) if is_aside else found


WHATEVER = frozenset({"whatever", "reason"})
"""Said of removals: those for too little relief are a part of them."""
RATIO_TERMS = frozenset({"odds", "risk_ratio", "hazard"})


def _ratio_fit(claim: Claim, fact: Fact) -> int:
    """An odds ratio is no risk ratio; a table of ratios need not repeat their outcome."""
    said = RATIO_TERMS & claim.outcomes
    if ("odds" in said) != (fact.role == "odds_ratio") and said - {"hazard"}:
        return -2
    own, outcomes = claim.own - RATIO_TERMS, claim.outcomes - RATIO_TERMS
    return max(_outcome_fit(fact.outcome, own, outcomes, claim.earlier), -1 if outcomes else 1)


NARROW = frozenset({"paresthesia", "coverage", "specificity", "outside", "posture"})
"""Terms that leave no doubt of what else a figure might be of, weak as they are."""
COUNTED_TERMS = frozenset({"randomised", "follow_up", "relief", "level", "reduction"})
"""Terms so wide that they do not tell of what else the words beside a figure speak."""


@lru_cache(maxsize=CHOICES)
def _outcome_fit(
    outcome: str, own: frozenset[str], outcomes: frozenset[str], earlier: frozenset[str]
) -> int:
    terms = own or outcomes
    if outcome == "explant" and "in_use" in own and "explant" not in own:
        return -2
    if outcome in outcomes_of(own):
        return 2
    if outcome in outcomes_of(outcomes):
        return 1 if outcomes_of(own - COUNTED_TERMS) else 2
    is_open = not terms & NARROW
    if is_open and not is_telling(own) and outcome in outcomes_of(earlier):
        return 1
    if not is_telling(terms):
        known = outcomes_of(terms)
        return 0 if not known else -1
    return -2


@lru_cache(maxsize=CHOICES)
def arms_of(terms: frozenset[str]) -> frozenset[str]:
    """Every arm of the record that these terms may speak of."""
    return frozenset().union(*(ARMS.get(term, frozenset()) for term in terms))


def _is_response_in_trial(claim: Claim, fact: Fact) -> bool:
    """At least half relief at the end of the test phase is both a success and a response."""
    if fact.outcome != "trial_success" or "response" not in claim.outcomes or not fact.finding:
        return False
    return "50%" in fact.finding.definition


CROSSING = frozenset({"crossed", "crossing", "switched", "moved", "cross", "over", "went"})


OF_ONE_ARM = frozenset({"pain_mean_difference", "odi_change_mean", "pain_change_mean",
                        "pain_reduction_points_mean"})  # fmt: skip
"""Changes in points that a row gives for one arm; other points are those between two arms."""


def arm_fit(claim: Claim, fact: Fact) -> int:
    """Arms that are all, or between arms, fit every wording."""
    if fact.outcome == "crossover" and claim.words & CROSSING:
        return 0  # the text names the arm that people left, or the one that they went to
    if fact.outcome == "trial_success" and fact.arm == "scs_any" and "trial" in claim.own:
        return 0  # the test phase of both modes together
    is_of_arm = fact.outcome in OF_ONE_ARM and fact.role == "value"
    if fact.arm in ("all", "between_arms") or (
        fact.form in (POINTS, NNT, RELATIVE) and not is_of_arm
    ):
        return 0
    if not claim.arms:
        return 0
    if fact.outcome in ("icer", "probability_cost_effective") or (
        fact.form == MONEY and (fact.outcome != "cost" or claim.arm_strength < HERE)
    ):
        return priced_fit(claim, fact)
    if fact.arm in arms_of(claim.arms):
        return 2 if claim.arm_strength >= NEAR else 1
    if claim.arm_strength >= NEAR:
        if fact.form in (INTERVAL, "p_value"):
            return -1
        if claim.arms == {"control"} or (claim.arms == {"drg"} and fact.arm == "drg_plus_scs"):
            return -1
        return -2
    return 1 if fact.arm in arms_of(claim.all_arms) else -1


def is_near(a: float, b: float) -> bool:
    """Two times in months that people round to one."""
    return abs(a - b) <= max(0.35, 0.06 * b)


PAST_TRIAL = 3.0
"""Months after which nobody is still in the test phase."""


def _is_of_trial_phase(fact: Fact) -> bool:
    """Relief measured while an external stimulator was worn for some days."""
    relief = fact.outcome.startswith(("pain_reduction", "responder"))
    return (
        relief and fact.finding is not None and (fact.finding.analysis_set is AnalysisSet.TRIALLED)
    )


def time_fit(claim: Claim, fact: Fact) -> int:
    """A fact without a time fits every time."""
    if fact.months is None and _is_of_trial_phase(fact) and claim.month_strength >= HERE:
        return -2 if min(claim.months) >= PAST_TRIAL else 0
    if fact.months is None or not claim.months or fact.months == 0:
        return 0
    for time in claim.months:
        if is_near(time, fact.months):
            return 2
    if claim.month_strength < HERE and any(is_near(t, fact.months) for t in claim.all_months):
        return 1
    if fact.study.startswith(("eldabe_2022", "geurts")) and max(claim.months) >= 60:
        return 1
    return -2 if claim.month_strength >= NEAR else -1


def region_fit(claim: Claim, fact: Fact) -> int:
    """Pain in the leg is not pain in the foot."""
    if not fact.region or not claim.regions:
        return 0
    for term in claim.regions:
        if fact.region in REGIONS.get(term, ()):
            return 1
    return -2 if claim.region_strength >= HERE else -1


def is_reduction(fact: Fact) -> bool:
    """True for falls in pain, false for shares of people."""
    return fact.outcome.startswith(("pain_reduction_pct", "pain_relative"))


def measure_fit(claim: Claim, fact: Fact) -> int:
    """Shares of people and mean falls in pain both are percentages."""
    if fact.form not in (PERCENT, PAIR, POINTS) or not claim.measure:
        return 0
    share = fact.outcome.startswith(("responder", "treatment_success"))
    if not (share or is_reduction(fact)):
        return _dose_fit(claim, fact)
    if (claim.measure == "mean") == is_reduction(fact):
        return 1
    return -2 if claim.measure_strength >= (HERE if claim.measure == "mean" else NEAR) else -1


def _dose_fit(claim: Claim, fact: Fact) -> int:
    """People who stopped, kept or lost something, told as a mean fall."""
    is_people = fact.finding is not None and fact.finding.is_share_of_patients
    if fact.outcome in ("opioid_reduction", "medication_reduction") or not is_people:
        return 0
    return -2 if claim.measure == "mean" and claim.measure_strength >= HERE else 0


LARGE = 100
"""A denominator that equals the row's by no chance: what it counts is the row's."""


WHOSE = frozenset({"whose", "with", "who", "whom"})
"""Words that may narrow people to those to whom the event happened."""


def counted_fit(claim: Claim, fact: Fact) -> int:
    """Reports and leads are not patients."""
    counted = fact.finding.counted if fact.finding else None
    if counted is Counted.PATIENTS and "of_leads" in claim.flags and fact.form == PERCENT:
        return -2
    if counted is Counted.EVENTS and fact.form == PERCENT and "of_people" in claim.flags:
        # "96% of patients needed a revision" of a share of migrations.
        return 0 if claim.words & WHOSE else -2
    if fact.form not in (PERCENT, PAIR) or counted not in (Counted.REPORTS, Counted.LEADS):
        return 0
    if (
        fact.form == PAIR
        and fact.of == claim.of
        and claim.words & {"lead", "leads"}
        and (claim.of or 0) >= LARGE
        and "of_people" not in claim.flags
        and not (claim.noun == "people" and claim.words & {"patients", "people", "participants"})
    ):
        return 1
    wanted = "reports" if counted is Counted.REPORTS else "leads"
    said = {"report", "reports"} if wanted == "reports" else {"lead", "leads", "electrodes",
                                                              "electrode"}  # fmt: skip
    if claim.words & (said | {"complaints", "maude", "database", "events"}):
        if "of_people" in claim.flags or any(w in claim.text for w in ("patient", "person")):
            return -2
        people = claim.words & {"patients", "people"}
        if claim.form is Form.PAIR and claim.noun == "people":
            return -2
        if wanted == "leads" and "leads" not in claim.counted and people:
            return -2 if claim.measure_strength >= HERE and claim.has_people else 0
        return 1
    return -2 if claim.has_people or "of_people" in claim.flags else 0


def threshold_fit(claim: Claim, fact: Fact) -> int:
    """A share with at least 80% relief is not the share with at least 50%."""
    if not claim.thresholds or not fact.outcome.startswith("responder_"):
        return 0
    said = fact.outcome.removeprefix("responder_")[:2]
    if not said.isdigit() or fact.form not in (PERCENT, PAIR):
        return 0
    return 1 if float(said) in claim.thresholds else -2


def is_subset(fact: Fact) -> bool:
    """The figure is of those who stayed or were implanted."""
    return fact.finding is not None and fact.finding.analysis_set in (
        AnalysisSet.IMPLANTED, AnalysisSet.COMPLETERS)  # fmt: skip


def is_count(fact: Fact) -> bool:
    """True for people, reports, studies; false for scores and ratios."""
    if fact.role in ("n", "events", "head_count"):
        return True
    return fact.finding is not None and fact.finding.unit is Unit.COUNT
