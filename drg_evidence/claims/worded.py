"""Facts that the record holds in words, set against sentences without a figure.

``worded_facts.csv`` is the table to extend: the words that must stand in a sentence that names
the study (groups parted by ``;``, alternatives by ``|``, ``*`` for a word that goes on), the words
that must not, and the verdict on the sentence as it stands and when it is negated.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from ..vocabulary import Reason, Verdict
from .cue_table import read_table
from .judgement import Judgement
from .sentence import Sentence
from .statement import Setting, Statement, finding_fact
from .tokens import Tokens

NEGATING = frozenset(
    ["not", "no", "never", "neither", "nor", "none", "nothing", "without", "nobody", "hardly",
     "didn't", "doesn't", "isn't", "wasn't", "weren't", "don't", "kein", "keine", "keinen", "nicht",
     "cannot", "can't", "fails", "failed", "missed", "wrong"]
)  # fmt: skip
TOLD_LARGER = ("misquoted", "incomplete")
REACH = 40
"""Words of the longest sentence that is read so; longer ones say several things."""


@dataclass(frozen=True, slots=True)
class Worded:
    """One row of the table."""

    finding_id: str
    needs: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]
    plain: str
    negated: str


@cache
def worded_facts() -> dict[str, tuple[Worded, ...]]:
    """The rows by the study that they speak of."""
    found: dict[str, list[Worded]] = defaultdict(list)
    for row in read_table("worded_facts.csv"):
        groups = (tuple(g.split("|")) for g in row["needs"].split(";") if g)
        without = tuple(w for w in row["without"].split("|") if w)
        key = row["finding_id"]
        found[key.split(".")[0]].append(
            Worded(key, tuple(groups), without, row["plain"], row["negated"])
        )
    return {study: tuple(rows) for study, rows in found.items()}


def worded_in(sentence: Sentence, setting: Setting) -> Statement | None:
    """What a sentence says of a fact that a study gives in words."""
    if sentence.last - sentence.first > REACH or _is_question(sentence):
        return None
    for row in _rows_for(sentence, setting):
        told = _told(row, sentence, setting)
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
    words = sentence.words | ({"axium"} if setting.is_axium else frozenset())
    if _has(row.without, words) or not all(_has(group, words) for group in row.needs):
        return None
    # A denial in another clause does not turn the fact round.
    count = _negations(sentence, row, _clause_of(row.needs[-1], sentence))
    is_negated = bool(count % 2)
    if setting.is_denied and "contrary" not in words:
        is_negated = not is_negated
    verdict = row.negated if is_negated else row.plain
    if not verdict:
        return None
    reason = Reason.NONE if verdict == "supported" else (
        Reason.OVERCLAIM if verdict in TOLD_LARGER else Reason.FIGURE_DIFFERS)  # fmt: skip
    fact = finding_fact(setting, row.finding_id)
    if fact is None:
        return None
    first, last = _span(row, sentence)
    return Statement(first, last, Judgement(Verdict(verdict), reason, fact))


def _negations(sentence: Sentence, row: Worded, within: tuple[int, int] | None = None) -> int:
    """Words that turn the clause round in which the fact is told."""
    words = sentence.tokens.words
    needed = tuple(word for group in row.needs for word in group)
    used = frozenset(word for word in sentence.words if _has(needed, frozenset({word})))
    first, last = within or _widened(sentence, _span(row, sentence))
    return sum(
        words[i] in NEGATING
        and words[i] not in used
        and not (words[i] == "nor" and "neither" in words[first:i])
        and not _is_no_negation(words[i + 1 :][:1])
        and words[i - 1 : i + 1] != ["and", "without"]
        and not (words[i] == "without" and used.isdisjoint(words[i + 1 : sentence.last]))
        for i in range(first, last + 1)
    )


def _clause_of(group: tuple[str, ...], sentence: Sentence) -> tuple[int, int]:
    """The clause in which the first of these words stands."""
    words = sentence.tokens.words
    at = next(i for i in range(sentence.first, sentence.last)
              if _has(group, frozenset({words[i]})))  # fmt: skip
    return _widened(sentence, (at, at))


def _widened(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """From the start of the clause of the first token to the end of that of the last."""
    words, (first, last) = sentence.tokens.words, span
    while first > sentence.first and words[first - 1] not in CLAUSE_ENDS:
        first -= 1
    while last + 1 < sentence.last and words[last + 1] not in CLAUSE_ENDS:
        last += 1
    return first, last


CLAUSE_ENDS = frozenset({",", ";", ":", ".", "(", ")", "?", "!"})


def _is_no_negation(after: list[str]) -> bool:
    """ "No." answers a question; "not inferior" and "failed back surgery" are one thought."""
    return not after or after[0] in (".", ",", "back") or after[0].startswith("inferior")


def _has(alternatives: tuple[str, ...], words: frozenset[str]) -> bool:
    whole, stems = _parted(alternatives)
    if not whole.isdisjoint(words):
        return True
    return bool(stems) and any(word.startswith(stems) for word in words)


@lru_cache(maxsize=10_000)
def _parted(alternatives: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and beginnings of words."""
    stems = tuple(one[:-1] for one in alternatives if one.endswith("*"))
    return frozenset(one for one in alternatives if not one.endswith("*")), stems


def _span(row: Worded, sentence: Sentence) -> tuple[int, int]:
    """From the first to the last word that the row asks for."""
    tokens: Tokens = sentence.tokens
    wanted = tuple(one for group in row.needs for one in group)
    at = [
        i for i in range(sentence.first, sentence.last)
        if _has(wanted, frozenset({tokens.words[i]}))
    ]  # fmt: skip
    return at[0], at[-1]


def _is_question(sentence: Sentence) -> bool:
    """A question says nothing by itself."""
    return sentence.tokens.words[sentence.last - 1] == "?"
