"""The text face inside an SVG, so that its letters keep their width on every machine."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from io import BytesIO
from pathlib import Path

from .style import FONT, FONT_WEIGHTS, font_files

LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180))
"""Latin letters, digits and signs."""
SIGNS = "–—‘’“”†…−≥≤∞×→←"


@cache
def font_face_css() -> str:
    """Style rules that carry the text face, cut down to Latin; empty without the font package.

    A page that shows several charts needs them once.
    """
    rules = [
        f"@font-face{{font-family:'{FONT}';font-weight:{FONT_WEIGHTS[weight]};"
        f"src:url(data:font/woff;base64,{_cut_down(file)}) format('woff')}}"
        for weight, file in font_files().items()
    ]
    return "".join(rules)


def _cut_down(file: Path) -> str:
    from fontTools import subset  # type: ignore[import-untyped]

    options = subset.Options(flavor="woff", recalc_timestamp=False, layout_features=["kern"])
    buffer = BytesIO()
    with subset.load_font(str(file), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=LETTERS, text=SIGNS)
        cutter.subset(font)
        subset.save_font(font, buffer, options)
    return b64encode(buffer.getvalue()).decode("ascii")
