"""Charts from the evidence: each builds its rows, then draws them on one house sheet.

``CHARTS`` holds every chart by name; each ``plot_*`` function draws one of them. All return an
:class:`~drg_evidence.charts.figure.EvidenceFigure` with its source line, its caveats and its
text alternative. Names are imported when they are first used: matplotlib is heavy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

# Not lazy, and light: the module and the function share their name, and the function must win.
from .save import save, svg_text

if TYPE_CHECKING:
    from .figure import EvidenceFigure
    from .gallery import CHARTS
    from .responder_rates import plot_responder_rates

_HOMES = {
    "CHARTS": "gallery",
    "EvidenceFigure": "figure",
    "plot_responder_rates": "responder_rates",
}

__all__ = ["CHARTS", "EvidenceFigure", "plot_responder_rates", "save", "svg_text"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"drg_evidence.charts has no name {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
