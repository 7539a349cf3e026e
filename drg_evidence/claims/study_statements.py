"""Statements on a named study that its own record can judge: blinding, and what it can prove."""

from __future__ import annotations

from typing import Final

from ..model import Finding, Study
from ..vocabulary import Reason
from .cue_table import Cue
from .judgement import contradicted, misquoted, supported, unverifiable
from .record import Fact
from .sentence import Sentence
from .statement import NEGATIONS, Setting, Statement, arms_of, clause, finding_fact, is_scs, span

OBSERVED: Final = ("retrospective", "registry", "prospective", "journalism", "regulator", "pooled")
"""Designs that follow people without a comparison by lot: they show no cause."""
EFFECT: Final = frozenset({"works", "work", "effective", "effect", "helps", "help", "benefit",
                    "relieves", "relieve", "reduces", "eases"})  # fmt: skip


NOBODY: Final = frozenset({"nobody", "none", "niemand"})
KNOWING: Final = frozenset({"knew", "know", "aware", "knowing"})
MASKED: Final = frozenset({"blinded", "masked", "blind"})


def blinding(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ "Double-blind" said of an open-label trial, or the other way round."""
    cue = cues.get("blinded") or cues.get("open_label")
    if cue is None or setting.is_denied:
        return None
    is_open = "blinded" not in cues
    words = sentence.tokens.words
    if not NOBODY.isdisjoint(sentence.words) and sentence.words.isdisjoint(KNOWING):
        return None  # "nobody in ACCURATE was blinded"
    is_neither = words[cue.first] == "neither" and sentence.words.isdisjoint(MASKED)
    if "neither" in sentence.words and not is_neither and sentence.words.isdisjoint(KNOWING):
        return None
    if words[cue.first - 1] in NEGATIONS or words[max(0, cue.first - 2)] in NEGATIONS:
        return None
    for one in setting.named or setting.earlier[-1:]:
        for key in one.studies[:1]:
            masked = _masking(setting, setting.record.evidence.studies[key])
            wrong = _is_blind(masked) if is_open else _is_open(masked)
            if wrong:
                fact = finding_fact(setting, f"{key}.blinding.all")
                last = min(cue.last + 1, sentence.last - 1)
                return Statement(cue.first, last, contradicted(Reason.FIGURE_DIFFERS, fact))
    return None


def _masking(setting: Setting, study: Study) -> str:
    """What the record says of masking: the study's own line and a finding, if there is one."""
    finding = setting.record.evidence.by_id.get(f"{study.study_id}.blinding.all")
    return f"{study.blinding} {finding.text_value if finding else ''}".lower()


def _is_open(masked: str) -> bool:
    return any(word in masked for word in ("open label", "open-label", "unblinded", "no masking"))


def _is_blind(masked: str) -> bool:
    return "double-blind" in masked and not _is_open(masked)


def overclaim(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """Proof or cause claimed for a study that could show neither."""
    if "proof" not in cues or setting.is_denied:
        return None
    if sentence.words & NEGATIONS or not (is_scs(arms_of(sentence)) or "drg" in arms_of(sentence)):
        return None
    cue = cues["proof"]
    if sentence.tokens.words[cue.first] == "leads" and _is_noun(sentence, cue):
        return None
    is_pointed = sentence.tokens.words[sentence.first] in ("they", "it", "this", "these", "that")
    for one in setting.named or (setting.earlier[-1:] if is_pointed else ()):
        study = setting.record.evidence.studies[one.studies[0]] if one.studies else None
        if study is None or not _shows_no_proof(sentence, study):
            continue
        first, last = span(sentence, cue)
        return Statement(first, last, misquoted(Reason.OVERCLAIM, conclusion(setting, study)))
    return None


def _is_noun(sentence: Sentence, cue: Cue) -> bool:
    """True for the leads of "patients with DRG leads to lie down"."""
    words = sentence.tokens.words
    return cue.first > sentence.first and words[cue.first - 1] in (
        "drg", "scs", "ganglion", "the", "their", "with", "stimulator", "implanted", "cord",
    )  # fmt: skip


def _shows_no_proof(sentence: Sentence, study: Study) -> bool:
    """Studies without a comparison by lot; the review that found no evidence either way."""
    if study.study_id.startswith("cochrane") or study.design.startswith("systematic"):
        return bool(sentence.words & EFFECT)
    return study.design.startswith(OBSERVED)


def conclusion(setting: Setting, study: Study) -> Fact | None:
    """What the study says instead, where the record holds it; otherwise any figure of it."""
    said = _compared(setting, study.study_id)
    if said:
        return finding_fact(setting, said[-1].finding_id)
    return next(iter(setting.record.by_study.get(study.study_id, [])), None)


ALIKE: Final = ("no significant difference", "no difference", "similar")


def alike(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """ "No difference between 10 kHz and conventional SCS", set against a comparison in words."""
    cue = cues.get("alike")
    if cue is None or setting.is_denied or setting.has_result:
        return None
    before = [one for one in setting.named if one.first < cue.first and one.studies]
    key = before[-1].studies[0] if before else ""
    for finding in _compared(setting, key):
        if finding.text_value.lower().startswith(ALIKE):
            first, last = clause(sentence, cue)
            return Statement(first, last, supported(finding_fact(setting, finding.finding_id)))
    return None


def _compared(setting: Setting, study_id: str) -> list[Finding]:
    """What a study says in words of its arms or its evidence."""
    return [
        finding for finding in setting.record.evidence.by_id.values()
        if finding.study_id == study_id
        and str(finding.outcome) in ("pain_comparison", "evidence_conclusion")
    ]  # fmt: skip


def unheld(sentence: Sentence, cues: dict[str, Cue], setting: Setting) -> Statement | None:
    """A rule of thumb on the treatment that no study in the record tested."""
    if "unheld" not in cues or setting.named or setting.is_denied:
        return None
    arms = arms_of(sentence) | setting.arms
    if "drg" not in arms and not is_scs(arms):
        return None
    if "[" in sentence.words:
        return None  # a bracket behind a title: the line of a reference
    first, last = clause(sentence, cues["unheld"])
    return Statement(first, last, unverifiable())
