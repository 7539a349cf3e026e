"""Finds the published facts that a claim may speak of."""

from __future__ import annotations

from collections.abc import Iterator

from ..evidence import Evidence
from . import fits
from .claim import Claim
from .comparators import comparator_fit
from .figures import Form
from .names import Names, names_of
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
    record_of,
)
from .shelf import Shelf
from .siblings import STEM
from .tingling import paresthesia_fit
from .values import room_for, value_fits

FORMS = {
    Form.PERCENT: (PERCENT,), Form.FRACTION: (PERCENT, PAIR), Form.PAIR: (PAIR, PERCENT),
    Form.NUMBER: (NUMBER,), Form.POINTS: (POINTS,), Form.P_VALUE: (P_VALUE,),
    Form.INTERVAL: (INTERVAL,), Form.NNT: (NNT,), Form.TIME: (TIME,), Form.MONEY: (MONEY,),
    Form.LENGTH: (NUMBER,), Form.DATE: (DATE,), Form.YEAR: (DATE,),
}  # fmt: skip


class Fit:
    """One fact set against a claim, dimension by dimension.

    ``wrong`` names the dimensions that are clearly wrong. Of two fits the one with the higher
    ``score`` is better; what is wrong weighs most, doubts weigh little.
    """

    __slots__ = ("arm", "fact", "measure", "outcome", "region", "score", "time", "wrong")

    def __init__(self, fact: Fact, values: tuple[int, ...]) -> None:
        self.fact = fact
        _, self.measure, _, _, _, _, self.arm, self.region, self.time, self.outcome = values
        wrong: tuple[str, ...] = ()
        if min(values) <= WRONG:
            wrong = tuple(DIMENSIONS[i] for i, value in enumerate(values) if value <= WRONG)
        self.wrong = wrong
        self.score = float(sum(values)) - 6 * len(wrong) + fact.standing


WRONG = -2
DIMENSIONS = (
    "paresthesia", "measure", "threshold", "sibling", "counted", "comparator", "arm",
    "region", "time", "outcome",
)  # fmt: skip


def fit(claim: Claim, fact: Fact, record: Record) -> Fit:
    """All dimensions of one fact."""
    return Fit(
        fact,
        (
            paresthesia_fit(claim, fact),
            fits.measure_fit(claim, fact),
            fits.threshold_fit(claim, fact),
            sibling_fit(claim, fact, record),
            fits.counted_fit(claim, fact),
            comparator_fit(claim, fact),
            fits.arm_fit(claim, fact),
            fits.region_fit(claim, fact),
            fits.time_fit(claim, fact),
            fits.outcome_fit(claim, fact),
        ),
    )


def _may_mean(claim: Claim, fact: Fact) -> bool:
    """A quick look at what most often differs, before all dimensions are set against each other."""
    return (
        fits.arm_fit(claim, fact) >= 0
        and fits.time_fit(claim, fact) > WRONG
        and fits.measure_fit(claim, fact) > WRONG
    )


TURNING = frozenset({"without", "no", "not", "non", "other", "neither", "un", "rather", "than"})
"""Words after which a neighbour's word speaks of its opposite: "without an anchor"."""
SHARED_STEMS = frozenset(
    ["incide", "infect", "preval", "rate", "pooled", "propor", "share", "lead", "leads", "migrat",
     "overal", "compli", "event", "events", "relief", "percen", "number", "total", "found",
     "treate", "advers", "concer", "people", "device", "half", "group", "which", "more", "least"]
)  # fmt: skip
"""Words of an outcome as such, which tell no row from its neighbour."""


TOLD_IN = frozenset(
    [
        "study",
        "trial",
        "series",
        "cohort",
        "review",
        "report",
        "analys",
        "paper",
        "author",
        "result",
    ]
)
"""Stems of the paper itself, which stand in any sentence about it."""


def sibling_fit(claim: Claim, fact: Fact, record: Record) -> int:
    """The words beside the figure may be those of a neighbouring row."""
    key = fact.finding_id
    if key is None or key not in record.siblings:
        return 0
    own, others = record.siblings[key]
    said = {word[:STEM] for word in claim.segment} - SHARED_STEMS - TOLD_IN
    if claim.form is Form.MONEY and len(claim.populations) == 1:
        said |= claim.populations  # "for CRPS" stands far from the sum
    said |= _stage_told(claim)
    if not said.isdisjoint(own):
        return 1
    if claim.segment & TURNING:
        return 0
    # A row without words of its own is the general one, and fits every wording.
    return -2 if own and said & others else 0


PLACED = frozenset({"implant", "implanted", "implantation", "generator", "permanent"})


def _stage_told(claim: Claim) -> frozenset[str]:
    """The stage of "4.8% during the test phase, 1.03% once the generator is in"."""
    if "trial_length" in claim.own:
        return frozenset({"trial"})
    return frozenset({"implan"}) if claim.segment & PLACED else frozenset()


def _is_said(claim: Claim, one: Fit) -> bool:
    """The words beside the figure name no outcome but the fact's; other clauses do not count."""
    if claim.form is Form.NNT:
        return True
    return one.outcome >= 2 or not fits.outcomes_of(claim.own - fits.COUNTED_TERMS)


def forms_for(claim: Claim) -> tuple[str, ...]:
    """The forms of facts that a figure may be."""
    forms: tuple[str, ...] = FORMS.get(claim.form, ())
    if claim.form is Form.PERCENT and claim.relation == "relative":
        return (RELATIVE, *forms)
    if claim.form is Form.PERCENT and "gap" in claim.flags:
        return (*forms, POINTS)
    return forms


class Matches:
    """Facts with the value of the claim: of the named studies, and of all others.

    ``elsewhere`` is empty when a named study gives the value, and looked up when first asked for.
    """

    __slots__ = ("_claim", "_elsewhere", "_matcher", "named")

    def __init__(self, matcher: Matcher, claim: Claim, named: tuple[Fit, ...]) -> None:
        self._matcher = matcher
        self._claim = claim
        self.named = named
        self._elsewhere: tuple[Fit, ...] | None = () if named else None

    @property
    def alike(self) -> tuple[Fit, ...]:
        """Of the facts elsewhere, those of the same outcome, where nothing is wrong."""
        found = self._elsewhere
        if found is None:
            found = self._matcher.elsewhere(self._claim, is_alike=True)
        return tuple(one for one in found if not one.wrong and one.outcome >= 1 and one.arm >= 0)

    @property
    def elsewhere(self) -> tuple[Fit, ...]:
        """Facts of studies that the claim does not name, best first."""
        if self._elsewhere is None:
            self._elsewhere = self._matcher.elsewhere(self._claim)
        return self._elsewhere


class Matcher:
    """Looks up facts by study and by size."""

    def __init__(self, record: Record, names: Names) -> None:
        self.record = record
        self.names = names
        self._shelves: dict[tuple[frozenset[str], tuple[str, ...]], Shelf] = {}
        self._scopes: dict[tuple[tuple[str, ...], bool], frozenset[str]] = {}

    def matches(self, claim: Claim) -> Matches:
        """Facts whose value is the figure's, best first."""
        near = self._shelf(claim).near(claim.low, room_for(claim)) if claim.studies else ()
        named = [fact for fact in near if value_fits(claim, fact)]
        return Matches(self, claim, self._ranked(claim, named))

    def elsewhere(self, claim: Claim, *, is_alike: bool = False) -> tuple[Fit, ...]:
        """Facts of the other studies whose value is the figure's, best first."""
        scope = self.scope(claim)
        found = [f for f in self._of_size(claim, forms_for(claim)) if f.study not in scope]
        if is_alike:
            found = [f for f in found if fits.outcome_fit(claim, f) >= 1 and _may_mean(claim, f)]
        return self._ranked(claim, found)

    def scope(self, claim: Claim) -> frozenset[str]:
        """The studies that the claim may be about."""
        key = (claim.studies, not PRICED.isdisjoint(claim.outcomes))
        known = self._scopes.get(key)
        if known is None:
            family = self.names.family(claim.studies)
            known = self._scopes[key] = self._with_prices(family) if key[1] else family
        return known

    def _with_prices(self, family: frozenset[str]) -> frozenset[str]:
        """These studies with the economic studies that rest on them."""
        studies = self.record.evidence.studies.values()
        return family | {s.study_id for s in studies if family & set(s.related_to)
                         and (s.design == "economic")}  # fmt: skip

    def _shelf(self, claim: Claim) -> Shelf:
        """The facts of the named studies that the figure may be."""
        key = (self.scope(claim), forms_for(claim))
        shelf = self._shelves.get(key)
        if shelf is None:
            shelf = self._shelves[key] = Shelf(self.record, *key)
        return shelf

    def of_scope(self, claim: Claim) -> list[Fact]:
        """Every fact of the studies that the claim may be about, study by study."""
        studies = sorted(self.scope(claim))
        return [fact for study in studies for fact in self.record.by_study.get(study, ())]

    def comparable(self, claim: Claim) -> list[Fit]:
        """Facts of the named studies that say the same thing with whatever value."""
        found = []
        for fact in self._shelf(claim).facts:
            if fits.outcome_fit(claim, fact) >= 1 and _may_mean(claim, fact):
                one = fit(claim, fact, self.record)
                if not one.wrong and one.measure >= 0 and _is_said(claim, one):
                    found.append(one)
        found.sort(key=_by_score)
        return found

    def _of_size(self, claim: Claim, forms: tuple[str, ...]) -> Iterator[Fact]:
        """Facts of all studies with the value of the figure; ranges by their lower end."""
        room = 8 if claim.form in (Form.PERCENT, Form.FRACTION) else max(1.0, 0.07 * claim.low)
        if claim.low == claim.high and claim.form is not Form.NNT:
            room = min(room, room_for(claim))
        for form in forms:
            for fact in self.record.of_size(form, claim.low - room, claim.low + room):
                if value_fits(claim, fact):
                    yield fact

    def of_time(self, claim: Claim) -> list[Fit]:
        """Facts of the named studies, of whatever outcome, at the time that the text gives."""
        found = [fit(claim, fact, self.record) for fact in self._shelf(claim).facts]
        return [one for one in found if one.time == 2 and claim.months and one.arm >= 0]

    def _ranked(self, claim: Claim, facts: list[Fact]) -> tuple[Fit, ...]:
        fitting = [fit(claim, fact, self.record) for fact in facts]
        if len(fitting) > 1:
            fitting.sort(key=_by_score)
        return tuple(fitting)


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


PRICED = frozenset({"icer", "qaly", "cost"})
