"""A right figure told wrongly: of other people, another phase, another treatment or too much."""

from __future__ import annotations

from typing import Final

from ..vocabulary import AnalysisSet, Reason
from . import fits
from .claim import HERE, NEAR, Claim
from .fact import MONEY, PERCENT, Fact
from .firm import is_controls
from .match import Fit, Matcher
from .not_studied import is_of_other_device


def mistold(claim: Claim, best: Fit, matcher: Matcher) -> Reason | None:
    """Why a figure that fits its row is told wrongly all the same; None for most."""
    fact = best.fact
    is_of_either = fact.arm == "drg_or_scs"
    if is_of_either and _is_told_of_one_or_both(claim, fact, matcher):
        return Reason.ARM_SWAPPED
    if claim.arms == fits.CONTROLS and is_controls(claim, best, matcher):
        return Reason.ARM_SWAPPED
    if claim.form is PERCENT and _is_of_neighbour(claim, fact, matcher):
        return Reason.ARM_SWAPPED
    if fact.is_subset and _is_of_part(claim, fact):
        return Reason.DENOMINATOR_MISSING
    if fact.outcome == "responder_50" and _is_of_companion(claim, fact, matcher):
        return Reason.STUDY_MISATTRIBUTED
    if is_of_other_device(claim, fact, matcher.record):
        return Reason.DEVICE_CONFUSED
    if best.outcome == 1 and _is_of_other_outcome(claim, best, matcher):
        return Reason.FIGURE_DIFFERS
    if fact.outcome == "explant" and _is_of_every_cause(claim, fact, matcher):
        return Reason.FIGURE_DIFFERS
    if fact.outcome in OVERTOLD and _is_overtold(claim, fact):
        return Reason.OVERCLAIM
    if not LASTING.isdisjoint(claim.words) and _is_of_trial_phase(claim, fact):
        return Reason.DENOMINATOR_MISSING
    if fact.months is None and claim.months and _is_of_another_time(claim, fact, matcher):
        return Reason.TIME_WRONG
    if is_of_either and _is_of_both(claim):
        return Reason.DEVICE_CONFUSED
    if fact.outcome == "would_repeat_treatment" and _is_satisfaction(claim):
        return Reason.DEVICE_CONFUSED if is_of_either else Reason.FIGURE_DIFFERS
    return None


LEAST: Final = 8
"""Letters from which on the last part of a key is a word that tells a row from its neighbours."""


def _is_of_neighbour(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """The figure of one kind of device, told of the kind that another row is named after."""
    if not NOT_THAT.isdisjoint(claim.segment):
        return False
    return any(
        len(tail) >= LEAST and tail in claim.segment and other.low != fact.low
        for other in matcher.record.of_study(fact.study, fact.outcome)
        if other.form == fact.form and other.arm != fact.arm and other.finding_id
        for tail in (other.finding_id.rpartition(".")[2],)
    )


NOT_THAT: Final = frozenset({"non", "not", "without", "no"})


def _is_of_another_time(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """A figure without a time, told of a visit for which the study gives another."""
    if claim.month_strength < HERE:
        return False
    definition = fact.finding.definition if fact.finding else ""
    is_lifetime = fact.form == MONEY and "lifetime" in definition
    is_fall = fact.form == PERCENT and fact.role == "value" and fact.measured == "mean"
    if not (is_lifetime or is_fall):
        return False
    return any(
        other.months and (other.arm, other.form) == (fact.arm, fact.form)
        and abs(other.low - fact.low) > 1
        and any(fits.is_near(time, other.months) for time in claim.months)
        for other in matcher.record.of_study(fact.study, fact.outcome)
    )  # fmt: skip


BOTH: Final = frozenset(
    ["both", "together", "mixed", "either", "or", "switch", "choose", "free", "modes", "best",
     "chose", "all", "dual"]
)  # fmt: skip


def _is_of_both(claim: Claim) -> bool:
    """A figure of people with one or the other system, told of one of them."""
    if claim.form is not PERCENT or claim.arm_strength < NEAR or claim.all_arms != {"drg"}:
        return False
    return BOTH.isdisjoint(claim.words)


def _is_satisfaction(claim: Claim) -> bool:
    """People who would choose the treatment again, told as people relieved of pain."""
    own = claim.own
    if "again" in own or "preference" in own:
        return False
    return "relief" in own or "response" in own


STOPPING: Final = frozenset(
    ["stopped", "off", "quit", "free", "gave", "without", "eliminated", "stop", "give", "giving",
     "abandon", "abandoned", "ditched"]
)  # fmt: skip
OVERTOLD: Final = {
    "opioid_same_or_less": STOPPING, "medication_reduction": STOPPING,
    "opioid_reduction": STOPPING, "preference": frozenset({"relief"}),
}  # fmt: skip
"""Words that say more than the outcome of the row counted."""


def _is_overtold(claim: Claim, fact: Fact) -> bool:
    """ "Came off opioids" of people who took the same or less; relief, of what they preferred."""
    if OVERTOLD[fact.outcome].isdisjoint(claim.segment):
        return False
    if fact.outcome != "preference":
        return True
    return not (claim.outcomes | claim.earlier) & {"preference", "again"}


LASTING: Final = frozenset({"permanent", "permanently"})
TRIAL_WORDS: Final = frozenset(
    {"trial", "test", "temporary", "external", "trialled", "trialed", "trials"}
)


def _is_of_trial_phase(claim: Claim, fact: Fact) -> bool:
    """A figure of the test phase, told of people or leads with a permanent implant."""
    if fact.finding is None or fact.finding.analysis_set is not AnalysisSet.TRIALLED:
        return False
    if fact.outcome in ("trial_success", "permanent_implant", "n_enrolled"):
        return False
    return TRIAL_WORDS.isdisjoint(claim.words)


CHOOSING: Final = frozenset({"switch", "choose", "free", "either", "best", "chose", "modes"})
TOGETHER: Final = frozenset({"together", "combined", "simultaneously", "dual"})


def _is_told_of_one_or_both(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """A figure of people free to choose, told of one mode or of both at work at once."""
    if not TOGETHER.isdisjoint(claim.segment) and any(
        other.arm == "drg_plus_scs" and other.months == fact.months and other.low != fact.low
        for other in matcher.record.of_study(fact.study, fact.outcome)
    ):  # fmt: skip
        return True
    if claim.arm_strength < NEAR or not CHOOSING.isdisjoint(claim.words):
        return False
    if {"drg", "scs"} <= claim.segment or {"drg", "scs", "or"} <= claim.words:
        return False
    return any(
        other.arm in ("drg", "scs_tonic") and (other.months, other.form) == (fact.months, fact.form)
        for other in matcher.record.of_study(fact.study, fact.outcome)
    )


def _is_of_every_cause(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """Removals for whatever cause, told as removals for too little relief."""
    if "explant_relief" not in claim.own or not claim.months:
        return False
    return any(
        (other.form, other.arm, other.months) == (fact.form, fact.arm, fact.months)
        and other.low != fact.low
        for other in matcher.record.of_study(fact.study, "explant_inadequate_relief")
    )  # fmt: skip


def _is_of_other_outcome(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """The segment names one outcome and the figure is the study's figure of another."""
    if claim.form is not PERCENT or not fits.is_telling(claim.own):
        return False
    if best.fact.outcome == "holistic_response" and "holistic" in claim.outcomes:
        return False  # who "responded" on the composite measure
    telling = frozenset(t for t in claim.own if fits.outcome_terms()[t][1] == 2)
    named = fits.outcomes_of(telling)
    return any(
        fact.outcome in named and fact.form == best.fact.form and fact.arm == best.fact.arm
        and (fact.months == best.fact.months)
        for fact in matcher.record.by_study[best.fact.study]
    )  # fmt: skip


def _is_of_companion(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """Responders of a later paper, told as the successes that the trial itself counted."""
    if "success" not in claim.own or "response" in claim.own:
        return False
    named = claim.studies[0] if claim.studies else ""
    if fact.study == named or claim.form is not PERCENT:
        return False
    return any(
        other.form == PERCENT and other.low != fact.low
        and (other.arm, other.months) == (fact.arm, fact.months)
        for other in matcher.record.of_study(named, "treatment_success")
    )  # fmt: skip


WHOLE: Final = frozenset({"whole", "entire", "everyone", "everybody"})
OF_ALL: Final = frozenset({"assigned", "randomised", "randomized", "volunteers", "enrolled"})


def _is_of_part(claim: Claim, fact: Fact) -> bool:
    """A share of those who were implanted or stayed, told of all who were assigned."""
    if claim.form is not PERCENT or "subset" in claim.flags:
        return False
    is_all = "all" in claim.words and not OF_ALL.isdisjoint(claim.words)
    if not is_all and WHOLE.isdisjoint(claim.words):
        return False
    return fact.finding is not None and fact.finding.is_share_of_patients
