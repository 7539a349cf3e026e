"""The styles of the Word handouts: sizes, colours and distances, each in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .document import Kind, Paper
from .word_parts import element

FONT = "Calibri"
LINE = 0.95
"""Distance of lines, as a share of what the font asks for; two pages stay two."""
INK, ACCENT, TINT, RULE = "1B2733", "17456B", "EAF1F7", "B9C7D3"
MILLIMETRE = 36000
PAPERS = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}
SHORTER = {Paper.LETTER: 6}
"""Millimetres less above and below the text of a sheet that is 18 mm shorter than A4."""
LANGUAGES = {"en": "en-GB"}
"""Word wants a country; the English catalogue is spelt the British way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Points of text, and millimetres of margin, of one kind of handout."""

    body: float
    small: float
    table: float
    heading: float
    title: float
    margin: float
    after: float
    landscape: bool = False


SIZES = {
    Kind.PATIENT: Sizes(
        body=12, small=12, table=12, heading=14, title=19, margin=14, after=2,
    ),
    Kind.LEAFLET: Sizes(
        body=12, small=9, table=9, heading=13, title=16, margin=12, after=1,
    ),
    Kind.EVIDENCE_TABLE: Sizes(
        body=12, small=9, table=9.5, heading=13, title=17, margin=13, after=2, landscape=True,
    ),
}  # fmt: skip


def prepare(file: Any, *, kind: Kind, paper: Paper, language: str) -> None:
    """Set the page, the language and every style that the handout uses."""
    sizes = SIZES[kind]
    _set_page(file.sections[0], sizes, paper)
    _set_language(file, LANGUAGES.get(language, language))
    _set_known_styles(file.styles, sizes)
    _set_footer(file)
    _add_paragraph_styles(file.styles, sizes)
    _add_mark_style(file.styles)
    _add_table_styles(file.styles)


def _set_page(section: Any, sizes: Sizes, paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    width, height = PAPERS[paper]
    if sizes.landscape:
        width, height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(sizes.margin)
    section.top_margin = section.bottom_margin = Mm(sizes.margin - SHORTER.get(paper, 0))
    section.header_distance = section.footer_distance = Mm(7)


def _set_language(file: Any, language: str) -> None:
    from docx.oxml.ns import qn

    defaults = file.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", val=language, eastAsia=language, bidi=language))


def _set_known_styles(styles: Any, sizes: Sizes) -> None:
    _dress(styles["Normal"], size=sizes.body, after=sizes.after)
    _dress(styles["Title"], size=sizes.title, bold=True, colour=ACCENT, after=2)
    _dress(styles["Subtitle"], size=sizes.body, colour=ACCENT, after=4)
    _dress(styles["Heading 1"], size=sizes.heading, bold=True, colour=ACCENT, before=6, after=2)
    _dress(styles["Heading 2"], size=sizes.body, bold=True, colour=ACCENT, before=4, after=2)
    _dress(styles["Body Text"], size=sizes.body, after=sizes.after)
    _dress(styles["List Bullet"], size=sizes.body, after=1)
    _dress(styles["Caption"], size=sizes.body, after=2)
    _dress(styles["Footer"], size=max(9, sizes.small), colour=ACCENT, after=0)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Caption"):
        _without_border(styles[name])


def _set_footer(file: Any) -> None:
    """The page number stands at the right edge of the text, whatever the paper."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    section, layout = file.sections[0], file.styles["Footer"].paragraph_format
    layout.tab_stops.clear_all()
    edge = section.page_width - section.left_margin - section.right_margin
    layout.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)


def _add_paragraph_styles(styles: Any, sizes: Sizes) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    _dress(_added(styles, "Source"), size=sizes.small, after=2)
    _dress(_added(styles, "Table Text"), size=sizes.table, after=0)
    _dress(_added(styles, "Table Head"), size=sizes.table, bold=True, colour="FFFFFF", after=0)
    _dress(_added(styles, "Table Note"), size=sizes.small, after=0)
    _dress(_added(styles, "Small Bullet", base="List Bullet"), size=sizes.small, after=0)
    caption = _added(styles, "Table Caption", base="Caption")
    _dress(caption, size=sizes.body, bold=True, colour=ACCENT, before=4, after=2)
    caption.paragraph_format.keep_with_next = True
    figure = _added(styles, "Figure")
    _dress(figure, size=sizes.body, after=0)
    figure.paragraph_format.keep_with_next = True
    # A line lower than its picture would cut the picture.
    figure.paragraph_format.line_spacing = 1.0
    for style in (figure, styles["Caption"]):
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    caption.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    message = _added(styles, "Key Message", base="List Bullet")
    _dress(message, size=sizes.body, after=0)
    properties = message.element.get_or_add_pPr()
    properties.insert_element_before(
        element("w:shd", val="clear", color="auto", fill=TINT), "w:spacing", "w:ind", "w:jc"
    )


def _added(styles: Any, name: str, base: str = "Normal") -> Any:
    from docx.enum.style import WD_STYLE_TYPE

    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles[base]
    style.quick_style = True
    return style


def _add_mark_style(styles: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    mark = styles.add_style("Note Mark", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True


def _dress(
    style: Any, *, size: float, bold: bool = False, colour: str = INK, before: float = 0,
    after: float = 0,
) -> None:  # fmt: skip
    """Font, size, colour and distances of a style; what the template set is taken away."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    font = style.font
    font.size, font.bold, font.italic = Pt(size), bold, False
    font.color.rgb = RGBColor.from_string(colour)
    properties = style.element.get_or_add_rPr()
    for tag in ("w:rFonts", "w:spacing", "w:kern"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    fonts = element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    properties.insert(0, fonts)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), LINE


def _without_border(style: Any) -> None:
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)


def _add_table_styles(styles: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    styles.add_style("Picture Row", WD_STYLE_TYPE.TABLE).base_style = styles["Normal Table"]
    table = styles.add_style("Evidence Table", WD_STYLE_TYPE.TABLE)
    table.base_style = styles["Normal Table"]
    table.element.append(_table_properties())
    table.element.append(_part("firstRow", fill=ACCENT))
    table.element.append(_part("band2Horz", fill=TINT))
    first = element("w:tblStylePr", type="firstCol")
    bold = element("w:rPr")
    bold.append(element("w:b"))
    first.append(bold)
    table.element.append(first)


def _table_properties() -> Any:
    properties = element("w:tblPr")
    properties.append(element("w:tblStyleRowBandSize", val="1"))
    borders = element("w:tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color=RULE))
    properties.append(borders)
    margins = element("w:tblCellMar")
    for side, width in (("top", "20"), ("left", "80"), ("bottom", "20"), ("right", "80")):
        margins.append(element(f"w:{side}", w=width, type="dxa"))
    properties.append(margins)
    return properties


def _part(kind: str, *, fill: str) -> Any:
    part = element("w:tblStylePr", type=kind)
    cell = element("w:tcPr")
    cell.append(element("w:shd", val="clear", color="auto", fill=fill))
    part.append(cell)
    return part
