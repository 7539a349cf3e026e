"""Tingling: that stimulation keeps to the painful area is not that nobody feels it."""

from __future__ import annotations

from typing import Final

from .claim import Claim
from .fact import FRACTION, PAIR, PERCENT, Fact

PARESTHESIA: Final = frozenset(
    {"paresthesia", "specificity", "outside", "free", "coverage", "posture"}
)
COUNTS: Final = frozenset({FRACTION, PAIR})
FELT: Final = frozenset({"felt", "feel", "feels", "noticed", "sensed"})
OF_AREA: Final = frozenset(
    {"area", "areas", "covered", "cover", "covers", "covering", "surface", "region"}
)


def paresthesia_fit(claim: Claim, fact: Fact) -> int:
    """Stimulation that keeps to the painful area is not the absence of tingling."""
    if not fact.is_of_tingling:
        return 0
    if fact.outcome == "paresthesia_coverage":
        return _coverage_fit(claim)
    is_told = claim.form is not PERCENT or bool(claim.outcomes & PARESTHESIA)
    told = claim.outcomes if is_told else claim.outcomes | claim.earlier
    if "outside" in told:
        return 1
    is_told_apart = bool(claim.own & {"specificity", "outside"}) and "free" not in claim.own
    return -2 if "free" in told and not is_told_apart else 0


def _coverage_fit(claim: Claim) -> int:
    """How much of the painful area is covered is no share of people."""
    if "free" in claim.outcomes:
        return 0 if claim.words & OF_AREA else -2
    is_of_people = "of_people" in claim.flags
    if "area" in claim.words and not (is_of_people and claim.words & FELT):
        return 0
    return -2 if is_of_people or claim.form in COUNTS else 0
