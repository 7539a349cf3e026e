"""The text face inside the page: only the letters that the page uses."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from io import BytesIO

from ...charts.style import FONT, font_files

WEIGHTS = {"normal": 400, "semibold": 600}


def font_style(text: str) -> str:
    """Style rules that bring the text face along, or nothing where it is not installed."""
    letters = "".join(sorted(set(text)))
    files = font_files()
    return "\n".join(
        f"@font-face{{font-family:'{FONT}';font-weight:{weight};font-style:normal;"
        f"src:url(data:font/woff;base64,{_subset(str(files[name]), letters)}) format('woff')}}"
        for name, weight in WEIGHTS.items()
        if name in files
    )


@cache
def _subset(file: str, letters: str) -> str:
    """A font with these letters alone, as base64 of a WOFF file; the same bytes every time."""
    from fontTools import subset  # type: ignore[import-untyped]

    options = subset.Options()
    options.flavor = "woff"
    options.layout_features = ["kern", "liga", "tnum", "lnum"]
    options.hinting = False
    options.recalc_timestamp = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=letters)
    buffer = BytesIO()
    with subset.load_font(file, options) as font:
        subsetter.subset(font)
        subset.save_font(font, buffer, options)
    return b64encode(buffer.getvalue()).decode("ascii")
