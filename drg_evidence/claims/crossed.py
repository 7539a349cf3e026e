"""What one figure of a sentence tells of another.

Two figures cannot both be those of one arm: then one was joined to it wrongly. A count and the
percentage in the bracket behind it mean the same.

"15 of 110 given a stimulator besides usual care, 5 of 108 on usual care alone": when both seem to
stand beside usual care and the second is right, the first is not misquoted but misread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..vocabulary import Reason
from .claim import NONE, Claim
from .judgement import RIGHT, Judgement
from .match import Matcher
from .restated import Told

CARE: Final = frozenset({"cmm", "control"})
"""The care of those without a stimulator, whatever a text calls it."""
NO_ARMS: Final[frozenset[str]] = frozenset()
ARM_SWAPPED: Final = Reason.ARM_SWAPPED
DENOMINATOR_MISSING: Final = Reason.DENOMINATOR_MISSING


def uncrossed(
    told: Told,
    others: list[Told],
    matcher: Matcher,
    judge: Callable[[Claim, Matcher], Judgement | None],
) -> Judgement | None:
    """The verdict once the arm is left open, where another figure of the sentence has that arm."""
    judged, claim = told.judged, told.claim
    if judged.reason is not ARM_SWAPPED or judged.fact is None or not claim.arms:
        return judged
    if judged.fact.outcome == "icer":
        return judged  # a price has two sides, which the text may name in any order
    if not any(_has_the_arm(told, other) for other in others if other is not told):
        return judged
    claim.arms, claim.arm_strength = NO_ARMS, NONE
    claim.own_arms = claim.all_arms = NO_ARMS
    return judge(claim, matcher)


def retold(told: Told, others: list[Told]) -> Judgement:
    """The counts of "11 of 13 people (84.6%) were implanted" mean what their percentage means."""
    judged, fact = told.judged, told.judged.fact
    if judged.reason is not DENOMINATOR_MISSING or fact is None:
        return judged
    for other in others:
        gap = other.claim.start - told.claim.end
        same = other.judged.fact is not None and other.judged.fact.finding_id == fact.finding_id
        if abs(gap) <= BESIDE and same and other.judged.verdict == "supported":
            return other.judged
    return judged


BESIDE: Final = 12
"""Characters between a count and its percentage: "11 of 13 people (84.6%)"."""


def _has_the_arm(told: Told, other: Told) -> bool:
    """The other figure of the sentence is right, of the same thing and time, and of that arm."""
    mine, its = told.judged.fact, other.judged.fact
    if mine is None or its is None or other.judged.verdict not in RIGHT:
        return False
    if other.claim.form is not told.claim.form:
        return False
    if told.claim.arm_strength > other.claim.arm_strength:
        return False
    same = (mine.study, mine.outcome, mine.months) == (its.study, its.outcome, its.months)
    both = other.claim.arms | told.claim.arms
    is_one = other.claim.arms == told.claim.arms or (its.arm == "cmm" and both <= CARE)
    return same and mine.arm != its.arm and is_one
