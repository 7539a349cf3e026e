"""The pooled forest: diamond and lines stand where the pool puts them, cautions stand beside."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.pooled_forest import draw_drg, plot_pooled_forest
from drg_evidence.stats import pool_findings
from tests.charts_help import only, where

EVIDENCE = drg.load()
FOUND = pool_findings(EVIDENCE, outcome="responder_50", arm="drg")


def test_diamond_spans_the_interval_and_its_middle_is_the_pooled_share():
    corners = only(draw_drg(EVIDENCE, size="page"), "diamond").get_xy()
    xs = sorted({round(float(x), 9) for x, _ in corners})
    pooled = FOUND.pooled
    expected = [pooled.proportion_low, pooled.proportion, pooled.proportion_high]
    assert xs == pytest.approx(expected, abs=1e-8)


def test_dashed_line_is_the_prediction_interval():
    line = only(draw_drg(EVIDENCE, size="page"), "prediction")
    pooled = FOUND.pooled
    assert list(line.get_xdata()) == [
        pooled.proportion_prediction_low,
        pooled.proportion_prediction_high,
    ]


def test_each_study_stands_at_its_share():
    figure = draw_drg(EVIDENCE, size="page")
    for member in FOUND.members:
        x, _ = where(figure, member.finding.finding_id)
        assert x == pytest.approx(member.counts.responders / member.counts.n)


def test_reasons_for_caution_stand_in_the_figure():
    caveats = " ".join(draw_drg(EVIDENCE, size="slide").caveats)
    for words in (
        "asked for by name",
        "compare nothing",
        "inferred",
        "selected subset",
        "left out",
    ):
        assert words in caveats


def test_another_pool_can_be_drawn():
    found = pool_findings(EVIDENCE, outcome="explant", arm="drg")
    figure = plot_pooled_forest(found, EVIDENCE, size="page")
    assert not [s for s in figure.sentences if s.stray_digits()]
    assert len(figure.finding_ids) == len(found.members)
