"""Words that tell what a figure speaks of: read from tables, found in one pass over the tokens.

``cues.csv`` and ``study_names.csv`` are the tables to extend. A phrase is words in order; ``*``
ends a word that may go on ("explant*"); a word in capitals must stand in capitals in the text,
since ACCURATE is a trial and accurate is not. Hyphens do not matter.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from .tokens import TOKEN, Tokens, normalised, unaccented

HERE: Final = Path(__file__).parent


DECOY: Final = "none"
"""Term of a phrase that holds a cue and is none: the back of "came back" is no region."""
LONGEST_STEM: Final = 30
MOST_PAIRS: Final = 200_000


class Cue:
    """One phrase found: its kind and term, and the tokens it covers (both included)."""

    __slots__ = ("first", "kind", "last", "term")

    def __init__(self, kind: str, term: str, first: int, last: int) -> None:
        self.kind = kind
        self.term = term
        self.first = first
        self.last = last


class Element(NamedTuple):
    """One word of a phrase."""

    word: str
    is_stem: bool
    is_capital: bool


class Pattern(NamedTuple):
    """A phrase of a table, cut into words."""

    kind: str
    term: str
    elements: tuple[Element, ...]


Rest = tuple[tuple[str, bool, bool], ...]
"""The elements of a phrase that are still to be looked for, as plain tuples."""
Candidate = tuple[str, int, Rest]
"""A phrase whose first two words are there: its term, its length, what is left of it."""
Candidates = tuple[tuple[str, tuple[Candidate, ...]], ...]
"""Kinds with their candidates, longest first."""


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table that stands beside this module."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pattern(phrase: str, kind: str, term: str) -> Pattern:
    """A phrase of a table as a pattern over tokens."""
    elements: list[Element] = []
    for piece in normalised(phrase).split():
        stem = piece.endswith("*")
        parts = [p for p in TOKEN.findall(piece.rstrip("*")) if p != "-"]
        for i, part in enumerate(parts):
            capital = part.isupper() and len(part) > 1
            elements.append(
                Element(
                    part if capital else part.lower(),
                    stem and i == len(parts) - 1,
                    capital,
                )
            )
    return Pattern(kind, term, tuple(elements))


@cache
def packaged_patterns() -> tuple[Pattern, ...]:
    """The patterns of the packaged cue table."""
    made = (pattern(row["phrase"], row["kind"], row["term"]) for row in read_table("cues.csv"))
    return tuple(dict.fromkeys(made))


class Followed(dict[str, Candidates]):
    """Patterns that begin with one word, by the word that follows, as printed; remembered.

    Small words such as "the" begin many phrases, and few of those go on with a given word.
    """

    def __init__(self, patterns: list[Pattern], home: Beginnings) -> None:
        super().__init__()
        self.patterns = patterns
        self.home = home

    def __missing__(self, following: str) -> Candidates:
        self.home.count_one()
        by_kind: dict[str, list[Candidate]] = {}
        for kind, term, elements in self.patterns:
            if len(elements) == 1 or _fits(elements[1], following, following.lower()):
                rest = tuple([(e.word, e.is_stem, e.is_capital) for e in elements[2:]])
                by_kind.setdefault(kind, []).append((term, len(elements), rest))
        found = self[following] = tuple([(kind, tuple(held)) for kind, held in by_kind.items()])
        return found


class Beginnings(dict[str, Followed | None]):
    """What may begin with a word as it is printed; None for most words, remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.exact: dict[str, list[Pattern]] = {}
        self.stems: dict[str, list[Pattern]] = {}
        self.pairs = 0

    def count_one(self) -> None:
        """One more pair of words is remembered; all are forgotten before they are too many."""
        self.pairs += 1
        if self.pairs > MOST_PAIRS:
            self.pairs = 0
            for followed in self.values():
                if followed is not None:
                    followed.clear()

    def __missing__(self, raw: str) -> Followed | None:
        word = raw.lower()
        fitting = list(self.exact.get(word, ()))
        for length in range(2, min(len(word), LONGEST_STEM) + 1):
            fitting += self.stems.get(word[:length], ())
        plain = unaccented(word)
        if plain != word:
            # A name may have lost its accents in the record, or in the text.
            fitting += [p for p in self.stems.get(plain, ()) if p.kind == "author"]
            for length in range(2, min(len(plain), LONGEST_STEM)):
                fitting += [p for p in self.stems.get(plain[:length], ()) if p.kind == "author"]
        fitting = [p for p in fitting if not p.elements[0].is_capital or p.elements[0].word == raw]
        fitting.sort(key=lambda p: -len(p.elements))
        if len(self) > 50_000:
            self.clear()
        found = self[raw] = Followed(fitting, self) if fitting else None
        return found


@dataclass(slots=True)
class CueFinder:
    """Finds every phrase of the tables in tokens, the longest of each kind at each place."""

    beginnings: Beginnings = field(default_factory=Beginnings)

    @classmethod
    def of(cls, patterns: Iterable[Pattern]) -> CueFinder:
        """A finder for these phrases."""
        finder = cls()
        for one in patterns:
            if one.elements:
                first = one.elements[0]
                known = finder.beginnings
                home = known.stems if first.is_stem else known.exact
                home.setdefault(first.word.lower(), []).append(one)
        return finder

    def find(self, tokens: Tokens) -> list[Cue]:
        """Every cue in order of the text."""
        found: list[Cue] = []
        words, raws = tokens.words, tokens.raws
        free: dict[str, int] = {}
        beginnings = self.beginnings
        total = len(words)
        for i in range(total):
            followed = beginnings[raws[i]]
            if followed is None:
                continue
            at = i + 1
            if at < total and words[at] == "-":
                at += 1
            candidates = followed[raws[at] if at < total else ""]
            if candidates:
                _take(candidates, tokens, i, at, free, found)
        return found


def _take(
    every: Candidates, tokens: Tokens, i: int, after: int, free: dict[str, int], found: list[Cue]
) -> None:
    """The longest phrases of each kind that fit at ``i``, where that kind is free."""
    for kind, candidates in every:
        if free.get(kind, 0) > i:
            continue
        longest = 0
        for term, length, rest in candidates:
            if length < longest:
                break
            last = i if length == 1 else after
            if rest:
                last = _end(rest, tokens, after)
            if last >= 0:
                longest = length
                free[kind] = last + 1
                if term != DECOY:
                    found.append(Cue(kind, term, i, last))


def _fits(element: tuple[str, bool, bool], raw: str, word: str) -> bool:
    """True when a word, as printed and in lower case, is this word of a phrase."""
    asked, is_stem, is_capital = element
    if is_capital:
        return raw == asked
    if is_stem:
        return word.startswith(asked) or unaccented(word).startswith(asked)
    return word == asked


def _end(rest: Rest, tokens: Tokens, after: int) -> int:
    """Index of the last token of a phrase that goes on behind ``after``; -1 if it does not fit."""
    words, total = tokens.words, len(tokens.words)
    at = after
    for element in rest:
        at += 1
        if at < total and words[at] == "-":
            at += 1
        if at >= total:
            return -1
        word, is_stem, is_capital = element
        if is_stem or is_capital:
            if not _fits(element, tokens.raws[at], words[at]):
                return -1
        elif words[at] != word:
            return -1
    return at
