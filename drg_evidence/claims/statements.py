"""Statements without a number that the record can judge: who it is for, blinding, superiority."""

from __future__ import annotations

from dataclasses import dataclass

from ..vocabulary import Reason
from .cue_table import Cue
from .judgement import Judgement, contradicted, incomplete, misquoted, supported, unverifiable
from .record import Fact, Record
from .sentence import Sentence
from .studies_named import Named

WIDE_POPULATIONS = frozenset({"back", "upper", "diabetic", "any_pain", "phantom", "migraine",
                              "pelvic", "cancer", "angina", "fbss"})  # fmt: skip
WIDE_REGIONS = frozenset({"back", "low_back", "upper_limb", "neck"})
TRIAL_WORDS = frozenset({"trial", "study", "pivotal", "accurate", "randomised", "randomized"})
NEGATIONS = frozenset(["not", "no", "never", "nor", "neither", "without", "isn't", "hardly"])
ENDS = frozenset([",", ";", ".", ":", "(", "!", "?"])


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said, by tokens, and the judgement on it."""

    first: int
    last: int
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Setting:
    """What statements need to know of the passage around them."""

    record: Record
    named: tuple[Named, ...]
    earlier: tuple[Named, ...]
    has_time: bool
    has_result: bool
    is_ours: bool
    arms: frozenset[str]
    is_denied: bool = False


def statement_in(sentence: Sentence, setting: Setting) -> Statement | None:
    """The worst statement of a sentence that can be judged, if any."""
    cues = {cue.term: cue for cue in reversed(sentence.of("statement"))}
    if not cues:
        return None
    for rule in RULES:
        found = rule(sentence, cues, setting)
        if found is not None:
            return found
    return None


def _arms(sentence: Sentence) -> frozenset[str]:
    return sentence.terms("arm")


def _is_scs(arms: frozenset[str]) -> bool:
    return any(arm.startswith("scs") or arm == "control" for arm in arms)


def _span(sentence: Sentence, cue: Cue, *, reach: int = 14) -> tuple[int, int]:
    """From the cue to the end of its clause."""
    words = sentence.tokens.words
    last = cue.last
    while last + 1 < sentence.last and words[last + 1] not in ENDS and last - cue.first < reach:
        last += 1
    return cue.first, last


def _clause(sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """The clause around the cue."""
    first, last = _span(sentence, cue)
    words = sentence.tokens.words
    while first > sentence.first and words[first - 1] not in ENDS and cue.first - first < 8:
        first -= 1
    return first, last


def _of_accurate(record: Record, outcome: str, arm: str = "") -> Fact | None:
    for fact in record.by_study.get("accurate_2017", ()):
        if fact.outcome == outcome and (not arm or fact.arm == arm):
            return fact
    return None


def _finding(setting: Setting, finding_id: str) -> Fact | None:
    finding = setting.record.evidence.by_id.get(finding_id)
    if finding is None:
        return None
    return Fact(
        "text", 0, 0, finding.study_id, str(finding.outcome), str(finding.arm), finding.months,
        str(finding.region or ""), finding,
    )  # fmt: skip


def failed_scs(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """DRG stimulation as the choice after failed SCS: earlier failed SCS was an exclusion."""
    arms = _arms(sentence)
    if "failed_scs" not in cues or "drg" not in arms | setting.arms or not _is_scs(arms):
        return None
    excluded = _finding(setting, "accurate_2017.entry_criterion.all.excl_failed")
    if sentence.words & {"excluded", "exclusion", "except"}:
        return None
    if "better" in cues and sentence.words & TRIAL_WORDS:
        first, last = _clause(sentence, cues["better"])
        return Statement(first, last, misquoted(Reason.POPULATION_WIDENED, excluded))
    if "for_whom" not in cues or "drg" not in arms:
        return None
    first, last = _clause(sentence, cues["failed_scs"])
    return Statement(first, last, contradicted(Reason.POPULATION_WIDENED, excluded))


def approval(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """An approval told wider than lower-limb CRPS and causalgia in adults."""
    words = sentence.words
    if "approved" not in cues or "drg" not in _arms(sentence) or words & NEGATIONS:
        return None
    if not words & {"fda", "us", "american", "approved", "approval", "indication", "label"}:
        return None
    if words & {"europe", "european", "ce", "eu", "australia", "tga"}:
        return None
    wide = (sentence.terms("population") & WIDE_POPULATIONS) or (
        sentence.terms("region") & WIDE_REGIONS
    )
    if not wide:
        return None
    first, last = _clause(sentence, cues["approved"])
    label = _finding(setting, "accurate_2017.labelling.drg.indication")
    return Statement(first, last, contradicted(Reason.POPULATION_WIDENED, label))


def blinding(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ "Double-blind" said of an open-label trial."""
    if "blinded" not in cues:
        return None
    cue = cues["blinded"]
    words = sentence.tokens.words
    if words[cue.first - 1] in NEGATIONS or words[max(0, cue.first - 2)] in NEGATIONS:
        return None
    for one in setting.named:
        studies = [setting.record.evidence.studies[s] for s in one.studies[:1]]
        if any("open label" in s.blinding.lower() for s in studies):
            fact = _finding(setting, f"{studies[0].study_id}.blinding.all")
            return Statement(
                cue.first, min(cue.last + 1, sentence.last - 1),
                contradicted(Reason.FIGURE_DIFFERS, fact),
            )  # fmt: skip
    return None


def first_claim(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ "The first sham-controlled trial of DRG stimulation": no register of firsts is held."""
    if "first" not in cues or not ({"drg"} | {"scs"}) & _arms(sentence):
        return None
    if "blinded" not in cues and not sentence.words & {"sham", "placebo", "controlled"}:
        return None
    first, last = _span(sentence, cues["first"])
    return Statement(first, last, unverifiable(Reason.OVERCLAIM))


def not_working(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """No study read shows that either treatment has no effect at all."""
    arms = _arms(sentence)
    if "not_work" not in cues or not ("drg" in arms or _is_scs(arms)) or setting.is_denied:
        return None
    if arms & {"scs_burst"} and not arms & {"scs"}:
        return None
    if sentence.words & {"whether", "if", "some", "when", "who", "whom", "cannot", "neither", "may"}:
        return None
    first, last = _clause(sentence, cues["not_work"])
    drg = "drg" in arms
    fact = _finding(setting, "cochrane_2021.evidence_conclusion.drg" if drg
                    else "hara_2022.odi_change_mean.scs_burst.m3")  # fmt: skip
    return Statement(first, last, misquoted(Reason.OVERCLAIM, fact))


def posture(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Less change with posture told as no change."""
    if "no_change" not in cues or "drg" not in _arms(sentence) | setting.arms:
        return None
    if "posture" not in sentence.terms("outcome") or not sentence.terms("outcome") & {
        "paresthesia", "free"}:  # fmt: skip
        return None
    first, last = _span(sentence, cues["no_change"], reach=7)
    fact = _finding(setting, "accurate_2017.paresthesia_posture.between_arms")
    return Statement(first, last, incomplete(Reason.OVERCLAIM, fact))


def symptom_free(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Cures and freedom from symptoms; freedom from risk."""
    cue = cues.get("symptom_free") or cues.get("no_risk")
    if cue is None or not ("drg" in _arms(sentence) | setting.arms or _is_scs(_arms(sentence))):
        return None
    words = sentence.tokens.words
    if words[cue.first - 1] in NEGATIONS | {"a", "of"} and "symptom_free" in cues and (
        sentence.words & {"not", "no", "never"}
    ):
        return None
    if setting.is_denied or sentence.words & {"not", "never", "rarely", "nobody"}:
        return None
    first, last = _clause(sentence, cue)
    return Statement(first, last, unverifiable(Reason.OVERCLAIM))


def criticism(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """The criticism that 10 kHz guidance rests on one unblinded trial paid by its maker."""
    arms = _arms(sentence)
    if "criticism" not in cues or "scs_10khz" not in arms or setting.has_result:
        return None
    first, last = _clause(sentence, cues["criticism"])
    fact = _finding(setting, "senza_2015.evidence_conclusion.all")
    return Statement(first, last, supported(fact))


def mri(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Axium of 2016 is labelled MRI unsafe."""
    if "mri_safe" not in cues or not sentence.words & {"axium"} or sentence.words & NEGATIONS:
        return None
    cue = cues["mri_safe"]
    fact = _finding(setting, "accurate_2017.mri_status.drg")
    return Statement(cue.first, cue.last, contradicted(Reason.DEVICE_CONFUSED, fact))


def superiority(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Superior, ahead, more effective: of what, counted how, when?"""
    arms = _arms(sentence)
    cue = cues.get("better")
    if cue is None or "drg" not in arms | setting.arms:
        return None
    is_ours = sentence.words & {"our", "earlier"} and setting.is_ours
    about_accurate = any("accurate_2017" in one.studies for one in setting.named + setting.earlier)
    if not (_is_scs(arms) or about_accurate or (is_ours and "drg" in arms)):
        return None
    others = [o for o in setting.named if "accurate_2017" not in o.studies]
    if others and not about_accurate:
        return None
    first, last = _clause(sentence, cue)
    fact = _finding(setting, "accurate_2017.treatment_success.lower_limb.between_arms.m3")
    return _superior(sentence, cues, setting, Statement(first, last, supported(fact)))


def _superior(
    sentence: Sentence, cues: dict[str, Cue], setting: Setting, said: Statement
) -> Statement | None:
    cue, fact = cues["better"], said.judgement.fact
    words = sentence.tokens.words
    negated = any(w in NEGATIONS for w in words[max(sentence.first, cue.first - 3) : cue.first])
    populations, regions = sentence.terms("population"), sentence.terms("region")
    wide = (populations & WIDE_POPULATIONS) | (regions & WIDE_REGIONS)
    is_proof = "proof" in sentence.terms("flag")
    if sentence.words & {"our"} and setting.is_ours:
        return Statement(said.first, said.last, unverifiable())
    if setting.is_denied or negated:
        about = any("accurate_2017" in one.studies for one in setting.named)
        wrong = about and not sentence.words & {"whether", "if", "asked"}
        return Statement(said.first, said.last, contradicted(Reason.FIGURE_DIFFERS, fact)) if (
            wrong) else None
    if _is_reversed(sentence, cue) and any("accurate_2017" in o.studies for o in setting.named):
        return Statement(said.first, said.last, misquoted(Reason.ARM_SWAPPED, fact))
    if wide and (is_proof or "crps" not in populations and not sentence.words & {"chronic"}):
        return Statement(said.first, said.last, misquoted(Reason.POPULATION_WIDENED, fact))
    if setting.has_result:
        return None
    if not populations and sentence.words & {"chronic"}:
        return Statement(said.first, said.last, incomplete(Reason.POPULATION_WIDENED, fact))
    counted = sentence.terms("outcome") & {"success", "response"}
    named = any("accurate_2017" in one.studies for one in setting.named + setting.earlier)
    if counted and setting.has_time and named and _is_scs(_arms(sentence)):
        if "relief" not in sentence.terms("outcome"):
            return said
    return Statement(said.first, said.last, incomplete(Reason.DENOMINATOR_MISSING, fact))


def _is_reversed(sentence: Sentence, cue: Cue) -> bool:
    """ "SCS gave better relief than DRG stimulation"."""
    before = [c.term for c in sentence.of("arm") if c.last < cue.first]
    after = [c.term for c in sentence.of("arm") if c.first > cue.last]
    if not before or not after:
        return False
    return before[-1].startswith("scs") and after[0] == "drg" and "drg" not in before


RULES = (
    failed_scs, approval, blinding, not_working, mri, first_claim, posture, symptom_free,
    criticism, superiority,
)  # fmt: skip
