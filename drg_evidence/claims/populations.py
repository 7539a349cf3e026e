"""Whether a figure is told of people whom its study did not treat."""

from __future__ import annotations

from typing import Final

from ..model import Study
from ..vocabulary import Reason
from .claim import HERE, Claim
from .fact import PERCENT
from .figures import SHARES
from .judgement import Judgement, misquoted
from .match import Fit, Matcher

WIDE: Final[dict[str, tuple[str, ...]]] = {
    "back": ("back", "trunk"), "diabetic": ("diabet", "neuropath"), "upper": (
        "upper", "hand", "arm", "limb and/or", "limbs,"
    ),
    "fbss": ("fbss", "surg", "failed back"),
    "any_pain": ("chronic pain", "chronic intractable trunk", "mixed"),
    "phantom": ("phantom",), "migraine": ("migraine",), "pelvic": ("pelvic", "groin"),
    "cancer": ("cancer",), "angina": ("angina", "isch"), "crps": ("crps", "reflex", "causalgia"),
}  # fmt: skip


NARROW: Final[tuple[str, ...]] = (
    "crps", "causalgia", "dystrophy", "fbss", "surg", "diabet", "phantom", "discogenic", "groin",
    "knee", "back", "limb", "leg", "pelvic", "neck", "discectomy",
)  # fmt: skip
"""Words of a study of some kinds of pain; without one, its people had chronic pain of any kind."""
UNLIKE: Final = frozenset({"not", "don't", "never", "nor", "unlike", "excluded"})


def widened(claim: Claim, best: Fit, matcher: Matcher) -> Judgement | None:
    """The figure is told of people, or of a place, that the study did not treat."""
    if claim.regions and _is_elsewhere(claim, best, matcher):
        return misquoted(Reason.POPULATION_WIDENED, best.fact)
    if not claim.populations or claim.form not in SHARES or not UNLIKE.isdisjoint(claim.words):
        return None
    study = matcher.record.evidence.studies[best.fact.study]
    if study.design.startswith(("systematic", "meta", "guideline", "economic")):
        return None
    if "back" in claim.populations:
        regions = matcher.record.regions[best.fact.study]
        if regions & {"back", "low_back", "back_and_leg"}:
            return None
    text = f"{_told_of(study, matcher)} {best.fact.region}".lower()
    if any(word in text for term in claim.populations for word in WIDE[term]):
        return None
    if claim.populations == {"any_pain"} and not any(word in text for word in NARROW):
        return None
    return misquoted(Reason.POPULATION_WIDENED, best.fact)


def _told_of(study: Study, matcher: Matcher) -> str:
    """Population and title of a study and of the other papers on the same people."""
    studies = matcher.record.evidence.studies
    kin = {study.study_id, *study.related_to, *matcher.names.family((study.study_id,))}
    return " ".join(f"{studies[k].population} {studies[k].title}" for k in kin if k in studies)


LEGS: Final = frozenset({"", "lower_limb", "leg", "foot", "knee"})
NOT_LEGS: Final = frozenset({"back", "low_back", "upper_limb", "neck"})


def _is_elsewhere(claim: Claim, best: Fit, matcher: Matcher) -> bool:
    """A share of people with pain in the legs, told of pain in the back or the arm."""
    if best.fact.region != "lower_limb" or not claim.regions <= NOT_LEGS:
        return False
    if claim.region_strength < HERE or claim.form is not PERCENT:
        return False
    if claim.words & {"not", "never", "nor", "unlike", "excluded", "leg", "legs", "foot"}:
        return False
    return matcher.record.regions[best.fact.study] <= LEGS
