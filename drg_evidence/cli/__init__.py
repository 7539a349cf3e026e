"""The command line: ``drg-evidence``, or ``python -m drg_evidence``.

Exit codes: 0 fine, 1 something found by ``check`` or ``verify``, 2 wrong use. What a reader can
mend is told on stderr without a traceback; anything else is a bug and shows its traceback.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from ..errors import EvidenceError

COMMANDS = {
    "report": "report",
    "list": "list_",
    "show": "show",
    "compare": "compare",
    "chart": "chart",
    "summary": "summary",
    "check": "check",
    "slides": "slides",
    "handout": "handout",
    "page": "page",
    "cite": "cite",
    "possible": "possible",
    "fragility": "fragility",
    "pool": "pool",
    "verify": "verify",
}
"""Command, and the module in this folder that holds it."""

DESCRIPTION = (
    "Published figures on dorsal root ganglion (DRG) stimulation and spinal cord stimulation "
    "(SCS), each with its source. Information, not medical advice."
)


def parser_for(chosen: str | None = None) -> argparse.ArgumentParser:
    """The parser. With a command chosen only its module is imported, so that it answers at once."""
    from .. import __version__

    parser = argparse.ArgumentParser(prog="drg-evidence", description=DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"drg-evidence {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, module_name in COMMANDS.items():
        if chosen not in (None, name):
            commands.add_parser(name)
            continue
        module = import_module(f".{module_name}", __name__)
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    chosen = words[0] if words and words[0] in COMMANDS else None
    parser = parser_for(chosen)
    args = parser.parse_args(words)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except EvidenceError as error:
        print(f"drg-evidence: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of a pipe (head, less) has gone; Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("drg-evidence: stopped", file=sys.stderr)
        return 130
