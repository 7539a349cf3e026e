"""A reader's own template: its look is kept, and what it lacks is named."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches

from drg_evidence.errors import ExportError
from tests.deck_reading import content

ODD_FONT = "Grøtesque <Ünlikely> & Söhne خط"


def saved(presentation, folder: Path, name: str = "own.pptx") -> Path:
    path = folder / name
    presentation.save(str(path))
    return path


def with_font(presentation, font: str):
    """The presentation with another font and accent in its theme."""
    from xml.sax.saxutils import quoteattr

    theme = presentation.slide_master.part.part_related_by(RT.THEME)
    text = theme.blob.decode()
    text = re.sub(r'(<a:latin typeface=)"[^"]*"', lambda m: m[1] + quoteattr(font), text)
    accent = '<a:accent1><a:srgbClr val="00A99D"/></a:accent1>'
    theme._blob = re.sub("<a:accent1>.*?</a:accent1>", accent, text, flags=re.S).encode()
    return presentation


def wide():
    """The packaged empty presentation, made wide, with a slide of its own."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    for holder in (presentation.slide_master, *presentation.slide_layouts):
        for shape in holder.placeholders:
            if shape._element.spPr.find("{*}xfrm") is not None:
                shape.left, shape.width = int(shape.left * 4 / 3), int(shape.width * 4 / 3)
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "A slide of last year"
    return presentation


@pytest.fixture
def deck(evidence, tmp_path):
    template = saved(with_font(wide(), ODD_FONT), tmp_path)
    return Presentation(BytesIO(content(evidence, template=template)))


def test_fonts_and_colours_of_the_template_are_kept(deck):
    theme = deck.slide_master.part.part_related_by(RT.THEME).blob.decode()
    assert "Grøtesque &lt;Ünlikely&gt; &amp; Söhne خط" in theme
    assert "00A99D" in theme


def test_charts_take_the_colours_of_the_template(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                space = shape.chart._chartSpace
                assert space.xpath(".//a:schemeClr") and not space.xpath(".//a:srgbClr")


def test_no_font_is_named_on_a_slide(deck):
    named = [s.element.xpath(".//a:latin | .//a:ea | .//a:cs") for s in deck.slides]
    assert not any(named)


def test_slides_of_the_template_are_left_out(deck):
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert "A slide of last year" not in titles


def test_parts_of_left_out_slides_are_gone(evidence, tmp_path):
    blob = content(evidence, template=saved(wide(), tmp_path), chosen=[1])
    names = [n for n in ZipFile(BytesIO(blob)).namelist() if n.startswith("ppt/slides/slide")]
    assert names == ["ppt/slides/slide1.xml"]


def test_no_text_is_under_eighteen_points(deck):
    for slide in deck.slides:
        elements = [slide.element]
        elements += [s.chart._chartSpace for s in slide.shapes if s.has_chart]
        sizes = [int(x) for e in elements for x in e.xpath("//@sz") if x.isdigit()]
        assert min(sizes, default=1800) >= 1800


def test_points_and_sources_have_a_size_of_their_own(deck):
    for slide in deck.slides:
        for shape in slide.placeholders:
            if shape.placeholder_format.type.name == "BODY":
                runs = shape._element.xpath(".//a:r/a:rPr")
                assert all(run.get("sz") for run in runs)


def test_every_shape_is_a_placeholder_with_content(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.is_placeholder
            assert not shape.has_text_frame or shape.text_frame.text.strip()


def test_titles_are_unique(deck):
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert len(set(titles)) == len(titles)


def test_nothing_leaves_the_slide(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height


def test_the_narrow_packaged_presentation_serves(evidence, tmp_path):
    template = saved(Presentation(), tmp_path)
    deck = Presentation(BytesIO(content(evidence, template=template)))
    assert len(deck.slides) >= 12


def test_a_deck_of_ours_whose_master_was_changed_serves_as_a_template(evidence, tmp_path):
    own = Presentation(BytesIO(content(evidence, chosen=[1, 3])))
    layout = next(x for x in own.slide_layouts if x.name == "Title, chart and points")
    next(s for s in layout.placeholders if s.placeholder_format.idx == 11).top = Inches(2)
    deck = Presentation(BytesIO(content(evidence, template=saved(own, tmp_path), chosen=[3])))
    shapes = {s.placeholder_format.idx: s for s in deck.slides[0].placeholders}
    assert shapes[11].top == Inches(2) and {0, 10, 11, 12, 13} == set(shapes)


def test_a_deck_of_ours_with_a_place_removed_says_what_it_lacks(evidence, tmp_path):
    own = Presentation(BytesIO(content(evidence, chosen=[1])))
    for layout in own.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.idx in (10, 11):
                shape._element.getparent().remove(shape._element)
    with pytest.raises(ExportError, match="lacks layouts"):
        content(evidence, template=saved(own, tmp_path))


def test_missing_layouts_are_named_all_at_once(evidence, tmp_path):
    presentation = Presentation()
    for layout in list(presentation.slide_layouts):
        if layout.name != "Title Only":
            presentation.slide_layouts.remove(layout)
    with pytest.raises(ExportError) as caught:
        content(evidence, template=saved(presentation, tmp_path))
    message = str(caught.value)
    assert "own.pptx lacks layouts" in message and "'Title Only'" in message
    assert message.count("  - ") == 3


def test_one_missing_layout_is_named_alone(evidence, tmp_path):
    presentation = Presentation()
    for layout in list(presentation.slide_layouts):
        if layout.name in ("Two Content", "Content with Caption", "Comparison"):
            presentation.slide_layouts.remove(layout)
    with pytest.raises(ExportError) as caught:
        content(evidence, template=saved(presentation, tmp_path))
    assert "Two Content" in str(caught.value) and str(caught.value).count("  - ") == 1


def test_a_missing_template_is_named(evidence, tmp_path):
    with pytest.raises(ExportError, match=r"There is no template .*absent\.pptx"):
        content(evidence, template=tmp_path / "absent.pptx")


@pytest.mark.parametrize("junk", [b"", b"not a zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_presentation_is_refused_in_words(evidence, tmp_path, junk):
    path = tmp_path / "junk.pptx"
    path.write_bytes(junk)
    with pytest.raises(ExportError, match=r"save it as a presentation \(\.pptx\)"):
        content(evidence, template=path)


def test_a_layout_without_room_is_refused(evidence, tmp_path):
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        if layout.name == "Two Content":
            for shape in layout.placeholders:
                shape.height = Inches(1)
    with pytest.raises(ExportError, match="leaves too little room"):
        content(evidence, template=saved(presentation, tmp_path))


def test_a_refused_template_leaves_no_file(evidence, tmp_path):
    from drg_evidence.exports.slide_deck import slides

    out = tmp_path / "talk.pptx"
    with pytest.raises(ExportError):
        slides(out, template=tmp_path / "absent.pptx", evidence=evidence)
    assert list(tmp_path.iterdir()) == []
