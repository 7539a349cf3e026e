"""A folder with everything: charts, summaries, tables, references, slides, handouts, pages."""

from .folder import report

__all__ = ["report"]
