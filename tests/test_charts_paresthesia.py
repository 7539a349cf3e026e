"""Tingling: three questions, kept apart, the maker's pair with its true meaning."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.paresthesia import ROWS, plot_paresthesia
from tests.charts_help import artists, only

LENGTHS = {
    "accurate_2017.paresthesia_specificity.drg.m12": 0.945,
    "accurate_2017.paresthesia_specificity.scs_tonic.m12": 0.612,
    "deer_2019_coverage.paresthesia_free.drg.m3": 13 / 41,
    "deer_2019_coverage.paresthesia_free.scs_tonic.m3": 3 / 34,
    "deer_2019_coverage.paresthesia_coverage.drg.m3": 0.13,
    "deer_2019_coverage.paresthesia_coverage.scs_tonic.m3": 0.28,
}


@pytest.fixture(scope="module")
def figure():
    return plot_paresthesia(drg.load(), size="slide")


@pytest.mark.parametrize("gid", LENGTHS)
def test_a_bar_is_as_long_as_its_figure(figure, gid):
    assert only(figure, gid).get_width() == pytest.approx(LENGTHS[gid])


def test_the_makers_pair_is_not_said_to_mean_no_tingling(figure):
    assert any("does not mean that people felt none" in caveat for caveat in figure.caveats)
    assert "without stray tingling" in figure.alt_text


def test_the_substudy_is_said_to_be_selected(figure):
    assert any("did better than the whole trial" in caveat for caveat in figure.caveats)


def test_intervals_are_drawn_where_people_were_counted(figure):
    drawn = {gid for gid in artists(figure) if gid.endswith(".interval")}
    assert drawn == {f"{gid}.interval" for gid in ROWS["none"]}
