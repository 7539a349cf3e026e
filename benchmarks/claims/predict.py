"""Verdicts on labelled passages, one JSON line a passage, for a scorer that stands elsewhere.

Usage: python benchmarks/claims/predict.py LABELS.csv PREDICTIONS.jsonl
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from drg_evidence.claims.check import check_text


def prediction(passage_id: str, text: str) -> dict[str, object]:
    """The worst verdict and all mentions of one passage."""
    report = check_text(text)
    mentions = [
        {
            "figure": m.figure, "verdict": str(m.verdict), "study": m.study,
            "reason": str(m.reason), "kind": m.kind,
        }
        for m in report.mentions
    ]  # fmt: skip
    return {"passage_id": passage_id, "worst": report.worst, "mentions": mentions}


def main(labels: str, predictions: str) -> None:
    """Read the passages, write the predictions."""
    with Path(labels).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = [json.dumps(prediction(row["passage_id"], row["text"])) for row in rows]
    Path(predictions).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
