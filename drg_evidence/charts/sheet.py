"""The house sheet: title above, caveats and source below, and a body for the chart between.

Every place is in points from the lower left corner, so a chart looks the same wherever it is
saved. Each text comes as a :class:`Sentence` and is remembered with its numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..wording import Quantity, Sentence, numbers, say
from .figure import EvidenceFigure
from .measure import ASCENT, LINE, text_width, wrap, wrap_evenly
from .style import INK, MUTED, PAPER, RULE, WEIGHTS, Size, house_style, size_of

NO_LIGATURES = ("-liga",)
ORDER = {"title": -2.0, "subtitle": -1.0, "note": 9.0}
"""Files are read in the order of drawing: title, chart, and at the end caveats and source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the sheet, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def columns(self, count: int, gap: float) -> tuple[Box, ...]:
        """Equal boxes side by side."""
        width = (self.width - gap * (count - 1)) / count
        lefts = [self.left + i * (width + gap) for i in range(count)]
        return tuple(replace(self, left=left, right=left + width) for left in lefts)


class Sheet:
    """One chart in the making."""

    def __init__(self, chart: str, size: str, *, height: float | None = None) -> None:
        self.size: Size = size_of(size)
        tall = height is not None and not self.size.fixed_height
        inches = height if tall and height is not None else self.size.height
        self.width, self.height = self.size.width * 72, inches * 72
        with house_style():
            self.figure = EvidenceFigure(
                figsize=(self.size.width, inches), dpi=self.size.dpi, facecolor=PAPER
            )
        self.figure.name = chart
        self._sentences: dict[str, Sentence] = {}
        self._caveats: tuple[Sentence, ...] = ()
        self._source: Sentence | None = None

    def points(self, role: str) -> float:
        """Size of the text of a role."""
        return self.size.points[role]

    def line(self, role: str) -> float:
        """Distance between two lines of a role."""
        return self.points(role) * LINE

    def width_of(self, sentence: Sentence | str, role: str, *, strong: bool = False) -> float:
        """Width of a text in one line."""
        return text_width(str(sentence), self.points(role), _weight(role, strong))

    def remember(self, *sentences: Sentence) -> None:
        """Keep sentences with the figure, so that their numbers can be checked."""
        for sentence in sentences:
            self._sentences.setdefault(sentence.text, sentence)

    def write(
        self,
        sentence: Sentence,
        at: tuple[float, float],
        *,
        role: str = "label",
        colour: str = INK,
        align: str = "left",
        width: float | None = None,
        strong: bool = False,
        gid: str | None = None,
        clear: bool = False,
    ) -> float:
        """Write a text with its first line under ``at``; the height it took is returned.

        ``clear`` wipes the lines of the chart behind it.
        """
        self.remember(sentence)
        points, weight = self.points(role), _weight(role, strong)
        breaks = wrap_evenly if role in ("title", "subtitle") else wrap
        lines = breaks(sentence.text, width or self.width, points, weight)
        behind = {"facecolor": PAPER, "edgecolor": "none", "pad": 1} if clear else None
        with house_style():
            for number, line in enumerate(lines):
                baseline = at[1] - points * (ASCENT + 0.12) - number * points * LINE
                written = self.figure.text(
                    at[0] / self.width, baseline / self.height, line, fontsize=points,
                    color=colour, ha=align, va="baseline", weight=weight, gid=gid, bbox=behind,
                )  # fmt: skip
                # As one letter of a PDF, "ff" is copied and searched as "ffe".
                written.set_fontfeatures(NO_LIGATURES)
                written.set_zorder(ORDER.get(role, written.get_zorder()))
        return len(lines) * points * LINE

    def write_middle(
        self,
        sentence: Sentence,
        at: tuple[float, float],
        *,
        role: str = "label",
        colour: str = INK,
        align: str = "left",
        width: float | None = None,
        strong: bool = False,
        gid: str | None = None,
    ) -> None:
        """Write a text with its middle at the height of ``at``."""
        height = self.height_of(sentence, role, width=width, strong=strong)
        top = (at[0], at[1] + height / 2)
        self.write(
            sentence, top, role=role, colour=colour, align=align, width=width, strong=strong,
            gid=gid,
        )  # fmt: skip

    def height_of(
        self, sentence: Sentence, role: str, *, width: float | None = None, strong: bool = False
    ) -> float:
        """Height that a text will take when it is broken to a width."""
        points = self.points(role)
        return len(wrap(sentence.text, width or self.width, points, _weight(role, strong))) * (
            points * LINE
        )

    def frame(
        self,
        title: Sentence,
        subtitle: Sentence,
        *,
        caveats: Sequence[Sentence],
        source: Sentence,
    ) -> Box:
        """Write what stands around every chart; the box between is left for the chart."""
        margin = self.size.margin
        inner = self.width - 2 * margin
        top = self.height - margin * 0.8
        top -= self.write(title, (margin, top), role="title", width=inner)
        top -= self.points("note") * 0.2
        top -= self.write(subtitle, (margin, top), role="subtitle", colour=MUTED, width=inner)
        top -= self.points("note") * 0.5
        self.figure.title = title.text
        self._caveats, self._source = tuple(caveats), source
        bottom = self._foot(margin, inner)
        return Box(left=margin, bottom=bottom, right=self.width - margin, top=top)

    def _foot(self, margin: float, inner: float) -> float:
        """Caveats and source line at the foot; the height above them is returned."""
        assert self._source is not None
        self.remember(*self._caveats)
        together = say("chart-caveats", caveats=joined(self._caveats))
        heights = [self.height_of(text, "note", width=inner) for text in (together, self._source)]
        top = margin * 0.6 + sum(heights)
        self.rule((margin, top + 3), (self.width - margin, top + 3))
        self.write(together, (margin, top), role="note", width=inner)
        self.write(self._source, (margin, top - heights[0]), role="note", colour=MUTED, width=inner)
        return top + self.points("note") * 0.7

    def rule(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A thin line between two places."""
        from matplotlib.lines import Line2D

        xs = [start[0] / self.width, end[0] / self.width]
        ys = [start[1] / self.height, end[1] / self.height]
        line = Line2D(xs, ys, color=RULE, lw=0.8, transform=self.figure.transFigure)
        self.figure.add_artist(line)

    def axes(self, box: Box) -> Any:
        """Axes that fill a box; bare, since each chart says what it needs."""
        with house_style():
            ax = self.figure.add_axes(
                (
                    box.left / self.width, box.bottom / self.height,
                    box.width / self.width, box.height / self.height,
                )
            )  # fmt: skip
        ax.spines[:].set_visible(False)
        ax.tick_params(length=0, labelsize=self.points("small"), labelcolor=MUTED, pad=3)
        ax.set_yticks([])
        ax.set_xticks([])
        return ax

    def percent_axis(self, ax: Any, *, width: float, until: float = 1.0) -> tuple[float, ...]:
        """A horizontal axis of shares from zero; where its marks stand is returned.

        A narrow axis gets fewer marks, so that their numbers keep apart.
        """
        room = width / (self.points("small") * 3.2)
        parts = next(parts for parts in (5, 4, 2, 1) if parts + 1 <= room or parts == 1)
        places = tuple(until * i / parts for i in range(parts + 1))
        marks = [axis_percent(place) for place in places]
        self.remember(*marks)
        ax.set_xlim(0, until)
        with house_style():
            ax.set_xticks(places, [mark.text for mark in marks])
        return places

    def finish(self, alt: Iterable[Sentence], finding_ids: Iterable[str]) -> EvidenceFigure:
        """The figure with everything it must be able to say."""
        spoken = tuple(alt)
        assert self._source is not None
        self.remember(self._source, *spoken)
        self.figure.alt_text = " ".join(s.text for s in (*spoken, *self._caveats, self._source))
        self.figure.source_line = self._source.text
        self.figure.caveats = tuple(s.text for s in self._caveats)
        self.figure.finding_ids = tuple(dict.fromkeys(finding_ids))
        self.figure.sentences = tuple(self._sentences.values())
        return self.figure


def joined(sentences: Iterable[Sentence]) -> Sentence:
    """Several sentences as one text, each once."""
    kept = list({s.text: s for s in sentences}.values())
    quantities = tuple(q for s in kept for q in s.quantities)
    return Sentence(text=" ".join(s.text for s in kept), message_id="joined", quantities=quantities)


def axis_percent(place: float) -> Sentence:
    """A percentage beside an axis: a way of reading, not a figure."""
    shown = numbers.percent_text(place, 0)
    return say("chart-tick", value=Quantity(shown=shown, value=place, record="convention:axis"))


def _weight(role: str, strong: bool) -> str:
    return "bold" if strong else WEIGHTS.get(role, "normal")
