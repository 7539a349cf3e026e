"""Numbers needed to treat: never reversed, never mixed in sign, never alone."""

from __future__ import annotations

import math

import pytest

from drg_evidence.stats import (
    Counts,
    Direction,
    Effect,
    Interval,
    number_needed_to_treat,
    risk_difference,
)


def needed(low, estimate, high, **options):
    interval = Interval(low=low, high=high, level=0.95, method="invented")
    effect = Effect(measure="risk_difference", estimate=estimate, interval=interval, no_effect=0.0)
    return number_needed_to_treat(effect, **options)


def test_limits_are_the_reciprocals_of_the_other_ends():
    number = needed(0.1, 0.2, 0.5)
    assert (number.low, number.estimate, number.high) == (2.0, 5.0, 10.0)
    assert number.direction is Direction.BENEFIT


def test_interval_through_no_effect_is_kept_in_two_pieces():
    number = needed(-0.05, 0.1, 0.25)
    assert number.crosses_no_effect
    assert (number.low, number.high) == (None, None)
    assert (number.benefit_from, number.harm_from) == (4.0, 20.0)


def test_a_higher_rate_of_a_harm_is_harm():
    number = needed(0.1, 0.2, 0.5, higher_is_worse=True)
    assert number.direction is Direction.HARM
    assert (number.low, number.high) == (2.0, 10.0)


def test_a_lower_rate_of_a_harm_is_benefit():
    number = needed(-0.5, -0.2, -0.1, higher_is_worse=True)
    assert number.direction is Direction.BENEFIT


def test_equal_rates_need_infinitely_many_and_have_no_direction():
    number = needed(-0.2, 0.0, 0.2)
    assert math.isinf(number.estimate)
    assert number.direction is Direction.NONE


def test_a_limit_on_no_effect_counts_as_crossing():
    number = needed(0.0, 0.2, 0.4)
    assert number.crosses_no_effect
    assert math.isinf(number.harm_from)


def test_difference_without_interval_is_refused():
    effect = Effect(measure="risk_difference", estimate=0.2, interval=None, no_effect=0.0)
    with pytest.raises(ValueError, match="no interval"):
        number_needed_to_treat(effect)


def test_every_small_table_has_ordered_positive_numbers():
    small = [Counts(responders=x, n=n) for n in (1, 4, 9, 30) for x in range(n + 1)]
    for treated in small:
        for control in small:
            number = number_needed_to_treat(risk_difference(treated, control))
            if number.crosses_no_effect:
                assert number.benefit_from >= 1 and number.harm_from >= 1
            else:
                assert 1 <= number.low <= number.estimate <= number.high
