"""The XML of a native chart, written in the order of elements that the schema asks for.

python-pptx draws no error bars and no per-point label layout, so the whole chart part is
written here. Values are references into the embedded workbook with the numbers cached, which
is what PowerPoint itself writes, so the chart can be edited and shows without recalculation.
"""

from __future__ import annotations

from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from .chart_looks import Look, look_of, shape, text_style
from .cleaning import clean
from .geometry import Box
from .parts import Kind, NativeChart, Series
from .plot_area import LABEL_SIZE, Plot, plot_of
from .workbook import Cells, cells_of

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Element = Any

c = ElementMaker(namespace=C, nsmap={"c": C, "a": A, "r": R})

FIRST_AXIS, VALUE_AXIS = "50010001", "50010002"


def chart_xml(chart: NativeChart, box: Box, *, language: str, slack: float = 1) -> bytes:
    """The chart part of a slide, to be given an embedded workbook of the same cells."""
    cells, plot = cells_of(chart), plot_of(chart, box, slack=slack)
    has_legend = len(chart.series) > 1
    parts = [_plot_area(chart, cells, plot, language)]
    if has_legend:
        parts.append(_legend(language))
    parts += [_flag("plotVisOnly", 1), _value("dispBlanksAs", "gap")]
    space = c.chartSpace(
        _flag("date1904", 0),
        _flag("roundedCorners", 0),
        c.chart(_flag("autoTitleDeleted", 1), *parts),
        text_style(c, LABEL_SIZE, language=language),
    )
    return bytes(etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True))


def _plot_area(chart: NativeChart, cells: Cells, place: Plot, language: str) -> Element:
    series = [_series(chart, cells, place, i, language) for i in range(len(chart.series))]
    axes = [_value("axId", FIRST_AXIS), _value("axId", VALUE_AXIS)]
    if chart.kind in (Kind.COLUMNS, Kind.BARS):
        direction = "col" if chart.kind is Kind.COLUMNS else "bar"
        plot = c.barChart(
            _value("barDir", direction), _value("grouping", "clustered"), _flag("varyColors", 0),
            *series, _value("gapWidth", "60"), _value("overlap", "-8"), *axes,
        )  # fmt: skip
    else:
        plot = c.scatterChart(
            _value("scatterStyle", "lineMarker"), _flag("varyColors", 0), *series, *axes
        )
    return c.plotArea(_inner_layout(place), plot, *_axes(chart, place, language))


def _inner_layout(place: Plot) -> Element:
    numbers = {"x": place.left, "y": place.top, "w": place.width, "h": place.height}
    return c.layout(
        c.manualLayout(
            _value("layoutTarget", "inner"), _value("xMode", "edge"), _value("yMode", "edge"),
            *[_value(name, f"{number:.5f}") for name, number in numbers.items()],
        )
    )  # fmt: skip


def _series(chart: NativeChart, cells: Cells, place: Plot, index: int, language: str) -> Element:
    series, look = chart.series[index], look_of(chart.series[index].look)
    name = c.tx(c.strRef(c.f(cells.name(index)), _strings([str(series.name)])))
    parts = [_value("idx", str(index)), _value("order", str(index)), name]
    scatter = chart.kind is Kind.LINES
    if chart.kind in (Kind.COLUMNS, Kind.BARS):
        parts += [shape(c, look, kind=chart.kind), _flag("invertIfNegative", 0)]
    else:
        parts += [shape(c, look, kind=chart.kind), _marker(look)]
    parts.append(_labels(chart, series, place, language))
    if series.has_intervals:
        parts.append(_error_bars(chart, cells, index))
    first, second = ("xVal", "yVal") if scatter else ("cat", "val")
    parts.append(_first_values(chart, cells, series, first))
    values = [point.value if point else None for point in series.points]
    parts.append(getattr(c, second)(_numbers(cells.values(index), values)))
    if scatter:
        parts.append(_flag("smooth", 0))
    return c.ser(*parts)


def _first_values(chart: NativeChart, cells: Cells, series: Series, tag: str) -> Element:
    if chart.kind is Kind.LINES:
        at = [point.at if point else None for point in series.points]
        return c.xVal(_numbers(cells.categories(), at))
    texts = [str(category) for category in chart.categories]
    return getattr(c, tag)(c.strRef(c.f(cells.categories()), _strings(texts)))


def _error_bars(chart: NativeChart, cells: Cells, index: int) -> Element:
    """Custom error bars: how far each limit lies from its value."""
    points = chart.series[index].points
    plus = [p.high - p.value if p and p.high is not None else None for p in points]
    minus = [p.value - p.low if p and p.low is not None else None for p in points]
    direction = [_value("errDir", "y")] if chart.kind is Kind.LINES else []
    return c.errBars(
        *direction,
        _value("errBarType", "both"),
        _value("errValType", "cust"),
        _flag("noEndCap", 0),
        c.plus(_numbers(cells.plus(index), plus)),
        c.minus(_numbers(cells.minus(index), minus)),
        shape(c, look_of("interval"), kind=Kind.LINES),
    )


def _labels(chart: NativeChart, series: Series, place: Plot, language: str) -> Element:
    """A label at each point, or at the middle one alone, as printed."""
    middle = len(series.points) // 2
    single = [
        _label(chart, series, index, place.moved(chart, point), language)
        for index, point in enumerate(series.points)
        if point is not None and (series.each_labelled or index == middle)
    ]
    if not series.each_labelled:
        return c.dLbls(*single, *_shown_in_labels(value=False))
    return c.dLbls(*single, text_style(c, LABEL_SIZE, language=language), *_shown_in_labels())


def _label(
    chart: NativeChart, series: Series, index: int, moved: tuple[float, float] | None,
    language: str,
) -> Element:  # fmt: skip
    """One label; a label beside the bar's end would stand on the error bar, so it is moved."""
    point = series.points[index]
    decimals = 0 if point is None else point.decimals
    position = "outEnd" if chart.kind is not Kind.LINES else "b" if series.label_below else "t"
    return c.dLbl(
        _value("idx", str(index)),
        *_offset(moved),
        c.numFmt(formatCode=number_format(decimals, chart.unit), sourceLinked="0"),
        c.spPr(_a("noFill"), _a("ln", _a("noFill"))),
        text_style(c, LABEL_SIZE, language=language, bold=True),
        _value("dLblPos", position),
        *_shown_in_labels(),
    )


def _offset(moved: tuple[float, float] | None) -> list[Element]:
    if moved is None:
        return []
    x, y = moved
    return [c.layout(c.manualLayout(_value("x", f"{x:.5f}"), _value("y", f"{y:.5f}")))]


def _shown_in_labels(*, value: bool = True) -> list[Element]:
    names = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent")
    flags = [_flag(name, int(value and name == "showVal")) for name in names]
    return [*flags, _flag("showBubbleSize", 0)]


def _axes(chart: NativeChart, place: Plot, language: str) -> list[Element]:
    horizontal = chart.kind is Kind.BARS
    first = _first_axis(
        chart, language, tag="valAx" if chart.kind is Kind.LINES else "catAx",
        position="l" if horizontal else "b",
    )  # fmt: skip
    value = _value_axis(chart, place.step(chart), language, position="b" if horizontal else "l")
    return [first, value]


def _first_axis(chart: NativeChart, language: str, *, tag: str, position: str) -> Element:
    """The axis of categories, or of months where the chart has a numeric first axis."""
    numeric = tag == "valAx"
    reverse = "maxMin" if chart.kind is Kind.BARS else "minMax"
    scaling = [_value("orientation", reverse)]
    if numeric:
        places = [p.at for s in chart.series for p in s.points if p and p.at is not None]
        scaling += [_value("max", f"{max(places) + 1:g}"), _value("min", "0")]
    title = [_axis_title(str(chart.category_title), language)] if chart.category_title else []
    below = "low" if chart.minimum < 0 else "nextTo"
    parts = [
        _value("axId", FIRST_AXIS), c.scaling(*scaling), _flag("delete", 0),
        _value("axPos", position), *title,
        c.numFmt(formatCode="General", sourceLinked="0"),
        _value("majorTickMark", "out" if numeric else "none"), _value("minorTickMark", "none"),
        _value("tickLblPos", below), shape(c, look_of("axis"), kind=Kind.LINES),
        text_style(c, LABEL_SIZE, language=language, level=True), _value("crossAx", VALUE_AXIS),
        _value("crosses", "autoZero"),
    ]  # fmt: skip
    if numeric:
        parts += [_value("crossBetween", "midCat"), _value("majorUnit", "3")]
    else:
        parts += [_flag("auto", 0), _value("lblAlgn", "ctr"), _value("lblOffset", "60")]
        parts += [_value("tickLblSkip", "1"), _flag("noMultiLvlLbl", 1)]
    return getattr(c, tag)(*parts)


def _value_axis(chart: NativeChart, step: float, language: str, *, position: str) -> Element:
    crosses = "max" if chart.kind is Kind.BARS else "autoZero"
    between = "midCat" if chart.kind is Kind.LINES else "between"
    return c.valAx(
        _value("axId", VALUE_AXIS),
        c.scaling(
            _value("orientation", "minMax"),
            _value("max", f"{chart.maximum:g}"),
            _value("min", f"{chart.minimum:g}"),
        ),
        _flag("delete", 0),
        _value("axPos", position),
        c.majorGridlines(shape(c, look_of("grid"), kind=Kind.LINES)),
        _axis_title(str(chart.value_title), language, upright=chart.kind is Kind.BARS),
        c.numFmt(formatCode=number_format(0, chart.unit), sourceLinked="0"),
        _value("majorTickMark", "none"),
        _value("minorTickMark", "none"),
        _value("tickLblPos", "nextTo"),
        shape(c, look_of("none"), kind=Kind.LINES),
        text_style(c, LABEL_SIZE, language=language, level=True),
        _value("crossAx", FIRST_AXIS),
        _value("crosses", crosses),
        _value("crossBetween", between),
        _value("majorUnit", f"{step:g}"),
    )


def _axis_title(text: str, language: str, *, upright: bool = True) -> Element:
    turned = {} if upright else {"rot": "-5400000", "vert": "horz"}
    run = _a("r", _a("rPr", lang=language, sz=str(LABEL_SIZE * 100), b="0"), _a("t", clean(text)))
    paragraph = _a("p", _a("pPr", _a("defRPr", sz=str(LABEL_SIZE * 100), b="0")), run)
    rich = c.rich(_a("bodyPr", **turned), _a("lstStyle"), paragraph)
    return c.title(c.tx(rich), _flag("overlay", 0))


def _legend(language: str) -> Element:
    style = text_style(c, LABEL_SIZE, language=language)
    return c.legend(_value("legendPos", "t"), _flag("overlay", 0), style)


def _marker(look: Look) -> Element:
    size = [_value("size", "11")] if look.symbol != "none" else []
    fill = [shape(c, look, kind=Kind.COLUMNS)] if look.symbol != "none" else []
    return c.marker(_value("symbol", look.symbol), *size, *fill)


def number_format(decimals: int, unit: str) -> str:
    """The format that shows a value with the places that its source prints.

    >>> number_format(1, "%"), number_format(0, "")
    ('0.0"%"', '0')
    """
    places = "0" + ("." + "0" * decimals if decimals else "")
    return f'{places}"{unit}"' if unit else places


def _numbers(reference: str, values: list[float | None]) -> Element:
    points = [
        c.pt(c.v(f"{round(value, 9):.15g}"), idx=str(index))
        for index, value in enumerate(values)
        if value is not None
    ]
    cache = c.numCache(c.formatCode("General"), _value("ptCount", str(len(values))), *points)
    return c.numRef(c.f(reference), cache)


def _strings(texts: list[str]) -> Element:
    points = [c.pt(c.v(clean(text)), idx=str(index)) for index, text in enumerate(texts)]
    return c.strCache(_value("ptCount", str(len(texts))), *points)


def _value(tag: str, value: str) -> Element:
    return getattr(c, tag)(val=value)


def _flag(tag: str, value: int) -> Element:
    return _value(tag, str(value))


def _a(tag: str, *children: Element | str, **attributes: str) -> Element:
    return getattr(ElementMaker(namespace=A, nsmap={"a": A}), tag)(*children, **attributes)
