"""What tells a figure from its neighbours: "trial stage" or "after implant", "anchored" or not.

Rows that agree in study, outcome, arm, time and place differ by a word or two of their
definition. A claim that uses the words of the neighbour speaks of the neighbour.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from ..vocabulary import AnalysisSet
from .claim import Claim
from .fact import MONEY, Fact, Neighbours

WORD: Final = re.compile(r"[a-z]{3,}|\d+(?= ?hz)")
STOP: Final = frozenset(
    ["the", "and", "for", "with", "patients", "pain", "relief", "printed", "arm", "among", "who",
     "mean", "average", "same", "least", "from", "that", "was", "were", "per", "all", "not",
     "still",
     "their", "abstract", "also", "those", "after", "derived", "first", "share", "over", "any",
     "stimulation", "system", "systems", "scs", "drg", "back", "leg", "reports", "classed",
     "problem", "code", "this", "end", "effect", "treatment", "loss", "group", "original",
     "originally", "randomised", "comparison", "difference", "reported", "ited", "years", "months",
     "counted"]
)  # fmt: skip


SET_WORDS: Final = {
    AnalysisSet.MITT: " modified mitt itt intention failures",
    AnalysisSet.COMPLETERS: " completers completed",
}
"""How papers call the people that a row counts."""
STEM: Final = 6
SHARED_STEMS: Final = frozenset(
    ["incide", "infect", "preval", "rate", "pooled", "propor", "share", "lead", "leads", "migrat",
     "overal", "compli", "event", "events", "relief", "percen", "number", "total", "found",
     "treate", "advers", "concer", "people", "device", "half", "group", "which", "more", "least"]
)  # fmt: skip
"""Words of an outcome as such, which tell no row from its neighbour."""
TOLD_IN: Final = frozenset(
    ["study", "trial", "series", "cohort", "review", "report", "analys", "paper", "author",
     "result"]
)  # fmt: skip
"""Stems of the paper itself, which stand in any sentence about it."""
UNTELLING: Final = SHARED_STEMS | TOLD_IN


def stem(word: str) -> str:
    """The first letters of a word, so that implant and implantation are one."""
    return word[:STEM]


def words_of(fact: Fact) -> frozenset[str]:
    """Words of the definition and of the key that may tell a row from its neighbours."""
    finding = fact.finding
    if finding is None:
        return frozenset()
    key = finding.finding_id.rpartition(".")[2].replace("_", " ")
    key += SET_WORDS.get(finding.analysis_set, "")
    found = WORD.findall(f"{finding.definition} {key}".lower())
    return frozenset(stem(w) for w in found if w not in STOP)


def telling_words(facts: Iterable[Fact]) -> dict[str, Neighbours]:
    """By finding: words that only it has, and words that only its neighbours have."""
    groups: dict[tuple[object, ...], dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        if fact.finding is not None and fact.role == "value" and not fact.finding.is_derived:
            key = (fact.study, fact.outcome, fact.arm, fact.months, fact.region)
            groups[key].setdefault(fact.finding.finding_id, fact)
    found: dict[str, Neighbours] = {}
    for group in groups.values():
        if len(group) < 2:
            continue
        words = {key: words_of(fact) for key, fact in group.items()}
        common = frozenset.intersection(*words.values())
        for name, own in words.items():
            others = frozenset().union(*(w for k, w in words.items() if k != name))
            found[name] = (own - common, others - own - common)
    return found


class Stems:
    """The stems of a segment, kept for the next fact: all that are set against a claim ask."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        none: frozenset[str] = frozenset()
        self._last = (none, none)

    def of(self, segment: frozenset[str]) -> frozenset[str]:
        """The stems of its words that may tell rows apart."""
        last = self._last
        if last[0] is segment:
            return last[1]
        stems = frozenset([word[:STEM] for word in segment]) - UNTELLING
        self._last = (segment, stems)
        return stems


STEMS: Final = Stems()
TURNING: Final = frozenset(
    {"without", "no", "not", "non", "other", "neither", "un", "rather", "than"}
)
"""Words after which a neighbour's word speaks of its opposite: "without an anchor"."""


def sibling_fit(claim: Claim, fact: Fact) -> int:
    """The words beside the figure may be those of a neighbouring row."""
    if fact.neighbours is None:
        return 0
    own, others = fact.neighbours
    if not own:
        return 0  # a row without words of its own is the general one, and fits every wording
    said = STEMS.of(claim.segment)
    if claim.form is MONEY and len(claim.populations) == 1:
        said |= claim.populations  # "for CRPS" stands far from the sum
    stage = _stage_told(claim)
    if stage:
        said |= stage
    if not own.isdisjoint(said):
        return 1
    if others.isdisjoint(said):
        return 0
    return -2 if TURNING.isdisjoint(claim.segment) else 0


TESTING: Final = frozenset({"trial"})
LASTING: Final = frozenset({"implan"})
NO_STAGE: Final[frozenset[str]] = frozenset()
PLACED: Final = frozenset({"implant", "implanted", "implantation", "generator", "permanent"})


def _stage_told(claim: Claim) -> frozenset[str]:
    """The stage of "4.8% during the test phase, 1.03% once the generator is in"."""
    if "trial_length" in claim.own:
        return TESTING
    return NO_STAGE if PLACED.isdisjoint(claim.segment) else LASTING
