"""``drg-evidence pool``: one share over several studies, because you asked; with every caution."""

from __future__ import annotations

import argparse
import json
import math

from ..loader import load
from ..stats.counts import Counts
from ..stats.evidence_pool import (
    ContrastPool,
    EvidencePool,
    NotPooled,
    as_dict,
    excluded_rows,
    pool_contrasts,
    pool_findings,
)
from ..stats.pool_members import Member
from ..stats.pooling import INTERVALS
from ..stats.proportions import MODELS
from ..wording import say
from .tables import render

HELP = "pool figures over studies when asked by name, with what was left out and why"

NUMBERS = ("estimate", "low", "high", "prediction_low", "prediction_high", "tau2", "i2")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which figures, and by which method."""
    parser.add_argument("--outcome", required=True, help="term of the outcome, as responder_50")
    parser.add_argument("--arm", required=True, help="term of the arm, as drg")
    parser.add_argument(
        "--control", help="pool differences from this arm, within studies that hold both"
    )
    parser.add_argument(
        "--measure", choices=("risk_difference", "risk_ratio", "odds_ratio"),
        default="risk_difference", help="with --control",
    )  # fmt: skip
    parser.add_argument("--months", type=float, help="only figures at this time point")
    parser.add_argument("--analysis-set", help="only figures of this analysis set")
    parser.add_argument("--region", help="only figures of this body region")
    parser.add_argument("--model", choices=MODELS, default="glmm", help="for shares of one arm")
    parser.add_argument(
        "--interval", choices=("t", *INTERVALS), help="wald or t with glmm, the others elsewhere"
    )
    parser.add_argument("--level", type=float, default=0.95, help="confidence level, 0.95")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run(args: argparse.Namespace) -> int:
    """Print the pool; when fewer than two studies are left, why each figure is out."""
    try:
        found = _contrast(args) if args.control else _share(args)
    except NotPooled as error:
        if args.format != "json":
            raise
        print(json.dumps(_nothing(error), indent=2, ensure_ascii=False))
        return 2
    if args.format == "json":
        told = as_dict(found) if isinstance(found, EvidencePool) else _contrast_dict(found)
        print(json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False))
        return 0
    _print_for_people(found)
    return 0


def _share(args: argparse.Namespace) -> EvidencePool:
    return pool_findings(
        load(args.data), outcome=args.outcome, arm=args.arm, months=args.months,
        analysis_set=args.analysis_set, region=args.region, model=args.model,
        interval=args.interval, level=args.level,
    )  # fmt: skip


def _contrast(args: argparse.Namespace) -> ContrastPool:
    return pool_contrasts(
        load(args.data), outcome=args.outcome, treated=args.arm, control=args.control,
        measure=args.measure, months=args.months, interval=args.interval or "hksj_floor",
        level=args.level,
    )  # fmt: skip


def _contrast_dict(found: ContrastPool) -> dict[str, object]:
    pooled = found.pooled
    turn = math.exp if found.measure != "risk_difference" else float
    shown = {key: turn(getattr(pooled, key)) for key in NUMBERS[:5]}
    return {
        "scale": found.measure, **shown, "tau2": pooled.tau2, "i2": pooled.i2, "q": pooled.q,
        "k": pooled.k, "level": pooled.level, "method": pooled.method,
        "studies": [
            {
                "study_id": pair.treated.finding.study_id,
                "treated": _counts(pair.treated.counts), "control": _counts(pair.control.counts),
            }
            for pair in found.pairs
        ],
        "excluded": excluded_rows(found.excluded),
        "cautions": [str(caution) for caution in found.cautions],
    }  # fmt: skip


def _counts(counts: Counts) -> dict[str, int]:
    return {"responders": counts.responders, "n": counts.n}


def _member(member: Member) -> dict[str, object]:
    inferred = " (inferred)" if member.counts_inferred else ""
    return {
        "study": member.label, "counts": f"{member.counts}{inferred}",
        "months": member.finding.months, "who": member.finding.analysis_set.replace("_", " "),
    }  # fmt: skip


def _nothing(error: NotPooled) -> dict[str, object]:
    return {
        **dict.fromkeys(NUMBERS), "method": None, "studies": [],
        "excluded": excluded_rows(error.excluded), "why": str(error).splitlines()[0],
    }  # fmt: skip


def _print_for_people(found: EvidencePool | ContrastPool) -> None:
    print(f"{found.sentence}\n")
    if isinstance(found, EvidencePool):
        rows = [_member(member) for member in found.members]
        print(render(rows, ("study", "counts", "months", "who"), "table"))
    else:
        rows = [
            {
                **_member(pair.treated),
                "treated": pair.treated.counts,
                "control": pair.control.counts,
            }
            for pair in found.pairs
        ]
        print(render(rows, ("study", "treated", "control"), "table"))
    print("\nReasons for caution:")
    print("\n".join(f"  - {caution}" for caution in found.cautions))
    print("\nLeft out:")
    print("\n".join(f"  - {x.finding.finding_id}: {x.reason}" for x in found.excluded))
    print(f"\n{say('not-advice')}")
