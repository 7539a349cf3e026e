"""Risk difference, risk ratio, odds ratio: against R metafor, empty cells included."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from drg_evidence.stats import Counts, odds_ratio, risk_difference, risk_ratio

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    case["id"]: tuple(Counts(responders=x, n=n) for x, n in (case["treated"], case["control"]))
    for case in json.loads((GOLDEN / "two_arm_cases.json").read_text())["cases"]
}
REFERENCE = json.loads((GOLDEN / "two_arms_r.json").read_text())
ROWS = {row["case"]: row for row in REFERENCE["results"]}
SMALL = [Counts(responders=x, n=n) for n in range(1, 13) for x in range(n + 1)]


@pytest.mark.parametrize("measure", [risk_ratio, odds_ratio], ids=["risk_ratio", "odds_ratio"])
@pytest.mark.parametrize("case", ROWS)
def test_ratio_and_interval_agree_with_metafor(case, measure):
    effect, expected = measure(*CASES[case]), ROWS[case][measure.__name__]
    found = [effect.estimate, effect.interval.low, effect.interval.high]
    wanted = [expected["estimate"], expected["low"], expected["high"]]
    assert found == pytest.approx(wanted, rel=1e-10, abs=1e-10)


@pytest.mark.parametrize("case", ROWS)
def test_method_says_when_one_half_was_added(case):
    treated, control = CASES[case]
    empty = 0 in (treated.responders, treated.others, control.responders, control.others)
    assert ("one half added" in odds_ratio(treated, control).interval.method) == empty


def test_golden_set_covers_every_case_and_says_where_it_comes_from():
    assert set(ROWS) == set(CASES)
    assert "metafor" in REFERENCE["version"]
    assert REFERENCE["calls"]


def test_ratios_hold_their_estimate_and_turn_over_with_the_arms():
    for treated in SMALL:
        for control in SMALL:
            for measure in (risk_ratio, odds_ratio):
                effect, turned = measure(treated, control), measure(control, treated)
                assert 0 < effect.interval.low <= effect.estimate <= effect.interval.high
                assert math.isclose(effect.estimate * turned.estimate, 1, rel_tol=1e-9)
                assert math.isclose(effect.interval.low * turned.interval.high, 1, rel_tol=1e-9)


def test_difference_is_treated_minus_control():
    more = risk_difference(Counts(responders=9, n=10), Counts(responders=1, n=10))
    assert more.estimate == pytest.approx(0.8)
    assert more.crosses_no_effect is False


def test_equal_arms_include_no_effect_in_every_measure():
    same = Counts(responders=12, n=30)
    assert all(m(same, same).crosses_no_effect for m in (risk_difference, risk_ratio, odds_ratio))
