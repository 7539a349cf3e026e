"""``drg-evidence list``: what is held."""

from __future__ import annotations

import argparse

from ..evidence import Evidence
from ..loader import load
from .tables import FORMATS, render

HELP = "list studies, findings, sources, conflicts, claims or wanted figures"

COLUMNS = {
    "studies": ("study_id", "year", "design", "findings", "label"),
    "findings": ("finding_id", "printed", "unit", "n", "analysis_set", "definition"),
    "sources": ("source_id", "kind", "read_as", "citation"),
    "conflicts": ("conflict_id", "status", "what_differs"),
    "claims": ("claim_id", "verdict", "claimed"),
    "wanted": ("wanted_id", "held", "figure"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to list, and which findings."""
    parser.add_argument("what", nargs="?", default="studies", choices=sorted(COLUMNS))
    parser.add_argument("--study", help="only findings of this study")
    parser.add_argument("--outcome", help="only findings of this outcome")
    parser.add_argument("--arm", help="only findings of this arm")
    parser.add_argument("--months", type=float, help="only findings at this time point")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--format", choices=FORMATS, default="table")


def run(args: argparse.Namespace) -> int:
    """Print the rows."""
    evidence = load(args.data)
    print(render(_rows(evidence, args), COLUMNS[args.what], args.format))
    return 0


def _rows(evidence: Evidence, args: argparse.Namespace) -> list[dict[str, object]]:
    if args.what == "findings":
        held = evidence.findings(
            study=args.study, outcome=args.outcome, arm=args.arm, months=args.months
        )
        return [
            {**_fields(f, "findings"), "printed": _shown(f.printed.text, f.value, f.text_value)}
            for f in held
        ]
    if args.what == "studies":
        return [
            {**_fields(s, "studies"), "findings": len(evidence.findings(study=s.study_id))}
            for s in evidence.studies.values()
        ]
    if args.what == "wanted":
        return [
            {**_fields(w, "wanted"), "held": "yes" if w.is_held else "no"}
            for w in evidence.wanted.values()
        ]
    records = getattr(evidence, args.what)
    return [_fields(record, args.what) for record in records.values()]


def _fields(record: object, what: str) -> dict[str, object]:
    return {name: getattr(record, name, None) for name in COLUMNS[what]}


def _shown(printed: str, value: float | None, words: str) -> str:
    if printed:
        return printed
    return words if value is None else f"{value:g} (derived)"
