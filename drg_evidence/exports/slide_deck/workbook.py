"""The workbook inside a native chart: values, limits and sources, as a reader edits them.

Sheet 1 holds what is drawn: categories, one column a series, then for each series with
intervals its limits and, as formulas, how far they lie from the value (the error bars). Sheet 2
names the row and the source text behind each figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from .cleaning import clean
from .parts import Kind, NativeChart, Point, Series

SHEET = "Figures"
LIMITS = ("low", "high", "minus", "plus")


@dataclass(frozen=True, slots=True)
class Cells:
    """Where each part of a chart stands in the first sheet."""

    rows: int
    series: int
    with_intervals: tuple[int, ...]

    def categories(self) -> str:
        """The cells of the categories, or of the first axis."""
        return self._range(0)

    def name(self, index: int) -> str:
        """The cell of a series' name."""
        return f"{SHEET}!${letter(index + 1)}$1"

    def values(self, index: int) -> str:
        """The cells of a series' values."""
        return self._range(index + 1)

    def minus(self, index: int) -> str:
        """How far the lower limits lie below the values."""
        return self._range(self.limit_column(index, "minus"))

    def plus(self, index: int) -> str:
        """How far the upper limits lie above the values."""
        return self._range(self.limit_column(index, "plus"))

    def limit_column(self, index: int, limit: str) -> int:
        """The column of a limit of a series, counted from 0."""
        block = self.with_intervals.index(index)
        return 1 + self.series + block * len(LIMITS) + LIMITS.index(limit)

    def _range(self, column: int) -> str:
        name = letter(column)
        return f"{SHEET}!${name}$2:${name}${self.rows + 1}"


def letter(column: int) -> str:
    """The name of a column counted from 0.

    >>> letter(0), letter(27)
    ('A', 'AB')
    """
    name = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        name = chr(65 + rest) + name
        column -= 1
    return name


def cells_of(chart: NativeChart) -> Cells:
    """Where the parts of a chart stand."""
    rows = max(len(series.points) for series in chart.series)
    with_intervals = tuple(i for i, s in enumerate(chart.series) if s.has_intervals)
    return Cells(rows, len(chart.series), with_intervals)


def workbook(chart: NativeChart, sources: list[tuple[str, ...]], *, made: datetime) -> bytes:
    """The workbook as bytes, the same for the same chart."""
    import xlsxwriter

    stream, cells = BytesIO(), cells_of(chart)
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": made, "title": clean(str(chart.value_title))})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, cells.series, 24)
    _write_first_column(sheet, chart)
    for index, series in enumerate(chart.series):
        _write_series(sheet, cells, index, series)
    _write_sources(book, sources)
    book.close()
    return stream.getvalue()


def _write_first_column(sheet: Any, chart: NativeChart) -> None:
    if chart.kind is Kind.LINES:
        title = str(chart.category_title or "")
        sheet.write_string(0, 0, clean(title))
        for row, point in enumerate(chart.series[0].points, start=1):
            if point is not None and point.at is not None:
                sheet.write_number(row, 0, point.at)
        return
    for row, category in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, clean(str(category)))


def _write_series(sheet: Any, cells: Cells, index: int, series: Series) -> None:
    # As text, never as a formula, whatever a table of the reader's own holds.
    sheet.write_string(0, index + 1, clean(str(series.name)))
    if series.has_intervals:
        for limit in LIMITS:
            title = f"{clean(str(series.name))}: {limit}"
            sheet.write_string(0, cells.limit_column(index, limit), title)
    for row, point in enumerate(series.points, start=1):
        if point is not None:
            sheet.write_number(row, index + 1, point.value)
            _write_limits(sheet, cells, index, row, point)


def _write_limits(sheet: Any, cells: Cells, index: int, row: int, point: Point) -> None:
    if point.low is None or point.high is None:
        return
    column = {limit: cells.limit_column(index, limit) for limit in LIMITS}
    value, low, high = (
        f"{letter(place)}{row + 1}" for place in (index + 1, column["low"], column["high"])
    )
    sheet.write_number(row, column["low"], point.low)
    sheet.write_number(row, column["high"], point.high)
    sheet.write_formula(row, column["minus"], f"={value}-{low}", None, point.value - point.low)
    sheet.write_formula(row, column["plus"], f"={high}-{value}", None, point.high - point.value)


def _write_sources(book: Any, sources: list[tuple[str, ...]]) -> None:
    sheet = book.add_worksheet("Sources")
    sheet.set_column(0, 3, 40)
    for column, title in enumerate(("figure", "row", "source", "place in the source")):
        sheet.write_string(0, column, title)
    for row, texts in enumerate(sources, start=1):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, clean(text))
