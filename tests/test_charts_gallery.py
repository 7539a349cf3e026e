"""Every chart in every size: nothing overlaps, nothing is cut, every number has an origin."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

import drg_evidence as drg
from drg_evidence.charts import CHARTS
from drg_evidence.charts.style import PAPER, SIZES, contrast, house_style

EVERY = [(name, size) for name in CHARTS for size in SIZES]
COMPUTED = ("evidence_map", "icon_array", "tipping_point")
"""Charts that show counted or computed numbers instead of printed ones."""
HOUSE = {"slide": 18, "page": 8.5, "square": 11}
BENEFITS_AND_HARMS = ("forest_drg_implanted", "harms_drg", "harms_scs")


@cache
def drawn(name, size):
    figure = CHARTS[name](drg.load(), size=size)
    with house_style():
        FigureCanvasAgg(figure).draw()
    return figure


def texts(figure):
    """Every text that can be seen."""
    found = [t for t in figure.findobj(Text) if t.get_text().strip() and t.get_visible()]
    return [t for t in found if t.axes is None or t.axes.get_visible()]


def boxes(figure):
    """Text and the box its letters fill, a hair smaller than the renderer's own."""
    with house_style():
        found = []
        for text in texts(figure):
            box = text.get_window_extent()
            spare = 0.06 * text.get_fontsize() * figure.dpi / 72
            found.append((text, box.padded(-spare)))
    return found


@pytest.mark.parametrize(("name", "size"), EVERY)
def test_no_text_overlaps_another(name, size):
    pairs = combinations(boxes(drawn(name, size)), 2)
    assert [(a.get_text(), b.get_text()) for (a, one), (b, two) in pairs if one.overlaps(two)] == []


@pytest.mark.parametrize(("name", "size"), EVERY)
def test_no_text_leaves_the_sheet(name, size):
    figure = drawn(name, size)
    width, height = figure.bbox.width, figure.bbox.height
    outside = [
        text.get_text()
        for text, box in boxes(figure)
        if box.x0 < 0 or box.y0 < 0 or box.x1 > width or box.y1 > height
    ]
    assert outside == []


@pytest.mark.parametrize(("name", "size"), EVERY)
def test_no_text_is_smaller_than_the_floor(name, size):
    smallest = min(text.get_fontsize() for text in texts(drawn(name, size)))
    assert smallest >= HOUSE[size]


@pytest.mark.parametrize(("name", "size"), EVERY)
def test_text_stands_out_from_the_paper(name, size):
    faint = [t.get_text() for t in texts(drawn(name, size)) if contrast(t.get_color(), PAPER) < 4.5]
    assert faint == []


@pytest.mark.parametrize(("name", "size"), EVERY)
def test_every_written_line_belongs_to_a_sentence(name, size):
    figure = drawn(name, size)
    known = [sentence.text for sentence in figure.sentences]
    known.append(" ".join(figure.caveats))
    lost = [t.get_text() for t in texts(figure) if not any(t.get_text() in k for k in known)]
    assert lost == []


@pytest.mark.parametrize("name", CHARTS)
def test_no_sentence_holds_a_number_without_origin(name):
    stray = [s.text for s in drawn(name, "slide").sentences if s.stray_digits()]
    assert stray == []


@pytest.mark.parametrize("name", CHARTS)
def test_every_number_leads_to_a_row_or_record_that_exists(name):
    evidence = drg.load()
    for sentence in drawn(name, "slide").sentences:
        for quantity in sentence.quantities:
            for finding_id in quantity.finding_ids:
                evidence.finding(finding_id)
            for record in filter(None, quantity.record.split(";")):
                kind, key = record.split(":", 1)
                assert kind in ("study", "convention", "vocabulary", "count")
                if kind == "study":
                    evidence.study(key)


@pytest.mark.parametrize(("name", "size"), EVERY)
def test_source_and_caveats_stand_inside_the_figure(name, size):
    figure = drawn(name, size)
    written = " ".join(t.get_text() for t in texts(figure))
    assert figure.source_line in written
    assert figure.caveats
    assert " ".join(figure.caveats) in written


@pytest.mark.parametrize("name", CHARTS)
def test_the_text_alternative_says_kind_and_source(name):
    figure = drawn(name, "slide")
    kinds = r"^(Bar charts?|Dot chart|Line chart|Forest plot|Icon arrays|Map|A grid)\b"
    assert re.match(kinds, figure.alt_text)
    assert figure.source_line in figure.alt_text
    assert all(caveat in figure.alt_text for caveat in figure.caveats)


@pytest.mark.parametrize("name", [n for n in CHARTS if not n.startswith(COMPUTED)])
def test_every_figure_drawn_is_in_the_text_alternative(name):
    figure, evidence = drawn(name, "slide"), drg.load()
    said = re.sub(r"(?<=\d)[ ,](?=\d{3})", "", figure.alt_text)
    for finding_id in figure.finding_ids:
        finding = evidence.finding(finding_id)
        if finding.is_derived:
            continue
        plain = re.sub(r"(?<=\d)[ ,](?=\d{3})", "", finding.printed.text)
        assert plain.replace("$", "").strip("<> %") in said, finding_id


@pytest.mark.parametrize("name", CHARTS)
def test_the_title_claims_nothing(name):
    title = drawn(name, "slide").title.lower()
    words = ("better", "superior", "beats", "proves", "works", "significant", "effective")
    assert title
    assert not [word for word in words if re.search(rf"\b{word}\b", title)]


@pytest.mark.parametrize("name", CHARTS)
def test_the_gallery_has_a_title_for_the_chart(name):
    assert len(CHARTS[name].title) > 15


@pytest.mark.parametrize("name", CHARTS)
def test_the_figure_knows_its_name(name):
    assert drawn(name, "slide").name == name


@pytest.mark.parametrize("size", SIZES)
def test_harms_are_drawn_as_large_as_benefits(size):
    axes = [drawn(name, size).axes[0] for name in BENEFITS_AND_HARMS]
    assert {tuple(round(x, 9) for x in ax.get_xlim()) for ax in axes} == {(0.0, 1.0)}
    labels = [max(t.get_fontsize() for t in texts(drawn(n, size))) for n in BENEFITS_AND_HARMS]
    assert len(set(labels)) == 1


@pytest.mark.parametrize("name", [n for n in CHARTS if not n.startswith("tipping_point")])
def test_bars_start_at_zero(name):
    for ax in drawn(name, "slide").axes:
        for patch in ax.patches:
            if patch.get_gid():
                assert patch.get_x() == 0
                assert ax.get_xlim()[0] == 0


def test_no_pyplot_and_no_setting_is_left_behind():
    import matplotlib

    before = dict(matplotlib.rcParams)
    CHARTS["responder_rates"](drg.load(), size="page")
    assert dict(matplotlib.rcParams) == before
