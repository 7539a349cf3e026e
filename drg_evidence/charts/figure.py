"""The figure that every chart returns: a matplotlib figure that can say what it shows."""

from __future__ import annotations

from io import BytesIO

from matplotlib.figure import Figure

from ..wording import Sentence
from .style import house_style

SCREEN_DPI = 96


class EvidenceFigure(Figure):
    """A figure with its text alternative, its source line and its caveats.

    Made without pyplot, so that no figure stays behind in a list of open windows.

    Attributes
    ----------
    name : str
        Name of the chart in the gallery.
    alt_text : str
        Type of chart, what is compared, every estimate with its interval, and the source.
    source_line : str
        As drawn inside the figure.
    caveats : tuple of str
        As drawn inside the figure.
    finding_ids : tuple of str
        Every row of the evidence that the chart rests on, in order of drawing.
    sentences : tuple of Sentence
        Everything written in the figure or in its text alternative.
    """

    name: str = ""
    title: str = ""
    alt_text: str = ""
    source_line: str = ""
    caveats: tuple[str, ...] = ()
    finding_ids: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    def _repr_png_(self) -> bytes:
        buffer = BytesIO()
        with house_style():
            self.savefig(buffer, format="png", dpi=SCREEN_DPI)
        return buffer.getvalue()
