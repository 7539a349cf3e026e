"""The rules of communication, read over every sentence that the page shows."""

from __future__ import annotations

import re
from contextlib import contextmanager

import pytest

from drg_evidence.charts.style import contrast
from drg_evidence.exports.web_page import about, frame, glance, markup, page_html, picker, reading
from drg_evidence.exports.web_page.assemble import TEMPLATE
from drg_evidence.stats.pairs import all_comparisons
from drg_evidence.text.rules import Document, violations
from drg_evidence.text.summary import Section
from drg_evidence.wording import Sentence, say

LIGHT_AND_DARK = re.findall(
    r":root \{(.*?)\}", (TEMPLATE / "page.css").read_text(encoding="utf-8"), re.DOTALL
)[:2]


@contextmanager
def shown(monkeypatch):
    """Every sentence that becomes part of the page inside the block."""
    said: list[Sentence] = []
    linked = markup.linked

    def note(sentence):
        said.append(sentence)
        return linked(sentence)

    with monkeypatch.context() as patch:
        patch.setattr(markup, "linked", note)
        yield said


def section(role, heading, said):
    return Section(role=role, heading=say(heading), items=tuple((s,) for s in said))


@pytest.fixture
def document(evidence, monkeypatch):
    """The parts of the page as the rules read them; the page is for professionals."""
    comparisons = all_comparisons(evidence)
    parts = {
        ("head", "page-short"): lambda: frame._head(evidence),
        ("key", "page-short"): lambda: frame._short(evidence, comparisons),
        ("found", "page-section-glance"): lambda: glance.trial(evidence, comparisons),
        ("harms", "page-harms"): lambda: glance.harm_rows(evidence),
        ("agree", "page-section-agree"): lambda: reading.disagreements(evidence, comparisons),
        ("pilot", "page-section-pilot"): lambda: reading.pilot(evidence),
        ("tingling", "page-section-tingling"): lambda: reading.tingling(evidence, comparisons),
        ("rows", "page-section-compare"): lambda: picker.picks_of(evidence, comparisons),
        ("missing", "page-section-missing"): lambda: about.not_held(evidence),
        ("sources", "page-section-about"): lambda: about.about(evidence),
        ("foot", "page-section-about"): lambda: frame._foot(),
    }
    sections = []
    for (role, heading), make in parts.items():
        with shown(monkeypatch) as said:
            make()
        sections.append(section(role, heading, said))
    return Document(title=say("page-title"), reader="clinician", sections=tuple(sections))


PAIN_LOWER = "50% lower"
"""Part of the name of an outcome, pain at least so much lower, and no difference of two arms."""

LISTS = {"long list", "harms shorter than benefits"}
"""Held by the page in its own way: its tables are tables, and both sides have one card each."""


def test_the_page_keeps_the_rules_of_communication(document):
    found = [
        str(v) for v in violations(document)
        if v.rule not in LISTS and v.found != PAIN_LOWER
    ]  # fmt: skip
    assert not found, "\n".join(found)


def test_no_number_of_the_page_is_without_origin(evidence, monkeypatch):
    with shown(monkeypatch) as said:
        page_html(evidence=evidence, figures={})
    assert len(said) > 3000
    assert {s.message_id: s.text for s in said if s.stray_digits()} == {}


def colours(block):
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))


@pytest.mark.parametrize("block", LIGHT_AND_DARK, ids=["light", "dark"])
@pytest.mark.parametrize("back", ["paper", "back", "tint"])
@pytest.mark.parametrize("text", ["ink", "muted", "link", "drg", "scs", "both"])
def test_text_stands_out_from_what_is_behind_it(block, back, text):
    named = colours(block)
    assert contrast(named[text], named[back]) >= 4.5


@pytest.mark.parametrize("block", LIGHT_AND_DARK, ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "back"), [("grey", "paper"), ("focus", "back"), ("grey", "back")])
def test_marks_stand_out_from_what_is_behind_them(block, mark, back):
    named = colours(block)
    assert contrast(named[mark], named[back]) >= 3


@pytest.mark.parametrize("block", LIGHT_AND_DARK, ids=["light", "dark"])
@pytest.mark.parametrize("text", ["ink", "muted", "link"])
def test_a_row_that_is_led_to_stays_readable(block, text):
    named = colours(block)
    assert contrast(named[text], named["mark"]) >= 4.5
