"""Against what a figure was set: a cost or a ratio has two sides, and both must be right."""

from __future__ import annotations

from typing import Final

from .arms import ARMS, PASSIVE
from .claim import HERE, Claim
from .fact import Fact


def priced_fit(claim: Claim, fact: Fact) -> int:
    """A price per QALY names two treatments; the one priced must be among them."""
    near = claim.own_arms if claim.own_arms - PASSIVE else claim.all_arms
    if fact.outcome == "icer":
        near = near - claim.against
    said = {term for term in near if term in ARMS and term not in PASSIVE}
    if not said:
        return 0
    return -2 if fact.arm_terms.isdisjoint(said) else 1


OTHERS: Final = {
    "cmm": frozenset({"cmm"}), "scs_tonic": frozenset({"scs", "scs_tonic"}),
    "placebo": frozenset({"sham"}), "reoperation": frozenset({"reoperation"}),
}  # fmt: skip
"""Terms for what a price is set against."""


def comparator_fit(claim: Claim, fact: Fact) -> int:
    """A cost against medical management is not a cost against SCS."""
    others = OTHERS.get(fact.comparator)
    if others is None:
        return 0
    is_here = claim.arm_strength >= HERE
    is_sure = is_here and claim.own_arms == claim.arms and not claim.against
    near = claim.own_arms if len(claim.own_arms) > 1 or is_sure else claim.all_arms
    priced = near & fact.arm_terms
    said = claim.arms - priced if is_here else frozenset()
    said = said or near - priced
    if not said:
        return 0
    return -2 if said.isdisjoint(others) else 1
