"""Tingling: that stimulation keeps to the painful area is not that nobody feels it."""

from __future__ import annotations

from .claim import Claim
from .figures import Form
from .record import Fact

PARESTHESIA = frozenset({"paresthesia", "specificity", "outside", "free", "coverage", "posture"})
FELT = frozenset({"felt", "feel", "feels", "noticed", "sensed"})
OF_AREA = frozenset(
    {"area", "areas", "covered", "cover", "covers", "covering", "surface", "region"}
)


def paresthesia_fit(claim: Claim, fact: Fact) -> int:
    """Stimulation that keeps to the painful area is not the absence of tingling."""
    is_told = claim.form is not Form.PERCENT or bool(claim.outcomes & PARESTHESIA)
    told = claim.outcomes if is_told else claim.outcomes | claim.earlier
    if fact.outcome == "paresthesia_coverage" and "free" in claim.outcomes:
        return 0 if claim.words & OF_AREA else -2
    is_felt = "of_people" in claim.flags and bool(claim.words & FELT)
    if fact.outcome == "paresthesia_coverage" and (is_felt or "area" not in claim.words):
        is_people = claim.form in (Form.FRACTION, Form.PAIR) or "of_people" in claim.flags
        return -2 if is_people else 0
    if fact.outcome != "paresthesia_specificity":
        return 0
    if "outside" in told:
        return 1
    is_told_apart = bool(claim.own & {"specificity", "outside"}) and "free" not in claim.own
    return -2 if "free" in told and not is_told_apart else 0
