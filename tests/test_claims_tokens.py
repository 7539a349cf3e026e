"""Cutting text keeps offsets and stays linear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drg_evidence.claims.tokens import LONGEST_SENTENCE, normalised, sentences, tokenise


@given(st.text())
def test_repair_never_moves_a_character(text: str) -> None:
    assert len(normalised(text)) == len(text)


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    plain = normalised(text)
    tokens = tokenise(plain)
    assert all(
        plain[a:b] == raw for a, b, raw in zip(tokens.starts, tokens.ends, tokens.raws, strict=True)
    )


@pytest.mark.parametrize("digits", ["８１．２％", "٨١.٢%", "۸۱.۲٪"])
def test_digits_of_other_scripts_are_read(digits: str) -> None:
    assert normalised(digits) == "81.2%"


def test_abbreviations_do_not_end_a_sentence() -> None:
    tokens = tokenise("Liem et al. report 70% vs. 50% at 6 months. Next one.")
    assert len(sentences(tokens)) == 2


def test_endless_sentences_are_read_in_pieces() -> None:
    tokens = tokenise("word " * (3 * LONGEST_SENTENCE))
    assert len(sentences(tokens)) == 3
