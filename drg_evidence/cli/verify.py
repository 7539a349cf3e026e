"""``drg-evidence verify``: are the tables sound, and do the printed figures follow?"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from ..errors import Problem
from ..loader import load, validate
from ..stats.recompute import Follows, Recomputed, recompute
from ..stats.story import story
from .tables import FORMATS, render

HELP = "check the tables and recompute every figure that can be recomputed"

COLUMNS = ("outcome", "finding_id", "what", "printed", "recomputed", "in_words")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to check, and how to print it."""
    parser.add_argument("--study", help="tell the story of one study, figure by figure")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--tables-only", action="store_true", help="check the tables, no figures")
    parser.add_argument("--all", action="store_true", help="list what agrees too")
    parser.add_argument("--format", choices=FORMATS, default="table")


def run(args: argparse.Namespace) -> int:
    """0 when nothing is wrong, 1 when a table is wrong or a figure differs."""
    problems = validate(args.data)
    blocking = any(problem.blocking for problem in problems)
    checks: Sequence[Recomputed] = ()
    if not blocking and not args.tables_only:
        checks = recompute(load(args.data), args.study)
    if args.format == "table":
        _print_for_people(problems, checks, args)
    elif args.format == "json":
        shown = [_check(c) for c in checks]
        told = {"problems": [asdict(p) for p in problems], "checks": shown}
        print(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        print(render([_check(c) for c in checks], COLUMNS, args.format))
    differs = any(c.outcome is Follows.DIFFERS for c in checks)
    return 1 if problems or differs else 0


def _check(check: Recomputed) -> dict[str, object]:
    return {
        "outcome": str(check.outcome), "finding_id": check.finding_id, "what": str(check.what),
        "printed": check.printed, "recomputed": check.recomputed,
        "in_words": str(check.sentence), "counts_inferred": check.counts_inferred,
    }  # fmt: skip


def _print_for_people(
    problems: Sequence[Problem], checks: Sequence[Recomputed], args: argparse.Namespace
) -> None:
    if problems:
        print(f"{len(problems)} problem(s) in the evidence tables")
        print("\n".join(f"  - {problem}" for problem in problems))
    else:
        print("The tables are sound: no problem found.")
    if not checks:
        return
    tally = Counter(check.outcome for check in checks)
    print(f"{len(checks)} checks of printed figures:")
    for outcome in Follows:
        print(f"  {tally[outcome]:>4}  {outcome.replace('_', ' ')}")
    everything = args.all or args.study
    shown = [c for c in checks if everything or c.outcome is Follows.DIFFERS]
    for check in shown:
        print(f"\n[{check.outcome.replace('_', ' ')}] {check.finding_id} ({check.what})")
        print(f"  {check.sentence}")
    if args.study:
        _print_story(args)


def _print_story(args: argparse.Namespace) -> None:
    """Where sources differ about the study, and how far its comparisons carry."""
    evidence = load(args.data)
    told = {str(check.sentence) for check in recompute(evidence, args.study)}
    rest = [sentence for sentence in story(evidence, args.study) if str(sentence) not in told]
    print()
    print("\n".join(f"- {sentence}" for sentence in rest))
