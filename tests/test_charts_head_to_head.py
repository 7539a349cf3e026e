"""Studies that hold both treatments, those without a difference beside the one with."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.head_to_head import ROWS, plot_head_to_head
from tests.charts_help import artists, where


@pytest.fixture(scope="module")
def figure():
    return plot_head_to_head(drg.load(), size="slide")


@pytest.mark.parametrize("gid", [i for ids in ROWS.values() for i in ids])
def test_a_mark_stands_at_its_share(figure, gid):
    printed = float(drg.load().finding(gid).value) / 100
    assert where(figure, gid)[0] == pytest.approx(printed, abs=0.0006)


@pytest.mark.parametrize("ids", ROWS.values(), ids=list(ROWS))
def test_the_arms_of_one_time_stand_on_one_line_in_the_same_order(figure, ids):
    for one, two in zip(ids[::2], ids[1::2], strict=True):
        apart = where(figure, one)[1] - where(figure, two)[1]
        assert 0 < apart < 20


def test_intervals_are_drawn_for_accurate_alone(figure):
    drawn = {gid.split(".")[0] for gid in artists(figure) if gid.endswith(".interval")}
    assert drawn == {"accurate_2017"}


def test_the_studies_without_a_difference_are_there(figure):
    said = figure.alt_text
    assert "60%" in said
    assert "80.43%" in said


def test_every_comparative_study_of_both_treatments_is_shown():
    from drg_evidence.charts.mapped_studies import mapped_studies

    both = {s.study.study_id for s in mapped_studies(drg.load()) if s.head_to_head}
    assert both == set(ROWS)
