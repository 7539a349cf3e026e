"""Judges one claim from the facts that fit it. Rules only; no wording is read here."""

from __future__ import annotations

from ..vocabulary import Reason, Unit
from . import fits, judge_counts, judge_times
from .claim import HERE, NEAR, Claim
from .figures import Form
from .firm import MEANING, firmly_wrong
from .intervals import judge_interval
from .judgement import (
    Judgement,
    contradicted,
    incomplete,
    misquoted,
    supported,
    unverifiable,
)
from .match import Fit, Matcher
from .populations import widened

REASONS = {
    "paresthesia": Reason.PARESTHESIA_MEANING,
    "threshold": Reason.FIGURE_DIFFERS,
    "sibling": Reason.ARM_SWAPPED,
    "counted": Reason.DENOMINATOR_MISSING,
    "comparator": Reason.ARM_SWAPPED,
    "arm": Reason.ARM_SWAPPED,
    "region": Reason.ARM_SWAPPED,
    "time": Reason.TIME_WRONG,
    "outcome": Reason.FIGURE_DIFFERS,
}
TIMELESS = (
    "trial_success", "permanent_implant", "n_", "preference_all", "qaly", "cost", "icer",
)  # fmt: skip


def judge(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A verdict, or None when the figure is not about this evidence."""
    judged = _judge(claim, matcher)
    if judged is None or not claim.is_denied:
        return judged
    return _turned(claim, judged)


def _turned(claim: Claim, judged: Judgement) -> Judgement | None:
    """Who denies what is true is wrong; who denies what is false is right."""
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
        return judge_counts.judge(claim, matcher)
    if claim.form is Form.MONEY and not claim.outcomes & {"icer", "qaly", "cost"}:
        return None
    if claim.settings and claim.study_strength < HERE:
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
        return _named_without_value(claim, found.elsewhere, matcher)
    return _unnamed(claim, found.elsewhere)


def _from_named(claim: Claim, fitting: tuple[Fit, ...], matcher: Matcher) -> Judgement | None:
    best = fitting[0]
    wrong = firmly_wrong(claim, best, matcher)
    if not wrong:
        if _is_either_as_one(claim, best, matcher):
            return misquoted(Reason.ARM_SWAPPED, best.fact)
        if _is_of_other_outcome(claim, best, matcher):
            return misquoted(Reason.FIGURE_DIFFERS, best.fact)
        told = widened(claim, best, matcher)
        return told or _complete(claim, best, fitting, matcher)
    if len(wrong) > 1 and not MEANING & set(wrong) and claim.form in (Form.PERCENT, Form.POINTS):
        # Two things wrong at once: a chance likeness, unless nothing else is comparable.
        comparable = matcher.comparable(claim)
        if comparable:
            return _contradicted(claim, comparable)
    return misquoted(_reason(claim, best, wrong[0], matcher), best.fact)


def _reason(claim: Claim, best: Fit, wrong: str, matcher: Matcher) -> Reason:
    if wrong == "measure":
        is_mean = claim.measure == "mean"
        return Reason.SHARE_AS_REDUCTION if is_mean else Reason.REDUCTION_AS_SHARE
    if wrong == "arm":
        arms = {f.arm for s in matcher.scope(claim) for f in matcher.record.by_study.get(s, ())}
        wanted = frozenset().union(*(fits.ARMS.get(a, frozenset()) for a in claim.arms))
        return Reason.ARM_SWAPPED if wanted & arms else Reason.DEVICE_CONFUSED
    if wrong == "outcome" and best.fact.outcome == "preference":
        return Reason.OVERCLAIM
    return REASONS[wrong]


def _is_either_as_one(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """A figure of people free to choose between modes, told of one mode."""
    fact = best.fact
    if claim.words & {"switch", "choose", "free", "either", "best", "chose", "modes"}:
        return False
    return (
        fact.arm == "drg_or_scs"
        and claim.arm_strength >= NEAR
        and any(
            (other.outcome, other.months, other.form) == (fact.outcome, fact.months, fact.form)
            and other.arm in ("drg", "scs_tonic")
            for other in matcher.record.by_study[fact.study]
        )
    )


def _is_of_other_outcome(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """The segment names one outcome and the figure is the study's figure of another."""
    if best.outcome != 1 or claim.form is not Form.PERCENT or not fits.is_telling(claim.own):
        return False
    telling = frozenset(t for t in claim.own if fits.outcome_terms()[t][1] == 2)
    named = fits.outcomes_of(telling)
    return any(
        fact.outcome in named and fact.form == best.fact.form and fact.arm == best.fact.arm
        and (fact.months == best.fact.months)
        for fact in matcher.record.by_study[best.fact.study]
    )  # fmt: skip


def _complete(claim: Claim, best: Fit, fitting: tuple[Fit, ...], matcher: Matcher) -> Judgement:
    """Supported if time and what is counted are said, else incomplete."""
    fact = best.fact
    also = _also(best, fitting)
    if claim.form in (Form.INTERVAL, Form.P_VALUE, Form.MONEY, Form.NNT):
        return supported(fact, also)
    if (
        not (claim.outcomes or claim.earlier)
        or best.outcome == -1
        or (best.outcome == 0 and fact.form in ("percent", "pair"))
    ):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if _is_subset_as_all(claim, best, matcher):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if claim.form is Form.PERCENT and claim.relation == "relative" and not claim.months:
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if (
        not claim.months
        and "timed" not in claim.flags
        and fact.months not in (None, 0)
        and not fact.outcome.startswith(TIMELESS)
    ):
        return incomplete(Reason.TIME_MISSING, fact)
    return supported(fact, also)


def _also(best: Fit, fitting: tuple[Fit, ...]) -> tuple[str, ...]:
    ids = [best.fact.finding_id, *best.fact.also]
    for other in fitting[1:]:
        same = (other.fact.outcome, other.fact.arm, other.fact.months) == (
            best.fact.outcome, best.fact.arm, best.fact.months)  # fmt: skip
        if same and other.fact.finding_id and other.fact.finding_id not in ids:
            ids.append(other.fact.finding_id)
    return tuple(i for i in ids[1:4] if i)


def _is_subset_as_all(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """All of a few who stayed or were implanted, told as all patients."""
    fact = best.fact
    if not fits.is_subset(fact) or "subset" in claim.flags or fact.form not in ("percent", "pair"):
        return False
    if fact.low >= 99.5:
        return True
    for other in matcher.record.by_study[fact.study]:
        same = (other.outcome, other.arm, other.months, other.region) == (
            fact.outcome, fact.arm, fact.months, fact.region)  # fmt: skip
        if same and other.form == "percent" and other.low < fact.low and not fits.is_subset(other):
            return True
    return False


UNHELD = frozenset({"combined", "energy", "care_use"})


def _named_without_value(
    claim: Claim, elsewhere: tuple[Fit, ...], matcher: Matcher
) -> Judgement | None:
    """A study is named and does not give the figure: another's, wrong, or not held."""
    comparable = [] if claim.own & UNHELD else matcher.comparable(claim)
    taken = [one for one in elsewhere if _is_taken_from(claim, one) and not one.wrong]
    if taken and claim.study_strength >= NEAR:
        return misquoted(Reason.STUDY_MISATTRIBUTED, taken[0].fact)
    if taken:
        return _unnamed(claim, elsewhere)
    if claim.form is Form.INTERVAL and not any(_is_its_interval(claim, o) for o in comparable):
        return None
    if comparable and (claim.own or claim.outcomes or claim.form is Form.NNT):
        return _contradicted(claim, comparable)
    if claim.form in (Form.PERCENT, Form.FRACTION, Form.PAIR) and claim.outcomes:
        return unverifiable()
    if claim.form is Form.POINTS and claim.outcomes:
        return unverifiable()
    return None


def _is_its_interval(claim: Claim, one: Fit) -> bool:
    """An interval of the same thing in the same unit."""
    unit = one.fact.finding.unit if one.fact.finding else None
    same_unit = "%" not in claim.text or unit is Unit.PERCENT
    return one.outcome == one.arm == 2 and same_unit


def _contradicted(claim: Claim, comparable: list[Fit]) -> Judgement | None:
    best = comparable[0]
    if claim.form is Form.PERCENT and not claim.measure and best.outcome < 2:
        return unverifiable()
    if best.time < 1 and best.fact.months and claim.months:
        return unverifiable()
    reason = Reason.FIGURE_DIFFERS
    if claim.relation == "absolute" and claim.form is Form.POINTS:
        reason = Reason.FIGURE_DIFFERS
    return contradicted(reason, best.fact)


LOOSE = frozenset({"report_share", "report_count", "trial_success", "adverse_event_any"})
"""Outcomes that many words may mean: a round figure found there is no one's in particular."""


def _is_taken_from(claim: Claim, one: Fit) -> bool:
    """The same figure with the same meaning in another study, and not by chance."""
    telling = claim.decimals > 0 or claim.form in (Form.PAIR, Form.MONEY)
    if one.fact.form not in ("percent", "pair", "money") or one.outcome < 1 or one.arm < 0:
        return False
    if claim.form is Form.FRACTION or claim.hedge:
        return False
    if claim.form is Form.PAIR and one.fact.form != "pair":
        return False
    same_time = one.time >= 1 or not one.fact.months or not claim.months
    if telling:
        return one.arm >= 1 and same_time
    if not float(one.fact.low).is_integer() or one.fact.outcome in LOOSE:
        return False
    return one.outcome == 2 and one.arm >= 1 and (one.time == 2 or not one.fact.months)


def _unnamed(claim: Claim, elsewhere: tuple[Fit, ...]) -> Judgement | None:
    """No study is named: a figure that only one row can mean is recognised, others are not."""
    if claim.is_other_subject or not claim.outcomes:
        return _bare(claim, elsewhere)
    if claim.form not in (Form.PERCENT, Form.FRACTION, Form.PAIR, Form.POINTS, Form.MONEY):
        return None
    right = [one for one in elsewhere if not one.wrong and one.outcome >= 1 and one.arm >= 1]
    telling = claim.decimals > 0 or claim.low != claim.high or claim.form is Form.PAIR
    if right and claim.settings == frozenset():
        best = right[0]
        timed = not best.fact.months or best.time >= 1
        if telling and best.fact.months and not claim.months:
            return incomplete(Reason.TIME_MISSING, best.fact)
        if telling and timed:
            return supported(best.fact)
        if best.outcome == 2 and best.time == 2 and claim.form is Form.FRACTION:
            return incomplete(Reason.DENOMINATOR_MISSING, best.fact)
    bare = [one for one in elsewhere if not one.wrong and one.outcome == 2 and one.arm == 0]
    if telling and bare and not claim.settings:
        if claim.form is Form.PAIR and (claim.of or 0) >= 20:
            return supported(bare[0].fact)
        return incomplete(Reason.DENOMINATOR_MISSING, bare[0].fact)
    wrong = [one for one in elsewhere if one.wrong and one.outcome >= 1 and one.arm >= 1]
    if wrong and telling and set(wrong[0].wrong) <= {"counted", "paresthesia", "sibling"}:
        return misquoted(REASONS[wrong[0].wrong[0]], wrong[0].fact)
    if claim.settings or claim.form in (Form.MONEY, Form.POINTS):
        return None
    if "report" in claim.outcomes and claim.outcomes & {"injury", "complication", "death"}:
        return misquoted(Reason.DENOMINATOR_MISSING, None)
    return unverifiable()


def _bare(claim: Claim, elsewhere: tuple[Fit, ...]) -> Judgement | None:
    return None
