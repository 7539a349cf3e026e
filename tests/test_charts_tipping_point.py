"""The tipping-point chart: every cell is the plain difference of its counts, twice computed."""

from __future__ import annotations

import re

import pytest
from scipy.stats import binomtest

import drg_evidence as drg
from drg_evidence.charts.tipping_point import draw_3_months, draw_12_months, plot_tipping_point
from drg_evidence.errors import NotHeld
from drg_evidence.wording.numbers import points_text

EVIDENCE = drg.load()
RANDOMISED = 76
GRIDS = {3: ((56, 69), (39, 70), draw_3_months), 12: ((49, 66), (35, 66), draw_12_months)}


def limits(x, n):
    found = binomtest(x, n).proportion_ci(method="wilson")
    return found.low, found.high


def includes_none(x, y):
    """Newcombe's interval from SciPy's Wilson limits, by hand."""
    one, two = x / RANDOMISED, y / RANDOMISED
    (low1, high1), (low2, high2) = limits(x, RANDOMISED), limits(y, RANDOMISED)
    low = one - two - ((one - low1) ** 2 + (high2 - two) ** 2) ** 0.5
    high = one - two + ((high1 - one) ** 2 + (two - low2) ** 2) ** 0.5
    return low <= 0 <= high


@pytest.mark.parametrize("months", GRIDS)
def test_cells_hatches_and_numbers_are_right_by_a_second_computation(months):
    (x, n), (y, m), draw = GRIDS[months]
    figure = draw(EVIDENCE, size="page")
    cells = {a.get_gid(): a for a in figure.findobj(lambda a: str(a.get_gid()).startswith("cell:"))}
    assert len(cells) == (RANDOMISED - n + 1) * (RANDOMISED - m + 1)
    expected = []
    for i in range(RANDOMISED - n + 1):
        for j in range(RANDOMISED - m + 1):
            hatched = bool(cells[f"cell:{i}:{j}"].get_hatch())
            assert hatched == includes_none(x + i, y + j), (i, j)
            expected.append(points_text((x + i) / RANDOMISED - (y + j) / RANDOMISED))
    written = [t.get_text() for t in figure.texts]
    shown = [t for t in written if re.fullmatch(r"−?\d+\.\d", t)]
    assert sorted(shown) == sorted(expected)


def test_text_alternative_says_how_many_ways_cross_and_reach():
    (x, n), (y, m), draw = GRIDS[12]
    ways = [(x + i, y + j) for i in range(RANDOMISED - n + 1) for j in range(RANDOMISED - m + 1)]
    crossing = sum(includes_none(a, b) for a, b in ways)
    alt = draw(EVIDENCE, size="page").alt_text
    assert f"There are {len(ways)} ways" in alt
    assert f"in {crossing} of them the interval includes no difference" in alt


def test_chart_says_that_the_counts_are_inferred_and_who_paid():
    figure = draw_3_months(EVIDENCE, size="page")
    assert any("inferred" in caveat for caveat in figure.caveats)
    assert any("Funding" in caveat for caveat in figure.caveats)
    assert "NCT01923285" in figure.source_line


def test_every_number_has_its_origin():
    figure = draw_12_months(EVIDENCE, size="slide")
    assert not [s for s in figure.sentences if s.stray_digits()]


def test_study_without_numbers_randomised_is_refused():
    comparison = drg.compare("deer_2019_coverage", outcome="responder_50")
    with pytest.raises(NotHeld, match="numbers randomised"):
        plot_tipping_point(comparison, EVIDENCE)
