"""Whether a figure is the value of a published fact, to the precision it is printed with."""

from __future__ import annotations

from .claim import Claim
from .figures import Form
from .record import IMPUTED, INTERVAL, NNT, PAIR, PERCENT, Fact

IMPUTING = frozenset(
    ["missing", "imputed", "imputation", "failures", "dropouts", "lost", "assumed", "assuming",
     "worst", "best", "case", "scenario", "scenarios", "counted", "counting", "itt", "intention",
     "randomised", "randomized", "assigned", "if", "fehlende"]
)  # fmt: skip
"""Words of a text that counts people whose outcome is not known."""


def value_fits(claim: Claim, fact: Fact) -> bool:
    """The figure is the fact, to the precision it is printed with."""
    if fact.role == IMPUTED and IMPUTING.isdisjoint(claim.words | claim.segment):
        return False  # 42 of 73 is told by who counts the missing, and by nobody else
    if claim.form is Form.PAIR and fact.form == PAIR:
        return claim.of == fact.of and abs(claim.low - fact.low) < 1e-6
    if claim.form is Form.PAIR and is_round(claim) and fact.form == PERCENT:
        return _fraction_fits(claim, fact.low)
    if claim.form is Form.PAIR and fact.finding is not None:
        events, n = fact.finding.events, fact.finding.n
        if n not in (None, claim.of):
            return False
        if n and events is not None and abs(claim.low - 100 * events / n) > 1e-6:
            return False  # The counts are printed, so a share that is near is not enough.
    if fact.form == INTERVAL or claim.low != claim.high:
        step = 0.5 * 10.0**-claim.decimals + 1e-9
        return fact.low != fact.high and _both(claim, fact, step)
    if fact.low != fact.high and fact.form != NNT:
        return False
    if claim.form is Form.FRACTION:
        return _fraction_fits(claim, fact.low)
    if fact.form == NNT:
        is_one = fact.high - fact.low < 1
        return is_one and (claim.low == fact.high or abs(claim.low - fact.low) < 0.55)
    return _number_fits(claim, fact.low)


def is_round(claim: Claim) -> bool:
    """ "Four of five patients" in words: a share in round numbers, and no count."""
    return claim.is_word and claim.of in ROUND and claim.events is not None


ROUND = frozenset({4, 5, 10})


def _both(claim: Claim, fact: Fact, step: float) -> bool:
    low, high = sorted((abs(fact.low), abs(fact.high)))
    straight = abs(claim.low - fact.low) <= step and abs(claim.high - fact.high) <= step
    return straight or (abs(claim.low - low) <= step and abs(claim.high - high) <= step)


def _number_fits(claim: Claim, value: float) -> bool:
    printed = claim.low
    step = 0.5 * 10.0**-claim.decimals + 1e-9
    if claim.form is Form.TIME:
        step = max(0.12, 0.04 * value)
    if claim.form is Form.PERCENT and claim.decimals == 0:
        step = 0.5 + 1e-9
    if abs(printed - value) <= step:
        return True
    if claim.form in (Form.PERCENT, Form.PAIR):
        room = 3.0 if claim.form is Form.PERCENT and claim.decimals == 0 else 0.0
    else:
        room = 0.06 * value
    if claim.hedge == "about":
        return abs(printed - value) <= min(room, 2.0 if claim.form is Form.PERCENT else room)
    if claim.hedge == "nearly":
        # Writers say "nearly 70%" of 70.8 too: of a whole percentage, the point above it counts.
        above = 1.0 if room and claim.form is Form.PERCENT else 0.0
        return -above < printed - value <= room
    if claim.hedge == "over":
        return 0 <= value - printed <= room
    return False


def room_for(claim: Claim) -> float:
    """How far the value of a fact may lie from the figure and still fit it; never too small.

    Facts farther away need not be looked at: ``value_fits`` is false for them, apart from
    intervals and numbers needed to treat, which fit by their upper end too.
    """
    if claim.form is Form.FRACTION or is_round(claim):
        return 7.5
    if claim.hedge:
        return max(3.5, 0.08 * claim.low)
    if claim.form is Form.TIME:
        return max(0.55, 0.05 * claim.low)
    return 0.51 * 10.0**-claim.decimals + 1e-6


WHOLE = 100
"""Of so many people and more, a share is told to the person; "three in four" is a rough one."""


def _fraction_fits(claim: Claim, value: float) -> bool:
    gap = value - claim.low
    if (claim.of or 0) >= WHOLE and not claim.hedge:
        return abs(gap) < 1
    if claim.hedge == "over":
        return -0.5 <= gap <= 7
    if claim.hedge in ("nearly", "under"):
        return -6 <= gap <= 0.5
    return abs(gap) <= min(4.0, 0.2 * value)
