"""Where things stand on a slide, in inches from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

from ...errors import ExportError

EMU_PER_INCH = 914400
SIZES = {"16:9": (13.333, 7.5), "4:3": (10.0, 7.5)}

MARGIN = 0.6
TITLE_TOP, TITLE_HEIGHT = 0.45, 1.15
BODY_TOP = 1.7
SOURCE_HEIGHT = 0.72
NUMBER_WIDTH = 0.8


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width

    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width and height in the unit of Office files."""
        sides = (self.left, self.top, self.width, self.height)
        left, top, width, height = (round(side * EMU_PER_INCH) for side in sides)
        return left, top, width, height

    def overlaps(self, other: Box) -> bool:
        """True when the two share more than an edge."""
        apart = (
            self.right <= other.left + 1e-6
            or other.right <= self.left + 1e-6
            or self.bottom <= other.top + 1e-6
            or other.bottom <= self.top + 1e-6
        )
        return not apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Areas:
    """The places of one kind of slide. An absent place is None."""

    title: Box
    figure: Box | None = None
    words: Box | None = None
    source: Box | None = None
    number: Box | None = None


def slide_size(size: str) -> tuple[float, float]:
    """Width and height of a slide in inches; raises ExportError for an unknown size."""
    if size not in SIZES:
        known = " or ".join(SIZES)
        raise ExportError(f"There is no slide size {size!r}. Give {known}.")
    return SIZES[size]


def areas_of(kind: str, size: str) -> Areas:
    """The places of a kind of slide on our own master.

    ``kind`` is ``opening``, ``chart`` or ``bars`` (figure beside words), ``table`` or
    ``words``. On a narrow slide the words stand below a chart, and beside bars.
    """
    width, height = slide_size(size)
    inner = width - 2 * MARGIN
    if kind == "opening":
        return Areas(
            title=Box(MARGIN, 0.95, inner, 2.75),
            words=Box(MARGIN, 3.85, inner, 1.3),
            source=Box(MARGIN, 5.2, inner, 1.85),
        )
    source_top = height - 0.3 - SOURCE_HEIGHT
    body = Box(MARGIN, BODY_TOP, inner, source_top - 0.12 - BODY_TOP)
    figure, words = _shared(kind, body, narrow=width < 12)
    return Areas(
        title=Box(MARGIN, TITLE_TOP, inner, TITLE_HEIGHT),
        figure=figure,
        words=words,
        source=Box(MARGIN, source_top, inner - NUMBER_WIDTH, SOURCE_HEIGHT),
        number=Box(width - MARGIN - NUMBER_WIDTH, height - 0.75, NUMBER_WIDTH, 0.45),
    )


def _shared(kind: str, body: Box, *, narrow: bool) -> tuple[Box | None, Box | None]:
    if kind == "words":
        return None, body
    if kind == "table":
        return body, None
    if narrow and kind == "chart":
        figure = Box(body.left, body.top, body.width, body.height * 0.6)
        return figure, Box(body.left, figure.bottom, body.width, body.height * 0.4)
    share, gap = 0.58 if narrow else 0.56, 0.15
    figure = Box(body.left, body.top, body.width * share, body.height)
    left = figure.right + gap
    return figure, Box(left, body.top, body.right - left, body.height)
