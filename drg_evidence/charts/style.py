"""The house style: one colour, mark and hatch for each treatment, and three sizes of sheet.

Everything that shows a treatment, chart, slide or page, takes its look from here, so that DRG
stimulation and SCS are recognised everywhere. Colour never carries the meaning alone: marks
differ in shape, bars in hatch, and each row is labelled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..errors import unknown
from ..vocabulary import Arm
from ..wording import Quantity, name, name_quantity

PAPER = "#FFFFFF"
INK = "#1A2230"
MUTED = "#4B5563"
RULE = "#CBD2DA"
TINT = "#F3F5F7"
GREY_MARK = "#6B7482"

BLUE = "#0B5A93"
ORANGE = "#B4500F"
PLUM = "#7A3B8F"

FONT = "Source Sans Pro"
FALLBACK = "DejaVu Sans"
FONT_WEIGHTS: Mapping[str, int] = {"normal": 400, "bold": 700}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a treatment is shown: colour, matplotlib marker, hatch, and the name readers see."""

    arm: Arm
    colour: str
    marker: str
    hatch: str

    @property
    def label(self) -> str:
        """The treatment's name, with a capital to start a row."""
        text = name("arm", self.arm)
        return text[:1].upper() + text[1:]

    @property
    def quantity(self) -> Quantity:
        """The label as a quantity, since some names hold digits ("10 kHz SCS")."""
        return Quantity(shown=self.label, record=name_quantity("arm", self.arm).record)


_LOOKS: tuple[tuple[Arm, str, str, str], ...] = (
    (Arm.DRG, BLUE, "o", ""),
    (Arm.SCS_TONIC, ORANGE, "s", "////"),
    (Arm.SCS_10KHZ, ORANGE, "^", "\\\\\\\\"),
    (Arm.SCS_BURST, ORANGE, "D", "xxx"),
    (Arm.SCS_CLOSED_LOOP, ORANGE, "p", "---"),
    (Arm.SCS_KHZ_OTHER, ORANGE, "v", "|||"),
    (Arm.SCS_NOVEL, ORANGE, "h", "+++"),
    (Arm.SCS_ANY, ORANGE, "s", "////"),
    (Arm.DRG_OR_SCS, PLUM, "d", ".."),
    (Arm.DRG_PLUS_SCS, PLUM, "P", ".."),
    (Arm.CMM, GREY_MARK, "<", "xx"),
    (Arm.SHAM, GREY_MARK, ">", "xx"),
    (Arm.REOPERATION, GREY_MARK, "8", "xx"),
    (Arm.PHYSICAL_THERAPY, GREY_MARK, "*", "xx"),
    (Arm.BETWEEN_ARMS, INK, "D", ""),
    (Arm.ALL, INK, "H", ""),
)

LOOKS: Mapping[Arm, Look] = {
    arm: Look(arm=arm, colour=colour, marker=marker, hatch=hatch)
    for arm, colour, marker, hatch in _LOOKS
}
COLOURS: Mapping[str, str] = {str(arm): look.colour for arm, look in LOOKS.items()}
MARKS: Mapping[str, str] = {str(arm): look.marker for arm, look in LOOKS.items()}


def look_of(arm: str) -> Look:
    """The look of a treatment by its term; an unknown term is answered with the nearest.

    >>> look_of("drg").marker, look_of("scs_tonic").marker
    ('o', 's')
    """
    if arm not in list(Arm):
        raise unknown("arm", arm, list(Arm))
    return LOOKS[Arm(arm)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A sheet: inches, dots per inch of a PNG, and text sizes in points by role.

    ``fixed_height`` is false where a chart may ask for more height, as on a printed page.
    """

    name: str
    width: float
    height: float
    dpi: int
    margin: float
    points: Mapping[str, float]
    fixed_height: bool = True


SIZES: Mapping[str, Size] = {
    "slide": Size(
        name="slide", width=40 / 3, height=7.5, dpi=144, margin=36,
        points={"title": 28, "subtitle": 20, "value": 24, "label": 20, "small": 18, "note": 18},
    ),
    "page": Size(
        name="page", width=7.0, height=4.6, dpi=220, margin=16, fixed_height=False,
        points={"title": 14, "subtitle": 10, "value": 11.5, "label": 10, "small": 9, "note": 8.5},
    ),
    "square": Size(
        name="square", width=8.0, height=8.0, dpi=180, margin=24,
        points={"title": 19, "subtitle": 13, "value": 15, "label": 13, "small": 11.5, "note": 11},
    ),
}  # fmt: skip
WEIGHTS: Mapping[str, str] = {"title": "bold", "value": "bold"}


def size_of(size: str) -> Size:
    """The sheet of that name; an unknown name is answered with the known ones."""
    if size not in SIZES:
        raise unknown("size", size, SIZES)
    return SIZES[size]


@cache
def font_files() -> Mapping[str, Path]:
    """Files of the text face by weight; empty when the font package is not installed."""
    found = find_spec("font_source_sans_pro")
    if found is None or not found.submodule_search_locations:
        return {}
    folder = Path(next(iter(found.submodule_search_locations))) / "files"
    files = {
        "normal": folder / "SourceSansPro-Regular.ttf",
        # Semibold is dark enough for headings here; the fallback face has nothing between.
        "bold": folder / "SourceSansPro-Semibold.ttf",
    }
    return files if all(file.is_file() for file in files.values()) else {}


@cache
def font_families() -> tuple[str, ...]:
    """Families for our figures, best first. Makes the text face known to matplotlib once."""
    from matplotlib import font_manager

    manager = font_manager.fontManager
    for weight, file in font_files().items():
        # First in the list, so that a copy installed on the machine does not change our files.
        entry = font_manager.FontEntry(
            fname=str(file), name=FONT, style="normal", variant="normal",
            weight=FONT_WEIGHTS[weight], stretch="normal", size="scalable",
        )  # fmt: skip
        manager.ttflist.insert(0, entry)
    return (FONT, FALLBACK) if font_files() else (FALLBACK,)


_inside: ContextVar[bool] = ContextVar("inside_house_style", default=False)


@contextmanager
def house_style() -> Iterator[None]:
    """Draw or save inside this block; matplotlib's own settings come back after it.

    Blocks may stand inside each other; only the outermost changes anything.
    """
    if _inside.get():
        yield
        return
    import matplotlib

    # Starting from matplotlib's defaults keeps a reader's own settings out of our figures.
    base = {k: v for k, v in matplotlib.rcParamsDefault.items() if not k.startswith("backend")}
    mark = _inside.set(True)
    try:
        with matplotlib.rc_context({**base, **_settings()}):
            yield
    finally:
        _inside.reset(mark)


def _settings() -> dict[str, object]:
    return {
        "font.family": list(font_families()),
        "text.color": INK,
        "text.parse_math": False,
        "axes.facecolor": "none",
        "figure.facecolor": PAPER,
        "savefig.facecolor": PAPER,
        "hatch.linewidth": 0.8,
        "svg.fonttype": "none",
        "svg.hashsalt": "drg_evidence",
        "pdf.fonttype": 42,
        "path.simplify": False,
    }


def luminance(colour: str) -> float:
    """Relative luminance of a colour, 0 for black to 1 for white (WCAG 2.2)."""
    parts = [int(colour.lstrip("#")[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2).

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
