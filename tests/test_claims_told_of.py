"""A right figure told of something else: another device, another study, those who stayed."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from tests.claims_help import verdicts


def test_a_figure_told_of_the_kind_of_device_that_a_neighbouring_row_is_named_after_is_misquoted():
    text = (
        "Van Buyten's 2017 survey: rechargeable systems were removed for lack of relief in 14.2%, "
        "conventional non-rechargeable ones in 6.9%."
    )
    found = verdicts(text)
    assert found["14.2%"] == "misquoted"
    assert found["6.9%"] != "misquoted"


def test_people_cross_over_from_the_arm_that_they_were_allocated_to():
    text = (
        "In North's randomised trial (2005), 14 of 26 patients allocated to SCS went over to the "
        "other treatment within three years."
    )
    assert verdicts(text)["14 of 26"] == "misquoted"


@pytest.mark.parametrize(("number", "verdict"), [("one", "supported"), ("nine", "contradicted")])
def test_how_many_studies_of_a_review_were_randomised_is_read_from_its_row(number, verdict):
    text = f"Vuka (2019) found 29 studies of DRG stimulation, {number} of them randomised."
    assert verdicts(text)[number] == verdict


@pytest.mark.parametrize(
    ("figure", "right", "text"),
    [
        ("nine", "one of them randomised",
         "Vuka (2019) found 29 studies of DRG stimulation, nine of them randomised."),
        ("8 June 2023", "18 Jul 2023",
         "The Class I recall of generators that can get stuck in MRI mode began on 8 June 2023."),
        ("p=0.3", "P < 0.001",
         "ACCURATE: treatment success at 3 months was 81.2% with DRG stimulation and 55.7% with "
         "SCS (p=0.3)."),
        ("3.9", "-9.3 points of 100",
         "Hara 2022, sham stimulation, 3 months: the Oswestry Disability Index fell by 3.9."),
    ],
)  # fmt: skip
def test_the_advice_gives_what_the_row_says_instead(figure, right, text):
    wrong = next(m for m in drg.check_text(text).mentions if m.figure == figure)
    assert wrong.verdict == "contradicted"
    assert right in wrong.advice


def test_those_taken_out_are_not_those_still_in_place():
    text = (
        "Ten years after implantation 38% of the SCS and DRG systems in the Gothenburg material "
        "(Gatzinsky 2024) were still in place."
    )
    assert verdicts(text)["38%"] == "misquoted"


@pytest.mark.parametrize(
    ("day", "verdict"), [("18 July 2023", "supported"), ("8 June 2023", "contradicted")]
)
def test_the_day_of_a_recall_is_read_from_its_row(day, verdict):
    text = f"The Class I recall of generators that can get stuck in MRI mode began on {day}."
    assert verdicts(text)[day] == verdict


def test_the_day_of_a_report_is_not_that_of_an_approval():
    text = (
        "ACCURATE, 152 people, pits a ganglion stimulator against an approved device, the trade "
        "site reported on 4 September 2013."
    )
    assert verdicts(text) == {"152": "supported"}


def test_no_row_tells_how_long_people_were_looked_for():
    text = "Recruitment for ACCURATE, the trial of DRG stimulation, took just 14 months."
    assert verdicts(text)["14 months"] == "unverifiable"


def test_the_first_and_the_second_are_the_studies_named_before():
    text = (
        "Two sources dominate: the ACCURATE trial and the Dutch cohort (Huygen 2018). A year "
        "in, DRG stimulation was successful in 49% of patients in the first and in 74.2% in the "
        "second."
    )
    assert verdicts(text) == {"49%": "misquoted", "74.2%": "misquoted"}


def test_a_figure_without_a_study_is_looked_at_again_once_another_tells_it():
    text = (
        "My pain doc swears by DRG because 81% were a success in that trial with 152 people, only "
        "56% with the normal one."
    )
    assert verdicts(text)["81%"] == "incomplete"


def test_a_denial_ends_at_a_colon():
    text = (
        "PROCESS does not show that SCS spares opioids: at six months 56% of the SCS arm and 70% "
        "of the control arm were taking them."
    )
    assert set(verdicts(text).values()) == {"supported"}


def test_years_that_span_a_search_date_nothing():
    text = "The NACC guidance, published in 2014, was drawn from papers of 1984 to 2013."
    assert list(verdicts(text)) == ["2014"]
