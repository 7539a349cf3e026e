"""Rows that name their finding by its key: they are set against that finding and no other."""

from __future__ import annotations

import re
from typing import Final

from .claim import Claim
from .judgement import Judgement, supported
from .match import forms_for
from .record import Fact, Record
from .values import value_fits

KEY: Final = re.compile(r"\b[a-z][a-z0-9_]+(?:\.[a-z0-9_]+){1,8}")
INNER_POINT: Final = re.compile(r"\.[a-z]")
"""In every key, and in little else; quick to look for."""
LONGEST_NOTE: Final = 400
"""Characters; a paragraph that is longer is no note."""
OPEN, EXPLAINED = "(open)", "(explained)"
CONFLICT: Final = re.compile(r"\bC\d\d (?=\((?:open|explained)\))")


def findings_named(text: str, record: Record) -> frozenset[str]:
    """Keys of findings in a text, and the findings of a conflict that is listed by its key."""
    keys: set[str] = set()
    if INNER_POINT.search(text):
        keys |= {key for key in KEY.findall(text) if key in record.evidence.by_id}
    if OPEN in text or EXPLAINED in text:
        for match in CONFLICT.findall(text):
            conflict = record.evidence.conflicts.get(match.strip())
            if conflict is not None:
                keys |= set(conflict.finding_ids)
    return frozenset(keys) or _findings_of_note(text, record)


def _findings_of_note(text: str, record: Record) -> frozenset[str]:
    """The findings of a disagreement whose note in the record is quoted word for word."""
    if len(text) > LONGEST_NOTE:
        return frozenset()
    said = text.strip().rstrip(".")
    notes = _notes_of(record)
    found = notes.get(said)
    if not found and ": " in said:
        found = notes.get(said.partition(": ")[2])
    return found or frozenset()


def _notes_of(record: Record) -> dict[str, frozenset[str]]:
    """Each note on a disagreement with the findings that it is about."""
    if not record.notes:
        for one in record.evidence.conflicts.values():
            for note in (one.what_differs, one.likely_reason, one.how_to_quote):
                key = note.strip().rstrip(".")
                record.notes[key] = record.notes.get(key, frozenset()) | set(one.finding_ids)
    return record.notes


def judge_keyed(claim: Claim, keys: frozenset[str], record: Record) -> Judgement | None:
    """Supported when one of the named findings gives the figure; otherwise left alone."""
    forms = forms_for(claim)
    studies = {record.evidence.by_id[key].study_id for key in keys}
    facts: list[Fact] = [
        fact for study in sorted(studies) for fact in record.by_study[study]
        if fact.form in forms and (fact.finding_id in keys or fact.role == "head_count")
    ]  # fmt: skip
    for fact in facts:
        if value_fits(claim, fact):
            return supported(fact)
    return None
