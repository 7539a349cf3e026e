"""Judges figures that the named study does not give, or that no study is named for."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason
from . import fits
from .arms import MODES
from .claim import NEAR, Claim
from .fact import FRACTION, MONEY, PAIR, PERCENT, POINTS, RESPONSES
from .figures import NICE_DENOMINATORS, SHARES
from .firm import REASONS
from .judgement import Judgement, incomplete, misquoted, supported, unverifiable
from .match import Fit, Matcher, Matches

TOLD_APART: Final = frozenset({"counted", "paresthesia", "sibling", "comparator"})
"""What may be wrong of a telling figure that is recognised all the same."""
LOOSE: Final = frozenset({"report_share", "report_count", "trial_success", "adverse_event_any"})
"""Outcomes that many words may mean: a round figure found there is no one's in particular."""


TAKEN: Final = frozenset({PERCENT, PAIR, MONEY})
"""Forms of figures that can be recognised as those of another study."""


def taken_from(claim: Claim, found: Matches, matcher: Matcher) -> list[Fit]:
    """Rows of studies of other people that the figure is taken from, and not by chance."""
    if claim.hedge or claim.form not in TAKEN:
        return []
    taken = [one for one in found.alike if _is_taken_from(claim, one)]
    if taken:
        kin = matcher.within(claim).kin()
        taken = [one for one in taken if one.fact.study not in kin]
    return taken


def _is_taken_from(claim: Claim, one: Fit) -> bool:
    """The same figure with the same meaning."""
    fact = one.fact
    if one.arm < 1 or one.outcome < 1 or fact.form not in TAKEN:
        return False
    if claim.form is PAIR and fact.form != PAIR:
        return False
    if claim.decimals > 0 or claim.form is not PERCENT:
        return one.time >= 1 or not fact.months or not claim.months
    if fact.outcome in LOOSE or not float(fact.low).is_integer():
        return False
    is_named = claim.study_strength >= NEAR
    if is_named and one.arm == one.time == 2 and one.region == one.measure == 1:
        return True  # all that the text says is that row's
    return one.outcome == 2 and (one.time == 2 or not fact.months)


def judge_unnamed(claim: Claim, found: Matches) -> Judgement | None:
    """No study is named: a figure that only one row can mean is recognised, others are not."""
    if claim.form is POINTS and (told := _lead_of_a_mode(claim, found)):
        return told
    if claim.form not in RESULTS or claim.is_other_subject or not _is_told(claim):
        return None
    elsewhere = found.elsewhere
    if "pain_free" in claim.own and claim.decimals > 0:
        cured = [one for one in elsewhere if _is_told_as_cure(one)]
        if cured:
            return misquoted(Reason.OVERCLAIM, cured[0].fact)
    if elsewhere and (told := judge_share_of_group(claim, elsewhere)):
        return told
    if elsewhere and (told := _without_its_study(claim, elsewhere)):
        return told
    if _is_telling(claim):
        wrong = [one for one in elsewhere if one.wrong and one.outcome >= 1 and one.arm >= 1]
        if wrong and TOLD_APART.issuperset(wrong[0].wrong):
            return misquoted(REASONS[wrong[0].wrong[0]], wrong[0].fact)
    if claim.settings or claim.form not in SHARES:
        return None
    if "report" in claim.outcomes and not HARMS.isdisjoint(claim.outcomes):
        return misquoted(Reason.DENOMINATOR_MISSING, None)
    return unverifiable()


def _is_told(claim: Claim) -> bool:
    """The text says what the figure is of, here or above, or that it is of treated people."""
    if claim.outcomes or ("of_these" in claim.flags and claim.earlier):
        return True
    is_share = claim.measure == "share" and claim.form in SHARES
    return is_share and claim.arm_strength >= NEAR


def _is_telling(claim: Claim) -> bool:
    """A figure that two studies seldom share."""
    if claim.decimals > 0 or claim.low != claim.high or claim.form is MONEY:
        return True
    return claim.form is PAIR and claim.of not in NICE_DENOMINATORS


def _without_its_study(claim: Claim, elsewhere: list[Fit]) -> Judgement | None:
    """A figure that fits a row, and what is lacking for a reader to find it."""
    telling = _is_telling(claim)
    if claim.settings <= (OF_MONEY if claim.form is MONEY else NOWHERE):
        right = [one for one in elsewhere if not one.wrong and one.outcome >= 1 and one.arm >= 1]
        if right and (told := _of_right(claim, right, telling=telling)):
            return told
    if not telling or claim.settings:
        return None
    bare = [one for one in elsewhere if not one.wrong and one.outcome == 2 and one.arm == 0]
    if not bare:
        return None
    if claim.form is PAIR and (claim.of or 0) >= 20:
        return supported(bare[0].fact)
    return incomplete(Reason.DENOMINATOR_MISSING, bare[0].fact)


def _of_right(claim: Claim, right: list[Fit], *, telling: bool) -> Judgement | None:
    """What a figure that fits these rows lacks."""
    best = right[0]
    if telling and best.fact.months and not claim.months:
        return incomplete(Reason.TIME_MISSING, best.fact)
    if telling and (best.time >= 1 or not best.fact.months):
        return supported(best.fact)
    is_alone = claim.form is FRACTION and best.outcome == 2 and best.time == 2
    if claim.form is PERCENT:
        is_alone = bool(claim.thresholds) and _is_only_one(right)
        is_alone = is_alone or _is_one_of_its_kind(claim, right)
    return incomplete(Reason.DENOMINATOR_MISSING, best.fact) if is_alone else None


RESULTS: Final = SHARES | {POINTS, MONEY}
HARMS: Final = frozenset({"injury", "complication", "death"})
OF_MONEY: Final = frozenset({"money"})
NOWHERE: Final[frozenset[str]] = frozenset()
LARGE: Final = 30
"""People or reports in a group, whose number tells of which row a share is."""


def judge_share_of_group(claim: Claim, elsewhere: list[Fit]) -> Judgement | None:
    """A share beside the size of its group, both of which are those of one row."""
    if claim.form is not PERCENT:
        return None
    of_group = [one for one in elsewhere if _is_of_its_group(claim, one)]
    for one in of_group:
        if not one.wrong and one.outcome >= 1 and one.arm >= 1:
            is_timed = not one.fact.months or claim.months
            return supported(one.fact) if is_timed else incomplete(Reason.TIME_MISSING, one.fact)
    if of_group and claim.decimals and of_group[0].wrong:
        return misquoted(REASONS.get(of_group[0].wrong[0], Reason.FIGURE_DIFFERS), of_group[0].fact)
    return None


def _is_of_its_group(claim: Claim, one: Fit) -> bool:
    """The 47% of "of 979 reports, 47% were ..." whose row counts 979."""
    n = one.fact.finding.n if one.fact.finding else None
    if not n or n < LARGE:
        return False
    return f"{n:.0f}" in claim.words or f"{n:,.0f}" in claim.words


def _is_only_one(right: list[Fit]) -> bool:
    """Threshold, arm, outcome and time together are those of one study and no other."""
    exact = {one.fact.study for one in right if one.outcome == 2 and one.time == 2 and one.arm >= 1}
    return len(exact) == 1


LEADERS: Final = MODES | {"drg"}
AHEAD: Final = frozenset(
    {"beats", "beat", "ahead", "better", "superior", "outperforms", "lead", "leads"}
)


def _lead_of_a_mode(claim: Claim, found: Matches) -> Judgement | None:
    """ "Closed loop beats the old kind by 28 points": of what, and when?"""
    if LEADERS.isdisjoint(claim.arms) or AHEAD.isdisjoint(claim.words) or claim.settings:
        return None
    held = [one for one in found.elsewhere if not one.wrong and one.fact.role != "value"]
    return incomplete(Reason.DENOMINATOR_MISSING, held[0].fact) if held else None


def _is_one_of_its_kind(claim: Claim, right: list[Fit]) -> bool:
    """One study alone has this share of this outcome, with the mode or the time that is told."""
    exact = [one for one in right if one.outcome == 2 and one.arm == 2 and one.time >= 0]
    if len({one.fact.study for one in exact}) != 1:
        return False
    if claim.low % 10 == 0 and not (claim.populations and exact[0].time == 2):
        return False
    if not fits.is_telling(claim.outcomes) or claim.outcomes & fits.UNHELD:
        return False
    return exact[0].time == 2 or not claim.arms.isdisjoint(MODES)


def _is_told_as_cure(one: Fit) -> bool:
    """A share of people who responded, told as people cured or free of pain."""
    return one.arm >= 1 and one.time == 2 and one.fact.outcome.startswith(RESPONSES)
