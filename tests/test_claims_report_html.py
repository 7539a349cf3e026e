"""The page of a report: what is marked, what is said beside it, and that nothing runs."""

from __future__ import annotations

import re

import pytest
from lxml import html

from drg_evidence.claims.blocks import Block
from drg_evidence.claims.report import WORST_FIRST, Mention, Report
from drg_evidence.claims.report_html import (
    ALL_SHOWN,
    SIGNS,
    Checked,
    report_html,
    report_page,
    stylesheet,
)
from drg_evidence.vocabulary import Reason, Verdict
from drg_evidence.wording import name

TEXT = "DRG cut pain by 74.2% and by 84% at 12 months."


def mention(evidence, text: str, figure: str, **changes) -> Mention:
    start = text.index(figure)
    values = {
        "figure": figure, "start": start, "end": start + len(figure), "quote": text,
        "place": "page 1", "kind": "number", "study": None, "outcome": None, "arm": None,
        "months": None, "verdict": Verdict.MISQUOTED, "reason": Reason.SHARE_AS_REDUCTION,
        "finding_id": None, "evidence": evidence,
    }  # fmt: skip
    return Mention(**(values | changes))


def report_on(evidence, text: str, *figures: str, **changes) -> Report:
    mentions = tuple(mention(evidence, text, figure, **changes) for figure in figures)
    return Report(mentions=mentions, text=text, blocks=(Block(text=text, place="page 1"),))


def page_of(report: Report, title: str = "talk.pptx", **options) -> str:
    return report_page([Checked(name=title, report=report)], **options)


def test_each_figure_is_marked_where_it_stands(evidence):
    tree = html.fromstring(report_html(report_on(evidence, TEXT, "74.2%", "84%")))
    assert [mark.text for mark in tree.iter("mark")] == ["74.2%", "84%"]


def test_the_text_itself_is_shown_whole(evidence):
    tree = html.fromstring(report_html(report_on(evidence, TEXT, "74.2%", "84%")))
    for raised in tree.xpath("//mark/sup"):
        raised.getparent().remove(raised) if not raised.tail else None
    assert tree.find_class("text")[0].text_content() == TEXT


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_is_told_by_word_sign_and_line_as_well_as_colour(verdict, evidence):
    shown = report_html(report_on(evidence, TEXT, "74.2%", verdict=verdict))
    assert name("check-verdict", verdict) in shown and SIGNS[verdict] in shown
    styles = re.findall(rf"mark\.{verdict} \{{[^}}]*border-bottom-style: (\w+)", stylesheet())
    assert len(styles) == 1


def test_no_two_verdicts_share_sign_or_kind_of_line():
    lines = re.findall(r"mark\.\w+ \{([^}]*)\}", stylesheet())
    looks = {re.sub(r"#\w+", "", re.sub(r"background: [^;]*;", "", line)) for line in lines}
    assert len(looks) == len(set(SIGNS.values())) == len(Verdict)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("verdict", [str(verdict) for verdict in Verdict])
def test_words_can_be_read_on_their_colours(verdict):
    badge = re.search(rf"\.badge\.{verdict} {{ background: (#\w+)", stylesheet()).group(1)
    mark = re.search(rf"mark\.{verdict} {{ background: (#\w+)", stylesheet()).group(1)
    assert contrast(badge, "#ffffff") >= 4.5 and contrast("#1a2230", mark) >= 4.5


def test_each_mark_leads_to_its_note(evidence):
    tree = html.fromstring(page_of(report_on(evidence, TEXT, "74.2%", "84%")))
    links = [link.get("href")[1:] for link in tree.xpath("//mark//a")]
    assert links == [note.get("id") for note in tree.iter("article")] and len(set(links)) == 2


def test_one_figure_inside_another_shares_its_mark(evidence):
    tree = html.fromstring(report_html(report_on(evidence, TEXT, "74.2% and by 84%", "84%")))
    assert len(list(tree.iter("mark"))) == 1 and len(list(tree.iter("article"))) == 2


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp; 74.2% \ud800 ]]>"


def test_nothing_of_a_document_becomes_markup(evidence):
    report = report_on(evidence, HOSTILE, "74.2%", place=HOSTILE)
    page = page_of(report, HOSTILE, unread=[HOSTILE])
    tree = html.fromstring(page)
    assert not list(tree.iter("script", "img", "iframe", "object", "link"))
    assert not [a for e in tree.iter() for a in e.attrib if a.startswith("on")]
    assert page.encode("utf-8") and "&lt;script&gt;" in page


def test_the_page_is_one_file_and_forbids_the_rest(evidence):
    page = page_of(report_on(evidence, TEXT, "84%"))
    assert "default-src 'none'" in page
    assert not re.search(r"(src|href)=\"(?!#)|url\(|@import|https?:", page)


def test_the_page_has_what_a_screen_reader_needs(evidence):
    tree = html.fromstring(page_of(report_on(evidence, TEXT, "84%")))
    assert tree.get("lang") == "en" and tree.findtext(".//title")
    assert [e.tag for e in tree.iter("h1", "h2", "h3")] == ["h1", "h2"]
    assert len(list(tree.iter("main"))) == 1
    assert all(link.get("aria-label") for link in tree.xpath("//mark//a"))


def test_the_advice_line_is_said_once(evidence):
    two = [Checked(name=n, report=report_on(evidence, TEXT, "84%")) for n in ("a", "b")]
    assert report_page(two).count("not medical advice") == 1


def test_files_that_were_not_read_are_named(evidence):
    page = page_of(report_on(evidence, TEXT, "84%"), unread=["locked.pdf: this PDF has a password"])
    assert "locked.pdf: this PDF has a password" in page


def test_a_report_without_mentions_says_so():
    assert "No figure" in report_html(Report(mentions=(), text="Nothing."))


def test_of_a_long_text_only_the_parts_with_figures_are_shown(evidence):
    blocks = (Block(text="x" * ALL_SHOWN, place="1"), Block(text=TEXT, place="2"))
    report = Report(mentions=(mention(evidence, TEXT, "84%", block=1),), text="", blocks=blocks)
    shown = report_html(report)
    assert "xxx" not in shown and "84%" in shown


def test_a_supported_figure_gets_no_advice(evidence):
    good = report_on(evidence, TEXT, "84%", verdict=Verdict.SUPPORTED, reason=Reason.NONE)
    assert "Advice" not in report_html(good)


def test_each_verdict_and_reason_has_its_words():
    for verdict in WORST_FIRST:
        assert name("check-verdict", verdict) and name("check-meaning", verdict)
    for reason in Reason:
        assert reason is Reason.NONE or name("check-reason", reason)
