"""Caveats of several comparisons: none lost, none said twice, each headed by what it is about."""

from __future__ import annotations

import pytest

from drg_evidence.text.caveats import caveats
from drg_evidence.text.topic_both import comparisons


@pytest.fixture(scope="module")
def paragraphs(evidence):
    return caveats(comparisons(evidence).values())


def text_of(paragraph) -> str:
    return " ".join(sentence.text for sentence in paragraph)


def test_no_caveat_is_lost(paragraphs, evidence):
    told = {sentence.message_id for paragraph in paragraphs for sentence in paragraph}
    given = {c.message_id for one in comparisons(evidence).values() for c in one.caveats}
    assert given <= told


def test_no_caveat_is_said_twice(paragraphs):
    said = [s.text for p in paragraphs for s in p if s.message_id != "summary-caveats-of"]
    assert len(said) == len(set(said))


def test_inferred_counts_of_a_study_stand_in_one_sentence(paragraphs):
    inferred = [s for p in paragraphs for s in p if s.message_id == "caveat-counts-inferred"]
    assert [s.quantities[0].shown for s in inferred] == ["56 of 69, 39 of 70; 49 of 66, 35 of 66"]


def test_caveat_of_one_time_point_names_it(paragraphs):
    news = next(p for p in paragraphs if "news" in text_of(p))
    assert text_of(news).startswith("ACCURATE (Deer 2017), 12 months: ")


def test_caveat_that_studies_share_names_them_all(paragraphs):
    shared = next(p for p in paragraphs if "Only percentages are held" in text_of(p))
    assert text_of(shared).startswith("BOOST-DRG (Rigoard 2025); Shengjing 2024")


def test_caveats_that_name_their_study_need_no_heading(paragraphs):
    crossover = next(p for p in paragraphs if "in turn" in text_of(p))
    assert text_of(crossover).startswith("In BOOST-DRG (Rigoard 2025) the same people")


def test_every_number_in_them_has_an_origin(paragraphs):
    assert [s.text for p in paragraphs for s in p if s.stray_digits()] == []
