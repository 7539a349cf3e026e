"""The deck in another office program: it opens, becomes a PDF, and shows all its words."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from drg_evidence.exports.slide_deck import slides
from tests.deck_reading import opened, told


@pytest.fixture(scope="module")
def pages(evidence, tmp_path_factory) -> list[str]:
    """The text of each page of the deck, converted by LibreOffice."""
    soffice, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if soffice is None or reader is None:
        pytest.skip("LibreOffice or pdftotext is not installed, so nothing was opened with them")
    folder = tmp_path_factory.mktemp("office")
    talk = slides(folder / "talk.pptx", evidence=evidence)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, talk]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    text = subprocess.run(
        [reader, "-layout", folder / "talk.pdf", "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    return text.split("\f")[:-1]


def test_each_slide_becomes_a_page(pages, evidence):
    assert len(pages) == len(told(evidence))


def test_each_page_shows_its_title(pages, evidence):
    for page, slide in zip(pages, told(evidence), strict=True):
        first_words = " ".join(slide.title.text.split()[:4])
        assert first_words in " ".join(page.split())


def test_labels_of_the_charts_are_drawn(pages, evidence):
    keys = [slide.key for slide in told(evidence)]
    page = pages[keys.index("accurate")]
    assert all(label in page for label in ("81.2%", "55.7%", "74.2%", "53.0%"))


def test_a_round_trip_keeps_charts_and_alternatives(evidence, tmp_path):
    from pptx import Presentation

    first = opened(evidence)
    first.save(str(tmp_path / "again.pptx"))
    second = Presentation(str(tmp_path / "again.pptx"))
    for one, two in zip(first.slides, second.slides, strict=True):
        assert [s.name for s in one.shapes] == [s.name for s in two.shapes]
        for a, b in zip(one.shapes, two.shapes, strict=True):
            if a.has_chart:
                assert a.chart.part.blob == b.chart.part.blob
