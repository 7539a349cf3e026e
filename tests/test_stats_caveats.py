"""Caveats: what a reader must be told with a comparison, and in which words."""

from __future__ import annotations

import pytest

from drg_evidence.stats.two_arms import compare, compare_findings


def ids(comparison):
    return [caveat.message_id for caveat in comparison.caveats]


def test_accurate_at_12_months_names_counts_set_news_blinding_and_funding():
    found = ids(compare("accurate_2017", months=12))
    assert found == [
        "caveat-counts-inferred",
        "caveat-set-not-stated",
        "caveat-read-in-news",
        "caveat-open-label",
        "caveat-funded",
    ]


def test_at_3_months_read_in_the_abstract_the_news_are_not_named():
    assert "caveat-read-in-news" not in ids(compare("accurate_2017", months=3))


def test_percentages_without_denominators_say_that_no_interval_can_be_given():
    c = compare("boost_drg_2025", outcome="responder_50", months=3, control="scs_tonic")
    assert ids(c)[0] == "caveat-no-counts"


def test_completers_are_named():
    assert "caveat-set-completers" in ids(compare("deer_2019_coverage", outcome="responder_50"))


def test_what_differs_comes_first():
    one, two = (
        f"accurate_2017.treatment_success.lower_limb.{a}" for a in ("drg.m3", "scs_tonic.m12")
    )
    assert ids(compare_findings(one, two, across=["months"]))[0] == "caveat-differs-months"


def test_the_inferred_counts_are_shown_with_their_rows():
    caveat = compare("accurate_2017", months=3).caveats[0]
    assert "56 of 69, 39 of 70" in caveat.text
    assert "accurate_2017.treatment_success.lower_limb.drg.m3.derived" in caveat.finding_ids


@pytest.mark.parametrize("study", ["accurate_2017", "promise_2019", "north_2005"])
def test_funding_is_always_said_or_said_to_be_missing(study):
    control = {"promise_2019": "cmm", "north_2005": "reoperation"}.get(study)
    outcome = "responder_50" if study == "promise_2019" else "treatment_success"
    treated = "drg" if study == "accurate_2017" else "scs_tonic"
    months = 3 if study == "accurate_2017" else None
    c = compare(study, outcome=outcome, months=months, treated=treated, control=control)
    assert {"caveat-funded", "caveat-funding-not-held"} & set(ids(c))
