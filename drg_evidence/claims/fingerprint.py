"""Which study a passage speaks of when it names none: the one whose figures it gives.

"14 of 33 on stimulation and 10 of 33 on sham" names nobody, and only one trial printed it. Two
telling figures of one study, or one pair of larger counts that no other study has, are enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from .claim import Claim
from .figures import NICE_DENOMINATORS, Form
from .match import Matcher
from .record import Fact

ENOUGH: Final = 2.0
LARGE: Final = 30
"""People in a group, from which a pair of counts is unlikely to come up by chance."""
UNROUNDED: Final = 1000
"""Sums from which on a figure that is not round is nobody else's."""
WEIGHTS: Final = {
    Form.INTERVAL: 1.0, Form.PAIR: 1.0, Form.MONEY: 1.0, Form.PERCENT: 1.0, Form.POINTS: 0.5,
    Form.NUMBER: 0.5, Form.P_VALUE: 0.0,
}  # fmt: skip


def study_by_figures(claims: Sequence[Claim], matcher: Matcher) -> tuple[str, ...]:
    """The study that alone fits the figures best; empty when it rests on too little."""
    scores: dict[str, float] = defaultdict(float)
    for claim in claims:
        weight = _weight(claim)
        if not weight:
            continue
        found: dict[str, float] = {}
        for fit in matcher.matches(claim).elsewhere:
            sure = _is_unmistakable(claim, fit.fact)
            if sure or (fit.outcome >= -1 and not fit.wrong):
                own = ENOUGH if sure else weight
                found[fit.fact.study] = max(own, found.get(fit.fact.study, 0.0))
        for study, own in found.items():
            scores[study] += own
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < ENOUGH:
        return ()
    best, most = ranked[0]
    kin = matcher.names.family((best,))
    rival = next((score for study, score in ranked[1:] if study not in kin), 0.0)
    return (best,) if most > rival else ()


def _weight(claim: Claim) -> float:
    """How telling a figure is by itself: decimals and counts are, round shares are not."""
    settings = claim.settings - {"money"}
    if claim.studies or not claim.is_subject or claim.hedge or settings:
        return 0.0
    weight = WEIGHTS.get(claim.form, 0.0)
    if claim.form in (Form.PERCENT, Form.POINTS) and not claim.decimals and claim.events is None:
        return 0.0
    if claim.form is Form.PAIR and claim.of in NICE_DENOMINATORS:
        return 0.0
    if claim.form is Form.NUMBER:
        return _weight_of_number(claim)
    return weight


OF_REPORTS: Final = frozenset({"report", "reports", "injury", "death", "devices"})
LONG: Final = 10_000
"""From here on, a whole number that is not round belongs to one source."""
FINE: Final = 2
"""Decimals of a score, from which on two studies seldom share it."""


def _weight_of_number(claim: Claim) -> float:
    """Scores to two decimals, groups of people, long counts of reports."""
    if claim.decimals >= FINE:
        return WEIGHTS[Form.NUMBER] * 1.5
    if claim.noun in OF_REPORTS and claim.low >= UNROUNDED and claim.low % 100:
        return WEIGHTS[Form.PAIR]
    if claim.low >= LONG and claim.low % 100:
        return ENOUGH
    if claim.low >= UNROUNDED and claim.low % 100:
        return WEIGHTS[Form.PAIR]
    return WEIGHTS[Form.NUMBER] if claim.noun == "people" and claim.low >= LARGE else 0.0


def _is_unmistakable(claim: Claim, fact: Fact) -> bool:
    """The same counts of a large group, or a count with its percentage to the decimal."""
    if claim.form is Form.PAIR:
        return fact.form == "pair" and (claim.of or 0) >= LARGE and fact.of == claim.of
    if claim.form is Form.MONEY:
        return claim.low >= UNROUNDED and claim.low % 100 != 0 and fact.form == "money"
    events = fact.finding.events if fact.finding else None
    return claim.events is not None and claim.decimals > 0 and claim.events == events
