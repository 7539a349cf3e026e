"""Intervals belong to the estimate they stand behind, and are judged with it."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason
from .claim import Claim
from .figures import Figure, Form
from .judgement import Judgement, contradicted, supported
from .match import Matcher
from .record import Fact
from .sentence import Sentence

REACH: Final = 9
"""Tokens between an estimate and its interval: "37% (95% CI 19-57%)"."""
ESTIMATES: Final = frozenset({Form.PERCENT, Form.NUMBER, Form.POINTS, Form.MONEY, Form.NNT})


def estimate_of(sentence: Sentence, figure: Figure) -> float | None:
    """The figure that an interval stands behind and encloses."""
    for other in reversed(sentence.figures):
        if other.first >= figure.first or other.form not in ESTIMATES or other.is_range:
            continue
        is_near = figure.first - other.last <= REACH
        return other.low if is_near and figure.low <= other.low <= figure.high else None
    return None


def judge_interval(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Set against the interval that the record gives for the same estimate, if it gives one."""
    if claim.estimate is None or not claim.studies:
        return None
    known = _intervals(claim, matcher)
    rows = [fact for fact in known if _is_of(claim, fact)]
    if not rows:
        return None
    # Another method gives other limits for the same estimate; each that is known agrees.
    of_the_same = {(fact.outcome, fact.months) for fact in rows}
    for fact in (*rows, *(f for f in known if (f.outcome, f.months) in of_the_same)):
        if _agrees(claim, fact):
            return supported(fact)
    return contradicted(Reason.FIGURE_DIFFERS, rows[0])


def _intervals(claim: Claim, matcher: Matcher) -> list[Fact]:
    studies = sorted(matcher.scope(claim))
    return [f for s in studies for f in matcher.record.by_study.get(s, ()) if f.role == "interval"]


def _is_of(claim: Claim, fact: Fact) -> bool:
    """The row gives the very estimate, to the precision printed."""
    printed = fact.finding.value if fact.finding else None
    value = printed if fact.about is None else fact.about
    return (
        value is not None
        and claim.estimate is not None
        and (
            abs(abs(value) - claim.estimate) < 0.006
            or abs(abs(value) - claim.estimate)
            < 0.05 * (claim.estimate == round(claim.estimate, 1))
        )
    )


def _agrees(claim: Claim, fact: Fact) -> bool:
    step = 0.5 * 10.0**-claim.decimals + 1e-9
    low, high = sorted((abs(fact.low), abs(fact.high)))
    return any(
        abs(claim.low - a) <= step and abs(claim.high - b) <= step
        for a, b in ((fact.low, fact.high), (low, high))
    )
