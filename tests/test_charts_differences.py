"""Differences: DRG minus SCS, the line of no difference in the middle of an even scale."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.differences import plot_differences, rows_of
from tests.charts_help import artists, only, where

EVIDENCE = drg.load()


@pytest.fixture(scope="module")
def figure():
    return plot_differences(EVIDENCE, size="slide")


def test_a_mark_stands_at_its_difference(figure):
    for row in rows_of(EVIDENCE):
        estimate = row.comparison.risk_difference.estimate
        assert where(figure, row.finding_ids[0])[0] == pytest.approx(estimate)


def test_intervals_run_from_limit_to_limit(figure):
    gid = "accurate_2017.treatment_success.lower_limb.drg.m3.interval"
    assert tuple(only(figure, gid).get_xdata()) == pytest.approx((0.1002, 0.3928), abs=5e-5)


def test_the_line_of_no_difference_is_in_the_middle(figure):
    line = only(figure, "no-difference")
    low, high = line.axes.get_xlim()
    assert set(line.get_xdata()) == {0}
    assert low == -high


def test_no_interval_leaves_the_scale(figure):
    low, high = figure.axes[0].get_xlim()
    for gid, found in artists(figure).items():
        if gid.endswith(".interval"):
            assert low <= min(found[0].get_xdata()) <= max(found[0].get_xdata()) <= high


def test_a_difference_without_interval_is_hollow_and_says_nothing_of_chance(figure):
    mark = only(figure, "boost_drg_2025.responder_50.drg.m3")
    assert mark.get_markerfacecolor() == "#FFFFFF"
    assert "it cannot be said whether this includes no difference" in figure.alt_text


def test_directions_are_named_on_both_sides(figure):
    written = {t.get_text() for t in figure.texts}
    assert {"favours DRG →", "← favours SCS"} <= written


def test_the_minus_is_a_minus(figure):
    assert any("−0.9" in t.get_text() for t in figure.texts)
