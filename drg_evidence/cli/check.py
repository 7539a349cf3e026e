"""``drg-evidence check``: a verdict on every DRG or SCS figure in documents."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path
from typing import IO, Any

from ..claims.documents import FORMATS, Limits, UnreadableDocument, check_parts, read_document
from ..claims.documents.collector import one_line
from ..claims.documents.limits import beyond, option
from ..errors import EvidenceError
from .check_formats import WRITERS, Read, Tally

HELP = "check the figures of documents against the published record"

STDIN = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which documents, how to print the verdicts, and what may be spent on one document."""
    known = " ".join(FORMATS)
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help=f"documents ({known}), folders of them, or - for text on standard input",
    )
    parser.add_argument("--format", choices=sorted(WRITERS), default="table")
    parser.add_argument("--out", type=Path, help="write to this file instead of the screen")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="exit with 1 for incomplete and unverifiable figures too",
    )
    parser.add_argument("--data", help="folder with evidence tables of your own")
    limits = parser.add_argument_group("limits for one document")
    for field in fields(Limits):
        standard = getattr(Limits(), field.name)
        limits.add_argument(
            option(field.name),
            type=type(standard),
            default=standard,
            metavar="N",
            help=f"{Limits.meaning(field.name)} (default {standard:,})",
        )


def run(args: argparse.Namespace) -> int:
    """2 when a file could not be read, else 1 when something is wrong, else 0."""
    limits = _limits(args)
    tally = Tally(strict=args.strict)
    with ExitStack() as stack:
        paths = list(_paths(args.files, limits, stack))
        text = WRITERS[args.format](_read_all(paths, limits, args.data, tally), tally)
        if args.out is None:
            for piece in text:
                sys.stdout.write(piece)
        else:
            _write(args.out, text, overwrite=args.force)
    return tally.exit_code


def _limits(args: argparse.Namespace) -> Limits:
    try:
        return Limits(**{field.name: getattr(args, field.name) for field in fields(Limits)})
    except ValueError as error:
        raise EvidenceError(str(error)) from error


def _read_all(
    paths: list[tuple[str, Path]], limits: Limits, data: str | None, tally: Tally
) -> Iterator[Read]:
    """Each document that can be read with the reports on its parts; the others are named."""
    from ..loader import load

    evidence = load(data)
    for number, (shown, path) in enumerate(paths, start=1):
        _progress(number, len(paths), shown)
        try:
            document = read_document(path, limits=limits)
        except EvidenceError as error:
            tally.missed(str(error).replace(str(path), shown))
            continue
        reports = tally.counted(shown, check_parts(document, limits=limits, evidence=evidence))
        yield Read(shown, reports, document.notes)


def _progress(number: int, of: int, name: str) -> None:
    if of > 1 and sys.stderr.isatty():
        print(f"\r\x1b[2Kchecking {number} of {of}: {name}"[:100], end="", file=sys.stderr)
        if number == of:
            print("\r\x1b[2K", end="", file=sys.stderr)


def _paths(names: Iterable[str], limits: Limits, stack: ExitStack) -> Iterator[tuple[str, Path]]:
    """Name to show and path to read: files as given, those inside folders, standard input."""
    for name in names:
        path = Path(name)
        if name == STDIN:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            copy = Path(folder) / "standard_input.txt"
            _copy_stdin(sys.stdin.buffer, copy, limits)
            yield "standard input", copy
        elif path.is_dir():
            inside = list(_inside(path))
            if not inside:
                raise UnreadableDocument(
                    f"{name}: no document in this folder ({' '.join(FORMATS)})"
                )
            yield from ((one_line(str(file)), file) for file in inside)
        else:
            yield one_line(name), path


def _inside(folder: Path) -> Iterator[Path]:
    """Documents below a folder in order; hidden ones and the lock files of Office are left."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(files):
            if Path(name).suffix.lower() in FORMATS and not name.startswith((".", "~$")):
                yield Path(parent) / name


def _copy_stdin(stream: IO[bytes], copy: Path, limits: Limits) -> None:
    """Keep the text on disk, since it is gone through more than once."""
    size = 0
    with copy.open("wb") as kept:
        while chunk := stream.read(1 << 20):
            size += len(chunk)
            if size > limits.max_bytes:
                raise beyond("max_bytes", "standard input is longer", limits)
            kept.write(chunk)


def _write(path: Path, text: Iterable[str], *, overwrite: bool) -> None:
    from ..files import write_file

    def fill(scratch: Path) -> Any:
        with scratch.open("w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(text)

    write_file(path, fill, overwrite=overwrite)
