"""Which two arms of which study can be compared at all: the list behind tables and pickers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import Arm
from .comparison import Comparison
from .two_arms import NOT_ARMS, WHAT_MUST_AGREE, compare_findings, is_comparable

TREATED_FIRST = (
    Arm.DRG,
    Arm.DRG_PLUS_SCS,
    Arm.SCS_CLOSED_LOOP,
    Arm.SCS_10KHZ,
    Arm.SCS_BURST,
    Arm.SCS_KHZ_OTHER,
    Arm.SCS_NOVEL,
    Arm.SCS_ANY,
    Arm.SCS_TONIC,
    Arm.REOPERATION,
    Arm.CMM,
    Arm.PHYSICAL_THERAPY,
    Arm.SHAM,
)
"""The newer or more invasive arm is the treated one; of two arms the earlier in this list."""


def all_comparisons(evidence: Evidence) -> tuple[Comparison, ...]:
    """Every pair of arms that one study reports for the same outcome, time, set and region.

    Within each study only; the order is that of the findings table. Where a source prints two
    rows for the same arm and circumstances, neither is taken, since a reader must choose.
    """
    return tuple(
        compare_findings(first.finding_id, second.finding_id, evidence=evidence)
        for first, second in comparable_pairs(evidence)
    )


def comparable_pairs(evidence: Evidence) -> Iterator[tuple[Finding, Finding]]:
    """The two rows of each comparison, the newer or more invasive treatment first."""
    together: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in evidence.by_id.values():
        if finding.arm not in NOT_ARMS and is_comparable(finding):
            circumstances = tuple(getattr(finding, name) for name in WHAT_MUST_AGREE)
            together[finding.study_id, *circumstances].append(finding)
    for group in together.values():
        arms = [finding.arm for finding in group]
        ordered = sorted(
            (f for f in group if arms.count(f.arm) == 1), key=lambda f: TREATED_FIRST.index(f.arm)
        )
        for position, first in enumerate(ordered):
            for second in ordered[position + 1 :]:
                yield first, second
