"""Counts at the stages of a study: enrolled, tried, implanted; and of reports told as people."""

from __future__ import annotations

from typing import Final

from ..vocabulary import AnalysisSet, Reason
from .claim import Claim
from .fact import NUMBER, PAIR, Fact
from .judgement import Judgement, contradicted, misquoted, supported
from .match import Fit, Matcher

STAGES: Final = frozenset({"n_enrolled", "n_randomised", "n_planned"})
STAGE_ROWS: Final = {
    "randomised": {"n_randomised", "n_enrolled"},
    "trial": {"permanent_implant", "trial_success"},
    "completed": {"n_completed"},
}
SHORT: Final = 5
"""Words of a note such as "enrolled 426, implanted 296"; longer ones say what is counted."""
STAGE_WORDS: Final = frozenset({"enrolled", "randomised", "randomized", "recruited", "implanted",
                         "implant", "completed", "implants", "enrolment"})  # fmt: skip


def wrong_stage(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A count beside the name of a stage, of a study that gives another for it."""
    if claim.hedge or claim.low < 10 or STAGE_WORDS.isdisjoint(claim.segment):
        return None
    if "plan" in claim.flags or STAGE_ROWS.keys().isdisjoint(claim.own):
        return None
    if not claim.of and sum(word.isalpha() for word in claim.segment) > SHORT:
        return None
    wanted = set().union(*(STAGE_ROWS.get(term, set()) for term in claim.own))
    for fact in matcher.of_scope(claim):
        if fact.outcome in wanted and fact.form == NUMBER and fact.role != "interval":
            return contradicted(Reason.FIGURE_DIFFERS, fact)
    return None


def is_enrolled_as_randomised(claim: Claim, fact: Fact) -> bool:
    """Everyone enrolled, told as those whom a trial assigned by lot, where it tells both apart."""
    if fact.outcome != "n_enrolled" or claim.words & {"enrolled", "enrolment"}:
        return False
    if fact.finding is None or "were randomised" not in fact.finding.definition:
        return False
    return any(word.startswith("randomi") for word in claim.segment)


def judge_stage(claim: Claim, here: list[Fit], matcher: Matcher) -> Judgement:
    """Those enrolled are not those implanted; reports are not people."""
    if here[0].fact.outcome == "report_count" and is_told_as_people(claim):
        return misquoted(Reason.OVERCLAIM, here[0].fact)
    is_implant = _is_implant_claim(claim)
    enrolled = next((one.fact for one in here if one.fact.outcome in STAGES), None)
    if (
        is_implant
        and enrolled is not None
        and not any(_is_of_implants(one.fact) for one in here)
        and _has_implanted(enrolled.study, matcher)
    ):
        return misquoted(Reason.DENOMINATOR_MISSING, enrolled)
    best = min(here, key=_by_stage)
    is_trialled = _is_trialled_as_implanted(claim, here, is_implant=is_implant)
    if is_trialled or is_enrolled_as_randomised(claim, best.fact):
        return misquoted(Reason.DENOMINATOR_MISSING, best.fact)
    if best.fact.outcome == "responder_any" and claim.thresholds:
        return misquoted(Reason.FIGURE_DIFFERS, best.fact)  # some relief, told as half
    return supported(best.fact)


IMPLANTED: Final = frozenset({"permanent_implant", "trial_success"})


def _is_of_implants(fact: Fact) -> bool:
    """How many were implanted, or tried it with success."""
    return fact.outcome in IMPLANTED and fact.role in ("events", "value")


def _is_trialled_as_implanted(claim: Claim, here: list[Fit], *, is_implant: bool) -> bool:
    """The 345 who tried it, of a row that counts how many of them were implanted."""
    facts = [one.fact for one in here]
    if "permanent" in claim.segment and all(_counts_trialled(fact) for fact in facts):
        return True
    if not is_implant or "tried" in claim.words:
        return False
    is_trialled = any(f.outcome == "trial_success" and f.role == "n" for f in facts)
    return is_trialled and all(f.role in ("n", "head_count") for f in facts)


def _counts_trialled(fact: Fact) -> bool:
    """A row of everyone who tried it, which says nothing of those implanted."""
    finding = fact.finding
    is_count = fact.outcome == "n_analysed" and fact.role == "value"
    return is_count and finding is not None and finding.analysis_set is AnalysisSet.TRIALLED


IMPLANTING: Final = (
    "implant",
    "receiv",
    "got",
    "permanent",
    "fitted",
    "had a",
    "given",
    "keep",
    "kept",
)
ENTERING: Final = frozenset(
    {"randomised", "randomized", "enrolled", "recruited", "took", "consented", "started"}
)  # fmt: skip
COUNTS: Final = frozenset({NUMBER, PAIR})


def _is_implant_claim(claim: Claim) -> bool:
    terms = claim.own or claim.outcomes
    if "trial" not in terms and "permanent" not in claim.segment:
        return False
    if not any(word.startswith(IMPLANTING) for word in claim.segment):
        return False
    if "permanent" in claim.segment and "given" in claim.segment:
        return True
    return "trial" in terms and "in_use" not in terms and ENTERING.isdisjoint(claim.words)


def _by_stage(one: Fit) -> tuple[int, float]:
    """Nearest first: heads counted at enrolment, then denominators and events."""
    role = one.fact.role
    is_near = role == "value" or (role in ("head_count", "n") and one.fact.outcome in STAGES)
    return 0 if is_near else 1, -one.score


def _has_implanted(study: str, matcher: Matcher) -> bool:
    return any(f.outcome in IMPLANTED and f.form in COUNTS for f in matcher.record.by_study[study])


REPORTED: Final = frozenset({"report", "reports", "reported", "incidents", "filed", "notices",
                      "notifications", "records", "flagged", "complaints", "events",
                      "event"})  # fmt: skip


def is_told_as_people(claim: Claim) -> bool:
    """Reports retold as people killed or injured."""
    if "report" in claim.earlier and not claim.has_people:
        return False
    return REPORTED.isdisjoint(claim.words)
