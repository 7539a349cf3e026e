"""What follows from two published figures: difference, relative gain, number needed to treat."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from ..evidence import Evidence
from ..vocabulary import Unit
from .computed import computed_facts
from .fact import NNT, NUMBER, PERCENT, POINTS, RELATIVE, Fact
from .record import pairs_for_contrast


def derived_facts(evidence: Evidence) -> Iterator[Fact]:
    """Contrasts of two arms with the same outcome and time; spans from lowest to highest."""
    yield from _spans(evidence)
    yield from computed_facts(evidence)
    yield from _gaps(evidence)
    for first, second in pairs_for_contrast(evidence):
        if first.value is None or second.value is None or not second.value:
            continue
        base = (first.study_id, str(first.outcome), "between_arms", first.months,
                str(first.region or ""), first)  # fmt: skip
        also = (second.finding_id,)
        gap = abs(first.value - second.value)
        yield Fact(POINTS, gap, gap, *base, role="derived", also=also)
        ratio = first.value / second.value
        yield Fact(RELATIVE, abs(ratio - 1) * 100, abs(ratio - 1) * 100, *base, role="derived",
                   also=also)  # fmt: skip
        yield Fact(NUMBER, ratio, ratio, *base, role="risk_ratio", also=also)
        if gap:
            needed = 100 / gap
            yield Fact(NNT, needed, math.ceil(needed), *base, role="derived", also=also)


GAPS: Final = frozenset(
    {Unit.QALY, Unit.INDEX, Unit.POINTS_0_10, Unit.CM, Unit.POINTS, Unit.POINTS_0_100}
)
"""Units of scores, whose difference between two arms people work out."""


def _gaps(evidence: Evidence) -> Iterator[Fact]:
    """Differences of two arms in QALYs and scores: "0.38 more QALYs than with SCS"."""
    for first, second in pairs_for_contrast(evidence, GAPS):
        if first.value is None or second.value is None or "change" in str(first.outcome):
            continue
        gap = abs(first.value - second.value)
        for form in (NUMBER, POINTS):
            yield Fact(form, gap, gap, first.study_id, str(first.outcome), "between_arms",
                       first.months, str(first.region or ""), first, role="derived",
                       also=(second.finding_id,))  # fmt: skip


def _spans(evidence: Evidence) -> Iterator[Fact]:
    """The span of a figure over visits, from rows that hold its lowest and its highest value."""
    for low in evidence.by_id.values():
        if not low.finding_id.endswith(".min") or low.value is None:
            continue
        high = evidence.by_id.get(low.finding_id.removesuffix(".min") + ".max")
        if high is not None and high.value is not None:
            yield Fact(
                PERCENT, low.value, high.value, low.study_id, str(low.outcome), str(low.arm), None,
                str(low.region or ""), low, role="derived", also=(high.finding_id,),
            )  # fmt: skip
