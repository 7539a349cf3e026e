"""Every chart read back by the checker: its words, the saved PDF, and the picture in a page.

Held here: all charts of the gallery and the one drawn on request, as PDF in one size each, the
sizes in turn. Not held: PNG and SVG files by themselves, which the checker does not open; their
words are those of ``alt_text``, and an SVG is read here within a page.
"""

from __future__ import annotations

from itertools import cycle

import pytest

import drg_evidence as drg
from drg_evidence.charts import CHARTS, save, svg_text
from drg_evidence.charts.gallery import ON_REQUEST
from drg_evidence.charts.style import SIZES

FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})
EVERY = {**CHARTS, **ON_REQUEST}
WITHOUT_RESULTS = ("evidence_map", "evidence_map_pain")
"""Charts of what was studied, which draw no result."""

IN_TURN = tuple(zip(EVERY, cycle(SIZES), strict=False))
"""Each chart in one size, the sizes in turn: all sizes of all charts would take a minute more."""

PLANTED = (
    ("icon_array_3_months", "81 of every 100", "61 of every 100"),
    ("icon_array_12_months", "53 of every 100", "35 of every 100"),
    ("icon_array_harms_drg", "39 of every 100", "19 of every 100"),
    ("icon_array_harms_drg", "13 of 33", "3 of 43"),
    ("icon_array_harms_scs", "63 of every 100", "36 of every 100"),
    ("responder_rates", "55.7%", "75.7%"),
    ("responder_rates", "25.5 percentage points", "35.5 percentage points"),
    ("head_to_head", "80.95%", "60.95%"),
    ("differences", "21.2 percentage points", "31.2 percentage points"),
    ("follow_up", "66.9%", "46.9%"),
    ("forest_scs_other", "17 of 42", "27 of 42"),
    ("forest_scs_implanted", "73%", "93%"),
    ("harms_drg", "25.0%", "35.0%"),
    ("harms_scs", "0.71%", "7.1%"),
    ("harms_scs", "67 of 2,737", "56 of 2,737"),
)
PLANTED_IN_PDF = (
    ("responder_rates", "81.2%", "91.2%"),
    ("responder_rates", "49 of 66", "59 of 66"),
    ("icon_array_3_months", "81 of every 100 people", "97 of every 100 people"),
    ("differences", "55.7%", "45.7%"),
    ("follow_up", "58.3%", "38.3%"),
    ("forest_scs_implanted", "85.2%", "65.2%"),
    ("forest_scs_other", "68.1%", "55.1%"),
    ("harms_drg", "16 of 191 leads", "6 of 291 leads"),
    ("harms_scs", "17.8%", "27.8%"),
)


@pytest.fixture(scope="module")
def figures(evidence):
    return {name: chart(evidence, size="slide") for name, chart in EVERY.items()}


def words_of(name, figure) -> str:
    """All that is said of a chart: its name in lists, title, subtitle, description, source."""
    title, subtitle = figure.sentences[:2]
    assert title.text == figure.title
    said = (EVERY[name].title, title.text, subtitle.text, figure.alt_text, figure.source_line)
    return "\n\n".join(said)


def faults(report) -> list[str]:
    return [
        f"{m.figure} is {m.verdict} ({m.reason}) at {m.place}: {m.quote}"
        for m in report.mentions
        if str(m.verdict) in FAULTS
    ]


@pytest.mark.parametrize("name", EVERY)
def test_the_words_of_a_chart_are_clean(name, figures):
    report = drg.check_text(words_of(name, figures[name]))
    assert report.mentions
    assert faults(report) == []


@pytest.mark.parametrize(("name", "size"), IN_TURN)
def test_a_chart_saved_as_pdf_is_clean(name, size, tmp_path, evidence):
    report = drg.check_file(save(EVERY[name](evidence, size=size), tmp_path / f"{name}.pdf"))
    assert report.mentions or name in WITHOUT_RESULTS
    assert faults(report) == []


@pytest.mark.parametrize("name", EVERY)
def test_the_picture_of_a_chart_in_a_page_is_clean(name, figures, tmp_path):
    path = tmp_path / "chart.html"
    path.write_text(f"<h1>{name}</h1>{svg_text(figures[name])}", encoding="utf-8")
    report = drg.check_file(path)
    assert report.mentions
    assert faults(report) == []


@pytest.mark.parametrize(("name", "shown", "planted"), PLANTED)
def test_a_wrong_figure_in_the_words_is_found(name, shown, planted, figures):
    said = figures[name].alt_text
    assert shown in said
    found = faults(drg.check_text(said.replace(shown, planted, 1)))
    assert any(fault.startswith(planted) for fault in found), found


@pytest.mark.parametrize(("name", "shown", "planted"), PLANTED_IN_PDF)
def test_a_wrong_figure_in_a_pdf_is_found(name, shown, planted, tmp_path, evidence):
    figure = EVERY[name](evidence, size="slide")
    drawn = [text for text in figure.texts if text.get_text().startswith(shown)]
    drawn[0].set_text(drawn[0].get_text().replace(shown, planted))
    found = faults(drg.check_file(save(figure, tmp_path / "planted.pdf")))
    figures_told = planted.removesuffix(" people").removesuffix(" leads")
    assert any(fault.startswith(figures_told) for fault in found), found
