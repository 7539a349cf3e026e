"""Reading a deck back: its slides, its charts, and the workbooks inside them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from pptx import Presentation

from drg_evidence.evidence import Evidence
from drg_evidence.exports.slide_deck.build import deck
from drg_evidence.exports.slide_deck.deck import deck_slides
from drg_evidence.exports.slide_deck.own_stage import own_stage
from drg_evidence.exports.slide_deck.parts import NativeChart, Slide

C = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
     "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
     "p": "http://schemas.openxmlformats.org/presentationml/2006/main"}  # fmt: skip
SHEET = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def content(evidence: Evidence, **options) -> bytes:
    defaults = {"topic": None, "size": "16:9", "template": None, "chosen": None}
    return deck(evidence, **{**defaults, **options})


def opened(evidence: Evidence, **options):
    return Presentation(BytesIO(content(evidence, **options)))


def told(evidence: Evidence, topic: str | None = None) -> list[Slide]:
    """The slides as data, in the order of the deck on our own wide master."""
    return deck_slides(evidence, topic, own_stage("16:9", language="en-GB").places, None)


def charts_of(presentation) -> Iterator[tuple[int, object]]:
    """Number of the slide, and the chart part on it."""
    for number, slide in enumerate(presentation.slides, start=1):
        for shape in slide.shapes:
            if shape.has_chart:
                yield number, shape.chart.part


def chart_pairs(evidence: Evidence, presentation) -> list[tuple[NativeChart, object]]:
    """Each native chart as data beside the chart part that was written for it."""
    wanted = [s.figure for s in told(evidence) if isinstance(s.figure, NativeChart)]
    return list(zip(wanted, [part for _, part in charts_of(presentation)], strict=True))


def cached(reference) -> list[float | None]:
    """The cached numbers of a reference, None where there is none."""
    count = int(reference.find(".//c:ptCount", C).get("val"))
    values: list[float | None] = [None] * count
    for point in reference.findall(".//c:pt", C):
        values[int(point.get("idx"))] = float(point.find("c:v", C).text)
    return values


def workbook_cells(part) -> dict[str, float | str]:
    """Every cell of the first sheet of a chart's workbook, by its name."""
    blob = part.chart_workbook.xlsx_part.blob
    with ZipFile(BytesIO(blob)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        strings = etree.fromstring(archive.read("xl/sharedStrings.xml"))
    texts = ["".join(item.itertext()) for item in strings.findall("s:si", SHEET)]
    cells: dict[str, float | str] = {}
    for cell in sheet.iterfind(".//s:c", SHEET):
        value = cell.find("s:v", SHEET)
        if value is not None:
            text = value.text
            cells[cell.get("r")] = texts[int(text)] if cell.get("t") == "s" else float(text)
    return cells


def workbook_formulas(part) -> dict[str, str]:
    """The formulas of the first sheet, by cell."""
    with ZipFile(BytesIO(part.chart_workbook.xlsx_part.blob)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    found = {c.get("r"): c.find("s:f", SHEET) for c in sheet.iterfind(".//s:c", SHEET)}
    return {name: formula.text for name, formula in found.items() if formula is not None}


def cells_in(reference: str) -> list[str]:
    """The names of the cells of a reference such as ``Figures!$B$2:$B$3``."""
    first, _, last = reference.partition("!")[2].replace("$", "").partition(":")
    column = "".join(letter for letter in first if letter.isalpha())
    start = int(first[len(column) :])
    end = int(last[len(column) :]) if last else start
    return [f"{column}{row}" for row in range(start, end + 1)]


def texts_of(slide) -> list[str]:
    """Every piece of text on a slide, tables included, charts not."""
    texts = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            texts += [p.text for p in shape.text_frame.paragraphs]
        if shape.has_table:
            texts += [cell.text for row in shape.table.rows for cell in row.cells]
    return texts
