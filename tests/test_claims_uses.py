"""Counts of how often a treatment was used are nobody's result: no source held gives them."""

from __future__ import annotations

import pytest

from drg_evidence.claims.check import check_text


@pytest.mark.parametrize(
    "text",
    [
        "In the month after launch the maker counted more than 100 DRG procedures in 59 centres.",
        "The company says that its ganglion stimulator has been implanted more than 40,000 times.",
        "Our registry of DRG stimulation has now followed 611 people for two years.",
        "Neurostimulators go into over 25,000 people a year worldwide, for back pain above all.",
    ],
)
def test_a_count_of_uses_is_unverifiable(text: str) -> None:
    assert check_text(text).worst == "unverifiable"


@pytest.mark.parametrize(
    "text",
    [
        "The newsletter on spinal cord stimulation was clicked 8,120 times.",
        "Two deep brain stimulators were put in 45 times at our hospital.",
        "ACCURATE randomised 152 people at 22 sites; DRG leads were implanted in one group.",
        "Three hospitals offer DRG stimulation in this county.",
    ],
)
def test_other_counts_are_left_to_other_rules(text: str) -> None:
    assert check_text(text).worst in ("none", "supported")
