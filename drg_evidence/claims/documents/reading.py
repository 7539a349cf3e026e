"""From a path to blocks, and from a path to verdicts."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...errors import UnknownTerm
from ...evidence import Evidence
from ..blocks import Block
from ..report import Report
from .document import Document
from .limits import Limits, UnreadableDocument, beyond, late
from .plain_text import TextBlocks, read_plain_text
from .table_file import TableRows, read_table_file
from .worker import read_apart

FORMATS = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".docx": "docx", ".pptx": "pptx", ".pdf": "pdf",
    ".ipynb": "ipynb", ".csv": "csv", ".tsv": "csv",
}  # fmt: skip
"""Ending of a file name, and the format it stands for."""

TOGETHER = 10_000
"""Characters judged in one go; the next go starts at a new group."""

MOST_TOGETHER = 15_000
"""Characters after which it starts within a group."""

KEPT = 1_000_000
"""Characters up to which a report keeps the whole text, and not only what was judged."""


def format_of(path: Path) -> str:
    """The format by the ending of the name.

    Raises
    ------
    UnknownTerm
        For an ending that is not read, with those that are.
    """
    if path.suffix.lower() not in FORMATS:
        known = " ".join(FORMATS)
        raise UnknownTerm(f"{path}: found ending {path.suffix!r}; expected one of {known}")
    return FORMATS[path.suffix.lower()]


def read_document(path: str | Path, *, limits: Limits | None = None) -> Document:
    """The text of a document as its reader sees it, with the place of each part.

    Tables, captions, speaker notes, footnotes, alternative text, the numbers behind charts and
    the outputs of notebooks are read too. Pictures are not.

    Parameters
    ----------
    path : str or Path
        A file in one of ``FORMATS``.
    limits : Limits
        What may be spent on it.

    Raises
    ------
    UnreadableDocument
        When the file is missing, broken, locked or beyond a limit; the message names it.
    UnknownTerm
        When its name ends in a way that is not known.
    """
    path, limits = Path(path), limits or Limits()
    format_ = format_of(path)
    try:
        return _read(format_, path, limits)
    except UnreadableDocument as error:
        raise UnreadableDocument(f"{path}: {error}") from error
    except OSError as error:
        raise UnreadableDocument(f"{path}: {error.strerror or error}") from error


def _read(format_: str, path: Path, limits: Limits) -> Document:
    if path.exists() and not path.is_file():
        raise UnreadableDocument("this is not a file")
    size = path.stat().st_size
    if size > limits.max_bytes:
        raise beyond("max_bytes", f"the file has {size:,} bytes", limits)
    if format_ == "txt":
        return read_plain_text(path, limits)
    if format_ == "csv":
        return read_table_file(path, limits)
    if format_ in ("html", "md", "ipynb") and size > limits.max_unpacked_bytes:
        raise beyond("max_unpacked_bytes", f"the file has {size:,} bytes", limits)
    return read_apart(format_, path, limits)


def check_file(
    path: str | Path, *, limits: Limits | None = None, evidence: Evidence | None = None
) -> Report:
    """A verdict on every figure of a document that speaks of DRG or SCS evidence.

    Parameters
    ----------
    path : str or Path
        A ``.txt .md .html .docx .pptx .pdf .ipynb`` or ``.csv`` file.
    limits : Limits
        What may be spent on it; see :class:`Limits`.
    evidence : Evidence
        The record to check against; the shipped one unless told otherwise.

    Returns
    -------
    Report
        Of a document longer than a million characters only the parts with figures are kept.

    Raises
    ------
    UnreadableDocument
        When the file cannot be read; the message names it and says why.
    """
    return check_document(read_document(path, limits=limits), limits=limits, evidence=evidence)


def check_document(
    document: Document, *, limits: Limits | None = None, evidence: Evidence | None = None
) -> Report:
    """The same for a document that was read before."""
    return Report.joined(list(check_parts(document, limits=limits, evidence=evidence)))


def check_parts(
    document: Document, *, limits: Limits | None = None, evidence: Evidence | None = None
) -> Iterator[Report]:
    """A report for each part of a document in turn, so that the memory for a long one stays flat.

    Raises
    ------
    UnreadableDocument
        When judging takes longer than the limits allow, after the parts that were judged in time.
    """
    from ...loader import load
    from ..check import check_blocks

    held, limits = evidence or load(), limits or Limits()
    length, end = 0, time.monotonic() + limits.max_seconds
    for part in parts_of(_worth_checking(document, held)):
        if time.monotonic() > end:
            raise late("judging its figures", limits)
        report = check_blocks(part, evidence=held)
        length += len(report.text)
        yield report if length <= KEPT else only_found(report)


def _worth_checking(document: Document, evidence: Evidence) -> Iterable[Block]:
    """All blocks; of a long text or table only those near a word of the subject."""
    from ..gate import may_be_about
    from ..names import names_of
    from ..tokens import normalised

    blocks, names = document.blocks, names_of(evidence)
    if isinstance(blocks, TextBlocks | TableRows) and blocks.path.stat().st_size > KEPT:
        return blocks.that(
            lambda text: may_be_about(text if text.isascii() else normalised(text), names)
        )
    return blocks


def parts_of(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """The blocks in lists of about ``TOGETHER`` characters that end with a group.

    A group longer than ``MOST_TOGETHER`` is divided.
    """
    part: list[Block] = []
    length = 0
    for block in blocks:
        goes_on = bool(part) and part[-1].group == block.group
        if length > (MOST_TOGETHER if goes_on and not block.level else TOGETHER):
            yield part
            part, length = [], 0
        part.append(block)
        length += len(block.text)
    yield part


def only_found(report: Report) -> Report:
    """The report with those blocks only in which something was found."""
    from dataclasses import replace

    kept = sorted({mention.block for mention in report.mentions})
    numbers = {block: number for number, block in enumerate(kept)}
    blocks = tuple(report.blocks[block] for block in kept)
    mentions = tuple(replace(m, block=numbers[m.block]) for m in report.mentions)
    text = "\n".join(block.text for block in blocks)
    return Report(mentions=mentions, text=text, blocks=blocks)
