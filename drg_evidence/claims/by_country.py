"""Studies that a country and a year tell apart: "a Dutch study of 2018"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from ..evidence import Evidence
from .cue_table import read_table

PAPERS: Final = ("series", "cohort", "study", "trial", "crossover", "reihe", "studie")


def of_country(evidence: Evidence) -> dict[str, frozenset[str]]:
    """By word, such as "german": the studies done in that country."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("country_words.csv"):
        for study in evidence.studies.values():
            if row["country"] in study.country:
                found[row["word"]].add(study.study_id)
    return {word: frozenset(studies) for word, studies in found.items()}


def named_by_country(evidence: Evidence) -> Iterator[tuple[frozenset[str], str]]:
    """The words that stand for a study together, where the record holds no second one."""
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for word, studies in of_country(evidence).items():
        for key in sorted(studies):
            if year := evidence.studies[key].year:
                found[frozenset({word, str(year)})].append(key)
    for words, keys in found.items():
        if len(keys) == 1:
            yield words, keys[0]
    for word, studies in of_country(evidence).items():
        if len(studies) == 1:
            yield from ((frozenset({word, paper}), min(studies)) for paper in PAPERS)
