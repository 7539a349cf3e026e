"""What tables, charts and their descriptions say in few words, with and without mistakes."""

from __future__ import annotations

import pytest

from tests.claims_help import verdicts

SHENGJING = "Shengjing 2024, DRG against SCS, at least 50% relief at 6 months"
RIGHT = ("supported", "incomplete")


def test_parts_of_a_whole_in_brackets_are_no_results():
    told = verdicts(
        "Horan 2021 followed Danish patients with DRG stimulation for chronic pain "
        "(58% leg, 21% arm, 21% trunk); 39% had complications from defect leads."
    )
    assert set(told) == {"39%"}


def test_shares_in_brackets_that_are_no_whole_are_judged():
    told = verdicts("In ACCURATE DRG stimulation led to success at 3 months (91.2% leg, 13% foot).")
    assert told["91.2%"] not in RIGHT


def test_a_difference_beside_its_shares_is_one():
    assert verdicts(f"{SHENGJING}: 79.55%, 80.43%, −0.9.")["0.9"] in RIGHT


@pytest.mark.parametrize("word", ["interval", "intervals", "CIs"])
def test_the_level_of_intervals_is_no_result(word):
    text = f"Treatment success with DRG in ACCURATE at three months was 81.2%; bars: 95% {word}."
    assert set(verdicts(text)) == {"81.2%"}


def test_a_relief_that_was_missing_is_no_fall_of_pain():
    text = "DRG stimulation removed, too little relief (Eldabe 2022): {} (8 of 32)."
    assert verdicts(text.format("25.0%"))["25.0%"] in RIGHT
    assert verdicts(text.format("35.0%"))["35.0%"] not in RIGHT


def test_kinds_are_not_people():
    title = "Two kinds of harm with DRG stimulation, of every 100 people with an implant"
    assert verdicts(title) == {}


def test_what_would_have_been_is_no_quotation():
    text = (
        "If 7 of the missing with DRG stimulation and 6 with conventional SCS had been successes, "
        "the difference in treatment success would be {} percentage points."
    )
    assert verdicts(text.format("23.7")) == {}


def test_printed_counts_are_met_exactly():
    text = "Infection after SCS (Hoelzer 2017): {} of 2,737 procedures."
    assert verdicts(text.format(67))["67 of 2,737"] in RIGHT
    assert verdicts(text.format(56))["56 of 2,737"] not in RIGHT


@pytest.mark.parametrize("words", ["Bleeding at the cord", "Bleeding in the spinal canal"])
def test_bleeding_at_the_cord_is_a_haematoma(words):
    text = f"{words} after SCS (SCI after SCS, MarketScan) within 30 days: 0.71%."
    assert verdicts(text)["0.71%"] in RIGHT


def test_any_but_infection_is_no_infection():
    text = "DRG stimulation, any complication but infection (Vanloon 2025): 37%."
    table = "DRG stimulation: any but infection, pooled (Vanloon 2025): 37%."
    assert verdicts(text)["37%"] in RIGHT
    assert verdicts(table)["37%"] in RIGHT
