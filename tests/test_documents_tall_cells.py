"""Figures half way up beside a cell of several lines belong to that cell."""

from __future__ import annotations

from drg_evidence.claims.documents.page_layout import Line, Run, parts_of
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


def row(foot: float, *texts: str, bold: bool = False) -> Line:
    runs = [
        Run(120.0 * i, foot, 120.0 * i + 60, foot + 10, 10, t, bold) for i, t in enumerate(texts)
    ]
    return Line(runs)


def tables(*rows: Line) -> list[tuple[tuple[str, ...], ...]]:
    runs = [run for one in rows for run in one.runs]
    return [part.rows for part in parts_of(runs) if part.kind == "table"]


def test_groups_of_rows_share_the_head_above_them():
    head = ("Arm", "Share", "95% interval")
    one, two = ("DRG", "81.2%", "70.4% to 88.6%"), ("DRG", "74.2%", "62.6% to 83.3%")
    found = tables(
        row(120, *head), row(100, "3 months", bold=True), row(80, *one), row(60, *two),
        row(40, "12 months", bold=True), row(20, *two), row(0, *one),
    )  # fmt: skip
    assert found == [(head, one, two), (head, two, one)]


def test_a_row_of_figures_is_no_head():
    one, two = ("DRG", "94.5% not held", "not held"), ("DRG", "31.7%", "13 of 41")
    found = tables(row(100, *one), row(80, "3 months", bold=True), row(60, *two), row(40, *two))
    assert all(one not in rows for rows in found)
