"""Non-inferiority: the restricted likelihood by another road, and a margin that is the reader's."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from scipy.optimize import minimize_scalar

from drg_evidence.stats import Counts, newcombe_interval
from drg_evidence.stats.non_inferiority import non_inferiority, restricted_rates

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    case["id"]: tuple(Counts(responders=x, n=n) for x, n in (case["treated"], case["control"]))
    for case in json.loads((GOLDEN / "two_arm_cases.json").read_text())["cases"]
}
SCORES = json.loads((GOLDEN / "two_shares_statsmodels.json").read_text())["results"]


@pytest.mark.parametrize("case", ["usual", "inferred_m3", "control_ahead", "none_control"])
@pytest.mark.parametrize("difference", [-0.3, -0.1, -0.01, 0.0, 0.2])
def test_restricted_rates_are_the_top_of_the_likelihood(case, difference):
    treated, control = CASES[case]

    def fall(rate):
        total = 0.0
        for counts, share in ((treated, rate), (control, rate - difference)):
            for k, chance in ((counts.responders, share), (counts.others, 1 - share)):
                total -= k * math.log(max(chance, 1e-300)) if k else 0.0
        return total

    low, high = max(0.0, difference), min(1.0, 1.0 + difference)
    found = minimize_scalar(fall, bounds=(low, high), method="bounded", options={"xatol": 1e-12})
    rate, other = restricted_rates(treated, control, difference)
    assert rate - other == pytest.approx(difference, abs=1e-12)
    assert fall(rate) <= found.fun + 1e-9
    assert rate == pytest.approx(found.x, abs=1e-5)


@pytest.mark.parametrize("row", SCORES, ids=lambda r: r["case"])
def test_with_no_margin_it_is_the_score_test_of_statsmodels(row):
    found = non_inferiority(*CASES[row["case"]], margin=0.0)
    assert found.z == pytest.approx(row["score_z_at_margin_0"], abs=1e-9)


def test_interval_is_newcombes_at_twice_alpha():
    treated, control = CASES["usual"]
    found = non_inferiority(treated, control, margin=0.1, alpha=0.05)
    assert found.interval == newcombe_interval(treated, control, level=0.9)


def test_a_wider_margin_is_easier():
    small, large = (non_inferiority(*CASES["control_ahead"], margin=m) for m in (0.05, 0.6))
    assert small.p > large.p
    assert not small.shown_by_interval and large.shown_by_interval


@pytest.mark.parametrize("arms", ["none_at_all", "all_of_both", "all_against_none"])
def test_empty_cells_have_an_answer(arms):
    found = non_inferiority(*CASES[arms], margin=0.1)
    assert 0 <= found.p <= 1 and not math.isnan(found.z)


@pytest.mark.parametrize(
    "options", [{"margin": -0.1}, {"margin": 10}, {"margin": 0.1, "alpha": 0.5}]
)
def test_margins_and_alphas_out_of_range_are_refused(options):
    with pytest.raises(ValueError):
        non_inferiority(*CASES["usual"], **options)
