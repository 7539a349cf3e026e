"""Statements without a number that the record can judge: who it is for, blinding, proof."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason
from .cue_table import Cue
from .judgement import contradicted, incomplete, misquoted, supported, unverifiable
from .sentence import Sentence
from .statement import (
    NEGATIONS,
    PROVING,
    TRIAL_WORDS,
    WIDE_POPULATIONS,
    WIDE_REGIONS,
    Setting,
    Statement,
    arms_of,
    clause,
    finding_fact,
    is_scs,
    span,
    tells_accurate,
)
from .study_statements import alike, blinding, conclusion, overclaim, unheld
from .superiority import superiority


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


def failed_scs(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """DRG stimulation as the choice after failed SCS: earlier failed SCS was an exclusion."""
    if "failed_scs" not in cues:
        return None
    arms = arms_of(sentence)
    is_told = tells_accurate(setting.named)
    if "drg" not in arms and "drg" not in setting.arms:
        return None
    if not is_scs(arms) and not (is_told and is_scs(setting.arms)):
        return None
    excluded = finding_fact(setting, "accurate_2017.entry_criterion.all.excl_failed")
    if sentence.words & {"excluded", "exclusion", "except"}:
        return None
    if is_told and sentence.words & SHOWN and not setting.has_result:
        first, last = clause(sentence, cues["failed_scs"])
        return Statement(first, last, misquoted(Reason.POPULATION_WIDENED, excluded))
    if "better" in cues and sentence.words & TRIAL_WORDS:
        first, last = clause(sentence, cues["better"])
        return Statement(first, last, misquoted(Reason.POPULATION_WIDENED, excluded))
    if "for_whom" not in cues or "drg" not in arms:
        return None
    first, last = clause(sentence, cues["failed_scs"])
    return Statement(first, last, contradicted(Reason.POPULATION_WIDENED, excluded))


SHOWN: Final = frozenset({"shown", "showed", "shows", "proved", "proven", "works", "worked"})
APPROVED: Final = frozenset({"approved", "licensed", "cleared"})
BEYOND: Final = NEGATIONS | {"outside", "beyond", "wider", "excludes"}
AMERICAN: Final = frozenset({"fda", "us", "american", "approved", "approval", "indication", "label",
                      "cleared", "licensed", "states", "america"})  # fmt: skip
ABROAD: Final = frozenset({"europe", "european", "ce", "eu", "australia", "tga"})


def approval(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """An approval told wider than lower-limb CRPS and causalgia in adults."""
    words = sentence.words
    is_approved = "approved" in cues or not APPROVED.isdisjoint(words)
    if not is_approved or "drg" not in arms_of(sentence):
        return None
    if not BEYOND.isdisjoint(words) or {"off", "label"} <= words:
        return None
    if AMERICAN.isdisjoint(words) or not ABROAD.isdisjoint(words):
        return None
    wide = (sentence.terms("population") & WIDE_POPULATIONS) or (
        sentence.terms("region") & WIDE_REGIONS
    )
    if not wide:
        return None
    first, last = clause(sentence, next(iter(cues.values())))
    label = finding_fact(setting, "accurate_2017.labelling.drg.indication")
    return Statement(first, last, contradicted(Reason.POPULATION_WIDENED, label))


EVER: Final = frozenset({"ever", "yet", "date", "anywhere", "far", "world", "published"})
LARGEST: Final = frozenset({"largest", "longest", "biggest"})
MOST: Final = LARGEST | {"first", "only"}
FIRST_OF: Final = frozenset(
    {"sham", "placebo", "controlled", "blinded", "blind", "randomised", "randomized"}
)


def first_claim(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ "The first sham-controlled trial of DRG stimulation": no register of firsts is held."""
    if "first" not in cues or not ({"drg", "scs"} & arms_of(sentence) or setting.named):
        return None
    is_most = EVER & sentence.words and MOST & sentence.words
    head = cues["first"]
    said = sentence.tokens.words[head.first : head.last + 1]
    if not LARGEST.isdisjoint(said) and "first" not in said and not is_most:
        return None  # "the largest comparison so named" is no claim to be the first
    if "blinded" not in cues and not sentence.words & FIRST_OF and not is_most:
        return None
    first, last = span(sentence, cues["first"])
    return Statement(first, last, unverifiable(Reason.OVERCLAIM))


NOT_ALL: Final = frozenset(
    {"whether", "if", "some", "when", "who", "whom", "cannot", "neither", "may"}
)
"""Words that tell of some people, or ask."""


def not_working(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """No study read shows that either treatment has no effect at all."""
    if "not_work" not in cues or setting.is_denied:
        return None
    arms = arms_of(sentence)
    if "drg" not in arms and not is_scs(arms):
        return None
    if arms & {"scs_burst"} and not arms & {"scs"}:
        return None
    first, last = clause(sentence, cues["not_work"])
    if not NOT_ALL.isdisjoint(sentence.tokens.words[first : last + 1]):
        return None
    drg = "drg" in arms
    fact = finding_fact(setting, "cochrane_2021.evidence_conclusion.drg" if drg
                    else "hara_2022.odi_change_mean.scs_burst.m3")  # fmt: skip
    return Statement(first, last, misquoted(Reason.OVERCLAIM, fact))


def posture(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Less change with posture told as no change."""
    if "no_change" not in cues or "drg" not in arms_of(sentence) | setting.arms:
        return None
    told = sentence.terms("outcome")
    is_outside = bool(told & {"outside", "specificity"})
    if not is_outside and ("posture" not in told or not told & {"paresthesia", "free"}):
        return None
    first, last = span(sentence, cues["no_change"], reach=7)
    key = "paresthesia_outside_pain" if is_outside else "paresthesia_posture"
    fact = finding_fact(setting, f"accurate_2017.{key}.between_arms")
    return Statement(first, last, incomplete(Reason.OVERCLAIM, fact))


def symptom_free(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Cures and freedom from symptoms; freedom from risk."""
    cue = cues.get("symptom_free") or cues.get("no_risk")
    if cue is None or not ("drg" in arms_of(sentence) | setting.arms or is_scs(arms_of(sentence))):
        return None
    words = sentence.tokens.words
    if (
        words[cue.first - 1] in NEGATIONS | {"a", "of"}
        and "symptom_free" in cues
        and (sentence.words & {"not", "no", "never"})
    ):
        return None
    if setting.is_denied or sentence.words & {"not", "never", "rarely", "nobody"}:
        return None
    first, last = clause(sentence, cue)
    if not PROVING.isdisjoint(sentence.words):
        for one in setting.named:
            study = setting.record.evidence.studies[one.studies[0]] if one.studies else None
            fact = conclusion(setting, study) if study else None
            return Statement(first, last, misquoted(Reason.OVERCLAIM, fact))
    return Statement(first, last, unverifiable(Reason.OVERCLAIM))


def criticism(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """The criticism that 10 kHz guidance rests on one unblinded trial paid by its maker."""
    if "criticism" not in cues or setting.has_result or "scs_10khz" not in arms_of(sentence):
        return None
    first, last = clause(sentence, cues["criticism"])
    fact = finding_fact(setting, "senza_2015.evidence_conclusion.all")
    return Statement(first, last, supported(fact))


def mri(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Axium of 2016 is labelled MRI unsafe."""
    if "mri_safe" not in cues or not sentence.words & {"axium"} or setting.is_denied:
        return None
    cue = cues["mri_safe"]
    near = sentence.tokens.words[max(sentence.first, cue.first - 4) : cue.first]
    if NEGATIONS & set(near):
        return None
    fact = finding_fact(setting, "accurate_2017.mri_status.drg")
    return Statement(cue.first, cue.last, contradicted(Reason.DEVICE_CONFUSED, fact))


def puff(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ "Works particularly well for pain in one spot": in how many, when, against what?"""
    if "puff" not in cues or setting.is_denied or setting.has_result:
        return None
    is_drg = "drg" in arms_of(sentence) or "drg" in setting.arms
    if not is_drg and not tells_accurate(setting.named):
        return None
    first, last = clause(sentence, cues["puff"])
    if NEGATIONS & set(sentence.tokens.words[first : cues["puff"].first]):
        return None
    fact = finding_fact(setting, "accurate_2017.treatment_success.lower_limb.drg.m3")
    return Statement(first, last, incomplete(Reason.DENOMINATOR_MISSING, fact))


JOINING: Final = frozenset({"takes", "join", "enrol", "enroll", "entered"})
QUOTING: Final = frozenset({"investigator", "investigator's", "says", "said", "believes", "told",
                     "words", "reckons"})  # fmt: skip
"""Words of a report that gives somebody's opinion, and not what the trial asked for."""


def any_pain(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ "Any type of pain from the groin down" said of a trial of CRPS and causalgia."""
    if "any_pain" not in cues or setting.is_denied or sentence.words & NEGATIONS:
        return None
    if "better" in cues and is_scs(arms_of(sentence)):
        return None  # told of a comparison: superiority sees to it
    is_better = "better" in cues or "better" in sentence.words
    is_told = tells_accurate(setting.named)
    is_drg = "drg" in arms_of(sentence) | setting.arms or "axium" in sentence.words
    if not is_drg and not is_told:
        return None
    fact = finding_fact(setting, "accurate_2017.entry_criterion.all.lower_limb_only")
    first, last = clause(sentence, cues["any_pain"])
    if is_better:
        return Statement(first, last, misquoted(Reason.POPULATION_WIDENED, fact))
    if is_told and (sentence.words.isdisjoint(QUOTING) or sentence.words & JOINING):
        return Statement(first, last, contradicted(Reason.POPULATION_WIDENED, fact))
    return Statement(first, last, incomplete(Reason.POPULATION_WIDENED, fact))


ENTERED_WIDER: Final = frozenset({"upper", "back", "diabetic", "fbss", "any_pain", "phantom"})
ENTERED_REGIONS: Final = frozenset({"upper_limb", "back", "low_back", "neck"})


def entered(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ACCURATE said to have treated hands or backs: only the legs were studied."""
    if "entered" not in cues or setting.is_denied or len(setting.named) > 1:
        return None
    if not tells_accurate(setting.named or setting.earlier[-1:]):
        return None
    if "any_pain" in cues and not sentence.words.isdisjoint(QUOTING):
        return None  # an opinion that somebody gave: any_pain sees to it
    wide = sentence.terms("population") & ENTERED_WIDER or (
        sentence.terms("region") & ENTERED_REGIONS)  # fmt: skip
    if not wide or sentence.words & (NEGATIONS | {"excluded", "outside", "but", "whether", "only"}):
        return None
    first, last = clause(sentence, cues["entered"])
    fact = finding_fact(setting, "accurate_2017.entry_criterion.all.lower_limb_only")
    wrong = (
        misquoted if "better" in cues else contradicted
    )  # what they got, or that they were let in
    return Statement(first, last, wrong(Reason.POPULATION_WIDENED, fact))


RULES: Final = (
    failed_scs, approval, entered, blinding, not_working, mri, first_claim, posture, symptom_free,
    any_pain, criticism, superiority, overclaim, unheld, alike, puff,
)  # fmt: skip
