"""P values: R for the two common tests, a grid of our own for the two unconditional ones."""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

import pytest

from drg_evidence.stats import Counts, p_values

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    case["id"]: tuple(Counts(responders=x, n=n) for x, n in (case["treated"], case["control"]))
    for case in json.loads((GOLDEN / "two_arm_cases.json").read_text())["cases"]
}
ROWS = {r["case"]: r for r in json.loads((GOLDEN / "two_arms_r.json").read_text())["results"]}
DEGENERATE = {"none_at_all", "all_of_both"}
GRID = ["usual", "inferred_m3", "control_ahead", "none_treated", "all_control", "one_against_many"]


@cache
def by_test(case):
    return {p.test: p for p in p_values(*CASES[case])}


SMALLER = sorted(set(ROWS) - {"thousands", "rare"})


@pytest.mark.parametrize("case", SMALLER)
def test_fisher_agrees_with_r(case):
    p, expected = by_test(case)["fisher_exact"], ROWS[case]
    assert p.two_sided == pytest.approx(expected["fisher_two_sided"], abs=1e-10)
    assert p.one_sided == pytest.approx(expected["fisher_one_sided"], abs=1e-10)


@pytest.mark.parametrize("case", SMALLER)
def test_chi_square_agrees_with_r(case):
    p, expected = by_test(case)["chi_square"].two_sided, ROWS[case]["chi_square"]
    assert p == (None if expected is None else pytest.approx(expected, abs=1e-10))


@pytest.mark.parametrize("case", sorted(DEGENERATE))
def test_no_test_is_made_up_where_everybody_answered_alike(case):
    values = by_test(case)
    for test in ("chi_square", "boschloo_exact", "barnard_exact"):
        assert (values[test].two_sided, values[test].one_sided) == (None, None)


def tail_probability(treated, control, is_extreme):
    """Largest chance of an extreme table over the common rate, on a grid of rates."""
    extreme = [
        (x, y) for x in range(treated.n + 1) for y in range(control.n + 1) if is_extreme(x, y)
    ]
    best = 0.0
    for step in range(1, 400):
        rate = step / 400
        one, two = binomial(treated.n, rate), binomial(control.n, rate)
        best = max(best, math.fsum(one[x] * two[y] for x, y in extreme))
    return best


def binomial(n, rate):
    return [math.comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(n + 1)]


@pytest.mark.parametrize("case", GRID)
def test_boschloo_one_sided_is_the_largest_chance_over_common_rates(case):
    treated, control = CASES[case]

    @cache
    def fisher(x, total):
        top = min(treated.n, total)
        ways = math.comb(treated.n + control.n, total)
        return sum(
            math.comb(treated.n, k) * math.comb(control.n, total - k) for k in range(x, top + 1)
        ) / ways  # fmt: skip

    seen = fisher(treated.responders, treated.responders + control.responders)
    p = tail_probability(treated, control, lambda x, y: fisher(x, x + y) <= seen * (1 + 1e-9))
    assert by_test(case)["boschloo_exact"].one_sided == pytest.approx(p, abs=2e-4)


@pytest.mark.parametrize("case", GRID)
def test_barnard_two_sided_is_the_largest_chance_over_common_rates(case):
    treated, control = CASES[case]

    def wald(x, y):
        pooled = (x + y) / (treated.n + control.n)
        spread = math.sqrt(pooled * (1 - pooled) * (1 / treated.n + 1 / control.n))
        return abs(x / treated.n - y / control.n) / spread if spread else 0.0

    seen = wald(treated.responders, control.responders)
    p = tail_probability(treated, control, lambda x, y: wald(x, y) >= seen * (1 - 1e-9))
    assert by_test(case)["barnard_exact"].two_sided == pytest.approx(min(1, p), abs=2e-4)


def test_one_sided_tests_ask_whether_the_treated_arm_is_higher():
    ahead, behind = by_test("usual"), by_test("control_ahead")
    assert all(p.one_sided < 0.05 for p in ahead.values())
    assert all(p.one_sided > 0.95 for p in behind.values())
