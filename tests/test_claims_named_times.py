"""Times told by a name, from another time, or not at all."""

from __future__ import annotations

import pytest

from drg_evidence.claims.check import check_text

SAID = "In Kretzschmar 2021 DRG stimulation had taken away {} of the pain {}."


@pytest.mark.parametrize("when", ["by the third month", "as early as the 3rd month", "in month 3"])
def test_an_ordinal_is_a_time(when: str) -> None:
    assert check_text(SAID.format("58%", when)).worst == "supported"
    assert check_text(SAID.format("73%", when)).worst == "misquoted"


def test_later_counts_from_the_time_before() -> None:
    text = (
        "Two years after implantation, 49.3% of the closed-loop patients in EVOKE and 26.9% of "
        "the open-loop patients were holistic responders; a year later it was 44.8% against 28.4%."
    )
    assert check_text(text).worst == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "At three months SENZA-RCT, run at 10 US centres, had its back pain responders: 84.5% "
        "with 10 kHz SCS, 43.8% with traditional SCS.",
        "The launch went well: in the first month 59 centres implanted a DRG stimulator.",
    ],
)
def test_a_count_of_places_is_no_time(text: str) -> None:
    mentions = check_text(text).mentions
    assert mentions
    assert all(m.months not in (10, 59) for m in mentions)


def test_since_a_visit_is_not_at_that_visit() -> None:
    text = "PROCESS, month 12: 34% responders with SCS; since month 6 a third had crossed over."
    mentions = check_text(text).mentions
    assert mentions
    assert all(m.months == 12 for m in mentions)


def test_a_german_article_is_one() -> None:
    text = "Levy 2019: mittlere Schmerzlinderung mit SCS 66,9 % nach einem Monat."
    assert check_text(text).worst == "supported"
