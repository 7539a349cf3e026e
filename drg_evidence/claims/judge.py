"""Judges one claim from the facts that fit it. Rules only; no wording is read here."""

from __future__ import annotations

from ..vocabulary import Reason, Unit
from . import fits, judge_counts, judge_times
from .arms import ARMS
from .claim import HERE, NEAR, Claim
from .complements import SHARES, judge_rest
from .completeness import complete
from .figures import Form
from .firm import MEANING, REASONS, firmly_wrong
from .guidance import judge_rating
from .in_words import told_in_words
from .intervals import judge_interval
from .judge_elsewhere import is_taken_from, judge_share_of_group, judge_unnamed, kin_of
from .judgement import (
    Judgement,
    contradicted,
    misquoted,
    supported,
    unverifiable,
)
from .match import Fit, Matcher, Matches
from .mistold import mistold
from .not_studied import is_of_the_cord
from .over_time import judge_over_time
from .part_of import judge_heads, judge_part
from .populations import widened

OF_NO_ROW = frozenset({"left_out", "spread", "prevalence"})
"""Figures of no people: pooled without a study, or a measure of how far studies differ."""
PAYERS = frozenset({"maker", "manufacturer", "company", "firm", "sponsor", "industry"})
PAYING = frozenset({"covered", "paid", "gave", "funded", "earned", "received", "grant"})
PRICED = frozenset({"icer", "qaly", "cost"})


def judge(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A verdict, or None when the figure is not about this evidence."""
    if OF_NO_ROW & claim.flags or (claim.form is Form.POINTS and "own_gap" in claim.flags):
        return None
    is_rest = claim.form in SHARES and "rest" in claim.flags
    judged = judge_rest(claim, matcher, _judge) if is_rest else _judge(claim, matcher)
    if judged is not None and judged.verdict in ("contradicted", "unverifiable"):
        told = told_in_words(claim, matcher)
        judged = supported(told) if told else judged
    is_right = judged is not None and judged.verdict in ("supported", "incomplete")
    if not is_right and "computed" in claim.flags and claim.study_strength < NEAR:
        return None  # What a text works out by a model of its own is nobody's figure to misquote.
    if judged is None or not claim.is_denied:
        return judged
    return _turned(claim, judged)


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
    if not claim.is_subject:
        return None
    if claim.form in (Form.OTHER, Form.YEAR, Form.DATE, Form.TIME, Form.LENGTH):
        return judge_times.judge(claim, matcher)
    if claim.form is Form.NUMBER:
        counted = judge_counts.judge(claim, matcher)
        is_known = counted is not None and counted.verdict != "unverifiable"
        of_named = counted.fact if counted and claim.low and claim.study_strength else None
        if of_named and is_of_the_cord(claim, of_named, matcher.record):
            return misquoted(Reason.DEVICE_CONFUSED, of_named)
        return counted if is_known else judge_part(claim, matcher, judge_value) or counted
    if claim.form is Form.MONEY and not (claim.outcomes | claim.earlier) & PRICED:
        return None
    if claim.form is Form.MONEY and claim.words & PAYERS and claim.words & PAYING:
        return None  # what a maker gave for a study is no result of it
    named = HERE if claim.form is not Form.MONEY else NEAR
    settings = claim.settings - {"money"} if claim.form is Form.MONEY else claim.settings
    if settings and claim.study_strength < named:
        return None
    return judge_value(claim, matcher)


def judge_value(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Percentages, pairs, differences, intervals, p values, sums of money."""
    if "ours" in claim.flags and not (claim.studies and claim.study_strength >= HERE):
        return unverifiable() if claim.outcomes else None
    if claim.is_unknown_study:
        return unverifiable() if claim.outcomes else None
    if claim.form is Form.INTERVAL and (judged := judge_interval(claim, matcher)):
        return judged
    found = matcher.matches(claim)
    if found.named:
        return _from_named(claim, found.named, matcher)
    if claim.studies and claim.study_strength:
        return _named_without_value(claim, found, matcher)
    return judge_rating(claim, matcher) or judge_unnamed(claim, found.elsewhere)


def _from_named(claim: Claim, fitting: tuple[Fit, ...], matcher: Matcher) -> Judgement | None:
    best = fitting[0]
    if claim.is_other_subject and best.outcome <= 0 and not claim.own:
        return None  # a share of something else, beside the name of a study
    wrong = firmly_wrong(claim, best, matcher)
    is_nnt_by_chance = claim.form is Form.NNT and (wrong or best.outcome < 0)
    if is_nnt_by_chance and (same := matcher.comparable(claim)):
        return contradicted(Reason.FIGURE_DIFFERS, same[0].fact)
    if claim.form is Form.FRACTION and "in_use" in claim.own and best.fact.outcome in IMPLANTED:
        used = [one for one in matcher.comparable(claim) if one.fact.outcome == "device_in_use"]
        if used:
            return _contradicted(claim, used)  # words for a share fit many rows by chance
    if not wrong:
        if reason := mistold(claim, best, matcher):
            return misquoted(reason, best.fact)
        told = widened(claim, best, matcher)
        return told or complete(claim, best, fitting, matcher)
    if len(wrong) > 1 and not MEANING & set(wrong) and claim.form in (Form.PERCENT, Form.POINTS):
        # Two things wrong at once: a chance likeness, unless nothing else is comparable.
        comparable = matcher.comparable(claim)
        if comparable:
            return _contradicted(claim, comparable)
    if claim.form is Form.FRACTION and fits.is_telling(claim.own):
        same = [one for one in matcher.comparable(claim) if one.outcome == one.time == 2]
        if same and same[0].fact.outcome != best.fact.outcome:
            return _contradicted(claim, same)  # words for a share fit many rows by chance
    return misquoted(_reason(claim, best, wrong[0], matcher), best.fact)


def _reason(claim: Claim, best: Fit, wrong: str, matcher: Matcher) -> Reason:
    if wrong == "measure":
        is_mean = claim.measure == "mean"
        return Reason.SHARE_AS_REDUCTION if is_mean else Reason.REDUCTION_AS_SHARE
    if wrong == "arm":
        arms = {f.arm for s in matcher.scope(claim) for f in matcher.record.by_study.get(s, ())}
        wanted = frozenset().union(*(ARMS.get(a, frozenset()) for a in claim.arms))
        return Reason.ARM_SWAPPED if wanted & arms else Reason.DEVICE_CONFUSED
    if wrong == "outcome" and best.fact.outcome == "preference":
        return Reason.OVERCLAIM
    return REASONS[wrong]


IMPLANTED = frozenset({"trial_success", "permanent_implant"})


def _named_without_value(claim: Claim, found: Matches, matcher: Matcher) -> Judgement | None:
    """A study is named and does not give the figure: another's, wrong, or not held."""
    if told := judge_heads(claim, matcher) or judge_rating(claim, matcher):
        return told
    if told := judge_over_time(claim, matcher):
        return told
    if claim.study_strength < NEAR and (told := judge_share_of_group(claim, found.elsewhere)):
        return told
    comparable = [] if claim.own & fits.UNHELD else matcher.comparable(claim)
    if claim.study_strength < NEAR and (told_by := _of_kin(claim, found, matcher)):
        return complete(claim, told_by[0], tuple(told_by), matcher)
    taken = [one for one in found.alike if is_taken_from(claim, one)]
    if taken:
        kin = kin_of(claim, matcher)
        taken = [one for one in taken if one.fact.study not in kin]
    if taken and claim.study_strength >= NEAR:
        return misquoted(Reason.STUDY_MISATTRIBUTED, taken[0].fact)
    if taken:
        return judge_unnamed(claim, found.elsewhere)
    if claim.form is Form.INTERVAL and not any(_is_its_interval(claim, o) for o in comparable):
        return None
    if not comparable and claim.form is Form.P_VALUE and "gap" in claim.flags:
        comparable = matcher.of_time(claim)
        return contradicted(Reason.FIGURE_DIFFERS, comparable[0].fact) if comparable else None
    is_told = claim.own or claim.outcomes or claim.form is Form.NNT
    if not is_told and (claim.study_strength >= NEAR or _is_of_row(claim, comparable)):
        is_told = claim.form in SHARES and fits.is_telling(claim.earlier)
    if comparable and is_told:
        if "told_later" in claim.flags and comparable[0].outcome < 2:
            return unverifiable()
        return _contradicted(claim, comparable)
    if claim.form in (Form.PERCENT, Form.FRACTION, Form.PAIR) and claim.outcomes:
        return unverifiable()
    if claim.form is Form.POINTS and claim.outcomes:
        return unverifiable()
    return None


def _of_kin(claim: Claim, found: Matches, matcher: Matcher) -> list[Fit]:
    """Rows of another paper on the same people, where the text named neither."""
    kin = kin_of(claim, matcher) if claim.form is Form.PERCENT else frozenset()
    return [
        one for one in found.elsewhere
        if one.fact.study in kin and not one.wrong and one.outcome == 2 and one.arm >= 1
    ]  # fmt: skip


def _is_of_row(claim: Claim, comparable: list[Fit]) -> bool:
    """An exact share with its arm and time, of which the text above says what it counts."""
    is_exact = claim.decimals > 0 or claim.form is Form.PAIR
    if not is_exact or not comparable or claim.arm_strength < HERE:
        return False
    return comparable[0].arm == comparable[0].time == 2


def _is_its_interval(claim: Claim, one: Fit) -> bool:
    """An interval of the same thing in the same unit."""
    unit = one.fact.finding.unit if one.fact.finding else None
    same_unit = "%" not in claim.text or unit is Unit.PERCENT
    return one.outcome == one.arm == 2 and same_unit


def _contradicted(claim: Claim, comparable: list[Fit]) -> Judgement | None:
    best = comparable[0]
    if claim.form is Form.PAIR and claim.events == claim.of and best.fact.low >= 99.5:
        return misquoted(Reason.DENOMINATOR_MISSING, best.fact)
    is_titled = not fits.is_telling(claim.outcomes) and fits.is_telling(claim.earlier)
    if claim.form is Form.PERCENT and not claim.measure and best.outcome < 2 and not is_titled:
        return unverifiable()
    if best.time < 1 and best.fact.months and claim.months and claim.month_strength >= NEAR:
        return unverifiable()
    reason = Reason.FIGURE_DIFFERS
    if claim.relation == "absolute" and claim.form is Form.POINTS:
        reason = Reason.FIGURE_DIFFERS
    return contradicted(reason, best.fact)
