"""Readability: sentences, syllables and the three grades, against counts made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drg_evidence.text import readability as module
from drg_evidence.text.readability import readability, sentences, syllables, words

GOLDEN = json.loads((Path(__file__).parent / "golden" / "readability.json").read_text("utf-8"))
CASES = GOLDEN["cases"]

SPOKEN = {
    1: "pain nerve makes moved called piece year used died tried wires sides times scores spine "
    "asked matched based more base lives leaves sure worse",
    2: "device treated people study studies wanted needed table measured changes relief safely "
    "likely someone doctor trial unsure being clearly surgeon tingling patient science fluid",
    3: "medical infection different injury battery area serious previous obvious element period "
    "company idea surgery completely diseases",
    4: "operation situation stimulation evaluate experience reality",
    5: "individual paresthesia",
}


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:30] for case in CASES])
@pytest.mark.parametrize("name", [key for key in CASES[0] if key != "text"])
def test_agrees_with_counts_made_by_hand(case, name):
    assert getattr(readability(case["text"]), name) == pytest.approx(case[name], abs=1e-3)


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, count) for count, text in SPOKEN.items() for word in text.split()],
)
def test_syllables_are_those_one_hears(word, count):
    assert syllables(word) == count


def test_abbreviation_of_capitals_is_spelled_out():
    assert (syllables("SCS"), syllables("MRI"), syllables("BBC")) == (3, 3, 3)


def test_decimal_point_does_not_end_a_sentence():
    assert sentences("It fell by 2.5 points. That is all.") == [
        "It fell by 2.5 points.",
        "That is all.",
    ]


@pytest.mark.parametrize("short", ["e.g.", "i.e.", "vs.", "approx.", "Dr.", "et al.", "No. 3"])
def test_abbreviation_does_not_end_a_sentence(short):
    assert len(sentences(f"The first {short} and the rest.")) == 1


def test_no_as_a_word_ends_a_sentence():
    assert len(sentences("The answer is no. People asked again.")) == 2


def test_line_without_full_stop_is_a_sentence():
    assert sentences("A heading\nA sentence.") == ["A heading", "A sentence."]


def test_number_is_one_word_of_one_syllable():
    assert words("81.2% of 1,000") == ["81.2", "of", "1,000"]
    assert syllables("81.2") == 1


def test_parts_of_a_hyphenated_word_count_one_by_one():
    assert words("long-lasting") == ["long", "lasting"]


def test_empty_text_is_refused():
    with pytest.raises(ValueError, match="no word"):
        readability(" \n ")


def test_method_is_stated_with_the_result():
    assert readability("A word.").method == module.METHOD
