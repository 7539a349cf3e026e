"""Studies that a country and a year tell apart: "a Dutch study of 2018"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..evidence import Evidence
from .cue_table import read_table


def named_by_country(evidence: Evidence) -> Iterator[tuple[frozenset[str], str]]:
    """The words that stand for a study together, where the record holds no second one."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    rows = read_table("country_words.csv")
    for study in evidence.studies.values():
        for row in rows:
            if study.year and row["country"] in study.country:
                found[row["word"], str(study.year)].append(study.study_id)
    for words, studies in found.items():
        if len(studies) == 1:
            yield frozenset(words), studies[0]
