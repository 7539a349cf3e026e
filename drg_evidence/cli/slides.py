"""``drg-evidence slides``: a deck with native charts, speaker notes and sources."""

from __future__ import annotations

import argparse

from ..exports.slide_deck import slides
from ..loader import load

HELP = "write a deck of slides: editable charts, speaker notes, a source for every figure"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, about what, in which look, and which slides."""
    parser.add_argument("--out", required=True, metavar="FILE", help="such as talk.pptx")
    parser.add_argument("--topic", metavar="STUDY", help="a deck about one study")
    parser.add_argument("--size", choices=("16:9", "4:3"), default="16:9")
    parser.add_argument("--template", metavar="PPTX", help="your own master, fonts and colours")
    parser.add_argument("--slides", type=_numbers, metavar="N,N", help="slides to keep, as 3,4,9")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")
    parser.add_argument("--data", help="folder with evidence tables of your own")


def _numbers(text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise argparse.ArgumentTypeError("give slide numbers such as 3,4,9") from None


def run(args: argparse.Namespace) -> int:
    """Write the deck and say where it is."""
    written = slides(
        args.out, topic=args.topic, size=args.size, template=args.template, slides=args.slides,
        overwrite=args.force, evidence=load(args.data),
    )  # fmt: skip
    print(written)
    return 0
