"""Quantities of a comparison: what is shown, what is behind it, where it comes from."""

from __future__ import annotations

import math

import pytest

from drg_evidence.stats import Counts, number_needed_to_treat, quantities, risk_difference
from drg_evidence.stats.two_arms import compare

IDS = ("invented.row",)


@pytest.fixture(scope="module")
def m3():
    return compare("accurate_2017", months=3)


def test_rate_is_shown_as_printed(m3):
    quantity = quantities.rate(m3.treated)
    assert quantity.shown == "81.2%"
    assert quantity.finding_ids == ("accurate_2017.treatment_success.lower_limb.drg.m3",)


def test_rate_of_a_row_with_counts_only_is_computed_and_says_so():
    arm = compare("north_2005", outcome="treatment_success", treated="scs_tonic").treated
    quantity = quantities.rate(arm)
    assert (quantity.shown, quantity.method) == ("47.4%", "percentage of printed counts")


def test_people_who_did_and_did_not_add_up_to_all(m3):
    for out_of in (10, 100, 1000):
        did, did_not = (f(m3.treated, out_of) for f in (quantities.people, quantities.other_people))
        assert did.value + did_not.value == out_of


def test_difference_in_people_is_that_of_the_people_shown(m3):
    shown = quantities.people(m3.treated).value - quantities.people(m3.control).value
    assert quantities.more_people(m3).value == shown == 25


def test_difference_in_points_is_what_subtracting_the_printed_percentages_gives(m3):
    assert quantities.difference_points(m3).shown == "25.5"


def test_a_negative_difference_has_the_minus_sign():
    c = compare("shengjing_2024", outcome="responder_50", months=6)
    assert quantities.difference_points(c).shown == "−0.9"


def test_interval_of_the_difference_names_method_and_every_row(m3):
    quantity = quantities.interval_points(m3)
    assert quantity.shown == "10.0 to 39.3"
    assert quantity.method == "Newcombe hybrid score"
    assert quantity.finding_ids == m3.finding_ids


def test_interval_of_percentages_only_is_refused():
    c = compare("shengjing_2024", outcome="responder_50", months=6)
    with pytest.raises(ValueError, match="no interval to show"):
        quantities.interval_points(c)


def shown(treated, control, **options):
    difference = risk_difference(Counts(**treated), Counts(**control))
    return quantities.needed(number_needed_to_treat(difference, **options), IDS).shown


def test_number_needed_is_rounded_up():
    assert shown({"responders": 60, "n": 75}, {"responders": 45, "n": 75}) == "5 (95% CI 3 to 19)"


def test_number_needed_to_harm_is_rounded_down():
    text = shown({"responders": 60, "n": 75}, {"responders": 45, "n": 75}, higher_is_worse=True)
    assert text == "5 (95% CI 2 to 18)"


def test_number_needed_through_no_effect_names_benefit_and_harm():
    text = shown({"responders": 12, "n": 30}, {"responders": 10, "n": 30})
    assert text == "15 (95% CI: benefit from 4, through no effect, to harm from 5)"


def test_equal_arms_are_shown_as_infinity():
    same = {"responders": 12, "n": 30}
    assert shown(same, same).startswith("∞ (95% CI: benefit from")
    assert math.isinf(
        number_needed_to_treat(risk_difference(Counts(**same), Counts(**same))).estimate
    )
