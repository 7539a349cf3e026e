"""``drg-evidence page --out drg.html``: the evidence as one HTML file that works offline."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..exports.web_page import page
from ..loader import load

HELP = "write the comparison as one HTML file that works offline and on a phone"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write, and from which tables."""
    parser.add_argument("--out", type=Path, required=True, help="for example drg.html")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def run(args: argparse.Namespace) -> int:
    """Write the page and say where it is."""
    print(page(args.out, overwrite=args.force, evidence=load(args.data)))
    return 0
