"""A piece of a document as a reader would point at it, and the company it keeps.

Readers of documents cut text into blocks; the checker reads blocks and nothing else. Blocks of
one group share their context: what a slide's title or a table's header names, its bullets and
rows speak of.
"""

from __future__ import annotations

from dataclasses import dataclass

KINDS = frozenset(
    {
        "title", "heading", "paragraph", "list_item", "table_row",
        "caption", "note", "alt", "cell", "code",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Text in one place of a document.

    Parameters
    ----------
    text : str
        The words as they stand; offsets of mentions count in it.
    place : str
        Where a reader finds it: "slide 3, bullet 2", "line 14".
    kind : str
        One of ``KINDS``.
    group : int
        Blocks with the same number share context: one slide, one table, one section.
    headers, cells : tuple of str
        For a table row: the column heads and the cells, in order. ``text`` then holds the
        cells too, so that offsets can be given.
    level : int
        For a heading of an outline: 1 for the title of the document, 2 for its chapters, and so
        on; 0 for all else.
    under : tuple of str
        The headings of the outline above this block, outermost first, those of other groups too.
    """

    text: str
    place: str
    kind: str = "paragraph"
    group: int = 0
    headers: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    level: int = 0
    under: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(
                f"block kind {self.kind!r}; expected one of {', '.join(sorted(KINDS))}"
            )
