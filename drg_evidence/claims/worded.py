"""Facts that the record holds in words, set against sentences without a figure.

``worded_facts.csv`` is the table to extend: the words that must stand in a sentence that names
the study (groups parted by ``;``, alternatives by ``|``, ``*`` for a word that goes on), the words
that must not, and the verdict on the sentence as it stands and when it is negated.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from ..vocabulary import Reason, Verdict
from .cue_table import read_table
from .judgement import Judgement
from .sentence import Sentence
from .statement import Setting, Statement, finding_fact

NEGATING: Final = frozenset(
    ["not", "no", "never", "neither", "nor", "none", "nothing", "without", "nobody", "hardly",
     "didn't", "doesn't", "isn't", "wasn't", "weren't", "don't", "kein", "keine", "keinen", "nicht",
     "cannot", "can't", "fails", "failed", "missed", "wrong"]
)  # fmt: skip
TOLD_LARGER: Final = ("misquoted", "incomplete")
REACH: Final = 40
"""Words of the longest sentence that is read so; longer ones say several things."""


class Alternatives(NamedTuple):
    """Whole words, and beginnings of words, any of which will do."""

    whole: frozenset[str]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """One row of the table."""

    finding_id: str
    needs: tuple[Alternatives, ...]
    without: Alternatives
    plain: str
    negated: str


@cache
def worded_facts() -> dict[str, tuple[Worded, ...]]:
    """The rows by the study that they speak of."""
    found: dict[str, list[Worded]] = defaultdict(list)
    for row in read_table("worded_facts.csv"):
        needs = tuple([_alternatives(group) for group in row["needs"].split(";") if group])
        without, key = _alternatives(row["without"]), row["finding_id"]
        found[key.split(".")[0]].append(Worded(key, needs, without, row["plain"], row["negated"]))
    return {study: tuple(rows) for study, rows in found.items()}


def _alternatives(group: str) -> Alternatives:
    """A cell such as "leg*|foot|feet"; an empty one holds nothing that could stand anywhere."""
    every = [one for one in group.split("|") if one]
    stems = tuple([one[:-1] for one in every if one.endswith("*")])
    return Alternatives(frozenset([one for one in every if not one.endswith("*")]), stems)


def worded_in(sentence: Sentence, setting: Setting) -> Statement | None:
    """What a sentence says of a fact that a study gives in words."""
    if sentence.last - sentence.first > REACH or _is_question(sentence):
        return None
    words = sentence.words | {"axium"} if setting.is_axium else sentence.words
    for row in _rows_for(sentence, setting):
        told = _told(row, sentence, setting) if _is_met(row, words) else None
        if told is not None:
            return told
    return None


def _rows_for(sentence: Sentence, setting: Setting) -> list[Worded]:
    """Rows on the study that the sentence names, or else the one named last."""
    table = worded_facts()
    named = setting.named or setting.earlier[-1:]
    studies = [key for one in named for key in one.studies]
    if setting.is_axium:
        studies.append("accurate_2017")
    return [row for key in dict.fromkeys(studies) for row in table.get(key, ())]


def _told(row: Worded, sentence: Sentence, setting: Setting) -> Statement | None:
    # A denial in another clause does not turn the fact round.
    count = _negations(sentence, row, _clause_of(row.needs[-1], sentence))
    is_negated = bool(count % 2)
    if setting.is_denied and "contrary" not in sentence.words:
        is_negated = not is_negated
    verdict = row.negated if is_negated else row.plain
    if not verdict:
        return None
    verdict, _, why = verdict.partition(":")
    reason = Reason(why) if why else Reason.NONE if verdict == "supported" else (
        Reason.OVERCLAIM if verdict in TOLD_LARGER else Reason.FIGURE_DIFFERS)  # fmt: skip
    fact = finding_fact(setting, row.finding_id)
    if fact is None:
        return None
    first, last = _span(row, sentence)
    return Statement(first, last, Judgement(Verdict(verdict), reason, fact))


def _negations(sentence: Sentence, row: Worded, within: tuple[int, int] | None = None) -> int:
    """Words that turn the clause round in which the fact is told."""
    words = sentence.tokens.words
    used = frozenset([word for word in sentence.words if _is_asked_for(row, word)])
    first, last = within or _widened(sentence, _span(row, sentence))
    count = 0
    for i in range(first, last + 1):
        if words[i] not in NEGATING or words[i] in used or _is_no_negation(words, i + 1):
            continue
        if words[i] == "nor" and "neither" in words[first:i]:
            continue
        is_joined = words[i] == "without" and i > 0 and words[i - 1] == "and"
        is_idle = words[i] == "without" and used.isdisjoint(words[i + 1 : sentence.last])
        count += not (is_joined or is_idle)
    return count


def _clause_of(group: Alternatives, sentence: Sentence) -> tuple[int, int]:
    """The clause in which the first of these words stands."""
    words = sentence.tokens.words
    at = next(i for i in range(sentence.first, sentence.last) if _is_among(words[i], group))
    return _widened(sentence, (at, at))


def _widened(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """From the start of the clause of the first token to the end of that of the last."""
    words, (first, last) = sentence.tokens.words, span
    while first > sentence.first and words[first - 1] not in CLAUSE_ENDS:
        first -= 1
    while last + 1 < sentence.last and words[last + 1] not in CLAUSE_ENDS:
        last += 1
    return first, last


CLAUSE_ENDS: Final = frozenset({",", ";", ":", ".", "(", ")", "?", "!"})


def _is_no_negation(words: list[str], at: int) -> bool:
    """ "No." answers a question; "not inferior" and "failed back surgery" are one thought."""
    after = words[at] if at < len(words) else "."
    return after in (".", ",", "back") or after.startswith("inferior")


def _is_met(row: Worded, words: frozenset[str]) -> bool:
    """Every word that the row asks for stands here, and none that it must not meet."""
    for group in row.needs:
        if not _has(group, words):
            return False
    return not _has(row.without, words)


def _has(group: Alternatives, words: frozenset[str]) -> bool:
    whole, stems = group
    if not whole.isdisjoint(words):
        return True
    if stems:
        for word in words:
            if word.startswith(stems):
                return True
    return False


def _is_asked_for(row: Worded, word: str) -> bool:
    return any(word in whole or word.startswith(stems) for whole, stems in row.needs)


def _is_among(word: str, group: Alternatives) -> bool:
    return word in group.whole or word.startswith(group.stems)


def _span(row: Worded, sentence: Sentence) -> tuple[int, int]:
    """From the first to the last word that the row asks for."""
    words = sentence.tokens.words
    at = [i for i in range(sentence.first, sentence.last) if _is_asked_for(row, words[i])]
    return at[0], at[-1]


def _is_question(sentence: Sentence) -> bool:
    """A question says nothing by itself."""
    return sentence.tokens.words[sentence.last - 1] == "?"
