"""Is what a right figure needs said too: time, what is counted, of whom, against what?"""

from __future__ import annotations

from ..vocabulary import AnalysisSet, Counted, Reason
from .claim import HERE, INHERITED, Claim
from .figures import Form
from .firm import echoes
from .judgement import Judgement, incomplete, supported
from .match import Fit, Matcher
from .record import Fact

BOTH_OF = "responder_80_and_paresthesia_free"
"""An outcome of two parts, of which a text may name one."""
TIMELESS = (
    "trial_success", "permanent_implant", "n_", "preference_all", "qaly", "cost", "icer",
    "probability",
)  # fmt: skip


def complete(claim: Claim, best: Fit, fitting: list[Fit], matcher: Matcher) -> Judgement:
    """Supported if time and what is counted are said, else incomplete."""
    fact = best.fact
    also = _also(best, fitting)
    if claim.form is Form.MONEY and _lacks_comparator(claim, fact):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if claim.form in (Form.INTERVAL, Form.P_VALUE, Form.MONEY, Form.NNT):
        return supported(fact, also)
    is_untold = (
        not (claim.outcomes or claim.earlier)
        or best.outcome == -1
        or (best.outcome == 0 and fact.form in ("percent", "pair"))
    )
    is_half = fact.outcome == BOTH_OF and "free" not in claim.outcomes | claim.earlier
    if is_half or (is_untold and not echoes(claim, fact)) or _lacks_leads(claim, fact):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if _is_subset_as_all(claim, best, matcher) or _lacks_region(claim, fact, matcher):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if claim.form is Form.PERCENT and claim.relation == "relative" and not claim.months:
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if (
        not is_of_short_phases(fact, matcher)
        and (not claim.months or _is_time_of_another(claim, best))
        and "timed" not in claim.flags
        and fact.months not in (None, 0)
        and not fact.outcome.startswith(TIMELESS)
    ):
        return incomplete(Reason.TIME_MISSING, fact)
    return supported(fact, also)


SHORT = 4
"""Months of a phase, below which a crossover trial compares settings and follows nobody up."""


def is_of_short_phases(fact: Fact, matcher: Matcher) -> bool:
    """A mean under one of several settings that everybody had for some weeks."""
    design = matcher.record.evidence.studies[fact.study].design
    is_mean = fact.outcome.startswith("pain_score")
    return design == "rct_crossover" and is_mean and (fact.months or 0) < SHORT


def _is_time_of_another(claim: Claim, best: Fit) -> bool:
    """The time was said of the study before; the one named here has another."""
    is_named_here = claim.study_strength >= HERE
    return best.time < 0 and claim.month_strength <= INHERITED and is_named_here


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


COMPARING = frozenset({"versus", "vs", "against", "than", "compared", "conventional", "alone"})


def _lacks_comparator(claim: Claim, fact: Fact) -> bool:
    """A cost per QALY set against another treatment, with no word of which."""
    told = len(claim.all_arms) > 1 or bool(claim.words & COMPARING)
    return fact.outcome == "icer" and "vs_" in (fact.finding_id or "") and not told


LEAD_WORDS = frozenset({"lead", "leads", "electrode", "electrodes", "elektroden"})


def _lacks_leads(claim: Claim, fact: Fact) -> bool:
    """A share of leads with no word of what is counted."""
    counted = fact.finding.counted if fact.finding else None
    is_share = fact.form == "percent" and counted is Counted.LEADS
    is_said = bool(claim.words & LEAD_WORDS) or "leads_before" in claim.flags
    return is_share and not is_said and not claim.has_people


def _also(best: Fit, fitting: list[Fit]) -> tuple[str, ...]:
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
    if not fact.is_subset or "subset" in claim.flags or fact.form not in ("percent", "pair"):
        return False
    if fact.low >= 99.5 or _is_defined_by_subset(claim, fact):
        return True
    if _is_of_few(claim, fact, matcher):
        return True
    for other in matcher.record.by_study[fact.study]:
        same = (other.outcome, other.arm, other.months, other.region) == (
            fact.outcome, fact.arm, fact.months, fact.region)  # fmt: skip
        if same and other.form == "percent" and other.low < fact.low and not other.is_subset:
            return True
    return False


FEW = 0.8
"""Share of those enrolled, below which those who stayed are no longer all."""


def _is_of_few(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """A share of those who stayed to the end, told of all who have the device."""
    finding = fact.finding
    if finding is None or finding.analysis_set is not AnalysisSet.COMPLETERS or not finding.n:
        return False
    enrolled = matcher.record.evidence.studies[fact.study].n_enrolled
    is_bare = claim.form is Form.PERCENT and claim.events is None and not claim.of
    told = "of_people" in claim.flags and is_bare and str(finding.n) not in claim.words
    return bool(enrolled) and finding.n < FEW * (enrolled or 0) and told


DEFINING = ("subset", "who kept", "still used it", "still on")


def _is_defined_by_subset(claim: Claim, fact: Fact) -> bool:
    """The row itself says that it counts a part: the 41 with diagrams, those who kept SCS."""
    if claim.form is not Form.PERCENT or claim.events is not None or fact.finding is None:
        return False
    definition = fact.finding.definition
    return any(phrase in definition for phrase in DEFINING)
