"""What a table of shares is made of: columns, rows, groups of rows, and the scale."""

from __future__ import annotations

from dataclasses import dataclass

from ..stats import Interval
from ..wording import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the table; those before the scale stand on its left.

    A strong column wears the colour of ``arm``, or of the row where none is named. A column
    that is ``below`` is a second line under the first column, where width is scarce.
    """

    heading: Sentence | None
    before: bool = False
    role: str = "label"
    strong: bool = False
    align: str = "left"
    arm: str = ""
    below: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow:
    """One share. ``rate`` and ``interval`` are proportions; no interval is drawn hollow.

    ``beyond`` is 1 when the source says "more than" the figure, -1 for "less than". A
    ``partner`` is the other arm, drawn on the same line just below.
    """

    finding_ids: tuple[str, ...]
    arm: str
    rate: float
    interval: Interval | None
    cells: tuple[Sentence, ...]
    beyond: int = 0
    partner: ShareRow | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.rate <= 1:
            raise ValueError(f"{self.finding_ids}: {self.rate} is not a proportion")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareGroup:
    """Rows under one heading, with a closing line under them if there is something to say."""

    heading: Sentence | None
    rows: tuple[ShareRow, ...]
    closing: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The axis: its label, and how far it goes."""

    label: Sentence
    until: float = 1.0
