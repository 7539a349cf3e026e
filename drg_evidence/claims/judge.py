"""Judges one claim from the facts that fit it. Rules only; no wording is read here."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason, Unit
from . import fits, judge_counts, judge_times
from .arms import ARMS
from .claim import HERE, NEAR, Claim
from .complements import judge_rest
from .completeness import complete
from .fact import (
    DATE,
    FRACTION,
    INTERVAL,
    LENGTH,
    MONEY,
    NNT,
    NUMBER,
    OTHER,
    P_VALUE,
    PAIR,
    PERCENT,
    POINTS,
    TIME,
    YEAR,
)
from .figures import SHARES
from .firm import MEANING, REASONS, firmly_wrong
from .guidance import judge_rating
from .in_words import told_in_words
from .intervals import judge_interval
from .judge_elsewhere import OF_MONEY, judge_share_of_group, judge_unnamed, taken_from
from .judgement import (
    RIGHT,
    Judgement,
    contradicted,
    misquoted,
    supported,
    unverifiable,
)
from .match import PRICED, Fit, Matcher, Matches
from .mistold import mistold
from .not_studied import is_of_the_cord
from .over_time import judge_over_time
from .part_of import judge_heads, judge_part
from .populations import widened

OF_NO_ROW: Final = frozenset({"left_out", "spread", "prevalence"})
"""Figures of no people: pooled without a study, or a measure of how far studies differ."""
PAYERS: Final = frozenset({"maker", "manufacturer", "company", "firm", "sponsor", "industry"})
PAYING: Final = frozenset({"covered", "paid", "gave", "funded", "earned", "received", "grant"})
TIMED: Final = frozenset({YEAR, DATE, TIME, LENGTH})
LIKELY: Final = frozenset({PERCENT, POINTS})
"""Forms of figures that are alike by chance."""
RESULTS: Final = SHARES | {POINTS}
IMPLANTED: Final = frozenset({"trial_success", "permanent_implant"})
UNHEARD: Final = frozenset({"contradicted", "unverifiable"})
"""Verdicts on figures that no row has for its value; its words may hold them."""


def judge(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A verdict, or None when the figure is not about this evidence."""
    flags = claim.flags
    if not claim.is_subject or not OF_NO_ROW.isdisjoint(flags):
        return None
    if "own_gap" in flags and claim.form is POINTS:
        return None
    is_rest = "rest" in flags and claim.form in SHARES
    judged = judge_rest(claim, matcher, _judge) if is_rest else _judge(claim, matcher)
    if judged is None:
        return None
    if judged.verdict in UNHEARD:
        told = told_in_words(claim, matcher)
        judged = supported(told) if told else judged
    if "computed" in flags and claim.study_strength < NEAR and judged.verdict not in RIGHT:
        return None  # What a text works out by a model of its own is nobody's figure to misquote.
    return _turned(claim, judged) if claim.is_denied else judged


def _turned(claim: Claim, judged: Judgement) -> Judgement | None:
    """Who denies what is true is wrong; who denies what is false is right."""
    if judged.verdict in ("supported", "incomplete") and "explained" in claim.flags:
        return judged  # "We did not mean 81% were free of pain. It is the share who preferred it."
    if judged.verdict in ("supported", "incomplete"):
        return contradicted(Reason.FIGURE_DIFFERS, judged.fact)
    if judged.verdict in ("misquoted", "contradicted"):
        return supported(judged.fact)
    return judged


def _judge(claim: Claim, matcher: Matcher) -> Judgement | None:
    form = claim.form
    if form is NUMBER:
        return _judge_number(claim, matcher)
    if form in TIMED:
        return judge_times.judge(claim, matcher)
    if form is MONEY:
        return judge_value(claim, matcher) if _is_price(claim) else None
    if form is OTHER or (claim.settings and claim.study_strength < HERE):
        return None
    return judge_value(claim, matcher)


def _judge_number(claim: Claim, matcher: Matcher) -> Judgement | None:
    """What it counts, or of what group it is a part."""
    counted = judge_counts.judge(claim, matcher)
    if counted is None:
        return judge_part(claim, matcher, judge_value)
    fact = counted.fact if claim.low and claim.study_strength else None
    if fact is not None and is_of_the_cord(claim, fact, matcher.record):
        return misquoted(Reason.DEVICE_CONFUSED, fact)
    if counted.verdict != "unverifiable":
        return counted
    return judge_part(claim, matcher, judge_value) or counted


def _is_price(claim: Claim) -> bool:
    """A sum that some treatment costs; what a maker gave for a study is no result of it."""
    if PRICED.isdisjoint(claim.outcomes) and PRICED.isdisjoint(claim.earlier):
        return False
    if not PAYERS.isdisjoint(claim.words) and not PAYING.isdisjoint(claim.words):
        return False
    return claim.study_strength >= NEAR or claim.settings <= OF_MONEY


def judge_value(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Percentages, pairs, differences, intervals, p values, sums of money."""
    is_ours = "ours" in claim.flags and not (claim.studies and claim.study_strength >= HERE)
    if is_ours or claim.is_unknown_study:
        return unverifiable() if claim.outcomes else None
    if claim.form is INTERVAL and (judged := judge_interval(claim, matcher)):
        return judged
    found = matcher.matches(claim)
    if found.named:
        return _from_named(claim, found.named, matcher)
    if claim.studies and claim.study_strength:
        return _named_without_value(claim, found, matcher)
    return judge_rating(claim, matcher) or judge_unnamed(claim, found)


def _from_named(claim: Claim, fitting: list[Fit], matcher: Matcher) -> Judgement | None:
    best = fitting[0]
    if claim.is_other_subject and best.outcome <= 0 and not claim.own:
        return None  # a share of something else, beside the name of a study
    wrong = firmly_wrong(claim, best, matcher) if best.wrong else ()
    if claim.form is NNT and (wrong or best.outcome < 0) and (same := matcher.comparable(claim)):
        return contradicted(Reason.FIGURE_DIFFERS, same[0].fact)
    if claim.form is FRACTION and "in_use" in claim.own and best.fact.outcome in IMPLANTED:
        used = [one for one in matcher.comparable(claim) if one.fact.outcome == "device_in_use"]
        if used:
            return _contradicted(claim, used)  # words for a share fit many rows by chance
    if not wrong:
        if reason := mistold(claim, best, matcher):
            return misquoted(reason, best.fact)
        return widened(claim, best, matcher) or complete(claim, best, fitting, matcher)
    if len(wrong) > 1 and claim.form in LIKELY and MEANING.isdisjoint(wrong):
        # Two things wrong at once: a chance likeness, unless nothing else is comparable.
        comparable = matcher.comparable(claim)
        if comparable:
            return _contradicted(claim, comparable)
    if claim.form is FRACTION and fits.is_telling(claim.own):
        same = [one for one in matcher.comparable(claim) if one.outcome == one.time == 2]
        if same and same[0].fact.outcome != best.fact.outcome:
            return _contradicted(claim, same)  # words for a share fit many rows by chance
    return misquoted(_reason(claim, best, wrong[0], matcher), best.fact)


def _reason(claim: Claim, best: Fit, wrong: str, matcher: Matcher) -> Reason:
    if wrong == "measure":
        is_mean = claim.measure == "mean"
        return Reason.SHARE_AS_REDUCTION if is_mean else Reason.REDUCTION_AS_SHARE
    if wrong == "arm":
        held = matcher.record.arms
        wanted = frozenset().union(*(ARMS.get(a, frozenset()) for a in claim.arms))
        is_swapped = any(wanted & held[study] for study in matcher.scope(claim) if study in held)
        return Reason.ARM_SWAPPED if is_swapped else Reason.DEVICE_CONFUSED
    if wrong == "outcome" and best.fact.outcome == "preference":
        return Reason.OVERCLAIM
    return REASONS[wrong]


def _named_without_value(claim: Claim, found: Matches, matcher: Matcher) -> Judgement | None:
    """A study is named and does not give the figure: another's, wrong, or not held."""
    if told := judge_heads(claim, matcher) or judge_rating(claim, matcher):
        return told
    if told := judge_over_time(claim, matcher):
        return told
    if claim.form is PERCENT and claim.study_strength < NEAR:
        if told := judge_share_of_group(claim, found.elsewhere):
            return told
        if told_by := _of_kin(claim, found, matcher):
            return complete(claim, told_by[0], told_by, matcher)
    if taken := taken_from(claim, found, matcher):
        if claim.study_strength >= NEAR:
            return misquoted(Reason.STUDY_MISATTRIBUTED, taken[0].fact)
        return judge_unnamed(claim, found)
    is_told = bool(claim.own or claim.outcomes) or claim.form is NNT
    if is_told or claim.form in fits.ASIDE:
        return _not_given(claim, matcher, is_told=is_told)
    if claim.form not in SHARES or not fits.is_telling(claim.earlier):
        return None
    comparable = matcher.comparable(claim)
    is_told = claim.study_strength >= NEAR or _is_of_row(claim, comparable)
    return _another_given(claim, comparable) if comparable and is_told else None


def _not_given(claim: Claim, matcher: Matcher, *, is_told: bool) -> Judgement | None:
    """What the study gives for the same thing, if it gives anything."""
    comparable = matcher.comparable(claim) if claim.own.isdisjoint(fits.UNHELD) else []
    if claim.form is INTERVAL and not any(_is_its_interval(claim, one) for one in comparable):
        return None
    if not comparable and claim.form is P_VALUE and "gap" in claim.flags:
        timed = matcher.of_time(claim)
        return contradicted(Reason.FIGURE_DIFFERS, timed[0].fact) if timed else None
    if comparable and is_told:
        return _another_given(claim, comparable)
    return unverifiable() if claim.outcomes and claim.form in RESULTS else None


def _another_given(claim: Claim, comparable: list[Fit]) -> Judgement:
    if "told_later" in claim.flags and comparable[0].outcome < 2:
        return unverifiable()
    return _contradicted(claim, comparable)


def _of_kin(claim: Claim, found: Matches, matcher: Matcher) -> list[Fit]:
    """Rows of another paper on the same people, where the text named neither."""
    kin = matcher.within(claim).kin()
    return [
        one for one in found.elsewhere
        if one.fact.study in kin and not one.wrong and one.outcome == 2 and one.arm >= 1
    ]  # fmt: skip


def _is_of_row(claim: Claim, comparable: list[Fit]) -> bool:
    """An exact share with its arm and time, of which the text above says what it counts."""
    is_exact = claim.decimals > 0 or claim.form is PAIR
    if not is_exact or not comparable or claim.arm_strength < HERE:
        return False
    return comparable[0].arm == comparable[0].time == 2


def _is_its_interval(claim: Claim, one: Fit) -> bool:
    """An interval of the same thing in the same unit."""
    unit = one.fact.finding.unit if one.fact.finding else None
    same_unit = "%" not in claim.text or unit is Unit.PERCENT
    return one.outcome == one.arm == 2 and same_unit


def _contradicted(claim: Claim, comparable: list[Fit]) -> Judgement:
    best = comparable[0]
    if claim.form is PAIR and claim.events == claim.of and best.fact.low >= 99.5:
        return misquoted(Reason.DENOMINATOR_MISSING, best.fact)
    if claim.form is PERCENT and not claim.measure and best.outcome < 2:
        is_titled = fits.is_telling(claim.earlier) and not fits.is_telling(claim.outcomes)
        if not is_titled:
            return unverifiable()
    if best.time < 1 and best.fact.months and claim.months and claim.month_strength >= NEAR:
        return unverifiable()
    return contradicted(Reason.FIGURE_DIFFERS, best.fact)
