"""The fragility index, against R's Fisher test at every step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from scipy.stats import fisher_exact

from drg_evidence.stats import Counts
from drg_evidence.stats.fragility_index import fisher_two_sided, fragility_index

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    case["id"]: tuple(Counts(responders=x, n=n) for x, n in (case["treated"], case["control"]))
    for case in json.loads((GOLDEN / "two_arm_cases.json").read_text())["cases"]
}
ROWS = {r["case"]: r for r in json.loads((GOLDEN / "two_arms_r.json").read_text())["results"]}


@pytest.mark.parametrize("case", ROWS)
def test_fisher_agrees_with_r(case):
    assert fisher_two_sided(*CASES[case]) == pytest.approx(
        ROWS[case]["fisher_two_sided"], abs=1e-10
    )


def steps(treated, control, alpha=0.05):
    """The same by SciPy, in the arm with the lower share."""
    (a, n), (b, m) = (treated.responders, treated.n), (control.responders, control.n)
    lower_is_control = b / m <= a / n
    people = 0
    while fisher_exact([[a, n - a], [b, m - b]]).pvalue < alpha:
        a, b = (a, b + 1) if lower_is_control else (a + 1, b)
        people += 1
    return people


@pytest.mark.parametrize("case", sorted(set(ROWS) - {"thousands", "rare"}))
def test_index_agrees_with_scipy_step_by_step(case):
    found = fragility_index(*CASES[case])
    assert found.people == steps(*CASES[case])
    assert found.p >= 0.05


def test_index_of_accurate_is_seven_and_three():
    assert fragility_index(*CASES["inferred_m3"]).people == 7
    assert fragility_index(*CASES["inferred_m12"]).people == 3


def test_a_result_above_alpha_has_no_index():
    found = fragility_index(*CASES["equal_arms"])
    assert (found.people, found.p) == (0, found.p_before)


def test_arms_keep_their_sizes():
    found = fragility_index(*CASES["control_ahead"])
    assert (found.treated.n, found.control.n) == (40, 44)
    assert found.treated.responders > 7 and found.control.responders == 21


@pytest.mark.parametrize("alpha", [0, 1, 5])
def test_alpha_lies_between_0_and_1(alpha):
    with pytest.raises(ValueError, match="not between 0 and 1"):
        fragility_index(*CASES["usual"], alpha=alpha)
