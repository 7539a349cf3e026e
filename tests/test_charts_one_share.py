"""One share: figure as printed, and an interval only where it means something."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts.one_share import one_share

EVIDENCE = drg.load()


def share(finding_id):
    return one_share(EVIDENCE, EVIDENCE.finding(finding_id))


def test_printed_counts_give_wilsons_interval():
    assert share("horan_2021.lead_defect.drg").interval.method == "Wilson score"


def test_a_printed_interval_is_taken_as_printed():
    interval = share("vanloon_2025.adverse_event_any.drg").interval
    assert (interval.low, interval.high, interval.method) == (0.19, 0.57, "as printed")


@pytest.mark.parametrize(
    "finding_id",
    ["chapman_2021_leads.lead_migration.drg.anchored", "hoelzer_2017.infection.scs_any"],
)
def test_leads_and_procedures_get_no_interval(finding_id):
    assert share(finding_id).interval is None


def test_what_is_counted_is_said_where_it_is_not_people():
    counted = share("chapman_2021_leads.lead_migration.drg.anchored").counted
    assert str(counted) == "8 of 565 leads"


def test_inferred_counts_wear_a_star():
    assert str(share("accurate_2017.treatment_success.lower_limb.drg.m3").people) == "56 of 69*"


def test_counts_are_not_inferred_for_what_is_not_counted_in_people():
    assert str(share("moman_2021.infection.drg.implant_stage").people) == "of 250"


def test_no_number_is_held_is_said():
    assert str(share("shengjing_2024.responder_50.drg.m6").people) == "not held"


def test_thousands_are_written_apart():
    assert str(share("jones_mja_insurers.reintervention.scs_any.m36").people) == "1,011 of 4,361"


@pytest.mark.parametrize(
    ("finding_id", "text"),
    [
        ("liem_2013.responder_50.drg", "more than half"),
        ("verrills_2019.responder_50.drg.m3", "> 80%"),
        ("evoke_2020.responder_50.back_and_leg.scs_closed_loop.m3", "about 82%"),
        ("accurate_2017.treatment_success.lower_limb.scs_tonic.m12", "53.0%"),
    ],
)
def test_the_figure_is_said_as_its_source_says_it(finding_id, text):
    assert str(share(finding_id).value) == text


def test_more_than_points_beyond_its_number():
    assert share("liem_2013.responder_50.drg").row(()).beyond == 1
    assert share("liem_2013.responder_50.leg.drg.m6").row(()).beyond == 0
