"""The maps: every study once, larger for more people, gaps left empty, no results."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.evidence_map import plot_evidence_map
from drg_evidence.charts.evidence_map_pain import COLUMNS, cells_of, plot_evidence_map_pain
from drg_evidence.charts.mapped_studies import DESIGNS, PAINS, mapped_studies
from drg_evidence.vocabulary import Arm, Design
from tests.charts_help import artists, only, where

EVIDENCE = drg.load()
STUDIES = mapped_studies(EVIDENCE)


@pytest.fixture(scope="module")
def figure():
    return plot_evidence_map(EVIDENCE, size="slide")


def test_every_design_has_one_row():
    placed = [design for designs in DESIGNS.values() for design in designs]
    assert sorted(placed) == sorted(Design)


def test_every_dated_study_is_drawn_once_in_its_year(figure):
    drawn = artists(figure)
    for study in STUDIES:
        if study.study.year is None:
            assert study.study.study_id not in drawn
            continue
        assert abs(where(figure, study.study.study_id)[0] - study.study.year) < 0.9


def test_undated_studies_are_counted_in_the_caveat(figure):
    undated = sum(study.study.year is None for study in STUDIES)
    assert any(str(undated) in caveat for caveat in figure.caveats)


def test_more_people_make_a_larger_mark(figure):
    few, many = only(figure, "deer_2013"), only(figure, "accurate_2017")
    assert many.get_markersize() > few.get_markersize()


def test_a_study_without_people_is_hollow(figure):
    assert only(figure, "boost_drg_2025").get_markerfacecolor() == "#FFFFFF"


def test_comparisons_of_both_treatments_are_ringed(figure):
    ringed = {gid.split(".")[0] for gid in artists(figure) if gid.endswith(".head_to_head")}
    assert ringed == {"accurate_2017", "boost_drg_2025", "shengjing_2024"}


@pytest.mark.parametrize(
    ("study_id", "arm", "pain"),
    [
        ("accurate_2017", Arm.DRG_OR_SCS, "crps"),
        ("liem_2013", Arm.DRG, "mixed"),
        ("process_2007", Arm.SCS_ANY, "back"),
        ("schu_2015", Arm.DRG, "focal"),
        ("slangen_2014", Arm.SCS_ANY, "neuropathy"),
        ("cochrane_2021", Arm.DRG_OR_SCS, "mixed"),
    ],
)
def test_studies_are_sorted_by_the_words_of_the_record(study_id, arm, pain):
    study = next(s for s in STUDIES if s.study.study_id == study_id)
    assert (study.arm, study.pain) == (arm, pain)


def test_every_study_has_a_kind_of_pain():
    assert {study.pain for study in STUDIES} <= {*PAINS, "mixed"}


def test_the_pain_map_draws_every_study_of_its_designs_once():
    figure = plot_evidence_map_pain(EVIDENCE, size="slide")
    drawn = [gid for gid in artists(figure) if not gid.endswith(".head_to_head")]
    assert sorted(drawn) == sorted(s.study.study_id for s in STUDIES if s.row in COLUMNS)


def test_no_randomised_study_of_drg_alone_in_back_pain_is_held():
    cell = cells_of(EVIDENCE)["back", "randomised"]
    assert Arm.DRG not in {study.arm for study in cell}


def test_a_map_shows_no_results(figure):
    assert figure.finding_ids == ()
    assert "%" not in figure.alt_text
