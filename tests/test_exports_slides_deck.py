"""A deck read back: titles, alternatives in text, reading order, sizes, notes, sources."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from drg_evidence.exports.slide_deck.geometry import Box
from drg_evidence.exports.slide_deck.notes import figures_of
from drg_evidence.exports.slide_deck.parts import Slide
from drg_evidence.wording import Sentence, say
from tests.deck_reading import C, content, opened, texts_of, told

FLOOR, BODY = 1800, 2400


@pytest.fixture(scope="module")
def deck(evidence):
    return opened(evidence)


@pytest.fixture(scope="module")
def slides(evidence) -> list[Slide]:
    return told(evidence)


def test_the_story_has_about_twelve_slides(deck):
    assert 12 <= len(deck.slides) <= 16


def test_each_slide_has_a_title_placeholder_with_a_title_of_its_own(deck):
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert all(titles) and len(set(titles)) == len(titles)


def test_all_content_stands_in_placeholders(deck):
    loose = [s.name for slide in deck.slides for s in slide.shapes if not s.is_placeholder]
    assert loose == []


def test_no_placeholder_is_left_empty(deck):
    empty = [
        s.name for slide in deck.slides for s in slide.shapes
        if s.has_text_frame and not s.text_frame.text.strip()
    ]  # fmt: skip
    assert empty == []


def test_every_chart_and_table_has_a_text_alternative(deck):
    frames = [s for slide in deck.slides for s in slide.shapes if s.has_chart or s.has_table]
    assert len(frames) >= 12
    assert all(len(s._element.nvGraphicFramePr.cNvPr.get("descr")) > 40 for s in frames)


def test_every_table_has_a_header_row(deck):
    tables = [s.table for slide in deck.slides for s in slide.shapes if s.has_table]
    assert tables and all(table.first_row for table in tables)


def test_reading_order_is_title_figure_points_source_number(deck):
    order = {"TITLE": 0, "CENTER_TITLE": 0, "CHART": 1, "TABLE": 1, "SUBTITLE": 2, "BODY": 2,
             "SLIDE_NUMBER": 4}  # fmt: skip
    for slide in deck.slides:
        kinds = [s.placeholder_format for s in slide.shapes]
        ranks = [3 if k.idx == 12 else order[k.type.name] for k in kinds]
        assert ranks == sorted(ranks), slide.shapes.title.text


def test_the_document_has_a_title_and_a_language(deck):
    assert deck.core_properties.title == str(say("slides-document-title"))
    assert deck.core_properties.language == "en-GB"


def test_every_run_says_its_language(deck):
    for slide in deck.slides:
        for properties in slide.element.iter(f"{{{C['a']}}}rPr"):
            assert properties.get("lang") == "en-GB"


def sizes_of(deck) -> dict[str, list[int]]:
    """Every size written in slides, charts, layouts and the master, in hundredths of a point."""
    parts = {"master": deck.slide_master.element}
    parts |= {f"layout {layout.name}": layout.element for layout in deck.slide_layouts}
    for number, slide in enumerate(deck.slides, start=1):
        parts[f"slide {number}"] = slide.element
        for shape in slide.shapes:
            if shape.has_chart:
                parts[f"chart {number}"] = shape.chart._chartSpace
    return {
        name: [int(size) for size in element.xpath("//@sz") if size.isdigit()]
        for name, element in parts.items()
    }


def test_no_text_is_under_eighteen_points(deck):
    small = {
        name: min(sizes)
        for name, sizes in sizes_of(deck).items()
        if min(sizes, default=9999) < FLOOR
    }
    assert small == {}


def test_every_text_of_a_chart_has_a_size(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                space = shape.chart._chartSpace
                assert space.findall("c:txPr", C), "text without a style of its own"


def test_points_have_twenty_four_points_on_our_own_wide_slides(deck):
    for slide in deck.slides:
        for shape in slide.placeholders:
            if shape.placeholder_format.idx == 11:
                sizes = shape._element.xpath(".//a:rPr/@sz")
                assert sizes == [], "a size of its own means that the text was made smaller"
    style = deck.slide_master.element.xpath(".//p:bodyStyle/a:lvl1pPr/a:defRPr/@sz")
    assert style == [str(BODY)]


def boxes_of(slide) -> list[tuple[str, Box]]:
    inch = 914400
    return [
        (s.name, Box(s.left / inch, s.top / inch, s.width / inch, s.height / inch))
        for s in slide.shapes
    ]


def test_nothing_overlaps_and_nothing_leaves_the_slide(deck):
    width, height = deck.slide_width / 914400, deck.slide_height / 914400
    for slide in deck.slides:
        boxes = boxes_of(slide)
        for name, box in boxes:
            inside = box.left >= 0 and box.top >= 0 and box.right <= width + 1e-3
            assert inside and box.bottom <= height + 1e-3, (slide.shapes.title.text, name)
        for (one, first), (two, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (slide.shapes.title.text, one, two)


def test_it_says_once_that_it_is_no_advice(deck):
    said = "not medical advice"
    assert sum(said in text for slide in deck.slides for text in texts_of(slide)) == 1


def test_it_says_when_the_evidence_was_read_and_who_made_it(deck):
    first = " ".join(texts_of(deck.slides[0]))
    assert "Evidence as read on" in first and "takes no money from makers" in first


def test_every_slide_with_figures_names_its_sources(deck, slides):
    for written, slide in zip(deck.slides, slides, strict=True):
        if slide.finding_ids:
            foot = next(s for s in written.placeholders if s.placeholder_format.idx == 12)
            assert foot.text_frame.text.startswith("Source"), slide.key


def test_notes_name_row_place_and_source_of_every_figure(deck, slides, evidence):
    for written, slide in zip(deck.slides, slides, strict=True):
        notes = written.notes_slide.notes_text_frame.text.splitlines()
        cited = {line.partition(": ")[2]: line.partition(":")[0].lower() for line in notes}
        for quantity in figures_of(slide, evidence):
            lines = [
                line
                for line in notes
                if line.startswith((f"{quantity.shown}:", f"{quantity.shown},"))
            ]
            for finding_id in quantity.finding_ids:
                finding = evidence.finding(finding_id)
                number = cited[evidence.source_of(finding).citation]
                place = f"{number}, {finding.locator} (row {finding_id})"
                assert any(place in line for line in lines), (slide.key, quantity.shown)


def test_the_figures_named_in_the_notes_are_all_but_the_time_points(slides, evidence):
    for slide in slides:
        left_out = set(slide.quantities()) - set(figures_of(slide, evidence))
        assert all(q.shown.isdigit() for q in left_out if q.finding_ids)


def test_notes_hold_what_to_say(deck, slides):
    for written, slide in zip(deck.slides, slides, strict=True):
        notes = written.notes_slide.notes_text_frame.text
        assert slide.talk and all(sentence.text in notes for sentence in slide.talk)


def test_no_number_is_without_origin(slides):
    for slide in slides:
        said = [part for part in slide.shown() if isinstance(part, Sentence)]
        for sentence in (*said, *slide.talk, *slide.caveats):
            assert sentence.stray_digits() == "", sentence.text


def test_every_origin_is_a_row_that_is_held(slides, evidence):
    assert all(i in evidence.by_id for slide in slides for i in slide.finding_ids)


def test_inferred_counts_are_never_shown_without_saying_so(slides, evidence):
    for slide in slides:
        rests = any(evidence.finding(i).has_inferred_counts for i in slide.finding_ids)
        words = " ".join(str(part) for part in (*slide.shown(), *slide.caveats))
        assert not rests or "inferred" in words, slide.key


def test_benefits_and_harms_are_drawn_on_the_same_scale(slides):
    found = {slide.key: slide.figure for slide in slides}
    ends = {(found[k].minimum, found[k].maximum) for k in ("accurate", "harms", "harms_scs")}
    assert ends == {(0, 100)}


def test_harms_have_as_many_slides_as_the_benefits_of_the_randomised_study(slides):
    keys = [slide.key for slide in slides]
    assert {"harms", "harms_scs", "hardware"} <= set(keys)


def test_the_same_evidence_gives_the_same_bytes(evidence):
    assert content(evidence) == content(evidence)


def test_no_clock_stands_in_the_file(evidence, deck):
    day = max(source.read_on for source in evidence.sources.values())
    assert deck.core_properties.created.date().isoformat() == day


def test_no_shape_identifier_is_used_twice_on_a_slide(deck):
    for slide in deck.slides:
        ids = slide.element.xpath(".//p:cNvPr/@id")
        assert len(ids) == len(set(ids))


def test_titles_fit_two_lines(slides):
    long = [s.title.text for s in slides if not s.opening and len(s.title.text) > 100]
    assert long == []


def test_no_digit_of_the_catalogue_reaches_a_slide():
    from drg_evidence.wording.catalogue import HERE

    text = (HERE / "en" / "slides.ftl").read_text(encoding="utf-8")
    assert re.findall(r"\d", text) == []
