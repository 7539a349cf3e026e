"""A cheap look before the reading: is there any word of this subject in the text?

Prose about something else must cost next to nothing. The words here are the least that any
passage about the evidence holds; whoever reads on decides with care.
"""

from __future__ import annotations

import re
from functools import cache

from .cue_table import read_table
from .names import ORDINARY, Names

CORE = ("stimul", "scs", "drg", "gangli", "axium")
SHORT = 200_000
"""Longer texts that name a study always hold a word of the subject, or an author with a year."""
YEAR = re.compile(r"20[0-2]\d")
BEFORE_YEAR = 24
LEADS = frozenset({"lead", "leads", "electrodes", "implants"})
PEOPLE = frozenset({"patients", "people", "participants"})
CLINICAL = frozenset({"pain", "burst", "tonic", "crossover", "implanted", "implant", "paresthesia"})
"""With a surname that is an ordinary word, one of these is reason enough to read on."""
WORD = re.compile(r"[A-Za-zÀ-ÿ]+")


def may_be_about(text: str, names: Names) -> bool:
    """True when the text holds a word of the subject, or a study by author and year."""
    lower = text.lower()
    if any(core in lower for core in CORE) or "ACCURATE" in text:
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


def _has_author(before: str, names: Names) -> bool:
    return any(
        word in names.surnames or word.removesuffix("s") in names.surnames
        for word in WORD.findall(before)
    )


@cache
def described() -> re.Pattern[str]:
    """The descriptions that stand for a study, such as "dutch cohort"."""
    phrases = [
        row["phrase"].lower().rstrip("*") for row in read_table("study_names.csv")
        if row["strength"] in ("name", "weak") and " " in row["phrase"]
    ]  # fmt: skip
    return re.compile("|".join(re.escape(phrase) for phrase in sorted(phrases)))


def may_name_a_study(text: str, names: Names) -> bool:
    """True for a paragraph of a document on the subject that names a study without its words."""
    words = set(WORD.findall(text))
    if words & names.acronyms:
        return True
    if (words & LEADS and words & (PEOPLE | {"spinal"})) or described().search(text.lower()):
        return True
    small = frozenset(word.lower() for word in words)
    together = (row for word in names.together.keys() & small for row in names.together[word])
    if any(frozenset(w for w in row[0] if w.isalpha()) <= small for row in together):
        return True
    capital = {word.lower() for word in words if word[0].isupper()}
    if capital & names.surnames - ORDINARY or "cochrane" in capital:
        return True
    if not capital & names.surnames:
        return False
    return bool(words & CLINICAL) or YEAR.search(text) is not None
