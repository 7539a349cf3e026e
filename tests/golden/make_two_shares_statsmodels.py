"""Write two_shares_statsmodels.json; run by hand from the root of the repository."""

from __future__ import annotations

import json
from pathlib import Path

import statsmodels
from statsmodels.stats.proportion import test_proportions_2indep as two_proportions

HERE = Path(__file__).parent


def main() -> None:
    rows = []
    for case in json.loads((HERE / "two_arm_cases.json").read_text())["cases"]:
        (x1, n1), (x2, n2) = case["treated"], case["control"]
        if case["id"] not in (
            "usual",
            "inferred_m3",
            "inferred_m12",
            "control_ahead",
            "unequal_arms",
        ):
            continue
        score = two_proportions(x1, n1, x2, n2, value=0, method="score", correction=False)
        wald = two_proportions(x1, n1, x2, n2, compare="diff", method="wald")
        rows.append({
            "case": case["id"], "score_z_at_margin_0": float(score.statistic),
            "wald_p": float(wald.pvalue),
        })  # fmt: skip
    golden = {
        "software": "statsmodels", "version": statsmodels.__version__,
        "calls": {
            "score_z_at_margin_0": "test_proportions_2indep(x1, n1, x2, n2, value=0, "
            "method='score', correction=False)",
            "wald_p": "test_proportions_2indep(x1, n1, x2, n2, compare='diff', method='wald')",
        },
        "results": rows,
    }  # fmt: skip
    (HERE / "two_shares_statsmodels.json").write_text(json.dumps(golden, indent=1) + "\n")


if __name__ == "__main__":
    main()
