"""What is the same for all figures of a sentence: what it says, and what was said before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from .attach import AGAINST, Place, Places
from .denial import DENIALS, is_refuted
from .explained import explaining
from .nearby import Cut, cuts_of, label_of_row
from .own_results import is_own_result, is_supposed
from .sentence import NO_TERMS, Sentence
from .studies_named import Named

POINTING_BACK: Final = (["it", "was"], ["it", "is"], ["that", "was"])
"""Heads of sentences that go on about what the one before was about."""


@dataclass(slots=True)
class Around:
    """What a sentence says, and what the sentences before it said, when its figures are read."""

    sentence: Sentence
    after: Sentence | None
    named: list[Named]
    arm_places: list[Place]
    region_places: list[Place]
    time_places: list[Place]
    is_subject: bool
    arms_before: frozenset[str]
    all_arms_before: frozenset[str]
    regions_before: frozenset[str]
    months_before: frozenset[float]
    title_months: frozenset[float]
    outcomes_before: frozenset[str]
    earlier: frozenset[str]
    title_thresholds: frozenset[float] = frozenset()
    counts_leads: bool = False
    others_before: frozenset[str] = NO_TERMS

    cuts: list[Cut] = field(init=False)
    label: list[str] = field(init=False)
    arms: Places | None = field(init=False, default=None)
    regions: Places | None = field(init=False, default=None)
    times: Places | None = field(init=False, default=None)
    all_arms: frozenset[str] = field(init=False)
    all_months: frozenset[float] = field(init=False)
    against: frozenset[str] = field(init=False)
    outcomes: frozenset[str] = field(init=False)
    outcomes_meant: frozenset[str] = field(init=False)
    """Outcomes of the sentence before, where this one goes on about them."""
    explained: tuple[frozenset[str], str] = field(init=False)
    """Outcomes and measure that the sentence after gives to a percentage of this one."""
    flags: frozenset[str] = field(init=False)
    has_denial: bool = field(init=False)
    may_be_denied: bool = field(init=False)
    """Something in the sentence may deny one of its figures."""
    is_refuted: bool = field(init=False)
    is_unknown_study: bool = field(init=False)
    has_people: bool = field(init=False)
    populations: frozenset[str] = field(init=False)
    settings: frozenset[str] = field(init=False)
    is_other_subject: bool = field(init=False)
    thresholds: frozenset[float] = field(init=False)

    def __post_init__(self) -> None:
        sentence = self.sentence
        self.cuts = cuts_of(sentence)
        self.label = label_of_row(sentence)
        if self.arm_places:
            self.arms = Places(sentence, self.arm_places)
        if self.region_places:
            self.regions = Places(sentence, self.region_places, is_shared=True)
        if self.time_places:
            self.times = Places(sentence, self.time_places, is_shared=True)
        self.all_arms = sentence.terms("arm") or self.all_arms_before
        self.all_months = frozenset([float(place.term) for place in self.time_places])
        self.against = _against(sentence)
        self.outcomes = sentence.terms("outcome")
        head = sentence.tokens.words[sentence.first : sentence.first + 2]
        self.outcomes_meant = self.outcomes_before if head in POINTING_BACK else NO_TERMS
        self.explained = explaining(self.after)
        self.flags = _flags(sentence, counts_leads=self.counts_leads)
        self.has_denial = "deny" in self.flags
        self.may_be_denied = "not" in sentence.words or not DENIALS.isdisjoint(self.flags)
        self.is_refuted = is_refuted(sentence, self.after)
        self.is_unknown_study = () in [one.studies for one in self.named]
        self.has_people = bool(sentence.of("people"))
        self.populations = sentence.terms("population")
        self.settings = sentence.terms("other") or self.others_before
        self.is_other_subject = "other" in self.settings
        asked = frozenset([t.low for t in sentence.thresholds])
        self.thresholds = asked or self.title_thresholds


def _flags(sentence: Sentence, *, counts_leads: bool) -> frozenset[str]:
    flags = sentence.terms("flag")
    if is_own_result(sentence) or is_supposed(sentence):
        flags |= {"computed"}
    return flags | {"leads_before"} if counts_leads else flags


def _against(sentence: Sentence) -> frozenset[str]:
    """Arms that stand behind "against": what something is set against, and not what it is of."""
    if AGAINST.isdisjoint(sentence.words):
        return NO_TERMS
    words = sentence.tokens.words
    return frozenset([
        cue.term for cue in sentence.of("arm")
        if cue.first > sentence.first
        and not AGAINST.isdisjoint(words[max(sentence.first, cue.first - 2) : cue.first])
    ])  # fmt: skip
