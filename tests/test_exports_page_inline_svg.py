"""Charts keep their drawing when they become part of the page."""

from __future__ import annotations

import re

import pytest

from drg_evidence.charts import CHARTS, svg_text
from drg_evidence.charts.style import BLUE, INK
from drg_evidence.exports.web_page.inline_svg import inline

SVG = (
    '<?xml version="1.0"?>\n<svg width="504pt" height="100pt" viewBox="0 0 504 100" '
    'aria-labelledby="x-title x-desc"><title id="x-title">T</title><desc id="x-desc">D</desc>'
    "<defs><style>*{stroke-linejoin: round}</style>"
    '<pattern id="h1"><rect fill="#b4500f"/></pattern></defs>'
    f'<g id="patch_1"><path d="M 1.23456 2\nL 3 4" style="fill: url(#h1); stroke: {BLUE.lower()}"/>'
    "<text style=\"font-size: 9px; font-family: 'A B', 'C'; fill: #1a2230\" "
    'transform="rotate(-0 1 2)">0.12345</text>'
    '<text style="font-size: 9px" transform="rotate(-90 1 2)">up</text></g></svg>'
)


@pytest.fixture(scope="module")
def page():
    return inline(SVG, "chart-x")


def test_ids_that_are_referred_to_get_a_prefix(page):
    assert 'id="chart-x-h1"' in page and "url(#chart-x-h1)" in page
    assert 'aria-labelledby="chart-x-x-title chart-x-x-desc"' in page


def test_ids_that_nothing_refers_to_go(page):
    assert "patch_1" not in page


def test_the_picture_fills_the_width_it_is_given(page):
    assert "504pt" not in page and 'viewBox="0 0 504 100"' in page


def test_colours_follow_the_reader_and_keep_their_own_as_fallback(page):
    assert "stroke: var(--drg, #0b5a93)" in page
    assert f"fill: var(--ink, {INK.lower()})" in page


def test_hatches_follow_too(page):
    assert '<rect style="fill: var(--scs, #b4500f)"/>' in page


def test_coordinates_are_shortened_and_words_are_not(page):
    assert 'd="M 1.23 2 L 3 4"' in page
    assert "rotate(-90 1 2)" in page and "rotate(-0" not in page


def test_the_face_is_named_once(page):
    assert page.count("font-family") == 1 and page.count("<style") == 0


@pytest.mark.parametrize("name", ["responder_rates", "harms_drg"])
def test_every_word_of_a_chart_stays(evidence, name):
    svg = svg_text(CHARTS[name](evidence, size="page"))
    words = re.findall(r">([^<>]+)</text>", svg)
    assert words and words == re.findall(r">([^<>]+)</text>", inline(svg, "chart-x"))
