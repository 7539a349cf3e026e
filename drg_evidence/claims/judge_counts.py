"""Judges bare numbers: how many people, sites, trials, reports."""

from __future__ import annotations

import re
from typing import Final

from ..vocabulary import Counted, Reason
from . import fits
from .arms import ARMS
from .claim import NEAR, Claim
from .fact import NUMBER, Fact
from .judge_scores import SCORES, judge_score
from .judgement import Judgement, contradicted, misquoted, supported, unverifiable
from .match import Fit, Matcher, Matches
from .number_words import ONES
from .stages import STAGES, is_told_as_people, judge_stage, wrong_stage
from .uses import judge_use

HEADS: Final = frozenset(
    ["randomised", "randomized", "randomises", "enrolled", "enrolls", "recruited", "included",
     "took", "counted", "pooled", "covered", "involved", "includes", "covers", "with", "of",
     "analysed", "studied", "in", "participants", "eingeschlossen", "treated", "had", "on",
     "nahmen", "teil", "umfasste", "randomisiert", "aufgenommen"]
)  # fmt: skip
FIRM_HEADS: Final = frozenset(
    ["randomised", "randomized", "enrolled", "recruited", "included", "counted", "pooled",
     "covered", "involved", "studies", "trials", "sites", "randomising", "enrolling", "analysed",
     "nahmen", "teil", "umfasste", "randomisiert", "eingeschlossen", "aufgenommen", "ausgelost",
     "randomly", "assigned", "allocated", "part", "participated", "drew", "retrieved", "combined",
     "joined", "gathered", "took", "covers", "looked"]
)  # fmt: skip
OF_REPORTS: Final = frozenset({"report", "reports", "death", "injury", "malfunction"})
NOT_ALL: Final = frozenset(
    ["first", "remaining", "subgroup", "among", "whom", "screened", "approached", "assessed",
     "referred"]
)  # fmt: skip
SUBSET: Final = frozenset({"on", "short", "medium", "short-term", "medium-term"})
"""Words that count some of the studies: "6 studies on pain", "5 medium-term studies"."""
NOUN_OUTCOMES: Final = {
    "sites": {"n_sites"},
    "studies": {"n_studies", "review_quality"},
    "report": {"report_count", "death"},
    "reports": {"report_count"},
    "death": {"report_count", "death"},
    "injury": {"report_count"},
    "malfunction": {"report_count"},
    "panel": {"publication_fact"},
    "implants_year": {"implants_per_year"},
    "qaly": {"qaly"},
    "devices": {"recall"},
}
FEW: Final = 3
"""Number words up to which, with no noun of what they count, they count nothing published."""


def judge(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A verdict, or None when nothing tells what the number counts."""
    if claim.low > 1990 and claim.low < 2040 and not claim.noun:
        return None
    if "use" in claim.flags and (used := judge_use(claim, matcher)):
        return used
    if claim.is_word and claim.low <= FEW and not claim.noun and "entry" not in claim.outcomes:
        return None
    if claim.noun == "people" and claim.decimals == 0:
        return _people(claim, matcher)
    if claim.noun in NOUN_OUTCOMES and claim.decimals == 0:
        return _things(claim, matcher)
    is_score = (
        claim.decimals > 0
        or not SCORES.isdisjoint(claim.outcomes)
        or not SCORES.isdisjoint(claim.own)
    )
    if not is_score and not claim.studies:
        return None
    found = matcher.matches(claim)
    if claim.decimals == 0 and claim.studies:
        bare = _bare_count(claim, found, matcher)
        if bare:
            return bare
    return judge_score(claim, found, matcher) if is_score else None


def _counts(found: list[Fit]) -> list[Fit]:
    """Those of the fits that are counts."""
    return [one for one in found if one.fact.is_count]


RULES: Final[tuple[str, ...]] = ("entry_criterion", "recommendation_threshold")
"""Counts of a rule, such as two classes of drugs, which are no people."""


def _people(claim: Claim, matcher: Matcher) -> Judgement | None:
    if claim.is_unknown_study:
        return unverifiable()
    found = matcher.matches(claim)
    here = [one for one in _counts(found.named) if one.fact.outcome not in RULES]
    if here:
        return judge_stage(claim, here, matcher)
    if claim.studies and claim.study_strength:
        return _wrong_head_count(claim, matcher) if _is_head_count(claim) else None
    is_large = claim.low >= LARGE and not claim.settings
    if not is_large and not _is_of_a_design(claim):
        return None
    elsewhere = _counts(found.elsewhere)
    if is_large and elsewhere:
        return supported(elsewhere[0].fact)
    return _by_design(claim, elsewhere, matcher) if _is_of_a_design(claim) else None


LARGE: Final = 100
"""People from which on a number of them is that of one study."""


SPECIFIC: Final = frozenset(
    ["scs_burst", "sham", "scs_closed_loop", "scs_10khz", "reoperation", "physical_therapy",
     "drg_plus_scs"]
)  # fmt: skip


def _is_of_a_design(claim: Claim) -> bool:
    """Two arms are named, one of which few studies have."""
    return len(claim.all_arms) >= 2 and not SPECIFIC.isdisjoint(claim.all_arms)


def _by_design(claim: Claim, elsewhere: list[Fit], matcher: Matcher) -> Judgement | None:
    """An unnamed study that only one row can be: the same size, both arms, the same outcome."""
    outcomes = fits.outcomes_of(claim.outcomes)
    for one in elsewhere:
        facts = matcher.record.by_study[one.fact.study]
        arms = {f.arm for f in facts if f.outcome in outcomes}
        if all(arms & ARMS.get(term, frozenset()) for term in claim.all_arms):
            return supported(one.fact)
    return None


def _is_head_count(claim: Claim) -> bool:
    if "plan" in claim.flags or claim.hedge in ("about", "nearly"):
        return False
    if "head" in claim.flags and claim.noun == "people":
        return True
    if "randomised" not in claim.outcomes and "randomised" not in claim.own:
        return False
    return not FIRM_HEADS.isdisjoint(claim.words) and NOT_ALL.isdisjoint(claim.segment)


def _wrong_head_count(claim: Claim, matcher: Matcher) -> Judgement | None:
    if claim.study_strength < NEAR:
        return None
    for fact in matcher.of_scope(claim):
        if fact.role == "head_count" or (fact.outcome in HEAD_ROWS and fact.form == NUMBER):
            return contradicted(Reason.FIGURE_DIFFERS, fact)
    return unverifiable()


HEAD_ROWS: Final = STAGES | {"n_analysed"}


AMONG: Final = re.compile(r"(\w+) of them randomised|(\d+) RCTs?\b")
"""In the row of a review: how many of its studies were assigned by lot."""
BY_LOT: Final = frozenset({"randomised", "randomized", "rct", "rcts"})


def _by_lot(claim: Claim, matcher: Matcher) -> Judgement | None:
    """ "29 studies, nine of them randomised": set against what the row of the review says."""
    for fact in matcher.of_outcome(claim, "n_studies"):
        told = AMONG.search(fact.finding.definition) if fact.finding else None
        if told:
            number = told[1] or told[2]
            is_right = claim.low == (int(number) if number.isdigit() else ONES.get(number))
            return supported(fact) if is_right else contradicted(Reason.FIGURE_DIFFERS, fact)
    return None


def _things(claim: Claim, matcher: Matcher) -> Judgement | None:
    wanted = NOUN_OUTCOMES[claim.noun]
    is_part = claim.noun == "studies" and "of_these" in claim.flags
    if is_part and claim.study_strength >= NEAR and not BY_LOT.isdisjoint(claim.segment):
        return _by_lot(claim, matcher)
    if claim.noun in ("report", "reports") and _is_of_review(claim, matcher):
        wanted = NOUN_OUTCOMES["studies"]
    found = matcher.matches(claim)
    here = [one for one in found.named if one.fact.outcome in wanted]
    if claim.noun in OF_REPORTS:
        here = here or [one for one in found.elsewhere if one.fact.outcome in wanted]
    if not here and claim.noun in ("report", "reports"):
        here = [one for one in found.named if _is_of_reports(one.fact)]
    if here:
        if here[0].fact.outcome == "report_count" and is_told_as_people(claim):
            return misquoted(Reason.OVERCLAIM, here[0].fact)
        return supported(here[0].fact)
    if "plan" in claim.flags:
        return unverifiable()
    if not claim.low or (claim.noun == "sites" and claim.low <= 1):
        return None  # "deaths 0" stands in the words of a row, if anywhere
    is_exact = not claim.hedge or (claim.noun == "implants_year" and claim.hedge == "about")
    held = _given(claim, matcher, wanted) if claim.study_strength and is_exact else None
    if held is not None:
        is_subset = claim.segment & SUBSET and "drew" not in claim.segment
        is_total = claim.words & FIRM_HEADS and not is_subset
        if claim.noun == "studies" and (claim.is_word or not is_total):
            return None
        if claim.noun == "studies" and _may_be_of_another(claim, held, matcher):
            return None
        if claim.noun == "sites" and claim.segment & {"procedures", "launch", "implanted"}:
            return None
        return contradicted(Reason.FIGURE_DIFFERS, held)
    if claim.noun == "implants_year":
        elsewhere = [one for one in found.elsewhere if one.fact.outcome in wanted]
        return supported(elsewhere[0].fact) if elsewhere else unverifiable()
    return None


REVIEWS: Final[tuple[str, ...]] = ("systematic", "meta")


def _may_be_of_another(claim: Claim, held: Fact, matcher: Matcher) -> bool:
    """Another review of the same author, of another year, may have counted so many."""
    studies = matcher.record.evidence.studies
    reviews = [studies[key] for key in claim.studies if studies[key].design.startswith(REVIEWS)]
    return any(study.year != studies[held.study].year for study in reviews)


def _given(claim: Claim, matcher: Matcher, wanted: set[str]) -> Fact | None:
    """What the named study itself counts of these outcomes."""
    for fact in matcher.of_scope(claim):
        if fact.outcome in wanted and fact.form == NUMBER and fact.role == "value":
            return fact
    return None


def _is_of_review(claim: Claim, matcher: Matcher) -> bool:
    """The "reports" that a review went through are papers."""
    if not claim.studies or not matcher.of_outcome(claim, "n_studies"):
        return False
    has_reports = matcher.of_outcome(claim, "report_count")
    return not has_reports and not matcher.of_outcome(claim, "report_share")


def _is_of_reports(fact: Fact) -> bool:
    """The reports that a share of reports rests on."""
    return fact.role in ("n", "events") and fact.counted is Counted.REPORTS


def _bare_count(claim: Claim, found: Matches, matcher: Matcher) -> Judgement | None:
    """A number without its noun, in a slide, a table or "152 randomised, 76 to each arm"."""
    here = _counts(found.named)
    if not here:
        return wrong_stage(claim, matcher)
    if not (claim.outcomes or claim.earlier):
        return None
    best = here[0]
    if (best.fact.role in ("value", "head_count", "events", "n") and best.outcome >= 0) or (
        fits.outcomes_of(claim.outcomes) & {"n_randomised", "n_completed", "permanent_implant"}
    ):
        if best.fact.outcome == "report_count" and is_told_as_people(claim):
            return misquoted(Reason.OVERCLAIM, best.fact)
        return judge_stage(claim, here, matcher)
    return None
