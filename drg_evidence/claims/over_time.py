"""Figures made of several visits: "7 points lower at month 12 than at month 1", "66-71%".

No row prints them. They follow from the rows of one arm and outcome at the visits that the text
names, by a subtraction or by taking the lowest and the highest.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from . import fits
from .claim import Claim
from .fact import PERCENT, POINTS, Fact
from .judgement import Judgement, supported
from .match import Matcher

CHANGES: Final = frozenset({POINTS, PERCENT})
VISITS: Final = 2
"""Times that a text must name, so that a change between them can be meant."""


def judge_over_time(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Supported where the rows of the visits that the text names give the figure."""
    if len(claim.all_months) < VISITS or claim.form not in CHANGES:
        return None
    is_range = claim.form is PERCENT
    if is_range and claim.low == claim.high:
        return None
    for rows in _courses(claim, matcher):
        low = min(fact.low for fact in rows)
        high = max(fact.low for fact in rows)
        told = (low, high) if is_range else (high - low, high - low)
        if _is_near(claim, told):
            return supported(rows[-1], tuple(f.finding_id for f in rows[:-1] if f.finding_id))
    return None


def _courses(claim: Claim, matcher: Matcher) -> list[list[Fact]]:
    """The rows of each arm and outcome that the text may mean, within the times that it names."""
    first, last = min(claim.all_months), max(claim.all_months)
    courses: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    told = fits.outcomes_told(claim)
    for fact in matcher.of_scope(claim):
        if fact.form != PERCENT or fact.role != "value" or fact.months is None:
            continue
        if not first <= fact.months <= last:
            continue
        if fits.arm_fit(claim, fact) >= 0 and fits.outcome_fit(claim, fact, told) >= 1:
            courses[fact.study, fact.outcome, fact.arm, fact.region].append(fact)
    ordered = [sorted(rows, key=lambda fact: fact.months or 0.0) for rows in courses.values()]
    return [rows for rows in ordered if len(rows) >= VISITS]


def _is_near(claim: Claim, told: tuple[float, float]) -> bool:
    step = 0.5 * 10.0**-claim.decimals + 1e-9
    return abs(claim.low - told[0]) <= step and abs(claim.high - told[1]) <= step
