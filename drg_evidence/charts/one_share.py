"""One published share as a row of a chart: figure, interval and who was counted.

An interval is drawn only where it means something: as printed, or Wilson's from counts of
people. Leads and procedures get none, because a person has several and they fail together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..evidence import Evidence
from ..model import Finding
from ..stats import Interval
from ..stats.comparison import ArmResult
from ..stats.quantities import rate
from ..stats.two_arms import arm_result
from ..vocabulary import Counted, Qualifier
from ..wording import Quantity, Sentence, numbers, of_finding, say
from .share_rows import ShareRow
from .shared_words import cell, limits, standard_level

BEYOND = {Qualifier.ABOVE: 1, Qualifier.AT_LEAST: 1, Qualifier.BELOW: -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class OneShare:
    """A share with what a reader must know of it. ``interval`` holds proportions."""

    finding: Finding
    result: ArmResult
    interval: Interval | None

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """The row, and the row its counts were inferred in."""
        return self.result.finding_ids

    @property
    def inferred(self) -> bool:
        """True when the interval rests on counts that no source prints."""
        wilson = self.interval is not None and self.finding.ci_low is None
        return self.result.counts_inferred and wilson

    @property
    def value(self) -> Sentence:
        """The figure as printed; words stay words ("more than half")."""
        if self.finding.qualifier is None or self.finding.printed.number is None:
            return cell(self._quantity())
        if self.finding.printed.text[:1] in "<>":
            return cell(self._quantity())
        return say(f"share-{_term(self.finding.qualifier)}", value=self._quantity())

    def _quantity(self) -> Quantity:
        printed = self.finding.printed
        if printed.number is None and self.finding.qualifier is not None:
            return Quantity(shown=printed.text, finding_ids=(self.finding.finding_id,))
        if printed.text[:1] in "<>":
            shown = f"{printed.text[:1]} {printed.text[1:].strip().rstrip('%')}%"
            return Quantity(shown=shown, finding_ids=(self.finding.finding_id,))
        return rate(self.result)

    @property
    def people(self) -> Sentence:
        """How many were counted: "13 of 33", "38 of 41*" when inferred, "of 634", or not held."""
        counts = self.result.counts
        if counts is not None and (self.inferred or not self.result.counts_inferred):
            method = "inferred from the percentage" if self.inferred else ""
            ends = (numbers.localised(counts.responders), numbers.localised(counts.n))
            shown = Quantity(shown=" of ".join(ends), finding_ids=self.finding_ids, method=method)
            return say("share-inferred", counts=shown) if method else cell(shown)
        if self.finding.n is not None:
            return say("share-of", n=of_finding.denominator(self.finding))
        return say("chart-not-held")

    @property
    def counted(self) -> Sentence:
        """The same with what was counted, where that is not people."""
        kinds = (Counted.LEADS, Counted.PROCEDURES, Counted.EVENTS, Counted.DEVICES)
        if self.finding.counted in kinds:
            return say(f"share-counted-{self.finding.counted}", people=self.people)
        return self.people

    @property
    def months(self) -> Sentence:
        """The time point in months, or a dash when none is stated."""
        if self.finding.months is None:
            return say("share-no-time")
        return cell(of_finding.months(self.finding))

    @property
    def limits(self) -> Sentence:
        """The interval in words, or that none is held."""
        if self.interval is None:
            return say("chart-not-held")
        return cell(limits(self.interval, self.finding_ids))

    def row(self, cells: tuple[Sentence, ...]) -> ShareRow:
        """A row of a table with these cells."""
        qualifier = self.finding.qualifier
        return ShareRow(
            finding_ids=self.finding_ids, arm=str(self.finding.arm), rate=self.result.rate,
            interval=self.interval, cells=cells,
            beyond=BEYOND.get(qualifier, 0) if qualifier is not None else 0,
        )  # fmt: skip

    def spoken(self, label: Sentence) -> Sentence:
        """The row in the text alternative."""
        if self.interval is None:
            return say("share-alt-bare", label=label, value=self.value, people=self.counted)
        return say(
            "share-alt", label=label, value=self.value, people=self.counted,
            level=standard_level(), interval=self.limits,
        )  # fmt: skip


def one_share(evidence: Evidence, finding: Finding) -> OneShare:
    """A published share with the interval that may be drawn with it."""
    result = arm_result(evidence, finding)
    return OneShare(finding=finding, result=result, interval=_interval(finding, result))


def _interval(finding: Finding, result: ArmResult) -> Interval | None:
    if finding.ci_low is not None and finding.ci_high is not None:
        return Interval(
            low=finding.ci_low / 100, high=finding.ci_high / 100,
            level=(finding.ci_level or 95) / 100, method="as printed",
        )  # fmt: skip
    return result.interval if finding.counted is Counted.PATIENTS else None


def inferred_note(shares: Iterable[OneShare]) -> tuple[Sentence, ...]:
    """The note behind the star, where any count shown is inferred."""
    return (say("share-inferred-note"),) if any(share.inferred for share in shares) else ()


def _term(qualifier: Qualifier) -> str:
    return qualifier.name.lower()
