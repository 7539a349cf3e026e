"""Counts, and the counts that a printed percentage allows."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest

from drg_evidence.stats import Counts, counts_that_print

HALVES = (ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN)


def test_rate_and_others():
    counts = Counts(responders=60, n=75)
    assert (counts.rate, counts.others, str(counts)) == (0.8, 15, "60 of 75")


@pytest.mark.parametrize(("responders", "n"), [(-1, 5), (6, 5), (0, 0), (1, -3)])
def test_impossible_counts_are_refused(responders, n):
    with pytest.raises(ValueError, match="not a count of patients"):
        Counts(responders=responders, n=n)


@pytest.mark.parametrize(("responders", "n"), [("3", 5), (3, 5.0), (True, 5), (3, None), (1.5, 4)])
def test_counts_that_are_not_whole_numbers_are_refused(responders, n):
    with pytest.raises(TypeError, match="whole numbers"):
        Counts(responders=responders, n=n)


def test_percentage_of_the_paper_is_possible_for_69_and_impossible_for_76():
    assert counts_that_print("81.2", 69) == [56]
    assert counts_that_print("81.2", 76) == []


def test_84_and_84_point_0_make_different_promises():
    assert counts_that_print("84", 25) == counts_that_print("84.0", 25) == [21]
    assert counts_that_print("84", 58) and not counts_that_print("84.0", 58)


@pytest.mark.parametrize("decimals", [0, 1, 2])
def test_same_counts_as_rounding_every_count_by_each_rule(decimals):
    step = Decimal(1).scaleb(-decimals)
    for n in (1, 7, 16, 40, 66, 69, 80):
        printed_by = {}
        for x in range(n + 1):
            share = Decimal(100 * x) / Decimal(n)
            for rule in HALVES:
                printed_by.setdefault(str(share.quantize(step, rounding=rule)), set()).add(x)
        for text, counts in printed_by.items():
            assert counts_that_print(text, n) == sorted(counts)


def test_cut_off_decimals_are_not_called_rounded():
    cut = (Decimal(100 * 2) / 3).quantize(Decimal("0.1"), rounding=ROUND_DOWN)
    assert counts_that_print(str(cut), 3) == []


@pytest.mark.parametrize("text", ["", "about half", "1/3", "80-90", "nan"])
def test_text_that_is_no_percentage_is_refused(text):
    with pytest.raises(ValueError, match="not a printed percentage"):
        counts_that_print(text, 10)


def test_a_denominator_of_none_is_refused():
    with pytest.raises(ValueError, match="no percentages"):
        counts_that_print("50", 0)
