"""What a group is made of: "chronic pain (58% leg, 21% arm, 21% trunk)" tells whom, not how many
had an outcome.
"""

from __future__ import annotations

from typing import Final

from .figures import Figure, Form
from .sentence import Sentence

OPENING: Final = frozenset({"(", "["})
CLOSING: Final = frozenset({")", "]"})
ROUNDED: Final = 2.0
"""Percentage points by which rounded parts may miss the whole."""
SEXES: Final = frozenset({"women", "men", "female", "male", "females", "males"})


def read_make_up(sentence: Sentence) -> None:
    """Sets aside the parts of a whole that stand in brackets, each with its place or sex."""
    if "half" in sentence.words:
        for figure in sentence.figures:
            if figure.form is Form.FRACTION and _is_allotted(sentence, figure):
                figure.form = Form.OTHER
    if len(sentence.figures) > 1 and not OPENING.isdisjoint(sentence.words):
        _read_brackets(sentence)


def _read_brackets(sentence: Sentence) -> None:
    shares = [f for f in sentence.figures if f.form is Form.PERCENT and f.low == f.high]
    if len(shares) < 2:
        return
    brackets: dict[int, list[Figure]] = {}
    for figure in shares:
        opened = _opened(sentence, figure)
        if opened >= 0:
            brackets.setdefault(opened, []).append(figure)
    for parts in brackets.values():
        is_whole = abs(sum(part.low for part in parts) - 100) <= ROUNDED
        if len(parts) > 1 and is_whole and any(_is_of_a_kind(sentence, p) for p in parts):
            for part in parts:
                part.form = Form.OTHER


def _is_allotted(sentence: Sentence, figure: Figure) -> bool:
    """The halves of "half to DRG, half to usual care", "half on DRG and half on usual care"."""
    words, behind = sentence.tokens.words, figure.last + 1
    if words[figure.first] != "half" or behind >= sentence.last:
        return False
    halves = words[sentence.first : sentence.last].count("half")
    if words[behind] != "to" and not (words[behind] == "on" and halves == 2):
        return False
    return any(cue.first in (behind + 1, behind + 2) for cue in sentence.of("arm"))


def _opened(sentence: Sentence, figure: Figure) -> int:
    """Where the bracket around a figure opens; -1 outside brackets."""
    words = sentence.tokens.words
    for i in range(figure.first - 1, sentence.first - 1, -1):
        if words[i] in CLOSING:
            return -1
        if words[i] in OPENING:
            return i
    return -1


def _is_of_a_kind(sentence: Sentence, figure: Figure) -> bool:
    """The words right behind the figure are a place of the body or a sex."""
    behind = figure.last + 1
    if any(cue.first == behind for cue in sentence.of("region")):
        return True
    return not SEXES.isdisjoint(sentence.tokens.words[behind : behind + 1])
