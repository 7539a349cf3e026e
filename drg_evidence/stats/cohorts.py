"""Which studies share patients, as far as the record knows: nobody is counted twice."""

from __future__ import annotations

from ..evidence import Evidence


def cohort_families(evidence: Evidence) -> dict[str, str]:
    """The family of each study: studies linked by ``related_to``, directly or through others.

    A family is named after its first study in the alphabet. When A shares patients with B and B
    with C, all three are one family, although nothing links A and C directly: that is the
    careful reading, since the patients of B cannot be told apart.
    """
    head = {study: study for study in evidence.studies}

    def find(study: str) -> str:
        while head[study] != study:
            study = head[study]
        return study

    for study in evidence.studies.values():
        for other in study.related_to:
            first, second = sorted((find(study.study_id), find(other)))
            head[second] = first
    return {study: find(study) for study in evidence.studies}


def same_people(evidence: Evidence, first: str, second: str) -> bool:
    """True when two studies belong to one family of cohorts."""
    families = cohort_families(evidence)
    return families[first] == families[second]
