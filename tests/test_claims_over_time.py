"""Figures made of several visits, and times that belong to every figure behind them."""

from __future__ import annotations

import pytest

from tests.claims_help import verdicts


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("7 percentage points", "Levy 2019: the responder rate with SCS was 7 percentage points "
         "lower at month 12 than at month 1."),
        ("66-71%", "Kretzschmar 2021, DRG stimulation:\n- month 3: 58% mean relief\n"
         "- months 12-24: 66-71%"),
    ],
)  # fmt: skip
def test_what_follows_from_two_visits_is_supported(figure, text):
    assert verdicts(text)[figure] == "supported"


def test_another_change_between_two_visits_is_not():
    text = (
        "Levy 2019: the responder rate with SCS was 12 percentage points lower at month 12 than "
        "at month 1."
    )
    assert verdicts(text)["12 percentage points"] != "supported"


def test_a_time_said_first_holds_for_both_arms():
    text = (
        "The 24-month holistic analysis of EVOKE found responders in all impaired domains in "
        "49.3% with closed-loop and 28.4% with open-loop stimulation."
    )
    assert verdicts(text) == {"49.3%": "supported", "28.4%": "misquoted"}


def test_a_time_said_first_does_not_hold_for_another_outcome():
    text = (
        "PROCESS: two years on 69% had at least 30% less leg pain, and 56% of the stimulator group "
        "took opioids."
    )
    assert verdicts(text)["56%"] == "incomplete"


def test_so_much_of_the_pain_is_no_share_of_people():
    text = "In the groin series of Schu (2015) 82.6% of the pain was gone after 27.8 weeks."
    assert verdicts(text)["82.6%"] == "misquoted"


def test_a_question_answered_with_no_is_a_denial():
    text = "48% of the SCS group of PROCESS with half their leg pain gone at 6 months? Wrong."
    assert verdicts(text)["48%"] == "contradicted"


def test_the_halves_of_a_trial_are_no_result():
    text = "SMASHING randomised 18 people, half on DRG stimulation and half on usual care."
    assert verdicts(text) == {"18": "supported"}


def test_what_people_chose_it_over_is_not_its_arm():
    text = "In SUNBURST 70.8% of the patients chose burst; they liked it over tonic stimulation."
    assert verdicts(text)["70.8%"] != "misquoted"


def test_pain_that_dropped_by_percentage_points_is_no_difference_of_two_rates():
    text = (
        "ACCURATE: at 3 months pain had dropped 25.5 percentage points further with DRG "
        "stimulation than with SCS."
    )
    assert verdicts(text)["25.5 percentage points"] == "misquoted"
