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
from typing import NamedTuple

from .tokens import TOKEN, Tokens, normalised, unaccented

HERE = Path(__file__).parent


DECOY = "none"
"""Term of a phrase that holds a cue and is none: the back of "came back" is no region."""
LONGEST_STEM = 30
MOST_PAIRS = 200_000


class Cue(NamedTuple):
    """One phrase found: its kind and term, and the tokens it covers (both included)."""

    kind: str
    term: str
    first: int
    last: int


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


class Followed(dict[str, tuple[Pattern, ...]]):
    """Patterns that begin with one word, by the word that follows; longest first, remembered.

    Small words such as "the" begin many phrases, and few of those go on with a given word.
    """

    def __init__(self, patterns: tuple[Pattern, ...], home: Beginnings) -> None:
        super().__init__()
        self.patterns = patterns
        self.home = home

    def __missing__(self, following: str) -> tuple[Pattern, ...]:
        self.home.count_one()
        found = self[following] = tuple(
            p for p in self.patterns
            if len(p.elements) == 1 or _may_be(p.elements[1], following)
        )  # fmt: skip
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
        found = self[raw] = Followed(tuple(fitting), self) if fitting else None
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
        words = tokens.words
        free: dict[str, int] = {}
        total = len(words)
        for i, followed in enumerate(map(self.beginnings.__getitem__, tokens.raws)):
            if followed is None:
                continue
            at = i + 1
            if at < total and words[at] == "-":
                at += 1
            patterns = followed[words[at] if at < total else ""]
            if patterns:
                _take(patterns, tokens, i, free, found)
        return found


def _take(
    patterns: tuple[Pattern, ...], tokens: Tokens, i: int, free: dict[str, int], found: list[Cue]
) -> None:
    """The longest patterns of each kind that fit at ``i``, where that kind is free."""
    taken: dict[str, int] = {}
    for kind, term, elements in patterns:
        length = len(elements)
        if kind in taken:
            if taken[kind] > length:
                continue
        elif free.get(kind, 0) > i:
            continue
        last = _end(elements, tokens, i) if length > 1 else i
        if last >= 0:
            taken[kind] = length
            free[kind] = last + 1
            if term != DECOY:
                found.append(Cue(kind, term, i, last))


def _may_be(element: Element, word: str) -> bool:
    """True unless the word rules the element out; capitals are looked at later."""
    if element.is_capital:
        return bool(word)
    if element.is_stem:
        return unaccented(word).startswith(element.word) or word.startswith(element.word)
    return word == element.word


def _end(elements: tuple[Element, ...], tokens: Tokens, i: int) -> int:
    """Index of the last token of the phrase that starts at ``i``; -1 when it does not fit."""
    words, raws, total = tokens.words, tokens.raws, len(tokens.words)
    at = i
    for number, (word, is_stem, is_capital) in enumerate(elements):
        if number:
            at += 1
            if at < total and words[at] == "-":
                at += 1
            if at >= total:
                return -1
        if is_capital:
            if raws[at] != word:
                return -1
        elif is_stem:
            if not words[at].startswith(word) and not unaccented(words[at]).startswith(word):
                return -1
        elif words[at] != word:
            return -1
    return at
