"""How much of a chart its plot takes: what is left once labels, titles and legend have room.

Shares of the chart, worked out from its size in inches, so that the same chart fits our own
slides, a narrow slide, and the places of someone's template.
"""

from __future__ import annotations

from dataclasses import dataclass

from .fitting import line_count, text_width
from .geometry import Box
from .parts import Kind, NativeChart, Point

LABEL_SIZE = 18
LINE_HEIGHT = 0.3
TICKS = 0.95
LEGEND_SYMBOL = 0.55
TICK_WIDTH = 0.62
BEYOND = 0.06


@dataclass(frozen=True, slots=True)
class Plot:
    """The plot as shares of the chart, and the chart's size in inches."""

    left: float
    top: float
    width: float
    height: float
    chart_width: float
    chart_height: float

    def step(self, chart: NativeChart) -> float:
        """Distance of the ticks; doubled where their numbers would run into each other."""
        ticks = (chart.maximum - chart.minimum) / chart.step
        crowded = self.width * self.chart_width / ticks < TICK_WIDTH
        return chart.step * 2 if chart.kind is Kind.BARS and crowded else chart.step

    def moved(self, chart: NativeChart, point: Point) -> tuple[float, float] | None:
        """How far a label moves, in shares, to stand past the end of the error bar."""
        if point.high is None or chart.kind is Kind.LINES:
            return None
        share = (point.high - point.value) / (chart.maximum - chart.minimum)
        if chart.kind is Kind.COLUMNS:
            return 0.0, -share * self.height
        return share * self.width + BEYOND / self.chart_width, 0.0


def plot_of(chart: NativeChart, box: Box, *, slack: float = 1) -> Plot:
    """The plot of a chart in a place of that size; ``slack`` is how much wider text may run."""
    top = _above(chart, box.width / slack)
    if chart.kind is Kind.BARS:
        left, right, bottom = 0.45 * box.width, 0.8, 0.9
    elif chart.kind is Kind.LINES:
        left, right, bottom = TICKS, 0.35, 0.9
    else:
        left, right = TICKS if chart.unit else 0.8, 0.1
        bottom = _category_lines(chart, (box.width - left - right) / slack) * LINE_HEIGHT + 0.1
    height = max(0.3 * box.height, box.height - top - bottom)
    if chart.kind is not Kind.BARS and text_width(str(chart.value_title), LABEL_SIZE) > height:
        # The title of the axis takes a second line, beside the ticks.
        left += LINE_HEIGHT
    return Plot(
        left / box.width, top / box.height, (box.width - left - right) / box.width,
        height / box.height, box.width, box.height,
    )  # fmt: skip


def _above(chart: NativeChart, width: float) -> float:
    """Room for the legend, and for a label above the highest column."""
    if len(chart.series) == 1:
        return 0.05 if chart.kind is Kind.BARS else 0.35
    entries = [text_width(str(s.name), LABEL_SIZE) + LEGEND_SYMBOL for s in chart.series]
    lines = 1 if sum(entries) < 0.9 * width else 2
    above_columns = 0.3 if chart.kind is Kind.COLUMNS else 0.1
    return lines * (LINE_HEIGHT + 0.05) + above_columns


def _category_lines(chart: NativeChart, width: float) -> int:
    each = width / max(1, len(chart.categories)) - 0.1
    return max((line_count(str(c), each, LABEL_SIZE) for c in chart.categories), default=1)
