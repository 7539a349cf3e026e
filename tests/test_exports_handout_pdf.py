"""The PDF handouts: tagged, in reading order, the same to the byte, and of the right length."""

from __future__ import annotations

import re

import pytest

from drg_evidence.errors import ExportError
from drg_evidence.evidence import Evidence
from drg_evidence.exports.handouts import build, pdf
from drg_evidence.exports.handouts.document import (
    Document,
    Heading,
    Kind,
    Paper,
    Paragraph,
    Picture,
    Pictures,
    Table,
)
from drg_evidence.exports.handouts.pdf import pdf_bytes

from .handout_files import (
    HOSTILE,
    font_sizes,
    hostile_document,
    letters_outside,
    packed,
    page_sizes,
    pdf_text,
    sentence,
    structure,
)

KINDS = ("patient", "leaflet", "evidence_table")
PAGES = {"patient": 2, "leaflet": 1, "evidence_table": 1}


@pytest.fixture(scope="module", params=KINDS)
def document(request: pytest.FixtureRequest, evidence: Evidence) -> Document:
    return build(request.param, evidence=evidence)


@pytest.fixture(scope="module")
def content(document: Document) -> bytes:
    return pdf_bytes(document, paper=Paper.A4)


@pytest.fixture(scope="module")
def patient(evidence: Evidence) -> bytes:
    return pdf_bytes(build("patient", evidence=evidence), paper=Paper.A4)


@pytest.mark.parametrize("paper", list(Paper))
def test_each_handout_has_its_number_of_pages(document: Document, paper: Paper) -> None:
    assert len(page_sizes(pdf_bytes(document, paper=paper))) == PAGES[document.kind]


@pytest.mark.parametrize(("paper", "sides"), [(Paper.A4, {595, 842}), (Paper.LETTER, {612, 792})])
def test_the_paper_is_the_one_asked_for(document: Document, paper: Paper, sides: set[int]) -> None:
    assert {side for size in page_sizes(pdf_bytes(document, paper=paper)) for side in size} == sides


def test_the_file_calls_itself_accessible_and_archival(content: bytes) -> None:
    metadata = content.decode("latin-1")
    assert re.search(r"<pdfuaid:part>1<", metadata)
    assert re.search(r"<pdfaid:part>2<.*<pdfaid:conformance>A<", metadata, re.DOTALL)


def test_title_and_language_are_set(document: Document, content: bytes) -> None:
    metadata = content.decode("latin-1")
    assert "<dc:title>" in metadata
    assert re.search(r"/Lang\s*\(en", metadata)


def test_two_builds_are_the_same_to_the_byte(document: Document, content: bytes) -> None:
    assert pdf_bytes(document, paper=Paper.A4) == content


def test_text_extracts_in_reading_order(document: Document, content: bytes) -> None:
    text, place = packed(pdf_text(content)), 0
    for said in document.sentences():
        if said in (document.footer, *_alts(document)):
            continue
        found = text.find(packed(said.text), place)
        assert found >= 0, said.text
        place = found


def _alts(document: Document) -> list[object]:
    rows = [block for block in document.blocks if isinstance(block, Pictures)]
    return [picture.alt for row in rows for picture in row.pictures]


def test_headings_lists_and_tables_are_tagged(document: Document, content: bytes) -> None:
    tags = [tag for tag, _ in structure(content)]
    assert tags.count("H1") == sum(isinstance(b, Heading) for b in document.blocks) + (
        document.kind is Kind.PATIENT
    )
    assert tags.count("Table") == sum(isinstance(b, Table) for b in document.blocks)


def test_tables_have_header_cells(document: Document, content: bytes) -> None:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    tags = [tag for tag, _ in structure(content)]
    assert tags.count("TH") == sum(len(table.header) for table in tables)


def test_every_picture_carries_its_words(patient: bytes, evidence: Evidence) -> None:
    alts = {alt for tag, alt in structure(patient) if tag == "Figure" and alt}
    assert alts == {alt.text for alt in _alts(build("patient", evidence=evidence))}  # type: ignore[attr-defined]


def test_patients_read_nothing_below_twelve_points(patient: bytes) -> None:
    assert min(font_sizes(patient)) >= 12


def test_no_letter_lies_beyond_the_page(content: bytes) -> None:
    assert letters_outside(content) == 0


def test_a_picture_without_words_stops_the_build(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pdf._picture

    def silent(picture: Picture) -> dict[str, object]:
        return {**whole(picture), "alt": None}

    monkeypatch.setattr(pdf, "_picture", silent)
    with pytest.raises(ExportError, match="alt"):
        pdf_bytes(build("patient", evidence=evidence), paper=Paper.A4)


@pytest.mark.parametrize("kind", list(Kind))
def test_hostile_text_stands_as_it_is(kind: Kind) -> None:
    text = packed(pdf_text(pdf_bytes(hostile_document(kind), paper=Paper.A4)))
    for said in HOSTILE[:4]:
        assert packed(said) in text


def test_arabic_is_set_and_not_lost() -> None:
    text = pdf_text(pdf_bytes(hostile_document(), paper=Paper.A4))
    # Letters come back joined or apart, from either side; that they are there is what counts.
    assert re.search(r"[\u0600-\u06ff\ufe70-\ufeff]", text)


def test_a_sign_that_no_font_has_is_named_and_not_dropped() -> None:
    document = hostile_document()
    odd = Paragraph(sentences=(sentence("A sign from a private area: \U0010fffd"),))
    with pytest.raises(ExportError, match=r"could not be set"):
        pdf_bytes(
            type(document)(
                kind=document.kind, title=document.title, subtitle=document.subtitle,
                language="en", read_on=document.read_on, footer=document.footer, blocks=(odd,),
            ),
            paper=Paper.A4,
        )  # fmt: skip


def test_no_template_text_reaches_the_reader(document: Document, content: bytes) -> None:
    text = packed(pdf_text(content))
    for said in sorted(document.sentences(), key=lambda s: -len(s.text)):
        text = text.replace(packed(said.text), "")
    # What is left: page numbers, marks of lists and letters of notes.
    assert re.fullmatch(r"[\d/•a-g]*", text), text
