"""Sensitivity and story: every number by a second road, every sentence with its origins."""

from __future__ import annotations

import pytest
from scipy import stats

import drg_evidence as drg
from drg_evidence.errors import NotComparable, NotHeld
from drg_evidence.stats.sensitivity import sensitivity
from drg_evidence.stats.story import comparisons_with_counts, story


@pytest.fixture(scope="module", params=[3, 12])
def found(request):
    evidence = drg.load()
    comparison = drg.compare("accurate_2017", months=request.param)
    return request.param, sensitivity(comparison, evidence, margin=0.1)


def test_views_are_completers_mitt_everyone_best_and_worst(found):
    _, result = found
    assert [(v.base, str(v.scenario.assumption)) for v in result.views] == [
        ("counted", "left_out"),
        ("mitt", "all_failed"),
        ("itt", "all_failed"),
        ("itt", "best_case"),
        ("itt", "worst_case"),
    ]


def test_counts_of_each_view(found):
    months, result = found
    arms = [(str(v.scenario.treated), str(v.scenario.control)) for v in result.views]
    expected = {
        3: [("56 of 69", "39 of 70"), ("56 of 73", "39 of 73"), ("56 of 76", "39 of 76"),
            ("63 of 76", "39 of 76"), ("56 of 76", "45 of 76")],
        12: [("49 of 66", "35 of 66"), ("49 of 73", "35 of 73"), ("49 of 76", "35 of 76"),
             ("59 of 76", "35 of 76"), ("49 of 76", "45 of 76")],
    }  # fmt: skip
    assert arms == expected[months]


def wilson(x, n):
    """By SciPy's own interval."""
    interval = stats.binomtest(x, n).proportion_ci(method="wilson")
    return interval.low, interval.high


def test_every_interval_is_newcombes_from_scipys_wilson(found):
    _, result = found
    for view in result.views:
        t, c = view.scenario.treated, view.scenario.control
        (tl, tu), (cl, cu) = wilson(t.responders, t.n), wilson(c.responders, c.n)
        difference = t.responders / t.n - c.responders / c.n
        low = difference - ((t.rate - tl) ** 2 + (cu - c.rate) ** 2) ** 0.5
        high = difference + ((tu - t.rate) ** 2 + (c.rate - cl) ** 2) ** 0.5
        interval = view.scenario.difference.interval
        assert (interval.low, interval.high) == pytest.approx((low, high), abs=1e-10)


def test_every_p_is_scipys(found):
    _, result = found
    for view in result.views:
        t, c = view.scenario.treated, view.scenario.control
        table = [[t.responders, t.others], [c.responders, c.others]]
        assert view.scenario.fisher_p == pytest.approx(stats.fisher_exact(table).pvalue, abs=1e-12)


def test_shown_numbers_are_the_computed_ones_rounded(found):
    _, result = found
    for view in result.views:
        shown = f"{100 * view.scenario.difference.estimate:.1f}"
        assert f"a difference of {shown}" in view.sentence.text or f"difference is {shown}" in (
            view.sentence.text
        )


def test_sentences_have_origins_and_say_that_counts_are_inferred(found):
    _, result = found
    assert not [s for s in result.sentences if s.stray_digits()]
    assert any(s.message_id == "caveat-counts-inferred" for s in result.sentences)


def test_margin_is_tested_only_when_named():
    comparison = drg.compare("accurate_2017", months=3)
    assert sensitivity(comparison, drg.load()).non_inferiority is None


def test_percentages_alone_cannot_be_looked_at_from_other_sides():
    comparison = drg.compare("shengjing_2024", outcome="responder_50", months=6)
    with pytest.raises(NotHeld, match="without the number of people"):
        sensitivity(comparison, drg.load())


def test_harms_are_refused():
    comparison = drg.compare(
        "north_2005", outcome="crossover", treated="scs_tonic", control="reoperation"
    )
    with pytest.raises(NotComparable, match="made for benefits"):
        sensitivity(comparison, drg.load())


def test_story_of_accurate_tells_what_follows_what_differs_and_what_would_change():
    told = story(drg.load(), "accurate_2017")
    ids = [sentence.message_id for sentence in told]
    assert "follows-p_value-other_test_inferred" in ids
    assert "conflict-shown" in ids
    assert ids.count("fragile-tipping") == 2
    assert not [s for s in told if s.stray_digits()]
    assert len({s.text for s in told}) == len(told)


def test_every_study_has_a_story():
    evidence = drg.load()
    for study in evidence.studies:
        told = story(evidence, study)
        assert told
        assert not [s for s in told if s.stray_digits()]


def test_comparisons_of_a_study_put_drg_first():
    found = comparisons_with_counts(drg.load(), "accurate_2017")
    assert [(c.treated.arm, c.control.arm, c.months) for c in found] == [
        ("drg", "scs_tonic", 3.0),
        ("drg", "scs_tonic", 12.0),
    ]
