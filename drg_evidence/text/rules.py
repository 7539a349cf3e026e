"""The rules of communication that a machine can hold, as pure functions.

Each rule reads a :class:`Readable` (a summary, or a :class:`Document` built from slides, a
handout or a page) and yields what it found against it. Numbers in ``Rule.clause`` refer to the
list of rules in ``COMMUNICATION.md``; house rules have names instead. A text without violations
is not thereby good: tone and meaning are for people to judge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import rules_balance, rules_numbers, rules_plain, rules_words
from .document import Document, Readable

__all__ = ["RULES", "Document", "Readable", "Rule", "Violation", "violations"]

LAY = frozenset({"patient"})
PROFESSIONAL = frozenset({"clinician", "researcher"})
TOLD = frozenset({"patient", "clinician"})
"""Readers who are told a story; a researcher is shown every row, however many there are."""
EVERYONE = LAY | PROFESSIONAL


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, the clause it holds, whom it concerns, and how it looks."""

    name: str
    clause: str
    readers: frozenset[str]
    find: Callable[[Readable], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Violation:
    """What a rule found."""

    rule: str
    clause: str
    found: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.clause}): {self.found}"


RULES = (
    Rule("relative effect alone", "A1", EVERYONE, rules_numbers.relative_alone),
    Rule("mixed denominators", "A2", EVERYONE, rules_numbers.mixed_denominators),
    Rule("odd denominator", "A3", EVERYONE, rules_numbers.odd_denominator),
    Rule("one in x", "A3", EVERYONE, rules_numbers.one_in_x),
    Rule("decimals for lay readers", "A4", LAY, rules_numbers.decimals),
    Rule("two numeric formats", "A5", LAY, rules_numbers.two_formats),
    Rule("frequency without context", "A6", LAY, rules_numbers.frequency_without_context),
    Rule("one arm only", "A7", EVERYONE, rules_numbers.one_arm_only),
    Rule("one frame only", "A8", LAY, rules_numbers.one_frame_only),
    Rule("likelihood word without number", "A9", EVERYONE, rules_words.bare_likelihood),
    Rule("estimate without interval", "A10", PROFESSIONAL, rules_numbers.no_interval),
    Rule("difference left to the reader", "A11", EVERYONE, rules_numbers.difference_not_printed),
    Rule("number needed for lay readers", "A13", LAY, rules_numbers.needed_for_lay),
    Rule("number needed alone", "A13", PROFESSIONAL, rules_numbers.needed_alone),
    Rule("percent for percentage points", "A14", EVERYONE, rules_numbers.percent_for_points),
    Rule("harms missing", "A15", EVERYONE, rules_balance.harms_missing),
    Rule("harms shorter than benefits", "A15", TOLD, rules_balance.harms_shorter),
    Rule("recommendation", "A16", EVERYONE, rules_words.recommendation),
    Rule("funding missing", "A17", EVERYONE, rules_balance.no_funding),
    Rule("maker of the text missing", "A17", EVERYONE, rules_balance.no_maker),
    Rule("sources missing", "A18", EVERYONE, rules_balance.no_sources),
    Rule("date missing", "A18", EVERYONE, rules_balance.no_date),
    Rule("number without origin", "A20", EVERYONE, rules_numbers.without_origin),
    Rule("worded by significance", "A21", EVERYONE, rules_words.significance),
    Rule("p value for lay readers", "A21", LAY, rules_words.p_for_lay),
    Rule("certainty not stated", "A24", PROFESSIONAL, rules_balance.no_certainty),
    Rule("length", "A26", LAY, rules_plain.length),
    Rule("title", "A26", LAY, rules_plain.title),
    Rule("key messages", "A26", LAY, rules_plain.key_messages),
    Rule("term or acronym in key messages", "A26", LAY, rules_plain.terms_in_key_messages),
    Rule("sections", "A27", LAY, rules_plain.section_order),
    Rule("reading grade", "A28", LAY, rules_plain.reading_grade),
    Rule("passive voice", "A29", LAY, rules_plain.passive_voice),
    Rule("long list", "A29", EVERYONE, rules_plain.long_list),
    Rule("words about people", "A30", EVERYONE, rules_words.about_people),
    Rule("no action at the end", "A31", LAY, rules_plain.no_questions),
    Rule("disclaimer not once", "house", EVERYONE, rules_balance.disclaimer_not_once),
    Rule("spin", "house", EVERYONE, rules_words.spin),
)
"""Every rule, in the order of the clauses."""


def violations(document: Readable) -> list[Violation]:
    """Everything in the text that goes against a rule for its reader; empty when all is held."""
    return [
        Violation(rule.name, rule.clause, found)
        for rule in RULES
        if document.reader in rule.readers
        for found in rule.find(document)
    ]
