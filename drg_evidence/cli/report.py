"""``drg-evidence report``: everything at once, into a folder."""

from __future__ import annotations

import argparse
import sys

from ..loader import load

HELP = "write charts, summaries, tables, slides, handouts and a page into a folder"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, and whether files may be replaced."""
    parser.add_argument("--out", default="report", help="folder (default: report)")
    parser.add_argument("--force", action="store_true", help="replace files that exist")
    parser.add_argument("--data", help="folder with evidence tables of your own")


def run(args: argparse.Namespace) -> int:
    """Write the report; progress is shown on a terminal and not in a pipe."""
    from tqdm import tqdm

    from ..exports import report

    # disable=None: tqdm itself stays silent when stderr is no terminal.
    with tqdm(disable=None, file=sys.stderr, unit="step", bar_format=BAR) as bar:

        def show(done: int, total: int, label: str) -> None:
            bar.total = total
            bar.n = done
            bar.set_description_str(label, refresh=True)

        first = report(args.out, overwrite=args.force, progress=show, evidence=load(args.data))
    print(f"The report is ready: open {first}")
    return 0


BAR = "{percentage:3.0f}% |{bar:30}| {n_fmt} of {total_fmt}  {desc}"
