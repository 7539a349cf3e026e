"""Figures computed from counts of the record: intervals, ratios, missing people as failures.

A reader who works out the interval of a published difference by the usual method has not
misquoted anything. Wilson's interval for shares, Newcombe's for differences, the logarithmic
one for ratios; their references stand in ``stats.intervals`` and ``stats.effects``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from ..evidence import Evidence
from ..model import Finding
from ..outcomes import Outcome
from ..stats.counts import Counts
from ..stats.effects import Effect, odds_ratio, risk_difference, risk_ratio
from ..stats.intervals import Interval
from ..stats.missing_outcomes import scenarios
from ..stats.number_needed import number_needed_to_treat
from ..stats.pairs import comparable_pairs
from ..stats.two_arms import arm_result, is_comparable
from .fact import IMPUTED, INTERVAL, NNT, NUMBER, PAIR, PERCENT, POINTS, Fact

ROUNDED: Final = 0.06
"""Percentage points from which on the share of the counts is printed otherwise than the figure."""

Arms = tuple[Finding, Finding]


def computed_facts(evidence: Evidence) -> Iterator[Fact]:
    """What the usual formulas give for the counts behind each share and each pair of arms."""
    for finding in evidence.by_id.values():
        if is_comparable(finding):
            result = arm_result(evidence, finding)
            interval, printed = result.interval, finding.value or 0.0
            share = 100 * result.counts.rate if result.counts else printed
            if abs(share - printed) > ROUNDED:
                yield Fact(PERCENT, share, share, *_base(finding, str(finding.arm)), role="derived")
            if interval is not None and finding.ci_low is None:
                yield _limits(interval, finding, arm=str(finding.arm), times=100)
    for arms in comparable_pairs(evidence):
        counts = [arm_result(evidence, finding).counts for finding in arms]
        if counts[0] is not None and counts[1] is not None:
            yield from _contrast(arms, counts[0], counts[1])
            yield from _missing(evidence, arms, counts[0], counts[1])


def _contrast(arms: Arms, one: Counts, two: Counts) -> Iterator[Fact]:
    difference = risk_difference(one, two)
    yield from _difference(arms, difference)
    needed = number_needed_to_treat(difference)
    if needed.low is not None and needed.high is not None and math.isfinite(needed.high):
        low, high, about = math.ceil(needed.low), math.ceil(needed.high), needed.estimate
        yield _fact(NNT, low, high, arms)
        yield _fact(NNT, about, math.ceil(about), arms)
        base = _base(arms[0], "between_arms")
        for ends, point in (((low, high), math.ceil(about)), ((needed.low, needed.high), about)):
            yield Fact(INTERVAL, ends[0], ends[1], *base, role="interval", about=point)
    if 0 in (one.responders, two.responders, one.n - one.responders, two.n - two.responders):
        return
    for role, ratio in (("risk_ratio", risk_ratio(one, two)), ("odds_ratio", odds_ratio(one, two))):
        yield _fact(NUMBER, ratio.estimate, ratio.estimate, arms, role=role)
        if ratio.interval is not None:
            also, about = arms[1].finding_id, ratio.estimate
            yield _limits(ratio.interval, arms[0], also=also, about=about)


def _difference(arms: Arms, difference: Effect, role: str = "derived") -> Iterator[Fact]:
    points = abs(difference.estimate) * 100
    yield _fact(POINTS, points, points, arms, role=role)
    if difference.interval is not None:
        also = arms[1].finding_id
        yield _limits(difference.interval, arms[0], also=also, times=100, about=points)


def _missing(evidence: Evidence, arms: Arms, one: Counts, two: Counts) -> Iterator[Fact]:
    """The same with everyone of the larger sets counted, missing people as failures or not."""
    for sizes in _sizes(evidence, arms, one, two):
        for found in scenarios(one, two, treated_n=sizes[0], control_n=sizes[1]):
            for finding, counts in zip(arms, (found.treated, found.control), strict=True):
                share = 100 * counts.rate
                base = _base(finding, str(finding.arm))
                yield Fact(PAIR, share, share, *base, of=counts.n, role=IMPUTED)
                yield Fact(PERCENT, share, share, *base, role=IMPUTED)
            yield from _difference(arms, found.difference, IMPUTED)


def _sizes(evidence: Evidence, arms: Arms, one: Counts, two: Counts) -> Iterator[tuple[int, int]]:
    for outcome in (Outcome.N_RANDOMISED, Outcome.N_ANALYSED):
        held = [_held(evidence, arm, outcome, c.n) for arm, c in zip(arms, (one, two), strict=True)]
        for first in held[0]:
            for second in held[1]:
                if (first.analysis_set, first.months) == (second.analysis_set, second.months):
                    yield int(first.value or 0), int(second.value or 0)


def _held(evidence: Evidence, arm: Finding, outcome: Outcome, at_least: int) -> list[Finding]:
    rows = evidence.findings(study=arm.study_id, outcome=outcome, arm=arm.arm)
    return [row for row in rows if row.value is not None and row.value >= at_least]


def _limits(
    interval: Interval, finding: Finding, *, arm: str = "between_arms", also: str = "",
    times: float = 1, about: float | None = None,
) -> Fact:  # fmt: skip
    low, high = interval.low * times, interval.high * times
    others = (also,) if also else ()
    base = _base(finding, arm)
    return Fact(INTERVAL, low, high, *base, role="interval", also=others, about=about)


def _fact(form: str, low: float, high: float, arms: Arms, *, role: str = "derived") -> Fact:
    base = _base(arms[0], "between_arms")
    return Fact(form, low, high, *base, role=role, also=(arms[1].finding_id,))


def _base(finding: Finding, arm: str) -> tuple[str, str, str, float | None, str, Finding]:
    region = str(finding.region or "")
    return finding.study_id, str(finding.outcome), arm, finding.months, region, finding
