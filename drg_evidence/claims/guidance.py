"""Rules of guidance: how strong pain must be, and how long it must have lasted."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason, Unit
from .claim import HERE, NEAR, Claim
from .figures import Form
from .judgement import Judgement, contradicted, incomplete, supported
from .match import Matcher
from .record import Fact

ASKING: Final = frozenset(
    ["recommends", "accepts", "backs", "lasting", "lasted", "criteria", "checklist", "referral",
     "asks", "requires", "supports", "minimum", "longer", "least", "persisting", "persisted"]
)  # fmt: skip
REFERRING: Final = frozenset(
    ["criteria", "criterion", "referral", "refer", "referred", "eligible", "eligibility",
     "checklist", "accepted"]
)  # fmt: skip
RATED: Final = frozenset({"pain", "score", "vas", "nrs"})
SCORING: Final = frozenset({"scoring", "scores", "score", "vas", "nrs", "rated"})
FULL_SCALES: Final = {10.0: 10.0, 100.0: 1.0}
"""Ends of pain scales, and the millimetres of one step."""
RULE_OF_ALL: Final = "nice_ta159.recommendation_threshold.scs_any"


def thresholds_of(claim: Claim, matcher: Matcher, *, role: str) -> list[Fact]:
    """The thresholds that the named guidance sets."""
    return [
        f for f in matcher.of_scope(claim)
        if f.outcome == "recommendation_threshold" and f.role == role
    ]  # fmt: skip


def judge_guidance_time(claim: Claim, matcher: Matcher) -> Judgement | None:
    """How long pain must have lasted; NICE asks for six months."""
    if not claim.studies:
        is_floor = claim.hedge == "over" or not LONGER.isdisjoint(claim.words)
        return _of_local_rule(claim, matcher) if is_floor else None
    if claim.study_strength < HERE or "pain" not in claim.words or "follow_up" in claim.own:
        return None
    if claim.words.isdisjoint(ASKING):
        return None
    if claim.hedge != "over" and claim.segment.isdisjoint(ASKING):
        return None
    facts = thresholds_of(claim, matcher, role="duration")
    return contradicted(Reason.POPULATION_WIDENED, facts[0]) if facts else None


LONGER: Final = frozenset({"longer", "more"})
DURATION: Final = frozenset({"months", "month", "six", "half", "monate", "chronic"})


def guidance_size(claim: Claim, fact: Fact) -> Judgement:
    """How strong pain must be; without how long it must have lasted it is half of the rule."""
    if claim.words & DURATION:
        return supported(fact)
    return incomplete(Reason.DENOMINATOR_MISSING, fact)


def judge_rating(claim: Claim, matcher: Matcher) -> Judgement | None:
    """ "Pain that scores at least 50 out of 100", "5 out of 10 or more"."""
    step = FULL_SCALES.get(claim.of or 0)
    if step is None or claim.events is None or claim.words.isdisjoint(RATED):
        return None
    if claim.study_strength < NEAR:
        return _of_local_rule(claim, matcher)
    facts = [
        f for f in thresholds_of(claim, matcher, role="value")
        if f.finding and f.finding.unit is Unit.MM
    ]  # fmt: skip
    if not facts or claim.study_strength < NEAR:
        return None
    if abs(facts[0].low - claim.events * step) < 0.5:
        return supported(facts[0])
    return contradicted(Reason.POPULATION_WIDENED, facts[0])


def _of_local_rule(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A rule of referral that names no guidance: like NICE's, and not the whole of it."""
    is_of_cord = any(arm.startswith("scs") for arm in claim.all_arms)
    is_titled = "nice_rule" in claim.earlier
    is_rule = claim.words & REFERRING or (claim.words & SCORING and claim.words & DURATION)
    if not is_of_cord or not (is_titled or (is_rule and "pain" in claim.words)):
        return None
    for fact in matcher.record.by_study.get(RULE_OF_ALL.split(".")[0], ()):
        if fact.finding_id == RULE_OF_ALL and claim.form in (Form.TIME, Form.PAIR, Form.FRACTION):
            return incomplete(Reason.DENOMINATOR_MISSING, fact)
    return None
