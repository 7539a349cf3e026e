"""Whether a figure is the value of a published fact, to the precision it is printed with."""

from __future__ import annotations

from typing import Final

from .claim import Claim
from .fact import COUNTED_FORMS, FRACTION, IMPUTED, INTERVAL, NNT, PAIR, PERCENT, TIME, Fact

IMPUTING: Final = frozenset(
    ["missing", "imputed", "imputation", "failures", "dropouts", "lost", "assumed", "assuming",
     "worst", "best", "case", "scenario", "scenarios", "counted", "counting", "itt", "intention",
     "randomised", "randomized", "assigned", "if", "fehlende"]
)  # fmt: skip
"""Words of a text that counts people whose outcome is not known."""


def value_fits(claim: Claim, fact: Fact) -> bool:
    """The figure is the fact, to the precision it is printed with."""
    if fact.is_single and claim.low == claim.high and claim.form not in COUNTED_IN:
        is_same = _number_fits(claim, fact.low)
    else:
        is_same = _is_same(claim, fact)
    return is_same and (fact.role != IMPUTED or _counts_missing(claim))


def _is_same(claim: Claim, fact: Fact) -> bool:
    """The same of counts, of ranges and of what is rounded up."""
    if claim.form is PAIR:
        if fact.form == PAIR:
            return claim.of == fact.of and abs(claim.low - fact.low) < 1e-6
        if fact.form == PERCENT and is_round(claim):
            return _fraction_fits(claim, fact.low)
        if not _may_be_its_counts(claim, fact):
            return False
    if fact.form == INTERVAL or claim.low != claim.high:
        step = 0.5 * _last_place(claim) + 1e-9
        return fact.low != fact.high and _both(claim, fact, step)
    if fact.form == NNT:
        if claim.form is FRACTION:
            return _fraction_fits(claim, fact.low)
        is_one = fact.high - fact.low < 1
        return is_one and (claim.low == fact.high or abs(claim.low - fact.low) < 0.55)
    if fact.low != fact.high:
        return False
    if claim.form is FRACTION:
        return _fraction_fits(claim, fact.low)
    return _number_fits(claim, fact.low)


COUNTED_IN: Final = frozenset({PAIR, FRACTION})
"""Forms of figures that are set against shares by their counts, or roughly."""


def _counts_missing(claim: Claim) -> bool:
    """42 of 73 is told by who counts the missing, and by nobody else."""
    return not (IMPUTING.isdisjoint(claim.words) and IMPUTING.isdisjoint(claim.segment))


def _may_be_its_counts(claim: Claim, fact: Fact) -> bool:
    """The counts are printed, so a share that is near is not enough."""
    if fact.finding is None:
        return True
    events, n = fact.finding.events, fact.finding.n
    if n is None:
        return True
    if n != claim.of:
        return False
    return not n or events is None or abs(claim.low - 100 * events / n) <= 1e-6


def is_round(claim: Claim) -> bool:
    """ "Four of five patients" in words: a share in round numbers, and no count."""
    return claim.is_word and claim.of in ROUND and claim.events is not None


ROUND: Final = frozenset({4, 5, 10})


def _both(claim: Claim, fact: Fact, step: float) -> bool:
    low, high = sorted((abs(fact.low), abs(fact.high)))
    straight = abs(claim.low - fact.low) <= step and abs(claim.high - fact.high) <= step
    return straight or (abs(claim.low - low) <= step and abs(claim.high - high) <= step)


def _number_fits(claim: Claim, value: float) -> bool:
    gap = claim.low - value
    rounded = 0.5 * _last_place(claim) + 1e-9
    step = max(0.12, 0.04 * value) if claim.form is TIME else rounded
    if abs(gap) <= step:
        return True
    return _is_near_enough(claim, value, gap) if claim.hedge else False


def _is_near_enough(claim: Claim, value: float, gap: float) -> bool:
    """ "About 80%" of 81.2, "nearly 70%", "over 50%"."""
    if claim.form in COUNTED_FORMS:
        room = 3.0 if claim.form is PERCENT and claim.decimals == 0 else 0.0
    else:
        room = 0.06 * value
    if claim.hedge == "about":
        return abs(gap) <= min(room, 2.0 if claim.form is PERCENT else room)
    if claim.hedge == "nearly":
        # Writers say "nearly 70%" of 70.8 too: of a whole percentage, the point above it counts.
        above = 1.0 if room and claim.form is PERCENT else 0.0
        return -above < gap <= room
    return claim.hedge == "over" and 0 <= -gap <= room


def room_for(claim: Claim) -> float:
    """How far the value of a fact may lie from the figure and still fit it; never too small.

    Facts farther away need not be looked at: ``value_fits`` is false for them, apart from
    intervals and numbers needed to treat, which fit by their upper end too.
    """
    if claim.form is FRACTION or (claim.is_word and is_round(claim)):
        return 7.5
    if claim.hedge:
        return max(3.5, 0.08 * claim.low)
    if claim.form is TIME:
        return max(0.55, 0.05 * claim.low)
    return 0.51 * _last_place(claim) + 1e-6


def _last_place(claim: Claim) -> float:
    """What one is worth in the last place printed: 0.1 of 81.2."""
    return 10.0**-claim.decimals if claim.decimals else 1.0


WHOLE: Final = 100
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
