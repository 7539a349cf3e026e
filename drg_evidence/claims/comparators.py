"""Against what a figure was set: a cost or a ratio has two sides, and both must be right."""

from __future__ import annotations

from ..vocabulary import Unit
from .arms import ARMS, PASSIVE
from .claim import HERE, Claim
from .record import INTERVAL, MONEY, NUMBER, Fact


def priced_fit(claim: Claim, fact: Fact) -> int:
    """A price per QALY names two treatments; the one priced must be among them."""
    near = claim.own_arms if claim.own_arms - PASSIVE else claim.all_arms
    if fact.outcome == "icer":
        near = near - claim.against
    said = [ARMS[term] for term in near if term in ARMS and term not in PASSIVE]
    if not said:
        return 0
    return 1 if any(fact.arm in arms for arms in said) else -2


NAMED_AGAINST = {"CMM": "cmm", "reoperation": "reoperation"}
"""Treatments as the definitions of some rows call what a price is set against."""


def _comparator_of(fact: Fact) -> str:
    """ "cmm" for a cost or a ratio against medical management; empty where no row says."""
    finding = fact.finding
    if finding is None:
        return ""
    if "vs_" in finding.finding_id:
        return finding.finding_id.rpartition("vs_")[2]
    if str(finding.outcome) == "icer" and finding.definition.startswith("vs "):
        return NAMED_AGAINST.get(finding.definition.split(";")[0].removeprefix("vs "), "")
    is_ratio = finding.unit in (Unit.ODDS_RATIO, Unit.RATIO) if finding.unit else False
    return "cmm" if is_ratio and finding.definition.endswith(" vs CMM") else ""


def comparator_fit(claim: Claim, fact: Fact) -> int:
    """A cost against medical management is not a cost against SCS."""
    if fact.form not in (MONEY, NUMBER, INTERVAL) or not fact.finding:
        return 0
    wanted = _comparator_of(fact)
    if not wanted:
        return 0
    others = {"cmm": ("cmm",), "scs_tonic": ("scs", "scs_tonic"), "placebo": ("sham",),
              "reoperation": ("reoperation",)}  # fmt: skip
    is_sure = claim.arm_strength >= HERE and claim.own_arms == claim.arms and not claim.against
    near = claim.own_arms if len(claim.own_arms) > 1 or is_sure else claim.all_arms
    priced = {term for term in near if fact.arm in ARMS.get(term, ())}
    said = claim.arms - priced if claim.arm_strength >= HERE else frozenset()
    said = said or near - priced
    if wanted not in others or not said:
        return 0
    return 1 if said & set(others[wanted]) else -2
