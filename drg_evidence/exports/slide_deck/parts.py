"""What a slide holds, before any PowerPoint: a title, points, and a figure or a table.

Everything with a number in it is a :class:`~drg_evidence.wording.Quantity` or a
:class:`~drg_evidence.wording.Sentence`, so a slide knows the row behind each of its figures.
Chart values are in the units of the axis: percent 0 to 100, percentage points, or people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ...wording import Quantity, Sentence

Shown = Quantity | Sentence


class Kind(StrEnum):
    """How a native chart draws its series."""

    COLUMNS = "columns"
    BARS = "bars"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One value of a chart, as drawn, with its interval where one is held.

    ``label`` is what a reader sees; ``value``, ``low`` and ``high`` are in units of the axis;
    ``decimals`` are the places printed. ``at`` is the place on a numeric first axis.
    """

    label: Quantity
    value: float
    decimals: int
    low: float | None = None
    high: float | None = None
    interval: Quantity | None = None
    at: float | None = None

    def __post_init__(self) -> None:
        if (self.low is None) != (self.high is None) or (self.low is None) != (not self.interval):
            raise ValueError(f"{self.label}: an interval needs both limits and its text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values drawn alike. ``look`` is the term of an arm, or of a part in ``chart_looks``.

    On a line the labels stand above the points, or below, at each point or at the middle one alone.
    """

    name: Shown
    look: str
    points: tuple[Point | None, ...]
    each_labelled: bool = True
    label_below: bool = False

    @property
    def has_intervals(self) -> bool:
        """True when any of its points has an interval."""
        return any(point is not None and point.low is not None for point in self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class NativeChart:
    """A chart that PowerPoint draws itself and a reader can edit."""

    kind: Kind
    categories: tuple[Sentence, ...]
    series: tuple[Series, ...]
    value_title: Sentence
    minimum: float
    maximum: float
    step: float
    unit: str = ""
    category_title: Sentence | None = None
    alt: Sentence

    def shown(self) -> Iterator[Shown]:
        """Everything with text in it, in reading order."""
        yield from self.categories
        for series in self.series:
            yield series.name
            for point in filter(None, series.points):
                yield point.label
                if point.interval is not None:
                    yield point.interval
        yield self.value_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a header row. ``widths`` are shares of the whole width.

    ``size`` in points is set where a table goes on over several slides, to be the same on each.
    """

    header: tuple[Sentence, ...]
    rows: tuple[tuple[Shown, ...], ...]
    widths: tuple[float, ...]
    alt: Sentence
    size: int | None = None

    def shown(self) -> Iterator[Shown]:
        """Everything with text in it, in reading order."""
        yield from self.header
        for row in self.rows:
            yield from row


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide. ``talk`` and ``caveats`` are for the speaker notes."""

    key: str
    title: Sentence
    points: tuple[Sentence, ...] = ()
    figure: NativeChart | Table | None = None
    talk: tuple[Sentence, ...] = ()
    caveats: tuple[Sentence, ...] = ()
    opening: bool = False

    def shown(self) -> Iterator[Shown]:
        """Everything that an audience sees, in reading order."""
        yield self.title
        yield from self.points
        if self.figure is not None:
            yield from self.figure.shown()

    def quantities(self) -> tuple[Quantity, ...]:
        """Every number on the slide and in what is said to it, each once."""
        seen: dict[tuple[str, tuple[str, ...]], Quantity] = {}
        for part in (*self.shown(), *self.talk, *self.caveats):
            found = part.quantities if isinstance(part, Sentence) else (part,)
            for quantity in found:
                seen.setdefault((quantity.shown, quantity.finding_ids), quantity)
        return tuple(seen.values())

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """The rows behind what the audience sees, each once."""
        ids = (i for part in self.shown() for i in part.finding_ids)
        return tuple(dict.fromkeys(ids))
