"""Parts of a group: "35 people tried it, 29 of them were implanted", "41 of 50 analysed"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..vocabulary import Reason
from . import fits
from .claim import Claim
from .figures import Figure, Form
from .judgement import Judgement, contradicted, supported
from .match import Matcher
from .per_hundred import PEOPLE
from .sentence import Sentence

THOSE: Final = frozenset({"them", "these", "those", "whom"})
TESTED: Final = frozenset({"trialled", "trialed", "tested", "randomised", "randomized", "enrolled"})
WHO: Final = PEOPLE | TESTED | {"who"}
SMALLEST: Final = 4
"""People in a group, from which a part of it is worth setting against a row."""
STAGES: Final = frozenset({"n_analysed", "n_completed", "n_randomised", "n_enrolled"})
COUNTING: Final = frozenset({"randomised", "completed", "follow_up", "crossover", "studies"})
TOLD: Final = frozenset({"randomised", "completed", "studies"})


def read_parts(sentence: Sentence) -> None:
    """Tells counts of what group they are a part; they stay counts."""
    if len(sentence.figures) < 2:
        return
    words = sentence.tokens.words
    wholes: list[Figure] = []
    for figure in sentence.figures:
        if figure.form is not Form.NUMBER or figure.decimals:
            continue
        if words[figure.first - 1] == "but":
            continue  # "all but one of them" tells who is left out
        group = wholes[-1] if wholes else None
        if group is not None and _is_part(sentence, figure, group):
            figure.of = group.low
        elif not WHO.isdisjoint(words[figure.last + 1 : figure.last + 5]):
            wholes.append(figure)


def _is_part(sentence: Sentence, figure: Figure, group: Figure) -> bool:
    """The 29 of "35 people tried it, 29 of them were implanted"."""
    words, behind = sentence.tokens.words, figure.last + 1
    if group.low <= figure.low or not _counts_people(words, figure):
        return False
    if words[behind] == "of" and not THOSE.isdisjoint(words[behind + 1 : behind + 2]):
        return True
    return _is_group(words, group, sentence.first) or (
        "trial" in sentence.own_terms("outcome", figure)
    )


BEFORE_TIMES: Final = frozenset(
    ["after", "by", "at", "in", "least", "within", "for", "to", "than", "and", "over", "from",
     "per"]
)  # fmt: skip


PAPERS: Final = frozenset({"studies", "trials", "papers", "reports", "reviews", "centres", "sites",
                           "hospitals", "series"})  # fmt: skip


def _counts_people(words: list[str], figure: Figure) -> bool:
    """False for the five of "23% after five" and the one of "at least one more operation"."""
    behind = figure.last + 1
    if figure.hedge or behind >= len(words) or not words[behind].isalpha():
        return False
    if figure.is_word and figure.low < SMALLEST:
        return False
    if not PAPERS.isdisjoint(words[behind : behind + 3]):
        return False
    return words[figure.first - 1] not in BEFORE_TIMES


OPENINGS: Final[tuple[list[str], ...]] = (
    ["of"],
    ["among"],
    ["out", "of"],
    ["of", "the"],
    ["among", "the"],
    ["of", "these"],
    ["of", "all"],
)


def _is_group(words: list[str], figure: Figure, first: int) -> bool:
    """ "Of the eleven who were trialled, ..."."""
    before = words[max(first, figure.first - 2) : figure.first]
    return before in OPENINGS


def judge_part(
    claim: Claim, matcher: Matcher, judge_as: Callable[[Claim, Matcher], Judgement | None]
) -> Judgement | None:
    """A count that no row gives, as the part of its group that rows give otherwise."""
    if not claim.of or claim.of < SMALLEST:
        return None
    told = claim.form, claim.low, claim.high, claim.measure
    claim.form, claim.events, claim.measure = Form.PAIR, claim.low, "share"
    claim.low = claim.high = 100 * claim.low / claim.of
    judged = judge_as(claim, matcher)
    claim.form, claim.low, claim.high, claim.measure = told
    claim.events = None
    return judged if judged is not None and judged.verdict == "contradicted" else None


def _one_of_sites(claim: Claim, matcher: Matcher) -> Judgement | None:
    """ "At one of 22 centres": how many the study had."""
    held = [f for f in matcher.of_scope(claim) if f.outcome == "n_sites" and f.role == "value"]
    if not held:
        return None
    same = [f for f in held if f.low == claim.of]
    return supported(same[0]) if same else contradicted(Reason.FIGURE_DIFFERS, held[0])


def judge_heads(claim: Claim, matcher: Matcher) -> Judgement | None:
    """People analysed of people enrolled, both of which the study gives as head counts."""
    if claim.form is not Form.PAIR and claim.form is not Form.FRACTION:
        return None
    terms = claim.own or claim.outcomes
    if claim.events == 1 and "sites" in terms:
        return _one_of_sites(claim, matcher)
    if claim.form is not Form.PAIR or claim.events is None or terms.isdisjoint(TOLD):
        return None
    if fits.is_telling(terms - COUNTING):
        return None
    wanted = {"n_studies"} if "studies" in terms else STAGES
    heads = {
        fact.low: fact for fact in matcher.of_scope(claim)
        if fact.form == "number" and fact.outcome in wanted
    }  # fmt: skip
    is_whole = claim.of in heads or "planned" in claim.words
    if claim.events in heads and is_whole and claim.events < (claim.of or 0):
        return supported(heads[claim.events])
    return None
