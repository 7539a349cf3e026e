"""A document as its reader sees it: blocks of text, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..blocks import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What was read of one file.

    ``blocks`` can be gone through more than once; those of plain text and CSV are read from the
    file each time, so that a long file needs no memory. ``notes`` say what the reader should
    know: an encoding that was guessed, a page that is a picture.
    """

    path: str
    format: str
    blocks: Iterable[Block]
    notes: tuple[str, ...] = ()
