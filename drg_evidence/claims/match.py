"""Finds the published facts that a claim may speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from . import fits
from .claim import Claim
from .figures import Form
from .names import Names
from .record import (
    DATE,
    INTERVAL,
    MONEY,
    NNT,
    NUMBER,
    P_VALUE,
    PAIR,
    PERCENT,
    POINTS,
    RELATIVE,
    TIME,
    Fact,
    Record,
)
from .siblings import stem
from .values import value_fits

FORMS = {
    Form.PERCENT: (PERCENT,), Form.FRACTION: (PERCENT, PAIR), Form.PAIR: (PAIR, PERCENT),
    Form.NUMBER: (NUMBER,), Form.POINTS: (POINTS,), Form.P_VALUE: (P_VALUE,),
    Form.INTERVAL: (INTERVAL,), Form.NNT: (NNT,), Form.TIME: (TIME,), Form.MONEY: (MONEY,),
    Form.LENGTH: (NUMBER,), Form.DATE: (DATE,), Form.YEAR: (DATE,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fit:
    """One fact set against a claim, dimension by dimension."""

    fact: Fact
    outcome: int
    arm: int
    time: int
    region: int
    measure: int
    counted: int
    paresthesia: int
    comparator: int
    threshold: int
    sibling: int

    @property
    def wrong(self) -> tuple[str, ...]:
        """The dimensions that are clearly wrong."""
        return tuple(name for name in DIMENSIONS if getattr(self, name) <= -2)

    @property
    def score(self) -> float:
        """Higher is better; what is wrong weighs most, doubts weigh little."""
        values: list[int] = [getattr(self, name) for name in DIMENSIONS]
        base = float(sum(values)) - 6 * len(self.wrong)
        primary = 0.5 if self.fact.role == "value" else 0.0
        seen = 0.2 if self.fact.finding and not self.fact.finding.is_derived else 0.0
        return base + primary + seen


DIMENSIONS = (
    "paresthesia", "measure", "threshold", "sibling", "counted", "comparator", "arm",
    "region", "time", "outcome",
)  # fmt: skip


def fit(claim: Claim, fact: Fact, record: Record) -> Fit:
    """All dimensions of one fact."""
    return Fit(
        fact,
        fits.outcome_fit(claim, fact),
        fits.arm_fit(claim, fact),
        fits.time_fit(claim, fact),
        fits.region_fit(claim, fact),
        fits.measure_fit(claim, fact),
        fits.counted_fit(claim, fact),
        fits.paresthesia_fit(claim, fact),
        fits.comparator_fit(claim, fact),
        fits.threshold_fit(claim, fact),
        sibling_fit(claim, fact, record),
    )


TURNING = frozenset({"without", "no", "not", "non", "other", "neither", "un", "rather", "than"})
"""Words after which a neighbour's word speaks of its opposite: "without an anchor"."""
SHARED_STEMS = frozenset(
    ["incide", "infect", "preval", "rate", "pooled", "propor", "share", "lead", "leads", "migrat",
     "overal", "compli", "event", "events", "relief", "percen", "number", "total", "found",
     "treate", "advers", "concer", "people", "device", "half", "group", "which", "more", "least"]
)  # fmt: skip
"""Words of an outcome as such, which tell no row from its neighbour."""


def sibling_fit(claim: Claim, fact: Fact, record: Record) -> int:
    """The words beside the figure may be those of a neighbouring row."""
    key = fact.finding_id
    if key is None or key not in record.siblings:
        return 0
    own, others = record.siblings[key]
    said = frozenset(stem(word) for word in claim.segment) - SHARED_STEMS
    if said & own:
        return 1
    if claim.segment & TURNING:
        return 0
    # A row without words of its own is the general one, and fits every wording.
    return -2 if own and said & others else 0


def forms_for(claim: Claim) -> tuple[str, ...]:
    """The forms of facts that a figure may be."""
    forms: tuple[str, ...] = FORMS.get(claim.form, ())
    if claim.form is Form.PERCENT and claim.relation == "relative":
        return (RELATIVE, *forms)
    if claim.form is Form.PERCENT and "difference" in claim.noun:
        return (*forms, POINTS)
    return forms


@dataclass(frozen=True, slots=True)
class Matches:
    """Facts with the value of the claim: of the named studies, and of all others."""

    named: tuple[Fit, ...]
    elsewhere: tuple[Fit, ...]


class Matcher:
    """Looks up facts by study and by size."""

    def __init__(self, record: Record, names: Names) -> None:
        self.record = record
        self.names = names

    def matches(self, claim: Claim) -> Matches:
        """Facts whose value is the figure's, best first."""
        forms = forms_for(claim)
        scope = self.scope(claim)
        named = [f for f in self._of_studies(scope, forms) if value_fits(claim, f)]
        elsewhere: Iterable[Fact] = ()
        if not named:
            elsewhere = [f for f in self._of_size(claim, forms) if f.study not in scope]
        return Matches(self._ranked(claim, named), self._ranked(claim, elsewhere))

    def scope(self, claim: Claim) -> frozenset[str]:
        """The studies that the claim may be about."""
        family = self.names.family(claim.studies)
        if claim.outcomes & {"icer", "qaly", "cost"}:
            studies = self.record.evidence.studies.values()
            return family | {s.study_id for s in studies if family & set(s.related_to)
                             and (s.design == "economic")}  # fmt: skip
        return family

    def comparable(self, claim: Claim) -> list[Fit]:
        """Facts of the named studies that say the same thing with whatever value."""
        found = []
        for fact in self._of_studies(self.scope(claim), forms_for(claim)):
            one = fit(claim, fact, self.record)
            if one.outcome >= 1 and not one.wrong and one.arm >= 0 and one.measure >= 0:
                found.append(one)
        found.sort(key=lambda one: -one.score)
        return found

    def _of_studies(self, studies: Iterable[str], forms: tuple[str, ...]) -> Iterator[Fact]:
        for study in sorted(studies):
            for fact in self.record.by_study.get(study, ()):
                if fact.form in forms:
                    yield fact

    def _of_size(self, claim: Claim, forms: tuple[str, ...]) -> Iterator[Fact]:
        room = 8 if claim.form in (Form.PERCENT, Form.FRACTION) else max(1.0, 0.07 * claim.low)
        for form in forms:
            for fact in self.record.of_size(form, claim.low - room, claim.low + room):
                if value_fits(claim, fact):
                    yield fact

    def _ranked(self, claim: Claim, facts: Iterable[Fact]) -> tuple[Fit, ...]:
        fitting = (fit(claim, fact, self.record) for fact in facts)
        return tuple(sorted(fitting, key=lambda one: -one.score))
