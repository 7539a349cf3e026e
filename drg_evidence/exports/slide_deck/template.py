"""A reader's own template: their master, fonts and colours, and which layout serves what."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ...errors import ExportError
from .geometry import EMU_PER_INCH, Areas, Box
from .own_stage import own_places
from .stage import Place, Stage

TITLES, SUBTITLES = ("TITLE", "CENTER_TITLE"), ("SUBTITLE", "BODY")
CONTENT = ("OBJECT", "BODY", "CHART", "TABLE")
FEET = ("FOOTER", "DATE", "SLIDE_NUMBER")
STRIP, ABOUT, LEAST_HEIGHT = 0.72, 1.9, 2.6
# Widths are measured in Arial; the widest usual text faces run about a sixth wider.
SLACK = 1.17
OWN_SOURCE = 90
NEEDED = {
    "opening": "a title slide (a title and a subtitle)",
    "one": "a title and one place for content (as in 'Title and Content')",
    "two": "a title and two places for content side by side (as in 'Two Content')",
}


def template_stage(path: str | Path, *, language: str) -> Stage:
    """A stage on a reader's template, emptied of its slides.

    Raises
    ------
    ExportError
        When the file is no presentation, or lacks a layout; the message names what is needed.
    """
    presentation = _opened(Path(path).expanduser())
    _drop_slides(presentation)
    own = own_places(presentation)
    if own is not None:
        return Stage(presentation=presentation, places=own, language=language)
    layouts = _layouts(presentation, Path(path).name)
    height = presentation.slide_height / EMU_PER_INCH
    one, two = (_content_place(layouts[kind], height) for kind in ("one", "two"))
    places = {
        "opening": _opening_place(layouts["opening"], height),
        "words": one["words"],
        "table": one["table"],
        "chart": two["chart"],
        "bars": two["chart"],
    }
    _refuse_small(places, Path(path).name)
    return Stage(presentation=presentation, places=places, language=language)


def _opened(path: Path) -> Any:
    from zipfile import BadZipFile

    from pptx import Presentation
    from pptx.exc import PackageNotFoundError

    if not path.is_file():
        raise ExportError(f"There is no template {path}.")
    try:
        return Presentation(str(path))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, OSError) as error:
        raise ExportError(
            f"{path} cannot be read as a PowerPoint presentation. Open the template in PowerPoint "
            "and save it as a presentation (.pptx)."
        ) from error


def _drop_slides(presentation: Any) -> None:
    """Leave the master and its layouts; sections would point to slides that are gone."""
    listed = presentation.slides._sldIdLst
    for slide_id in list(listed):
        presentation.part.drop_rel(slide_id.rId)
        listed.remove(slide_id)
    for extensions in presentation.element.findall("{*}extLst"):
        presentation.element.remove(extensions)


def _layouts(presentation: Any, name: str) -> dict[str, Any]:
    """The first layout that serves each need, those made for it before others."""
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    usual = {"opening": "title", "one": "obj", "two": "twoObj"}
    found = {}
    for need in NEEDED:
        fitting = [layout for layout in layouts if _serves(layout, need)]
        made_for = [layout for layout in fitting if layout.element.get("type") == usual[need]]
        if fitting:
            found[need] = (made_for or fitting)[0]
    missing = [f"  - {NEEDED[need]}" for need in NEEDED if need not in found]
    if missing:
        has = ", ".join(repr(layout.name) for layout in layouts) or "none"
        raise ExportError(
            f"The template {name} lacks layouts that the slides need:\n"
            + "\n".join(missing)
            + f"\nIts layouts are: {has}. Add them in the slide master view."
        )
    return found


def _serves(layout: Any, need: str) -> bool:
    content = _content(layout)
    if not _of_type(layout, TITLES):
        return False
    if need != "opening" and _of_type(layout, ("SUBTITLE",)):
        return False
    if need == "opening":
        return bool(_of_type(layout, SUBTITLES)) and not _of_type(layout, ("OBJECT",))
    return len(content) == (1 if need == "one" else 2)


def _content(layout: Any) -> list[Any]:
    return sorted(_of_type(layout, CONTENT), key=lambda shape: (shape.left, shape.top))


def _of_type(layout: Any, names: Iterable[str]) -> list[Any]:
    wanted = set(names)
    return [s for s in layout.placeholders if s.placeholder_format.type.name in wanted]


def _box(shape: Any) -> Box:
    sides = (shape.left, shape.top, shape.width, shape.height)
    left, top, width, height = (side / EMU_PER_INCH for side in sides)
    return Box(left, top, width, height)


def _foot(layout: Any, height: float) -> float:
    """Where the row of date, footer and number begins."""
    tops = [_box(shape).top for shape in _of_type(layout, FEET)]
    low = [top for top in tops if top > height * 0.75]
    return min([*low, height - 0.25])


def _opening_place(layout: Any, height: float) -> Place:
    title, words = _of_type(layout, TITLES)[0], _of_type(layout, SUBTITLES)[0]
    subtitle, foot = _box(words), _foot(layout, height)
    about = Box(subtitle.left, foot - ABOUT, subtitle.width, ABOUT)
    if subtitle.bottom > about.top:
        room = max(0.5, about.top - subtitle.top)
        subtitle = Box(subtitle.left, subtitle.top, subtitle.width, room)
    return Place(
        layout=layout, areas=Areas(title=_box(title), words=subtitle, source=about),
        title=title.placeholder_format.idx, words=words.placeholder_format.idx,
        source=OWN_SOURCE, own=False, slack=SLACK, title_sizes=_title_sizes(title),
    )  # fmt: skip


def _content_place(layout: Any, height: float) -> dict[str, Place]:
    """The same layout as a place for words, for a table, or for a chart beside words."""
    title, content = _of_type(layout, TITLES)[0], _content(layout)
    foot = _foot(layout, height)
    boxes = [_above(_box(shape), foot - STRIP) for shape in content]
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    source = Box(left, foot - STRIP, right - left, STRIP)
    numbers = _of_type(layout, ("SLIDE_NUMBER",))
    first, last = (content[i].placeholder_format.idx for i in (0, -1))
    roles = {
        "words": (Areas(title=_box(title), words=boxes[0], source=source), None, first),
        "table": (Areas(title=_box(title), figure=boxes[0], source=source), first, None),
        "chart": (
            Areas(title=_box(title), figure=boxes[0], words=boxes[-1], source=source), first, last,
        ),
    }  # fmt: skip
    return {
        role: Place(
            layout=layout, areas=areas, title=title.placeholder_format.idx, figure=figure,
            words=words, source=OWN_SOURCE, own=False, slack=SLACK, title_sizes=_title_sizes(title),
            number=numbers[0].placeholder_format.idx if numbers else None,
        )
        for role, (areas, figure, words) in roles.items()
    }  # fmt: skip


def _above(box: Box, limit: float) -> Box:
    return Box(box.left, box.top, box.width, min(box.bottom, limit) - box.top)


def _title_sizes(title: Any) -> tuple[int, ...]:
    """From the template's own size downwards; 24 points is the least for a title."""
    found = title._element.xpath(".//a:lvl1pPr/a:defRPr/@sz")
    master = title._element.getroottree().getroot()
    part = title.part.slide_layout if hasattr(title.part, "slide_layout") else None
    if not found and part is not None:
        master = part.slide_master.element
        found = master.xpath(".//p:titleStyle/a:lvl1pPr/a:defRPr/@sz")
    own = int(found[0]) // 100 if found else 44
    return tuple(size for size in (own, 40, 36, 32, 30, 28, 26, 24, 22, 20) if size <= own) or (20,)


def _refuse_small(places: dict[str, Place], name: str) -> None:
    for kind in ("chart", "table"):
        box = places[kind].areas.figure
        if box is None or box.height < LEAST_HEIGHT or box.width < LEAST_HEIGHT:
            raise ExportError(
                f"In the template {name} the layout {places[kind].layout.name!r} leaves too little "
                f"room: a chart and its source line need {LEAST_HEIGHT + STRIP:.1f} inches of "
                "height above the footer. Enlarge its places for content."
            )
