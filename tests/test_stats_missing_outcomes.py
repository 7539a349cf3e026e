"""Missing people: counted every way there is, and nobody lost or invented."""

from __future__ import annotations

from itertools import pairwise

import pytest

from drg_evidence.stats import Counts, newcombe_interval
from drg_evidence.stats.missing_outcomes import Assumption, scenarios, tipping_point

TREATED, CONTROL = Counts(responders=56, n=69), Counts(responders=39, n=70)


def by_assumption():
    found = scenarios(TREATED, CONTROL, treated_n=76, control_n=76)
    return {s.assumption: (s.treated, s.control) for s in found}


def counts(x, n):
    return Counts(responders=x, n=n)


@pytest.mark.parametrize(
    ("assumption", "arms"),
    [
        (Assumption.LEFT_OUT, (counts(56, 69), counts(39, 70))),
        (Assumption.ALL_FAILED, (counts(56, 76), counts(39, 76))),
        (Assumption.BEST_CASE, (counts(63, 76), counts(39, 76))),
        (Assumption.WORST_CASE, (counts(56, 76), counts(45, 76))),
    ],
)
def test_each_assumption_counts_the_missing_as_it_says(assumption, arms):
    assert by_assumption()[assumption] == arms


def test_nobody_missing_changes_nothing():
    found = scenarios(TREATED, CONTROL, treated_n=69, control_n=70)
    assert {(s.treated, s.control) for s in found} == {(TREATED, CONTROL)}


def test_grid_holds_every_way_and_its_corners_are_the_scenarios():
    grid = tipping_point(TREATED, CONTROL, treated_n=76, control_n=76)
    assert grid.n_cells == 56 == sum(len(row) for row in grid.cells)
    corners = {
        Assumption.ALL_FAILED: grid.cells[0][0],
        Assumption.BEST_CASE: grid.cells[7][0],
        Assumption.WORST_CASE: grid.cells[0][6],
    }
    for assumption, cell in corners.items():
        assert (cell.treated, cell.control) == by_assumption()[assumption]


def test_every_cell_is_the_plain_difference_of_its_counts():
    grid = tipping_point(TREATED, CONTROL, treated_n=76, control_n=76)
    for i, row in enumerate(grid.cells):
        for j, cell in enumerate(row):
            assert cell.difference.estimate == pytest.approx(
                (56 + i) / 76 - (39 + j) / 76, abs=1e-12
            )
            interval = newcombe_interval(counts(56 + i, 76), counts(39 + j, 76))
            assert cell.difference.interval == interval
            assert ((i, j) in grid.crossing) == (interval.low <= 0 <= interval.high)


def test_difference_rises_with_successes_in_one_arm_and_falls_with_the_other():
    grid = tipping_point(TREATED, CONTROL, treated_n=76, control_n=76)
    values = [[cell.difference.estimate for cell in row] for row in grid.cells]
    assert all(a < b for low, high in pairwise(values) for a, b in zip(low, high, strict=True))
    assert all(row == sorted(row, reverse=True) for row in values)


def test_fewer_people_than_counted_is_refused():
    with pytest.raises(ValueError, match="cannot be everyone"):
        scenarios(TREATED, CONTROL, treated_n=68, control_n=76)
