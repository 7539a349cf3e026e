"""What the package exports, read back by its own checker as files of their formats.

Held here: the slide deck, the handouts, the tables and, of the page, the chapters in ``CLEAN``.
``NOT_YET`` counts the faults of the other chapters, which may become fewer: long descriptions of
charts, and the table of all figures with its many definitions. Not held: the first page of the
report, and the handout for patients as a PDF, whose pictures name their source at the end.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.exports import TABLES, handout, page, slides

FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})
HANDOUTS = (
    "leaflet.html", "leaflet.docx", "leaflet.pdf", "evidence_table.html", "evidence_table.docx",
    "evidence_table.pdf", "patient.html", "patient.docx",
)  # fmt: skip

CLEAN = (
    "In short",
    "Where does the tingling go?",
    "Do other studies agree?",
    "Where sources differ, and how to quote them",
)
NOT_YET = {
    "What did the main trial find?": 1,
    "What did the first small study show?": 1,
    "Compare it yourself": 1,
    "Charts to take along": 29,
    "Every figure and its source": 29,
    "What is not held": 1,
}


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


@pytest.mark.parametrize("name", HANDOUTS)
def test_a_handout_is_clean(name, tmp_path, evidence):
    path = tmp_path / name
    handout(path, kind=path.stem, evidence=evidence)
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
def chapters(tmp_path_factory, evidence) -> dict[str, list[str]]:
    """The faults of the page by its chapters."""
    path = tmp_path_factory.mktemp("page") / "drg.html"
    page(path, evidence=evidence)
    report = drg.check_file(path)
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


def test_the_other_chapters_of_the_page_have_no_new_faults(chapters):
    counts = {chapter: len(faults) for chapter, faults in chapters.items() if faults}
    assert {c: n for c, n in counts.items() if n > NOT_YET.get(c, 0)} == {}
