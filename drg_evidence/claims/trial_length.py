"""Judges how long trial stimulation lasted before an implant."""

from __future__ import annotations

from ..vocabulary import Reason
from .claim import HERE, Claim
from .judgement import Judgement, contradicted, supported, unverifiable
from .match import Matcher
from .record import Fact


def trial_length(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Set against the named study; the length of a trial that nobody is named for is no one's."""
    held = [
        f for f in matcher.of_scope(claim)
        if f.outcome == "trial_duration"
    ]  # fmt: skip
    if held and claim.study_strength >= HERE:
        return contradicted(Reason.FIGURE_DIFFERS, held[0])
    at_end = [f for f in matcher.of_scope(claim) if _is_at_end(claim, f)]
    if at_end:
        return supported(at_end[0])
    return None if claim.study_strength >= HERE else unverifiable()


def _is_at_end(claim: Claim, fact: Fact) -> bool:
    """A result counted at the end of trial stimulation tells how long that was."""
    if fact.outcome != "trial_success" or not fact.months:
        return False
    return abs(fact.months - claim.low) <= 0.04 * fact.months
