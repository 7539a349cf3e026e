"""Plain text, Markdown and HTML of a summary: nothing lost, nothing added, well formed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from drg_evidence.text import READERS, TOPICS, Kind, Section, Summary, summarize
from drg_evidence.text.rendering import pieces
from drg_evidence.wording import Quantity, Sentence

VOID = {"meta", "wbr"}
EVERY = [(topic, reader) for topic in TOPICS for reader in READERS]


class Balance(HTMLParser):
    """Keeps the open tags, the text and the headings of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.levels: list[int] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


def read(html: str) -> Balance:
    page = Balance()
    page.feed(html)
    page.close()
    return page


def said(text: str, *quantities: Quantity) -> Sentence:
    return Sentence(text=text, message_id="invented", quantities=quantities)


def number(shown: str, *ids: str) -> Quantity:
    return Quantity(shown=shown, finding_ids=ids or ("invented.row",))


def invented(*items: tuple[Sentence, ...], kind: Kind = Kind.PARAGRAPH) -> Summary:
    section = Section(role="found", heading=said("Head"), items=items, kind=kind)
    return Summary(topic="t", reader="patient", title=said("Title"), sections=(section,))


@pytest.mark.parametrize(("topic", "reader"), EVERY)
def test_html_is_balanced_and_says_every_sentence(topic, reader):
    summary = summarize(topic, reader=reader)
    page = read(summary.to_html(fragment=False))
    assert page.open == []
    shown = " ".join("".join(page.texts).split())
    for sentence in summary.sentences:
        assert " ".join(sentence.text.split()) in shown


@pytest.mark.parametrize(("topic", "reader"), EVERY)
def test_plain_text_says_every_sentence(topic, reader):
    summary = summarize(topic, reader=reader)
    shown = " ".join(summary.text.split())
    for sentence in summary.sentences:
        assert " ".join(sentence.text.split()) in shown


def test_document_has_one_first_heading_and_no_level_left_out():
    levels = read(summarize("harms").to_html(fragment=False)).levels
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert set(levels) == {1, 2}


def test_document_names_language_and_title():
    html = summarize("harms").to_html(fragment=False)
    assert '<html lang="en">' in html
    assert "<title>What can go wrong" in html


def test_document_fetches_nothing():
    html = summarize("harms").to_html(fragment=False)
    assert not re.search(r"(?:src|href)=", html)


def test_fragment_is_an_article_for_a_page():
    html = summarize("harms").to_html()
    assert html.startswith('<article class="summary" lang="en">\n<h2>')
    assert "<html" not in html


def test_number_carries_its_rows_in_html():
    html = invented((said("It was 60%.", number("60%", "a.one", "a.two")),)).to_html()
    assert '<span class="figure" data-findings="a.one a.two">60%</span>' in html


def test_signs_of_markup_are_escaped():
    summary = invented((said('P < 0.001 & "x" | *y*_z', number("0.001")),))
    assert "P &lt; " in summary.to_html()
    assert r"P \< 0.001" in summary.to_markdown()
    assert r"\| \*y\*\_z" in summary.to_markdown()


def test_table_has_head_row_and_row_heads():
    rows = (said("Event"), said("Arm")), (said("Infection"), said("not held"))
    html = invented(*rows, kind=Kind.TABLE).to_html()
    assert '<th scope="col">Event</th><th scope="col">Arm</th>' in html
    assert '<th scope="row">Infection</th><td>not held</td>' in html


def test_table_in_markdown_has_a_rule_below_its_head():
    rows = (said("Event"), said("Arm")), (said("Infection"), said("not held"))
    text = invented(*rows, kind=Kind.TABLE).to_markdown()
    assert "| Event | Arm |\n| --- | --- |\n| Infection | not held |" in text


def test_list_in_markdown_has_one_line_an_item():
    text = invented((said("One."), said("Two.")), (said("Three."),), kind=Kind.LIST).to_markdown()
    assert "- One. Two.\n- Three." in text


def test_pieces_put_the_text_together_again():
    for sentence in summarize("accurate_2017", reader="clinician").sentences:
        assert "".join(text for text, _ in pieces(sentence)) == sentence.text


def test_short_number_is_not_found_inside_a_longer_one():
    one, two = number("3", "a.months"), number("53.0%", "a.rate")
    found = list(pieces(said("It was 53.0% at 3 months", one, two)))
    assert [(text, q and q.finding_ids[0]) for text, q in found] == [
        ("It was ", None),
        ("53.0%", "a.rate"),
        (" at ", None),
        ("3", "a.months"),
        (" months", None),
    ]


def test_equal_numbers_keep_their_own_rows_in_order():
    found = list(pieces(said("60% and 60%", number("60%", "a.one"), number("60%", "a.two"))))
    assert [q.finding_ids[0] for _, q in found if q] == ["a.one", "a.two"]


def test_section_refuses_rows_of_unequal_length():
    with pytest.raises(ValueError, match="differ in length"):
        invented((said("a"), said("b")), (said("c"),), kind=Kind.TABLE)


def test_section_refuses_an_empty_item():
    with pytest.raises(ValueError, match="empty item"):
        invented(())


def test_notebook_shows_html_and_markdown():
    summary = summarize("harms")
    assert summary._repr_html_() == summary.to_html()
    assert summary._repr_markdown_() == summary.to_markdown()
