"""Two figures of a sentence are not of one arm, and a count means what its percentage means."""

from __future__ import annotations

import pytest

from drg_evidence.claims.check import check_text


@pytest.mark.parametrize(
    "text",
    [
        "SUNBURST: after 24 weeks 70.8% liked burst better than tonic, at one year 68.2% did "
        "(23.9% went for tonic).",
        "In PROMISE pain was at least halved after six months in 15 of 110 patients given a "
        "stimulator besides their usual care, and in 5 of 108 on usual care alone.",
        "Kemler 2000, month 6, much improved:\nSCS + physical therapy 39%\n"
        "physical therapy alone 6%",
    ],
)
def test_an_arm_is_not_given_twice(text: str) -> None:
    assert check_text(text).worst not in ("misquoted", "contradicted")


@pytest.mark.parametrize(
    "text",
    [
        "In ACCURATE treatment success at three months was 55.7% with DRG and 81.2% with SCS.",
        "Two years into Kemler 2004, 43% of those given physiotherapy alone called themselves "
        "much improved; with a stimulator on top it was 6%.",
        "In PROMISE, half of the low back pain was gone at six months in 13.6% of the medically "
        "managed group but in only 4.6% of those given multicolumn SCS as well.",
    ],
)
def test_arms_that_a_text_swaps_are_still_found(text: str) -> None:
    assert check_text(text).worst in ("misquoted", "contradicted")


def test_a_count_is_judged_with_the_percentage_in_its_bracket() -> None:
    text = (
        "After lumbar discectomy, 11 of 13 people (84.6%) in Kallewaard's 2019 series went on "
        "from the DRG trial to an implant."
    )
    report = check_text(text)
    assert [str(m.verdict) for m in report.mentions] == ["supported", "supported"]
