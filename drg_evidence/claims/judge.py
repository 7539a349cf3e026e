"""Judges one claim from the facts that fit it. Rules only; no wording is read here."""

from __future__ import annotations

from ..vocabulary import AnalysisSet, Counted, Reason, Unit
from . import fits, judge_counts, judge_times
from .claim import HERE, NEAR, Claim
from .figures import Form
from .firm import MEANING, REASONS, echoes, firmly_wrong, is_controls
from .in_words import told_in_words
from .intervals import judge_interval
from .judge_elsewhere import is_taken_from, judge_unnamed, kin_of
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
from .record import Fact

TIMELESS = (
    "trial_success", "permanent_implant", "n_", "preference_all", "qaly", "cost", "icer",
)  # fmt: skip


PRICED = frozenset({"icer", "qaly", "cost"})


def judge(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A verdict, or None when the figure is not about this evidence."""
    judged = _judge(claim, matcher)
    if judged is not None and judged.verdict in ("contradicted", "unverifiable"):
        told = told_in_words(claim, matcher)
        judged = supported(told) if told else judged
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
    if claim.form is Form.MONEY and not (claim.outcomes | claim.earlier) & PRICED:
        return None
    named = HERE if claim.form is not Form.MONEY else NEAR
    if claim.settings and claim.study_strength < named:
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
    return judge_unnamed(claim, found.elsewhere)


def _from_named(claim: Claim, fitting: tuple[Fit, ...], matcher: Matcher) -> Judgement | None:
    best = fitting[0]
    wrong = firmly_wrong(claim, best, matcher)
    if not wrong:
        if _is_either_as_one(claim, best, matcher) or is_controls(claim, best, matcher):
            return misquoted(Reason.ARM_SWAPPED, best.fact)
        if _is_of_other_outcome(claim, best, matcher):
            return misquoted(Reason.FIGURE_DIFFERS, best.fact)
        if _is_of_trial_phase(claim, best.fact):
            return misquoted(Reason.DENOMINATOR_MISSING, best.fact)
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


TRIAL_WORDS = frozenset({"trial", "test", "temporary", "external", "trialled", "trialed", "trials"})


def _is_of_trial_phase(claim: Claim, fact: Fact) -> bool:
    """A figure of the test phase, told of people or leads with a permanent implant."""
    if fact.finding is None or fact.finding.analysis_set is not AnalysisSet.TRIALLED:
        return False
    if fact.outcome in ("trial_success", "permanent_implant", "n_enrolled"):
        return False
    return bool(claim.words & {"permanent", "permanently"}) and not claim.words & TRIAL_WORDS


def _is_either_as_one(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """A figure of people free to choose between modes, told of one mode."""
    fact = best.fact
    if claim.words & {"switch", "choose", "free", "either", "best", "chose", "modes"}:
        return False
    if {"drg", "scs"} <= claim.segment:
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
    if claim.form is Form.MONEY and _lacks_comparator(claim, fact, matcher):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if claim.form in (Form.INTERVAL, Form.P_VALUE, Form.MONEY, Form.NNT):
        return supported(fact, also)
    is_untold = (
        not (claim.outcomes or claim.earlier)
        or best.outcome == -1
        or (best.outcome == 0 and fact.form in ("percent", "pair"))
    )
    if (is_untold and not echoes(claim, fact)) or _lacks_leads(claim, fact):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if _is_subset_as_all(claim, best, matcher) or _lacks_region(claim, fact, matcher):
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


def _lacks_region(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """A share of back pain in a study that gives another for the leg, with no word of which."""
    if not fact.region or claim.regions or fact.form != "percent" or claim.populations:
        return False
    if not fact.outcome.startswith("responder"):
        return False
    here = (fact.outcome, fact.arm, fact.months)
    return any(
        (other.outcome, other.arm, other.months) == here and other.form == "percent"
        and other.region not in ("", fact.region) and other.low != fact.low
        for other in matcher.record.by_study[fact.study]
    )  # fmt: skip


def _lacks_comparator(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """A cost per QALY of a model with several comparators, with no word of which."""
    if fact.outcome != "icer" or "vs_" not in (fact.finding_id or "") or len(claim.all_arms) > 1:
        return False
    rows = {
        other.finding_id for other in matcher.record.by_study[fact.study]
        if other.outcome == "icer" and other.arm == fact.arm
    }  # fmt: skip
    return len(rows) > 1


LEAD_WORDS = frozenset({"lead", "leads", "electrode", "electrodes", "elektroden"})


def _lacks_leads(claim: Claim, fact: Fact) -> bool:
    """A share of leads with no word of what is counted."""
    counted = fact.finding.counted if fact.finding else None
    is_share = fact.form == "percent" and counted is Counted.LEADS
    return is_share and not claim.words & LEAD_WORDS and not claim.has_people


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
    if fact.low >= 99.5 or _is_defined_by_subset(claim, fact):
        return True
    for other in matcher.record.by_study[fact.study]:
        same = (other.outcome, other.arm, other.months, other.region) == (
            fact.outcome, fact.arm, fact.months, fact.region)  # fmt: skip
        if same and other.form == "percent" and other.low < fact.low and not fits.is_subset(other):
            return True
    return False


DEFINING = ("subset", "who kept", "still used it", "still on")


def _is_defined_by_subset(claim: Claim, fact: Fact) -> bool:
    """The row itself says that it counts a part: the 41 with diagrams, those who kept SCS."""
    if claim.form is not Form.PERCENT or claim.events is not None or fact.finding is None:
        return False
    definition = fact.finding.definition
    return any(phrase in definition for phrase in DEFINING)


UNHELD = frozenset({"combined", "energy", "care_use"})


def _named_without_value(
    claim: Claim, elsewhere: tuple[Fit, ...], matcher: Matcher
) -> Judgement | None:
    """A study is named and does not give the figure: another's, wrong, or not held."""
    comparable = [] if claim.own & UNHELD else matcher.comparable(claim)
    kin = kin_of(claim, matcher)
    taken = [
        one for one in elsewhere
        if is_taken_from(claim, one) and not one.wrong and one.fact.study not in kin
    ]  # fmt: skip
    if taken and claim.study_strength >= NEAR:
        return misquoted(Reason.STUDY_MISATTRIBUTED, taken[0].fact)
    if taken:
        return judge_unnamed(claim, elsewhere)
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
    if claim.form is Form.PAIR and claim.events == claim.of and best.fact.low >= 99.5:
        return misquoted(Reason.DENOMINATOR_MISSING, best.fact)
    if claim.form is Form.PERCENT and not claim.measure and best.outcome < 2:
        return unverifiable()
    if best.time < 1 and best.fact.months and claim.months:
        return unverifiable()
    reason = Reason.FIGURE_DIFFERS
    if claim.relation == "absolute" and claim.form is Form.POINTS:
        reason = Reason.FIGURE_DIFFERS
    return contradicted(reason, best.fact)
