"""Texts are measured and broken before they are drawn."""

from __future__ import annotations

from drg_evidence.charts.measure import block_height, text_width, wrap, wrap_evenly

WORDS = "a few plain words that are to be broken into lines of one width"


def test_a_wider_text_measures_wider():
    assert text_width("wide words", 10) > text_width("wide", 10)


def test_width_grows_with_the_size_of_the_text():
    assert text_width("word", 20) == 2 * text_width("word", 10)


def test_bold_letters_are_wider():
    assert text_width("word", 10, "bold") > text_width("word", 10)


def test_no_line_is_wider_than_asked():
    assert all(text_width(line, 10) <= 90 for line in wrap(WORDS, 90, 10))


def test_no_word_is_lost():
    assert " ".join(wrap(WORDS, 90, 10)) == WORDS


def test_a_long_word_stays_whole():
    assert wrap("incomprehensibilities", 5, 10) == ("incomprehensibilities",)


def test_even_lines_are_as_few_and_leave_no_word_alone():
    greedy, even = wrap(WORDS, 120, 10), wrap_evenly(WORDS, 120, 10)
    assert len(even) == len(greedy)
    assert min(text_width(line, 10) for line in even) >= min(
        text_width(line, 10) for line in greedy
    )


def test_words_joined_by_a_fixed_space_stay_together():
    assert "*\u00a0note" in " ".join(wrap("some text *\u00a0note", 30, 10)).split(" ")


def test_height_grows_with_lines():
    assert block_height(2, 10) == 2 * block_height(1, 10)
