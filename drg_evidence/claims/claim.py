"""What a passage says of one figure: the only thing that reading hands to matching and judging."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

NONE: Final = 0
INHERITED: Final = 1
NEAR: Final = 2
HERE: Final = 3


@dataclass(slots=True, kw_only=True)
class Claim:
    """One figure with what the words around it say.

    Strengths: 0 not said, 1 carried over from earlier text, 2 said in the sentence or its
    heading, 3 said of this very figure. ``own`` outcomes stand in the segment of the figure,
    ``outcomes`` anywhere in its sentence.
    """

    form: str
    low: float
    high: float
    decimals: int = 0
    events: float | None = None
    of: float | None = None
    hedge: str = ""
    unit: str = ""
    estimate: float | None = None
    is_word: bool = False
    text: str = ""
    start: int = 0
    end: int = 0
    studies: tuple[str, ...] = ()
    study_strength: int = NONE
    is_unknown_study: bool = False
    arms: frozenset[str] = frozenset()
    arm_strength: int = NONE
    all_arms: frozenset[str] = frozenset()
    own_arms: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    months: frozenset[float] = frozenset()
    month_strength: int = NONE
    all_months: frozenset[float] = frozenset()
    regions: frozenset[str] = frozenset()
    region_strength: int = NONE
    populations: frozenset[str] = frozenset()
    measure: str = ""
    measure_strength: int = NONE
    relation: str = ""
    counted: frozenset[str] = frozenset()
    has_people: bool = False
    noun: str = ""
    flags: frozenset[str] = frozenset()
    is_denied: bool = False
    is_subject: bool = False
    is_other_subject: bool = False
    settings: frozenset[str] = frozenset()
    thresholds: frozenset[float] = frozenset()
    segment: frozenset[str] = frozenset()
    is_header_share: bool = False
    words: frozenset[str] = field(default_factory=frozenset)
