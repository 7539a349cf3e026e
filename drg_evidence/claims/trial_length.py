"""Judges how long trial stimulation lasted before an implant."""

from __future__ import annotations

from ..vocabulary import Reason
from .claim import HERE, Claim
from .judgement import Judgement, contradicted, supported, unverifiable
from .match import Matcher


def trial_length(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Set against the named study; the length of a trial that nobody is named for is no one's."""
    held = matcher.of_outcome(claim, "trial_duration")
    if held and claim.study_strength >= HERE:
        return contradicted(Reason.FIGURE_DIFFERS, held[0])
    for fact in matcher.of_outcome(claim, "trial_success"):
        if fact.months and abs(fact.months - claim.low) <= 0.04 * fact.months:
            return supported(fact)  # counted at the end of the trial, it tells how long that was
    return None if claim.study_strength >= HERE else unverifiable()
