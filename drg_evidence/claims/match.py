"""Finds the published facts that a claim may speak of."""

from __future__ import annotations

from typing import Final

from ..evidence import Evidence
from . import fits
from .claim import Claim
from .comparators import comparator_fit
from .fact import (
    DATE,
    FRACTION,
    INTERVAL,
    LENGTH,
    MONEY,
    NNT,
    NUMBER,
    P_VALUE,
    PAIR,
    PERCENT,
    POINTS,
    RELATIVE,
    TIME,
    YEAR,
    Fact,
)
from .fits import (
    Told,
    arm_fit,
    counted_fit,
    measure_fit,
    outcome_fit,
    outcomes_told,
    region_fit,
    threshold_fit,
    time_fit,
)
from .names import Names, names_of
from .record import Record, record_of
from .shelf import Scope, Shelf
from .siblings import sibling_fit
from .tingling import paresthesia_fit
from .values import room_for, value_fits

FORMS: Final[dict[str, tuple[str, ...]]] = {
    PERCENT: (PERCENT,), FRACTION: (PERCENT, PAIR), PAIR: (PAIR, PERCENT), NUMBER: (NUMBER,),
    POINTS: (POINTS,), P_VALUE: (P_VALUE,), INTERVAL: (INTERVAL,), NNT: (NNT,), TIME: (TIME,),
    MONEY: (MONEY,), LENGTH: (NUMBER,), DATE: (DATE,), YEAR: (DATE,),
}  # fmt: skip
RELATIVE_FORMS: Final[tuple[str, ...]] = (RELATIVE, PERCENT)
GAP_FORMS: Final[tuple[str, ...]] = (PERCENT, POINTS)
ALL_SIZES: Final = frozenset({PERCENT, FRACTION})
"""Forms whose figures may be rounded by as much whether they are large or small."""


class Fit:
    """One fact set against a claim, dimension by dimension.

    ``wrong`` names the dimensions that are clearly wrong. Of two fits the one with the higher
    ``score`` is better; what is wrong weighs most, doubts weigh little.
    """

    __slots__ = ("arm", "fact", "measure", "outcome", "region", "score", "time", "wrong")

    def __init__(self, claim: Claim, fact: Fact, told: Told) -> None:
        self.fact = fact
        self.measure = measure_fit(claim, fact) if claim.measure and fact.measured else 0
        self.arm = arm_fit(claim, fact) if claim.arms and not fact.is_of_any_arm else 0
        self.region = region_fit(claim, fact) if claim.regions and fact.region else 0
        self.time = time_fit(claim, fact) if claim.months else 0
        self.outcome = outcome_fit(claim, fact, told)
        # What a row has nothing of is not asked.
        tingling = paresthesia_fit(claim, fact) if fact.is_of_tingling else 0
        threshold = threshold_fit(claim, fact) if claim.thresholds else 0
        sibling = sibling_fit(claim, fact) if fact.neighbours else 0
        counted = counted_fit(claim, fact) if fact.counted else 0
        comparator = comparator_fit(claim, fact) if fact.comparator else 0
        beside = tingling + threshold + sibling + counted + comparator
        main = self.measure + self.arm + self.region + self.time + self.outcome
        self.wrong: tuple[str, ...] = ()
        self.score = beside + main + fact.standing
        if WRONG in (self.outcome, self.arm, self.time, self.measure, self.region) or (
            WRONG in (tingling, threshold, sibling, counted, comparator)
        ):
            self._name_wrong([tingling, self.measure, threshold, sibling, counted, comparator])

    def _name_wrong(self, first: list[int]) -> None:
        """Names what is wrong in the order of the dimensions, and takes it off the score."""
        values = [*first, self.arm, self.region, self.time, self.outcome]
        self.wrong = tuple([DIMENSIONS[i] for i, one in enumerate(values) if one == WRONG])
        self.score -= 6 * len(self.wrong)


WRONG: Final = -2
"""The least that a dimension can be."""
DIMENSIONS: Final[tuple[str, ...]] = (
    "paresthesia", "measure", "threshold", "sibling", "counted", "comparator", "arm",
    "region", "time", "outcome",
)  # fmt: skip


def _may_mean(claim: Claim, fact: Fact) -> bool:
    """A quick look at what most often differs, before all dimensions are set against each other."""
    return (
        (fact.is_of_any_arm or not claim.arms or arm_fit(claim, fact) >= 0)
        and (not claim.months or time_fit(claim, fact) > WRONG)
        and (not claim.measure or measure_fit(claim, fact) > WRONG)
    )


def _is_said(claim: Claim, one: Fit) -> bool:
    """The words beside the figure name no outcome but the fact's; other clauses do not count."""
    if one.outcome >= 2 or claim.form is NNT:
        return True
    return not fits.outcomes_of(claim.own - fits.COUNTED_TERMS)


def forms_for(claim: Claim) -> tuple[str, ...]:
    """The forms of facts that a figure may be."""
    if claim.form is PERCENT:
        if claim.relation == "relative":
            return RELATIVE_FORMS
        if "gap" in claim.flags:
            return GAP_FORMS
    return FORMS.get(claim.form, ())


class Matches:
    """Facts with the value of the claim: of the named studies, and of all others.

    ``elsewhere`` is empty when a named study gives the value, and looked up when first asked for.
    """

    __slots__ = ("_claim", "_elsewhere", "_matcher", "named")

    def __init__(self, matcher: Matcher, claim: Claim, named: list[Fit]) -> None:
        self._matcher = matcher
        self._claim = claim
        self.named = named
        self._elsewhere: list[Fit] | None = [] if named else None

    @property
    def alike(self) -> list[Fit]:
        """Of the facts elsewhere, those of the same outcome, where nothing is wrong."""
        found = self._elsewhere
        if found is None:
            found = self._matcher.alike(self._claim)
        return [one for one in found if not one.wrong and one.outcome >= 1 and one.arm >= 0]

    @property
    def elsewhere(self) -> list[Fit]:
        """Facts of studies that the claim does not name, best first."""
        if self._elsewhere is None:
            self._elsewhere = self._matcher.elsewhere(self._claim)
        return self._elsewhere


class Matcher:
    """Looks up facts by study and by size."""

    def __init__(self, record: Record, names: Names) -> None:
        self.record = record
        self.names = names
        # By the studies named; of claims of costs with the economic studies that rest on them.
        self._scopes: dict[tuple[str, ...], Scope] = {}
        self._priced: dict[tuple[str, ...], Scope] = {}

    def matches(self, claim: Claim) -> Matches:
        """Facts whose value is the figure's, best first."""
        if not claim.studies:
            return Matches(self, claim, [])
        named = self._shelf(claim).near(claim.low, room_for(claim))
        if named:
            named = [fact for fact in named if value_fits(claim, fact)]
        return Matches(self, claim, self._ranked(claim, named) if named else [])

    def elsewhere(self, claim: Claim) -> list[Fit]:
        """Facts of the other studies whose value is the figure's, best first."""
        near = [fact for fact in self._of_size(claim) if value_fits(claim, fact)]
        return self._ranked(claim, near) if near else []

    def alike(self, claim: Claim) -> list[Fit]:
        """Those of them that seem to be of the same outcome, arm and time."""
        near = self._of_size(claim)
        if not near:
            return []
        told = outcomes_told(claim)
        meant = [
            fact for fact in near
            if outcome_fit(claim, fact, told) >= 1 and value_fits(claim, fact)
            and _may_mean(claim, fact)
        ]  # fmt: skip
        return self._ranked(claim, meant) if meant else []

    def scope(self, claim: Claim) -> frozenset[str]:
        """The studies that the claim may be about."""
        return self.within(claim).studies

    def within(self, claim: Claim) -> Scope:
        """The studies that the claim may be about, with their facts."""
        is_plain = PRICED.isdisjoint(claim.outcomes)
        scopes = self._scopes if is_plain else self._priced
        known = scopes.get(claim.studies)
        if known is None:
            family = self.names.family(claim.studies)
            studies = family if is_plain else self._with_prices(family)
            known = scopes[claim.studies] = Scope(self.record, studies)
        return known

    def _with_prices(self, family: frozenset[str]) -> frozenset[str]:
        """These studies with the economic studies that rest on them."""
        studies = self.record.evidence.studies.values()
        return family | {s.study_id for s in studies if family & set(s.related_to)
                         and (s.design == "economic")}  # fmt: skip

    def _shelf(self, claim: Claim) -> Shelf:
        """The facts of the named studies that the figure may be."""
        return self.within(claim).shelf(forms_for(claim))

    def of_scope(self, claim: Claim) -> list[Fact]:
        """Every fact of the studies that the claim may be about, study by study."""
        return self.within(claim).facts

    def of_outcome(self, claim: Claim, outcome: str) -> list[Fact]:
        """Those of them that are of one outcome."""
        return self.within(claim).of_outcome(outcome)

    def comparable(self, claim: Claim) -> list[Fit]:
        """Facts of the named studies that say the same thing with whatever value."""
        found: list[Fit] = []
        shelf = self._shelf(claim)
        if not shelf.facts:
            return found
        told = outcomes_told(claim)
        for fact in shelf.speaking_of(told.meant):
            if outcome_fit(claim, fact, told) >= 1 and _may_mean(claim, fact):
                one = Fit(claim, fact, told)
                if not one.wrong and one.measure >= 0 and _is_said(claim, one):
                    found.append(one)
        if len(found) > 1:
            found.sort(key=_by_score)
        return found

    def _of_size(self, claim: Claim) -> list[Fact]:
        """Facts of the other studies about as large as the figure; ranges by their lower end."""
        scope, low = self.within(claim).studies, claim.low
        room = 8 if claim.form in ALL_SIZES else max(1.0, 0.07 * low)
        if low == claim.high and claim.form is not NNT:
            room = min(room, room_for(claim))
        return [
            fact for form in forms_for(claim)
            for fact in self.record.of_size(form, low - room, low + room)
            if fact.study not in scope
        ]  # fmt: skip

    def of_time(self, claim: Claim) -> list[Fit]:
        """Facts of the named studies, of whatever outcome, at the time that the text gives."""
        if not claim.months:
            return []
        told = outcomes_told(claim)
        found = [Fit(claim, fact, told) for fact in self._shelf(claim).facts]
        return [one for one in found if one.time == 2 and one.arm >= 0]

    def _ranked(self, claim: Claim, facts: list[Fact]) -> list[Fit]:
        told = outcomes_told(claim)
        fitting = [Fit(claim, fact, told) for fact in facts]
        if len(fitting) > 1:
            fitting.sort(key=_by_score)
        return fitting


PRICED: Final = frozenset({"icer", "qaly", "cost"})


def matcher_of(evidence: Evidence) -> Matcher:
    """The matcher of an evidence base; made once for each, since it remembers its shelves."""
    for held, matcher in _MADE:
        if held is evidence:
            return matcher
    matcher = Matcher(record_of(evidence), names_of(evidence))
    _MADE.append((evidence, matcher))
    del _MADE[:-4]
    return matcher


_MADE: list[tuple[Evidence, Matcher]] = []


def _by_score(one: Fit) -> float:
    return -one.score
