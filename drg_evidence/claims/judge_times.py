"""Judges battery lives, trial lengths, follow-up and the thresholds of guidance."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason, Unit
from .claim import HERE, NEAR, Claim
from .fact import LENGTH, TIME, Fact
from .guidance import LONGER, guidance_size, judge_guidance_time, thresholds_of
from .judge_dates import judge_date
from .judge_scores import judge_score
from .judgement import Judgement, contradicted, incomplete, supported, unverifiable
from .match import Fit, Matcher
from .trial_length import trial_length

RUNNING: Final = frozenset({"lasts", "holds", "runs"})


def judge(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A verdict when the time or date is itself what the sentence states."""
    if claim.form is TIME:
        return _time(claim, matcher)
    if claim.form is LENGTH:
        return _length(claim, matcher)
    return judge_date(claim, matcher)


RECRUITING: Final = frozenset({"recruitment", "recruiting", "enrolment", "enrollment", "enrolling"})
SAYING: Final = frozenset({"after", "mean", "average", "pain"}) | RUNNING | LONGER | RECRUITING
"""Words without one of which a time is told for itself only in a sentence about ``TIMED``."""
TIMED: Final = frozenset(
    {"battery", "replacement", "follow_up", "trial_length", "explant", "entry", "payback"}
)
"""Outcomes that are times themselves, or that come at a time."""


def is_visit(words: frozenset[str], told: frozenset[str]) -> bool:
    """True for a time of which no rule below has anything to say, and which need not be read.

    ``words`` are those of its sentence, ``told`` the outcomes there and in what came before; the
    time is not told as a floor, such as "over six months".
    """
    return words.isdisjoint(SAYING) and told.isdisjoint(TIMED)


def _time(claim: Claim, matcher: Matcher) -> Judgement | None:
    own, at_visit = claim.own, claim.low in claim.months
    if "battery" in own or "battery" in claim.outcomes:
        if at_visit and "battery" not in own and "battery" not in claim.earlier:
            return None
        return _battery(claim, matcher)
    if not at_visit and ("replacement" in own or _is_of_generator(claim)):
        return _battery(claim, matcher)
    if _is_of_recruitment(claim):
        return unverifiable()
    fact = _told_time(claim, matcher)
    if fact is not None:
        is_rule = fact.outcome == "recommendation_threshold"
        return _guidance(claim, fact) if is_rule else supported(fact)
    entry = _entry_time(claim, matcher)
    if entry is not None:
        return entry
    followed = _wrong_follow_up(claim, matcher)
    if followed is not None:
        return followed
    if "trial_length" in claim.own and claim.unit.startswith(("day", "week")):
        return trial_length(claim, matcher)
    return judge_guidance_time(claim, matcher)


def _is_of_recruitment(claim: Claim) -> bool:
    """ "Recruitment took just 14 months": no row tells how long people were looked for."""
    is_long = not claim.words.isdisjoint({"took", "takes", "needed", "within", "lasted"})
    return is_long and bool(claim.studies) and not claim.words.isdisjoint(RECRUITING)


def _told_time(claim: Claim, matcher: Matcher) -> Fact | None:
    """A row that gives the time, of the thing that the text speaks of."""
    for one in matcher.matches(claim).named:
        if _says(claim, one):
            return one.fact
    if "payback" in claim.own and not claim.studies:
        for one in matcher.elsewhere(claim):
            if one.fact.outcome == "payback_time":
                return one.fact
    return None


GENERATORS: Final = frozenset({"generator", "axium", "rechargeable", "recharged", "stimulator"})
OF_PEOPLE: Final = frozenset(
    {"relief", "pain", "effect", "trial", "test", "procedure", "operation"}
)


def _is_of_generator(claim: Claim) -> bool:
    """ "The Axium generator cannot be recharged and lasts 3.3 years"."""
    if claim.segment.isdisjoint(RUNNING) or not claim.unit.startswith("year"):
        return False
    return not claim.words.isdisjoint(GENERATORS) and claim.words.isdisjoint(OF_PEOPLE)


def _entry_size(claim: Claim, matcher: Matcher) -> Judgement | None:
    """How strong pain had to be to enter a trial, in millimetres."""
    if not claim.studies or "entry" not in claim.own | claim.outcomes | claim.earlier:
        return None
    held = [f for f in _criteria(claim, matcher) if f.finding and f.finding.unit is Unit.MM]
    if not held:
        return None
    millimetres = claim.low * (10 if claim.unit == "cm" else 1)
    if any(abs(f.low - millimetres) < 0.5 for f in held):
        return supported(held[0])
    return contradicted(Reason.POPULATION_WIDENED, held[0])


def _criteria(claim: Claim, matcher: Matcher) -> list[Fact]:
    """What the named study asked of those who wanted to enter."""
    return [f for f in matcher.of_outcome(claim, "entry_criterion") if f.role == "value"]


FULL_SCALE: Final = 100
"""Millimetres of the visual analogue scale itself."""
LASTING: Final = frozenset(
    {
        "present",
        "standing",
        "existed",
        "lasted",
        "lasting",
        "last",
        "duration",
        "longer",
        "minimum",
        "persisted",
    }
)


OF_PAIN: Final = frozenset({"pain", "schmerz", "schmerzen", "crps", "causalgia", "symptoms"})


def _entry_time(claim: Claim, matcher: Matcher) -> Judgement | None:
    """How long pain had to have lasted to enter a trial."""
    if "entry" not in claim.outcomes and "entry" not in claim.earlier:
        return None
    if claim.study_strength < HERE or claim.words.isdisjoint(LASTING):
        return None
    if claim.words.isdisjoint(OF_PAIN):
        return None
    held = [f for f in _criteria(claim, matcher) if f.form == TIME]
    return contradicted(Reason.POPULATION_WIDENED, held[0]) if held else None


AVERAGES: Final = frozenset({"mean", "average", "median"})


def _wrong_follow_up(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A mean follow-up of a named study that printed another."""
    if "follow_up" not in claim.own or claim.study_strength < HERE:
        return None
    if AVERAGES.isdisjoint(claim.segment):
        return None
    held = [f for f in matcher.of_outcome(claim, "follow_up_time") if f.form == TIME]
    return contradicted(Reason.FIGURE_DIFFERS, held[0]) if held else None


def _says(claim: Claim, one: Fit) -> bool:
    outcome = one.fact.outcome
    if outcome == "follow_up_time":
        return "follow_up" in claim.outcomes or bool(claim.words & {"after", "mean", "average"})
    if outcome == "trial_duration":
        return bool(claim.outcomes & {"trial_length", "follow_up"}) and claim.unit[:1] in "dw"
    if outcome == "recommendation_threshold":
        return claim.study_strength >= NEAR and "pain" in claim.words
    if outcome == "time_to_explant":
        return "explant" in claim.outcomes
    if outcome == "entry_criterion":
        return "entry" in claim.outcomes | claim.earlier
    if outcome == "payback_time":
        return "payback" in claim.outcomes
    return False


def _guidance(claim: Claim, fact: Fact) -> Judgement:
    """NICE asks for size and duration of pain; either alone is half the rule."""
    if claim.words & {"mm", "50", "vas", "millimetres"}:
        return supported(fact)
    return incomplete(Reason.DENOMINATOR_MISSING, fact)


def _battery(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Only the Axium manual gives battery lives; those of other devices are not held."""
    is_drg = "drg" in claim.all_arms or "axium" in claim.words
    if "other" in claim.settings and not is_drg:
        return None
    if not is_drg or "xr" in claim.words:
        return incomplete(Reason.DENOMINATOR_MISSING, None) if claim.hedge else unverifiable()
    facts = [f for f in matcher.record.of_outcome("battery_longevity") if f.form == TIME]
    if not facts:
        return None
    exact = [f for f in facts if f.low == f.high and abs(f.low - claim.low) < 0.6]
    named = claim.words & {"settings", "nominal", "median", "percentile", "accurate", "manual",
                           "handbuch", "nennbedingungen",
                           "labelled", "labelling", "varied", "varies"}  # fmt: skip
    if exact and claim.low == claim.high and (named or "axium" in claim.words):
        return supported(exact[0]) if named else incomplete(Reason.DENOMINATOR_MISSING, exact[0])
    is_end = claim.low == claim.high and any(f.role == "end" for f in exact)
    inside = is_end or claim.high <= max(f.high for f in facts if f.role == "value") + 3
    if inside:
        return incomplete(Reason.DENOMINATOR_MISSING, facts[0])
    return contradicted(Reason.FIGURE_DIFFERS, facts[0])


HARDWARE: Final = frozenset({"wire", "lead", "implant", "incision", "generator", "needle"})
RATED: Final = frozenset({"level", "nice_rule"})
LEVELS: Final = frozenset({"level", "reduction"})


def _length(claim: Claim, matcher: Matcher) -> Judgement | None:
    """50 mm in the guidance of NICE; pain in cm or mm."""
    if not HARDWARE.isdisjoint(claim.words) and RATED.isdisjoint(claim.outcomes):
        return None
    if claim.low == FULL_SCALE and "scale" in claim.segment:
        return None  # "60 mm on the 100 mm scale"
    entry = _entry_size(claim, matcher)
    if entry is not None:
        return entry
    found = matcher.matches(claim)
    rule = [one for one in found.named if one.fact.outcome == "recommendation_threshold"]
    if rule:
        return guidance_size(claim, rule[0].fact)
    if claim.unit == "mm" and claim.low < FULL_SCALE and claim.study_strength >= HERE:
        for fact in thresholds_of(claim, matcher, role="value"):
            if fact.finding and fact.finding.unit is Unit.MM:
                return contradicted(Reason.POPULATION_WIDENED, fact)
    if found.named and not LEVELS.isdisjoint(claim.outcomes | claim.earlier):
        return judge_score(claim, found, matcher)
    is_level = "level" in claim.outcomes or (
        claim.decimals and not LEVELS.isdisjoint(claim.earlier)
    )
    if is_level and claim.studies and claim.study_strength >= NEAR:
        if claim.low == FULL_SCALE or (claim.unit == "cm" and claim.low == FULL_SCALE / 10):
            return None
        wrong = judge_score(claim, found, matcher)
        return wrong or (unverifiable() if claim.decimals else None)
    return None
