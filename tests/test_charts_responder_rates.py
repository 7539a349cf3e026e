"""Responder rates: bars stand for the rates, intervals for Wilson's limits."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts import CHARTS
from drg_evidence.charts.responder_rates import plot_responder_rates
from drg_evidence.errors import NotComparable, UnknownTerm
from drg_evidence.stats import Counts, wilson_interval
from tests.charts_help import artists, only

ROWS = {
    "accurate_2017.treatment_success.lower_limb.drg.m3": (56, 69),
    "accurate_2017.treatment_success.lower_limb.scs_tonic.m3": (39, 70),
    "accurate_2017.treatment_success.lower_limb.drg.m12": (49, 66),
    "accurate_2017.treatment_success.lower_limb.scs_tonic.m12": (35, 66),
}


@pytest.fixture(scope="module")
def figure():
    return CHARTS["responder_rates"](drg.load(), size="slide")


@pytest.mark.parametrize(("gid", "counts"), ROWS.items())
def test_a_bar_is_as_long_as_its_rate(figure, gid, counts):
    assert only(figure, gid).get_width() == pytest.approx(counts[0] / counts[1])


@pytest.mark.parametrize(("gid", "counts"), ROWS.items())
def test_the_line_runs_from_limit_to_limit(figure, gid, counts):
    interval = wilson_interval(Counts(responders=counts[0], n=counts[1]))
    line = only(figure, f"{gid}.interval")
    assert tuple(line.get_xdata()) == pytest.approx((interval.low, interval.high))


def test_later_time_points_stand_below_earlier_ones(figure):
    heights = [only(figure, gid).get_y() for gid in ROWS]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize("text", ["81.2%", "55.7%", "74.2%", "53.0%"])
def test_percentages_are_written_as_printed(figure, text):
    assert text in {t.get_text() for t in figure.texts}


def test_inferred_counts_are_called_inferred(figure):
    assert any("inferred" in caveat for caveat in figure.caveats)
    assert "Inferred count" in {t.get_text() for t in figure.texts}


def test_the_difference_says_whether_it_includes_none(figure):
    assert "25.5 percentage points" in figure.alt_text
    assert "does not include no difference" in figure.alt_text


def test_one_comparison_alone_is_drawn():
    figure = plot_responder_rates(drg.compare("accurate_2017", months=3), size="page")
    assert "at 3 months" in figure.title
    assert len(figure.finding_ids) == 4


def test_without_counts_no_interval_is_drawn_and_that_is_said():
    c = drg.compare("shengjing_2024", outcome="responder_50", months=6)
    figure = plot_responder_rates(c, size="page")
    assert not [gid for gid in artists(figure) if gid.endswith(".interval")]
    assert "no interval held" in figure.alt_text


def test_two_studies_in_one_chart_are_refused():
    one = drg.compare("accurate_2017", months=3)
    other = drg.compare("shengjing_2024", outcome="responder_50", months=6)
    with pytest.raises(NotComparable, match="Draw a chart for each"):
        plot_responder_rates([one, other])


def test_an_empty_list_is_refused():
    with pytest.raises(NotComparable, match="at least one"):
        plot_responder_rates([])


def test_an_unknown_size_is_refused():
    with pytest.raises(UnknownTerm, match="slide"):
        plot_responder_rates(drg.compare("accurate_2017", months=3), size="poster")


def test_the_analysis_set_is_said_where_it_is_stated():
    c = drg.compare("deer_2019_coverage", outcome="responder_50")
    figure = plot_responder_rates(c, size="page")
    assert "Counted: people still followed." in figure.caveats


def test_an_outcome_without_a_short_name_keeps_its_own():
    c = drg.compare("deer_2019_coverage", outcome="paresthesia_free")
    assert "no tingling felt at all" in plot_responder_rates(c, size="page").title


def test_the_region_is_said_where_a_study_gives_several():
    c = drg.compare(
        "senza_2015", outcome="responder_50", months=3, treated="scs_10khz", region="back"
    )
    assert any(
        "pain measured here: back" in s.text for s in plot_responder_rates(c, size="page").sentences
    )
