"""The theme of our own slides: a font that every office program has, and the house colours."""

from __future__ import annotations

import re

from ...charts import style

FONT = "Arial"

# The accents follow the arms: first DRG stimulation, second SCS, third both, fourth everything
# else. A template's own accents take their place when a reader brings a template.
COLOURS = {
    "dk1": style.INK,
    "lt1": style.PAPER,
    "dk2": "#12304D",
    "lt2": style.RULE,
    "accent1": style.BLUE,
    "accent2": style.ORANGE,
    "accent3": style.PLUM,
    "accent4": style.MUTED,
    "accent5": style.GREY_MARK,
    "accent6": style.INK,
    "hlink": style.BLUE,
    "folHlink": style.PLUM,
}
ACCENTS = {style.BLUE: "accent1", style.ORANGE: "accent2", style.PLUM: "accent3"}


def accent_of(colour: str) -> str:
    """The name in the theme of a house colour; grey where it is not an arm's."""
    return ACCENTS.get(colour, "accent4")


def themed(xml: bytes) -> bytes:
    """A theme part with our colours and fonts in place of its own."""
    text = xml.decode("utf-8")
    names = "|".join(COLOURS)
    text = re.sub(f"<a:(?P<tag>{names})>.*?</a:(?P=tag)>", _swatch, text, flags=re.DOTALL)
    text = re.sub(r'(<a:(?:clr|font)Scheme name=)"[^"]*"', r'\1"Evidence"', text)
    text = re.sub(r'(<a:latin typeface=)"[^"]*"', rf'\1"{FONT}"', text)
    return text.encode("utf-8")


def _swatch(match: re.Match[str]) -> str:
    tag = match["tag"]
    return f'<a:{tag}><a:srgbClr val="{COLOURS[tag].lstrip("#")}"/></a:{tag}>'
