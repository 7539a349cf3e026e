"""Rows of shares on one scale from zero: columns of words and numbers around bars or dots.

Used wherever shares of people are drawn, benefits and harms alike, so that both get the same
scale, the same text and the same ink.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..stats import Interval
from .share_rows import Column, Scale, ShareGroup, ShareRow
from .sheet import Box, Sheet
from .style import INK, MUTED, PAPER, RULE, house_style, look_of
from .table_layout import CLOSING, TableLayout


def draw_share_table(
    sheet: Sheet,
    box: Box,
    columns: Sequence[Column],
    groups: Sequence[ShareGroup],
    *,
    scale: Scale,
    bars: bool = False,
) -> Any:
    """Draw the groups in a box, from the top; rows share the height evenly."""
    table = TableLayout(sheet, box, tuple(columns), tuple(groups), bars=bars)
    ax = sheet.axes(table.plot)
    places = sheet.percent_axis(ax, width=table.plot.width, until=scale.until)
    ax.set_ylim(0, table.plot.height)
    table.write_headings(scale.label)
    top = table.plot.top
    for group in groups:
        top = _draw_group(table, ax, group, top, bars=bars, places=places)
    return ax


def _draw_group(
    table: TableLayout,
    ax: Any,
    group: ShareGroup,
    top: float,
    *,
    bars: bool,
    places: tuple[float, ...],
) -> float:
    sheet, box = table.sheet, table.box
    if group.heading is not None:
        middle = top - table.pitch * 0.5
        sheet.write_middle(group.heading, (box.left, middle), role="label", strong=True)
        top -= table.pitch
    height = table.pitch * len(group.rows)
    _draw_lines(table, ax, places, top=top - table.plot.bottom, height=height)
    for row in group.rows:
        middle = top - table.pitch / 2
        table.write_cells(row, middle)
        _draw_row(table, ax, row, middle - table.plot.bottom, bars=bars)
        top -= table.pitch
    if group.closing is not None:
        middle = top - table.pitch * 0.4
        sheet.write_middle(group.closing, (table.plot.left, middle), role="small", colour=MUTED)
        top -= table.pitch * CLOSING
    return top - table.gap


def _draw_row(table: TableLayout, ax: Any, row: ShareRow, y: float, *, bars: bool) -> None:
    apart = 0.21 * table.pitch if row.partner is not None else 0.0
    mark = table.sheet.points("label") * 0.72
    draw_share(ax, row, y + apart, pitch=table.pitch, mark=mark, bars=bars)
    if row.partner is not None:
        draw_share(ax, row.partner, y - apart, pitch=table.pitch, mark=mark, bars=bars)


def _draw_lines(
    table: TableLayout, ax: Any, places: tuple[float, ...], *, top: float, height: float
) -> None:
    """Light lines behind the rows of one group, the first at zero."""
    thin = table.sheet.points("label") * 0.035
    with house_style():
        for place in places:
            ax.plot(
                (place, place), (top - height, top), color=RULE, zorder=0, clip_on=False,
                lw=thin * 2.2 if place == 0 else thin,
            )  # fmt: skip


def draw_share(ax: Any, row: ShareRow, y: float, *, pitch: float, mark: float, bars: bool) -> None:
    """One share at a height in points: bar or dot, and its interval, each with its ``gid``."""
    look, gid = look_of(row.arm), row.finding_ids[0]
    size = min(pitch * 0.42, mark)
    with house_style():
        if bars:
            ax.barh(
                y, row.rate, height=pitch * 0.78, color=look.colour, edgecolor=PAPER,
                hatch=look.hatch, linewidth=0, zorder=2, gid=gid,
            )  # fmt: skip
        if row.interval is not None:
            _draw_interval(ax, row.interval, y, gid=gid, cased=bars, size=size)
        if not bars:
            face = look.colour if row.interval is not None else PAPER
            ax.plot(
                [row.rate], [y], marker=look.marker, ms=size, mfc=face, mec=look.colour,
                mew=max(1.2, size * 0.15), ls="", zorder=4, gid=gid, clip_on=False,
            )  # fmt: skip
        if row.beyond:
            _draw_beyond(ax, row, y, size)


def _draw_interval(
    ax: Any, interval: Interval, y: float, *, gid: str, cased: bool, size: float
) -> None:
    low, high = ax.get_xlim()
    ends = max(interval.low, low), min(interval.high, high)
    width = max(1.2, size * 0.16)
    if cased:
        ax.plot(ends, (y, y), color=PAPER, lw=width * 3.2, zorder=3, solid_capstyle="butt")
    ax.plot(
        ends, (y, y), color=INK, lw=width, zorder=4, gid=f"{gid}.interval",
        solid_capstyle="butt",
    )  # fmt: skip
    for end, cut, arrow in (
        (ends[0], interval.low < low, "<"),
        (ends[1], interval.high > high, ">"),
    ):
        mark = arrow if cut else "|"
        ax.plot(
            [end], [y], marker=mark, ms=size * 0.7, color=INK, mew=width, ls="", zorder=4,
            clip_on=False, gid=f"{gid}.clipped" if cut else None,
        )  # fmt: skip


def _draw_beyond(ax: Any, row: ShareRow, y: float, size: float) -> None:
    """A short arrow for a figure that its source gives as more or less than a number."""
    look = look_of(row.arm)
    reach = 0.06 * row.beyond * (ax.get_xlim()[1] - ax.get_xlim()[0])
    ax.annotate(
        "", xy=(row.rate + reach, y), xytext=(row.rate, y), annotation_clip=False, zorder=3,
        arrowprops={"arrowstyle": "->", "color": look.colour, "lw": max(1.2, size * 0.15)},
    )  # fmt: skip
