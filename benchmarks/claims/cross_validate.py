"""Scores of the checker on labelled passages, by fold, and on paraphrases written beforehand.

Usage: python benchmarks/claims/cross_validate.py SCORER.py LABELS.csv

The rules are written by hand, so nothing is fitted to a fold; the folds (five, by a hash of the
passage id) show how far the scores depend on which passages are counted.
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import importlib.util
import io
import json
import sys
import tempfile
from pathlib import Path
from types import ModuleType

from predict import prediction

from drg_evidence.claims.check import check_text

FOLDS = 5
GOLDEN = Path(__file__).parents[2] / "tests" / "golden"


def fold_of(passage_id: str) -> int:
    """A fold that does not depend on order."""
    return int(hashlib.sha256(passage_id.encode()).hexdigest(), 16) % FOLDS


def module_at(path: str) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(scorer_path: str, labels: str) -> None:
    """Print one line a fold and one a file of paraphrases."""
    scorer = module_at(scorer_path)
    rows, _ = scorer.load_labels([labels], False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predictions.jsonl"
        lines = [json.dumps(prediction(row["passage_id"], row["text"])) for row in rows]
        path.write_text("\n".join(lines), encoding="utf-8")
        told, _ = scorer.load_predictions(str(path))
    for fold in range(FOLDS):
        part = [row for row in rows if fold_of(row["passage_id"]) == fold]
        with contextlib.redirect_stdout(io.StringIO()):
            found = scorer.report(part, told, "fold")
        faulty = found["detection"]["faulty (misquoted or contradicted)"]
        print(f"fold {fold + 1}: {len(part)} passages, macro-F1 {found['macro_f1']:.3f}, faulty "
              f"precision {faulty['precision']:.3f} recall {faulty['recall']:.3f}")  # fmt: skip
    for path in sorted(GOLDEN.glob("claims_paraphrases*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            cases = list(csv.DictReader(file))
        right = sum(check_text(case["text"]).worst == case["worst"] for case in cases)
        print(f"{path.name}: {right} of {len(cases)} right")


if __name__ == "__main__":
    main(*sys.argv[1:3])
