"""What people carry away: slides, handouts, a page, tables, references, and a folder of it all."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .citations import bibtex, reference_list, ris
    from .handouts import handout
    from .report_folder import report
    from .slide_deck import slides
    from .tables import TABLES
    from .web_page import page

_HOMES = {
    "TABLES": "tables",
    "bibtex": "citations",
    "handout": "handouts",
    "page": "web_page",
    "reference_list": "citations",
    "report": "report_folder",
    "ris": "citations",
    "slides": "slide_deck",
}

__all__ = ["TABLES", "bibtex", "handout", "page", "reference_list", "report", "ris", "slides"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"drg_evidence.exports has no name {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
