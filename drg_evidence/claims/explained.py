"""Figures that the next sentence explains: "Careful with the 70%. That is how far pain fell"."""

from __future__ import annotations

from typing import Final

from .figures import SHARES, Figure
from .measure_words import FALL_WORDS, MEAN_WORDS, PEOPLE
from .sentence import Sentence

SHORTENED: Final = frozenset({"it's", "that's"})
POINTING: Final = frozenset({"it", "that", "this", "they", "these", "those", "das", "es"})
MEANING: Final = frozenset(
    {"is", "was", "means", "refers", "counts", "stands", "are", "were", "meant", "describes",
     "ist", "war"}
)  # fmt: skip
DENYING: Final = frozenset({"not", "nicht", "rather"})
TIMING: Final = frozenset({"at", "after", "by"})
OPENING: Final = POINTING | SHORTENED | TIMING | {"what"}
NOTHING: Final[tuple[frozenset[str], str]] = (frozenset(), "")


def explaining(after: Sentence | None) -> tuple[frozenset[str], str]:
    """Outcomes and measure that a sentence gives to the figure before it; empty for most."""
    if after is None or after.tokens.words[after.first] not in OPENING:
        return NOTHING
    words = after.tokens.words[after.first : after.last]
    if not _points(words) or any(figure.form in SHARES for figure in after.figures):
        return NOTHING
    end = next((i for i, word in enumerate(words) if word in DENYING and i > 1), len(words))
    told = set(words[:end])
    outcomes = frozenset(c.term for c in after.of("outcome") if c.first < after.first + end)
    if not told.isdisjoint(MEAN_WORDS) and not told.isdisjoint(FALL_WORDS):
        return outcomes | {"reduction"}, "mean"
    return outcomes, "" if told.isdisjoint(PEOPLE) else "share"


REACH: Final = 5
"""Words of "At 24 weeks that was ...", before which a sentence must point back."""


def _points(words: list[str]) -> bool:
    """ "That is ...", "This figure was ...", "At 24 weeks that was ...", "What it gives is"."""
    if words[0] == "what" and not MEANING.isdisjoint(words[2:REACH]):
        return True
    if words[0] in SHORTENED:
        return True
    reach = REACH if words[0] in TIMING else 1
    return any(
        word in POINTING and not MEANING.isdisjoint(words[i + 1 : i + 3])
        for i, word in enumerate(words[:reach])
    )


def undenied(sentence: Sentence, figure: Figure, terms: frozenset[str]) -> frozenset[str]:
    """The terms without those that the sentence says the figure is not: "is no responder rate"."""
    denials = [c for c in sentence.of("flag") if c.term == "deny"]
    if not denials or denials[0].last <= figure.last:
        return terms  # what stands behind a denial is denied with the figure
    return terms & {c.term for c in sentence.of("outcome") if c.first < denials[0].first}
