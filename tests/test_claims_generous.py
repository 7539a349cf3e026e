"""A right figure is called wrong only for a reason that the text gives."""

from __future__ import annotations

import pytest

from drg_evidence.claims.check import check_text
from tests.claims_help import verdicts


def test_an_interval_is_judged_with_the_estimate_it_stands_behind() -> None:
    text = "Graca 2023: mean NRS fell by 5.5 points (95% CI {}) at six months."
    assert check_text(text.format("4.5 to 6.6")).worst == "supported"
    assert check_text(text.format("1.5 to 6.6")).worst == "contradicted"


def test_an_interval_behind_a_comma_needs_no_label() -> None:
    told = verdicts(
        "In the Shengjing cohort SCS and DRG stimulation had an odds ratio of at least 50% relief"
        " at twelve months (0.89, 0.31 to 2.58)."
    )
    assert told["0.31 to 2.58"] == "supported"


def test_a_standard_deviation_is_no_result() -> None:
    told = verdicts("Kallewaard 2019: NRS 8.64 (SD 0.92) before DRG stimulation.")
    assert told == {"8.64": "supported"}


def test_a_ceiling_of_cost_is_no_result() -> None:
    told = verdicts(
        "Taylor's 2010 model prices SCS at £3,562 per QALY, under a threshold of £30,000."
    )
    assert told == {"£3,562": "supported"}


@pytest.mark.parametrize("when", ["half a year", "six months"])
def test_half_a_year_is_six_months(when: str) -> None:
    text = f"In Kemler's trial 39% of patients given SCS were much improved after {when}."
    assert check_text(text).worst == "supported"


def test_the_first_year_is_twelve_months() -> None:
    text = "After the first year Kretzschmar's DRG patients had {}% less pain on average."
    assert check_text(text.format(66)).worst == "supported"
    assert check_text(text.format(73)).worst == "misquoted"


def test_without_an_anchor_is_not_anchored() -> None:
    text = "Chapman (2021): leads migrated in 8.4% without an anchor."
    assert check_text(text).worst == "supported"


def test_a_share_of_leads_must_say_leads() -> None:
    assert check_text("Chapman (2021): migration in 8.4% without an anchor.").worst == "incomplete"


def test_a_figure_from_the_words_of_a_row_is_not_contradicted() -> None:
    text = "Chapman 2021: 2.7% of patients with anchored leads had a migration."
    assert check_text(text).worst == "supported"


def test_two_treatments_priced_must_include_the_one_of_the_row() -> None:
    text = "{} costs $22,084 per QALY compared with medical management (Mekhail 2021)."
    assert check_text(text.format("SCS")).worst == "supported"
    assert check_text(text.format("DRG stimulation")).worst == "misquoted"


def test_an_entry_threshold_told_lower_is_contradicted() -> None:
    text = "To get into ACCURATE leg pain had to score at least {} mm on the VAS."
    assert check_text(text.format(60)).worst == "supported"
    assert check_text(text.format(40)).worst == "contradicted"


def test_device_kept_and_device_removed_are_opposites() -> None:
    text = "Ten years on, 38% of Gatzinsky's patients with SCS or DRG systems {}."
    assert check_text(text.format("had been explanted")).worst == "supported"
    assert check_text(text.format("still had the device")).worst == "misquoted"


def test_one_patient_in_six_is_not_one_report_in_six() -> None:
    text = "One DRG patient in six loses the device, say the MAUDE reports Sivanesan looked at."
    assert check_text(text).worst == "misquoted"


def test_responders_told_as_cured_are_misquoted() -> None:
    assert check_text("DRG cured 81.2% of CRPS patients within three months.").worst == "misquoted"


@pytest.mark.parametrize(
    ("text", "worst"),
    [
        ("SUNBURST was a double-blind trial of burst stimulation.", "contradicted"),
        ("In SUNBURST nobody knew which mode of burst stimulation was on.", "contradicted"),
        ("EVOKE was an open-label trial of closed-loop stimulation.", "contradicted"),
        ("ACCURATE was an open-label trial of DRG stimulation.", "supported"),
        ("Dhruva's claims analysis proves that SCS makes opioid use worse.", "misquoted"),
        ("SUNBURST showed it: burst is superior to tonic stimulation.", "incomplete"),
    ],
)
def test_statements_on_a_study_are_set_against_its_own_record(text: str, worst: str) -> None:
    assert check_text(text).worst == worst


def test_a_denial_ends_where_the_writer_says_what_is_so() -> None:
    text = (
        "It is a myth that 70% of patients in the 2013 pilot of DRG stimulation got relief;"
        " 70% was the mean fall in pain."
    )
    assert check_text(text).worst == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "In the PREDICT model of stroke risk, 7% of patients bled within a year.",
        "Danish cohort of 43,000 nurses: 9% had back pain at five years.",
        "A Dutch trial of pregabalin found 38% responders at three months.",
    ],
)
def test_names_that_others_use_too_are_left_alone(text: str) -> None:
    assert check_text(text).worst == "none"


@pytest.mark.parametrize(
    ("told", "worst"), [("81, ... 56", "supported"), ("56, ... 81", "misquoted")]
)
def test_numbers_out_of_every_hundred_people_are_shares(told: str, worst: str) -> None:
    drg, scs = told.split(", ... ")
    text = (
        f"Out of every 100 people with a DRG stimulator in ACCURATE, {drg} met the success measure"
        f" after three months; with ordinary SCS it was {scs}."
    )
    assert check_text(text).worst == worst


def test_the_lone_arm_behind_versus_is_that_of_the_second_figure() -> None:
    text = "In ACCURATE treatment success was 81.2% vs 55.7% on SCS at 3 months."
    assert check_text(text).worst not in ("misquoted", "contradicted")


def test_a_head_count_that_no_row_gives_is_contradicted() -> None:
    text = "Deer's 2013 feasibility study of DRG stimulation had {} participants."
    assert check_text(text.format(10)).worst == "supported"
    assert check_text(text.format(32)).worst == "contradicted"


def test_two_names_in_two_clauses_are_not_taken_in_parallel() -> None:
    text = (
        "Levy's analysis: DRG relief held steady while mean SCS relief went from 66.9% at one"
        " month to 57.9% at twelve months."
    )
    assert check_text(text).worst == "supported"


def test_no_difference_is_supported_by_a_comparison_held_in_words() -> None:
    text = "De Andres (2017) found no significant difference between 10 kHz and conventional SCS."
    assert check_text(text).worst == "supported"


def test_a_score_that_no_row_gives_is_contradicted() -> None:
    text = "Pain in Horan's patients fell from 6.8 to {} at 12 months."
    assert check_text(text.format(3.5)).worst == "supported"
    assert check_text(text.format(1.5)).worst == "contradicted"


def test_relief_of_a_test_phase_is_not_relief_at_a_year() -> None:
    text = "According to Deer 2013, pain under DRG stimulation fell by 70% {}."
    assert check_text(text.format("during the external trial")).worst == "supported"
    assert check_text(text.format("at 12 months")).worst == "misquoted"


def test_the_interval_of_another_method_for_the_same_difference_agrees():
    told = "In ACCURATE treatment success at 12 months was 74.2% with DRG and 53.0% with SCS, "
    told += "a difference of 21.2 percentage points (95% CI 4.8 to 36.1)."
    assert check_text(told).worst == "supported"


def test_the_interval_of_another_time_point_does_not():
    told = "In ACCURATE treatment success at 12 months was 74.2% with DRG and 53.0% with SCS, "
    told += "a difference of 21.2 percentage points (95% CI 10.0 to 39.3)."
    assert check_text(told).worst == "contradicted"
