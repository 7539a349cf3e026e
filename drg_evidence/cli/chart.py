"""``drg-evidence chart NAME --out FILE``: draw one chart as PNG, SVG or PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..errors import EvidenceError
from ..loader import load

SIZES = ("slide", "page", "square")

HELP = "draw one chart as PNG, SVG or PDF; --list names them all"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which chart, how large, and where it goes."""
    parser.add_argument("name", nargs="?", help="name of a chart, for example responder_rates")
    parser.add_argument("--list", action="store_true", help="list the charts and stop")
    parser.add_argument("--size", choices=SIZES, default="slide")
    parser.add_argument("--out", type=Path, help="file ending in .png, .svg or .pdf")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.add_argument("--data", help="folder with evidence tables of your own")


def run(args: argparse.Namespace) -> int:
    """Draw the chart and say where it is; a misspelt name is answered with the nearest ones."""
    from ..charts import save
    from ..charts.gallery import CHARTS, ON_REQUEST
    from ..errors import unknown

    charts = {**CHARTS, **ON_REQUEST}
    if args.list:
        width = max(len(name) for name in charts)
        print("\n".join(f"{name:<{width}}  {chart.title}" for name, chart in charts.items()))
        return 0
    if args.name is None:
        raise EvidenceError("Name a chart; 'drg-evidence chart --list' shows them all.")
    if args.name not in charts:
        raise unknown("chart", args.name, charts)
    out = args.out or Path(f"{args.name}.{args.size}.png")
    figure = charts[args.name](load(args.data), size=args.size)
    print(save(figure, out, overwrite=args.force))
    return 0
