"""``drg-evidence compare STUDY``: two arms of one study, with what must be said with them."""

from __future__ import annotations

import argparse
import json

from ..loader import load
from ..stats import quantities
from ..stats.comparison import ArmResult, Comparison
from ..stats.two_arms import compare
from ..wording import name, numbers, say
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
    rows = [{"what": what, "figure": figure} for what, figure in _rows(result)]
    print(render(rows, ("what", "figure"), args.format))
    if args.format == "table":
        print(_notes(result))
    return 0


def _rows(c: Comparison) -> list[tuple[str, str]]:
    at = "" if c.months is None else f", {numbers.months_text(c.months)} months"
    rows = [("study", c.study.label), ("outcome", c.outcome.replace("_", " ") + at)]
    rows += [(name("arm", arm.arm), _arm(arm)) for arm in (c.treated, c.control)]
    difference = f"{quantities.difference_points(c)} percentage points"
    if c.risk_difference.interval is not None:
        level = quantities.level(c.risk_difference.interval)
        difference += f" ({level} CI {quantities.interval_points(c)})"
    rows.append(("difference", difference))
    if c.risk_ratio and c.odds_ratio and c.number_needed_to_treat:
        rows += [
            ("risk ratio", str(quantities.ratio(c.risk_ratio, c.finding_ids))),
            ("odds ratio", str(quantities.ratio(c.odds_ratio, c.finding_ids))),
            ("number needed", _needed(c)),
        ]
    rows += [(f"p, {p.test.replace('_', ' ')}", _p(p.two_sided, p.one_sided)) for p in c.p_values]
    return rows


def _needed(c: Comparison) -> str:
    assert c.number_needed_to_treat is not None
    needed = c.number_needed_to_treat
    people = quantities.needed(needed, c.finding_ids)
    return f"{people} people treated for one more {needed.direction}"


def _arm(arm: ArmResult) -> str:
    text = f"{quantities.rate(arm)}"
    if arm.counts is not None:
        text += f"; {arm.counts}{' (inferred)' if arm.counts_inferred else ''}"
    if arm.interval is not None:
        text += f"; {quantities.level(arm.interval)} CI {quantities.interval_percent(arm)}"
    return text


def _p(two_sided: float | None, one_sided: float | None) -> str:
    if two_sided is None or one_sided is None:
        return "does not exist: nobody or everybody responded"
    return f"two-sided {numbers.p_text(two_sided)}; one-sided {numbers.p_text(one_sided)}"


def _notes(c: Comparison) -> str:
    lines = ["", "To be said with it:", *(f"  - {caveat}" for caveat in c.caveats), "", "Sources:"]
    lines += [f"  - {cited.citation}, {cited.locator}" for cited in c.sources]
    return "\n".join([*lines, "", str(say("not-advice"))])
