"""The records: what a study, a source, a figure and a disagreement are.

A *finding* is one figure or statement read in one source. A *printed* figure is text, because
"53.0" and "53" make different promises. Every record refuses nonsense when it is built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .outcomes import HIGHER_IS_WORSE, Outcome
from .record_html import record_html
from .vocabulary import (
    Agreement,
    AnalysisSet,
    Arm,
    Clock,
    Confidence,
    ConflictStatus,
    Counted,
    Design,
    Qualifier,
    ReadAs,
    Region,
    Seen,
    SourceKind,
    SpreadKind,
    Subject,
    Unit,
    Verdict,
)

NUMBER = re.compile(r"[^\d-]{0,2}(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*%?")


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure exactly as a source prints it.

    ``text`` is kept whole. Where it is a plain number, ``decimals`` counts the places after
    the point and ``low`` and ``high`` bound the values that round to it (half a unit of the
    last place either way, both ends included, since rounding rules differ at the half).

    >>> Printed("53.0").decimals, Printed("53.0").low, Printed("53.0").high
    (1, Decimal('52.95'), Decimal('53.05'))
    >>> Printed("more than half").number is None
    True
    """

    text: str

    @property
    def number(self) -> Decimal | None:
        """The plain number in the text, or None when the text is not one."""
        match = NUMBER.fullmatch(self.text.strip())
        return Decimal(match[1].replace(",", "")) if match else None

    @property
    def decimals(self) -> int | None:
        """Places after the point, or None when the text is not a plain number."""
        number = self.number
        if number is None:
            return None
        return len(str(number).partition(".")[2])

    @property
    def low(self) -> Decimal | None:
        """Smallest value that rounds to the text."""
        return self._bound(-1)

    @property
    def high(self) -> Decimal | None:
        """Largest value that rounds to the text."""
        return self._bound(1)

    def _bound(self, sign: int) -> Decimal | None:
        number, decimals = self.number, self.decimals
        if number is None or decimals is None:
            return None
        return number + sign * Decimal(5).scaleb(-decimals - 1)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """One publication, record or named study. Empty text means not stated."""

    study_id: str
    label: str
    first_author: str
    year: int | None
    title: str
    journal: str
    volume: str
    issue: str
    pages: str
    doi: str
    pmid: str
    registry_id: str
    design: Design
    population: str
    intervention: str
    comparator: str
    n_enrolled: int | None
    n_analysed: int | None
    follow_up_months: str
    country: str
    funder: str
    coi: str
    blinding: str
    related_to: tuple[str, ...]
    seen: Seen
    notes: str

    def _repr_html_(self) -> str:
        return record_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document that was read, and how much of it."""

    source_id: str
    kind: SourceKind
    citation: str
    url: str
    doi: str
    pmid: str
    read_on: str
    read_as: ReadAs
    notes: str

    def _repr_html_(self) -> str:
        return record_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One figure or statement from one place in one source.

    ``value`` is in ``unit`` as printed: a percentage is 0 to 100 here and becomes a
    proportion, 0 to 1, through ``proportion``. ``None`` means not reported; zero means zero.
    """

    finding_id: str
    study_id: str
    source_id: str
    locator: str
    arm: Arm
    outcome: Outcome
    region: Region | None
    definition: str
    months: float | None
    clock: Clock
    analysis_set: AnalysisSet
    printed: Printed
    value: float | None
    qualifier: Qualifier | None
    unit: Unit
    counted: Counted | None
    events: int | None
    n: int | None
    ci_low: float | None
    ci_high: float | None
    ci_level: float | None
    spread: str
    spread_kind: SpreadKind | None
    p_printed: str
    text_value: str
    confidence: Confidence
    derivation: str
    derived_from: tuple[str, ...]
    notes: str

    def __post_init__(self) -> None:
        if self.events is not None and self.n is not None and not 0 <= self.events <= self.n:
            raise ValueError(f"{self.finding_id}: {self.events} events of {self.n}")
        if not self.locator:
            raise ValueError(f"{self.finding_id}: a finding needs its place in the source")

    @property
    def is_share_of_patients(self) -> bool:
        """A percentage of patients: not of leads or reports, and not a fall in pain."""
        return self.unit is Unit.PERCENT and self.counted is Counted.PATIENTS

    @property
    def prints_its_value(self) -> bool:
        """True when the printed text is the value itself.

        False where the source prints counts ("10 of 249", or "6" beside a denominator) and
        the percentage was computed from them: the value must then not be shown as printed.
        """
        return self.value is not None and self.printed.number == Decimal(repr(self.value))

    @property
    def proportion(self) -> float | None:
        """The percentage as a proportion, 0 to 1; None for any other unit."""
        if self.unit is not Unit.PERCENT or self.value is None:
            return None
        return self.value / 100

    @property
    def higher_is_worse(self) -> bool:
        """True for harms, pain levels and costs."""
        return self.outcome in HIGHER_IS_WORSE

    @property
    def is_derived(self) -> bool:
        """True when the row was worked out and not read."""
        return self.confidence is not Confidence.SEEN

    @property
    def has_inferred_counts(self) -> bool:
        """True when the counts were found from a printed percentage, not read.

        Such counts may be computed with, never shown as printed.
        """
        return self.confidence is Confidence.INFERRED

    def _repr_html_(self) -> str:
        return record_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Findings that differ, why as far as known, and how to quote them."""

    conflict_id: str
    finding_ids: tuple[str, ...]
    what_differs: str
    likely_reason: str
    status: ConflictStatus
    how_to_quote: str

    def _repr_html_(self) -> str:
        return record_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a page says about the evidence, reworded, and the verdict on it."""

    claim_id: str
    source_id: str
    claimed: str
    figures: str
    subject: Subject
    verdict: Verdict
    correct_finding_ids: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A figure that readers look for. ``finding_ids`` is empty while it is not held."""

    wanted_id: str
    study_id: str
    outcome: Outcome
    arm: str
    months: str
    analysis_set: AnalysisSet | None
    figure: str
    why: str
    where_to_look: str
    finding_ids: tuple[str, ...]

    @property
    def is_held(self) -> bool:
        """True once findings answer it."""
        return bool(self.finding_ids)

    def _repr_html_(self) -> str:
        return record_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What a second reader saw when the figure was looked up again."""

    finding_id: str
    printed_again: str
    agrees: Agreement
    read_at: str
    note: str
