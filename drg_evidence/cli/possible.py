"""``drg-evidence possible PERCENT``: which counts, or which denominators, print a percentage?"""

from __future__ import annotations

import argparse

from ..errors import EvidenceError
from ..stats.counts import counts_that_print
from ..stats.possible import denominators_that_print
from .tables import FORMATS, render

HELP = "which whole counts, or which denominators in a range, can print a percentage"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The printed percentage and what it may be taken of."""
    parser.add_argument("percent", help="as printed: 81.2 and 81 make different promises")
    parser.add_argument("--of", type=int, help="number of people, when it is known")
    parser.add_argument("--from", dest="low", type=int, default=1, help="smallest denominator")
    parser.add_argument("--to", dest="high", type=int, default=200, help="largest denominator")
    parser.add_argument("--format", choices=FORMATS, default="table")


def run(args: argparse.Namespace) -> int:
    """0 when some count prints the percentage, 1 when none does."""
    try:
        if args.of is not None:
            found = {args.of: counts_that_print(args.percent, args.of)}
        else:
            found = denominators_that_print(args.percent, args.low, args.high)
    except ValueError as error:
        raise EvidenceError(str(error)) from error
    rows = [{"counts": count, "of": n} for n, counts in found.items() for count in counts]
    if args.format != "table" or rows:
        print(render(rows, ("counts", "of"), args.format))
    else:
        of = f"{args.of}" if args.of is not None else f"any number from {args.low} to {args.high}"
        print(f"No whole count of {of} prints {args.percent.rstrip('%')}%.")
    return 0 if rows else 1
