"""Judges figures that the named study does not give, or that no study is named for."""

from __future__ import annotations

from ..vocabulary import Reason
from . import fits
from .arms import MODES
from .claim import NEAR, Claim
from .figures import NICE_DENOMINATORS, Form
from .firm import REASONS
from .judgement import Judgement, incomplete, misquoted, supported, unverifiable
from .match import Fit, Matcher

TOLD_APART = frozenset({"counted", "paresthesia", "sibling", "comparator"})
"""What may be wrong of a telling figure that is recognised all the same."""
LOOSE = frozenset({"report_share", "report_count", "trial_success", "adverse_event_any"})
"""Outcomes that many words may mean: a round figure found there is no one's in particular."""


def is_taken_from(claim: Claim, one: Fit) -> bool:
    """The same figure with the same meaning in another study, and not by chance."""
    telling = claim.decimals > 0 or claim.form in (Form.PAIR, Form.MONEY)
    if one.fact.form not in ("percent", "pair", "money") or one.outcome < 1 or one.arm < 0:
        return False
    if claim.form is Form.FRACTION or claim.hedge:
        return False
    if claim.form is Form.PAIR and one.fact.form != "pair":
        return False
    same_time = one.time >= 1 or not one.fact.months or not claim.months
    if telling:
        return one.arm >= 1 and same_time
    if not float(one.fact.low).is_integer() or one.fact.outcome in LOOSE:
        return False
    is_named = claim.study_strength >= NEAR
    if is_named and one.arm == one.time == 2 and one.region == one.measure == 1:
        return True  # all that the text says is that row's
    return one.outcome == 2 and one.arm >= 1 and (one.time == 2 or not one.fact.months)


def kin_of(claim: Claim, matcher: Matcher) -> frozenset[str]:
    """Studies of the same people as the one named: its figures may stand in either paper."""
    studies = matcher.record.evidence.studies
    heads = {studies[key].n_enrolled for key in matcher.scope(claim) if key in studies} - {None}
    return frozenset(key for key, study in studies.items() if study.n_enrolled in heads)


def judge_unnamed(claim: Claim, elsewhere: tuple[Fit, ...]) -> Judgement | None:
    """No study is named: a figure that only one row can mean is recognised, others are not."""
    is_part = "of_these" in claim.flags and bool(claim.earlier)
    if claim.form is Form.POINTS and (told := _lead_of_a_mode(claim, elsewhere)):
        return told
    if claim.is_other_subject or not (claim.outcomes or is_part or _is_of_the_treated(claim)):
        return None
    if claim.form not in (Form.PERCENT, Form.FRACTION, Form.PAIR, Form.POINTS, Form.MONEY):
        return None
    cured = [one for one in elsewhere if _is_told_as_cure(claim, one)]
    if cured:
        return misquoted(Reason.OVERCLAIM, cured[0].fact)
    right = [one for one in elsewhere if not one.wrong and one.outcome >= 1 and one.arm >= 1]
    if told := judge_share_of_group(claim, elsewhere):
        return told
    telling = _is_telling(claim)
    if told := _without_its_study(claim, right, elsewhere):
        return told
    wrong = [one for one in elsewhere if one.wrong and one.outcome >= 1 and one.arm >= 1]
    if wrong and telling and set(wrong[0].wrong) <= TOLD_APART:
        return misquoted(REASONS[wrong[0].wrong[0]], wrong[0].fact)
    if claim.settings or claim.form in (Form.MONEY, Form.POINTS):
        return None
    if "report" in claim.outcomes and claim.outcomes & {"injury", "complication", "death"}:
        return misquoted(Reason.DENOMINATOR_MISSING, None)
    return unverifiable()


def _is_telling(claim: Claim) -> bool:
    """A figure that two studies seldom share."""
    return (
        claim.decimals > 0
        or claim.low != claim.high
        or claim.form is Form.MONEY
        or (claim.form is Form.PAIR and claim.of not in NICE_DENOMINATORS)
    )


def _without_its_study(
    claim: Claim, right: list[Fit], elsewhere: tuple[Fit, ...]
) -> Judgement | None:
    """A figure that fits a row, and what is lacking for a reader to find it."""
    telling = _is_telling(claim)
    settings = claim.settings - {"money"} if claim.form is Form.MONEY else claim.settings
    if right and not settings:
        best = right[0]
        timed = not best.fact.months or best.time >= 1
        if telling and best.fact.months and not claim.months:
            return incomplete(Reason.TIME_MISSING, best.fact)
        if telling and timed:
            return supported(best.fact)
        if best.outcome == 2 and best.time == 2 and claim.form is Form.FRACTION:
            return incomplete(Reason.DENOMINATOR_MISSING, best.fact)
        if claim.thresholds and claim.form is Form.PERCENT and _is_only_one(right):
            return incomplete(Reason.DENOMINATOR_MISSING, best.fact)
        if claim.form is Form.PERCENT and _is_one_of_its_kind(claim, right):
            return incomplete(Reason.DENOMINATOR_MISSING, best.fact)
    bare = [one for one in elsewhere if not one.wrong and one.outcome == 2 and one.arm == 0]
    if telling and bare and not claim.settings:
        if claim.form is Form.PAIR and (claim.of or 0) >= 20:
            return supported(bare[0].fact)
        return incomplete(Reason.DENOMINATOR_MISSING, bare[0].fact)
    return None


LARGE = 30
"""People or reports in a group, whose number tells of which row a share is."""


def judge_share_of_group(claim: Claim, elsewhere: tuple[Fit, ...]) -> Judgement | None:
    """A share beside the size of its group, both of which are those of one row."""
    for one in elsewhere:
        if not one.wrong and one.outcome >= 1 and one.arm >= 1 and _is_of_its_group(claim, one):
            is_timed = not one.fact.months or claim.months
            return supported(one.fact) if is_timed else incomplete(Reason.TIME_MISSING, one.fact)
    of_group = [one for one in elsewhere if _is_of_its_group(claim, one)]
    if of_group and claim.decimals and of_group[0].wrong:
        return misquoted(REASONS.get(of_group[0].wrong[0], Reason.FIGURE_DIFFERS), of_group[0].fact)
    return None


def _is_of_its_group(claim: Claim, one: Fit) -> bool:
    """The 47% of "of 979 reports, 47% were ..." whose row counts 979."""
    n = one.fact.finding.n if one.fact.finding else None
    if not n or n < LARGE or claim.form is not Form.PERCENT:
        return False
    return not claim.words.isdisjoint({f"{n:.0f}", f"{n:,.0f}"})


def _is_only_one(right: list[Fit]) -> bool:
    """Threshold, arm, outcome and time together are those of one study and no other."""
    exact = {one.fact.study for one in right if one.outcome == 2 and one.time == 2 and one.arm >= 1}
    return len(exact) == 1


AHEAD = frozenset({"beats", "beat", "ahead", "better", "superior", "outperforms", "lead", "leads"})


def _lead_of_a_mode(claim: Claim, elsewhere: tuple[Fit, ...]) -> Judgement | None:
    """ "Closed loop beats the old kind by 28 points": of what, and when?"""
    if claim.arms.isdisjoint(MODES | {"drg"}) or claim.words.isdisjoint(AHEAD) or claim.settings:
        return None
    held = [one for one in elsewhere if not one.wrong and one.fact.role != "value"]
    return incomplete(Reason.DENOMINATOR_MISSING, held[0].fact) if held else None


def _is_one_of_its_kind(claim: Claim, right: list[Fit]) -> bool:
    """One study alone has this share of this outcome, with the mode or the time that is told."""
    exact = [one for one in right if one.outcome == 2 and one.arm == 2 and one.time >= 0]
    if len({one.fact.study for one in exact}) != 1 or claim.low % 10 == 0:
        return False
    if not fits.is_telling(claim.outcomes) or claim.outcomes & fits.UNHELD:
        return False
    return exact[0].time == 2 or not claim.arms.isdisjoint(MODES)


def _is_of_the_treated(claim: Claim) -> bool:
    """A share of people with a stimulator, of whatever thing."""
    is_share = claim.form in (Form.PERCENT, Form.FRACTION, Form.PAIR)
    return is_share and claim.arm_strength >= NEAR and claim.measure == "share"


def _is_told_as_cure(claim: Claim, one: Fit) -> bool:
    """A share of people who responded, told as people cured or free of pain."""
    return (
        "pain_free" in claim.own
        and claim.decimals > 0
        and one.arm >= 1
        and one.time == 2
        and one.fact.outcome.startswith(("responder", "treatment_success"))
    )
