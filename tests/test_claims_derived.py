"""Figures that any careful author works out from published rows are judged as what they are."""

from __future__ import annotations

import pytest

from tests.claims_help import verdicts

RIGHT = [
    ("19 of 100", "81 of 100 people with DRG stimulation had treatment success at 3 months and "
     "19 of 100 did not."),
    ("18.8%", "18.8% of DRG patients did not reach treatment success at 3 months."),
    ("44 of 100", "44 of 100 SCS patients did not have treatment success at 3 months."),
    ("13 of 69", "13 of 69 DRG patients did not have treatment success at 3 months."),
    ("25", "25 more of every 100 people had treatment success at 3 months with DRG stimulation "
     "than with SCS."),
    ("254", "254 more per 1,000 people had treatment success at 3 months with DRG stimulation."),
    ("812", "812 per 1,000 people with DRG stimulation had treatment success at 3 months."),
    ("188", "188 per 1,000 DRG patients had no treatment success at 3 months."),
    ("46%", "the relative gain in treatment success with DRG stimulation at 3 months was 46%."),
    ("3.42", "the odds ratio for treatment success at 3 months was 3.42 (95% CI 1.59 to 7.36)."),
    ("1.59 to 7.36", "the odds ratio for treatment success at 3 months was 3.42 (95% CI 1.59 to "
     "7.36)."),
    ("1.15 to 1.85", "the risk ratio for treatment success at 3 months was 1.46 (95% CI 1.15 to "
     "1.85)."),
    ("3 to 10", "the number needed to treat at 3 months was 4 (95% CI 3 to 10)."),
    ("73.7%", "counting everybody without a result as a failure, treatment success with DRG "
     "stimulation was 73.7% at 3 months (56 of 76)."),
]  # fmt: skip
WRONG = [
    ("30 of 100", "30 of 100 SCS patients did not have treatment success at 3 months."),
    ("81.2%", "81.2% of DRG patients did not reach treatment success at 3 months."),
    ("40", "40 more of every 100 people had treatment success at 3 months with DRG stimulation "
     "than with SCS."),
    ("900", "900 per 1,000 people with DRG stimulation had treatment success at 3 months."),
    ("70%", "the relative gain in treatment success with DRG stimulation at 3 months was 70%."),
    ("1.52", "DRG stimulation had a risk ratio for treatment success of 1.52 at 3 months."),
    ("3.42", "the odds ratio for treatment success at 12 months was 3.42."),
    ("1.2 to 9.1", "the odds ratio for treatment success at 3 months was 3.42 (95% CI 1.2 to "
     "9.1)."),
]  # fmt: skip


@pytest.mark.parametrize(("figure", "text"), RIGHT)
def test_what_follows_from_published_figures_is_supported(figure, text):
    assert verdicts(f"In ACCURATE, {text}")[figure] == "supported"


@pytest.mark.parametrize(("figure", "text"), WRONG)
def test_what_does_not_follow_is_found(figure, text):
    assert verdicts(f"In ACCURATE, {text}")[figure] in ("misquoted", "contradicted")


def test_the_ends_of_a_scale_are_no_scores():
    text = "In Piedade 2023, pain was 5.3 under sham, on a scale of 0 to 10, with DRG stimulation."
    assert not {"0", "10", "0 to 10"} & verdicts(text).keys()


def test_another_study_introduced_without_its_name_is_not_the_one_named_before():
    text = "ACCURATE randomised 152 people. One blinded crossover trial found no difference."
    assert "contradicted" not in verdicts(f"{text} DRG stimulation was open label there.").values()


@pytest.mark.parametrize(
    "text",
    [
        "No source gives harm rates of both arms; ACCURATE says that serious events did not "
        "differ between DRG stimulation and SCS.",
        "Harm rates of ACCURATE are not held; its abstract says that they were not different "
        "for DRG stimulation.",
    ],
)
def test_two_denials_in_two_clauses_do_not_undo_each_other(text):
    assert "contradicted" not in verdicts(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "With a uniform prior (beta 1, 1) for each arm, the chance that the share is higher with "
        "DRG stimulation than with conventional SCS is 99.9%.",
        "Pooled here over 4 studies with 93 people, the share of responders to DRG stimulation "
        "is 93.3% (95% confidence interval 79.9% to 98.0%).",
        "DRG stimulation without Deer 2019: 90.7% of people responded.",
        "Responders to DRG stimulation: I squared 24%.",
    ],
)
def test_results_of_the_texts_own_model_are_nothing_to_judge(text):
    assert verdicts(text) == {}


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("90%", "We calculated that 90% of DRG patients responded."),
        ("93.3%", "The pooled share of DRG responders was 93.3%."),
        ("90%", "A pooled analysis found that 90% responded to DRG stimulation."),
        ("90%", "In ACCURATE 90% of DRG patients responded, by our pooled estimate."),
    ],
)
def test_a_bare_share_is_judged_whoever_computed_it(figure, text):
    assert verdicts(text)[figure] in ("unverifiable", "contradicted", "misquoted")


def test_the_level_of_an_interval_is_no_published_share():
    text = "In ACCURATE, 95% of DRG patients had treatment success at 3 months."
    assert verdicts(text)["95%"] == "contradicted"


def test_the_arm_straight_before_a_share_is_the_arm_of_the_share():
    text = "ACCURATE: do not compare DRG at 81.2% with tonic rates of others at 3 months."
    assert verdicts(text)["81.2%"] not in ("misquoted", "contradicted")


def test_the_second_of_two_figures_set_against_each_other_is_of_the_other_arm():
    text = "DRG did no better than SCS in the Shengjing cohort at 6 months (79.6 against 80.4%)."
    assert verdicts(text)["80.4%"] == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("$68,095 per QALY against SCS over 10 years.", "supported"),
        ("$34,695 per QALY against medical management over 10 years.", "supported"),
        ("$34,695 per QALY against SCS over 10 years.", "misquoted"),
        ("for SCS $68,095 per QALY against medical management over 10 years.", "misquoted"),
    ],
)
def test_a_price_is_of_what_is_not_behind_against(text, verdict):
    told = verdicts(f"The cost-utility model on ACCURATE data prints {text}")
    assert {v for figure, v in told.items() if "$" in figure} == {verdict}


def test_a_study_named_behind_a_semicolon_has_the_figure_beside_it():
    text = (
        "Liem 2013 gives the share with half less pain; other figures of 70% are mean reductions "
        "of pain with DRG stimulation in Deer 2013."
    )
    assert verdicts(text)["70%"] == "supported"
