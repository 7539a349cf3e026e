"""What is denied, and where a denial ends: "it is a myth that 70% got relief; 70% was the fall"."""

from __future__ import annotations

from typing import Final

from .figures import Figure
from .sentence import Sentence

DENIALS: Final = frozenset({"deny", "refuted", "uncounted"})
QUOTES: Final = ('"', "“", "'")


def denied(sentence: Sentence, figure: Figure) -> bool:
    """True when the sentence says that it is not so."""
    words = sentence.tokens.words
    before = figure.first - 1
    if before > sentence.first and words[before] in QUOTES:
        before -= 1
    if words[before] == "not" and figure.first > sentence.first:
        return True
    for cue in sentence.of("flag"):
        if cue.term == "deny" and cue.last < figure.first:
            ended = any(
                c.term == "undeny" and cue.last < c.first < figure.first
                and not (c.first == c.last and words[c.first] == "but" and c.first == cue.last + 1)
                for c in sentence.of("flag")
            )  # fmt: skip
            if not ended and not _is_behind_colon(sentence, cue.last, figure):
                return True
        is_within = words[cue.first] in ("it", "they") and words[cue.first - 1].isalnum()
        if cue.term in ("refuted", "uncounted") and cue.first > figure.last and not is_within:
            return True  # but not the "it did not" of "because it did not relieve enough"
    return False


OF_A_DENIAL: Final = 3
"""Words of what is denied, from which on a colon ends it."""


def _is_behind_colon(sentence: Sentence, last: int, figure: Figure) -> bool:
    """ "It does not show that SCS spares opioids: at six months 56% took them"."""
    words = sentence.tokens.words
    return ":" in words[last + 1 + OF_A_DENIAL : figure.first] and not any(
        last < other.first and other.last < figure.first and ":" in words[other.last : figure.first]
        for other in sentence.figures
    )


def is_refuted(sentence: Sentence, after: Sentence | None) -> bool:
    """True when the sentence that follows says that it is not so."""
    if after is None:
        return False
    if sentence.tokens.words[sentence.last - 1] == "?" and _answers_no(after):
        return True
    for cue in after.of("flag"):
        is_denial = cue.term == "refuted" or (cue.term == "uncounted" and not _is_mean(sentence))
        if is_denial and cue.first <= after.first + 2:
            return True
    return False


NOES: Final = frozenset(
    {"wrong", "false", "nope", "untrue", "no", "nonsense", "rubbish", "falsch", "nein"}
)


def _answers_no(after: Sentence) -> bool:
    """ "48% at six months? Wrong, it never got that high"."""
    words = after.tokens.words
    is_cut = after.first + 1 >= after.last or not words[after.first + 1].isalpha()
    return words[after.first] in NOES and is_cut


def _is_mean(sentence: Sentence) -> bool:
    """True for "fell by 70% on average": that a mean counts nobody takes nothing back."""
    return "mean" in sentence.terms("measure")


FRESH: Final = frozenset({"it", "they", "that", "this", "rather", "instead", "in"})


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


CANNOT: Final = frozenset({"cannot", "can't"})
IMPOSSIBLE: Final = frozenset({"arise", "occur", "result", "come", "happen"})


def is_of_what_cannot_be(sentence: Sentence) -> bool:
    """True for "a share of 70% cannot arise from 9 people: 6 of 9 is 66.7%", a sum."""
    if CANNOT.isdisjoint(sentence.words):
        return False
    words = sentence.tokens.words[sentence.first : sentence.last]
    return any(
        word in CANNOT and words[i + 1 : i + 2] and words[i + 1] in IMPOSSIBLE
        for i, word in enumerate(words)
    )
