"""Our own master and layouts, written over those of an empty presentation.

Text sizes live here and not on the slides: a reader who changes the master changes the deck.
Every place for content is a placeholder, so screen readers and outline view find it.
"""

from __future__ import annotations

from typing import Any

from .geometry import Areas, Box, areas_of, slide_size
from .theme import themed

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
KINDS = {
    "opening": "Opening",
    "chart": "Title, chart and points",
    "bars": "Title, bars and points",
    "table": "Title and table",
    "words": "Title and points",
}
FIGURE, WORDS, SOURCE, NUMBER = 10, 11, 12, 13
TITLE_SIZE, BODY_SIZE, SMALL_SIZE, OPENING_SIZE = 30, 24, 18, 38


APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>drg_evidence</Application></Properties>"
)
"""Document statistics of the packaged file would be wrong here, so they are left out."""


def own_presentation(size: str, *, language: str) -> Any:
    """An empty presentation with our master and the layouts of :data:`KINDS`."""
    from pptx import Presentation

    presentation = Presentation()
    width, height = (round(side * 914400) for side in slide_size(size))
    presentation.slide_width, presentation.slide_height = width, height
    # The type attribute of the packaged file says 4:3 and would contradict a wide slide.
    presentation.element.sldSz.attrib.pop("type", None)
    for style in presentation.element.iter("{*}defRPr"):
        if style.get("lang"):
            style.set("lang", language)
    _strip(presentation)
    _write_master(presentation.slide_master, size, language)
    layouts = list(presentation.slide_layouts)
    for layout, kind in zip(layouts, KINDS, strict=False):
        _replace_shapes(layout, KINDS[kind], _layout_shapes(kind, size, language), kind)
    for layout in layouts[len(KINDS) :]:
        presentation.slide_layouts.remove(layout)
    return presentation


def _strip(presentation: Any) -> None:
    """Leave out the thumbnail and the printer settings of the packaged empty file."""
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT

    package = presentation.part.package
    for holder, kind in ((package, RT.THUMBNAIL), (presentation.part, RT.PRINTER_SETTINGS)):
        rels = holder._rels
        for key in [key for key, rel in rels.items() if rel.reltype == kind]:
            rels.pop(key)
    app = next((p for p in package.iter_parts() if p.partname == "/docProps/app.xml"), None)
    if app is not None:
        app._blob = APP
    theme = presentation.slide_master.part.part_related_by(RT.THEME)
    theme._blob = themed(theme.blob)


def _write_master(master: Any, size: str, language: str) -> None:
    areas = areas_of("words", size)
    shapes = _rule(areas.title) + _placeholder("title", None, areas.title, "Title", language)
    shapes += _placeholder("body", 1, areas.words, "Points", language)
    shapes += _number_placeholder(areas.number, language)
    _replace_shapes(master, None, shapes, None)
    styles = master.element.find(".//{*}txStyles")
    master.element.replace(styles, _parse(_text_styles(language)))


def _layout_shapes(kind: str, size: str, language: str) -> str:
    areas = areas_of(kind, size)
    if kind == "opening":
        return _opening_shapes(areas, language)
    shapes = _placeholder("title", None, areas.title, "Title", language, place=False)
    figure = {"chart": "chart", "bars": "chart", "table": "tbl"}.get(kind)
    if figure:
        shapes += _placeholder(figure, FIGURE, areas.figure, kind.capitalize(), language)
    if areas.words:
        shapes += _placeholder("body", WORDS, areas.words, "Points", language)
    shapes += _placeholder("body", SOURCE, areas.source, "Source", language, style=_small())
    return shapes + _number_placeholder(areas.number, language, idx=NUMBER)


def _opening_shapes(areas: Areas, language: str) -> str:
    white = _level(OPENING_SIZE, "bg1", bold=True)
    plain = _level(BODY_SIZE, "bg1")
    small = _level(SMALL_SIZE, "bg1")
    return (
        _bar(Box(areas.title.left, 0.7, 1.2, 0.1), "accent2")
        + _placeholder("ctrTitle", None, areas.title, "Title", language, style=white, anchor="b")
        + _placeholder("subTitle", 1, areas.words, "Subtitle", language, style=plain)
        + _placeholder("body", SOURCE, areas.source, "About", language, style=small, anchor="b")
    )


def _replace_shapes(holder: Any, name: str | None, shapes: str, kind: str | None) -> None:
    """Put new shapes into a master or layout, and drop what the packaged file drew there."""
    tree = holder.shapes._spTree
    for child in list(tree)[2:]:
        tree.remove(child)
    for shape in _parse(f"<p:wrap {NAMESPACES}>{shapes}</p:wrap>"):
        tree.append(shape)
    for index, properties in enumerate(tree.iter("{*}cNvPr"), start=1):
        properties.set("id", str(index))
    if name is not None:
        holder.element.cSld.set("name", name)
        holder.element.attrib.pop("type", None)
    if kind == "opening":
        _dark_background(holder)
        # The rule of the master would stand above this layout's own.
        holder.element.set("showMasterSp", "0")


def _dark_background(layout: Any) -> None:
    colour = '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/>'
    background = _parse(f"<p:bg {NAMESPACES}><p:bgPr>{colour}</p:bgPr></p:bg>")
    layout.element.cSld.insert(0, background)


def _placeholder(
    kind: str, idx: int | None, box: Box | None, name: str, language: str, *,
    style: str = "", anchor: str = "", place: bool = True,
) -> str:  # fmt: skip
    where = _xfrm(box) if place and box else ""
    index = f' idx="{idx}"' if idx is not None else ""
    anchored = f' anchor="{anchor}"' if anchor else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="0" name="{name}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr><p:spPr>{where}</p:spPr>'
        f"<p:txBody><a:bodyPr{anchored}/><a:lstStyle>{style}</a:lstStyle>"
        f'<a:p><a:r><a:rPr lang="{language}"/><a:t>{name}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _number_placeholder(box: Box | None, language: str, *, idx: int = NUMBER) -> str:
    where = _xfrm(box) if box else ""
    style = _level(SMALL_SIZE, "accent4", align="r")
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="0" name="Slide number"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldNum" idx="{idx}"/></p:nvPr></p:nvSpPr><p:spPr>{where}</p:spPr>'
        f'<p:txBody><a:bodyPr anchor="b" rIns="0"/><a:lstStyle>{style}</a:lstStyle><a:p>'
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f'<a:rPr lang="{language}"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
    )


def _rule(title: Box) -> str:
    """The short coloured bar above each title."""
    return _bar(Box(title.left + 0.1, title.top - 0.12, 0.9, 0.07), "accent1")


def _bar(box: Box, colour: str) -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="0" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr>{_xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )


def _xfrm(box: Box) -> str:
    left, top, width, height = box.emu()
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _small() -> str:
    return _level(SMALL_SIZE, "accent4")


def _level(size: int, colour: str, *, bold: bool = False, align: str = "l") -> str:
    """A first level without bullet."""
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:buNone/><a:defRPr sz="{size * 100}" b="{int(bold)}"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    )


def _text_styles(language: str) -> str:
    title = (
        '<a:lvl1pPr algn="l" rtl="0"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/>'
        f'<a:defRPr lang="{language}" sz="{TITLE_SIZE * 100}" b="1"><a:solidFill>'
        '<a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/>'
        '<a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>'
    )
    body = "".join(_body_level(level, language) for level in range(1, 10))
    other = (
        f'<a:defPPr><a:defRPr lang="{language}"/></a:defPPr><a:lvl1pPr>'
        f'<a:defRPr sz="{SMALL_SIZE * 100}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
    )
    return (
        f"<p:txStyles {NAMESPACES}><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _body_level(level: int, language: str) -> str:
    size = BODY_SIZE if level == 1 else max(SMALL_SIZE, BODY_SIZE - 2 * level)
    indent = 257175
    margin = indent * level
    return (
        f'<a:lvl{level}pPr marL="{margin}" indent="-{indent}" algn="l" rtl="0">'
        '<a:spcBef><a:spcPts val="600"/></a:spcBef><a:buClr><a:schemeClr val="accent1"/></a:buClr>'
        '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f'<a:defRPr lang="{language}" sz="{size * 100}"><a:solidFill><a:schemeClr val="tx1"/>'
        '</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level}pPr>'
    )


def _parse(xml: str) -> Any:
    from pptx.oxml import parse_xml

    return parse_xml(xml)
