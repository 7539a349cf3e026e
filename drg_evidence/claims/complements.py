"""Shares of those who did not: "19 of 100 did not" is published as 81.2% who did."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..vocabulary import Reason
from .claim import Claim
from .figures import SHARES, Figure, Form
from .judgement import Judgement, misquoted
from .match import Matcher
from .sentence import Sentence

AUXILIARIES: Final = frozenset(
    ["did", "do", "does", "had", "have", "has", "were", "was", "are", "is", "could", "would"]
)  # fmt: skip
CONTRACTED: Final = frozenset(
    ["didn't", "don't", "doesn't", "weren't", "wasn't", "aren't", "isn't", "hadn't", "haven't"]
)
HAVING: Final = frozenset({"had", "have", "has", "got", "found", "showed", "with"})
NO_DENIAL: Final = frozenset(
    ["differ", "differed", "different", "significant", "significantly", "statistically", "inferior",
     "only", "reported", "stated", "given", "held", "known", "just", "a", "the", "an", "mean",
     "been", "because", "difference", "differences", "more", "less", "longer", "compared",
     "randomised", "randomized", "blinded", "published", "counted", "included", "from", "in",
     "another", "comparable", "the", "those", "that", "of", "all", "tested", "seen", "so"]
)  # fmt: skip
"""Words after which "not" tells of the figure or the study, and not of the people counted."""
NO_MORE: Final = frozenset({"rise", "increase", "more", "change", "worsening", "further", "loss"})
"""After "with no": what else did not happen to people who had the outcome."""
DENYING: Final = CONTRACTED | {"not", "failed", "no", "none"}
ENDS: Final = frozenset([";", ".", ":", "!", "?", "|", "\n", ",", "but", "while", "whereas"])
REACH: Final = 11
POINTING: Final = frozenset({"the", "that", "this", "those"})
OTHERS: Final = 3
"""Tokens from a number to the "not" that is said of it: "44 people had not"."""
TOLD_OF_DID: Final = ("treatment_success", "responder")
"""Outcomes that are told of those who had them; their rows never count those who had not."""


def tells_rest(sentence: Sentence, figure: Figure) -> bool:
    """True when the people of the figure are said not to have had the outcome."""
    if figure.form not in SHARES or DENYING.isdisjoint(sentence.words):
        return False
    words = sentence.tokens.words
    if figure.first > sentence.first and words[figure.first - 1] in POINTING:
        return False
    return _denied_after(words, sentence, figure) or _denied_before(words, sentence, figure)


def _denied_after(words: list[str], sentence: Sentence, figure: Figure) -> bool:
    inside = _clause_after(words, sentence, figure)
    end = inside[-1] + 1 if inside else figure.last + 1
    if any(figure.last < other.first < end for other in sentence.figures if other.form in SHARES):
        return False
    for i in inside:
        if words[i] not in DENYING:
            continue
        after = words[i + 1] if i + 1 < sentence.last else "."
        if after in NO_DENIAL or _is_of_others(sentence, figure, i):
            continue
        if words[i] in CONTRACTED or (words[i] == "not" and words[i - 1] in AUXILIARIES):
            return True
        if words[i] == "failed" and after == "to":
            return True
        if words[i] == "no" and words[i - 1] == "with" and after in NO_MORE:
            continue
        if words[i] == "none" or (words[i] == "no" and words[i - 1] in HAVING):
            return words[i - 1] in HAVING
    return False


def _is_of_others(sentence: Sentence, figure: Figure, at: int) -> bool:
    """The "not" of "56 of every 100 people had and 44 had not" is said of the 44."""
    return any(
        figure.last < other.first < at and at - other.last <= OTHERS
        for other in sentence.figures
        if other.form is Form.NUMBER
    )


def _clause_after(words: list[str], sentence: Sentence, figure: Figure) -> list[int]:
    """The tokens after the figure to the end of its clause, without what stands in brackets."""
    found: list[int] = []
    depth = 0
    for i in range(figure.last + 1, sentence.last):
        depth += words[i] in ("(", "[")
        if not depth and (words[i] in ENDS or len(found) == REACH):
            break
        if not depth:
            found.append(i)
        depth -= words[i] in (")", "]") and depth > 0
    return found


def _denied_before(words: list[str], sentence: Sentence, figure: Figure) -> bool:
    """ "Treatment success was not reached in 19%"."""
    at = figure.first - 1
    if at - 3 < sentence.first or words[at] not in ("in", "by", "among", "for"):
        return False
    done, denial, aux = words[at - 1], words[at - 2], words[at - 3]
    is_done = done.endswith("ed") or done in ("met", "had", "seen", "felt", "got")
    return is_done and done not in NO_DENIAL and denial == "not" and aux in AUXILIARIES


def judge_rest(
    claim: Claim, matcher: Matcher, judge_as: Callable[[Claim, Matcher], Judgement | None]
) -> Judgement | None:
    """Judges the share of all others in place of the share of those who did not."""
    told = claim.low, claim.high, claim.events
    claim.low, claim.high = 100 - told[1], 100 - told[0]
    if told[2] is not None and claim.of:
        claim.events = claim.of - told[2]
    rest = judge_as(claim, matcher)
    claim.low, claim.high, claim.events = told
    if rest is not None and rest.verdict in ("supported", "incomplete"):
        return rest
    as_told = judge_as(claim, matcher)
    if as_told is None or as_told.verdict not in ("supported", "incomplete"):
        return rest if as_told is None else as_told
    if as_told.fact is not None and as_told.fact.outcome.startswith(TOLD_OF_DID):
        return misquoted(Reason.FIGURE_DIFFERS, as_told.fact)
    return as_told
