"""Recomputing: every row of the tables runs through it, and each way to come out is held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drg_evidence.errors import UnknownTerm
from drg_evidence.model import Printed
from drg_evidence.stats.recompute import (
    Follows,
    Kind,
    outcomes_of,
    recompute,
    recompute_finding,
)

SUCCESS = "accurate_2017.treatment_success.lower_limb"


@pytest.fixture(scope="module")
def checks(evidence_module):
    return recompute(evidence_module)


@pytest.fixture(scope="module")
def evidence_module():
    import drg_evidence as drg

    return drg.load()


def one(evidence, finding_id, what):
    found = [c for c in recompute_finding(evidence, evidence.finding(finding_id)) if c.what == what]
    assert len(found) == 1
    return found[0]


def test_every_row_with_something_to_recompute_is_checked(checks, evidence):
    checked = {c.finding_id for c in checks}
    for f in evidence.by_id.values():
        has_counts = f.unit == "percent" and f.events is not None and f.n is not None
        if has_counts or (f.p_printed and "accurate" not in f.finding_id and f.ci_low is not None):
            assert f.finding_id in checked
    assert len(checks) > 300


def test_a_p_value_is_checked_once_for_its_two_arms(checks, evidence):
    for f in evidence.by_id.values():
        if f.p_printed:
            kinds = {Kind.P_VALUE, Kind.P_FROM_INTERVAL}
            mine = [c for c in checks if c.finding_id == f.finding_id and c.what in kinds]
            assert len(mine) <= 1


def test_every_sentence_keeps_the_origin_of_its_numbers(checks, evidence):
    for check in checks:
        assert check.sentence.stray_digits() == ""
        assert check.printed
        assert set(check.finding_ids) <= set(evidence.by_id)


def test_what_rests_on_inferred_counts_says_so_in_its_sentence(checks):
    inferred = [c for c in checks if c.counts_inferred]
    assert inferred
    for check in inferred:
        assert "inferred" in check.sentence.text


def test_figures_that_do_not_follow_are_these(checks):
    """A new one needs a look at its source before it joins the list."""
    assert sorted(
        {(c.finding_id, str(c.what)) for c in checks if c.outcome == Follows.DIFFERS}
    ) == [
        ("duarte_2020.pain_mean_difference.scs_any", "p_from_interval"),
        ("evoke_holistic_2024.holistic_response.between_arms.m24", "p_from_interval"),
        ("geurts_2013.device_in_use.scs_any.m144", "interval"),
        ("geurts_2013.responder_30.scs_any.m132", "count"),
        ("geurts_2013.responder_30.scs_any.m132", "interval"),
        ("moman_2021.infection.drg.all_stages", "p_from_interval"),
        ("morgalla_2018.adverse_event_any.drg", "percent"),
        ("pdpn_5yr_2018.treatment_success.scs_any.m60", "count"),
        ("promise_2019.responder_50.low_back.between_arms.m6", "interval"),
        ("promise_2019.responder_50.low_back.cmm.m6", "p_value"),
        ("senza_2015.responder_50.leg.scs_tonic.m3", "denominator"),
        ("senza_pdn_2021.treatment_success.between_arms.m3", "interval"),
        ("sivanesan_2019.report_share.drg.adverse_event_serious", "count"),
        ("uk_explant_11yr.explant_inadequate_relief.scs_any", "percent"),
    ]


def test_percent_from_counts_exact(evidence):
    assert one(evidence, "graca_2023.trial_success.drg", Kind.PERCENT).outcome == Follows.AGREES


def test_percent_from_counts_rounded(evidence):
    check = one(evidence, "schu_2015.responder_50.groin.drg.m6_4", Kind.PERCENT)
    assert (check.outcome, check.recomputed) == (Follows.ROUNDS_TO, "82.61%")


def test_percent_that_its_counts_do_not_print(evidence):
    check = one(evidence, "uk_explant_11yr.explant_inadequate_relief.scs_any", Kind.PERCENT)
    assert check.outcome == Follows.DIFFERS
    assert check.details["percent"] == pytest.approx(11900 / 181)


def test_inferred_counts_are_held_to_the_percentage_they_were_inferred_from(evidence):
    check = one(evidence, f"{SUCCESS}.drg.m3.derived", Kind.PERCENT)
    assert (check.printed, check.outcome, check.counts_inferred) == (
        "81.2%",
        Follows.ROUNDS_TO,
        True,
    )


def test_percent_with_a_denominator_names_the_counts_that_print_it(evidence):
    check = one(evidence, "deer_2019_coverage.responder_50.lower_limb.drg.m3", Kind.COUNT)
    assert (check.recomputed, check.outcome) == ("38", Follows.ROUNDS_TO)


def test_count_without_denominator_names_the_denominators(evidence):
    check = one(evidence, "process_2007.responder_50.leg.scs_tonic.m6", Kind.DENOMINATOR)
    assert (check.recomputed, check.outcome) == ("50", Follows.CANNOT_BE_TOLD)


def test_differences_of_accurate_are_exact(evidence):
    for tail in ("m3.derived", "m12"):
        assert one(evidence, f"{SUCCESS}.between_arms.{tail}", Kind.DIFFERENCE).outcome == (
            Follows.AGREES
        )


def test_intervals_inferred_for_accurate_are_walds(evidence):
    check = one(evidence, f"{SUCCESS}.between_arms.m3.derived.inferred_ci", Kind.INTERVAL)
    assert check.outcome == Follows.ROUNDS_TO
    assert "Wald" in check.sentence.text
    rates, error = (56 / 69, 39 / 70), (56 * 13 / 69**3 + 39 * 31 / 70**3) ** 0.5
    expected = 100 * (rates[0] - rates[1] - 1.959963984540054 * error)
    assert check.details["low"] == pytest.approx(expected, abs=1e-9)


def test_ratio_of_rounded_percentages_is_within_rounding(evidence):
    check = one(evidence, "shengjing_2024.responder_50.between_arms.m6", Kind.RATIO)
    assert check.outcome == Follows.ROUNDS_TO
    assert check.details["ratio"] == pytest.approx((80.43 / 19.57) / (79.55 / 20.45), abs=1e-12)


def test_printed_p_of_accurate_cannot_be_told_and_nobody_is_accused(evidence):
    check = one(evidence, f"{SUCCESS}.drg.m3", Kind.P_VALUE)
    assert check.outcome == Follows.CANNOT_BE_TOLD
    assert check.details["chi_square two-sided"] == pytest.approx(0.00126077730737843, abs=1e-12)
    assert check.details["fisher_exact two-sided"] == pytest.approx(0.00179546163631392, abs=1e-12)
    assert check.details["chi_square one-sided"] < 0.001
    assert "nothing here says that the print is wrong" in check.sentence.text
    assert "would settle it" in check.sentence.text


def test_p_value_between_counts_names_the_tests_that_print_it(evidence):
    check = one(evidence, "north_2005.treatment_success.reoperation.m36", Kind.P_VALUE)
    assert check.outcome == Follows.ROUNDS_TO
    assert "chi-square, two-sided" in check.sentence.text
    assert check.details["fisher_exact two-sided"] > 0.01 > check.details["chi_square two-sided"]


def test_crossover_phases_in_the_same_people_are_not_tested_as_two_groups(evidence):
    check = one(evidence, "hf_sham_crossover.global_impression.scs_khz_other", Kind.P_VALUE)
    assert check.sentence.message_id == "follows-p_value-same_people"


def test_p_value_from_its_interval(evidence):
    check = one(evidence, "eldabe_2022.pain_reduction_points_mean.drg.m24", Kind.P_FROM_INTERVAL)
    assert check.outcome == Follows.ROUNDS_TO
    assert check.details["lowest"] < check.details["p"] < check.details["highest"]


def test_cost_ratio_lies_within_the_rounding_of_its_means(evidence):
    check = one(evidence, "mekhail_2021.icer.drg.m120.vs_scs_tonic", Kind.COST_RATIO)
    assert check.outcome == Follows.ROUNDS_TO
    assert check.details["ratio"] == pytest.approx((153992 - 128269) / (4.96 - 4.58))
    assert check.details["lowest"] < 68095 < check.details["highest"]


def test_people_add_up(evidence):
    check = one(evidence, "accurate_2017.n_not_completed.drg", Kind.SUM)
    assert (check.outcome, check.sentence.text) == (Follows.AGREES, "69 + 7 is 76.")


def test_small_spread_of_many_people_is_named_as_a_possible_standard_error(evidence):
    check = one(evidence, "alkaisy_2014.pain_score_mean.back.scs_10khz.m24", Kind.SPREAD)
    assert check.details["as_sd"] == pytest.approx(0.3 * 65**0.5)


def broken(evidence, **changes):
    finding = replace(evidence.finding("schu_2015.responder_50.groin.drg.m6_4"), **changes)
    return {c.sentence.message_id for c in recompute_finding(evidence, finding)}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"value": 104.0, "printed": Printed("104")}, "impossible-percent"),
        ({"ci_low": 90.0, "ci_high": 95.0}, "impossible-interval-misses"),
        ({"ci_low": 95.0, "ci_high": 70.0}, "impossible-interval-backwards"),
        ({"p_printed": "-0.04"}, "impossible-p"),
    ],
)
def test_impossible_values_are_named(evidence, changes, message):
    assert message in broken(evidence, **changes)


def test_outcomes_are_counted_with_none_too():
    assert outcomes_of([]) == dict.fromkeys(Follows, 0)


def test_a_study_that_is_not_there_is_answered_with_the_nearest(evidence):
    with pytest.raises(UnknownTerm, match="accurate_2017"):
        recompute(evidence, "accurate_2016")


def test_a_bare_percentage_names_the_denominators_that_can_print_it(evidence):
    check = one(evidence, f"{SUCCESS}.drg.m3", Kind.DENOMINATOR)
    assert check.outcome == Follows.CANNOT_BE_TOLD
    assert check.recomputed.split(", ")[:2] == ["69", "64"]
    shares = [(n, round(100 * x / n, 6)) for n in range(1, 77) for x in range(n + 1)]
    ways = {n for n, share in shares if 81.15 <= share <= 81.25}
    assert check.details == {"possible": len(ways), "largest": 69}


def test_mean_and_sd_of_ratings_are_held_to_each_other(evidence):
    check = one(evidence, "piedade_2023.pain_score_mean.drg.4hz", Kind.MEAN)
    assert check.sentence.message_id.startswith("follows-mean-sd")
