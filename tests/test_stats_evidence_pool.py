"""Pooling evidence: by name, nobody twice, all that is left out with its reason."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from drg_evidence.errors import NotComparable, NotHeld, UnknownTerm
from drg_evidence.evidence import Evidence
from drg_evidence.stats.cohorts import cohort_families, same_people
from drg_evidence.stats.evidence_pool import (
    NotPooled,
    as_dict,
    compare_across_studies,
    pool_contrasts,
    pool_findings,
)
from drg_evidence.stats.pooling import pool
from drg_evidence.stats.proportions import pool_proportions
from drg_evidence.stats.study_effects import risk_difference_effect


@pytest.fixture(scope="module")
def responders():
    import drg_evidence as drg

    return pool_findings(drg.load(), outcome="responder_50", arm="drg")


def test_pool_is_that_of_the_counts_it_lists(responders):
    counts = [m.counts for m in responders.members]
    expected = pool_proportions([c.responders for c in counts], [c.n for c in counts])
    assert responders.pooled == expected


def test_every_figure_of_the_arm_is_in_or_out_with_a_reason(responders, evidence):
    asked = {f.finding_id for f in evidence.findings(outcome="responder_50", arm="drg")}
    inside = {m.finding.finding_id for m in responders.members}
    outside = {x.finding.finding_id for x in responders.excluded}
    assert inside | outside == asked
    assert not inside & outside
    assert all(str(x.reason) for x in responders.excluded)


def test_cautions_say_that_it_was_asked_for_and_that_it_compares_nothing(responders):
    ids = [caution.message_id for caution in responders.cautions]
    assert ids[0] == "pool-caution-asked"
    assert {"pool-caution-sets", "pool-caution-inferred", "pool-caution-single_arm"} <= set(ids)


def test_what_sources_disagree_on_is_shown_with_the_pool(responders):
    assert any(c.message_id == "conflict-shown" for c in responders.cautions)


def test_no_sentence_holds_a_number_without_origin(responders):
    sentences = [
        responders.sentence,
        *responders.cautions,
        *(x.reason for x in responders.excluded),
    ]
    assert not [s for s in sentences if s.stray_digits()]


@pytest.mark.parametrize("outcome", ["responder_50", "trial_success", "explant"])
def test_no_two_members_share_a_cohort(outcome, evidence):
    members = pool_findings(evidence, outcome=outcome, arm="drg").members
    families = cohort_families(evidence)
    heads = [families[m.finding.study_id] for m in members]
    assert len(heads) == len(set(heads))


def test_overlap_is_followed_through_a_third_study(evidence):
    """Levy 2019 and Deer 2019 are both of ACCURATE; nothing links them directly."""
    assert "deer_2019_coverage" not in evidence.studies["levy_2019"].related_to
    assert same_people(evidence, "levy_2019", "deer_2019_coverage")
    assert same_people(evidence, "liem_2015", "van_buyten_2015")
    assert not same_people(evidence, "accurate_2017", "liem_2013")


def test_a_chain_of_links_is_one_family(evidence):
    names = ["schu_2015", "martin_2020", "graca_2023"]
    studies = dict(evidence.studies)
    for first, second in pairwise(names):
        studies[first] = replace(studies[first], related_to=(second,))
    linked = Evidence(**{**_fields(evidence), "studies": studies})
    found = pool_findings(linked, outcome="responder_50", arm="drg")
    assert [m.finding.study_id for m in found.members] == ["deer_2019_coverage", "schu_2015"]
    reasons = {x.finding.study_id: x.reason.message_id for x in found.excluded}
    assert reasons["graca_2023"] == "pool-excluded-same_cohort"


def _fields(evidence):
    return {name: getattr(evidence, name) for name in Evidence.__slots__}


def test_the_larger_of_two_overlapping_series_is_kept(evidence):
    found = pool_findings(evidence, outcome="trial_success", arm="drg")
    assert "morgalla_2018" in {m.finding.study_id for m in found.members}
    left = next(x for x in found.excluded if x.finding.study_id == "morgalla_2017")
    assert "Morgalla 2018" in left.reason.text


def test_months_and_sets_that_were_not_asked_for_are_left_out(evidence):
    with pytest.raises(NotPooled) as error:
        pool_findings(evidence, outcome="responder_50", arm="drg", months=3)
    reasons = {x.finding.finding_id: x.reason.message_id for x in error.value.excluded}
    assert reasons["graca_2023.responder_50.upper_limb.drg.m6"] == "pool-excluded-other_months"
    assert reasons["martin_2020.responder_50.knee.drg"] == "pool-excluded-no_months"


def test_one_study_is_not_pooled_and_every_reason_is_told(evidence):
    with pytest.raises(NotPooled, match="one study is not pooled"):
        pool_findings(evidence, outcome="treatment_success", arm="drg")


def test_drg_is_never_set_against_scs_across_studies(evidence):
    with pytest.raises(NotComparable, match="nobody was randomised between them"):
        compare_across_studies("drg", "scs_tonic")
    with pytest.raises(NotComparable, match="nobody was randomised between them"):
        pool_contrasts(evidence, outcome="responder_50", treated="drg", control="scs_tonic")


def test_contrasts_are_pooled_within_studies_only(evidence):
    found = pool_contrasts(evidence, outcome="responder_50", treated="scs_tonic", control="cmm")
    assert [pair.treated.finding.study_id for pair in found.pairs] == [
        "promise_2019",
        "slangen_2014",
    ]
    assert all(p.treated.finding.study_id == p.control.finding.study_id for p in found.pairs)
    effects = [risk_difference_effect(p.treated.counts, p.control.counts) for p in found.pairs]
    expected = pool([e.estimate for e in effects], [e.variance for e in effects])
    assert found.pooled == expected


@pytest.mark.parametrize("measure", ["risk_ratio", "odds_ratio"])
def test_ratios_are_pooled_as_logarithms(measure, evidence):
    found = pool_contrasts(
        evidence, outcome="responder_50", treated="scs_tonic", control="cmm", measure=measure
    )
    assert found.pooled.low < found.pooled.estimate < found.pooled.high
    assert not found.sentence.stray_digits()


def test_json_has_the_fields_that_were_promised(responders):
    told = as_dict(responders)
    for key in (
        "estimate", "low", "high", "prediction_low", "prediction_high", "tau2", "i2", "method",
        "studies", "excluded",
    ):  # fmt: skip
        assert key in told
    assert 0 < told["prediction_low"] < told["estimate"] < told["prediction_high"] < 1
    assert all(row["reason"] for row in told["excluded"])


def test_unknown_words_and_empty_shelves_are_told_apart(evidence):
    with pytest.raises(UnknownTerm):
        pool_findings(evidence, outcome="responders", arm="drg")
    with pytest.raises(UnknownTerm):
        pool_contrasts(evidence, outcome="explant", treated="drg", control="sham", measure="rr")
    with pytest.raises(NotHeld):
        pool_findings(evidence, outcome="death", arm="drg")
    with pytest.raises(NotComparable):
        pool_findings(evidence, outcome="responder_50", arm="between_arms")
