"""Icon arrays: a hundred people, those affected together, both sides said."""

from __future__ import annotations

from dataclasses import replace

import pytest

import drg_evidence as drg
from drg_evidence.charts import CHARTS
from drg_evidence.charts.icon_array import _of_arm, plot_icon_array
from tests.charts_help import only

ARRAYS = {
    ("icon_array_3_months", "accurate_2017.treatment_success.lower_limb.drg.m3"): 81,
    ("icon_array_3_months", "accurate_2017.treatment_success.lower_limb.scs_tonic.m3"): 56,
    ("icon_array_12_months", "accurate_2017.treatment_success.lower_limb.drg.m12"): 74,
    ("icon_array_12_months", "accurate_2017.treatment_success.lower_limb.scs_tonic.m12"): 53,
    ("icon_array_harms_drg", "horan_2021.lead_defect.drg"): 39,
    ("icon_array_harms_drg", "horan_2021.neurological_deficit.drg"): 9,
    ("icon_array_harms_scs", "hoikkanen_2021.revision.scs_any.m96"): 63,
    ("icon_array_harms_scs", "hoikkanen_2021.explant.scs_any.m96"): 30,
}
PLACES = [(i % 10 + 0.5, i // 10 + 0.5) for i in range(100)]


def places(figure, gid):
    return [tuple(xy) for xy in only(figure, gid).get_offsets().tolist()]


@pytest.fixture(scope="module")
def figures():
    return {name: CHARTS[name](drg.load(), size="slide") for name, _ in ARRAYS}


@pytest.mark.parametrize((("name"), "gid"), ARRAYS)
def test_as_many_icons_are_filled_as_people_are_affected(figures, name, gid):
    assert len(places(figures[name], gid)) == ARRAYS[name, gid]


@pytest.mark.parametrize(("name", "gid"), ARRAYS)
def test_the_affected_stand_together_and_all_are_a_hundred(figures, name, gid):
    filled = places(figures[name], gid)
    hollow = places(figures[name], f"{gid}.others")
    assert filled + hollow == PLACES


@pytest.mark.parametrize(("name", "gid"), ARRAYS)
def test_both_sides_of_the_number_are_said(figures, name, gid):
    affected = ARRAYS[name, gid]
    said = figures[name].alt_text
    assert f"{affected} of every 100 people" in said
    assert f"{100 - affected} did not" in said


def test_filled_and_hollow_differ_without_colour(figures):
    figure = figures["icon_array_3_months"]
    gid = "accurate_2017.treatment_success.lower_limb.drg.m3"
    assert only(figure, f"{gid}.others").get_facecolor().tolist() == [[1, 1, 1, 1]]


@pytest.mark.parametrize("size", ["slide", "page", "square"])
def test_benefits_and_harms_are_drawn_equally_large(size):
    drawn = [CHARTS[name](drg.load(), size=size) for name in dict.fromkeys(n for n, _ in ARRAYS)]
    inches = {
        round(ax.get_position().width * figure.get_figwidth(), 4)
        for figure in drawn
        for ax in figure.axes
    }
    assert len(inches) == 1


def test_the_difference_is_said_in_whole_people(figures):
    assert any("25 more of every 100" in s.text for s in figures["icon_array_3_months"].sentences)


def test_a_share_too_small_for_one_icon_is_refused():
    c = drg.compare("accurate_2017", months=3)
    small = replace(c.treated, rate=0.002)
    with pytest.raises(ValueError, match="fills no icon"):
        _of_arm(small)


def test_the_figure_takes_another_name():
    c = drg.compare("accurate_2017", months=3)
    assert plot_icon_array(c, size="page", name="mine").name == "mine"


@pytest.mark.parametrize("name", ["icon_array_harms_drg", "icon_array_harms_scs"])
def test_harms_of_a_cohort_warn_against_comparing(figures, name):
    assert any("cannot be set against" in caveat for caveat in figures[name].caveats)
