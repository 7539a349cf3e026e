"""Whether a count is told of a treatment that its source has no study of."""

from __future__ import annotations

from typing import Final

from .claim import Claim
from .record import Fact, Record

OF_GANGLION: Final = frozenset({"drg", "drg_or_scs", "drg_plus_scs"})
NONE_OF: Final = frozenset({"no", "none", "not", "without", "neither"})


def is_of_the_cord(claim: Claim, fact: Fact, record: Record) -> bool:
    """ "15 DRG trials" of a review whose trials all were of spinal cord stimulation."""
    if claim.own_arms != {"drg"} or not NONE_OF.isdisjoint(claim.words):
        return False
    arms = {f.arm for f in record.by_study[fact.study] if f.low}
    return any(arm.startswith("scs") for arm in arms) and arms.isdisjoint(OF_GANGLION)


def is_of_other_device(claim: Claim, fact: Fact, record: Record) -> bool:
    """ "81% preferred DRG stimulation" of a trial that compared two modes of SCS."""
    if "drg" not in claim.own_arms or not fact.arm.startswith("scs"):
        return False
    if not NONE_OF.isdisjoint(claim.words):
        return False
    if not fact.arm_terms.isdisjoint(claim.own_arms - {"drg"}):
        return False
    return OF_GANGLION.isdisjoint(record.arms[fact.study])
