"""Intervals, p values and tables: there and back again."""

from __future__ import annotations

import math

import pytest

from drg_evidence.stats import Counts, odds_ratio
from drg_evidence.stats.conversions import (
    interval_from_p,
    p_from_interval,
    standard_error_from_interval,
    tables_that_print,
)


def test_standard_error_of_a_log_ratio_comes_back_from_its_interval():
    effect = odds_ratio(Counts(responders=60, n=75), Counts(responders=45, n=75))
    error = standard_error_from_interval(effect.interval.low, effect.interval.high, ratio=True)
    assert error == pytest.approx(math.sqrt(1 / 60 + 1 / 15 + 1 / 45 + 1 / 30), abs=1e-12)


@pytest.mark.parametrize("ratio", [False, True])
@pytest.mark.parametrize(("estimate", "p"), [(0.2, 0.03), (1.8, 0.4), (2.5, 0.0004)])
def test_interval_from_p_and_back(estimate, p, ratio):
    interval = interval_from_p(estimate, p, ratio=ratio)
    assert interval.low < estimate < interval.high
    back = p_from_interval(estimate, interval.low, interval.high, ratio=ratio)
    assert back == pytest.approx(p, abs=1e-12)


def test_interval_from_p_agrees_with_the_worked_example_of_the_method():
    """Altman and Bland's formula, here with their approximation of the quantile."""
    estimate, p = math.log(0.81), 0.03
    z = -0.862 + math.sqrt(0.743 - 2.404 * math.log(p))
    interval = interval_from_p(0.81, p, ratio=True)
    assert math.log(interval.low) == pytest.approx(estimate - 1.96 * abs(estimate) / z, abs=0.002)


def test_table_of_accurate_is_the_one_that_prints_its_percentages():
    assert [(str(t), str(c)) for t, c in tables_that_print("81.2", 69, "55.7", 70)] == [
        ("56 of 69", "39 of 70")
    ]


@pytest.mark.parametrize(
    "call",
    [
        lambda: standard_error_from_interval(0.3, 0.3),
        lambda: standard_error_from_interval(0, 2, ratio=True),
        lambda: interval_from_p(0.2, 0),
        lambda: interval_from_p(0.2, 1),
        lambda: interval_from_p(0, 0.5),
        lambda: interval_from_p(1, 0.5, ratio=True),
        lambda: interval_from_p(-1, 0.5, ratio=True),
    ],
)
def test_what_has_no_answer_is_refused(call):
    with pytest.raises(ValueError):
        call()
