"""Pooling: metafor to six places and better, and an answer or a clear word for odd input."""

from __future__ import annotations

import json
import math
import warnings
from pathlib import Path

import pytest

from drg_evidence.stats.pooling import leave_one_out, pool, pool_subgroups

GOLDEN = Path(__file__).parent / "golden"
REFERENCE = json.loads((GOLDEN / "pooling_metafor.json").read_text())
EFFECTS = {(e["dataset"], e["measure"]): (e["yi"], e["vi"]) for e in REFERENCE["effects"]}
KEYS = ("dataset", "measure", "tau2_method", "interval")
ROWS = {tuple(row[key] for key in KEYS): row for row in REFERENCE["results"]}
FIELDS = (
    "estimate", "se", "low", "high", "prediction_low", "prediction_high",
    "tau2", "tau2_low", "tau2_high", "i2", "q", "q_p", "k",
)  # fmt: skip
BCG = EFFECTS["bcg", "RR"]


@pytest.mark.parametrize("key", ROWS, ids="-".join)
def test_pool_agrees_with_metafor(key):
    dataset, measure, tau2, interval = key
    pooled, row = pool(*EFFECTS[dataset, measure], tau2=tau2, interval=interval), ROWS[key]
    # DerSimonian-Laird is a closed form; the others end where a search ends.
    tolerance = 1e-10 if tau2 == "dl" else 1e-9
    searched = ("tau2_low", "tau2_high")
    for field in FIELDS:
        allowed = 1e-9 if field in searched else tolerance
        assert getattr(pooled, field) == pytest.approx(row[field], rel=allowed, abs=allowed), field


def test_golden_set_cannot_shrink():
    datasets = {d["id"]: d for d in json.loads((GOLDEN / "datasets.json").read_text())["datasets"]}
    assert set(datasets) >= {
        "bcg", "hine", "niel_weise", "lee", "pagliaro_sclerotherapy", "pagliaro_two", "normand",
        "pritz", "hannum",
    }  # fmt: skip
    assert all(d["reference"] for d in datasets.values())
    shapes = " ".join(d["shape"] for d in datasets.values())
    for shape in ("heterogeneous", "homogeneous", "zero cells", "two studies"):
        assert shape in shapes
    for dataset, measure in EFFECTS:
        for tau2 in ("reml", "dl", "pm"):
            for interval in ("wald", "hksj", "hksj_floor"):
                assert (dataset, measure, tau2, interval) in ROWS
    assert {d for d, _ in EFFECTS} == set(datasets)
    assert len(ROWS) >= 126
    assert "metafor" in REFERENCE["version"]
    assert all(set(FIELDS) <= set(row) and row["call"] for row in ROWS.values())


def test_bcg_is_what_everybody_gets():
    pooled = pool(*BCG, interval="hksj")
    assert round(pooled.estimate, 6) == -0.714532
    assert round(pooled.tau2, 6) == 0.313243
    assert round(pooled.se, 6) == 0.180792
    assert (round(pooled.low, 6), round(pooled.high, 6)) == (-1.108444, -0.320621)
    assert round(pool(*BCG, interval="wald").se, 6) == 0.179782


def test_level_widens_every_interval():
    narrow, wide = pool(*BCG, level=0.8), pool(*BCG, level=0.99)
    assert wide.low < narrow.low and wide.prediction_high > narrow.prediction_high
    assert wide.tau2_low < narrow.tau2_low < narrow.tau2_high < wide.tau2_high


def test_weights_add_up_to_one_and_favour_the_precise():
    pooled = pool([0.1, 0.2, 0.3], [0.01, 0.02, 0.09])
    assert math.isclose(sum(pooled.weights), 1)
    assert sorted(pooled.weights, reverse=True) == list(pooled.weights)


@pytest.mark.parametrize("tau2", ["reml", "dl", "pm"])
def test_scaling_the_estimates_scales_the_pool(tau2):
    y, v = BCG
    pooled = pool(y, v, tau2=tau2)
    for factor in (1e-4, 1e4):
        scaled = pool([x * factor for x in y], [x * factor**2 for x in v], tau2=tau2)
        assert scaled.estimate == pytest.approx(pooled.estimate * factor, rel=1e-9)
        assert scaled.tau2 == pytest.approx(pooled.tau2 * factor**2, rel=1e-9)


def test_reml_is_the_top_of_its_likelihood_on_every_data_set():
    from drg_evidence.stats.between_studies import _restricted

    for y, v in EFFECTS.values():
        top = pool(y, v).tau2
        best = _restricted(y, v, top)
        grid = [top * step / 100 for step in range(400)] + [max(v) * s / 100 for s in range(400)]
        assert all(_restricted(y, v, tau2) <= best + 1e-9 for tau2 in grid)


def test_identical_studies_have_no_variance_between_them():
    pooled = pool([0.2] * 4, [0.04] * 4)
    assert (pooled.tau2, pooled.i2, pooled.q) == (0, 0, pytest.approx(0))
    assert (pooled.tau2_low, pooled.tau2_high) == (0, 0)
    assert pooled.se == pytest.approx(0.1)
    assert pool([0.2] * 4, [0.04] * 4, interval="hksj").se == 0


def test_leave_one_out_leaves_each_out_once():
    left = leave_one_out(*BCG)
    assert len(left) == 13
    assert left[0].estimate == pool(BCG[0][1:], BCG[1][1:]).estimate
    assert all(p.k == 12 for p in left)


def test_subgroups_agree_with_their_own_pools_and_their_difference_with_a_z_test():
    y, v = BCG
    groups = {"early": (y[:7], v[:7]), "late": (y[7:], v[7:])}
    found = pool_subgroups(groups, interval="wald")
    early, late = found.pools["early"], found.pools["late"]
    z = (early.estimate - late.estimate) / math.hypot(early.se, late.se)
    assert found.q_between == pytest.approx(z * z)
    assert found.p == pytest.approx(math.erfc(abs(z) / math.sqrt(2)))


@pytest.mark.parametrize(
    ("estimates", "variances", "message"),
    [
        ([], [], "cannot be pooled"),
        ([0.1], [0.1], "at least two"),
        ([0.1, 0.2], [0.1], "one each"),
        ([0.1, 0.2], [0.1, 0], "finite one above 0"),
        ([0.1, 0.2], [0.1, -1], "study 2"),
        ([0.1, 0.2], [math.inf, 0.1], "study 1"),
        ([0.1, math.nan], [0.1, 0.1], "study 2"),
        ([math.inf, 0.1], [0.1, 0.1], "leave it out"),
    ],
)
def test_odd_numbers_are_refused_and_the_study_named(estimates, variances, message):
    with pytest.raises(ValueError, match=message):
        pool(estimates, variances)


@pytest.mark.parametrize("estimates", [["0.1", 0.2], "0.1,0.2", [None, 0.2], [True, 0.2]])
def test_text_and_the_like_are_refused(estimates):
    with pytest.raises(TypeError):
        pool(estimates, [0.1, 0.1])


@pytest.mark.parametrize("options", [{"tau2": "ml"}, {"interval": "t"}, {"level": 95}])
def test_unknown_methods_are_answered_with_the_known(options):
    with pytest.raises(ValueError, match=r"choose one of|between 0 and 1"):
        pool(*BCG, **options)


def test_leaving_one_of_two_out_is_refused():
    with pytest.raises(ValueError, match="give three"):
        leave_one_out([0.1, 0.2], [0.1, 0.1])


def test_one_subgroup_is_refused():
    with pytest.raises(ValueError, match="at least two"):
        pool_subgroups({"all": BCG})


def test_numpy_arrays_go_in_and_no_warning_comes_out():
    import numpy as np

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pool(np.array(BCG[0]), np.array(BCG[1])).estimate == pool(*BCG).estimate
        with pytest.raises(ValueError):
            pool(np.array([0.1, 0.2]), np.array([0.0, 0.1]))


def test_two_studies_of_which_one_outweighs_the_other_keep_their_digits():
    y, v = [0.3, 0.9], [1e-14, 4.0]
    for tau2 in ("reml", "dl", "pm"):
        pooled = pool(y, v, tau2=tau2)
        assert pooled.tau2 == 0 and pooled.estimate == pytest.approx(0.3, abs=1e-12)


def test_very_different_variances_still_come_to_an_end():
    pooled = pool([0.1, 0.5, -3.0], [1e-12, 1.0, 1e12])
    assert math.isfinite(pooled.estimate) and math.isfinite(pooled.tau2_high)
