"""``drg-evidence cite KEY ...``: references for a reference manager, or to paste."""

from __future__ import annotations

import argparse

from ..exports.citations import bibtex, reference_list, ris
from ..loader import load

HELP = "references of studies, sources or findings as BibTeX, RIS or text"
FORMATS = {"text": reference_list, "bibtex": bibtex, "ris": ris}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The keys, and the format."""
    parser.add_argument("keys", nargs="+", metavar="KEY", help="for example accurate_2017")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")


def run(args: argparse.Namespace) -> int:
    """Print the references, each once; a misspelt key is answered with the nearest ones."""
    print(FORMATS[args.format](load(args.data), args.keys), end="")
    return 0
