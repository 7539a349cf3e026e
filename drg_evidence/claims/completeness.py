"""Is what a right figure needs said too: time, what is counted, of whom, against what?"""

from __future__ import annotations

from typing import Final

from ..vocabulary import AnalysisSet, Counted, Reason
from .claim import HERE, INHERITED, Claim
from .fact import COUNTED_FORMS, INTERVAL, MONEY, NNT, P_VALUE, PERCENT, Fact
from .firm import echoes
from .judgement import Judgement, incomplete, supported
from .match import Fit, Matcher

BOTH_OF: Final = "responder_80_and_paresthesia_free"
"""An outcome of two parts, of which a text may name one."""
TIMELESS: Final[tuple[str, ...]] = (
    "trial_success", "permanent_implant", "n_", "preference_all", "qaly", "cost", "icer",
    "probability",
)  # fmt: skip


def complete(claim: Claim, best: Fit, fitting: list[Fit], matcher: Matcher) -> Judgement:
    """Supported if time and what is counted are said, else incomplete."""
    fact = best.fact
    if claim.form in BARE:
        if claim.form is MONEY and fact.outcome == "icer" and _lacks_comparator(claim, fact):
            return incomplete(Reason.DENOMINATOR_MISSING, fact)
        return supported(fact, _also(best, fitting))
    if _is_untold(claim, best) and not echoes(claim, fact):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if fact.counted is LEADS and _lacks_leads(claim, fact):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if fact.is_subset and _is_subset_as_all(claim, fact, matcher):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if fact.region and _lacks_region(claim, fact, matcher):
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if claim.relation == "relative" and not claim.months and claim.form is PERCENT:
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if fact.outcome == BOTH_OF and "free" not in claim.outcomes and "free" not in claim.earlier:
        return incomplete(Reason.DENOMINATOR_MISSING, fact)
    if fact.months and _lacks_time(claim, best) and not is_of_short_phases(fact, matcher):
        return incomplete(Reason.TIME_MISSING, fact)
    return supported(fact, _also(best, fitting))


BARE: Final = frozenset({INTERVAL, P_VALUE, MONEY, NNT})
"""Forms of figures that need no time and no word of what is counted."""


def _is_untold(claim: Claim, best: Fit) -> bool:
    """No word beside the figure or before it tells what it is of."""
    if best.outcome == 0:
        return best.fact.form in COUNTED_FORMS or not (claim.outcomes or claim.earlier)
    return best.outcome == -1 or not (claim.outcomes or claim.earlier)


def _lacks_time(claim: Claim, best: Fit) -> bool:
    """No time is said, or that of the study before, of an outcome that changes with time."""
    if "timed" in claim.flags or (claim.months and not _is_time_of_another(claim, best)):
        return False
    return not best.fact.outcome.startswith(TIMELESS)


SHORT: Final = 4
"""Months of a phase, below which a crossover trial compares settings and follows nobody up."""


def is_of_short_phases(fact: Fact, matcher: Matcher) -> bool:
    """A mean under one of several settings that everybody had for some weeks."""
    if (fact.months or 0) >= SHORT or not fact.outcome.startswith("pain_score"):
        return False
    return matcher.record.evidence.studies[fact.study].design == "rct_crossover"


def _is_time_of_another(claim: Claim, best: Fit) -> bool:
    """The time was said of the study before; the one named here has another."""
    if best.time >= 0 or claim.study_strength < HERE:
        return False
    return claim.month_strength <= INHERITED


def _lacks_region(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """A share of back pain in a study that gives another for the leg, with no word of which."""
    if claim.regions or fact.form != PERCENT or claim.populations:
        return False
    if not fact.outcome.startswith("responder"):
        return False
    for other in matcher.record.of_study(fact.study, fact.outcome):
        is_elsewhere = other.region not in ("", fact.region)
        if is_elsewhere and other.low != fact.low and _is_beside(other, fact):
            return True
    return False


def _is_beside(other: Fact, fact: Fact) -> bool:
    """A percentage of the same arm and time."""
    return other.form == PERCENT and other.arm == fact.arm and other.months == fact.months


COMPARING: Final = frozenset(
    {"versus", "vs", "against", "than", "compared", "conventional", "alone"}
)


def _lacks_comparator(claim: Claim, fact: Fact) -> bool:
    """A cost per QALY set against another treatment, with no word of which."""
    if len(claim.all_arms) > 1 or not COMPARING.isdisjoint(claim.words):
        return False
    return "vs_" in (fact.finding_id or "")


LEADS: Final = Counted.LEADS
LEAD_WORDS: Final = frozenset({"lead", "leads", "electrode", "electrodes", "elektroden"})


def _lacks_leads(claim: Claim, fact: Fact) -> bool:
    """A share of leads with no word of what is counted."""
    if fact.form != PERCENT or claim.has_people:
        return False
    return "leads_before" not in claim.flags and LEAD_WORDS.isdisjoint(claim.words)


def _also(best: Fit, fitting: list[Fit]) -> tuple[str, ...]:
    """Other findings that give the same figure of the same thing."""
    fact = best.fact
    if len(fitting) == 1 and not fact.also:
        return ()
    ids = [fact.finding_id, *fact.also]
    for one in fitting[1:]:
        other = one.fact
        if other.outcome != fact.outcome or other.arm != fact.arm or other.months != fact.months:
            continue
        if other.finding_id and other.finding_id not in ids:
            ids.append(other.finding_id)
    return tuple([i for i in ids[1:4] if i])


def _is_subset_as_all(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """All of a few who stayed or were implanted, told as all patients."""
    if "subset" in claim.flags or fact.form not in COUNTED_FORMS:
        return False
    if fact.low >= 99.5 or _is_defined_by_subset(claim, fact):
        return True
    if _is_of_few(claim, fact, matcher):
        return True
    return any(
        _is_beside(other, fact) and other.low < fact.low and other.region == fact.region
        and not other.is_subset
        for other in matcher.record.of_study(fact.study, fact.outcome)
    )  # fmt: skip


FEW: Final = 0.8
"""Share of those enrolled, below which those who stayed are no longer all."""


def _is_of_few(claim: Claim, fact: Fact, matcher: Matcher) -> bool:
    """A share of those who stayed to the end, told of all who have the device."""
    finding = fact.finding
    if finding is None or finding.analysis_set is not AnalysisSet.COMPLETERS or not finding.n:
        return False
    if "of_people" not in claim.flags or claim.form is not PERCENT:
        return False
    if claim.events is not None or claim.of or str(finding.n) in claim.words:
        return False
    enrolled = matcher.record.evidence.studies[fact.study].n_enrolled
    return bool(enrolled) and finding.n < FEW * (enrolled or 0)


DEFINING: Final[tuple[str, ...]] = ("subset", "who kept", "still used it", "still on")


def _is_defined_by_subset(claim: Claim, fact: Fact) -> bool:
    """The row itself says that it counts a part: the 41 with diagrams, those who kept SCS."""
    if claim.form is not PERCENT or claim.events is not None or fact.finding is None:
        return False
    definition = fact.finding.definition
    return any(phrase in definition for phrase in DEFINING)
