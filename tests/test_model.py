"""Records: printed figures keep their promise, and nonsense is refused."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from decimal import Decimal

import pytest

from drg_evidence.model import Printed


@pytest.mark.parametrize(
    ("text", "number", "decimals", "low", "high"),
    [
        ("53.0", "53.0", 1, "52.95", "53.05"),
        ("53", "53", 0, "52.5", "53.5"),
        ("2.45", "2.45", 2, "2.445", "2.455"),
        ("0", "0", 0, "-0.5", "0.5"),
        ("$68,095", "68095", 0, "68094.5", "68095.5"),
        ("-1.15", "-1.15", 2, "-1.155", "-1.145"),
        ("81.2 %", "81.2", 1, "81.15", "81.25"),
    ],
)
def test_printed_number_stands_for_an_interval(text, number, decimals, low, high):
    printed = Printed(text)
    assert printed.number == Decimal(number)
    assert (printed.decimals, printed.low, printed.high) == (decimals, Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["", "7/9", "more than half", "3-7", "43-82", "about one fifth"])
def test_what_is_no_plain_number_stays_text(text):
    assert Printed(text).number is None
    assert Printed(text).low is None
    assert str(Printed(text)) == text


def test_trailing_zero_is_kept(evidence):
    f = evidence.finding("accurate_2017.treatment_success.lower_limb.scs_tonic.m12")
    assert str(f.printed) == "53.0"


def test_more_events_than_people_are_refused(evidence):
    f = evidence.finding("graca_2023.lead_migration.drg")
    with pytest.raises(ValueError, match="21 events of 20"):
        replace(f, events=21)


def test_a_finding_without_its_place_is_refused(evidence):
    f = evidence.finding("graca_2023.lead_migration.drg")
    with pytest.raises(ValueError, match="place in the source"):
        replace(f, locator="")


def test_records_cannot_be_changed(evidence):
    f = evidence.finding("graca_2023.lead_migration.drg")
    with pytest.raises(FrozenInstanceError):
        f.value = 3.0


def test_percent_becomes_a_proportion(evidence):
    f = evidence.finding("accurate_2017.treatment_success.lower_limb.drg.m3")
    assert f.proportion == pytest.approx(0.812)


def test_only_percent_has_a_proportion(evidence):
    assert evidence.finding("mekhail_2021.icer.drg.m120.vs_scs_tonic").proportion is None


def test_harm_says_that_higher_is_worse(evidence):
    assert evidence.finding("graca_2023.lead_migration.drg").higher_is_worse
    assert not evidence.finding("accurate_2017.treatment_success.lower_limb.drg.m3").higher_is_worse


def test_a_record_shows_its_filled_fields_and_escapes_them(evidence):
    study = replace(evidence.study("deer_2013"), title="<script>x</script>", doi="")
    shown = study._repr_html_()
    assert "&lt;script&gt;" in shown and "<th" in shown and ">doi<" not in shown
