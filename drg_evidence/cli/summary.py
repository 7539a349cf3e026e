"""``drg-evidence summary TOPIC``: a topic in words, for a patient, clinician or researcher."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ..errors import EvidenceError
from ..loader import load
from ..text import READERS, TOPICS, Summary, summarize

HELP = "a topic in words for a patient, a clinician or a researcher, every number with its source"

FORMATS: dict[str, Callable[[Summary], str]] = {
    "text": lambda summary: summary.text,
    "markdown": lambda summary: summary.to_markdown(),
    "html": lambda summary: summary.to_html(fragment=False),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Topic, reader, format, and where to write."""
    parser.add_argument("topic", nargs="?", help=f"one of {', '.join(TOPICS)}")
    parser.add_argument("--list", action="store_true", help="list the topics and their titles")
    parser.add_argument("--reader", default="patient", help=f"one of {', '.join(READERS)}")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")
    parser.add_argument("--out", metavar="FILE", help="write to a file instead of the terminal")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")
    parser.add_argument("--data", help="folder with evidence tables of your own")


def run(args: argparse.Namespace) -> int:
    """Print or write the summary; a misspelt topic is answered with the nearest ones."""
    if args.list:
        print(_listing(args))
        return 0
    if args.topic is None:
        raise EvidenceError(f"Name a topic: {', '.join(TOPICS)}. 'summary --list' shows titles.")
    summary = summarize(args.topic, reader=args.reader, evidence=load(args.data))
    text = FORMATS[args.format](summary)
    if args.out is None:
        print(text, end="" if text.endswith("\n") else "\n")
        return 0
    from ..files import write_file

    print(write_file(args.out, text.encode(), overwrite=args.force))
    return 0


def _listing(args: argparse.Namespace) -> str:
    evidence = load(args.data)
    lines = []
    for topic in TOPICS:
        lines.append(topic)
        for reader in READERS:
            title = summarize(topic, reader=reader, evidence=evidence).title
            lines.append(f"  {reader:<11} {title}")
    return "\n".join(lines)
