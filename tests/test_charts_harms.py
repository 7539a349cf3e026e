"""Harms: what is counted stands in each row, nothing is read across, nothing is hidden."""

from __future__ import annotations

import csv
import re

import pytest

import drg_evidence as drg
from drg_evidence.charts.harms import ROWS, plot_harms, rows_of
from drg_evidence.errors import UnknownTerm
from drg_evidence.outcomes import HARMS
from drg_evidence.vocabulary import Counted
from tests.charts_help import where

EVIDENCE = drg.load()
SIDES = tuple(ROWS)


@pytest.mark.parametrize("side", SIDES)
def test_a_mark_stands_at_its_share(side):
    figure = plot_harms(EVIDENCE, side=side, size="page")
    for _, share in rows_of(EVIDENCE, side):
        assert where(figure, share.finding_ids[0])[0] == pytest.approx(share.result.rate)


@pytest.mark.parametrize("side", SIDES)
def test_every_row_is_a_harm_of_its_own_side(side):
    for _, share in rows_of(EVIDENCE, side):
        assert share.finding.outcome in HARMS
        assert str(share.finding.arm).startswith(side)


@pytest.mark.parametrize("side", SIDES)
def test_shares_of_reports_are_no_patient_risk_and_left_out(side):
    counted = {share.finding.counted for _, share in rows_of(EVIDENCE, side)}
    assert Counted.REPORTS not in counted
    said = plot_harms(EVIDENCE, side=side, size="page").caveats
    assert any("Reports to regulators" in caveat for caveat in said)


def test_both_sides_have_as_many_rows():
    assert len(ROWS["drg"]) == len(ROWS["scs"])


@pytest.mark.parametrize("kind", ["lead_migration", "lead_fracture", "infection", "explant",
                                  "revision", "neurological_deficit", "lead_defect"])  # fmt: skip
@pytest.mark.parametrize("side", SIDES)
def test_the_kinds_of_harm_readers_look_for_are_there(side, kind):
    assert kind in {str(share.finding.outcome) for _, share in rows_of(EVIDENCE, side)}


@pytest.mark.parametrize("side", SIDES)
def test_that_accurates_rates_are_not_held_is_said(side):
    said = " ".join(plot_harms(EVIDENCE, side=side, size="page").caveats)
    assert re.search(r"ACCURATE.*without rates", said)


def test_an_answered_row_of_the_wanted_list_comes_first(tables):
    answer(tables, "accurate_2017.explant", outcome="explant")
    label, share = rows_of(drg.load(tables), "drg")[0]
    assert str(label) == "ACCURATE: system removed"
    assert share.result.rate == pytest.approx(0.05)
    assert str(rows_of(drg.load(tables), "scs")[0][0]) != str(label)


def answer(tables, wanted_id, *, outcome):
    """Answer a wanted figure with an invented row: 5.0 percent of the DRG arm."""
    findings = tables / "findings.csv"
    rows = read(findings)
    new = dict.fromkeys(rows[0], "") | {
        "finding_id": f"accurate_2017.{outcome}.drg.m12", "study_id": "accurate_2017",
        "source_id": "accurate_2017_abstract", "locator": "Table 3", "arm": "drg",
        "outcome": outcome, "definition": "invented", "months": "12", "clock": "implant",
        "analysis_set": "implanted", "printed": "5.0", "value": "5.0", "unit": "percent",
        "counted": "patients", "confidence": "seen",
    }  # fmt: skip
    write(findings, sorted([*rows, new], key=lambda r: r["finding_id"]))
    wanted = tables / "wanted.csv"
    rows = read(wanted)
    for row in rows:
        if row["wanted_id"] == wanted_id:
            row["finding_ids"] = new["finding_id"]
    write(wanted, rows)


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_an_unknown_side_is_refused():
    with pytest.raises(UnknownTerm, match="drg"):
        plot_harms(EVIDENCE, side="both")
