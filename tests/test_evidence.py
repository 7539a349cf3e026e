"""Looking things up: filters agree on every criterion, and misspelt words get an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

import drg_evidence as drg
from drg_evidence.errors import UnknownTerm


def test_findings_agree_with_every_criterion(evidence):
    held = evidence.findings(
        study="accurate_2017", outcome="treatment_success", arm="drg", months=3
    )
    assert {(f.study_id, f.outcome, f.arm, f.months) for f in held} == {
        ("accurate_2017", "treatment_success", "drg", 3.0)
    }


def test_no_criterion_gives_everything(evidence):
    assert len(evidence.findings()) == len(evidence.by_id) == 595


@pytest.mark.parametrize(
    ("criterion", "word", "nearest"),
    [
        ("study", "acurate_2017", "accurate_2017"),
        ("arm", "dgr", "drg"),
        ("outcome", "treatment_sucess", "treatment_success"),
        ("analysis_set", "ITT", "itt"),
        ("region", "foott", "foot"),
    ],
)
def test_misspelt_criterion_is_answered_with_the_nearest(evidence, criterion, word, nearest):
    with pytest.raises(UnknownTerm, match=nearest):
        evidence.findings(**{criterion: word})


@pytest.mark.parametrize("look_up", ["study", "source", "finding", "held"])
def test_unknown_key_is_told(evidence, look_up):
    with pytest.raises(UnknownTerm, match="There is no"):
        getattr(evidence, look_up)("zzz")


def test_frame_keeps_printed_as_text(evidence):
    frame = evidence.findings(study="accurate_2017").to_frame()
    assert (
        frame.loc["accurate_2017.treatment_success.lower_limb.scs_tonic.m12", "printed"] == "53.0"
    )


def test_frame_has_a_column_for_every_field(evidence):
    frame = evidence.findings(study="levy_2019").to_frame()
    assert {"arm", "months", "derived_from", "locator"} <= set(frame.columns)


def test_a_slice_of_findings_is_findings(evidence):
    assert len(evidence.findings(study="levy_2019")[:2]) == 2


def test_findings_show_themselves_as_a_table(evidence):
    assert "<table" in evidence.findings(study="levy_2019")._repr_html_()


def test_conflicts_of_a_figure_are_found(evidence):
    ids = {c.conflict_id for c in evidence.conflicts_of("levy_2019.n_analysed.scs_tonic")}
    assert "C01" in ids


def test_counts_behind_a_printed_percentage_are_the_inferred_ones(evidence):
    f = evidence.finding("accurate_2017.treatment_success.lower_limb.drg.m3")
    assert (evidence.counts_behind(f).events, evidence.counts_behind(f).n) == (56, 69)


def test_a_row_with_counts_stands_behind_itself(evidence):
    f = evidence.finding("schu_2015.responder_50.groin.drg.m6_4")
    assert evidence.counts_behind(f) is f


def test_a_wanted_figure_that_is_answered_is_held(evidence):
    wanted = next(iter(evidence.wanted.values()))
    answer = next(iter(evidence.by_id))
    filled = replace(wanted, finding_ids=(answer,))
    answered = replace(evidence, wanted={filled.wanted_id: filled})
    assert [f.finding_id for f in answered.held(filled.wanted_id)] == [answer]


def test_evidence_says_how_much_it_holds():
    assert repr(drg.load()) == "Evidence(595 findings, 161 studies, 281 sources)"
