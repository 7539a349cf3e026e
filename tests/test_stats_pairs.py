"""Every comparison that one study allows, and none that it does not."""

from __future__ import annotations

from drg_evidence.stats.pairs import all_comparisons
from drg_evidence.vocabulary import Design


def test_both_arms_of_a_pair_belong_to_one_study_time_and_outcome(evidence):
    for c in all_comparisons(evidence):
        one, two = c.treated.finding, c.control.finding
        assert one.study_id == two.study_id
        assert (one.outcome, one.months, one.analysis_set) == (
            two.outcome,
            two.months,
            two.analysis_set,
        )


def test_every_comparison_says_something_and_names_its_sources(evidence):
    assert all(c.caveats and c.sources for c in all_comparisons(evidence))


def test_drg_is_the_treated_arm_wherever_it_is_compared(evidence):
    assert all(c.control.arm != "drg" for c in all_comparisons(evidence))


def test_crossover_trials_get_no_interval_for_separate_groups(evidence):
    crossovers = [
        c for c in all_comparisons(evidence) if c.study.design is Design.RCT_CROSSOVER
    ]  # fmt: skip
    assert crossovers
    assert all(c.risk_difference.interval is None and c.p_values == () for c in crossovers)
    assert all(any("same people" in str(s) for s in c.caveats) for c in crossovers)


def test_head_to_head_studies_of_drg_are_all_there(evidence):
    studies = {c.study.study_id for c in all_comparisons(evidence) if c.treated.arm == "drg"}
    assert {"accurate_2017", "boost_drg_2025", "shengjing_2024", "deer_2019_coverage"} <= studies


def test_a_cohort_that_was_not_randomised_says_so(evidence):
    (c, *_) = [c for c in all_comparisons(evidence) if c.study.study_id == "shengjing_2024"]
    assert any("did not assign" in str(s) for s in c.caveats)
