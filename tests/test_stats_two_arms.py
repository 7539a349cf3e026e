"""Comparing two arms: what belongs together is compared, what does not is refused by name."""

from __future__ import annotations

import json

import pytest

import drg_evidence as drg
from drg_evidence.errors import EvidenceError, NotComparable, NotHeld, UnknownTerm
from drg_evidence.stats.two_arms import compare, compare_findings

SUCCESS = "accurate_2017.treatment_success.lower_limb"


def test_12_months_of_accurate_rest_on_inferred_counts_and_say_so():
    c = compare("accurate_2017", outcome="treatment_success", months=12)
    assert (str(c.treated.counts), str(c.control.counts)) == ("49 of 66", "35 of 66")
    assert c.counts_inferred
    assert any("inferred" in str(caveat) for caveat in c.caveats)


def test_3_months_of_accurate_agree_with_the_reference():
    c = compare("accurate_2017", outcome="treatment_success", months=3)
    interval = c.risk_difference.interval
    assert (round(interval.low, 4), round(interval.high, 4)) == (0.1002, 0.3928)
    values = {p.test: p for p in c.p_values}
    assert values["chi_square"].two_sided == pytest.approx(0.00126077730737843, abs=1e-12)
    assert values["fisher_exact"].two_sided == pytest.approx(0.00179546163631392, abs=1e-12)
    assert values["chi_square"].one_sided < 0.001


@pytest.mark.parametrize(
    ("study", "outcome", "months"),
    [("boost_drg_2025", "responder_50", 3), ("shengjing_2024", "responder_50", 6)],
)
def test_percentages_without_counts_give_a_difference_and_nothing_of_chance(study, outcome, months):
    c = compare(study, outcome=outcome, months=months, control="scs_tonic")
    assert c.risk_difference.interval is None
    assert (c.risk_ratio, c.odds_ratio, c.number_needed_to_treat, c.p_values) == (None,) * 3 + ((),)
    assert any("Only percentages are held" in str(caveat) for caveat in c.caveats)


def test_shengjing_difference_is_the_difference_of_the_printed_percentages():
    c = compare("shengjing_2024", outcome="responder_50", months=6)
    assert c.risk_difference.estimate == pytest.approx(0.7955 - 0.8043)


def test_counts_are_found_from_a_percentage_and_its_printed_denominator():
    c = compare("deer_2019_coverage", outcome="responder_50")
    assert (str(c.treated.counts), str(c.control.counts)) == ("38 of 41", "26 of 34")
    assert c.counts_inferred


def test_two_studies_are_never_compared_and_both_are_named():
    first, second = f"{SUCCESS}.drg.m3", "shengjing_2024.responder_50.scs_tonic.m6"
    with pytest.raises(NotComparable) as error:
        compare_findings(first, second, across=["outcome", "months", "region"])
    assert first in str(error.value) and second in str(error.value)
    assert "nobody was randomised between them" in str(error.value)


def test_two_time_points_are_refused_naming_both_sides_and_the_remedy():
    with pytest.raises(NotComparable) as error:
        compare_findings(f"{SUCCESS}.drg.m3", f"{SUCCESS}.scs_tonic.m12")
    message = str(error.value)
    assert f"'{SUCCESS}.drg.m3' has 3.0" in message
    assert f"'{SUCCESS}.scs_tonic.m12' has 12.0" in message
    assert "across=['months']" in message


def test_what_may_differ_at_the_readers_request_is_said_with_the_result():
    c = compare_findings(f"{SUCCESS}.drg.m3", f"{SUCCESS}.scs_tonic.m12", across=["months"])
    assert any("different time points" in str(caveat) for caveat in c.caveats)


def test_a_share_is_never_compared_with_a_mean_fall_in_pain():
    levy = "levy_2019.responder_50.lower_limb.scs_tonic.m12"
    fall = "levy_2019.pain_reduction_pct_mean.lower_limb.drg.max"
    with pytest.raises(NotComparable, match="only shares of patients"):
        compare_findings(fall, levy, across=["outcome"])


def test_inferred_rows_are_not_compared_as_if_a_source_gave_them():
    with pytest.raises(NotComparable, match="not a share of patients as a source gives it"):
        compare_findings(f"{SUCCESS}.drg.m3.derived", f"{SUCCESS}.scs_tonic.m3.derived")


def test_a_word_that_may_not_differ_is_answered_with_those_that_may():
    with pytest.raises(UnknownTerm, match="property that may differ"):
        compare_findings(f"{SUCCESS}.drg.m3", f"{SUCCESS}.scs_tonic.m3", across=["mnths"])


def test_a_time_point_that_is_not_held_is_answered_with_those_held():
    with pytest.raises(NotHeld, match="Held: 3, 12"):
        compare("accurate_2017", months=6)


def test_an_outcome_on_the_wanted_list_says_so():
    with pytest.raises(NotHeld, match="list of wanted figures"):
        compare("accurate_2017", outcome="infection")


def test_several_control_arms_are_asked_for():
    with pytest.raises(EvidenceError, match="Name one"):
        compare("boost_drg_2025", outcome="responder_50", months=3)


def test_several_figures_of_an_arm_are_listed():
    with pytest.raises(NotComparable, match="Several figures fit the arm drg"):
        compare("accurate_2017")


def test_a_misspelt_study_is_answered_with_the_nearest():
    with pytest.raises(UnknownTerm, match="accurate_2017"):
        compare("acurate_2017")


def test_every_comparison_that_can_be_made_has_caveats_and_sources_and_plain_json():
    evidence = drg.load()
    made = 0
    for study in evidence.studies:
        for f in evidence.findings(study=study):
            for g in evidence.findings(study=study, outcome=f.outcome):
                if f.finding_id >= g.finding_id or f.arm == g.arm:
                    continue
                try:
                    c = compare_findings(f.finding_id, g.finding_id, evidence=evidence)
                except NotComparable:
                    continue
                made += 1
                assert c.caveats and c.sources
                assert not any(caveat.stray_digits() for caveat in c.caveats)
                if c.study.study_id in ("accurate_2017", "promise_2019"):
                    json.dumps(c.to_dict(), allow_nan=False)
    assert made >= 20
