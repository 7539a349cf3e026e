"""Native charts: the numbers drawn are those of the evidence, in XML that PowerPoint takes."""

from __future__ import annotations

from datetime import datetime

import pytest

from drg_evidence.exports.slide_deck.chart_xml import chart_xml, number_format
from drg_evidence.exports.slide_deck.figures import series_of
from drg_evidence.exports.slide_deck.geometry import Box
from drg_evidence.exports.slide_deck.parts import Kind, NativeChart, Point
from drg_evidence.exports.slide_deck.workbook import letter, workbook
from drg_evidence.stats.two_arms import compare
from drg_evidence.wording import Quantity, numbers, say
from tests.deck_reading import (
    C,
    cached,
    cells_in,
    chart_pairs,
    opened,
    told,
    workbook_cells,
    workbook_formulas,
)

LEGAL = {
    "barChart": {"ctr", "inBase", "inEnd", "outEnd"},
    "scatterChart": {"b", "ctr", "l", "r", "t"},
}
ORDER = {
    "chartSpace": ["date1904", "roundedCorners", "chart", "txPr", "externalData"],
    "chart": ["autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"],
    "plotArea": ["layout", "barChart", "scatterChart", "catAx", "valAx"],
    "barChart": ["barDir", "grouping", "varyColors", "ser", "gapWidth", "overlap", "axId"],
    "scatterChart": ["scatterStyle", "varyColors", "ser", "axId"],
    "ser": ["idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dLbls", "errBars",
            "cat", "val", "xVal", "yVal", "smooth"],
    "errBars": ["errDir", "errBarType", "errValType", "noEndCap", "plus", "minus", "spPr"],
    "dLbls": ["dLbl", "txPr", "showLegendKey", "showVal", "showCatName", "showSerName",
              "showPercent", "showBubbleSize"],
    "dLbl": ["idx", "layout", "numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal",
             "showCatName", "showSerName", "showPercent", "showBubbleSize"],
    "catAx": ["axId", "scaling", "delete", "axPos", "title", "numFmt", "majorTickMark",
              "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "auto",
              "lblAlgn", "lblOffset", "tickLblSkip", "noMultiLvlLbl"],
    "valAx": ["axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt",
              "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx",
              "crosses", "crossBetween", "majorUnit"],
    "scaling": ["orientation", "max", "min"],
    "legend": ["legendPos", "overlay", "txPr"],
    "marker": ["symbol", "size", "spPr"],
}  # fmt: skip
"""Order of the elements in the schema of charts (ECMA-376 part 1, 21.2), as far as we use them."""


@pytest.fixture(scope="module")
def pairs(evidence):
    return chart_pairs(evidence, opened(evidence))


def series_xml(part):
    return part._element.findall(".//c:ser", C)


def second(series):
    found = series.find("c:val", C)
    return found if found is not None else series.find("c:yVal", C)


def test_most_slides_have_a_native_chart(pairs):
    assert len(pairs) >= 8


def test_values_drawn_are_those_of_the_slide(pairs):
    for chart, part in pairs:
        for wanted, written in zip(chart.series, series_xml(part), strict=True):
            expected = [point.value if point else None for point in wanted.points]
            assert cached(second(written)) == pytest.approx(expected)


def test_values_in_the_workbook_are_those_drawn(pairs):
    for _, part in pairs:
        cells = workbook_cells(part)
        for series in series_xml(part):
            reference = second(series).find(".//c:f", C).text
            in_cells = [cells.get(name) for name in cells_in(reference)]
            assert in_cells == pytest.approx(cached(second(series)))


def test_names_in_the_workbook_are_those_drawn(pairs):
    for chart, part in pairs:
        cells = workbook_cells(part)
        for wanted, series in zip(chart.series, series_xml(part), strict=True):
            name = series.find("c:tx//c:f", C).text
            assert [cells[cell] for cell in cells_in(name)] == [str(wanted.name)]


@pytest.mark.parametrize("months, at", [(3, 0), (12, 1)])
def test_accurate_is_drawn_as_compared(evidence, pairs, months, at):
    found = compare("accurate_2017", months=months, evidence=evidence)
    part = pairs[0][1]
    for arm, series in zip((found.treated, found.control), series_xml(part), strict=True):
        value = cached(second(series))[at]
        assert value == float(arm.finding.printed.number)
        plus, minus = (
            cached(series.find(f"c:errBars/c:{end}", C))[at] for end in ("plus", "minus")
        )
        assert value + plus == pytest.approx(arm.interval.high * 100, abs=1e-7)
        assert value - minus == pytest.approx(arm.interval.low * 100, abs=1e-7)


def test_error_bars_reach_the_limits_of_their_intervals(pairs):
    seen = 0
    for chart, part in pairs:
        for wanted, series in zip(chart.series, series_xml(part), strict=True):
            bars = series.find("c:errBars", C)
            assert (bars is not None) == wanted.has_intervals
            if bars is None:
                continue
            plus, minus = (cached(bars.find(f"c:{end}", C)) for end in ("plus", "minus"))
            for point, up, down in zip(wanted.points, plus, minus, strict=True):
                if point.low is None:
                    assert up is None and down is None
                    continue
                seen += 1
                assert point.value + up == pytest.approx(point.high, abs=1e-7)
                assert point.value - down == pytest.approx(point.low, abs=1e-7)
    assert seen >= 15


def test_error_bars_follow_the_cells_of_the_workbook(pairs):
    for _, part in pairs:
        cells, formulas = workbook_cells(part), workbook_formulas(part)
        for bars in part._element.iterfind(".//c:errBars", C):
            for end in ("plus", "minus"):
                names = cells_in(bars.find(f"c:{end}//c:f", C).text)
                drawn = cached(bars.find(f"c:{end}", C))
                assert [cells.get(name) for name in names] == pytest.approx(drawn)
                assert all(name in formulas for name in names if name in cells)


def test_findings_are_drawn_as_printed(evidence):
    for slide in told(evidence):
        if not isinstance(slide.figure, NativeChart):
            continue
        for series in slide.figure.series:
            for point in filter(None, series.points):
                ids = point.label.finding_ids
                if len(ids) == 1 and not point.label.method and point.label.shown.endswith("%"):
                    printed = evidence.finding(ids[0]).printed
                    assert point.value == float(printed.number)


def test_labels_show_what_is_printed(pairs):
    for chart, _ in pairs:
        for series in chart.series:
            for point in filter(None, series.points):
                text = numbers.number_text(abs(point.value), point.decimals)
                sign = "−" if point.value < 0 else ""
                assert f"{sign}{text}{chart.unit}" == point.label.shown


def test_label_formats_keep_the_places_printed():
    assert (number_format(1, "%"), number_format(0, ""), number_format(2, "%")) == (
        '0.0"%"', "0", '0.00"%"',
    )  # fmt: skip


def test_label_positions_are_legal_for_their_chart(pairs):
    for _, part in pairs:
        for kind, legal in LEGAL.items():
            for plot in part._element.iterfind(f".//c:{kind}", C):
                used = {p.get("val") for p in plot.iterfind(".//c:dLblPos", C)}
                assert used <= legal


def test_elements_stand_in_the_order_of_the_schema(pairs):
    for _, part in pairs:
        for element in part._element.iter(f"{{{C['c']}}}*"):
            name = element.tag.partition("}")[2]
            if name not in ORDER or len(element) == 0:
                continue
            children = [child.tag.partition("}")[2] for child in element]
            assert set(children) <= set(ORDER[name]), (name, children)
            places = [ORDER[name].index(child) for child in children]
            assert places == sorted(places), (name, children)


def test_rich_text_is_never_empty(pairs):
    for _, part in pairs:
        for rich in part._element.iterfind(".//c:rich", C):
            assert "".join(rich.itertext()).strip()


def test_axes_have_titles(pairs):
    for _, part in pairs:
        values = part._element.findall(".//c:valAx", C)
        assert all(axis.find("c:title", C) is not None for axis in values)


def test_bars_start_at_zero(pairs):
    for chart, _ in pairs:
        assert chart.kind is Kind.LINES or chart.minimum <= 0


def test_colour_is_never_the_only_cue(pairs):
    for _, part in pairs:
        looks = set()
        series = series_xml(part)
        for one in series:
            properties = one.find("c:spPr", C)
            pattern = properties.find("a:pattFill", C)
            dash = properties.find(".//a:prstDash", C)
            looks.add((
                pattern.get("prst") if pattern is not None else "",
                dash.get("val") if dash is not None else "",
            ))  # fmt: skip
        assert len(looks) == len(series)


def test_the_text_alternative_gives_every_estimate_and_interval(pairs):
    for chart, _ in pairs:
        for series in chart.series:
            for point in filter(None, series.points):
                assert point.label.shown in chart.alt.text
                assert point.interval is None or point.interval.shown in chart.alt.text


def test_the_text_alternative_says_whether_it_includes_no_difference(evidence):
    alt = {s.key: s.figure.alt.text for s in told(evidence) if isinstance(s.figure, NativeChart)}
    assert alt["accurate"].count("does not include no difference") == 2


def test_the_workbook_names_row_and_source_of_each_figure(evidence, pairs):
    from io import BytesIO
    from zipfile import ZipFile

    for chart, part in pairs:
        with ZipFile(BytesIO(part.chart_workbook.xlsx_part.blob)) as archive:
            strings = archive.read("xl/sharedStrings.xml").decode()
        for series in chart.series:
            for point in filter(None, series.points):
                assert all(finding_id in strings for finding_id in point.label.finding_ids)


def test_charts_can_be_edited_through_python_pptx(evidence):
    from pptx.chart.data import CategoryChartData

    presentation = opened(evidence, chosen=[3])
    chart = next(s.chart for s in presentation.slides[0].shapes if s.has_chart)
    data = CategoryChartData()
    data.categories = ["invented"]
    data.add_series("one", [10])
    chart.replace_data(data)
    assert list(chart.plots[0].series[0].values) == [10]


def invented(name: str) -> NativeChart:
    point = Point(
        label=Quantity(shown="40%", record="convention:test"), value=40, decimals=0, low=20,
        high=70, interval=Quantity(shown="20% to 70%", record="convention:test"),
    )  # fmt: skip
    title = say("slide-harms-axis")
    series = series_of(Quantity(shown=name, record="convention:test"), "drg", [point])
    return NativeChart(
        kind=Kind.COLUMNS, unit="%", minimum=0, maximum=100, step=20, categories=(title,),
        series=(series,), value_title=title, alt=title,
    )  # fmt: skip


def test_a_name_that_looks_like_a_formula_stays_text():
    made = datetime(2020, 1, 1)
    chart = invented('=HYPERLINK("x")')

    class Part:
        class chart_workbook:
            class xlsx_part:
                blob = workbook(chart, [("=1+1", "row", "source", "place")], made=made)

    assert workbook_cells(Part)["B1"] == '=HYPERLINK("x")'
    assert "B1" not in workbook_formulas(Part)


@pytest.mark.parametrize("name", ["<b>&amp;</b>", "درد", "Müller & Söhne", "bell\x07 nul\x00"])
def test_hostile_names_keep_the_chart_whole(name):
    from lxml import etree

    parsed = etree.fromstring(chart_xml(invented(name), Box(0, 0, 6, 4), language="en-GB"))
    kept = name.replace("\x07", "").replace("\x00", "")
    assert parsed.find(".//c:tx//c:v", C).text == kept


def test_an_interval_needs_both_limits():
    label = Quantity(shown="1", record="convention:test")
    with pytest.raises(ValueError, match="both limits"):
        Point(label=label, value=1, decimals=0, low=0.5)


def test_columns_are_named_as_in_a_sheet():
    assert [letter(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
