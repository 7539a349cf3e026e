"""``drg-evidence compare STUDY``: two arms of one study, with what must be said with them."""

from __future__ import annotations

import argparse
import json

from ..loader import load
from ..stats.comparison import Comparison
from ..stats.comparison_rows import comparison_rows
from ..stats.two_arms import compare
from ..wording import say
from .tables import FORMATS, render

HELP = "compare two arms of one study: rates, difference, ratios, number needed to treat"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which figures, and how to print them."""
    parser.add_argument("study", help="key of the study, such as accurate_2017")
    parser.add_argument("--outcome", default="treatment_success")
    parser.add_argument("--months", type=float, help="time point in months")
    parser.add_argument("--treated", default="drg", help="arm (default: drg)")
    parser.add_argument("--control", help="arm (default: the only other one)")
    parser.add_argument("--analysis-set", help="needed where several figures fit")
    parser.add_argument("--region", help="needed where several figures fit")
    parser.add_argument("--level", type=_level, default=0.95, help="confidence level, 0.95")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--format", choices=FORMATS, default="table")


def _level(text: str) -> float:
    value = float(text)
    if not 0 < value < 1:
        raise argparse.ArgumentTypeError("a confidence level lies between 0 and 1, such as 0.95")
    return value


def run(args: argparse.Namespace) -> int:
    """Print the comparison with its caveats and sources."""
    result = compare(
        args.study, outcome=args.outcome, months=args.months, treated=args.treated,
        control=args.control, analysis_set=args.analysis_set, region=args.region,
        level=args.level, evidence=load(args.data),
    )  # fmt: skip
    if args.format == "json":
        print(json.dumps(result.to_dict(), indent=2, ensure_ascii=False, allow_nan=False))
        return 0
    rows = [{"what": what, "figure": figure} for what, figure in comparison_rows(result)]
    print(render(rows, ("what", "figure"), args.format))
    if args.format == "table":
        print(_notes(result))
    return 0


def _notes(c: Comparison) -> str:
    lines = ["", str(say("comparison-said")), *(f"  - {caveat}" for caveat in c.caveats)]
    if c.conflicts:
        lines += ["", str(say("comparison-conflicts")), *(f"  - {text}" for text in c.conflicts)]
    lines += ["", str(say("comparison-sources"))]
    lines += [f"  - {cited.citation}, {cited.locator}" for cited in c.sources]
    return "\n".join([*lines, "", str(say("not-advice"))])
