"""When a published figure may be called wrongly told: only for a reason that the text gives.

A figure that equals a row of the named study is taken for that row unless the words beside it
say something else. A doubt about arm, time or place is no such reason.
"""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason
from . import fits
from .arms import ARMS
from .claim import HERE, Claim
from .fact import PAIR, PERCENT, POINTS, Fact, Neighbours
from .match import Fit, Matcher
from .siblings import SHARED_STEMS, stem, words_of

REASONS: Final = {
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
"""What each dimension is called when it is wrong."""
MEANING: Final = frozenset({"measure", "paresthesia", "counted", "threshold", "comparator"})


OTHER_CARE: Final = frozenset({"reoperation", "physical_therapy"})
"""Arms of some trials whose words elsewhere tell what happened later: "another operation"."""


NO_NEIGHBOURS: Final[Neighbours] = (frozenset(), frozenset())
CARRIED: Final = frozenset({"still", "carried", "carry", "kept", "had", "remained"})
"""Words that tell of something else than the outcome named before, though the cues miss it."""


def firmly_wrong(claim: Claim, best: Fit, matcher: Matcher) -> tuple[str, ...]:
    """The dimensions of a fit that the text itself says to be different."""
    return tuple([name for name in best.wrong if _is_firm(name, claim, best, matcher)])


def _is_firm(name: str, claim: Claim, best: Fit, matcher: Matcher) -> bool:
    if name == "region":
        return _has_region(claim, best, matcher)
    if name == "outcome":
        return _is_firm_outcome(claim, best, matcher)
    if name == "arm" and claim.arms <= OTHER_CARE:
        held = matcher.record.arms[best.fact.study]
        return any(ARMS[arm] & held for arm in claim.arms)
    if name == "time":
        return claim.month_strength >= HERE or len(claim.all_months) <= 1
    return True


def _is_firm_outcome(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """The words beside the figure speak of something else, and not just those of its row."""
    if best.fact.outcome == "explant" and "in_use" in claim.outcomes:
        return True  # those taken out, told as "still in place"
    if _is_row_before(claim, best, matcher):
        return False
    if not claim.own and claim.form is POINTS:
        return "pain" not in claim.words
    if not claim.own and claim.form is PERCENT:
        return fits.is_telling(claim.outcomes) and CARRIED.isdisjoint(claim.segment)
    return claim.form is not PAIR or fits.is_telling(claim.own)


def _is_row_before(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """The "revisions" of "4.8% after the implant, 3.85% at revisions" are a stage of infections."""
    key = best.fact.finding_id
    if key is None or best.fact.outcome not in fits.outcomes_of(claim.earlier):
        return False
    own, _ = matcher.record.siblings.get(key, NO_NEIGHBOURS)
    return bool(own) and not own.isdisjoint({stem(word) for word in claim.segment})


def echoes(claim: Claim, fact: Fact) -> bool:
    """The sentence uses words of the row's own definition, though none that the cues know."""
    return bool(words_of(fact) & {stem(word) for word in claim.segment} - SHARED_STEMS)


def is_controls(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """The figure of the treated arm, told of the controls alone, of a study that gives both."""
    if claim.arm_strength < HERE:
        return False
    fact, controls = best.fact, ARMS["control"]
    if fact.arm in controls or fact.arm in ("all", "between_arms", "drg_or_scs"):
        return False
    return any(
        other.arm in controls and other.months == fact.months
        for other in matcher.record.of_study(fact.study, fact.outcome)
    )


def _has_region(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """The study reports the place that the text names, so that the two can be confused."""
    said = frozenset().union(*(fits.REGIONS.get(term, set()) for term in claim.regions))
    held = matcher.record.regions[best.fact.study]
    return bool(said & held) or ("" in held and len(held - {""}) > 1)
