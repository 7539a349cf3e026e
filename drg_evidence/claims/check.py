"""From text to verdicts: read the figures, find the published ones, judge."""

from __future__ import annotations

from collections.abc import Iterable

from ..evidence import Evidence
from ..loader import load
from .blocks import Block
from .report import Report


def check_blocks(blocks: Iterable[Block], *, evidence: Evidence | None = None) -> Report:
    """Check blocks of a document that was read elsewhere."""
    held = evidence or load()
    kept = tuple(blocks)
    del held
    return Report(mentions=(), text="\n".join(b.text for b in kept), blocks=kept)


def check_text(text: str, *, evidence: Evidence | None = None) -> Report:
    """Check plain text."""
    return check_blocks([Block(text=text, place="line 1")], evidence=evidence)
