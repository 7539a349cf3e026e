"""Reads one document in a process of its own, so that nothing in it can take the caller down.

Run as ``python -m drg_evidence.claims.documents.worker FORMAT PATH LIMITS``; the blocks come back
as JSON on standard output. The process limits its own memory first. A reader that runs out of
time is ended by the caller; one that crashes ends this process and nothing else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from ..blocks import Block
from .collector import Collector
from .document import Document
from .limits import Limits, UnreadableDocument, late, option

READERS = {
    "md": ("markdown", "read_markdown"),
    "html": ("web_page", "read_web_page"),
    "docx": ("word", "read_word"),
    "pptx": ("slides", "read_slides"),
    "pdf": ("pdf", "read_pdf"),
    "ipynb": ("notebook", "read_notebook"),
}
"""Format, and the module and function here that read it."""

_FIELDS = ("text", "place", "kind", "group", "headers", "cells", "level", "under")


def read_here(format_: str, path: Path, limits: Limits) -> Document:
    """Read a document in this process, without limits on time and memory."""
    module, function = READERS[format_]
    read: Callable[[Path, Collector], None] = getattr(
        import_module(f".{module}", __package__), function
    )
    into = Collector(limits)
    read(path, into)
    return Document(
        path=str(path), format=format_, blocks=tuple(into.blocks), notes=tuple(into.notes)
    )


def read_apart(format_: str, path: Path, limits: Limits) -> Document:
    """Read a document in a process of its own.

    Raises
    ------
    UnreadableDocument
        When it is broken or beyond a limit; the message says which.
    """
    command = [sys.executable, "-m", __spec__.name, format_, str(path), json.dumps(asdict(limits))]
    folders = os.pathsep.join(folder for folder in sys.path if folder)
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=limits.max_seconds,
            env={**os.environ, "PYTHONPATH": folders, "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise late("reading", limits) from None
    return _received(done, format_, path)


def _received(done: subprocess.CompletedProcess[bytes], format_: str, path: Path) -> Document:
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        told = f" ({last[:200]})" if last else ""
        raise UnreadableDocument(f"its reader broke down{told}; the file is broken") from None
    if "error" in answer:
        raise UnreadableDocument(answer["error"])
    blocks = tuple(_block(values) for values in answer["blocks"])
    return Document(path=str(path), format=format_, blocks=blocks, notes=tuple(answer["notes"]))


def _block(values: list[Any]) -> Block:
    text, place, kind, group, headers, cells, level, under = values
    return Block(
        text=text,
        place=place,
        kind=kind,
        group=group,
        headers=tuple(headers),
        cells=tuple(cells),
        level=level,
        under=tuple(under),
    )


def answer_for(format_: str, path: Path, limits: Limits) -> dict[str, Any]:
    """The blocks and notes of a document, or what is wrong with it, as plain values."""
    try:
        document = read_here(format_, path, limits)
    except UnreadableDocument as error:
        return {"error": str(error)}
    except ImportError as error:
        package = (error.name or "").partition(".")[0]
        return {
            "error": f"reading .{format_} files needs the package {package!r}: "
            'pip install "drg-evidence[documents]"'
        }
    except MemoryError:
        return {
            "error": f"reading it needs more memory than the limit of {limits.max_memory:,} "
            f"bytes. Raise it with {option('max_memory')} if you trust the file."
        }
    except Exception as error:
        # The libraries raise whatever a broken part happens to cause: KeyError, lxml's errors.
        return {"error": f"the file is broken ({type(error).__name__}: {str(error)[:200]})"}
    blocks = [[getattr(block, name) for name in _FIELDS] for block in document.blocks]
    return {"blocks": blocks, "notes": document.notes}


def _limit_memory(most: int) -> None:
    """Ask the system to refuse more memory; systems without that have the other limits."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def main(arguments: list[str]) -> None:
    """Entry of the process."""
    format_, path, spent = arguments
    limits = Limits(**json.loads(spent))
    if sys.platform == "linux":
        _limit_memory(limits.max_memory)
    answer = answer_for(format_, Path(path), limits)
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1:])
