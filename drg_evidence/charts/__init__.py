"""Charts from the evidence: each builds its rows, then draws them on one house sheet.

``CHARTS`` holds every chart by name; each ``plot_*`` function draws one of them. All return an
:class:`~drg_evidence.charts.figure.EvidenceFigure` with its source line, its caveats and its
text alternative. Names are imported when they are first used: matplotlib is heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazily

# Not lazy, and light: the module and the function share their name, and the function must win.
from .save import save, svg_text

if TYPE_CHECKING:
    from .cost import plot_cost
    from .differences import plot_differences
    from .evidence_map import plot_evidence_map
    from .evidence_map_pain import plot_evidence_map_pain
    from .figure import EvidenceFigure
    from .follow_up import plot_follow_up
    from .forest import plot_forest
    from .gallery import CHARTS
    from .harms import plot_harms
    from .head_to_head import plot_head_to_head
    from .icon_array import plot_icon_array
    from .paresthesia import plot_paresthesia
    from .responder_rates import plot_responder_rates

_HOMES = {
    "CHARTS": "gallery",
    "EvidenceFigure": "figure",
    "plot_cost": "cost",
    "plot_differences": "differences",
    "plot_evidence_map": "evidence_map",
    "plot_evidence_map_pain": "evidence_map_pain",
    "plot_follow_up": "follow_up",
    "plot_forest": "forest",
    "plot_harms": "harms",
    "plot_head_to_head": "head_to_head",
    "plot_icon_array": "icon_array",
    "plot_paresthesia": "paresthesia",
    "plot_responder_rates": "responder_rates",
}

__all__ = [
    "CHARTS",
    "EvidenceFigure",
    "plot_cost",
    "plot_differences",
    "plot_evidence_map",
    "plot_evidence_map_pain",
    "plot_follow_up",
    "plot_forest",
    "plot_harms",
    "plot_head_to_head",
    "plot_icon_array",
    "plot_paresthesia",
    "plot_responder_rates",
    "save",
    "svg_text",
]


__getattr__ = lazily(globals(), _HOMES)


def __dir__() -> list[str]:
    return sorted(__all__)
