"""What people carry away: slides, handouts, a page, tables, references, and a folder of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazily

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


__getattr__ = lazily(globals(), _HOMES)


def __dir__() -> list[str]:
    return sorted(__all__)
