"""Whether a passage speaks of DRG stimulation or SCS: what does not is left alone.

The letters DRG and SCS have other meanings, and the names of trials other bearers. A passage is on
the subject when it names a treatment among words of care, or a study among them, or counts reports
on stimulators to the regulator.
"""

from __future__ import annotations

from typing import Final

from .arms import CONVENTIONAL, GANGLION, MODES
from .grouping import ReadGroup, is_clinical, speaks_of_care
from .sentence import Sentence

SUBJECT_ARMS: Final = frozenset(
    ["drg", "scs", "scs_tonic", "scs_10khz", "scs_burst", "scs_closed_loop", "scs_novel",
     "drg_plus_scs"]
)  # fmt: skip
ARMS_ALONE: Final = SUBJECT_ARMS - {"scs_novel", "scs_burst"}
LOOPS: Final = frozenset({"scs_closed_loop"})
"""A closed loop may be one of insulin, whatever the trial is called."""
LETTERS: Final = frozenset({"drg", "scs"})
STIMULATION: Final = frozenset({"stimulation", "stimulator", "stimulators"})
GUIDES: Final = frozenset(
    ["guidance", "consensus", "panel", "recommendations", "neuromodulation", "congress", "paper",
     "print"]
)  # fmt: skip
NOTICES: Final = frozenset({"recall", "recalled", "recalls", "letter"})
DOCUMENTS: Final = frozenset({("fda_recall_2023",), ("fda_letter_2020",)})
"""Names that have no other bearer."""
FIRM: Final = ("name", "word")
COMPARING: Final = frozenset({"people", "significant", "difference", "recipients"})
"""Words of any comparison, which will do beside the name of a study."""
DIGITS: Final = 5
"""Digits from which on a number is one of reports to an agency, and no share of anybody."""


def is_on_subject(group: ReadGroup) -> bool:
    """True when the figures of the group may be about this evidence."""
    if "drg" in group.arms and not CONVENTIONAL.isdisjoint(group.arms):
        return True
    if _is_stimulation(group):
        return True
    letters = not LETTERS.isdisjoint(group.words)
    is_notice = not NOTICES.isdisjoint(group.words)
    if is_notice and any(one.studies[:1] in DOCUMENTS for one in group.named):
        return True
    if "other" in group.others and not letters and group.arms.isdisjoint(SUBJECT_ARMS - LOOPS):
        return False  # EVOKE is also the name of trials of something else
    if not ARMS_ALONE.isdisjoint(group.arms) and is_clinical(group):
        return True
    return _names_a_study(group, letters=letters)


def _names_a_study(group: ReadGroup, *, letters: bool) -> bool:
    """A study is named, and something else tells that it is ours."""
    if not group.named:
        return False
    if letters or (not MODES.isdisjoint(group.arms) and "other" not in group.others):
        return True
    strengths = {one.strength for one in group.named}
    is_compared = not COMPARING.isdisjoint(group.words)
    if not strengths.isdisjoint(FIRM) and (is_compared or speaks_of_care(group)):
        return True
    return "name" in strengths and not GUIDES.isdisjoint(group.words)


def _is_stimulation(group: ReadGroup) -> bool:
    if group.arms.isdisjoint(SUBJECT_ARMS) and not group.named and not is_reported(group):
        return False
    if not STIMULATION.isdisjoint(group.words):
        return True
    return "stimul" in "\n".join([block.tokens.text for block in group.blocks]).lower()


def is_reported(group: ReadGroup) -> bool:
    """ "The FDA admits it: these stimulators injured 77,937 people"."""
    return "fda" in group.words and any(map(_is_long, group.words))


def _is_long(word: str) -> bool:
    return word[0].isdigit() and len(word.replace(",", "")) >= DIGITS and "." not in word


def tells_stimulation(sentence: Sentence) -> bool:
    """A word of stimulation or stimulators stands in the sentence."""
    return any(word.startswith("stimul") for word in sentence.words)


def is_of_another_therapy(sentence: Sentence) -> bool:
    """ "Pulsed radiofrequency of the ganglion": the ganglion is no arm of stimulation."""
    if "other" not in sentence.terms("other") or tells_stimulation(sentence):
        return False
    return sentence.terms("arm") == GANGLION and "drg" not in sentence.words
