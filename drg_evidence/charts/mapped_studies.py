"""Studies sorted for the evidence maps: treatment, kind of design, kind of pain, people.

Sorting reads the record's own words (design, arms of the findings, population). A study whose
population names several kinds of pain, or none of them, counts as mixed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..evidence import Evidence
from ..model import Study
from ..vocabulary import Arm, Design

DESIGNS = {
    "randomised": (Design.RCT, Design.RCT_PROTOCOL),
    "crossover": (Design.RCT_CROSSOVER,),
    "secondary": (Design.RCT_SECONDARY, Design.POOLED),
    "prospective": (
        Design.PROSPECTIVE_COHORT, Design.PROSPECTIVE_SINGLE_ARM,
        Design.REGISTRY_PROSPECTIVE_SINGLE_ARM, Design.REGISTRY,
    ),
    "retrospective": (Design.RETROSPECTIVE,),
    "reviews": (Design.SYSTEMATIC_REVIEW, Design.META_ANALYSIS),
    "economic": (Design.ECONOMIC,),
    "documents": (
        Design.GUIDELINE, Design.GUIDELINE_ANNOUNCEMENT, Design.COMMENTARY,
        Design.DEVICE_DOCUMENT, Design.REGULATOR, Design.JOURNALISM,
    ),
}  # fmt: skip
"""Row of the map and the designs in it; every design stands in one row."""

PAINS = {
    "crps": r"CRPS|causalgia|reflex sympathetic|ACCURATE",
    "back": r"FBSS|failed back|\bback\b|spinal surgery|spinal pain|radicular|lumb|disc(ec|og)",
    "neuropathy": r"diabet|polyneuropathy",
    "focal": r"groin|inguinal|knee|phantom|nerve injur|pelvic",
}
COMPARATIVE = frozenset({Design.RCT, Design.RCT_CROSSOVER, Design.PROSPECTIVE_COHORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedStudy:
    """One study on the map. ``people`` is None where no number is held.

    ``arm`` gives the look: ``drg``, ``scs_any``, or ``drg_or_scs`` for both or either.
    """

    study: Study
    row: str
    pain: str
    arm: Arm
    people: int | None
    head_to_head: bool


def mapped_studies(evidence: Evidence) -> tuple[MappedStudy, ...]:
    """Every study of the record, by year and key."""
    arms: dict[str, set[Arm]] = {}
    for finding in evidence.by_id.values():
        arms.setdefault(finding.study_id, set()).add(finding.arm)
    studies = sorted(evidence.studies.values(), key=lambda s: (s.year or 0, s.study_id))
    return tuple(_mapped(study, arms.get(study.study_id, set())) for study in studies)


def _mapped(study: Study, arms: set[Arm]) -> MappedStudy:
    drg = Arm.DRG in arms
    scs = any(arm.startswith("scs") for arm in arms)
    return MappedStudy(
        study=study,
        row=next(row for row, designs in DESIGNS.items() if study.design in designs),
        pain=_pain(study),
        arm=_arm(study, drg=drg, scs=scs),
        people=study.n_analysed or study.n_enrolled,
        head_to_head=drg and scs and study.design in COMPARATIVE,
    )


def _arm(study: Study, *, drg: bool, scs: bool) -> Arm:
    """From the arms of its findings; a study without arms is sorted by its words."""
    if not drg and not scs:
        words = f"{study.label} {study.intervention} {study.comparator}"
        drg = re.search(r"DRG|dorsal root", words) is not None
        scs = re.search(r"\bSCS\b|spinal cord stim", words) is not None
    if drg != scs:
        return Arm.DRG if drg else Arm.SCS_ANY
    return Arm.DRG_OR_SCS


def _pain(study: Study) -> str:
    found = [
        pain for pain, words in PAINS.items() if re.search(words, study.population, re.IGNORECASE)
    ]
    return found[0] if len(found) == 1 else "mixed"
