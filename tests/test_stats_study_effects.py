"""Effects of single studies: metafor's escalc to ten places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drg_evidence.stats import Counts
from drg_evidence.stats.proportions import logit_effect
from drg_evidence.stats.study_effects import (
    Mean,
    log_odds_ratio,
    log_risk_ratio,
    mean_difference,
    risk_difference_effect,
)

GOLDEN = Path(__file__).parent / "golden"
DATA = {d["id"]: d for d in json.loads((GOLDEN / "datasets.json").read_text())["datasets"]}
EFFECTS = json.loads((GOLDEN / "pooling_metafor.json").read_text())["effects"]
MEASURES = {"RR": log_risk_ratio, "OR": log_odds_ratio, "RD": risk_difference_effect}


def counts(pair):
    return Counts(responders=pair[0], n=pair[1])


@pytest.mark.parametrize("golden", EFFECTS, ids=lambda g: f"{g['dataset']}-{g['measure']}")
def test_effects_agree_with_escalc(golden):
    data = DATA[golden["dataset"]]
    compared = 0
    for i, (estimate, variance) in enumerate(zip(golden["yi"], golden["vi"], strict=True)):
        if golden["measure"] == "PLO":
            found = logit_effect(Counts(responders=data["events"][i], n=data["totals"][i]))
        elif golden["measure"] == "MD":
            arms = (data["treated"][i], data["control"][i])
            effect = mean_difference(*(Mean(n=n, mean=m, sd=sd) for n, m, sd in arms))
            found = (effect.estimate, effect.variance)
        else:
            treated, control = counts(data["treated"][i]), counts(data["control"][i])
            if treated.responders + control.responders == 0 and golden["measure"] != "RD":
                continue
            effect = MEASURES[golden["measure"]](treated, control)
            found = (effect.estimate, effect.variance)
        assert found == pytest.approx((estimate, variance), rel=1e-10, abs=1e-10)
        compared += 1
    assert compared >= len(golden["yi"]) - 1


@pytest.mark.parametrize("measure", [log_risk_ratio, log_odds_ratio])
@pytest.mark.parametrize("arms", [([0, 10], [0, 12]), ([10, 10], [12, 12])])
def test_a_study_that_says_nothing_of_a_ratio_is_refused(measure, arms):
    with pytest.raises(ValueError, match="says nothing of a ratio"):
        measure(*map(counts, arms))


@pytest.mark.parametrize(
    "values", [{"sd": 0.0}, {"sd": -1.0}, {"n": 1}, {"mean": float("nan")}, {"sd": float("inf")}]
)
def test_impossible_means_are_refused(values):
    with pytest.raises(ValueError, match="give finite numbers"):
        Mean(**{"mean": 3.0, "sd": 2.0, "n": 20, **values})
