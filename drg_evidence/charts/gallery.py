"""Every chart by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from ..evidence import Evidence
from ..wording import say
from . import (
    cost,
    differences,
    evidence_map,
    evidence_map_pain,
    follow_up,
    forest,
    harms,
    head_to_head,
    icon_array,
    paresthesia,
    pooled_forest,
    responder_rates,
    tipping_point,
)
from .figure import EvidenceFigure
from .style import house_style


class Draw(Protocol):
    """A function that draws one chart from the evidence in one size."""

    def __call__(self, evidence: Evidence, *, size: str) -> EvidenceFigure: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart of the gallery: call it with the evidence and a size."""

    name: str
    draw: Draw

    @property
    def title(self) -> str:
        """What the chart shows, in one line."""
        return say(f"gallery-{self.name}").text

    def __call__(self, evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
        with house_style():
            return self.draw(evidence, size=size)


def _forest(name: str) -> tuple[str, Draw]:
    def draw(evidence: Evidence, *, size: str) -> EvidenceFigure:
        return forest.plot_forest(evidence, name=name, size=size)

    return name, draw


def _harms(side: str) -> tuple[str, Draw]:
    def draw(evidence: Evidence, *, size: str) -> EvidenceFigure:
        return harms.plot_harms(evidence, side=side, size=size)

    return harms.NAMES[side], draw


def _gallery(*charts: tuple[str, Draw]) -> Mapping[str, Chart]:
    return MappingProxyType({name: Chart(name=name, draw=draw) for name, draw in charts})


CHARTS: Mapping[str, Chart] = _gallery(
    (responder_rates.NAME, responder_rates.draw),
    ("icon_array_3_months", icon_array.draw_3_months),
    ("icon_array_12_months", icon_array.draw_12_months),
    (head_to_head.NAME, head_to_head.plot_head_to_head),
    (differences.NAME, differences.plot_differences),
    (tipping_point.NAMES[3], tipping_point.draw_3_months),
    (tipping_point.NAMES[12], tipping_point.draw_12_months),
    (follow_up.NAME, follow_up.plot_follow_up),
    *(_forest(name) for name in forest.FORESTS),
    (paresthesia.NAME, paresthesia.plot_paresthesia),
    *(_harms(side) for side in harms.NAMES),
    ("icon_array_harms_drg", icon_array.draw_harms_drg),
    ("icon_array_harms_scs", icon_array.draw_harms_scs),
    (cost.NAME, cost.plot_cost),
    (evidence_map.NAME, evidence_map.plot_evidence_map),
    (evidence_map_pain.NAME, evidence_map_pain.plot_evidence_map_pain),
)
"""The charts of a report, in the order in which a reader meets them."""

ON_REQUEST: Mapping[str, Chart] = _gallery((pooled_forest.NAME, pooled_forest.draw_drg))
"""Drawn only when asked for by name: a pool says more than single arms can bear."""
