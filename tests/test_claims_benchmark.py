"""The labelled passages beside the repository, where they are at hand."""

import csv
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from drg_evidence.claims.check import check_text

FOLDER = Path(__file__).parents[1] / ".." / "shared" / "claims_benchmark"
MISSING = "the labelled passages are not beside this repository (../shared/claims_benchmark)"
needs_passages = pytest.mark.skipif(not (FOLDER / "dev.csv").is_file(), reason=MISSING)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", FOLDER / "scorer.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def predictions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("claims") / "predictions.jsonl"
    with (FOLDER / "dev.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = []
    for row in rows:
        report = check_text(row["text"])
        mentions = [{**m.to_dict(), "kind": m.kind} for m in report.mentions]
        lines.append(json.dumps({"passage_id": row["passage_id"], "mentions": mentions}))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@needs_passages
@pytest.mark.parametrize(("numbers_only", "wanted"), [(True, 0.90), (False, 0.85)])
def test_passages_reach_the_agreed_scores(
    predictions: Path, numbers_only: bool, wanted: float
) -> None:
    tool = scorer()
    rows, _ = tool.load_labels([str(FOLDER / "dev.csv")], numbers_only)
    told, _ = tool.load_predictions(str(predictions), numbers_only)
    found = tool.report(rows, told, "all")
    faulty = found["detection"]["faulty (misquoted or contradicted)"]
    assert found["macro_f1"] >= wanted
    assert faulty["precision"] >= 0.95 and faulty["recall"] >= 0.90
    assert found["false_alarms"]["none"]["called_not_clean"] * 37 <= 1
    assert found["mentions"]["all"]["recall"] >= 0.90
