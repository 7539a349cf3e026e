"""How arms and axes look in a native chart: theme colour, pattern and mark.

Colours are those of the theme (the first accent is DRG stimulation, the second conventional
SCS), so that a deck on someone's own template takes their colours. Colour is never the only
cue: the arms also differ in fill pattern, in mark and in line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml.builder import ElementMaker

from ...charts import style
from .parts import Kind
from .theme import accent_of

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
EMU_PER_POINT = 12700

a = ElementMaker(namespace=A, nsmap={"a": A})


# The hatches and marks of the house style by the names that Office gives them.
PATTERNS = {"////": "wdUpDiag", "..": "pct25", "xx": "openDmnd"}
SYMBOLS = {"o": "circle", "s": "square", "D": "diamond", "d": "diamond", "^": "triangle"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Theme colour, pattern of a filled bar, mark, and line of a drawn one."""

    colour: str
    pattern: str = ""
    symbol: str = "circle"
    dash: str = "solid"
    width: float = 2.5
    line: bool = True


# Parts of a chart that are not an arm, and the two ends of a span.
PARTS = {
    "early": Look(colour="accent4"),
    "late": Look(colour="accent4", pattern="wdUpDiag"),
    "span_low": Look(colour="accent1", symbol="none", dash="sysDash"),
    "span_high": Look(colour="accent1", symbol="none"),
    "interval": Look(colour="tx1", width=1.75),
    "axis": Look(colour="tx1", width=1.25),
    "grid": Look(colour="bg2", width=0.75),
    "none": Look(colour="tx1", line=False),
}


def look_of(term: str) -> Look:
    """The look of an arm by its term, or of a part of a chart by its name."""
    if term in PARTS:
        return PARTS[term]
    arm = style.look_of(term)
    return Look(
        colour=accent_of(arm.colour), pattern=PATTERNS.get(arm.hatch, ""),
        symbol=SYMBOLS.get(arm.marker, "x"), dash="dash" if arm.hatch else "solid",
    )  # fmt: skip


def shape(c: ElementMaker, look: Look, *, kind: Kind) -> Any:
    """The shape properties of a bar, a line or a mark."""
    colour = a.solidFill(a.schemeClr(val=look.colour))
    if kind in (Kind.COLUMNS, Kind.BARS):
        outline = a.ln(a.solidFill(a.schemeClr(val=look.colour)), w=str(int(1.5 * EMU_PER_POINT)))
        return c.spPr(_pattern(look) if look.pattern else colour, outline)
    if not look.line:
        return c.spPr(a.ln(a.noFill()))
    line = a.ln(colour, a.prstDash(val=look.dash), w=str(int(look.width * EMU_PER_POINT)))
    return c.spPr(line)


def _pattern(look: Look) -> Any:
    return a.pattFill(
        a.fgClr(a.schemeClr(val=look.colour)), a.bgClr(a.schemeClr(val="bg1")), prst=look.pattern
    )


def text_style(
    c: ElementMaker, size: int, *, language: str, bold: bool = False, level: bool = False
) -> Any:
    """Size, colour and language of text in a chart, in points; ``level`` text is never turned."""
    colour = a.solidFill(a.schemeClr(val="tx1"))
    style = a.defRPr(colour, sz=str(size * 100), b=str(int(bold)))
    turned = {"rot": "0", "vert": "horz"} if level else {}
    return c.txPr(a.bodyPr(**turned), a.lstStyle(), a.p(a.pPr(style), a.endParaRPr(lang=language)))
