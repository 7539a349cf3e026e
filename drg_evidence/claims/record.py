"""The record as facts to compare with: every published value with all it is tied to.

One finding gives several facts: its value, its counts, its interval, its p value. Differences,
relative gains and numbers needed to treat follow from two findings and are facts too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol

from ..evidence import Evidence
from ..model import Finding
from ..outcomes import Outcome
from ..vocabulary import Arm, Unit
from .fact import DATE, INTERVAL, MONEY, NUMBER, P_VALUE, PAIR, PERCENT, POINTS, TIME
from .fact import Fact as Fact

MONEY_UNITS: Final = frozenset(
    {
        Unit.USD, Unit.GBP, Unit.EUR, Unit.USD_PER_QALY, Unit.GBP_PER_QALY, Unit.EUR_PER_QALY,
        Unit.CAD_PER_QALY,
    }
)  # fmt: skip
MONTHS_IN: Final = {Unit.MONTHS: 1.0, Unit.YEARS: 12.0, Unit.WEEKS: 0.23, Unit.DAYS: 1 / 30.4}
RANGE: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(?:to|-)\s*(\d+(?:\.\d+)?)")
TIMED: Final = re.compile(r"(\d+(?:\.\d+)?) (months|years) to (\d+(?:\.\d+)?) (months|years)")
"""A span whose ends have units of their own: "7 months to 5.3 years"."""
UP_TO: Final = re.compile(r"up to (\d+(?:\.\d+)?)")


@dataclass(slots=True)
class Record:
    """All facts, by study and by size of the value; the arms and the regions of each study."""

    evidence: Evidence
    facts: list[Fact] = field(default_factory=list)
    by_study: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    siblings: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    by_thing: dict[tuple[str, str], list[Fact]] = field(default_factory=lambda: defaultdict(list))
    arms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    regions: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_outcome: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    by_size: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    sizes: dict[str, list[float]] = field(default_factory=dict)
    rivals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    told: dict[tuple[str, bool], dict[float, list[Fact]]] = field(default_factory=dict)
    notes: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, fact: Fact) -> None:
        """Take a fact into every index."""
        self.facts.append(fact)
        self.by_study[fact.study].append(fact)
        self.by_thing[fact.study, fact.outcome].append(fact)
        self.arms[fact.study].add(fact.arm)
        self.regions[fact.study].add(fact.region)
        self.by_outcome[fact.outcome].append(fact)
        self.by_size[fact.form].append(fact)

    def settle(self) -> None:
        """Order the facts of each form by size, once all are in."""
        for form, facts in self.by_size.items():
            facts.sort(key=lambda fact: fact.low)
            self.sizes[form] = [fact.low for fact in facts]

    def of_study(self, study: str, outcome: str) -> list[Fact]:
        """What a study gives of one outcome."""
        return self.by_thing.get((study, outcome), [])

    def of_outcome(self, outcome: str) -> list[Fact]:
        """Facts of one outcome, of whatever study."""
        return self.by_outcome.get(outcome, [])

    def of_size(self, form: str, low: float, high: float) -> list[Fact]:
        """Facts of a form whose value lies between two numbers."""
        sizes = self.sizes.get(form, [])
        first = bisect_left(sizes, low)
        return self.by_size[form][first : bisect_right(sizes, high, first)]


_MADE: list[tuple[Evidence, Record]] = []


def record_of(evidence: Evidence) -> Record:
    """The facts of an evidence base; made once for each."""
    for held, record in _MADE:
        if held is evidence:
            return record
    record = Record(evidence)
    for finding in evidence.by_id.values():
        for fact in facts_of(finding):
            record.add(fact)
    for study in evidence.studies.values():
        for role, count in (("n_enrolled", study.n_enrolled), ("n_analysed", study.n_analysed)):
            if count:
                record.add(
                    Fact(NUMBER, count, count, study.study_id, role, "all", None, "", None,
                         role="head_count")
                )  # fmt: skip
    from .derived import derived_facts

    for fact in derived_facts(evidence):
        record.add(fact)
    record.settle()
    from .siblings import telling_words

    record.siblings = telling_words(record.facts)
    for fact in record.facts:
        fact.neighbours = record.siblings.get(fact.finding_id or "")
    _MADE.append((evidence, record))
    del _MADE[:-4]
    return record


def facts_of(finding: Finding) -> Iterator[Fact]:
    """Every fact that one finding gives."""
    base = (finding.study_id, str(finding.outcome), str(finding.arm), finding.months,
            str(finding.region or ""), finding)  # fmt: skip
    yield from _value_facts(finding)
    if finding.events is not None and finding.n:
        share = 100 * finding.events / finding.n
        yield Fact(PAIR, share, share, *base, of=finding.n)
        yield Fact(NUMBER, finding.events, finding.events, *base, role="events")
        if finding.value is None or abs(share - finding.value) > 0.06:
            yield Fact(PERCENT, share, share, *base)
    if finding.n:
        yield Fact(NUMBER, finding.n, finding.n, *base, role="n")
    if finding.ci_low is not None and finding.ci_high is not None:
        yield Fact(INTERVAL, finding.ci_low, finding.ci_high, *base, role="interval")
    if finding.p_printed:
        value = float(finding.p_printed.lstrip("<>= "))
        yield Fact(P_VALUE, value, value, *base, role="p")


def _value_facts(finding: Finding) -> Iterator[Fact]:
    value, unit = finding.value, finding.unit
    make = _maker(finding)
    if unit is Unit.DATE:
        date = _date(finding.text_value)
        if date:
            yield make(DATE, date, date)
    elif unit is Unit.YEAR and value is not None:
        yield make(DATE, value * 10000, value * 10000)
    elif value is None:
        text = f"{finding.text_value} {finding.printed.text}"
        found = RANGE.search(text)
        if found:
            low, high = float(found[1]), float(found[2])
            scale = MONTHS_IN[Unit.DAYS] if finding.outcome is Outcome.TRIAL_DURATION else 1
            form = TIME if scale != 1 else PERCENT
            yield make(form, low * scale, high * scale)
        elif timed := TIMED.search(finding.text_value):
            for number, unit_of in ((timed[1], timed[2]), (timed[3], timed[4])):
                months = float(number) * MONTHS_IN[Unit(unit_of)]
                yield make(TIME, months, months, role="end")
        elif up_to := UP_TO.search(text):
            yield make(PERCENT, float(up_to[1]), float(up_to[1]))
    elif unit in (Unit.PERCENT, Unit.PERCENT_PER_YEAR):
        yield make(PERCENT, value, value)
    elif unit is Unit.PERCENTAGE_POINTS:
        yield make(POINTS, abs(value), abs(value))
    elif unit in MONEY_UNITS:
        yield make(MONEY, abs(value), abs(value))
    elif unit in MONTHS_IN:
        yield make(TIME, value * MONTHS_IN[unit], value * MONTHS_IN[unit])
    else:
        yield make(NUMBER, abs(value), abs(value))
        if unit in (Unit.POINTS_0_10, Unit.CM, Unit.POINTS, Unit.POINTS_0_100):
            yield make(POINTS, abs(value), abs(value))
        if finding.outcome is Outcome.RECOMMENDATION_THRESHOLD:
            yield make(TIME, 6.0, 6.0, role="duration")


class Maker(Protocol):
    """Makes a fact of one finding."""

    def __call__(self, form: str, low: float, high: float, *, role: str = "value") -> Fact:
        """A fact with this value."""


def _maker(finding: Finding) -> Maker:
    def make(form: str, low: float, high: float, *, role: str = "value") -> Fact:
        return Fact(
            form, low, high, finding.study_id, str(finding.outcome), str(finding.arm),
            finding.months, str(finding.region or ""), finding, role=role,
        )  # fmt: skip

    return make


def _date(text: str) -> float | None:
    """ "2016-02-11" as 20160211.0, "2011-11" as 20111100.0; None when the text is not a date."""
    parts = re.findall(r"\d+", text)
    if not parts or len(parts[0]) != 4:
        return None
    year, month, day = (int(p) for p in [*parts, "0", "0"][:3])
    return float(year * 10000 + month * 100 + day)


def is_share(finding: Finding) -> bool:
    """True for a percentage of people, devices or reports, false for a fall in pain."""
    return finding.unit is Unit.PERCENT and not str(finding.outcome).startswith("pain_reduction")


def pairs_for_contrast(
    evidence: Evidence, units: frozenset[Unit] = frozenset({Unit.PERCENT})
) -> Iterator[tuple[Finding, Finding]]:
    """Two arms of one study with the same outcome, region and time, DRG or the newer one first."""
    groups: dict[tuple[str, str, str, float | None], list[Finding]] = defaultdict(list)
    for finding in evidence.by_id.values():
        if finding.unit in units and finding.value and not finding.is_derived:
            key = (finding.study_id, str(finding.outcome), str(finding.region), finding.months)
            groups[key].append(finding)
    for group in groups.values():
        for first in group:
            for second in group:
                if first.arm != second.arm and RANK.get(first.arm, 5) < RANK.get(second.arm, 5):
                    yield first, second


RANK: Final = {
    Arm.DRG: 0, Arm.SCS_10KHZ: 1, Arm.SCS_CLOSED_LOOP: 1, Arm.SCS_BURST: 1, Arm.SCS_NOVEL: 1,
    Arm.SCS_TONIC: 2, Arm.SCS_ANY: 3, Arm.SHAM: 4,
}  # fmt: skip
