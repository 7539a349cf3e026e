"""Which arms of the record a term of the cue table may speak of."""

from __future__ import annotations

from typing import Final

from .claim import HERE, Claim

SCS: Final = frozenset(
    ["scs_tonic", "scs_10khz", "scs_burst", "scs_closed_loop", "scs_khz_other", "scs_novel",
     "scs_any", "drg_or_scs"]
)  # fmt: skip

ARMS: Final[dict[str, frozenset[str]]] = {
    "drg": frozenset({"drg", "drg_or_scs"}),
    "scs": SCS,
    "stimulated": SCS | {"drg", "drg_plus_scs"},
    "scs_tonic": frozenset({"scs_tonic", "scs_any"}),
    "scs_10khz": frozenset({"scs_10khz", "scs_khz_other"}),
    "scs_burst": frozenset({"scs_burst"}),
    "scs_closed_loop": frozenset({"scs_closed_loop"}),
    "scs_novel": frozenset({"scs_novel", "scs_burst", "scs_10khz"}),
    "scs_khz_other": frozenset({"scs_khz_other", "scs_10khz"}),
    "drg_plus_scs": frozenset({"drg_plus_scs", "drg_or_scs"}),
    "cmm": frozenset({"cmm", "physical_therapy"}),
    "sham": frozenset({"sham"}),
    "reoperation": frozenset({"reoperation"}),
    "physical_therapy": frozenset({"physical_therapy", "cmm"}),
    "control": frozenset({"scs_tonic", "scs_any", "cmm", "sham", "reoperation",
                          "physical_therapy"}),
}  # fmt: skip
TERMS_OF: Final = {
    arm: frozenset(term for term, arms in ARMS.items() if arm in arms)
    for arm in frozenset().union(*ARMS.values())
}
"""By arm of the record: the terms that may speak of it."""
GANGLION: Final = frozenset({"drg"})
PASSIVE: Final = frozenset({"cmm", "control", "sham", "reoperation", "physical_therapy"})
MODES: Final = frozenset({"scs_closed_loop", "scs_10khz", "scs_burst"})
"""Modes of SCS that few studies tested, and whose words other fields use too."""
CONVENTIONAL: Final = frozenset({"scs", "scs_tonic"})
"""Terms of SCS as it was before those modes."""


ALLOTTED: Final = frozenset(
    {"allocated", "assigned", "randomised", "randomized", "given", "allotted"}
)


def is_of_allotted(claim: Claim) -> bool:
    """ "14 of 26 patients allocated to SCS went over": the arm is the one that they left."""
    is_told = not ALLOTTED.isdisjoint(claim.segment) and claim.arm_strength >= HERE
    return is_told and len(claim.arms) == 1
