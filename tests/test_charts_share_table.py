"""Tables of shares: clipped intervals get arrows, shares stay shares, words make room."""

from __future__ import annotations

import pytest

from drg_evidence.charts.share_rows import Column, Scale, ShareGroup, ShareRow
from drg_evidence.charts.share_table import draw_share_table
from drg_evidence.charts.sheet import Sheet
from drg_evidence.stats import Interval
from drg_evidence.wording import Quantity, say
from tests.charts_help import artists, only, where


def words(text):
    return say("chart-cell", value=Quantity(shown=text, record="convention:invented"))


def row(rate, low=None, high=None, *, gid="a.b", partner=None, label="row"):
    interval = None
    if low is not None:
        interval = Interval(low=low, high=high, level=0.95, method="invented")
    return ShareRow(
        finding_ids=(gid,), arm="drg", rate=rate, interval=interval, cells=(words(label),),
        partner=partner,
    )  # fmt: skip


def table(*rows, until=1.0, bars=False, heading=None):
    sheet = Sheet("invented", "page")
    body = sheet.frame(words("title"), words("subtitle"), caveats=(words("c"),), source=words("s"))
    columns = (Column(heading=heading, before=True),)
    scale = Scale(label=words("share"), until=until)
    group = ShareGroup(heading=None, rows=rows)
    draw_share_table(sheet, body, columns, [group], scale=scale, bars=bars)
    return sheet.finish((), ())


def test_an_interval_beyond_the_scale_ends_in_an_arrow():
    figure = table(row(0.3, 0.1, 0.7), until=0.5)
    assert tuple(only(figure, "a.b.interval").get_xdata()) == (0.1, 0.5)
    assert only(figure, "a.b.clipped").get_marker() == ">"


def test_an_interval_within_the_scale_has_no_arrow():
    assert "a.b.clipped" not in artists(table(row(0.3, 0.1, 0.7)))


def test_a_share_beyond_all_is_refused():
    with pytest.raises(ValueError, match="not a proportion"):
        row(1.2)


def test_a_share_without_interval_is_hollow():
    assert only(table(row(0.3)), "a.b").get_markerfacecolor() == "#FFFFFF"


def test_rows_keep_their_order_from_the_top():
    figure = table(row(0.3, gid="a"), row(0.4, gid="b"))
    assert where(figure, "a")[1] > where(figure, "b")[1]


def test_a_partner_stands_just_below():
    figure = table(row(0.3, gid="a", partner=row(0.3, gid="b")))
    assert 0 < where(figure, "a")[1] - where(figure, "b")[1] < 15


def test_bars_start_at_zero():
    bar = only(table(row(0.3), bars=True), "a.b")
    assert (bar.get_x(), bar.get_width()) == (0, 0.3)


def test_long_words_leave_room_for_the_scale():
    figure = table(row(0.3, label="many long words " * 12))
    assert figure.axes[0].get_position().width * figure.get_figwidth() * 72 > 50
