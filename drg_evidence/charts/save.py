"""Write a figure to a file: the same bytes every time, with its text alternative inside."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ExportError
from ..files import check_target, write_file
from .font_embedding import font_face_css
from .style import house_style

if TYPE_CHECKING:
    from .figure import EvidenceFigure

MAKER = "drg_evidence"


def save(figure: EvidenceFigure, path: str | Path, *, overwrite: bool = False) -> Path:
    """Write a figure as PNG, SVG or PDF, by the ending of the file name.

    The file appears whole or not at all, and running it again gives the same bytes. The text
    alternative travels inside: as text chunks of a PNG, ``title`` and ``desc`` of an SVG, and
    title and subject of a PDF.

    Raises
    ------
    ExportError
        When the ending is another, the folder is missing, or the file is there already and
        ``overwrite`` is false.
    """
    target = Path(path)
    kind = target.suffix.lower().lstrip(".")
    if kind not in ("png", "svg", "pdf"):
        raise ExportError(f"A chart is saved as .png, .svg or .pdf, not as '{target.name}'.")
    check_target(target, overwrite=overwrite)
    return write_file(target, rendered(figure, kind), overwrite=overwrite)


def rendered(figure: EvidenceFigure, kind: str) -> bytes:
    """The bytes of a figure as ``png``, ``svg`` or ``pdf``."""
    if kind == "svg":
        return with_font(svg_text(figure)).encode("utf-8")
    return _drawn(figure, kind, _metadata(figure, kind))


def svg_text(figure: EvidenceFigure) -> str:
    """The figure as SVG for a page: letters stay text, and a screen reader gets the words.

    The page brings the font, once for all its charts: see ``font_embedding.font_face_css``.
    """
    drawn = _drawn(figure, "svg", dict.fromkeys(("Creator", "Date", "Format", "Type")))
    return described(drawn.decode("utf-8"), figure)


def described(svg: str, figure: EvidenceFigure) -> str:
    """SVG with its title and description first, tied to the picture for screen readers."""
    from html import escape

    start = svg.index("<svg")
    head, rest = svg[start:].split(">", 1)
    name = figure.name
    label = f' role="img" aria-labelledby="{name}-title {name}-desc"'
    words = (
        f'\n <title id="{name}-title">{escape(figure.title)}</title>'
        f'\n <desc id="{name}-desc">{escape(figure.alt_text)}</desc>'
    )
    return f"{head}{label}>{words}{rest}"


def with_font(svg: str) -> str:
    """SVG that carries the text face, for a file that stands alone."""
    return svg.replace("<defs>", f"<defs>\n  <style>{font_face_css()}</style>", 1)


def _drawn(figure: EvidenceFigure, kind: str, metadata: dict[str, Any]) -> bytes:
    buffer = BytesIO()
    with house_style():
        figure.savefig(buffer, format=kind, metadata=metadata, dpi=figure.get_dpi())
    return buffer.getvalue()


def _metadata(figure: EvidenceFigure, kind: str) -> dict[str, Any]:
    if kind == "png":
        return {"Title": figure.title, "Description": figure.alt_text, "Software": MAKER}
    return {
        "Title": figure.title, "Subject": figure.alt_text, "Creator": MAKER, "Producer": MAKER,
        "CreationDate": None,
    }  # fmt: skip
