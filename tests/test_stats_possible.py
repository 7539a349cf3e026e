"""Possible or not: every answer is checked against all the answers there can be."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from itertools import combinations_with_replacement
from statistics import stdev

import pytest

from drg_evidence.stats.possible import (
    denominators_of,
    denominators_that_print,
    looks_like_standard_error,
    mean_is_possible,
    percentage_is_possible,
    sd_is_possible,
    sums_that_print,
)


def test_denominators_are_those_with_a_count_that_rounds_to_the_percentage():
    found = denominators_that_print("55.7", 50, 76)
    for n in range(50, 77):
        shares = [Decimal(100 * x) / n for x in range(n + 1)]
        fits = any(
            s.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP) == Decimal("55.7") for s in shares
        )
        assert (n in found) == fits == percentage_is_possible("55.7", n)


def test_denominators_of_a_printed_count():
    for events, percent in ((24, "48"), (1, "2"), (34, "47"), (27, "32"), (8, "9.1")):
        step = Decimal(1).scaleb(Decimal(percent).as_tuple().exponent)
        for n in range(events, 200):
            share = Decimal(100 * events) / n
            rounded = {share.quantize(step, rounding=r) for r in (ROUND_HALF_UP, ROUND_HALF_EVEN)}
            assert (n in denominators_of(percent, events)) == (Decimal(percent) in rounded)


def test_denominators_of_no_events():
    assert denominators_of("0", 0, up_to=5) == [1, 2, 3, 4, 5]
    assert denominators_of("12", 0) == []


@pytest.mark.parametrize("n", [3, 7, 14, 20])
def test_means_are_possible_when_a_sum_rounds_to_them(n):
    printable = {
        str((Decimal(total) / n).quantize(Decimal("0.01"), rounding=rule))
        for total in range(10 * n + 1)
        for rule in (ROUND_HALF_UP, ROUND_HALF_EVEN)
    }
    for hundredths in range(1001):
        text = str(Decimal(hundredths) / 100 + Decimal("0.00"))
        assert mean_is_possible(text, n) == (text in printable)


def test_items_make_more_means_possible():
    assert not mean_is_possible("3.47", 10)
    assert mean_is_possible("3.47", 10, items=3) is (round(104 / 30, 2) == 3.47)
    assert sums_that_print("3.5", 2) == [7]


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_every_mean_and_sd_of_real_answers_is_possible(n):
    for answers in combinations_with_replacement(range(6), n):
        mean, sd = f"{sum(answers) / n:.2f}", f"{stdev(answers):.2f}"
        assert sd_is_possible(mean, sd, n, low=0, high=5)


def test_an_sd_that_no_answers_have_is_impossible():
    real = {
        (f"{sum(a) / 5:.1f}", f"{stdev(a):.2f}") for a in combinations_with_replacement(range(6), 5)
    }
    called_possible = wrongly = 0
    for mean in sorted({mean for mean, _ in real}):
        for hundredths in range(320):
            sd = f"{hundredths / 100:.2f}"
            possible = sd_is_possible(mean, sd, 5, low=0, high=5)
            assert possible or (mean, sd) not in real
            called_possible += possible
            wrongly += possible and (mean, sd) not in real
    assert wrongly <= 0.2 * called_possible


def test_standard_errors_are_noticed_and_standard_deviations_are_not():
    assert looks_like_standard_error(0.3, 65, low=0, high=10)
    assert not looks_like_standard_error(2.4, 65, low=0, high=10)
    assert not looks_like_standard_error(0.3, 2, low=0, high=10)


@pytest.mark.parametrize(
    "call",
    [
        lambda: denominators_that_print("50", 0, 10),
        lambda: denominators_that_print("50", 10, 9),
        lambda: denominators_of("50", -1),
        lambda: sums_that_print("about 3", 10),
        lambda: sums_that_print("3.1", 0),
        lambda: sd_is_possible("3", "1", 1, low=0, high=10),
        lambda: looks_like_standard_error(1, 5, low=3, high=3),
    ],
)
def test_what_has_no_answer_is_refused(call):
    with pytest.raises(ValueError):
        call()
