"""A figure of a sentence as a claim, with what the words around it say of each part."""

from __future__ import annotations

from dataclasses import dataclass

from .attach import AGAINST, Place, attach
from .claim import HERE, INHERITED, NEAR, NONE, Claim
from .complements import tells_rest
from .denial import resumed
from .explained import explaining, undenied
from .figures import Figure, Form
from .intervals import estimate_of
from .measures import FALL_WORDS, MEAN_WORDS, measure_of, relation_of
from .nearby import before_semicolon, denied, is_told_later, noun_of, segment_words, signs
from .own_results import own_flags
from .per_hundred import is_fall_of_pain, is_head_count, is_score
from .sentence import NO_TERMS, Sentence
from .studies_named import Named
from .uses import tells_use

MEASURED = frozenset({Form.PERCENT, Form.FRACTION, Form.PAIR, Form.POINTS})
"""Figures that may be shares of people or mean falls; the others are neither."""
RESPONSE = frozenset({"response"})


@dataclass(slots=True)
class Around:
    """What a sentence says, and what the sentences before it said, when its figures are read."""

    sentence: Sentence
    after: Sentence | None
    named: list[Named]
    arms: list[Place]
    regions: list[Place]
    times: list[Place]
    is_subject: bool
    arms_before: frozenset[str]
    all_arms_before: frozenset[str]
    regions_before: frozenset[str]
    months_before: frozenset[float]
    title_months: frozenset[float]
    outcomes_before: frozenset[str]
    earlier: frozenset[str]
    title_thresholds: frozenset[float] = frozenset()
    counts_leads: bool = False
    others_before: frozenset[str] = NO_TERMS


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
        self.is_subject = around.is_subject
        self.is_header_share = False


def set_measure(claim: Spoken, earlier: str, title: str = "") -> None:
    """Share or mean change; the sentences before may have said which."""
    if claim.form not in MEASURED:
        claim.measure, claim.measure_strength = "", NONE
        return
    claim.measure, claim.measure_strength = measure_of(claim.around.sentence, claim.figure)
    if claim.measure == "mean" and _is_of_events(claim):
        claim.measure = "share"  # "explanted for inadequate pain relief: 14.2%"
    if not claim.measure and claim.form is Form.PERCENT:
        explained = explaining(claim.around.after)[1]
        claim.measure, claim.measure_strength = explained, NEAR if explained else NONE
    if not claim.measure and claim.form is Form.PERCENT:
        words = claim.around.sentence.words
        if title and words.isdisjoint(MEAN_WORDS) and words.isdisjoint(FALL_WORDS):
            claim.measure, claim.measure_strength = title, NEAR
        elif earlier:
            claim.measure, claim.measure_strength = earlier, INHERITED


EVENTS = frozenset({"explant", "explant_relief", "revision", "infection", "migration", "fracture",
                    "again", "preference"})  # fmt: skip
"""Outcomes that people have or have not, and that no mean is taken of."""


def _is_of_events(claim: Spoken) -> bool:
    sentence = claim.around.sentence
    own = sentence.own_terms("outcome", claim.figure)
    if not own & EVENTS and own <= WEAK and not claim.around.named:
        # "Any reason: 17%. Diminished relief: 10%", under a word of explants.
        own = claim.around.outcomes_before
    return bool(own & EVENTS) and sentence.words.isdisjoint(MEAN_WORDS | {"by"})


WEAK = frozenset({"relief", "reduction"})
DRUGS = frozenset({"opioid", "medication"})
"""What falls in "opioid use fell by 44%", and is no pain."""


def set_outcomes(claim: Spoken) -> None:
    """What the segment, the sentence and what came before are about; every rule asks for it."""
    around, figure = claim.around, claim.figure
    sentence = around.sentence
    outcomes, own = sentence.terms("outcome"), _own(sentence, figure)
    if figure.form is Form.PERCENT and not own:
        outcomes = before_semicolon(sentence, figure, outcomes)
    if figure.form is Form.PERCENT:
        outcomes, own = undenied(sentence, figure, outcomes), undenied(sentence, figure, own)
        outcomes = outcomes or explaining(around.after)[0]
    if claim.measure == "mean" and figure.form in (Form.PERCENT, Form.FRACTION):
        outcomes |= {"reduction"}
        own = own or frozenset({"reduction"})
    if sentence.thresholds:
        outcomes |= RESPONSE
    if is_score(sentence, figure) or is_fall_of_pain(sentence, figure):
        outcomes |= {"level"}
    if not own.isdisjoint(DRUGS) and "pain" not in segment_words(sentence, figure):
        outcomes, own = outcomes - {"reduction"}, own - {"reduction"}
    if not outcomes:
        head = sentence.tokens.words[sentence.first : sentence.first + 2]
        if head in (["it", "was"], ["it", "is"], ["that", "was"]):
            outcomes = around.outcomes_before
    claim.outcomes, claim.own = outcomes, own
    claim.earlier = around.earlier


def set_parts(claim: Spoken) -> None:
    """Whatever else rules may ask of the words around the figure."""
    sentence, figure = claim.around.sentence, claim.figure
    claim.words = sentence.words
    claim.segment = segment_words(sentence, figure)
    claim.noun = noun_of(sentence, figure)
    claim.relation = relation_of(sentence, figure)
    claim.estimate = estimate_of(sentence, figure)
    claim.counted = sentence.own_terms("counted", figure)
    claim.own_arms = sentence.own_terms("arm", figure)
    _arms(claim)
    _regions(claim)
    _months(claim)
    _flags(claim)
    _denied(claim)
    _against(claim)
    _of_sentence(claim)


def _own(sentence: Sentence, figure: Figure) -> frozenset[str]:
    own = sentence.own_terms("outcome", figure)
    if sentence.thresholds:
        number = sentence.seg(figure.first)
        if any(sentence.seg(f.first) == number for f in sentence.thresholds):
            own |= RESPONSE
    return own


def _arms(claim: Spoken) -> None:
    around = claim.around
    arm = attach(around.sentence, claim.figure, around.arms)
    claim.arms, claim.arm_strength = frozenset(arm.terms[:1]), arm.strength
    if not claim.arms:
        claim.arms = around.arms_before
        claim.arm_strength = INHERITED if claim.arms else NONE


def _regions(claim: Spoken) -> None:
    around = claim.around
    region = attach(around.sentence, claim.figure, around.regions, is_shared=True)
    said = frozenset(region.terms[:1])
    claim.regions = said or around.regions_before
    claim.region_strength = region.strength if said else INHERITED
    if len(region.terms) == 1 and around.regions[0].first < claim.figure.first:
        # "Back pain was halved in 75.9% with 10 kHz and in 47.7% with tonic": one place for both.
        claim.region_strength = HERE


def _months(claim: Spoken) -> None:
    around = claim.around
    time = attach(around.sentence, claim.figure, around.times, is_shared=True)
    claim.months, claim.month_strength = frozenset(map(float, time.terms[:1])), time.strength
    if not claim.months:
        before = around.months_before
        claim.months = before or around.title_months
        claim.month_strength = INHERITED if before else NEAR if claim.months else NONE
    claim.all_months = frozenset(float(p.term) for p in around.times) or claim.months


def _flags(claim: Spoken) -> None:
    sentence, figure = claim.around.sentence, claim.figure
    claim.flags = sentence.terms("flag") | signs(sentence, figure) | own_flags(sentence, figure)
    if tells_use(sentence, figure):
        claim.flags |= {"use"}
    if is_head_count(sentence, figure, claim.around.named):
        claim.flags |= {"head"}
    if figure.form is Form.PERCENT and is_told_later(sentence, figure):
        claim.flags |= {"told_later"}
    if figure.form is Form.PERCENT and explaining(claim.around.after)[0]:
        claim.flags |= {"explained"}
    if (
        {"chronic", "pain"} <= claim.segment
        and not claim.own_arms
        and ("prevalence" in sentence.own_terms("other", figure))
    ):
        claim.flags |= {"prevalence"}
    if claim.around.counts_leads:
        claim.flags |= {"leads_before"}
    if tells_rest(sentence, figure):
        claim.flags |= {"rest"}


def _denied(claim: Spoken) -> None:
    sentence, figure = claim.around.sentence, claim.figure
    is_denied = denied(sentence, figure, claim.around.after)
    claim.is_denied = is_denied and not resumed(sentence, figure)


def _of_sentence(claim: Spoken) -> None:
    """What is the same for every figure of the sentence."""
    sentence = claim.around.sentence
    claim.populations = sentence.terms("population")
    claim.has_people = bool(sentence.of("people"))
    claim.settings = sentence.terms("other") or claim.around.others_before
    claim.is_other_subject = "other" in claim.settings
    asked = frozenset(t.low for t in sentence.thresholds)
    claim.thresholds = asked or claim.around.title_thresholds
    claim.is_unknown_study = any(not one.studies for one in claim.around.named)
    claim.all_arms = sentence.terms("arm") or claim.around.all_arms_before


def _against(claim: Spoken) -> None:
    """Arms that stand behind "against": what something is set against, and not what it is of."""
    sentence = claim.around.sentence
    if AGAINST.isdisjoint(sentence.words):
        claim.against = NO_TERMS
        return
    words = sentence.tokens.words
    claim.against = frozenset([
        cue.term for cue in sentence.of("arm")
        if cue.first > sentence.first
        and AGAINST & set(words[max(sentence.first, cue.first - 2) : cue.first])
    ])  # fmt: skip
