"""No sentence escapes the catalogue, and no handout breaks when the text grows by 40 %."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from drg_evidence.charts import CHARTS
from drg_evidence.evidence import Evidence
from drg_evidence.exports.handouts import build
from drg_evidence.exports.handouts.document import Document, Paper, Pictures
from drg_evidence.exports.handouts.pdf import pdf_bytes
from drg_evidence.exports.handouts.web import web_bytes
from drg_evidence.exports.handouts.word import word_bytes
from drg_evidence.stats import newcombe_interval, wilson_interval
from drg_evidence.stats.counts import Counts
from drg_evidence.text import READERS, TOPICS, summarize
from drg_evidence.wording import Quantity, catalogue, say, use_catalogue
from drg_evidence.wording.catalogue import packaged

from .handout_files import letters_outside, packed, page_sizes, pdf_text
from .pseudo_language import (
    CLOSING,
    OPENING,
    escaped_words,
    is_bracketed,
    longer,
    pseudo,
    pseudo_catalogue,
    pseudo_source,
    quantities_made,
)

KINDS = ("patient", "leaflet", "evidence_table")
GROWN_PAGES = {"patient": 3, "leaflet": 2, "evidence_table": 2}
"""A page more than in English: longer text may flow on, but may not be cut or overlap."""


@pytest.fixture
def strange() -> Iterator[None]:
    """Everything is said in the pseudo-language."""
    with use_catalogue(pseudo_catalogue()):
        yield


def method_names() -> set[str]:
    """Names of statistical methods, which are proper names of the record and not translated."""
    one, two = Counts(responders=8, n=10), Counts(responders=4, n=10)
    return {wilson_interval(one).method, newcombe_interval(one, two).method}


def test_words_get_accents_and_grow() -> None:
    assert longer("people", 2) == "péééöpĺé"


def test_a_text_grows_by_forty_percent_of_its_letters() -> None:
    text = "Please talk with your own care team about your own case"
    letters = [sum(letter.isalpha() for letter in t) for t in (text, pseudo(text))]
    assert letters[1] == pytest.approx(1.4 * letters[0], abs=1)


def test_numbers_and_signs_stay_as_they_are() -> None:
    assert re.sub(r"[^\d.,%<=−-]", "", pseudo("p < 0.001, 81.2%")) == "<0.001,81.2%"


def test_placeholders_stay_as_they_are() -> None:
    changed = pseudo_source("greeting = Hello { $name }, you are { $age } years old.\n")
    assert "{ $name }" in changed
    assert "{ $age }" in changed


def test_plural_rules_stay_as_they_are() -> None:
    changed = pseudo_source("n = { $n ->\n    [one] { $n } person\n   *[other] { $n } people\n }\n")
    assert re.search(r"\[one\].*\n\s+\*\[other\]", changed)


def test_every_message_is_there() -> None:
    assert set(pseudo_catalogue().message_ids()) == set(packaged().message_ids())


def test_every_message_is_bracketed(strange: None) -> None:
    said = say("not-advice").text
    assert said.startswith(OPENING)
    assert said.endswith(CLOSING)


def test_a_word_outside_the_catalogue_is_found(strange: None) -> None:
    text = f"{say('not-advice')} but hurry"
    assert escaped_words(text, ()) == ["but", "hurry"]
    assert not is_bracketed(text)


def test_a_quantity_is_no_escape(strange: None) -> None:
    shown = Quantity(shown="49 of 66", record="convention:test")
    assert escaped_words(f"{OPENING}{shown}{CLOSING}", [shown.shown]) == []


def test_english_comes_back_after_the_block() -> None:
    with use_catalogue(pseudo_catalogue()):
        assert OPENING in say("not-advice").text
    assert catalogue() is packaged()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("topic", TOPICS)
def test_no_word_of_a_summary_escapes(
    topic: str, reader: str, evidence: Evidence, strange: None
) -> None:
    for said in summarize(topic, reader=reader, evidence=evidence).sentences:
        shown = {q.shown for q in said.quantities} | method_names()
        assert escaped_words(said.text, shown) == [], said.message_id
        assert is_bracketed(said.text), said.message_id


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_a_handout_escapes(kind: str, evidence: Evidence, strange: None) -> None:
    for said in build(kind, evidence=evidence).sentences():
        assert escaped_words(said.text, [q.shown for q in said.quantities]) == [], said.message_id
        assert is_bracketed(said.text), said.message_id


@pytest.mark.parametrize("name", CHARTS)
def test_no_word_of_a_chart_escapes(name: str, evidence: Evidence, strange: None) -> None:
    from matplotlib.text import Text

    with quantities_made() as shown:
        figure = CHARTS[name](evidence, size="page")
    drawn = " ".join(text.get_text() for text in figure.findobj(Text))
    # A long name may be broken over two lines of a chart, so its words are known one by one.
    known = shown | {word for text in shown for word in text.split()}
    assert escaped_words(drawn, known) == []
    assert escaped_words(figure.alt_text, shown) == []
    assert escaped_words(figure.title, shown) == []


def test_no_word_of_the_slides_escapes(evidence: Evidence, strange: None) -> None:
    from .deck_reading import opened, texts_of

    with quantities_made() as shown:
        slides = opened(evidence).slides
    for number, slide in enumerate(slides, start=1):
        for text in (*texts_of(slide), slide.notes_slide.notes_text_frame.text):
            assert escaped_words(text, shown) == [], f"slide {number}: {text}"


@pytest.fixture(params=KINDS)
def grown(request: pytest.FixtureRequest, evidence: Evidence, strange: None) -> Document:
    return build(request.param, evidence=evidence)


@pytest.mark.parametrize("paper", list(Paper))
def test_a_grown_pdf_loses_no_sentence(grown: Document, paper: Paper) -> None:
    footer = re.escape(packed(grown.footer.text)) + r"\d/\d"
    # A sentence may go on upon the next page, with the footer between its halves.
    text = re.sub(footer, "", packed(pdf_text(pdf_bytes(grown, paper=paper))))
    alts = {
        id(picture.alt)
        for block in grown.blocks
        if isinstance(block, Pictures)
        for picture in block.pictures
    }
    said = [s for s in grown.sentences() if id(s) not in alts and s is not grown.footer]
    assert [s.text for s in said if packed(s.text) not in text] == []


@pytest.mark.parametrize("paper", list(Paper))
def test_a_grown_pdf_stays_on_its_sheets(grown: Document, paper: Paper) -> None:
    content = pdf_bytes(grown, paper=paper)
    assert letters_outside(content) == 0
    assert len(page_sizes(content)) <= GROWN_PAGES[grown.kind]


def test_lines_of_a_grown_pdf_do_not_overlap(grown: Document) -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf_bytes(grown, paper=Paper.A4)) as pdf:
        for page in pdf:
            text = page.get_textpage()
            boxes = [text.get_rect(i) for i in range(text.count_rects())]
            assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []


Rect = tuple[float, float, float, float]


def overlap(one: Rect, two: Rect) -> bool:
    """True when two lines share more than the hair by which accents and descenders meet."""
    width = min(one[2], two[2]) - max(one[0], two[0])
    height = min(one[3], two[3]) - max(one[1], two[1])
    return width > 1 and height > 0.45 * min(one[3] - one[1], two[3] - two[1])


def test_a_grown_word_file_and_page_can_be_built(grown: Document) -> None:
    assert word_bytes(grown, paper=Paper.A4).startswith(b"PK")
    assert OPENING in web_bytes(grown).decode("utf-8")
