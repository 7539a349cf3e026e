"""The HTML handouts: one file, headings, pictures that speak, and nothing that can act."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from drg_evidence.evidence import Evidence
from drg_evidence.exports.handouts import build
from drg_evidence.exports.handouts.document import Document, Kind, Paragraph, Pictures, Table
from drg_evidence.exports.handouts.web import STYLE, web_bytes

from .handout_files import HOSTILE, hostile_document, packed, sentence

KINDS = ("patient", "leaflet", "evidence_table")


@pytest.fixture(scope="module", params=KINDS)
def document(request: pytest.FixtureRequest, evidence: Evidence) -> Document:
    return build(request.param, evidence=evidence)


@pytest.fixture(scope="module")
def source(document: Document) -> str:
    return web_bytes(document).decode("utf-8")


@pytest.fixture(scope="module")
def page(source: str) -> BeautifulSoup:
    return BeautifulSoup(source, "html.parser")


def test_language_and_title_are_set(document: Document, page: BeautifulSoup) -> None:
    assert page.html["lang"] == "en"
    assert page.title.text == document.title.text


def test_nothing_is_loaded_and_nothing_runs(source: str, page: BeautifulSoup) -> None:
    assert page.find_all(["script", "link", "iframe", "img", "object", "base"]) == []
    shown = re.sub(r'xmlns(:\w+)?="[^"]*"', "", source)
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"|url\((?!#)', shown) == []


def test_the_policy_forbids_what_the_file_does_not_need(page: BeautifulSoup) -> None:
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert policy.startswith("default-src 'none'")
    assert "script" not in policy


def test_there_is_one_main_heading_and_no_level_is_left_out(page: BeautifulSoup) -> None:
    levels = [int(tag.name[1]) for tag in page.find_all(re.compile(r"^h[1-6]$"))]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_says_what_it_shows(document: Document, page: BeautifulSoup) -> None:
    rows = [block for block in document.blocks if isinstance(block, Pictures)]
    wanted = [picture.alt.text for row in rows for picture in row.pictures]
    shown = []
    for picture in page.find_all("svg"):
        names = picture["aria-labelledby"].split()
        assert picture["role"] == "img"
        shown.append(picture.find(id=names[1]).text)
    assert shown == wanted


def test_every_picture_has_its_caption(document: Document, page: BeautifulSoup) -> None:
    for figure in page.find_all("figure"):
        assert figure.find("figcaption").text


def test_no_two_things_share_a_name(page: BeautifulSoup) -> None:
    names = [tag["id"] for tag in page.find_all(id=True)]
    assert len(names) == len(set(names))


def test_every_reference_inside_the_file_leads_somewhere(source: str, page: BeautifulSoup) -> None:
    names = {tag["id"] for tag in page.find_all(id=True)}
    used = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', source))
    assert {one or two for one, two in used} <= names


def test_tables_have_captions_and_heads_of_rows_and_columns(
    document: Document, page: BeautifulSoup
) -> None:
    tables = page.find_all("table")
    assert len(tables) == sum(isinstance(block, Table) for block in document.blocks)
    for table in tables:
        assert table.caption.text
        assert {th["scope"] for th in table.thead.find_all("th")} == {"col"}
        assert all(row.th["scope"] == "row" for row in table.tbody.find_all("tr"))


def test_every_sentence_is_on_the_page_in_order(document: Document, page: BeautifulSoup) -> None:
    text, place = packed(page.body.get_text(" ")), 0
    for said in document.sentences():
        found = text.find(packed(said.text), place)
        assert found >= 0, said.text
        # An alt text stands before its caption and holds it, so the search goes on from there.
        place = found


def test_there_is_a_look_for_the_dark_and_one_for_paper() -> None:
    style = STYLE.read_text("utf-8")
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


def test_two_builds_are_the_same_to_the_byte(document: Document, source: str) -> None:
    assert web_bytes(document).decode("utf-8") == source


def test_the_file_is_small(source: str) -> None:
    assert len(source.encode("utf-8")) < 500_000


@pytest.mark.parametrize("kind", list(Kind))
def test_hostile_text_stands_as_it_is(kind: Kind) -> None:
    page = BeautifulSoup(web_bytes(hostile_document(kind)), "html.parser")
    text = packed(page.body.get_text(" "))
    for said in HOSTILE:
        assert packed(said) in text


def test_hostile_text_makes_no_elements() -> None:
    page = BeautifulSoup(web_bytes(hostile_document()), "html.parser")
    assert page.find_all(["script", "b", "label"]) == []


def test_a_quote_cannot_leave_an_attribute() -> None:
    document = hostile_document()
    table = next(block for block in document.blocks if isinstance(block, Table))
    nasty = replace(table, caption=sentence('"><img src=x onerror=alert(1)>'))
    page = BeautifulSoup(web_bytes(replace(document, blocks=(nasty,))), "html.parser")
    assert page.find_all("img") == []


def test_a_small_paragraph_keeps_its_text() -> None:
    document = replace(
        hostile_document(),
        blocks=(Paragraph(sentences=(sentence("small print"),), small=True),),
    )
    page = BeautifulSoup(web_bytes(document), "html.parser")
    assert page.find("p", class_="small").text == "small print"
