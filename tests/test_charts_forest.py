"""Forests: every share once, by who was counted, described and not pooled."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.forest import FORESTS, OUTCOMES, SCS, plot_forest, rows_of
from drg_evidence.errors import UnknownTerm
from drg_evidence.vocabulary import AnalysisSet, Arm
from tests.charts_help import artists, only, where

EVIDENCE = drg.load()


def shares(name):
    return [share for group in rows_of(EVIDENCE, name).values() for share in group]


def test_together_the_forests_hold_every_share_once():
    held = [
        f
        for outcome in OUTCOMES
        for f in EVIDENCE.findings(outcome=outcome)
        if f.arm in (Arm.DRG, *SCS)
        and f.is_share_of_patients
        and not f.has_inferred_counts
        and f.value is not None
        and f.analysis_set is not AnalysisSet.STUDIES
    ]
    keys = {(f.study_id, f.arm, f.outcome, f.region, f.months, f.value) for f in held}
    drawn = [s.finding for name in FORESTS for s in shares(name)]
    found = [(f.study_id, f.arm, f.outcome, f.region, f.months, f.value) for f in drawn]
    by_set = {(f.finding_id) for f in drawn}
    assert set(found) == keys
    assert len(by_set) == len(drawn)


@pytest.mark.parametrize("name", FORESTS)
def test_a_mark_stands_at_its_share(name):
    figure = plot_forest(EVIDENCE, name=name, size="page")
    for share in shares(name):
        assert where(figure, share.finding_ids[0])[0] == pytest.approx(share.result.rate)


@pytest.mark.parametrize("name", FORESTS)
def test_marks_are_filled_only_where_an_interval_is_drawn(name):
    figure = plot_forest(EVIDENCE, name=name, size="page")
    drawn = artists(figure)
    for share in shares(name):
        gid = share.finding_ids[0]
        hollow = only(figure, gid).get_markerfacecolor() == "#FFFFFF"
        assert hollow == (f"{gid}.interval" not in drawn)
        assert hollow == (share.interval is None)


@pytest.mark.parametrize("name", FORESTS)
def test_nothing_is_pooled_and_that_is_said(name):
    figure = plot_forest(EVIDENCE, name=name, size="page")
    assert "not pooled" in " ".join(s.text for s in figure.sentences)
    assert "without a pooled estimate" in figure.alt_text


def test_rows_are_not_ranked():
    ids = [s.finding.study_id for s in shares("forest_drg_implanted")]
    assert ids == sorted(ids)


def test_more_than_half_keeps_its_words_and_gets_an_arrow():
    figure = plot_forest(EVIDENCE, name="forest_drg_implanted", size="page")
    assert "more than half" in figure.alt_text


def test_a_figure_read_in_two_places_stands_once_with_its_counts():
    rows = shares("forest_scs_waveforms_not_stated")
    ours = [s for s in rows if s.finding.study_id == "senza_pdn_2021"]
    assert [s.finding.events for s in ours] == [75]


def test_one_forest_shows_one_side():
    for name in FORESTS:
        arms = {s.finding.arm for s in shares(name)}
        assert arms == {Arm.DRG} or Arm.DRG not in arms


def test_composites_and_inferred_counts_are_marked():
    figure = plot_forest(EVIDENCE, name="forest_drg_other", size="page")
    written = {t.get_text() for t in figure.texts}
    assert "81.2%†" in written
    assert "56 of 69*" in written
    assert any(caveat.startswith("†") for caveat in figure.caveats)
    assert any(caveat.startswith("*") for caveat in figure.caveats)


def test_an_unknown_forest_is_answered_with_the_nearest():
    with pytest.raises(UnknownTerm, match="forest_drg_implanted"):
        plot_forest(EVIDENCE, name="forest_drg_implant")
