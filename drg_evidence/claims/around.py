"""What is the same for all figures of a sentence: what it says, and what was said before it."""

from __future__ import annotations

from typing import Final

from .attach import Places
from .denial import DENIALS, is_refuted
from .explained import explaining
from .nearby import cuts_of, label_of_row
from .own_results import is_own_result, is_supposed
from .place import AGAINST, Place
from .sentence import NO_TERMS, Sentence
from .studies_named import Named
from .times import time_places

POINTING_BACK: Final = frozenset({("it", "was"), ("it", "is"), ("that", "was")})
"""Heads of sentences that go on about what the one before was about."""
NO_NUMBERS: Final[frozenset[float]] = frozenset()


class Around:
    """What a sentence says, and what the sentences before it said, when its figures are read.

    ``outcomes_meant`` are those of the sentence before, where this one goes on about them;
    ``explained`` are the outcomes and the measure that the sentence after gives to a percentage of
    this one; ``may_be_denied`` tells that something in the sentence may deny one of its figures.
    """

    __slots__ = (
        "against", "all_arms", "all_months", "arms", "arms_before", "cuts", "earlier", "explained",
        "flags", "has_denial", "has_people", "is_other_subject", "is_refuted", "is_subject",
        "is_unknown_study", "label", "may_be_denied", "months_before", "named", "outcomes",
        "outcomes_before", "outcomes_meant", "populations", "regions", "regions_before", "sentence",
        "settings", "thresholds", "times", "title_months",
    )  # fmt: skip

    def __init__(
        self, sentence: Sentence, after: Sentence | None, named: list[Named],
        arm_places: list[Place], region_places: list[Place], time_places: list[Place],
        is_subject: bool, *, arms_before: frozenset[str], all_arms_before: frozenset[str],
        regions_before: frozenset[str], months_before: frozenset[float],
        title_months: frozenset[float], outcomes_before: frozenset[str], earlier: frozenset[str],
        title_thresholds: frozenset[float] = NO_NUMBERS, counts_leads: bool = False,
        others_before: frozenset[str] = NO_TERMS,
    ) -> None:  # fmt: skip
        self.sentence = sentence
        self.named = named
        self.is_subject = is_subject
        self.arms_before = arms_before
        self.regions_before = regions_before
        self.months_before = months_before
        self.title_months = title_months
        self.outcomes_before = outcomes_before
        self.earlier = earlier
        self.all_arms = sentence.terms("arm") or all_arms_before
        self.settings = sentence.terms("other") or others_before
        self.is_other_subject = "other" in self.settings
        asked = [figure.low for figure in sentence.thresholds]
        self.thresholds = frozenset(asked) if asked else title_thresholds
        self._place(arm_places, region_places, time_places)
        self._read(after, counts_leads=counts_leads)

    def _place(self, arms: list[Place], regions: list[Place], times: list[Place]) -> None:
        """What figures are to be placed by: arms, regions, times, and what parts them."""
        sentence = self.sentence
        self.cuts = cuts_of(sentence)
        self.label = label_of_row(sentence)
        self.arms = Places(sentence, arms) if arms else None
        self.regions = Places(sentence, regions, is_shared=True) if regions else None
        self.times = Places(sentence, times, is_shared=True) if times else None
        self.all_months = frozenset([float(t.term) for t in times]) if times else NO_NUMBERS

    def _read(self, after: Sentence | None, *, counts_leads: bool) -> None:
        """What the words of the sentence, and of the one after it, say of all of its figures."""
        sentence = self.sentence
        self.against = _against(sentence)
        self.outcomes = sentence.terms("outcome")
        before = self.outcomes_before
        self.outcomes_meant = before if before and _points_back(sentence) else NO_TERMS
        self.explained = explaining(after)
        if after is not None and self.explained[0] and not (self.all_months or self.months_before):
            told = time_places(after)  # "It is the share who counted as successes at 12 months"
            self.months_before = frozenset([float(place.term) for place in told])
        self.flags = _flags(sentence, counts_leads=counts_leads)
        self.has_denial = "deny" in self.flags
        self.may_be_denied = "not" in sentence.words or not DENIALS.isdisjoint(self.flags)
        self.is_refuted = is_refuted(sentence, after)
        self.is_unknown_study = () in [one.studies for one in self.named]
        self.has_people = bool(sentence.of("people"))
        self.populations = sentence.terms("population")


def _points_back(sentence: Sentence) -> bool:
    words, first = sentence.tokens.words, sentence.first
    return first + 1 < len(words) and (words[first], words[first + 1]) in POINTING_BACK


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
