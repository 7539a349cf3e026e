"""Charts as part of the page: own names, the reader's colours, and no style sheet of their own."""

from __future__ import annotations

import re

from ...charts import style
from .markup import Markup

NAMED_COLOURS = {
    style.PAPER: "paper",
    style.INK: "ink",
    style.MUTED: "muted",
    style.RULE: "rule",
    style.TINT: "tint",
    style.GREY_MARK: "grey",
    style.BLUE: "drg",
    style.ORANGE: "scs",
    style.PLUM: "both",
}
OWN_STYLE = re.compile(r"\s*<style[^>]*>.*?</style>", re.DOTALL)
SIZE = re.compile(r'\s(?:width|height)="[\d.]+pt"')
NUMBER = re.compile(r"(?<![\w#.-])(-?\d+\.\d{3,})(?![\w%])")
FACE = re.compile(r"font-family: [^;\"]+; ")
NO_TURN = re.compile(r' transform="rotate\(-?0 [^)]*\)"')
OWN_ID = re.compile(r'(?<=\s)id="([^"]*)"')
PATH = re.compile(r'\sd="[^"]*"')


def inline(svg: str, prefix: str) -> Markup:
    """A chart for embedding: ids begin with ``prefix``, colours follow light and dark mode.

    Each colour keeps its own value as a fallback (``var(--ink, #1a2230)``), which a downloaded
    chart goes back to.
    """
    text = svg[svg.index("<svg") :]
    text = OWN_STYLE.sub("", text, count=1)
    head, body = text.split(">", 1)
    face = FACE.search(body)
    inherited = f"stroke-linejoin: round; stroke-linecap: butt{'; ' + face[0] if face else ''}"
    head = f'{SIZE.sub("", head)} style="{inherited.rstrip("; ")}"'
    named = _with_prefix(f"{head}>{FACE.sub('', body)}", prefix)
    return Markup(_compact(_with_variables(named)))


def _with_prefix(svg: str, prefix: str) -> str:
    """Ids that something refers to get the prefix, since ids are unique on a page; others go."""
    used = set(re.findall(r"url\(#([^)]*)\)|href=\"#([^\"]*)\"", svg))
    named = {i for pair in used for i in pair} | set(re.findall(r"[\w.-]+-(?:title|desc)", svg))
    svg = OWN_ID.sub(lambda own: own[0] if own[1] in named else "", svg)
    svg = re.sub(r'\sid="([^"]*)"', rf' id="{prefix}-\1"', svg)
    svg = re.sub(r"url\(#([^)]*)\)", rf"url(#{prefix}-\1)", svg)
    svg = re.sub(r'href="#([^"]*)"', rf'href="#{prefix}-\1"', svg)
    return re.sub(
        r'aria-labelledby="([^"]*)"',
        lambda m: f'aria-labelledby="{" ".join(f"{prefix}-{i}" for i in m[1].split())}"',
        svg,
        count=1,
    )


def _with_variables(svg: str) -> str:
    # A presentation attribute cannot hold a variable; hatch patterns have one.
    svg = re.sub(r' fill="(#[0-9a-fA-F]{6})"', r' style="fill: \1"', svg)
    for colour, name in NAMED_COLOURS.items():
        variable = f"var(--{name}, {colour.lower()})"
        svg = re.sub(rf"(?<=: ){colour}\b", variable, svg, flags=re.IGNORECASE)
    return svg


def _compact(svg: str) -> str:
    """Coordinates with two decimals, no line breaks, no turns by nothing: half the size."""
    svg = NO_TURN.sub("", svg)
    svg = PATH.sub(lambda path: " " + " ".join(path[0].split()), svg)
    svg = NUMBER.sub(lambda number: f"{float(number[1]):.2f}".rstrip("0").rstrip("."), svg)
    return re.sub(r"\s+>", ">", re.sub(r">\s+<", "><", svg))
