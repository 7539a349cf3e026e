"""The Word handouts: real styles, alt texts, header rows, and the same bytes each time."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from drg_evidence.evidence import Evidence
from drg_evidence.exports.handouts import build
from drg_evidence.exports.handouts.document import (
    Document,
    Heading,
    Kind,
    Paper,
    Pictures,
    Table,
)
from drg_evidence.exports.handouts.word import word_bytes

from .handout_files import HOSTILE, hostile_document, packed, pdf_text

KINDS = ("patient", "leaflet", "evidence_table")
PARAGRAPH_STYLES = {
    "Title", "Subtitle", "Heading 1", "Heading 2", "Body Text", "List Bullet", "Small Bullet",
    "Key Message", "Figure", "Caption", "Table Caption", "Table Head", "Table Text",
    "Table Note", "Source",
}  # fmt: skip


@pytest.fixture(scope="module", params=KINDS)
def document(request: pytest.FixtureRequest, evidence: Evidence) -> Document:
    return build(request.param, evidence=evidence)


@pytest.fixture(scope="module")
def content(document: Document) -> bytes:
    return word_bytes(document, paper=Paper.A4)


@pytest.fixture(scope="module")
def file(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


def paragraphs(file: Any) -> list[Any]:
    """Every paragraph in reading order, those in tables among them."""
    from docx.text.paragraph import Paragraph

    return [Paragraph(p, file) for p in file.element.body.iter(qn("w:p"))]


def data_tables(file: Any) -> list[Any]:
    return [table for table in file.tables if table.style.name == "Evidence Table"]


def test_every_paragraph_has_a_style_of_the_handout(file: Any) -> None:
    names = {style.style_id: style.name for style in file.styles}
    used = {
        names[p.find(qn("w:pPr")).find(qn("w:pStyle")).get(qn("w:val"))]
        for p in file.element.body.iter(qn("w:p"))
    }
    assert used <= PARAGRAPH_STYLES


def test_nothing_is_formatted_by_hand(file: Any) -> None:
    by_hand = [
        child.tag
        for run in file.element.body.iter(qn("w:rPr"))
        for child in run
        if child.tag != qn("w:rStyle")
    ]
    aligned = [p for p in file.element.body.iter(qn("w:jc")) if p.getparent().tag == qn("w:pPr")]
    assert (by_hand, aligned) == ([], [])


def test_headings_follow_the_title_in_order(document: Document, file: Any) -> None:
    shown = [p.text for p in file.paragraphs if p.style.name in ("Title", "Heading 1")]
    wanted = [document.title.text]
    for block in document.blocks:
        heading = getattr(block, "heading", block)
        if isinstance(heading, Heading):
            wanted.append(heading.text.text)
    assert shown == wanted


def test_every_picture_carries_its_words(document: Document, file: Any) -> None:
    shown = [p.get("descr") for p in file.element.body.iter(qn("wp:docPr"))]
    rows = [block for block in document.blocks if isinstance(block, Pictures)]
    assert shown == [picture.alt.text for row in rows for picture in row.pictures]


def test_pictures_are_of_one_size(file: Any) -> None:
    sizes = {(e.get("cx"), e.get("cy")) for e in file.element.body.iter(qn("wp:extent"))}
    assert len(sizes) <= 1


def test_the_first_row_of_each_table_is_its_header(document: Document, file: Any) -> None:
    tables = data_tables(file)
    assert len(tables) == sum(isinstance(block, Table) for block in document.blocks)
    for table in tables:
        flags = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert flags == [True] + [False] * (len(flags) - 1)


def test_each_table_is_named(document: Document, file: Any) -> None:
    names = [t._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for t in data_tables(file)]
    assert names == [b.caption.text for b in document.blocks if isinstance(b, Table)]


def test_title_language_and_date_are_in_the_properties(document: Document, file: Any) -> None:
    about = file.core_properties
    assert (about.title, about.language) == (document.title.text, "en")
    assert about.created.date().isoformat() == document.read_on


def test_the_language_is_set_for_spelling(file: Any) -> None:
    defaults = file.styles.element.find(qn("w:docDefaults"))
    assert {e.get(qn("w:val")) for e in defaults.iter(qn("w:lang"))} == {"en-GB"}


def test_every_sentence_is_in_the_file_in_order(document: Document, file: Any) -> None:
    text = packed(" ".join(p.text for p in paragraphs(file)))
    alts = {
        id(picture.alt)
        for block in document.blocks
        if isinstance(block, Pictures)
        for picture in block.pictures
    }
    place = 0
    for said in document.sentences():
        if id(said) in alts or said is document.footer:
            continue
        found = text.find(packed(said.text), place)
        assert found >= 0, said.text
        place = found


def test_patients_read_nothing_below_twelve_points(evidence: Evidence) -> None:
    made = docx.Document(
        BytesIO(word_bytes(build("patient", evidence=evidence), paper=Paper.A4))
    )  # fmt: skip
    used = {p.style.name for p in paragraphs(made)} | {"Footer"}
    assert min(made.styles[name].font.size.pt for name in used) >= 12


@pytest.mark.parametrize(("paper", "height"), [(Paper.A4, 297.0), (Paper.LETTER, 279.4)])
def test_the_paper_is_the_one_asked_for(document: Document, paper: Paper, height: float) -> None:
    made = docx.Document(BytesIO(word_bytes(document, paper=paper)))
    section = made.sections[0]
    longer = max(section.page_height.mm, section.page_width.mm)
    assert longer == pytest.approx(height, abs=0.2)


def test_two_builds_are_the_same_to_the_byte(document: Document, content: bytes) -> None:
    assert word_bytes(document, paper=Paper.A4) == content


@pytest.mark.parametrize("kind", list(Kind))
def test_hostile_text_stands_as_it_is(kind: Kind) -> None:
    made = docx.Document(BytesIO(word_bytes(hostile_document(kind), paper=Paper.A4)))
    text = packed(" ".join(p.text for p in paragraphs(made)))
    for said in HOSTILE:
        assert packed(said) in text


def test_every_part_is_well_formed(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def test_properties_of_a_table_stand_in_the_order_of_the_schema(file: Any) -> None:
    order = ("tblStyle", "tblW", "jc", "tblLayout", "tblLook", "tblCaption")
    for table in data_tables(file):
        names = [etree.QName(child).localname for child in table._tbl.tblPr]
        assert names == sorted(names, key=order.index)


def test_it_opens_and_converts_in_an_office_program(evidence: Evidence, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed, so the handouts were not opened with it")
    paths = []
    for kind in KINDS:
        path = tmp_path / f"{kind}.docx"
        path.write_bytes(word_bytes(build(kind, evidence=evidence), paper=Paper.A4))
        paths.append(str(path))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, *paths], check=True, capture_output=True, timeout=300)
    for kind in KINDS:
        title = build(kind, evidence=evidence).title.text
        assert packed(title) in packed(pdf_text((tmp_path / f"{kind}.pdf").read_bytes()))
