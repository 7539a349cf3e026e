"""Where a denial ends: "it is a myth that 70% got relief; 70% was the mean fall"."""

from __future__ import annotations

from .figures import Figure
from .sentence import Sentence

FRESH = frozenset({"it", "they", "that", "this", "rather", "instead", "in"})


def resumed(sentence: Sentence, figure: Figure) -> bool:
    """True when the denial was of an earlier figure, and the writer has begun to say what is so."""
    starts = [c.last for c in sentence.of("flag") if c.term == "deny" and c.last < figure.first]
    if not starts:
        return False
    denied = [f for f in sentence.figures if starts[0] < f.first < figure.first]
    if not denied:
        return False
    words = sentence.tokens.words
    between = range(denied[0].last + 1, figure.first)
    return any(words[i] in ";:" for i in between) or any(
        words[i] in ",-" and words[i + 1] in FRESH and words[i + 2] in ("was", "is", "were", "fact")
        for i in between
        if i + 2 < figure.first + 1
    )


CANNOT = frozenset({"cannot", "can't"})
IMPOSSIBLE = frozenset({"arise", "occur", "result", "come", "happen"})


def is_of_what_cannot_be(sentence: Sentence) -> bool:
    """True for "a share of 70% cannot arise from 9 people: 6 of 9 is 66.7%", a sum."""
    if CANNOT.isdisjoint(sentence.words):
        return False
    words = sentence.tokens.words[sentence.first : sentence.last]
    return any(
        word in CANNOT and words[i + 1 : i + 2] and words[i + 1] in IMPOSSIBLE
        for i, word in enumerate(words)
    )
