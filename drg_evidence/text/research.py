"""Sections for researchers: rows, recomputed values, conflicts, second readings, what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..evidence import Evidence
from ..model import Conflict, Finding, SecondReading
from ..outcomes import HARMS
from ..stats import quantities
from ..stats.comparison import ArmResult, Comparison
from ..stats.effects import Effect
from ..wording import Quantity, Sentence, name, numbers, of_finding, say
from . import cells, wanted
from .cells import text
from .facts import level
from .summary import Section
from .teller import Teller

Row = tuple[Sentence, ...]


def columns(*names: str) -> Row:
    """The head of a table."""
    return tuple(
        say(f"summary-column-{n}", level=level()) if n == "value" else say(f"summary-column-{n}")
        for n in names
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The rows of a topic as a researcher checks them."""

    tell: Teller
    findings: tuple[Finding, ...]
    studies: tuple[str, ...]

    @property
    def evidence(self) -> Evidence:
        """The evidence behind it."""
        return self.tell.evidence

    def rows(self) -> Iterator[Section]:
        """The findings as printed, benefits and harms in tables of their own."""
        harms = [f for f in self.findings if f.outcome in HARMS]
        others = [f for f in self.findings if f.outcome not in HARMS]
        for role, part in (("rows", others), ("harm-rows", harms)):
            if part:
                head = columns("row", "figure", "time", "who", "place")
                yield self.tell.table(role, [head, *(self._row(f) for f in part)])

    def _row(self, finding: Finding) -> Row:
        key = finding.finding_id
        where = text(f"{finding.source_id}: {finding.locator}", key)
        return text(key, key), cells.figure(finding), cells.when(finding), cells.who(finding), where

    def recomputed(self, comparisons: Iterable[Comparison]) -> Iterator[Section]:
        """Rates, differences, ratios and p values from the counts."""
        known = [c for c in comparisons if c.treated.counts and c.control.counts]
        if not known:
            return
        values = [row for comparison in known for row in _values(comparison)]
        yield self.tell.table("recomputed", [columns("measure", "value", "method"), *values])
        tests = [row for comparison in known for row in _tests(comparison)]
        if tests:
            head = columns("test", "two-sided", "one-sided")
            yield self.tell.table("tests", [head, *tests])

    def checks(self) -> Iterator[Section]:
        """Conflicts in which the rows stand, second readings, and what is wanted."""
        shown = {f.finding_id for f in self.findings}
        conflicts = [c for c in self.evidence.conflicts.values() if shown & set(c.finding_ids)]
        if conflicts:
            yield self.tell.table("conflicts", conflict_rows(conflicts))
        head = columns("row", "again", "agrees")
        yield self.tell.table("second", [head, *(self._second(f) for f in self.findings)])
        asked = list(wanted.of_studies(self.evidence, self.studies))
        if asked:
            yield self.tell.table("missing", wanted.rows(self.evidence, asked))

    def _second(self, finding: Finding) -> Row:
        key = finding.finding_id
        reading: SecondReading | None = self.evidence.second_readings.get(key)
        if reading is None:
            return text(key, key), say("summary-cell-none"), say("second-none")
        again = say("summary-cell-none")
        if reading.printed_again:
            again = text(reading.printed_again, record=f"second_reading:{key}")
        return text(key, key), again, say(f"agreement-{reading.agrees}")


def _values(comparison: Comparison) -> Iterator[Row]:
    time = _time(comparison)
    for arm in (comparison.treated, comparison.control):
        arm_name = name("arm", arm.arm)
        said = Quantity(shown=arm_name, record=f"vocabulary:arm.{arm.arm}")
        value = say(
            "summary-cell-estimate", estimate=quantities.rate(arm),
            interval=quantities.interval_percent(arm),
        )  # fmt: skip
        yield say("summary-cell-rate", arm=said, time=time), value, _method(arm)
    if comparison.risk_difference.interval is not None:
        value = say(
            "summary-cell-estimate", estimate=quantities.difference_points(comparison),
            interval=quantities.interval_points(comparison),
        )  # fmt: skip
        yield say("summary-cell-points", time=time), value, _method_of_points(comparison)
    yield from _ratios(comparison, time)


def _method_of_points(comparison: Comparison) -> Sentence:
    """The interval's method, and the difference of the counts before the percentages round."""
    effect = comparison.risk_difference
    exact = Quantity(
        shown=numbers.points_text(effect.estimate, 2), value=effect.estimate,
        finding_ids=comparison.finding_ids, method="difference of the counts",
    )  # fmt: skip
    interval = effect.interval.method if effect.interval else ""
    return say("summary-method-points", method=interval, exact=exact)


def _ratios(comparison: Comparison, time: Quantity) -> Iterator[Row]:
    ids = comparison.finding_ids
    effects: tuple[tuple[str, Effect | None], ...] = (
        ("risk-ratio", comparison.risk_ratio),
        ("odds-ratio", comparison.odds_ratio),
    )
    for measure, effect in effects:
        if effect is not None and effect.interval is not None:
            method = text(effect.interval.method, record="method:interval")
            value = say("summary-cell-text", text=quantities.ratio(effect, ids))
            yield say(f"summary-cell-{measure}", time=time), value, method
    if comparison.number_needed_to_treat is not None:
        needed = quantities.needed(comparison.number_needed_to_treat, ids)
        value = say("summary-cell-text", text=needed)
        yield say("summary-cell-needed", time=time), value, say("summary-method-needed")


def _tests(comparison: Comparison) -> Iterator[Row]:
    time, ids = _time(comparison), comparison.finding_ids
    for test in comparison.p_values:
        label = say("summary-cell-test", test=say(f"test-{test.test}"), time=time)
        yield label, _p(test.two_sided, ids), _p(test.one_sided, ids)


def _p(value: float | None, ids: tuple[str, ...]) -> Sentence:
    if value is None:
        return say("summary-cell-none")
    shown = f"P {numbers.p_text(value)}"
    quantity = Quantity(shown=shown, value=value, finding_ids=ids, method="recomputed p value")
    return say("summary-cell-text", text=quantity)


def _time(comparison: Comparison) -> Quantity:
    return of_finding.months(comparison.treated.finding)


def _method(arm: ArmResult) -> Sentence:
    counts = Quantity(shown=str(arm.counts), finding_ids=arm.finding_ids)
    interval = arm.interval.method if arm.interval else ""
    kind = "inferred" if arm.counts_inferred else "computed"
    return say(f"summary-method-{kind}", method=interval, counts=counts)


def conflict_rows(conflicts: Iterable[Conflict]) -> list[Row]:
    """Conflicts as a table: what differs, why as far as known, how to quote."""
    head = columns("conflict", "differs", "reason", "quote")
    return [head, *(_conflict(conflict) for conflict in conflicts)]


def _conflict(conflict: Conflict) -> Row:
    record = f"conflict:{conflict.conflict_id}"
    parts = (conflict.what_differs, conflict.likely_reason, conflict.how_to_quote)
    key = f"{conflict.conflict_id} ({conflict.status})"
    return text(key, record=record), *(text(part, record=record) for part in parts)
