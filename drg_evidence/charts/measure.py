"""How wide a text is, and where to break it: measured with the font itself.

Charts are laid out in points before anything is drawn, so that no text meets another.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from .style import FALLBACK, font_families, font_files

LINE = 1.24
"""Distance between two lines, in heights of the text."""
ASCENT = 0.74
DESCENT = 0.24


@cache
def _font(weight: str) -> Any:
    from matplotlib import font_manager, ft2font

    font_families()
    files = font_files()
    path = files.get(weight) or font_manager.findfont(
        font_manager.FontProperties(family=FALLBACK, weight=weight)
    )
    font = ft2font.FT2Font(str(path))
    font.set_size(100.0, 72)
    return font


@lru_cache(maxsize=8192)
def text_width(text: str, points: float, weight: str = "normal") -> float:
    """Width of one line in points, with two in a hundred to spare for hinting."""
    from matplotlib.ft2font import LoadFlags

    font = _font(weight)
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    width: float = font.get_width_height()[0] / 64
    return width / 100 * points * 1.02


def wrap(text: str, width: float, points: float, weight: str = "normal") -> tuple[str, ...]:
    """The text in lines no wider than ``width`` points; a longer single word stays whole."""
    lines: list[str] = []
    line = ""
    for word in filter(None, text.split(" ")):
        longer = f"{line} {word}".strip()
        if line and text_width(longer, points, weight) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line) if line else tuple(lines)


def block_height(lines: int, points: float) -> float:
    """Height in points of so many lines."""
    return lines * points * LINE


def wrap_evenly(text: str, width: float, points: float, weight: str = "normal") -> tuple[str, ...]:
    """As few lines as fit, of about equal width, so that no word is left alone on the last."""
    lines = wrap(text, width, points, weight)
    low, high = width / 2, width
    while len(lines) > 1 and high - low > 1:
        middle = (low + high) / 2
        tried = wrap(text, middle, points, weight)
        fits = len(tried) == len(lines)
        low, high = (low, middle) if fits else (middle, high)
        lines = tried if fits else lines
    return lines
