"""Placeholders that python-pptx does not make: slide number, and a source line of our own."""

from __future__ import annotations

from typing import Any

from ...wording import say
from .geometry import Box
from .layouts import NAMESPACES


def free_id(tree: Any) -> int:
    """An identifier that no shape of the slide has yet."""
    return 1 + max(int(found) for found in tree.xpath("//p:cNvPr/@id"))


def number_shape(shape_id: int, idx: int, language: str) -> Any:
    """The number of the slide, in the place that the layout gives it."""
    return _parse(
        f"<p:sp {NAMESPACES}>{_names(shape_id, 'slide-number', 'sldNum', idx)}<p:spPr/>"
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f'<a:rPr lang="{language}" sz="1800"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
    )


def source_shape(shape_id: int, idx: int, box: Box) -> Any:
    """A place for the source line on a template whose layouts have none."""
    left, top, width, height = box.emu()
    plain = '<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/></a:lvl1pPr>'
    return _parse(
        f"<p:sp {NAMESPACES}>{_names(shape_id, 'slide-source-name', 'body', idx)}<p:spPr>"
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '</p:spPr><p:txBody><a:bodyPr anchor="b"/>'
        f"<a:lstStyle>{plain}</a:lstStyle><a:p/></p:txBody></p:sp>"
    )


def _names(shape_id: int, message: str, kind: str, idx: int) -> str:
    return (
        f'<p:nvSpPr><p:cNvPr id="{shape_id}" name="{say(message).text}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" idx="{idx}"/></p:nvPr></p:nvSpPr>'
    )


def _parse(xml: str) -> Any:
    from pptx.oxml import parse_xml

    return parse_xml(xml)
