"""``drg-evidence handout --out FILE``: a handout as PDF, Word or HTML."""

from __future__ import annotations

import argparse

from ..exports.handouts import handout
from ..loader import load

HELP = "write a handout: two pages for patients, a leaflet for clinicians, an evidence table"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which handout, and where it goes."""
    parser.add_argument("--out", required=True, help="file to write: .pdf, .docx or .html")
    parser.add_argument(
        "--kind", choices=("patient", "leaflet", "evidence-table"), default="patient",
        help="for whom (default: patient)",
    )  # fmt: skip
    parser.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="size of the sheet (default: a4)"
    )
    parser.add_argument("--force", action="store_true", help="replace a file that exists")
    parser.add_argument("--data", help="folder with evidence tables of your own")


def run(args: argparse.Namespace) -> int:
    """Write the file and name it."""
    written = handout(
        args.out, kind=args.kind, paper=args.paper, overwrite=args.force,
        evidence=load(args.data),
    )  # fmt: skip
    print(written)
    return 0
