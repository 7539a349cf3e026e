"""Charts in Word and PowerPoint: the numbers kept with the drawing, as the rows of a table.

Each Office chart stores what it shows beside the link to its workbook: titles, the names of its
series and categories, and the values. That store is read; the workbook is not opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .collector import Collector, one_line

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_QUOTED = re.compile(r'"[^"]*"|\\.')
_DECIMALS = re.compile(r"0\.(0{1,6})(?!0)")
_PERCENT = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
MOST_POINTS = 5_000


def read_chart(space: Any, into: Collector, place: str) -> None:
    """The titles of a chart as captions, its categories as rows, its series as columns."""
    titles = [one_line(_words(title)) for title in space.iter(f"{_CHART}title")]
    for title in filter(None, titles):
        into.add(title, place, kind="caption")
    for label in space.iter(f"{_CHART}dLbl"):
        into.add(one_line(_words(label)), f"{place}, label", kind="caption")
    series = list(space.iter(f"{_CHART}ser"))
    names = [one_line(_first_value(s.find(f"{_CHART}tx"))) for s in series]
    percent = any(_PERCENT.search(text) for text in [*titles, *names])
    columns = [dict(_values(s, percent)) for s in series]
    categories: dict[int, str] = {}
    for one in series:
        categories.update(_categories(one))
    into.row(["", *names], f"{place}, series")
    for index in sorted({i for column in columns for i in column})[:MOST_POINTS]:
        cells = [categories.get(index, ""), *(column.get(index, "") for column in columns)]
        into.row(cells, f"{place}, {cells[0] or f'point {index + 1}'}", headers=["", *names])


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(_TEXT))


def _first_value(element: Any) -> str:
    if element is None:
        return ""
    return next((v.text or "" for v in element.iter(f"{_CHART}v")), "")


def _points(element: Any) -> Iterator[tuple[int, str]]:
    """Numbered points of a store; those without a value are left out."""
    for point in element.iter(f"{_CHART}pt"):
        index, value = point.get("idx", ""), point.findtext(f"{_CHART}v") or ""
        if index.isdecimal() and len(index) < 8 and value:
            yield int(index), value


def _categories(series: Any) -> Iterator[tuple[int, str]]:
    for name in ("cat", "xVal"):
        store = series.find(f"{_CHART}{name}")
        if store is not None:
            yield from ((index, one_line(value)) for index, value in _points(store))


def _values(series: Any, percent: bool) -> Iterator[tuple[int, str]]:
    for name in ("val", "yVal"):
        store = series.find(f"{_CHART}{name}")
        if store is not None:
            written = next((f.text or "" for f in store.iter(f"{_CHART}formatCode")), "")
            yield from ((i, as_shown(value, written, percent)) for i, value in _points(store))


def as_shown(value: str, written: str, percent: bool = False) -> str:
    """A stored value as the chart shows it.

    ``written`` is the number format; ``percent`` tells that a title speaks of percent.

    >>> as_shown("0.812", "0.0%"), as_shown("81.200000000000003", "General", percent=True)
    ('81.2%', '81.2%')
    >>> as_shown("74", '0"%"'), as_shown("0.5", "General")
    ('74%', '0.5')
    """
    try:
        number = float(value)
    except ValueError:
        return value
    if "%" in _QUOTED.sub("", written):
        return f"{_decimal(number * 100, written)}%"
    return _decimal(number, written) + ("%" if percent or "%" in written else "")


def _decimal(number: float, written: str) -> str:
    """The number with the decimals its format asks for, else with those it has."""
    zeros = _DECIMALS.search(written)
    return f"{number:.{len(zeros.group(1))}f}" if zeros else f"{number:.10g}"
