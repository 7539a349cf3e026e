"""Cost per QALY: one currency on a scale, bars from zero, funding named or said to be lacking."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.cost import plot_cost, rows_of
from drg_evidence.vocabulary import Unit
from tests.charts_help import only

EVIDENCE = drg.load()


@pytest.fixture(scope="module")
def figure():
    return plot_cost(EVIDENCE, size="slide")


def test_every_cost_per_qaly_is_drawn_once(figure):
    held = [f.finding_id for f in EVIDENCE.findings(outcome="icer") if f.value]
    assert sorted(figure.finding_ids) == sorted(held)


def test_each_scale_holds_one_currency(figure):
    for unit, group in rows_of(EVIDENCE).items():
        axes = {only(figure, row.finding.finding_id).axes for row in group}
        assert len(axes) == 1
        assert {row.finding.unit for row in group} == {unit}
    assert len(figure.axes) == len(rows_of(EVIDENCE))


def test_a_bar_is_as_long_as_its_cost(figure):
    for group in rows_of(EVIDENCE).values():
        for row in group:
            assert only(figure, row.finding.finding_id).get_width() == row.value


@pytest.mark.parametrize("shown", ["68,095", "34,695", "22,084", "less than 25,000"])
def test_amounts_are_written_with_their_thousands(figure, shown):
    assert shown in {t.get_text() for t in figure.texts}


def test_drg_comes_first_in_dollars():
    assert rows_of(EVIDENCE)[Unit.USD_PER_QALY][0].finding.arm == "drg"


def test_funding_is_spoken_of(figure):
    assert any("paid" in caveat or "Funding" in caveat for caveat in figure.caveats)


def test_a_cost_for_a_qaly_is_not_a_price(figure):
    assert any("not prices" in caveat for caveat in figure.caveats)
