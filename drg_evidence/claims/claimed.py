"""The figures of a sentence that may be results: no bare times, and no ends of axes."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from .figures import Figure, Form
from .place import Place
from .sentence import Sentence

AXES: Final = frozenset({"scale", "axis"})


BARE: Final = frozenset({Form.NUMBER, Form.YEAR})
SPANNING: Final = frozenset({"to", "-", "and", "through", "bis", "until"})


def _spanned(sentence: Sentence) -> list[int]:
    """Where the years of "papers of 1984 to 2013" stand, which date nothing."""
    words = sentence.tokens.words
    return [
        figure.first
        for one, two in pairwise([f for f in sentence.figures if f.form is Form.YEAR])
        if two.first == one.last + 2 and words[one.last + 1] in SPANNING
        for figure in (one, two)
    ]


FEW: Final = 3


def _pointed(sentence: Sentence) -> list[int]:
    """Where the two of "SCS, DRG stimulation and the two combined" stands, which counts nobody."""
    words = sentence.tokens.words
    return [
        figure.first for figure in sentence.figures
        if figure.is_word and figure.form is Form.NUMBER and figure.low <= FEW
        and figure.first > sentence.first and words[figure.first - 1] in ("the", "these", "both")
    ]  # fmt: skip


def claimed(sentence: Sentence, times: list[Place]) -> list[Figure]:
    """The figures that may be results: no bare times and no ends of axes.

    A bare time is the twelve in "at six months and again at twelve".
    """
    starts = [place.first for place in times] + _spanned(sentence) + _pointed(sentence)
    kept = [
        figure for figure in sentence.figures
        if figure.form is not Form.OTHER
        and not (figure.form in BARE and figure.first in starts)
    ]  # fmt: skip
    if AXES.isdisjoint(sentence.words):
        return kept
    return [figure for figure in kept if not _is_scale(figure, sentence)]


def _is_scale(figure: Figure, sentence: Sentence) -> bool:
    """True for the ends of an axis, "on a scale of people from 0% to 100%"."""
    if figure.form is not Form.PERCENT or not {figure.low, figure.high} <= {0.0, 100.0}:
        return False
    before = sentence.tokens.words[max(sentence.first, figure.first - 8) : figure.first]
    return not AXES.isdisjoint(before)
