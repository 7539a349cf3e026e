"""A statement without a number: where it stands, and what is known around it."""

from __future__ import annotations

from typing import Final, NamedTuple

from .cue_table import Cue
from .judgement import Judgement
from .record import Fact, Record
from .sentence import Sentence
from .studies_named import Named

WIDE_POPULATIONS: Final = frozenset({"back", "upper", "diabetic", "any_pain", "phantom", "migraine",
                              "pelvic", "cancer", "angina", "fbss"})  # fmt: skip
WIDE_REGIONS: Final = frozenset({"back", "low_back", "upper_limb", "neck"})
TRIAL_WORDS: Final = frozenset(
    {"trial", "study", "pivotal", "accurate", "randomised", "randomized"}
)
PROVING: Final = frozenset(
    ["confirms", "confirmed", "proves", "proved", "proven", "shows", "showed", "established",
     "establishes"]
)  # fmt: skip
"""Said of a study: that it settled what it did not look at."""
NEGATIONS: Final = frozenset(["not", "no", "never", "nor", "neither", "without", "isn't", "hardly"])
ENDS: Final = frozenset([",", ";", ".", ":", "(", ")", "!", "?"])


class Statement(NamedTuple):
    """What was said, by tokens, and the judgement on it."""

    first: int
    last: int
    judgement: Judgement


class Setting:
    """What statements need to know of the passage around them."""

    __slots__ = ("arms", "earlier", "has_result", "is_axium", "is_denied", "is_ours", "named",
                 "record")  # fmt: skip

    def __init__(
        self, record: Record, named: list[Named], earlier: list[Named], *, has_result: bool,
        is_ours: bool, arms: frozenset[str], is_denied: bool = False, is_axium: bool = False,
    ) -> None:  # fmt: skip
        self.record = record
        self.named = named
        self.earlier = earlier
        self.has_result = has_result
        self.is_ours = is_ours
        self.arms = arms
        self.is_denied = is_denied
        self.is_axium = is_axium


def tells_accurate(named: list[Named]) -> bool:
    """True when ACCURATE is among the studies named, or may be."""
    return any("accurate_2017" in one.studies for one in named)


def arms_of(sentence: Sentence) -> frozenset[str]:
    """Terms of the arms that the sentence names."""
    return sentence.terms("arm")


def is_scs(arms: frozenset[str]) -> bool:
    """True when SCS of any kind, or the control arm, is among them."""
    return any(arm.startswith("scs") or arm == "control" for arm in arms)


def span(sentence: Sentence, cue: Cue, *, reach: int = 14) -> tuple[int, int]:
    """From the cue to the end of its clause."""
    words = sentence.tokens.words
    last = cue.last
    while last + 1 < sentence.last and words[last + 1] not in ENDS and last - cue.first < reach:
        last += 1
    return cue.first, last


def clause(sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """The clause around the cue."""
    first, last = span(sentence, cue)
    words = sentence.tokens.words
    while first > sentence.first and words[first - 1] not in ENDS and cue.first - first < 8:
        first -= 1
    return first, last


def finding_fact(setting: Setting, finding_id: str) -> Fact | None:
    """A finding in words as a fact; None when the record does not hold it."""
    finding = setting.record.evidence.by_id.get(finding_id)
    if finding is None:
        return None
    return Fact(
        "text", 0, 0, finding.study_id, str(finding.outcome), str(finding.arm), finding.months,
        str(finding.region or ""), finding,
    )  # fmt: skip
