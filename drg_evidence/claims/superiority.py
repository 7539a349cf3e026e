"""Superior, ahead, more effective: of what, counted how, when, and in whom?"""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason
from .arms import CONVENTIONAL, MODES
from .cue_table import Cue
from .fact import Fact
from .judgement import contradicted, incomplete, misquoted, supported, unverifiable
from .sentence import Sentence
from .statement import (
    NEGATIONS,
    PROVING,
    WIDE_POPULATIONS,
    WIDE_REGIONS,
    Setting,
    Statement,
    arms_of,
    clause,
    finding_fact,
    is_scs,
    tells_accurate,
)
from .study_statements import conclusion
from .times import time_places


def superiority(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Superior, ahead, more effective: of what, counted how, when?"""
    cue = cues.get("better")
    if cue is None:
        return _not_superior(sentence, cues["equal"], setting) if "equal" in cues else None
    arms = arms_of(sentence) or setting.arms
    if "drg" in setting.arms and tells_accurate(setting.named):
        arms |= {"drg"}  # "pain responds better to them than to an ordinary stimulator"
    if "drg" not in arms:
        return _of_other_trial(sentence, cue, setting)
    is_ours = sentence.words & {"our", "earlier", "we"} and setting.is_ours
    about_accurate = tells_accurate(setting.named + setting.earlier)
    if not (is_scs(arms) or about_accurate or (is_ours and "drg" in arms)):
        return None
    others = [o for o in setting.named if "accurate_2017" not in o.studies]
    if others and not about_accurate:
        return _of_other_trial(sentence, cue, setting)
    first, last = clause(sentence, cue)
    fact = finding_fact(setting, "accurate_2017.treatment_success.lower_limb.between_arms.m3")
    return _superior(sentence, cues, setting, Statement(first, last, supported(fact)))


ANYBODY: Final = frozenset({"anybody", "anyone", "everybody", "everyone", "wherever", "whatever"})


def _superior(
    sentence: Sentence, cues: dict[str, Cue], setting: Setting, said: Statement
) -> Statement | None:
    cue, fact = cues["better"], said.judgement.fact
    words = sentence.tokens.words
    negated = any(w in NEGATIONS for w in words[max(sentence.first, cue.first - 3) : cue.first])
    populations, regions = sentence.terms("population"), sentence.terms("region")
    wide = (populations & WIDE_POPULATIONS) | (regions & WIDE_REGIONS)
    is_proof = "proof" in sentence.terms("flag")
    if sentence.words & {"our", "we"} and setting.is_ours and not setting.named:
        return Statement(said.first, said.last, unverifiable())
    if setting.is_denied or negated:
        about = tells_accurate(setting.named)
        wrong = about and not sentence.words & {"whether", "if", "asked"}
        return (
            Statement(said.first, said.last, contradicted(Reason.FIGURE_DIFFERS, fact))
            if (wrong)
            else None
        )
    if _is_reversed(sentence, cue) and tells_accurate(setting.named):
        return Statement(said.first, said.last, misquoted(Reason.ARM_SWAPPED, fact))
    is_anybody = not sentence.words.isdisjoint(ANYBODY)
    is_open = "crps" not in populations and (is_anybody or not sentence.words & {"chronic"})
    if wide and (is_proof or is_open):
        return Statement(said.first, said.last, misquoted(Reason.POPULATION_WIDENED, fact))
    is_of_quality = "quality" in sentence.terms("outcome") and bool(sentence.figures_of_results)
    if setting.has_result or is_of_quality:
        return None
    if not populations and sentence.words & {"chronic"}:
        return Statement(said.first, said.last, incomplete(Reason.POPULATION_WIDENED, fact))
    counted = sentence.terms("outcome") & {"success", "response"}
    named = tells_accurate(setting.named + setting.earlier)
    is_whole = counted and named and is_scs(arms_of(sentence)) and time_places(sentence)
    if is_whole and "relief" not in sentence.terms("outcome"):
        return said
    return Statement(said.first, said.last, incomplete(Reason.DENOMINATOR_MISSING, fact))


COMPARED: Final = ("pain_comparison", "responder_50", "treatment_success")


def _unproven(sentence: Sentence, studies: tuple[str, ...], setting: Setting) -> Fact | None:
    """What a review says that did not compare the arms, where it is said to have proved one."""
    study = setting.record.evidence.studies[studies[0]]
    if PROVING.isdisjoint(sentence.words) or not study.design.startswith("systematic"):
        return None
    return conclusion(setting, study)


def _of_other_trial(sentence: Sentence, cue: Cue, setting: Setting) -> Statement | None:
    """ "SUNBURST proved it: burst is superior": of what, counted how, at what time?"""
    told = setting.named or setting.earlier[-1:]
    about = [one for one in told if one.studies and one.strength != "weak"]
    words = sentence.tokens.words
    if any(w in NEGATIONS for w in words[max(sentence.first, cue.first - 3) : cue.first]):
        return None
    is_plain = sentence.words.isdisjoint(NEGATIONS)
    if (
        not about
        and is_plain
        and _is_of_two_modes(sentence)
        and not (setting.has_result or setting.is_denied)
    ):
        first, last = clause(sentence, cue)
        return Statement(first, last, incomplete(Reason.DENOMINATOR_MISSING, None))
    arms = arms_of(sentence) or setting.arms
    is_about = bool(arms) or any(one.strength == "name" for one in setting.named)
    if not about or not is_about or setting.has_result or setting.is_denied:
        return None
    if sentence.figures_of_results and "preference" in sentence.terms("outcome"):
        return None
    compared = [
        f for study in about[0].studies for f in setting.record.by_study.get(study, ())
        if f.arm == "between_arms" or f.outcome in COMPARED
    ]  # fmt: skip
    counted = sentence.terms("outcome") & {"success", "response", "level", "disability"}
    if not compared and (told_by := _unproven(sentence, about[0].studies, setting)):
        first, last = clause(sentence, cue)
        return Statement(first, last, misquoted(Reason.OVERCLAIM, told_by))
    if not compared or (counted and time_places(sentence)):
        return None
    first, last = clause(sentence, cue)
    return Statement(first, last, incomplete(Reason.DENOMINATOR_MISSING, compared[0]))


SHOWN: Final = frozenset({"study", "trial", "shown", "proven", "studies", "confirm", "confirms",
                   "confirmed", "proved", "results"})  # fmt: skip


def _is_of_two_modes(sentence: Sentence) -> bool:
    """ "Burst was shown to be superior to conventional stimulation", in no study in particular."""
    arms = arms_of(sentence)
    is_shown = not sentence.words.isdisjoint(SHOWN)
    return is_shown and not arms.isdisjoint(MODES) and not arms.isdisjoint(CONVENTIONAL)


def _is_reversed(sentence: Sentence, cue: Cue) -> bool:
    """ "SCS gave better relief than DRG stimulation"."""
    before = [c.term for c in sentence.of("arm") if c.last < cue.first]
    after = [c.term for c in sentence.of("arm") if c.first > cue.last]
    if not before or not after:
        return False
    return before[-1].startswith("scs") and after[0] == "drg" and "drg" not in before


def _not_superior(sentence: Sentence, cue: Cue, setting: Setting) -> Statement | None:
    """ "No better than SCS in ACCURATE": the trial found more success with DRG stimulation."""
    arms = arms_of(sentence)
    about = tells_accurate(setting.named)
    if not about or "drg" not in arms or not is_scs(arms) or setting.is_denied:
        return None
    if not sentence.terms("outcome") <= {"relief", "success", "response", "randomised"}:
        return None
    first, last = clause(sentence, cue)
    fact = finding_fact(setting, "accurate_2017.treatment_success.lower_limb.between_arms.m3")
    return Statement(first, last, contradicted(Reason.FIGURE_DIFFERS, fact))
