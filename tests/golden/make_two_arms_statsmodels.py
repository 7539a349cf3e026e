"""Write two_arms_statsmodels.json; run by hand from the root of the repository.

Newcombe's own examples carry the case; statsmodels is a second hand that knows nothing of ours.
"""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import statsmodels
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

HERE = Path(__file__).parent
LEVELS = (0.8, 0.95, 0.99)


def main() -> None:
    cases = json.loads((HERE / "two_arm_cases.json").read_text())["cases"]
    golden = {
        "software": "statsmodels",
        "version": statsmodels.__version__,
        "calls": {
            "wilson": "proportion_confint(x, n, alpha=1 - level, method='wilson')",
            "newcombe": "confint_proportions_2indep(x1, n1, x2, n2, compare='diff', "
            "method='newcomb', alpha=1 - level)",
        },
        "results": [row for case in cases for row in _rows(case)],
    }
    text = json.dumps(golden, indent=1) + "\n"
    (HERE / "two_arms_statsmodels.json").write_text(text)


def _rows(case: dict) -> list[dict]:
    (x1, n1), (x2, n2) = case["treated"], case["control"]
    rows = []
    for level in LEVELS:
        alpha = 1 - level
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            newcombe = confint_proportions_2indep(
                x1, n1, x2, n2, compare="diff", method="newcomb", alpha=alpha
            )
            wilson_t = proportion_confint(x1, n1, alpha=alpha, method="wilson")
            wilson_c = proportion_confint(x2, n2, alpha=alpha, method="wilson")
        rows.append({
            "case": case["id"], "level": level,
            "wilson_treated": list(map(float, wilson_t)),
            "wilson_control": list(map(float, wilson_c)),
            "newcombe": list(map(float, newcombe)),
        })  # fmt: skip
    return rows


if __name__ == "__main__":
    main()
