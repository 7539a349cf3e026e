"""Chart: the difference between DRG stimulation and SCS in each study that holds both.

In percentage points, DRG minus SCS, with the line of no difference. An interval is drawn only
where the people counted are known; a mark without one is hollow and says little on its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..evidence import Evidence
from ..stats.comparison import Comparison
from ..stats.quantities import difference_points, interval_points, rate
from ..stats.two_arms import compare_findings
from ..wording import Quantity, Sentence, numbers, of_finding, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .head_to_head import ROWS
from .shared_words import outcome_name, short_label, standard_level
from .sheet import Box, Sheet
from .style import INK, MUTED, PAPER, RULE, house_style, look_of

NAME = "differences"
ARMS = ("drg", "scs_tonic")
REACH = 0.5
"""The scale runs as far to either side, so that neither looks nearer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """One comparison within one study: proportions, DRG minus SCS."""

    comparison: Comparison

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """The rows of both arms."""
        return self.comparison.finding_ids

    @property
    def label(self) -> Sentence:
        """Study and time point."""
        return say(
            "differences-row", study=short_label(self.comparison.study),
            months=of_finding.months(self.comparison.treated.finding),
        )  # fmt: skip

    @property
    def rates(self) -> tuple[Sentence, Sentence]:
        """The share in each arm: a difference never stands alone."""
        arms = (self.comparison.treated, self.comparison.control)
        first, second = (say("chart-cell", value=rate(arm)) for arm in arms)
        return first, second

    @property
    def value(self) -> Sentence:
        """The difference with its interval, or without."""
        points = difference_points(self.comparison)
        if self.comparison.risk_difference.interval is None:
            return say("differences-bare", points=points)
        return say("differences-with", points=points, interval=interval_points(self.comparison))


def rows_of(evidence: Evidence) -> tuple[DifferenceRow, ...]:
    """Every pair of arms of the studies that hold both treatments."""
    pairs = [pair for ids in ROWS.values() for pair in zip(ids[::2], ids[1::2], strict=True)]
    return tuple(
        DifferenceRow(comparison=compare_findings(one, two, evidence=evidence))
        for one, two in pairs
    )


def plot_differences(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Differences in percentage points with the line of no difference."""
    rows = rows_of(evidence)
    findings = [
        arm.finding for row in rows for arm in (row.comparison.treated, row.comparison.control)
    ]
    sheet = Sheet(NAME, size, height=4.2)
    body = sheet.frame(
        say("differences-title"),
        say("differences-subtitle", level=standard_level()),
        caveats=(
            say("differences-hollow"), say("differences-designs"),
            say("chart-inferred-for", study=short_label(rows[0].comparison.study)),
        ),
        source=source_line(evidence, findings),
    )  # fmt: skip
    _draw(sheet, body, rows)
    return sheet.finish(_alt(rows), [i for row in rows for i in row.finding_ids])


def _draw(sheet: Sheet, body: Box, rows: Sequence[DifferenceRow]) -> None:
    gap = sheet.points("label") * 0.8
    labels = max(sheet.width_of(row.label, "label") for row in rows)
    if sheet.size.name == "square":
        labels = min(labels, body.width * 0.3)
    rates = max(sheet.width_of(r, "label", strong=True) for row in rows for r in row.rates)
    values = max(sheet.width_of(row.value, "label", strong=True) for row in rows)
    head = sheet.line("small") * 1.2
    pitch = min((body.height - 2.9 * head) / len(rows), sheet.points("label") * 3.4)
    plot = Box(
        left=body.left + labels + 2 * rates + 3.4 * gap, right=body.right - values - gap,
        top=body.top - head, bottom=body.top - head - pitch * len(rows),
    )  # fmt: skip
    first = body.left + labels + 1.6 * gap
    places = (body.left, first, first + rates + gap)
    _write_heads(sheet, places[1:], plot.top)
    ax = sheet.axes(plot)
    ax.set_xlim(-REACH, REACH)
    ax.set_ylim(0, plot.height)
    _draw_scale(sheet, ax, plot)
    for number, row in enumerate(rows):
        y = plot.height - (number + 0.5) * pitch
        _draw_row(ax, row, y, size=sheet.points("label") * 0.62)
        middle = plot.bottom + y
        sheet.write_middle(row.label, (places[0], middle), role="label", width=labels)
        for arm, place, text in zip(ARMS, places[1:], row.rates, strict=True):
            colour = look_of(arm).colour
            sheet.write_middle(text, (place, middle), role="label", strong=True, colour=colour)
        sheet.write_middle(row.value, (plot.right + gap, middle), role="label", strong=True)
    below = (plot.left + plot.width / 2, plot.bottom - sheet.line("small") * 1.2)
    sheet.write(say("differences-axis"), below, role="small", colour=MUTED, align="center")


def _write_heads(sheet: Sheet, places: Sequence[float], y: float) -> None:
    for arm, place in zip(ARMS, places, strict=True):
        at = (place, y + sheet.line("small") * 1.15)
        text = say(f"differences-column-{arm.split('_')[0]}")
        sheet.write(text, at, role="small", colour=look_of(arm).colour, strong=True)


def _draw_scale(sheet: Sheet, ax: Any, plot: Box) -> None:
    places = (-REACH, -REACH / 2, 0.0, REACH / 2, REACH)
    marks = [_axis_points(place) for place in places]
    sheet.remember(*marks)
    with house_style():
        ax.set_xticks(places, [mark.text for mark in marks])
        for place in places:
            none = place == 0
            ax.axvline(
                place, color=MUTED if none else RULE, lw=1.6 if none else 0.7, zorder=0,
                gid="no-difference" if none else None,
            )  # fmt: skip
    y = plot.top + sheet.line("small") * 1.15
    for side, align, x in (("drg", "right", plot.right), ("scs", "left", plot.left)):
        text = say(f"differences-favours-{side}")
        sheet.write(text, (x, y), role="small", colour=MUTED, align=align)


def _axis_points(place: float) -> Sentence:
    shown = numbers.points_text(place, 0)
    return say("chart-tick", value=Quantity(shown=shown, value=place, record="convention:axis"))


def _draw_row(ax: Any, row: DifferenceRow, y: float, *, size: float) -> None:
    effect, gid = row.comparison.risk_difference, row.finding_ids[0]
    with house_style():
        if effect.interval is not None:
            ends = (effect.interval.low, effect.interval.high)
            ax.plot(ends, (y, y), color=INK, lw=size * 0.16, gid=f"{gid}.interval", zorder=3)
            ax.plot(ends, (y, y), marker="|", ms=size, color=INK, mew=size * 0.16, ls="")
        ax.plot(
            [effect.estimate], [y], marker="D", ms=size, mec=INK, mew=size * 0.14, ls="",
            mfc=INK if effect.interval is not None else PAPER, zorder=4, gid=gid,
        )  # fmt: skip


def _alt(rows: Sequence[DifferenceRow]) -> list[Sentence]:
    spoken = [say("differences-alt")]
    return spoken + [_alt_row(row) for row in rows]


def _alt_row(row: DifferenceRow) -> Sentence:
    points = difference_points(row.comparison)
    treated, control = row.rates
    interval = row.comparison.risk_difference.interval
    outcome = outcome_name(row.comparison.outcome)
    if interval is None:
        return say(
            "differences-alt-bare", label=row.label, points=points, treated=treated,
            control=control, outcome=outcome,
        )  # fmt: skip
    return say(
        "differences-alt-row", treated=treated, control=control, label=row.label, points=points,
        outcome=outcome,
        level=standard_level(), interval=interval_points(row.comparison),
        includes="yes" if interval.crosses(0) else "no",
    )  # fmt: skip
