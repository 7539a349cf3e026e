"""Counts beside the name of a stage: "enrolled 426, implanted 296"."""

from __future__ import annotations

from ..vocabulary import Reason
from .claim import Claim
from .judgement import Judgement, contradicted
from .match import Matcher
from .record import Fact

STAGE_ROWS = {
    "randomised": {"n_randomised", "n_enrolled"},
    "trial": {"permanent_implant", "trial_success"},
    "completed": {"n_completed"},
}
SHORT = 5
"""Words of a note such as "enrolled 426, implanted 296"; longer ones say what is counted."""
STAGE_WORDS = frozenset({"enrolled", "randomised", "randomized", "recruited", "implanted",
                         "implant", "completed", "implants", "enrolment"})  # fmt: skip


def wrong_stage(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A count beside the name of a stage, of a study that gives another for it."""
    is_note = len(claim.segment) <= SHORT and bool(claim.segment & STAGE_WORDS)
    if not is_note or claim.hedge or claim.low < 10 or "plan" in claim.flags:
        return None
    wanted = set().union(*(STAGE_ROWS.get(term, set()) for term in claim.own))
    held = [
        f for f in matcher.of_scope(claim)
        if f.form == "number" and f.outcome in wanted and f.role != "interval"
    ]  # fmt: skip
    return contradicted(Reason.FIGURE_DIFFERS, held[0]) if held else None


def is_enrolled_as_randomised(claim: Claim, fact: Fact) -> bool:
    """Everyone enrolled, told as those whom a trial assigned by lot, where it tells both apart."""
    definition = fact.finding.definition if fact.finding else ""
    is_told = any(word.startswith("randomi") for word in claim.segment)
    if claim.words & {"enrolled", "enrolment"}:
        return False
    return is_told and fact.outcome == "n_enrolled" and "were randomised" in definition
