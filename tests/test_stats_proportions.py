"""Pooled shares: metafor and lme4, an integral of our own, and odd input."""

from __future__ import annotations

import json
import math
import warnings
from pathlib import Path

import pytest

from drg_evidence.stats.pooling import pool
from drg_evidence.stats.proportions import pool_proportions

GOLDEN = Path(__file__).parent / "golden"
DATA = {d["id"]: d for d in json.loads((GOLDEN / "datasets.json").read_text())["datasets"]}
REFERENCE = json.loads((GOLDEN / "proportions_metafor.json").read_text())
TIGHT = [r for r in REFERENCE["results"] if r["settings"] == "tight"]
DEFAULT = [r for r in REFERENCE["results"] if r["settings"] == "default"]
FIELDS = (
    "estimate", "se", "low", "high", "prediction_low", "prediction_high", "tau2", "i2",
)  # fmt: skip
SIDES = {"z": "wald", "t": "t"}


def ours(row):
    data = DATA[row["dataset"]]
    return pool_proportions(
        data["events"], data["totals"], interval=SIDES[row["test"]], nodes=row["nodes"]
    )


def named(row):
    return f"{row['dataset']}-{row['test']}-{row['nodes']}"


@pytest.mark.parametrize("row", TIGHT, ids=named)
def test_binomial_normal_model_agrees_with_metafor_searching_to_the_end(row):
    pooled = ours(row)
    for field in FIELDS:
        assert getattr(pooled, field) == pytest.approx(row[field], abs=2e-6, rel=1e-6), field
    for field in ("estimate", "se", "tau2", "i2"):
        assert getattr(pooled, field) == pytest.approx(row[field], abs=1e-6), field
    assert pooled.q == pytest.approx(row["q_lrt"], rel=1e-9)
    assert pooled.k == row["k"]


@pytest.mark.parametrize("row", DEFAULT, ids=named)
def test_metafors_own_default_stops_within_two_in_a_hundred_thousand(row):
    pooled = ours(row)
    for field in FIELDS:
        assert getattr(pooled, field) == pytest.approx(row[field], abs=2e-5), field


def test_golden_set_cannot_shrink():
    keys = {(r["dataset"], r["test"], r["settings"], r["nodes"]) for r in REFERENCE["results"]}
    for dataset in ("pritz", "hannum"):
        for test in ("z", "t"):
            for settings in ("tight", "default"):
                assert (dataset, test, settings, 7) in keys
        assert (dataset, "z", "tight", 15) in keys
    assert "lme4" in REFERENCE["version"] and all(r["call"] for r in REFERENCE["results"])


def integral(x, n, mean, sigma):
    """Likelihood of one study by a fine trapezoid rule, a second way to the same number."""
    steps, reach = 4001, 9.0
    width = 2 * reach / (steps - 1)
    logs = []
    for i in range(steps):
        u = -reach + i * width
        eta = mean + sigma * u
        binomial = x * eta - n * (max(eta, 0) + math.log1p(math.exp(-abs(eta))))
        logs.append(binomial - u * u / 2)
    top = max(logs)
    return top + math.log(
        math.fsum(math.exp(v - top) for v in logs) * width / math.sqrt(2 * math.pi)
    )


def test_likelihood_agrees_with_a_plain_integral():
    from drg_evidence.stats.binomial_normal import log_likelihood, saturated

    for x, n in ((16, 17), (10, 10), (0, 5), (43, 58), (140, 400)):
        for mean, sigma in ((1.4, 0.77), (-0.5, 2.0), (0.0, 0.1)):
            found = log_likelihood([(x, n)], mean, sigma, 41) + saturated(x, n)
            assert found == pytest.approx(integral(x, n, mean, sigma), abs=1e-9)


def test_the_fit_is_the_top_of_the_plain_integral():
    data = list(zip(DATA["pritz"]["events"], DATA["pritz"]["totals"], strict=True))
    pooled = pool_proportions(*zip(*data, strict=True), nodes=41)
    sigma = math.sqrt(pooled.tau2)

    def height(mean, spread):
        return math.fsum(integral(x, n, mean, spread) for x, n in data)

    top = height(pooled.estimate, sigma)
    for step in (-0.02, 0.02):
        assert height(pooled.estimate + step, sigma) < top
        assert height(pooled.estimate, sigma + step) < top


def test_profile_limits_drop_the_likelihood_by_the_quantile():
    from scipy.optimize import minimize_scalar

    from drg_evidence.stats.binomial_normal import log_likelihood

    pairs = list(zip(DATA["pritz"]["events"], DATA["pritz"]["totals"], strict=True))
    pooled = pool_proportions(*zip(*pairs, strict=True))
    top = log_likelihood(pairs, pooled.estimate, math.sqrt(pooled.tau2), 7)
    for limit in (pooled.tau2_low, pooled.tau2_high):
        sigma = math.sqrt(limit)
        best = minimize_scalar(lambda m, s=sigma: -log_likelihood(pairs, m, s, 7)).fun
        assert 2 * (top + best) == pytest.approx(3.841458820694124, abs=1e-5)


def test_logit_way_is_the_pool_of_the_logits():
    data = DATA["pritz"]
    pooled = pool_proportions(data["events"], data["totals"], model="logit")
    reference = json.loads((GOLDEN / "pooling_metafor.json").read_text())["effects"]
    plo = next(e for e in reference if e["dataset"] == "pritz")
    expected = pool(plo["yi"], plo["vi"])
    assert pooled.estimate == pytest.approx(expected.estimate, abs=1e-10)
    assert pooled.tau2_high == pytest.approx(expected.tau2_high, abs=1e-8)
    assert "one half added" in pooled.method


def test_shares_are_the_logits_turned_back():
    pooled = pool_proportions([8, 15, 30], [20, 25, 40])
    assert pooled.estimate == pytest.approx(math.log(pooled.proportion / (1 - pooled.proportion)))
    limits = (pooled.proportion_low, pooled.proportion, pooled.proportion_high)
    assert list(limits) == sorted(limits)
    assert 0 < pooled.proportion_prediction_low <= pooled.proportion_low
    assert pooled.proportion_high <= pooled.proportion_prediction_high < 1


def test_studies_with_one_share_have_no_spread():
    pooled = pool_proportions([10, 20, 30], [20, 40, 60])
    assert pooled.tau2 == 0
    assert pooled.proportion == pytest.approx(0.5)
    assert pooled.se == pytest.approx(1 / math.sqrt(0.25 * 120), rel=1e-6)


@pytest.mark.parametrize(
    ("events", "totals"),
    [([0, 200], [20, 200]), ([0, 5, 200, 0], [20, 5, 200, 50]), ([0, 1, 1], [1, 1, 1])],
)
def test_all_or_nothing_shares_have_no_likelihood_estimate(events, totals):
    with pytest.raises(ValueError, match="all or nothing"):
        pool_proportions(events, totals)


def test_little_data_may_set_no_upper_limit_to_the_spread():
    pooled = pool_proportions([1, 1, 0], [2, 3, 1])
    assert pooled.tau2 <= pooled.tau2_high


def test_shares_very_far_apart_are_still_fitted():
    pooled = pool_proportions([0, 18, 0, 4141], [5, 200, 5000, 5000])
    assert pooled.tau2 > 1 and math.isfinite(pooled.se)


@pytest.mark.parametrize("events", [[0, 0], [5, 7]])
def test_nobody_or_everybody_in_every_study_has_no_likelihood_estimate(events):
    with pytest.raises(ValueError, match="model='logit'"):
        pool_proportions(events, [5, 7])
    assert pool_proportions(events, [5, 7], model="logit").k == 2


@pytest.mark.parametrize(
    ("events", "totals", "error", "message"),
    [
        ([1], [5], ValueError, "at least two"),
        ([1, 2], [5], ValueError, "one each"),
        ([-1, 2], [5, 5], ValueError, "not a count"),
        ([6, 2], [5, 5], ValueError, "not a count"),
        ([0, 0], [0, 5], ValueError, "not a count"),
        ([1.5, 2], [5, 5], TypeError, "whole numbers"),
        (["1", 2], [5, 5], TypeError, "whole numbers"),
        ("12", [5, 5], TypeError, "not text"),
    ],
)
def test_odd_counts_are_refused(events, totals, error, message):
    with pytest.raises(error, match=message):
        pool_proportions(events, totals)


@pytest.mark.parametrize(
    "options", [{"model": "arcsine"}, {"interval": "hksj"}, {"nodes": 0}, {"level": 1.0}]
)
def test_unknown_options_are_refused(options):
    with pytest.raises(ValueError):
        pool_proportions([1, 2], [5, 5], **options)


def test_numpy_counts_go_in_and_no_warning_comes_out():
    import numpy as np

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = pool_proportions(np.array([8, 15, 30]), np.array([20, 25, 40]))
    assert found == pool_proportions([8, 15, 30], [20, 25, 40])
