"""Counts at the stages of a study: enrolled, tried, implanted; and of reports told as people."""

from __future__ import annotations

from ..vocabulary import AnalysisSet, Reason
from .claim import Claim
from .judgement import Judgement, contradicted, misquoted, supported
from .match import Fit, Matcher
from .record import Fact

STAGES = {"n_enrolled", "n_randomised", "n_planned"}
STAGE_ROWS = {
    "randomised": {"n_randomised", "n_enrolled"},
    "trial": {"permanent_implant", "trial_success"},
    "completed": {"n_completed"},
}
SHORT = 5
"""Words of a note such as "enrolled 426, implanted 296"; longer ones say what is counted."""
STAGE_WORDS = frozenset({"enrolled", "randomised", "randomized", "recruited", "implanted",
                         "implant", "completed", "implants", "enrolment"})  # fmt: skip


def wrong_stage(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A count beside the name of a stage, of a study that gives another for it."""
    words = sum(word.isalpha() for word in claim.segment)
    is_note = (words <= SHORT or bool(claim.of)) and bool(claim.segment & STAGE_WORDS)
    if not is_note or claim.hedge or claim.low < 10 or "plan" in claim.flags:
        return None
    wanted = set().union(*(STAGE_ROWS.get(term, set()) for term in claim.own))
    held = [
        f for f in matcher.of_scope(claim)
        if f.form == "number" and f.outcome in wanted and f.role != "interval"
    ]  # fmt: skip
    return contradicted(Reason.FIGURE_DIFFERS, held[0]) if held else None


def is_enrolled_as_randomised(claim: Claim, fact: Fact) -> bool:
    """Everyone enrolled, told as those whom a trial assigned by lot, where it tells both apart."""
    definition = fact.finding.definition if fact.finding else ""
    is_told = any(word.startswith("randomi") for word in claim.segment)
    if claim.words & {"enrolled", "enrolment"}:
        return False
    return is_told and fact.outcome == "n_enrolled" and "were randomised" in definition


def judge_stage(claim: Claim, here: list[Fit], matcher: Matcher) -> Judgement:
    """Those enrolled are not those implanted; reports are not people."""
    if here[0].fact.outcome == "report_count" and is_told_as_people(claim):
        return misquoted(Reason.OVERCLAIM, here[0].fact)
    if _is_implant_claim(claim) and any(one.fact.outcome in STAGES for one in here):
        enrolled = next(o for o in here if o.fact.outcome in STAGES)
        if _has_implanted(enrolled.fact.study, matcher) and not any(
            o.fact.outcome in ("permanent_implant", "trial_success")
            and o.fact.role in ("events", "value")
            for o in here
        ):
            return misquoted(Reason.DENOMINATOR_MISSING, enrolled.fact)
    best = min(here, key=lambda one: (_stage_gap(claim, one.fact), -one.score))
    if is_enrolled_as_randomised(claim, best.fact) or _is_trialled_as_implanted(claim, here):
        return misquoted(Reason.DENOMINATOR_MISSING, best.fact)
    if best.fact.outcome == "responder_any" and claim.thresholds:
        return misquoted(Reason.FIGURE_DIFFERS, best.fact)  # some relief, told as half
    return supported(best.fact)


def _is_trialled_as_implanted(claim: Claim, here: list[Fit]) -> bool:
    """The 345 who tried it, of a row that counts how many of them were implanted."""
    facts = [one.fact for one in here]
    if all(_counts_trialled(fact) for fact in facts) and "permanent" in claim.segment:
        return True
    is_trialled = any(f.outcome == "trial_success" and f.role == "n" for f in facts)
    is_trialled = is_trialled and all(f.role in ("n", "head_count") for f in facts)
    return is_trialled and _is_implant_claim(claim) and "tried" not in claim.words


def _counts_trialled(fact: Fact) -> bool:
    """A row of everyone who tried it, which says nothing of those implanted."""
    finding = fact.finding
    is_count = fact.outcome == "n_analysed" and fact.role == "value"
    return is_count and finding is not None and finding.analysis_set is AnalysisSet.TRIALLED


IMPLANTING = ("implant", "receiv", "got", "permanent", "fitted", "had a", "given", "keep", "kept")


def _is_implant_claim(claim: Claim) -> bool:
    terms = claim.own or claim.outcomes
    if not any(word.startswith(IMPLANTING) for word in claim.segment):
        return False
    if {"permanent", "given"} <= claim.segment:
        return True
    is_enrol = bool(claim.words & {"randomised", "randomized", "enrolled", "recruited", "took",
                                   "consented", "started"})  # fmt: skip
    return "trial" in terms and "in_use" not in terms and not is_enrol


def _stage_gap(claim: Claim, fact: Fact) -> int:
    """Nearest first: heads counted at enrolment, then denominators and events."""
    enrolled = fact.outcome in STAGES and fact.role in ("value", "head_count", "n")
    return 0 if enrolled or fact.role == "value" else 1


def _has_implanted(study: str, matcher: Matcher) -> bool:
    return any(
        f.outcome in ("permanent_implant", "trial_success") and f.form in ("number", "pair")
        for f in matcher.record.by_study[study]
    )


def is_told_as_people(claim: Claim) -> bool:
    """Reports retold as people killed or injured."""
    if "report" in claim.earlier and not claim.has_people:
        return False
    return not claim.words & {"report", "reports", "reported", "incidents", "filed", "notices",
                              "notifications", "records", "flagged", "complaints",
                              "events", "event"}  # fmt: skip
