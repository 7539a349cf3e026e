"""How much room text takes, so that nothing is cut and no size goes below the floor.

Widths are those of Arial in thousandths of the size; other characters count as wide. Office
programs break lines a little differently, so a small reserve is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

POINTS_PER_INCH = 72
LINE = 1.19
RESERVE = 1.04
BOLD = 1.08
WIDE = 667

# Arial, space to tilde.
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a text on one line, in inches.

    >>> round(text_width("0123456789", 18), 2)
    1.45
    """
    thousandths = sum(_WIDTHS[ord(sign) - 32] if " " <= sign <= "~" else WIDE for sign in text)
    factor = RESERVE * (BOLD if bold else 1)
    return thousandths / 1000 * size / POINTS_PER_INCH * factor


def line_count(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Lines that a paragraph takes in a width of inches. A longer word is broken."""
    lines, used = 1, 0.0
    space = text_width(" ", size, bold=bold)
    for word in text.split():
        length = text_width(word, size, bold=bold)
        if used and used + space + length > width:
            lines, used = lines + 1, 0.0
        if length > width:
            extra = int(length / width)
            lines, length = lines + extra, length - extra * width
        used += length + (space if used else 0)
    return lines


def text_height(
    paragraphs: Iterable[str], width: float, size: float, *, gap: float = 0, bold: bool = False
) -> float:
    """Height of paragraphs in inches, with ``gap`` points before each."""
    heights = [line_count(text, width, size, bold=bold) * size * LINE + gap for text in paragraphs]
    return sum(heights) / POINTS_PER_INCH


def size_that_fits(
    paragraphs: Sequence[str], width: float, height: float, sizes: Sequence[int], *,
    gap: float = 0, bold: bool = False,
) -> int | None:  # fmt: skip
    """The first of the sizes, in points, at which the text fits; None when none does."""
    for size in sizes:
        if text_height(paragraphs, width, size, gap=gap, bold=bold) <= height:
            return size
    return None
