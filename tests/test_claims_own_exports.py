"""What the package exports, read back by its own checker as files of their formats.

Held here: the slide deck, the handouts and the tables. Not held: the page and the first page of
the report, where charts are read with labels that stand far from their study, and the handout for
patients as a PDF, whose pictures name their source at the end of the document.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.exports import TABLES, handout, slides

FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})
HANDOUTS = (
    "leaflet.html", "leaflet.docx", "leaflet.pdf", "evidence_table.html", "evidence_table.docx",
    "evidence_table.pdf", "patient.html", "patient.docx",
)  # fmt: skip


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
