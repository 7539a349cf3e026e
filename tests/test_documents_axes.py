"""The numbers of an axis are left out; numbers of a table are not."""

from __future__ import annotations

import pytest

from drg_evidence.claims.documents.axes import is_axis, without_axes
from drg_evidence.claims.documents.page_layout import Line, Run


def line(*texts: str, foot: float = 0.0) -> Line:
    return Line([Run(60.0 * i, foot, 60.0 * i + 30, foot + 10, 10, t) for i, t in enumerate(texts)])


def kept(*lines: Line) -> list[list[str]]:
    return [one.words() for one in without_axes(lines)]


@pytest.mark.parametrize(
    "ticks", [("0%", "25%", "50%", "75%", "100%"), ("−50", "−25", "0", "25", "50"), ("0 3 6 9",)]
)
def test_the_numbers_along_an_axis_are_left_out(ticks):
    assert kept(line("Months"), line(*ticks)) == [["Months"]]


def test_the_numbers_up_an_axis_are_left_out():
    upward = [line(text, foot=20.0 * i) for i, text in enumerate(("0%", "50%", "100%"))]
    assert kept(*upward, line("Relief")) == [["Relief"]]


@pytest.mark.parametrize(
    "cells", [("3", "6", "12"), ("81.2%", "55.7%"), ("0", "22.4", "21.1"), ("DRG", "0", "1", "2")]
)
def test_other_rows_of_numbers_stay(cells):
    assert kept(line(*cells)) == [list(cells)]


def test_numbers_that_stand_still_are_no_axis():
    assert not is_axis([0, 0, 0])
