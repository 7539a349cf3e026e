"""Figures half way up beside a cell of several lines belong to that cell."""

from __future__ import annotations

from drg_evidence.claims.documents.page_layout import Line, Run
from drg_evidence.claims.documents.tall_cells import with_tall_cells


def line(left: float, foot: float, *texts: str) -> Line:
    runs = [
        Run(left + 80 * i, foot, left + 80 * i + 60, foot + 10, 10, t) for i, t in enumerate(texts)
    ]
    return Line(runs)


def said(*lines: Line) -> list[list[str]]:
    return [one.words() for one in with_tall_cells(lines)]


def test_figures_beside_two_lines_join_them():
    rows = said(line(0, 100, "Any complication"), line(0, 88, "Hayek 2015"), line(100, 94, "34.6%"))
    assert rows == [["Any complication Hayek 2015", "34.6%"]]


def test_figures_under_two_lines_stand_alone():
    rows = said(line(0, 100, "Any complication"), line(0, 88, "Hayek 2015"), line(100, 70, "34.6%"))
    assert len(rows) == 3


def test_words_in_the_next_column_stand_alone():
    rows = said(line(0, 100, "Of the people"), line(0, 88, "most went on."), line(100, 94, "Later"))
    assert len(rows) == 3


def test_figures_under_the_text_stand_alone():
    rows = said(line(0, 100, "Any complication"), line(0, 88, "Hayek 2015"), line(30, 94, "34.6%"))
    assert len(rows) == 3
