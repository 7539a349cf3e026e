"""Names and figures told in the same order: "DRG and SCS gave 81.2% and 55.7%"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from .figures import SHARES, Figure, Form
from .place import BESIDE, SETTING_AGAINST, Place
from .sentence import Sentence

PARTING: Final = frozenset({"while", "whereas", "but", "although", "though", "unlike", "whilst"})


def _is_joined(words: list[str], places: list[Place]) -> bool:
    """ "DRG and SCS", "DRG outdid SCS by"; not "DRG held steady while SCS fell"."""
    between = words[places[0].last + 1 : places[-1].first]
    return PARTING.isdisjoint(between)


def _alternates(places: list[Place], figures: list[Figure]) -> bool:
    """ "DRG 13% SCS 28%": each name stands right before its figure, with nothing between."""
    return all(
        place.last + 1 == figure.first for place, figure in zip(places, figures, strict=True)
    )


TWO: Final = 2


def _in_bracket(sentence: Sentence, places: list[Place], figures: list[Figure]) -> list[Figure]:
    """The pair of "25.5 points higher with DRG than with SCS (81.2% against 55.7%)"."""
    words, last = sentence.tokens.words, places[-1].last
    for one, two in pairwise(figures):
        is_set = not SETTING_AGAINST.isdisjoint(words[one.last + 1 : two.first])
        if words[one.first - 1] == "(" and is_set and last < one.first <= last + BESIDE:
            return [one, two] if _is_joined(words, places) else []
    return []


def _is_parted(sentence: Sentence, places: list[Place]) -> bool:
    """A figure stands among the names: "at three months, although 94.5% did at twelve"."""
    names = [place.first for place in places]
    return any(
        names[0] < f.first < names[-1] and f.first not in names
        for f in sentence.figures
        if f.form in SHARES
    )


def in_parallel(sentence: Sentence, places: list[Place], form: str) -> list[Figure]:
    """ "DRG and SCS gave 81.2% and 55.7%": two names, then two figures, or the other way round.

    The figures in the order of the names; none where each figure finds its name otherwise.
    """
    figures = [f for f in sentence.figures if f.form is form]
    if len(figures) > len(places) == TWO and "(" in sentence.words:
        return _in_bracket(sentence, places, figures)
    if len(figures) != len(places) or len(figures) < 2:
        return []
    if _alternates(places, figures):
        return figures
    names_first = places[-1].last < figures[0].first
    figures_first = figures[-1].last < places[0].first
    if not (names_first or figures_first) or _is_parted(sentence, places):
        return []
    words = sentence.tokens.words
    if ";" in words[places[0].last : places[-1].first]:
        return []
    if names_first and not _is_joined(words, places):
        return []
    if names_first and "|" in words[places[-1].last : figures[0].first]:
        return []
    firsts = [sentence.seg(f.first) for f in figures]
    if len(set(firsts)) < len(firsts) and form is not Form.PERCENT:
        return []
    return figures
