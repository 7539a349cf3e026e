"""How much of a document is read before it is refused, and the error that says so.

A document comes from anywhere: it may be cut off, broken or made to exhaust the reader. Each
limit ends the reading with an :class:`UnreadableDocument` that names the file, the limit and the
option that raises it. The defaults hold a 3,000-page book or a slide deck of several hundred
slides with films in it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from ...errors import EvidenceError


class UnreadableDocument(EvidenceError):
    """A document that cannot be read: broken, locked, of an unknown kind, or beyond a limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What may be spent on one document.

    Parameters
    ----------
    max_bytes : int
        Size of the file.
    max_unpacked_bytes : int
        Size of what is held in memory at once: a web page, a notebook, the XML inside a Word
        or PowerPoint file. Pictures and films inside are not unpacked. Plain text and CSV are
        read piece by piece and need no such limit.
    max_ratio : int
        How many times larger a packed part may become when it is unpacked. Office files stay
        below 100; files made to fill a disk reach 1000.
    max_blocks : int
        Paragraphs, table rows and the like in a document that is held in memory.
    max_pages : int
        Pages of a PDF and slides of a presentation.
    max_nesting : int
        Depth of tables inside tables, groups of shapes inside groups, lists inside lists.
    max_seconds : float
        Time for reading one document, and again for judging its figures.
    max_memory : int
        Address space of the reading process in bytes, where the system can limit it (Linux,
        macOS in part, Windows not).

    Raises
    ------
    ValueError
        When a limit is not above zero.
    """

    max_bytes: int = 500_000_000
    max_unpacked_bytes: int = 100_000_000
    max_ratio: int = 200
    max_blocks: int = 200_000
    max_pages: int = 3_000
    max_nesting: int = 64
    max_seconds: float = 60.0
    max_memory: int = 2_000_000_000

    @staticmethod
    def meaning(limit: str) -> str:
        """A few words on a limit, for the help of the command line."""
        return _MEANINGS[limit]

    def __post_init__(self) -> None:
        for field in fields(self):
            if not getattr(self, field.name) > 0:
                raise ValueError(f"{field.name} must be above 0")


_MEANINGS = {
    "max_bytes": "size of the file in bytes",
    "max_unpacked_bytes": "bytes of markup held in memory",
    "max_ratio": "times larger a packed part may become",
    "max_blocks": "paragraphs and table rows",
    "max_pages": "pages of a PDF, slides of a presentation",
    "max_nesting": "depth of tables and groups inside each other",
    "max_seconds": "seconds for reading, and again for judging",
    "max_memory": "bytes of memory for reading, on Linux",
}


def option(limit: str) -> str:
    """The command line option of a limit.

    >>> option("max_unpacked_bytes")
    '--max-unpacked-bytes'
    """
    return "--" + limit.replace("_", "-")


def beyond(limit: str, found: str, limits: Limits) -> UnreadableDocument:
    """The error for a document that is larger than a limit allows.

    >>> print(beyond("max_pages", "4,100 pages", Limits()))
    4,100 pages, more than the limit of 3,000. Raise it with --max-pages if you trust the file.
    """
    allowed = getattr(limits, limit)
    return UnreadableDocument(
        f"{found}, more than the limit of {allowed:,}. "
        f"Raise it with {option(limit)} if you trust the file."
    )


def late(task: str, limits: Limits) -> UnreadableDocument:
    """The error for a document that takes longer than the limits allow.

    >>> print(late("reading", Limits()))
    reading took more than 60 seconds. Raise the limit with --max-seconds if you trust the file.
    """
    return UnreadableDocument(
        f"{task} took more than {limits.max_seconds:g} seconds. "
        f"Raise the limit with {option('max_seconds')} if you trust the file."
    )
