"""A sentence broken to the width of a page is one sentence; the lines of a list are not."""

from __future__ import annotations

import textwrap

import pytest

import drg_evidence as drg
from drg_evidence.claims.documents.plain_text import paragraphs
from drg_evidence.claims.plain import split_text
from drg_evidence.claims.wrapped import unwrapped

PROSE = (
    "In ACCURATE, treatment success with dorsal root ganglion stimulation was 81.2% at 3 "
    "months. With conventional stimulation it was 55.7% at the same time, and the patients of "
    "both groups had complex regional pain syndrome or causalgia."
)


@pytest.mark.parametrize("width", [60, 72, 88, 100])
def test_a_wrapped_paragraph_reads_as_one_line(width):
    assert unwrapped(textwrap.fill(PROSE, width)) == PROSE


@pytest.mark.parametrize("width", [60, 72, 88, 100])
def test_a_wrapped_list_item_reads_as_one_line(width):
    item = textwrap.fill(PROSE, width, initial_indent="- ", subsequent_indent="  ")
    assert " ".join(unwrapped(item).split()) == f"- {PROSE}"


@pytest.mark.parametrize("width", [60, 72, 88, 100])
def test_text_and_file_are_cut_alike(width):
    text = textwrap.fill(PROSE, width)
    assert [p.block.text for p in split_text(text)] == [b.text for b in paragraphs(text)]


@pytest.mark.parametrize(
    "text",
    [
        "DRG: 81.2%\nSCS: 55.7%",
        "- DRG stimulation in ACCURATE: 81.2% at three months\n- conventional SCS: 55.7%",
        "Treatment success with DRG stimulation: 81.2% of the people\nSCS: 55.7% of the people",
        "| arm | treatment success at three months in ACCURATE |\n| drg | 81.2% |",
    ],
)
def test_lines_of_lists_and_tables_stay_apart(text):
    assert unwrapped(text) == text


def test_length_and_offsets_stay():
    text = textwrap.fill(PROSE, 60)
    assert len(unwrapped(text)) == len(text)


def test_paragraphs_under_an_underlined_heading_share_it():
    text = "ACCURATE\n--------\n\nDRG: 81.2% at 3 months.\n\nSCS: 55.7% at 3 months.\n\nNote\n\nx"
    groups = {p.block.text: p.block.group for p in split_text(text)}
    assert groups["DRG: 81.2% at 3 months."] == groups["SCS: 55.7% at 3 months."]
    assert groups["x"] != groups["SCS: 55.7% at 3 months."]


def test_a_file_starts_a_group_at_an_underlined_heading():
    one, two = (b for b in paragraphs("In brief\n--------\n\nText.") if b.kind != "rule")
    assert (one.kind, one.text, two.group) == ("heading", "In brief", one.group)


def test_mentions_of_wrapped_text_keep_their_offsets():
    text = textwrap.fill(PROSE, 60)
    report = drg.check_text(text)
    assert [text[m.start : m.end] for m in report.mentions] == [m.figure for m in report.mentions]


def test_lines_that_begin_alike_are_a_list():
    text = (
        "without the coverage paper (Deer 2019): 90.7% of the people\n"
        "without the upper-extremity series (2023): 89.4% of them"
    )
    assert unwrapped(text) == text


def test_a_line_too_long_for_a_page_was_not_broken_by_its_width():
    text = f"{PROSE.rstrip('.')}\nhow to quote: give both times"
    assert unwrapped(text) == text
