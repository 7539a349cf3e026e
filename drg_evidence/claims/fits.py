"""How well a published fact fits a claim: value, outcome, arm, time, place, measure, counted.

Each dimension is +2 said and right, +1 right as far as said, 0 not said, -1 doubtful, -2 wrong.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from ..vocabulary import Counted
from .arms import GANGLION, is_of_allotted
from .claim import HERE, NEAR, Claim
from .comparators import priced_fit
from .cue_table import read_table
from .fact import (
    COUNTED_FORMS,
    INTERVAL,
    MONEY,
    P_VALUE,
    PAIR,
    PERCENT,
    Fact,
)

REGIONS: Final = {
    "leg": {"leg", "lower_limb", "back_and_leg"}, "foot": {"foot", "lower_limb"},
    "knee": {"knee"}, "groin": {"groin"}, "buttocks": {"buttocks"},
    "back": {"back", "low_back", "back_and_leg"}, "low_back": {"low_back", "back"},
    "upper_limb": {"upper_limb", "neck_or_upper_limb"}, "lower_limb": {"lower_limb", "leg", "foot"},
    "neck": {"neck_or_upper_limb"},
}  # fmt: skip


UNHELD: Final = frozenset({"combined", "energy", "care_use", "sleep", "size", "charging"})
"""Terms of outcomes that people speak of and that no row holds."""
CHOICES: Final = 20_000
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


class Told:
    """How well each outcome fits the words of a claim; those not listed fit alike, and not well.

    ``meant`` are the outcomes that fit.
    """

    __slots__ = ("known", "meant", "others")

    def __init__(self, known: dict[str, int], others: int) -> None:
        self.known = known
        self.others = others
        self.meant = [outcome for outcome, found in known.items() if found >= 1]


NARROW: Final = frozenset({"paresthesia", "coverage", "specificity", "outside", "posture"})
"""Terms that leave no doubt of what else a figure might be of, weak as they are."""
COUNTED_TERMS: Final = frozenset({"randomised", "follow_up", "relief", "level", "reduction"})
"""Terms so wide that they do not tell of what else the words beside a figure speak."""


@lru_cache(maxsize=CHOICES)
def told_outcomes(own: frozenset[str], outcomes: frozenset[str], earlier: frozenset[str]) -> Told:
    """The words of the segment count first, then of the sentence, then of what came before."""
    terms = own or outcomes
    known: dict[str, int] = {}
    if not terms & NARROW and not is_telling(own):
        known.update(dict.fromkeys(outcomes_of(earlier), 1))
    beside = 1 if outcomes_of(own - COUNTED_TERMS) else 2
    known.update(dict.fromkeys(outcomes_of(outcomes), beside))
    known.update(dict.fromkeys(outcomes_of(own), 2))
    if "in_use" in (own or outcomes) and "explant" not in outcomes:
        known["explant"] = -2
    if is_telling(terms):
        return Told(known, -2)
    return Told(known, -1 if outcomes_of(terms) else 0)


def outcomes_told(claim: Claim) -> Told:
    """How well each outcome fits the words of a claim."""
    return told_outcomes(claim.own, claim.outcomes, claim.earlier)


ASIDE: Final = frozenset({P_VALUE, INTERVAL})
"""What they belong to stands beside them, not in another clause."""


def outcome_fit(claim: Claim, fact: Fact, told: Told) -> int:
    """How well the outcome of a fact fits what ``outcomes_told`` found in the words."""
    if fact.is_told_otherwise:
        if fact.is_ratio:
            return _ratio_fit(claim, fact)
        if fact.outcome != "trial_success":
            return 1  # a number needed to treat
        if _is_response_in_trial(claim, fact):
            return 2
    elif fact.outcome == "explant_inadequate_relief" and claim.words >= WHATEVER:
        return -2
    found = told.known.get(fact.outcome, told.others)
    return -1 if found < -1 and claim.form in ASIDE and not claim.own else found


WHATEVER: Final = frozenset({"whatever", "reason"})
"""Said of removals: those for too little relief are a part of them."""
RATIO_TERMS: Final = frozenset({"odds", "risk_ratio", "hazard"})


def _ratio_fit(claim: Claim, fact: Fact) -> int:
    """An odds ratio is no risk ratio; a table of ratios need not repeat their outcome."""
    said = RATIO_TERMS & claim.outcomes
    if ("odds" in said) != (fact.role == "odds_ratio") and said - {"hazard"}:
        return -2
    outcomes = claim.outcomes - RATIO_TERMS
    told = told_outcomes(claim.own - RATIO_TERMS, outcomes, claim.earlier)
    return max(told.known.get(fact.outcome, told.others), -1 if outcomes else 1)


def _is_response_in_trial(claim: Claim, fact: Fact) -> bool:
    """At least half relief at the end of the test phase is both a success and a response."""
    if "response" not in claim.outcomes or fact.finding is None:
        return False
    return "50%" in fact.finding.definition


CONTROLS: Final = frozenset({"control"})
CROSSING: Final = frozenset({"crossed", "crossing", "switched", "moved", "cross", "over", "went"})


def arm_fit(claim: Claim, fact: Fact) -> int:
    """Arms that are all, or between arms, fit every wording."""
    if fact.is_of_any_arm or not claim.arms:
        return 0
    if fact.is_of_more_arms:
        is_crossing = fact.outcome == "crossover" and not CROSSING.isdisjoint(claim.words)
        if is_crossing and not is_of_allotted(claim):
            return 0  # the text names the arm that people left, or the one that they went to
        if fact.outcome == "trial_success" and fact.arm == "scs_any" and "trial" in claim.own:
            return 0  # the test phase of both modes together
        if fact.is_priced or (fact.form == MONEY and claim.arm_strength < HERE):
            return priced_fit(claim, fact)
    is_sure = claim.arm_strength >= NEAR
    if not fact.arm_terms.isdisjoint(claim.arms):
        return 2 if is_sure else 1
    if not is_sure:
        return -1 if fact.arm_terms.isdisjoint(claim.all_arms) else 1
    if fact.form in ASIDE or claim.arms == CONTROLS:
        return -1
    return -1 if fact.arm == "drg_plus_scs" and claim.arms == GANGLION else -2


def is_near(a: float, b: float) -> bool:
    """Two times in months that people round to one."""
    gap = abs(a - b)
    return gap <= 0.35 or gap <= 0.06 * b


PAST_TRIAL: Final = 3.0
"""Months after which nobody is still in the test phase."""


LONG_AFTER: Final[tuple[str, ...]] = ("eldabe_2022", "geurts")
"""Studies whose last visit people call by other years."""


def time_fit(claim: Claim, fact: Fact) -> int:
    """A fact without a time fits every time."""
    months = fact.months
    if not months or not claim.months:
        if months is None and fact.is_of_test_phase and claim.month_strength >= HERE:
            return -2 if min(claim.months) >= PAST_TRIAL else 0
        return 0
    for time in claim.months:
        if is_near(time, months):
            return 2
    if months < 1 and fact.outcome == "trial_success":
        return 0  # the test week comes before whatever time the text is about
    if claim.month_strength < HERE:
        for time in claim.all_months:
            if is_near(time, months):
                return 1
    if fact.study.startswith(LONG_AFTER) and max(claim.months) >= 60:
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


def measure_fit(claim: Claim, fact: Fact) -> int:
    """Shares of people and mean falls in pain both are percentages."""
    if not claim.measure or not fact.measured:
        return 0
    is_mean = claim.measure == "mean"
    is_sure = claim.measure_strength >= (HERE if is_mean else NEAR)
    if fact.measured == "people":  # who stopped, kept or lost something, told as a mean fall
        return -2 if is_mean and is_sure else 0
    if is_mean == (fact.measured == "mean"):
        return 1
    return -2 if is_sure else -1


LARGE: Final = 100
"""A denominator that equals the row's by no chance: what it counts is the row's."""


PATIENTS: Final = Counted.PATIENTS
EVENTS: Final = Counted.EVENTS
LEADS: Final = Counted.LEADS
OF_FILES: Final = frozenset({"complaints", "maude", "database", "events"})
SAID_AS: Final = {
    Counted.REPORTS: OF_FILES | {"report", "reports"},
    LEADS: OF_FILES | {"lead", "leads", "electrodes", "electrode"},
}
"""Words for what some rows count instead of patients."""
HEADS: Final = frozenset({"patients", "people"})
WHOSE: Final = frozenset({"whose", "with", "who", "whom"})
"""Words that may narrow people to those to whom the event happened."""


def counted_fit(claim: Claim, fact: Fact) -> int:
    """Reports and leads are not patients."""
    counted = fact.counted
    if counted is PATIENTS:
        return -2 if "of_leads" in claim.flags and fact.form == PERCENT else 0
    if fact.form not in COUNTED_FORMS or counted is None:
        return 0
    if counted is EVENTS:
        # "96% of patients needed a revision" of a share of migrations.
        is_swapped = fact.form == PERCENT and "of_people" in claim.flags
        return -2 if is_swapped and not claim.words & WHOSE else 0
    return _things_fit(claim, fact, SAID_AS[counted]) if counted in SAID_AS else 0


def _things_fit(claim: Claim, fact: Fact, said: frozenset[str]) -> int:
    """Reports or leads of a row, told with their own words or as people."""
    if _is_pair_of_leads(claim, fact):
        return 1
    is_of_people = "of_people" in claim.flags
    if claim.words.isdisjoint(said):
        return -2 if claim.has_people or is_of_people else 0
    if is_of_people or "patient" in claim.text or "person" in claim.text:
        return -2
    if claim.form is PAIR and claim.noun == "people":
        return -2
    is_lead = fact.counted is LEADS and "leads" not in claim.counted
    if is_lead and not claim.words.isdisjoint(HEADS):
        return -2 if claim.measure_strength >= HERE and claim.has_people else 0
    return 1


def _is_pair_of_leads(claim: Claim, fact: Fact) -> bool:
    """The very denominator of the row, beside the word for leads and none for people."""
    if fact.form != PAIR or fact.of != claim.of or (claim.of or 0) < LARGE:
        return False
    if not claim.words & {"lead", "leads"} or "of_people" in claim.flags:
        return False
    return claim.noun != "people" or not claim.words & {"patients", "people", "participants"}


def threshold_fit(claim: Claim, fact: Fact) -> int:
    """A share with at least 80% relief is not the share with at least 50%."""
    if fact.threshold is None or not claim.thresholds:
        return 0
    return 1 if fact.threshold in claim.thresholds else -2
