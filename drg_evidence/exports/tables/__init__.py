"""The tables of the report: what is held, ready for a spreadsheet or a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...evidence import Evidence
from .comparisons import comparisons_table
from .display import DisplayTable
from .recomputed import recomputed_table
from .records import conflicts_table, findings_table, studies_table, wanted_table
from .shares import harms_table, responders_table

TABLES: Mapping[str, Callable[[Evidence], DisplayTable]] = {
    "comparisons": comparisons_table,
    "responders": responders_table,
    "harms": harms_table,
    "studies": studies_table,
    "findings": findings_table,
    "conflicts": conflicts_table,
    "recomputed": recomputed_table,
    "wanted": wanted_table,
}
"""Name of a table, and what makes it."""

__all__ = ["TABLES", "DisplayTable"]
