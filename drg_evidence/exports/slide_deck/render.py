"""From slides as data to slides in PowerPoint: every piece goes into a placeholder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ...evidence import Evidence
from .chart_xml import chart_xml
from .cleaning import clean
from .fitting import size_that_fits, text_height
from .geometry import Areas, Box
from .notes import notes_of, workbook_sources
from .parts import Kind, NativeChart, Slide, Table
from .shapes_xml import free_id, number_shape, source_shape
from .sources import footer
from .stage import Place, Stage
from .table_xml import table_frame
from .workbook import workbook

INSET = 0.1
BULLET = 257175 / 914400
GAP = 6


def add_slide(
    stage: Stage, slide: Slide, evidence: Evidence, *, made: datetime, first: bool = False
) -> Any:
    """One slide with its notes; the shapes stand in reading order."""
    place = stage.places[kind_of(slide)]
    made_slide = stage.presentation.slides.add_slide(place.layout)
    writer = _Writer(made_slide, place, stage.language)
    writer.title(str(slide.title))
    if isinstance(slide.figure, NativeChart):
        writer.chart(slide, slide.figure, evidence, made)
    elif isinstance(slide.figure, Table):
        writer.table(slide.figure)
    writer.words([str(point) for point in slide.points])
    source = place.areas.source
    room = place.room(source) if source else None
    writer.source(footer(slide, evidence, room, first=first))
    writer.number()
    writer.drop_empty()
    _write_notes(made_slide, notes_of(slide, evidence), stage.language)
    return made_slide


def kind_of(slide: Slide) -> str:
    """Which layout a slide needs."""
    if slide.opening:
        return "opening"
    if isinstance(slide.figure, NativeChart):
        return "bars" if slide.figure.kind is Kind.BARS else "chart"
    return "table" if isinstance(slide.figure, Table) else "words"


class _Writer:
    """Fills the placeholders of one slide."""

    def __init__(self, slide: Any, place: Place, language: str) -> None:
        self.slide, self.place, self.language = slide, place, language
        self.areas: Areas = place.areas

    def title(self, text: str) -> None:
        sizes = self.place.title_sizes
        self._fill(self.place.title, [text], self.areas.title, sizes, bold=True)

    def words(self, texts: Sequence[str]) -> None:
        if self.place.words is not None and self.areas.words and texts:
            sizes = self.place.body_sizes
            kept = self._that_fit(texts, self.areas.words, sizes[-1])
            self._fill(self.place.words, kept, self.areas.words, sizes, gap=GAP, bullet=BULLET)

    def _that_fit(self, texts: Sequence[str], box: Box, size: int) -> Sequence[str]:
        """The first points that have room at the least size; the notes hold them all."""
        width, kept = self.place.room(box).width - 2 * INSET - BULLET, list(texts)
        while len(kept) > 1 and text_height(kept, width, size, gap=GAP) > box.height - INSET:
            kept.pop()
        return kept

    def source(self, lines: Sequence[str]) -> None:
        if not lines or self.areas.source is None or self.place.source is None:
            return
        if not self.place.own:
            tree = self.slide.shapes._spTree
            tree.append(source_shape(free_id(tree), self.place.source, self.areas.source))
        self._fill(self.place.source, lines, self.areas.source, (18,))

    def chart(self, slide: Slide, chart: NativeChart, evidence: Evidence, made: datetime) -> None:
        """A chart part with its workbook, in the place for a figure."""
        from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from pptx.oxml.shapes.graphfrm import CT_GraphicalObjectFrame
        from pptx.parts.chart import ChartPart

        package = self.slide.part.package
        box = self._figure_place()[1]
        part = ChartPart.load(
            package.next_partname(ChartPart.partname_template), CONTENT_TYPE.DML_CHART, package,
            chart_xml(chart, box, language=self.language, slack=self.place.slack),
        )  # fmt: skip
        sources = workbook_sources(slide, evidence)
        part.chart_workbook.update_from_xlsx_blob(workbook(chart, sources, made=made))
        key = self.slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
        place, box = self._figure_place()
        frame = CT_GraphicalObjectFrame.new_chart_graphicFrame(
            place.shape_id, place.name, key, *box.emu()
        )
        self._put_figure(place, frame, str(chart.alt))

    def table(self, table: Table) -> None:
        """A table with a header row, in the place for a figure."""
        place, box = self._figure_place()
        frame = table_frame(
            table, place.shape_id, place.name, box, self.language, room=self.place.room(box)
        )
        self._put_figure(place, frame, str(table.alt))

    def number(self) -> None:
        """The slide number; python-pptx leaves it out when it copies a layout."""
        if self.place.number is None:
            return
        for source in self.place.layout.placeholders:
            if source.placeholder_format.idx == self.place.number:
                tree = self.slide.shapes._spTree
                tree.append(number_shape(free_id(tree), self.place.number, self.language))

    def drop_empty(self) -> None:
        """A placeholder without content would show its prompt and be read out as empty."""
        for shape in list(self.slide.placeholders):
            if shape.has_text_frame and not shape.text_frame.text.strip():
                shape._element.getparent().remove(shape._element)

    def _figure_place(self) -> tuple[Any, Box]:
        box = self.areas.figure
        if self.place.figure is None or box is None:
            raise ValueError("the layout has no place for a figure")
        return self._shape(self.place.figure), box

    def _shape(self, idx: int) -> Any:
        return next(s for s in self.slide.placeholders if s.placeholder_format.idx == idx)

    def _put_figure(self, place: Any, frame: Any, alt: str) -> None:
        frame.nvGraphicFramePr.cNvPr.set("descr", clean(alt))
        frame.nvGraphicFramePr.nvPr._insert_ph(place._element.ph)
        place._element.addprevious(frame)
        place._element.getparent().remove(place._element)

    def _fill(
        self, idx: int, texts: Sequence[str], box: Box, sizes: Sequence[int], *,
        gap: float = 0, bullet: float = 0, bold: bool = False,
    ) -> None:  # fmt: skip
        width = self.place.room(box).width - 2 * INSET - bullet
        height = box.height - INSET
        size = size_that_fits(texts, width, height, sizes, gap=gap, bold=bold)
        shape = self._shape(idx)
        if not self.place.own:
            shape.left, shape.top, shape.width, shape.height = box.emu()
        # Layouts carry the first size; a size on the slide is for what did not fit. A template's
        # body may have any size, so there it is always set.
        explicit = size or sizes[-1]
        keep = explicit == sizes[0] and (self.place.own or bold)
        _write(shape.text_frame, texts, self.language, None if keep else explicit)


def _write(frame: Any, texts: Sequence[str], language: str, size: int | None) -> None:
    from pptx.util import Pt

    for index, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = clean(text)
        run._r.get_or_add_rPr().set("lang", language)
        if size is not None:
            run.font.size = Pt(size)


def _write_notes(slide: Any, lines: Sequence[str], language: str) -> None:
    _write(slide.notes_slide.notes_text_frame, list(lines) or [""], language, None)
