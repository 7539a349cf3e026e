"""A cheap look before the reading: is there any word of this subject in the text?

Prose about something else must cost next to nothing. The words here are the least that any
passage about the evidence holds; whoever reads on decides with care.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import Final

from .cue_table import read_table
from .names import ORDINARY, Names
from .tokens import normalised

CORE: Final = ("stimul", "scs", "drg", "gangli", "axium")
SHORT: Final = 200_000
"""Longer texts that name a study always hold a word of the subject, or an author with a year."""
YEAR: Final = re.compile(r"20[0-2]\d")
BEFORE_YEAR: Final = 24
LEADS: Final = frozenset({"lead", "leads", "electrodes", "implants"})
BESIDE_LEADS: Final = frozenset({"patients", "people", "participants", "spinal"})
CLINICAL: Final = frozenset(
    {"pain", "burst", "tonic", "crossover", "implanted", "implant", "paresthesia"}
)
"""With a surname that is an ordinary word, one of these is reason enough to read on."""
WORD: Final = re.compile(r"[A-Za-zÀ-ÿ]+")


def may_be_about(text: str, names: Names) -> bool:
    """True when the text holds a word of the subject, or a study by author and year."""
    lower = text.lower()
    for core in CORE:
        if core in lower:
            return True
    if "ACCURATE" in text:
        return True
    if len(text) <= SHORT:
        return may_name_a_study(text, names)
    for match in YEAR.finditer(text):
        at = match.start()
        before = text[max(0, at - BEFORE_YEAR) : at]
        # A surname has a capital; most years stand behind small letters and cost nothing.
        if not before.islower() and _has_author(before.lower(), names):
            return True
    return False


def is_worth_reading(part: str, names: Names) -> bool:
    """True for a part of a text on the subject that holds a word of it or names a study."""
    plain = normalised(part)
    if may_be_about(plain, names):
        return True
    is_told = plain is part and len(plain) <= SHORT
    return not is_told and may_name_a_study(part, names)


def _has_author(before: str, names: Names) -> bool:
    return any(
        word in names.surnames or word.removesuffix("s") in names.surnames
        for word in WORD.findall(before)
    )


@cache
def described() -> re.Pattern[str]:
    """The descriptions that stand for a study, such as "dutch cohort"."""
    phrases = {
        row["phrase"].lower().rstrip("*") for row in read_table("study_names.csv")
        if row["strength"] in ("name", "weak") and " " in row["phrase"]
    }  # fmt: skip
    # Parted by their first letters, or every letter of a text is held against every phrase.
    parted = [
        f"{re.escape(first)}(?:{'|'.join(re.escape(phrase[1:]) for phrase in group)})"
        for first, group in groupby(sorted(phrases), key=lambda phrase: phrase[0])
    ]
    return re.compile("|".join(parted))


def may_name_a_study(text: str, names: Names) -> bool:
    """True for a paragraph of a document on the subject that names a study without its words."""
    words = set(WORD.findall(text))
    if not words.isdisjoint(names.acronyms):
        return True
    is_of_leads = not words.isdisjoint(LEADS) and not words.isdisjoint(BESIDE_LEADS)
    if is_of_leads or described().search(text.lower()):
        return True
    small = frozenset([word.lower() for word in words])
    together = (row for word in names.together.keys() & small for row in names.together[word])
    if any(frozenset(w for w in row[0] if w.isalpha()) <= small for row in together):
        return True
    capital = {word.lower() for word in words if word[0].isupper()}
    surnames = capital & names.surnames
    if not surnames <= ORDINARY or "cochrane" in capital:
        return True
    if not surnames:
        return False
    return not words.isdisjoint(CLINICAL) or YEAR.search(text) is not None
