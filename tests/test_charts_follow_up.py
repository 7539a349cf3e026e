"""Mean relief over follow-up: visits as marks, a span as a band, never a share of people."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.follow_up import plot_follow_up, rows_of
from tests.charts_help import artists, only, where

VISITS = {
    "levy_2019.pain_reduction_pct_mean.lower_limb.scs_tonic.m1": (1, 0.669),
    "levy_2019.pain_reduction_pct_mean.lower_limb.scs_tonic.m9": (9, 0.583),
    "levy_2019.pain_reduction_pct_mean.lower_limb.scs_tonic.m12": (12, 0.579),
}
BAND = "levy_2019.pain_reduction_pct_mean.lower_limb.drg.min"


@pytest.fixture(scope="module")
def figure():
    return plot_follow_up(drg.load(), size="slide")


@pytest.mark.parametrize("gid", VISITS)
def test_a_visit_stands_at_its_month_and_mean(figure, gid):
    assert where(figure, gid) == pytest.approx(VISITS[gid])


def test_the_band_covers_the_span_over_the_visits(figure):
    box = only(figure, BAND).get_datalim(figure.axes[0].transData)
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((1, 0.693, 12, 0.739))


def test_no_single_visit_is_invented_for_drg(figure):
    assert not [gid for gid in artists(figure) if ".drg.m1" in gid or ".drg.m9" in gid]
    assert rows_of(drg.load())[0].visits == ()


def test_the_scale_starts_at_zero_and_ends_at_all(figure):
    assert figure.axes[0].get_ylim() == (0, 1)


def test_it_says_that_this_is_no_share_of_people(figure):
    assert any("not a share of people" in caveat for caveat in figure.caveats)


def test_the_band_is_said_to_be_no_interval(figure):
    assert any("no interval" in caveat for caveat in figure.caveats)


@pytest.mark.parametrize("text", ["66.9%", "58.3%", "57.9%", "73 people", "72 people"])
def test_figures_and_people_are_written(figure, text):
    assert text in {t.get_text() for t in figure.texts}
