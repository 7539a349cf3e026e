"""Finding what a chart has drawn: marks by their ``gid``."""

from __future__ import annotations

from drg_evidence.charts.figure import EvidenceFigure


def artists(figure: EvidenceFigure) -> dict[str, list[object]]:
    """Everything drawn that has a ``gid``, by it."""
    found: dict[str, list[object]] = {}
    for artist in figure.findobj(lambda a: bool(a.get_gid())):
        found.setdefault(str(artist.get_gid()), []).append(artist)
    return found


def only(figure: EvidenceFigure, gid: str) -> object:
    """The one artist with this ``gid``."""
    (artist,) = artists(figure)[gid]
    return artist


def where(figure: EvidenceFigure, gid: str) -> tuple[float, float]:
    """Data coordinates of a mark that stands for one value."""
    mark = only(figure, gid)
    return float(mark.get_xdata()[0]), float(mark.get_ydata()[0])  # type: ignore[attr-defined]
