"""Printed p values: what they promise, and which tests keep the promise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drg_evidence.stats import Counts
from drg_evidence.stats.printed_p import candidates, read_p

GOLDEN = Path(__file__).parent / "golden"
ROWS = {r["case"]: r for r in json.loads((GOLDEN / "two_arms_r.json").read_text())["results"]}
TREATED, CONTROL = Counts(responders=56, n=69), Counts(responders=39, n=70)


def p_of(test, sides, treated=TREATED, control=CONTROL):
    return next(c.p for c in candidates(treated, control) if (c.test, c.sides) == (test, sides))


@pytest.mark.parametrize(
    ("text", "p", "fits"),
    [
        ("<0.001", 0.0009, True), ("<0.001", 0.001, False), ("<.001", 0.0009, True),
        ("0.04", 0.0351, True), ("0.04", 0.0449, True), ("0.04", 0.0451, False),
        ("0.014", 0.0144, True), (">0.05", 0.2, True), (">0.05", 0.04, False),
        ("P = 0.20", 0.204, True), ("0.0001", 0.00014, True),
    ],
)  # fmt: skip
def test_a_printed_p_stands_for_what_rounds_to_it(text, p, fits):
    assert read_p(text).prints(p) is fits


@pytest.mark.parametrize("text", ["", "ns", "-0.04", "1.2", "5%", "0,04"])
def test_text_that_is_no_p_value_is_refused(text):
    with pytest.raises(ValueError, match="not a printed p value"):
        read_p(text)


def test_chi_square_and_fisher_agree_with_r():
    assert p_of("chi_square", "two") == pytest.approx(ROWS["inferred_m3"]["chi_square"], abs=1e-12)
    expected = ROWS["inferred_m3"]["fisher_two_sided"]
    assert p_of("fisher_exact", "two") == pytest.approx(expected, abs=1e-12)


def test_yates_agrees_with_scipy():
    from scipy.stats import chi2_contingency

    expected = chi2_contingency([[56, 13], [39, 31]], correction=True).pvalue
    assert p_of("chi_square_yates", "two") == pytest.approx(expected, abs=1e-12)


def test_z_with_unpooled_variance_agrees_with_statsmodels():
    golden = json.loads((GOLDEN / "two_shares_statsmodels.json").read_text())
    expected = next(r["wald_p"] for r in golden["results"] if r["case"] == "inferred_m3")
    assert p_of("z_unpooled", "two") == pytest.approx(expected, abs=1e-12)


def test_one_sided_is_in_the_direction_observed_whichever_arm_comes_first():
    assert candidates(TREATED, CONTROL) == candidates(CONTROL, TREATED)


def test_arms_where_nobody_responded_give_the_exact_test_only():
    none = Counts(responders=0, n=12)
    assert {c.test for c in candidates(none, none)} == {"fisher_exact"}


def test_large_arms_leave_the_slow_tests_out():
    large = Counts(responders=400, n=1000)
    assert {c.test for c in candidates(large, Counts(responders=300, n=1000))} == {
        "chi_square", "chi_square_yates", "z_unpooled",
    }  # fmt: skip
