"""``drg-evidence fragility STUDY``: what would the result be if others had been counted?"""

from __future__ import annotations

import argparse
import json

from ..loader import load
from ..stats.sensitivity import Sensitivity, View, sensitivity
from ..stats.two_arms import compare
from ..wording import say

HELP = "what a result would be under other denominators, margins and beliefs"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which comparison, and the margin and prior of the reader."""
    parser.add_argument("study", help="key of the study, such as accurate_2017")
    parser.add_argument("--outcome", default="treatment_success")
    parser.add_argument("--months", type=float, help="time point in months")
    parser.add_argument("--treated", default="drg", help="arm (default: drg)")
    parser.add_argument("--control", help="arm (default: the only other one)")
    parser.add_argument("--margin", type=float, help="non-inferiority margin, 0.10 for ten points")
    parser.add_argument("--prior", choices=("uniform", "jeffreys"), default="uniform")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run(args: argparse.Namespace) -> int:
    """Print every view with its sentence."""
    evidence = load(args.data)
    comparison = compare(
        args.study, outcome=args.outcome, months=args.months, treated=args.treated,
        control=args.control, evidence=evidence,
    )  # fmt: skip
    found = sensitivity(comparison, evidence, margin=args.margin, prior=args.prior)
    if args.format == "json":
        print(json.dumps(_dict(found), indent=2, ensure_ascii=False, allow_nan=False))
        return 0
    print("\n".join(f"  - {sentence}" for sentence in found.sentences))
    print(f"\n{say('not-advice')}")
    return 0


def _dict(found: Sensitivity) -> dict[str, object]:
    return {
        "study": found.comparison.study.study_id,
        "counts_inferred": found.comparison.counts_inferred,
        "views": [
            _view(view) for view in found.views
        ],
        "fragility_index": found.index.people,
        "probability_better": found.bayesian.probability_better,
        "sentences": [str(sentence) for sentence in found.sentences],
    }  # fmt: skip


def _view(view: View) -> dict[str, object]:
    found, interval = view.scenario, view.scenario.difference.interval
    return {
        "base": view.base, "assumption": str(found.assumption),
        "treated": str(found.treated), "control": str(found.control),
        "difference": found.difference.estimate,
        "low": interval and interval.low, "high": interval and interval.high,
        "fisher_p": found.fisher_p,
    }  # fmt: skip
