"""Intervals: the same as statsmodels to ten places, and well behaved for every small table."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from drg_evidence.stats import Counts, Interval, newcombe_interval, wilson_interval

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    case["id"]: tuple(Counts(responders=x, n=n) for x, n in (case["treated"], case["control"]))
    for case in json.loads((GOLDEN / "two_arm_cases.json").read_text())["cases"]
}
REFERENCE = json.loads((GOLDEN / "two_arms_statsmodels.json").read_text())
ROWS = {(row["case"], row["level"]): row for row in REFERENCE["results"]}
SMALL = [Counts(responders=x, n=n) for n in range(1, 31) for x in range(n + 1)]
ROUNDING = 1e-12


def limits(interval: Interval) -> list[float]:
    return [interval.low, interval.high]


@pytest.mark.parametrize("key", ROWS, ids=lambda key: f"{key[0]}-{key[1]}")
def test_wilson_agrees_with_statsmodels(key):
    row, (treated, control) = ROWS[key], CASES[key[0]]
    for counts, expected in (
        (treated, row["wilson_treated"]),
        (control, row["wilson_control"]),
    ):
        assert limits(wilson_interval(counts, level=key[1])) == pytest.approx(expected, abs=1e-10)


@pytest.mark.parametrize("key", ROWS, ids=lambda key: f"{key[0]}-{key[1]}")
def test_newcombe_agrees_with_statsmodels(key):
    treated, control = CASES[key[0]]
    interval = newcombe_interval(treated, control, level=key[1])
    assert limits(interval) == pytest.approx(ROWS[key]["newcombe"], abs=1e-10)


def test_golden_set_keeps_its_cases_levels_and_provenance():
    levels = {level for _, level in ROWS}
    assert levels >= {0.8, 0.95, 0.99}
    assert len(CASES) >= 17
    assert set(ROWS) == set(product(CASES, levels))
    assert {"usual", "none_treated", "none_control", "all_of_both", "one_patient_each"} <= set(
        CASES
    )
    assert REFERENCE["software"] and REFERENCE["version"] and REFERENCE["calls"]


def test_wilson_holds_the_share_and_stays_in_range_for_every_small_count():
    for counts in SMALL:
        interval = wilson_interval(counts)
        assert 0 <= interval.low <= counts.rate <= interval.high <= 1


def test_wilson_flips_when_responders_and_others_are_exchanged():
    for counts in SMALL:
        interval = wilson_interval(counts)
        other = wilson_interval(Counts(responders=counts.others, n=counts.n))
        assert abs(interval.low - (1 - other.high)) < ROUNDING


def test_newcombe_holds_the_difference_stays_in_range_and_flips_for_every_small_table():
    for i, treated in enumerate(SMALL):
        for control in SMALL[i:]:
            interval, flipped = (
                newcombe_interval(treated, control),
                newcombe_interval(control, treated),
            )
            difference = treated.rate - control.rate
            assert -1 <= interval.low <= difference <= interval.high <= 1
            assert abs(flipped.low + interval.high) < ROUNDING
            assert abs(flipped.high + interval.low) < ROUNDING


def test_higher_level_gives_a_wider_interval():
    counts = Counts(responders=9, n=30)
    narrow, wide = wilson_interval(counts, level=0.8), wilson_interval(counts, level=0.99)
    assert wide.low < narrow.low < narrow.high < wide.high


@pytest.mark.parametrize("level", [0, 1, 95, -0.5])
def test_a_level_outside_0_to_1_is_refused(level):
    with pytest.raises(ValueError, match="not between 0 and 1"):
        wilson_interval(Counts(responders=1, n=2), level=level)


def test_an_interval_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="runs backwards"):
        Interval(low=0.5, high=0.4, level=0.95, method="invented")
