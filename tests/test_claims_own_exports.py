"""What the package exports, read back by its own checker as files of their formats.

Held here: the slide deck, the handouts, the tables, the first page of the report and every chapter
of the page. That silence is not deafness is held below: a wrong figure that is planted in one of
these files is found.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.charts import CHARTS
from drg_evidence.exports import TABLES, handout, page, slides
from drg_evidence.exports.handouts import build
from drg_evidence.exports.handouts.document import Document, Paper, Picture, Pictures
from drg_evidence.exports.handouts.pdf import pdf_bytes
from drg_evidence.exports.report_folder.index import index_page
from drg_evidence.exports.report_folder.steps import Shelf
from drg_evidence.text import READERS, TOPICS, summarize

FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})
HANDOUTS = (
    "leaflet.html", "leaflet.docx", "leaflet.pdf", "evidence_table.html", "evidence_table.docx",
    "evidence_table.pdf", "patient.html", "patient.docx", "patient.pdf",
)  # fmt: skip
PAPERS = ("a4", "letter")

CLEAN = (
    "In short",
    "What did the main trial find?",
    "What did the first small study show?",
    "Compare it yourself",
    "Every figure and its source",
    "What is not held",
    "Where does the tingling go?",
    "Do other studies agree?",
    "Charts to take along",
    "Where sources differ, and how to quote them",
)


def faults_of(path: Path) -> list[str]:
    """Every fault with its place; a file in which no figure was read is a fault too."""
    report = drg.check_file(path)
    if not report.mentions:
        return ["no figure was read"]
    return [
        f"{m.figure} is {m.verdict} ({m.reason}) at {m.place}: {m.quote}"
        for m in report.mentions
        if str(m.verdict) in FAULTS
    ]


def test_the_slide_deck_is_clean(tmp_path, evidence):
    path = tmp_path / "talk.pptx"
    slides(path, evidence=evidence)
    assert faults_of(path) == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", HANDOUTS)
def test_a_handout_is_clean(name, paper, tmp_path, evidence):
    path = tmp_path / name
    handout(path, kind=path.stem, paper=paper, evidence=evidence)
    assert faults_of(path) == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_clean_as_csv(name, tmp_path, evidence):
    path = tmp_path / f"{name}.csv"
    path.write_text(TABLES[name](evidence).to_csv(), encoding="utf-8")
    assert faults_of(path) == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_clean_as_a_page(name, tmp_path, evidence):
    table = TABLES[name](evidence)
    path = tmp_path / f"{name}.html"
    path.write_text(f"<h1>{table.escaped_title}</h1>{table.to_html()}", encoding="utf-8")
    assert faults_of(path) == []


@pytest.fixture(scope="module")
def built_page(tmp_path_factory, evidence) -> Path:
    """The page as a file."""
    path = tmp_path_factory.mktemp("page") / "drg.html"
    page(path, evidence=evidence)
    return path


@pytest.fixture(scope="module")
def chapters(built_page) -> dict[str, list[str]]:
    """The faults of the page by its chapters."""
    report = drg.check_file(built_page)
    found: dict[str, list[str]] = {}
    for mention in report.mentions:
        block = report.blocks[mention.block]
        chapter = (*block.under, block.text)[2] if len(block.under) > 1 else ""
        faults = found.setdefault(chapter, [])
        if str(mention.verdict) in FAULTS:
            faults.append(f"{mention.figure} is {mention.verdict} at {mention.place}")
    return found


@pytest.mark.parametrize("chapter", CLEAN)
def test_a_chapter_of_the_page_is_clean(chapter, chapters):
    assert chapters[chapter] == []


def test_nothing_else_of_the_page_has_faults(chapters):
    assert {chapter: faults for chapter, faults in chapters.items() if faults} == {}


@pytest.fixture(scope="module")
def index(tmp_path_factory, evidence) -> Path:
    """The first page of the report, as it stands over its charts and texts."""
    folder = tmp_path_factory.mktemp("report")
    shelf = Shelf(folder=folder, evidence=evidence, overwrite=True)
    shelf.figures |= {name: make(evidence, size="page") for name, make in CHARTS.items()}
    shelf.summaries += [
        summarize(topic, reader=reader, evidence=evidence) for topic in TOPICS for reader in READERS
    ]
    path = folder / "index.html"
    path.write_text(index_page(shelf), encoding="utf-8")
    return path


def test_the_first_page_of_the_report_is_clean(index):
    assert faults_of(index) == []


def changed(path: Path, old: str, new: str, folder: Path) -> Path:
    """A copy of a file with one text in place of another, which must stand in it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    copy = folder / path.name
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


PLANTED_IN_ROWS = (
    ("accurate_2017.treatment_success.lower_limb.drg.m3", ">81.2%<", ">91.2%<", "91.2%"),
    ("deer_2019_coverage.responder_50.lower_limb.drg.m3", ">92.7%<", ">97.2%<", "97.2%"),
    ("elsaban_2023.odi_change_mean.scs_any.m12", "-23.07 to", "-27.03 to", "-27.03 to -10.94"),
    ("geurts_2013.responder_30.scs_any.m132", "27 to 55", "37 to 55", "37 to 55"),
    ("pope_2017.baseline_characteristic.scs_any", ">38.9%<", ">48.9%<", "48.9%"),
    ("horan_2021.lead_defect.drg.fragment_left", ">12%<", ">22%<", "22%"),
    ("vuka_2019.study_size_median.all", ">6<", ">60<", "60"),
    ("slangen_2014.death.scs_tonic.m6", "1 of 22", "4 of 22", "4 of 22"),
    ("wireless_scs_2019.trial_success.scs_tonic.m1", "41 of 49", "47 of 49", "47 of 49"),
)


@pytest.mark.parametrize(("finding", "old", "new", "figure"), PLANTED_IN_ROWS)
def test_a_wrong_figure_in_a_row_of_the_page_is_found(
    finding, old, new, figure, built_page, tmp_path
):
    row = next(
        part for part in built_page.read_text(encoding="utf-8").split("<tr")
        if f'id="f-{finding}"' in part
    )  # fmt: skip
    path = changed(built_page, row, row.replace(old, new, 1), tmp_path)
    before = set(faults_of(built_page))
    assert [f for f in faults_of(path) if f not in before and f.startswith(f"{figure} is ")]


def test_a_wrong_figure_at_a_glance_on_the_page_is_found(built_page, tmp_path):
    text = built_page.read_text(encoding="utf-8")
    start = text.index("<table", text.index("What did the main trial find?</h2>"))
    table = text[start : text.index("</table>", start)]
    path = changed(built_page, table, table.replace("74.2%", "84.2%", 1), tmp_path)
    assert any(f.startswith("84.2% is ") and " at table " in f for f in faults_of(path))


def test_a_wrong_figure_in_a_chart_of_the_first_page_is_found(index, tmp_path):
    path = changed(index, "81.2%", "91.2%", tmp_path)
    assert any(f.startswith("91.2% is ") for f in faults_of(path))


def test_a_wrong_figure_in_the_words_of_the_first_page_is_found(index, tmp_path):
    wrong = "<p>In ACCURATE 85.2% of people with DRG stimulation had treatment success.</p></main>"
    path = changed(index, "</main>", wrong, tmp_path)
    assert any(f.startswith("85.2% is ") for f in faults_of(path))


def reworded(document: Document, old: str, new: str) -> Document:
    """The document with another figure under one of its pictures."""
    blocks = [
        replace(block, pictures=tuple(_reworded(p, old, new) for p in block.pictures))
        if isinstance(block, Pictures) else block
        for block in document.blocks
    ]  # fmt: skip
    return replace(document, blocks=tuple(blocks))


def _reworded(picture: Picture, old: str, new: str) -> Picture:
    caption = replace(picture.caption, text=picture.caption.text.replace(old, new))
    return replace(picture, caption=caption)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("81 of every 100 people reached", "91 of every 100 people reached"),
        ("23 of every 100 people needed", "33 of every 100 people needed"),
        ("18 of every 100 people had it taken out", "28 of every 100 people had it taken out"),
    ],
)  # fmt: skip
def test_a_wrong_figure_under_a_picture_of_the_patient_handout_is_found(
    old, new, paper, tmp_path, evidence
):
    document = reworded(build("patient", evidence=evidence), old, new)
    path = tmp_path / "patient.pdf"
    path.write_bytes(pdf_bytes(document, paper=Paper(paper)))
    assert any(fault.startswith(new[:15]) for fault in faults_of(path))
