"""Spans of people, thresholds told backwards, and phrases that only look like a cue."""

from __future__ import annotations

import pytest

from drg_evidence.claims.check import check_text


@pytest.mark.parametrize(
    ("text", "worst"),
    [
        ("In ACCURATE, at 3 months, between 5 and 6 out of 10 people with SCS were treatment "
         "successes.", "supported"),
        ("In ACCURATE, at 3 months, between 8 and 9 out of 10 people with SCS were treatment "
         "successes.", "misquoted"),
        ("EVOKE at 36 months, 80% relief or more: closed loop 49.3%, open loop 31.3%",
         "supported"),
        ("PROCESS at month 6, leg pain at least halved: SCS 48%, CMM 9%", "supported"),
        ("When the ACCURATE patients came back after twelve months, 74.2% of those with a DRG "
         "device were treatment successes.", "supported"),
        ("SUNBURST, a randomised study in 100 patients, favours burst: of the first 85 to finish "
         "some liked it better.", "supported"),
        ("Graca 2023: at six months every one of the 17 implanted with DRG leads had at least "
         "half the pain gone.", "supported"),
        ("SMASHING randomised 18 people, half to DRG stimulation, half to usual care.",
         "supported"),
    ],
)  # fmt: skip
def test_a_span_or_a_threshold_is_read_as_it_is_meant(text: str, worst: str) -> None:
    assert check_text(text).worst == worst


def test_the_missing_are_counted_only_where_a_text_counts_them() -> None:
    plain = "In ACCURATE treatment success with SCS was 57.5% at 3 months."
    assert check_text(plain).worst == "contradicted"


def test_what_a_maker_paid_is_no_cost_of_a_treatment() -> None:
    text = "North 2007 compared SCS with reoperation. The maker covered $240,000 of the costs."
    assert check_text(text).worst in ("none", "supported")
