"""Facts that the record holds in words judge sentences without a figure."""

from __future__ import annotations

import pytest

from drg_evidence.claims.check import check_text
from drg_evidence.claims.worded import worded_facts


@pytest.mark.parametrize(
    ("text", "worst"),
    [
        ("Earlier failure of SCS was an exclusion criterion in ACCURATE.", "supported"),
        ("Serious adverse events in ACCURATE did not differ between DRG and SCS.", "supported"),
        ("In ACCURATE DRG stimulation caused fewer serious adverse events.", "contradicted"),
        ("ACCURATE showed that DRG stimulation is not inferior but not superior.", "contradicted"),
        ("Five years on, Kemler 2008 found SCS and physiotherapy no better for pain.", "supported"),
        ("The Axium neurostimulator is rechargeable.", "contradicted"),
        ("The Axium neurostimulator is not rechargeable.", "supported"),
        ("Dhruva 2023 found that SCS cut opioid use.", "contradicted"),
        ("Was ACCURATE blinded, and did patients with DRG leads know?", "none"),
    ],
)
def test_a_sentence_is_set_against_the_words_of_the_record(text: str, worst: str) -> None:
    assert check_text(text).worst == worst


def test_every_row_of_the_table_names_a_fact_that_is_held(evidence) -> None:
    keys = {row.finding_id for rows in worded_facts().values() for row in rows}
    assert keys <= set(evidence.by_id)
    held = [evidence.by_id[key] for key in keys]
    assert all(finding.text_value or finding.value == 0 for finding in held)  # words, or none


def test_every_row_of_the_table_can_be_met() -> None:
    rows = [row for rows in worded_facts().values() for row in rows]
    assert all(row.needs and (row.plain or row.negated) for row in rows)
