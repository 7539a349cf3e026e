"""Judges pain scores, disability, ratios, QALYs."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason
from . import fits
from .claim import INHERITED, Claim
from .completeness import is_of_short_phases
from .judgement import Judgement, contradicted, incomplete, misquoted, supported
from .match import Fit, Matcher, Matches

HIGHEST: Final = 10
"""Of the pain scale; larger whole numbers beside a score may count people."""
TIMED_SCORES: Final = frozenset({"level", "disability", "quality"})
"""Scores that change with time: without a time point they say little."""
SCORES: Final = frozenset(
    ["level", "disability", "odds", "hazard", "risk_ratio", "qaly", "quality", "reduction", "mcid",
     "posture", "explant_relief"]
)  # fmt: skip


def judge_score(claim: Claim, found: Matches, matcher: Matcher) -> Judgement | None:
    """Pain scores, disability, ratios, QALYs."""
    ratios = not fits.RATIO_TERMS.isdisjoint(claim.outcomes)
    for best in found.named:
        if not best.fact.is_count and (ratios or not best.fact.is_ratio):
            return _of_score(claim, best, matcher)
    if not claim.studies or claim.study_strength < INHERITED:
        return None
    if not claim.decimals and SCORES.isdisjoint(claim.own or claim.outcomes):
        return None
    is_on_scale = bool(claim.decimals) or claim.low <= HIGHEST
    said = claim.outcomes if is_on_scale else claim.own
    if SCORES.isdisjoint(said) or (claim.is_word and (ratios or TIMED_SCORES.isdisjoint(said))):
        return None  # the five of "five studies" is no score
    for one in matcher.comparable(claim):
        if not one.fact.is_count and (one.fact.role == "value" or _is_other(one, ratios)):
            return contradicted(Reason.FIGURE_DIFFERS, one.fact)
    return None


def _of_score(claim: Claim, best: Fit, matcher: Matcher) -> Judgement | None:
    """Whether a score that a row gives is told of what it is, and when it was."""
    fact = best.fact
    if best.wrong and not (best.outcome == -2 and len(best.wrong) == 1):
        return misquoted(_score_reason(best), fact)
    if best.outcome < 0 and claim.decimals == 0:
        return None
    is_ratio = fact.is_ratio or fact.outcome.startswith("responder")
    if is_ratio and not fits.is_telling(claim.outcomes | claim.earlier):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if (
        fact.months
        and not claim.months
        and fact.months > 0
        and not TIMED_SCORES.isdisjoint(claim.outcomes)
        and VISITS.isdisjoint(claim.words)
        and not is_of_short_phases(fact, matcher)
    ):
        return incomplete(Reason.TIME_MISSING, fact)
    return supported(fact)


VISITS: Final = frozenset({"before", "after", "post", "baseline"})


def _is_other(one: Fit, ratios: bool) -> bool:
    """A ratio of the very arms, outcome and time that the text speaks of."""
    return ratios and one.fact.is_ratio and one.time == one.outcome == 2


def _score_reason(best: Fit) -> Reason:
    if "time" in best.wrong:
        return Reason.TIME_WRONG
    return Reason.ARM_SWAPPED if set(best.wrong) & {"arm", "region"} else Reason.FIGURE_DIFFERS
