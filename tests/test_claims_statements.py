"""Statements without a number are judged where the record holds the fact."""

import pytest

from drg_evidence.claims.check import check_text


@pytest.mark.parametrize(
    ("text", "worst"),
    [
        ("ACCURATE was a double-blind trial of DRG stimulation.", "contradicted"),
        ("ACCURATE was not blinded; DRG stimulation was compared with SCS.", "supported"),
        ("The FDA approved DRG stimulation for low back pain.", "contradicted"),
        ("DRG stimulation is reserved for people in whom SCS has failed.", "contradicted"),
        ("DRG stimulation was superior to tonic SCS in CRPS.", "incomplete"),
        ("DRG stimulation is proven superior to SCS for low back pain.", "misquoted"),
        ("Spinal cord stimulation does not work, a trial shows.", "misquoted"),
        ("Some people say that a ganglion is small.", "none"),
        ("DRG stimulation leaves our patients completely symptom-free.", "unverifiable"),
        ("In ACCURATE DRG stimulation was no better than SCS.", "contradicted"),
    ],
)
def test_statement(text: str, worst: str) -> None:
    assert check_text(text).worst == worst
