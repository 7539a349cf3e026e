""" "Nobody had lasting nerve damage": a harm that a study counted, said not to have come up."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason
from . import fits
from .judgement import contradicted, supported
from .record import Fact
from .sentence import Sentence
from .statement import ENDS, Setting, Statement

NOBODY: Final = frozenset({"nobody", "none", "zero", "keiner", "niemand"})
NOT_ONE: Final = (["no", "one"], ["no", "patient"], ["no", "patients"], ["no", "participant"],
           ["no", "participants"], ["not", "one"], ["not", "a"], ["no", "person"], ["no", "people"],
           ["no", "subject"], ["no", "subjects"], ["no", "cases"], ["no", "case"],
           ["kein", "patient"])  # fmt: skip
NEGATING: Final = NOBODY | {words[0] for words in NOT_ONE}
HARMS: Final = frozenset(
    {"cord_injury", "infection", "migration", "fracture", "defect", "haematoma", "death",
     "explant", "revision"}
)  # fmt: skip


def nobody(sentence: Sentence, setting: Setting) -> Statement | None:
    """What the study counted of the harm that nobody is said to have had."""
    if NEGATING.isdisjoint(sentence.words):
        return None
    harms = [cue for cue in sentence.of("outcome") if cue.term in HARMS]
    told = setting.named or setting.earlier[-1:]
    firm = [one for one in told if one.studies]
    if not harms or not firm or setting.is_denied:
        return None
    at = _nobody_at(sentence)
    after = [cue for cue in harms if cue.first > at]
    between = sentence.tokens.words[at : after[0].first] if after else []
    if at < 0 or not after or not (ENDS - {","}).isdisjoint(between):
        return None
    outcomes = fits.outcomes_of(frozenset({after[0].term})) - {"report_share", "report_count"}
    facts = [
        f for study in firm[0].studies for f in setting.record.by_study.get(study, ())
        if f.outcome in outcomes and f.form in ("percent", "number", "pair") and f.role == "value"
    ]  # fmt: skip
    return _judged(at, after[0].last, facts)


def _nobody_at(sentence: Sentence) -> int:
    words = sentence.tokens.words
    for i in range(sentence.first, sentence.last):
        if words[i] in NEGATING and (words[i] in NOBODY or words[i : i + 2] in NOT_ONE):
            return i
    return -1


def _judged(first: int, last: int, facts: list[Fact]) -> Statement | None:
    if not facts:
        return None
    if any(fact.low == 0 for fact in facts):
        return Statement(first, last, supported(next(f for f in facts if f.low == 0)))
    return Statement(first, last, contradicted(Reason.FIGURE_DIFFERS, facts[0]))
