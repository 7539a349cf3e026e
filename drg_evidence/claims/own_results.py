"""Figures that a text gives as results of its own model: no published row can give them.

A text says so twice: that the work was done here ("pooled here", "we compute", "with a uniform
prior") and what the work was (pooling, a chance, a simulation). A study named in the sentence
still answers for its figure. A share told "with a uniform prior" and without a study is passed by,
since it may be a posterior mean.
"""

from __future__ import annotations

import re
from typing import Final

from .figures import Figure, Form
from .sentence import Sentence

DONE: Final = frozenset(
    ["pooled", "computed", "recomputed", "calculated", "recalculated", "modelled", "modeled",
     "simulated", "estimated", "compute", "calculate", "pool", "simulate", "model"]
)  # fmt: skip
OWN: Final = frozenset({"we", "i", "our", "own", "here", "ourselves"})
MODELS: Final = frozenset(
    ["pooled", "pooling", "pool", "chance", "probability", "prior", "posterior", "credible",
     "simulated", "simulation", "simulations", "modelled", "modeled", "prediction", "predicted"]
)  # fmt: skip
PRIORS: Final = frozenset(
    ["uniform", "beta", "flat", "sceptical", "skeptical", "enthusiastic", "jeffreys", "weak",
     "informative", "neutral", "vague"]
)  # fmt: skip
LEFT_OUT: Final = frozenset({"without", "excluding", "omitting", "except", "minus"})
SPREADS: Final = re.compile(r"i(?: ?²| ?2| squared| \^ 2)|inconsistency")
BESIDE: Final = 3


def signs_of_pooling(sentence: Sentence, figure: Figure) -> list[str]:
    """``left_out`` or ``spread`` for percentages that no row of a study can give."""
    found: list[str] = []
    if sentence.named and _is_left_out(sentence, figure):
        found.append("left_out")
    if _is_spread(sentence, figure):
        found.append("spread")
    return found


def is_own_result(sentence: Sentence) -> bool:
    """True when the sentence says that its figures come out of the text's own model."""
    words = sentence.words
    if "posterior" in words or ("prior" in words and not PRIORS.isdisjoint(words)):
        return True
    if OWN.isdisjoint(words) or DONE.isdisjoint(words) or MODELS.isdisjoint(words):
        return False
    said = sentence.tokens.words[sentence.first : sentence.last]
    return any(
        word in DONE and not OWN.isdisjoint(said[max(0, i - BESIDE) : i + 1 + BESIDE])
        for i, word in enumerate(said)
    )


SUPPOSED: Final = frozenset({"if", "had", "would"})


def is_supposed(sentence: Sentence) -> bool:
    """ "If seven of the missing had been successes, the difference would be ..." was not so."""
    words = sentence.words
    if not SUPPOSED.issubset(words):
        return False
    said = sentence.tokens.words[sentence.first : sentence.last]
    return said.index("if") < said.index("had") < len(said) - 1 - said[::-1].index("would")


def _is_left_out(sentence: Sentence, figure: Figure) -> bool:
    """ "Without Deer 2019: 90.7%" is what is left when the study is not counted."""
    if LEFT_OUT.isdisjoint(sentence.words):
        return False
    one = sentence.named[-1]
    if one.first > figure.first:
        return False
    if LEFT_OUT.isdisjoint(sentence.tokens.words[max(sentence.first, one.first - 2) : one.first]):
        return False
    return all(
        other.form is Form.YEAR
        for other in sentence.figures
        if one.last < other.first < figure.first
    )


def _is_spread(sentence: Sentence, figure: Figure) -> bool:
    """The 24% in "I squared 24%": how far studies differ, and no share of people."""
    before = sentence.tokens.words[max(sentence.first, figure.first - BESIDE - 1) : figure.first]
    text = " ".join(before)
    if "2" not in text and "²" not in text and "squared" not in text and "incons" not in text:
        return False
    return SPREADS.search(text, text.rfind(",") + 1) is not None
