"""A figure of a sentence as a claim, with what the words around it say of each part."""

from __future__ import annotations

from typing import Final

from .around import Around
from .attach import attach
from .claim import HERE, INHERITED, NEAR, NONE, Claim
from .complements import tells_rest
from .denial import denied, resumed
from .explained import undenied
from .figures import Figure, Form
from .intervals import estimate_of
from .measure_words import FALL_WORDS, MEAN_WORDS
from .measures import measure_of, relation_of
from .nearby import COUNTED, before_semicolon, is_told_later, noun_of, segment_words
from .own_results import signs_of_pooling
from .per_hundred import is_fall_of_pain, is_head_count, is_score
from .sentence import Sentence
from .signs import signs
from .uses import tells_use

MEASURED: Final = frozenset({Form.PERCENT, Form.FRACTION, Form.PAIR, Form.POINTS})
"""Figures that may be shares of people or mean falls; the others are neither."""
RESPONSE: Final = frozenset({"response"})


class Spoken(Claim):
    """The claim of one figure in its sentence."""

    __slots__ = ("around", "figure")

    def __init__(self, figure: Figure, around: Around) -> None:
        self.figure = figure
        self.around = around
        self.form = figure.form
        self.low = figure.low
        self.high = figure.high
        self.decimals = figure.decimals
        self.events = figure.events
        self.of = figure.of
        self.hedge = figure.hedge
        self.unit = figure.unit
        self.is_word = figure.is_word
        self.text = figure.text
        self.start = figure.start
        self.end = figure.end
        self.is_header_share = False
        self.segment = segment_words(around.sentence, figure, around.cuts, around.label)
        # The rest is the same for every figure of the sentence.
        self.words = around.sentence.words
        self.is_subject = around.is_subject
        self.earlier = around.earlier
        self.populations = around.populations
        self.has_people = around.has_people
        self.settings = around.settings
        self.is_other_subject = around.is_other_subject
        self.thresholds = around.thresholds
        self.is_unknown_study = around.is_unknown_study
        self.all_arms = around.all_arms
        self.against = around.against


def set_measure(claim: Spoken, earlier: str, title: str = "") -> None:
    """Share or mean change; the sentences before may have said which."""
    if claim.form not in MEASURED:
        claim.measure, claim.measure_strength = "", NONE
        return
    claim.measure, claim.measure_strength = measure_of(claim.around.sentence, claim.figure)
    if claim.measure == "mean" and _is_of_events(claim):
        claim.measure = "share"  # "explanted for inadequate pain relief: 14.2%"
    if claim.form is not Form.PERCENT:
        return
    explained = claim.around.explained[1]
    if claim.measure and not (explained and _is_denied_behind(claim)):
        return  # but "57.9% is not the share of ...; it is how much pain had come down"
    claim.measure, claim.measure_strength = explained, NEAR if explained else NONE
    if not explained:
        words = claim.around.sentence.words
        if title and words.isdisjoint(MEAN_WORDS) and words.isdisjoint(FALL_WORDS):
            claim.measure, claim.measure_strength = title, NEAR
        elif earlier:
            claim.measure, claim.measure_strength = earlier, INHERITED


def _is_denied_behind(claim: Spoken) -> bool:
    words, last = claim.around.sentence.tokens.words, claim.figure.last
    return "not" in words[last + 1 : last + 4]


EVENTS: Final = frozenset(
    {"explant", "explant_relief", "revision", "infection", "migration", "fracture", "again",
     "preference"}
)  # fmt: skip
"""Outcomes that people have or have not, and that no mean is taken of."""
AVERAGED: Final = MEAN_WORDS | {"by"}


def _is_of_events(claim: Spoken) -> bool:
    sentence = claim.around.sentence
    own = sentence.own_terms("outcome", claim.figure)
    if own.isdisjoint(EVENTS) and own <= WEAK and not claim.around.named:
        # "Any reason: 17%. Diminished relief: 10%", under a word of explants.
        own = claim.around.outcomes_before
    return not own.isdisjoint(EVENTS) and sentence.words.isdisjoint(AVERAGED)


WEAK: Final = frozenset({"relief", "reduction"})
DRUGS: Final = frozenset({"opioid", "medication"})
"""What falls in "opioid use fell by 44%", and is no pain."""
FALLEN: Final = frozenset({"reduction"})
LEVEL: Final = frozenset({"level"})


def set_outcomes(claim: Spoken) -> None:
    """What the segment, the sentence and what came before are about; every rule asks for it."""
    around, figure, form = claim.around, claim.figure, claim.form
    sentence = around.sentence
    outcomes, own = around.outcomes, _own(sentence, figure)
    if form is Form.PERCENT:
        if not own:
            outcomes = before_semicolon(sentence, figure, outcomes)
        if around.has_denial:
            outcomes, own = undenied(sentence, figure, outcomes), undenied(sentence, figure, own)
        outcomes = outcomes or around.explained[0]
        if around.explained[0] and _is_denied_behind(claim):
            outcomes = own = around.explained[0]
    if claim.measure == "mean" and (form is Form.PERCENT or form is Form.FRACTION):
        outcomes |= FALLEN
        own = own or FALLEN
    if sentence.thresholds:
        outcomes |= RESPONSE
    if _is_level(sentence, figure):
        outcomes |= LEVEL
    if not own.isdisjoint(DRUGS) and "pain" not in claim.segment:
        outcomes, own = outcomes - FALLEN, own - FALLEN
    claim.outcomes, claim.own = outcomes or around.outcomes_meant, own


def _is_level(sentence: Sentence, figure: Figure) -> bool:
    """A score of pain, or by how much it fell."""
    if figure.form is Form.NUMBER:
        return is_score(sentence, figure)
    return figure.form is Form.POINTS and is_fall_of_pain(sentence, figure)


def _own(sentence: Sentence, figure: Figure) -> frozenset[str]:
    own = sentence.own_terms("outcome", figure)
    if sentence.thresholds:
        number = sentence.seg(figure.first)
        if any(sentence.seg(f.first) == number for f in sentence.thresholds):
            own |= RESPONSE
    return own


def set_parts(claim: Spoken) -> None:
    """Whatever else rules may ask of the words around the figure."""
    around, figure, form = claim.around, claim.figure, claim.form
    sentence = around.sentence
    claim.noun = noun_of(sentence, figure) if form in COUNTED else ""
    claim.relation = relation_of(sentence, figure)
    claim.estimate = estimate_of(sentence, figure) if form is Form.INTERVAL else None
    claim.counted = sentence.own_terms("counted", figure)
    claim.own_arms = sentence.own_terms("arm", figure)
    number = sentence.seg(figure.first)
    _arms(claim, number)
    _regions(claim, number)
    _months(claim, number)
    found = _signs(claim)
    claim.flags = around.flags.union(found) if found else around.flags
    is_denied = around.is_refuted or (around.may_be_denied and denied(sentence, figure))
    claim.is_denied = is_denied and not resumed(sentence, figure)


ALONE: Final[dict[str, frozenset[str]]] = {}
"""Each term of an arm or a region, of which there are few, as a set."""


def _alone(term: str) -> frozenset[str]:
    """The one term as a set; the same set for the same term, since sets are compared a lot."""
    known = ALONE.get(term)
    if known is None:
        known = ALONE[term] = frozenset((term,))
    return known


def _arms(claim: Spoken, number: int) -> None:
    around = claim.around
    if around.arms:
        term, strength = attach(claim.figure, number, around.arms)
        if term:
            claim.arms, claim.arm_strength = _alone(term), strength
            return
    claim.arms = around.arms_before
    claim.arm_strength = INHERITED if claim.arms else NONE


def _regions(claim: Spoken, number: int) -> None:
    around, regions = claim.around, claim.around.regions
    if not regions:
        claim.regions, claim.region_strength = around.regions_before, INHERITED
        return
    term, claim.region_strength = attach(claim.figure, number, regions)
    claim.regions = _alone(term)
    if len(regions.terms) == 1 and regions.places[0].first < claim.figure.first:
        # "Back pain was halved in 75.9% with 10 kHz and in 47.7% with tonic": one place for both.
        claim.region_strength = HERE


def _months(claim: Spoken, number: int) -> None:
    around = claim.around
    if around.times:
        term, claim.month_strength = attach(claim.figure, number, around.times)
        is_one = len(around.all_months) == 1
        claim.months = around.all_months if is_one else frozenset((float(term),))
        claim.all_months = around.all_months
        return
    before = around.months_before
    claim.months = claim.all_months = before or around.title_months
    claim.month_strength = INHERITED if before else NEAR if claim.months else NONE


def _signs(claim: Spoken) -> list[str]:
    """What the words beside the figure tell of it, beyond what they tell of its sentence."""
    around, figure, form = claim.around, claim.figure, claim.form
    sentence = around.sentence
    found = signs(sentence, figure)
    if form is Form.PERCENT:
        found += signs_of_pooling(sentence, figure)
        if is_told_later(sentence, figure):
            found.append("told_later")
        if around.explained[0]:
            found.append("explained")
    elif form is Form.NUMBER:
        if tells_use(sentence, figure):
            found.append("use")
        if is_head_count(sentence, figure, around.named):
            found.append("head")
    if tells_rest(sentence, figure):
        found.append("rest")
    if "prevalence" in around.settings and _is_prevalence(claim):
        found.append("prevalence")
    return found


def _is_prevalence(claim: Spoken) -> bool:
    """How many people have chronic pain at all, whatever is done about it."""
    if "chronic" not in claim.segment or "pain" not in claim.segment or claim.own_arms:
        return False
    return "prevalence" in claim.around.sentence.own_terms("other", claim.figure)
