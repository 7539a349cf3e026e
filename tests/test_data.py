"""The shipped tables: complete, described, read twice, and told the same way everywhere."""

from __future__ import annotations

import csv
import json
import re
from enum import StrEnum

import pytest

import drg_evidence as drg
from drg_evidence import outcomes, vocabulary
from drg_evidence.loader import data_folder, descriptor, schemas
from drg_evidence.stats import counts_that_print
from drg_evidence.vocabulary import Agreement, AnalysisSet, Confidence, Unit, Verdict

DIGITS = re.compile(r"\d+(?:\.\d+)?")

LISTS = {
    re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower(): kind
    for module in (vocabulary, outcomes)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
}


def rows(name: str) -> list[dict[str, str]]:
    with (data_folder() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described_enums() -> dict[str, set[str]]:
    """Closed list of each column in the descriptor, by column name and table."""
    return {
        f"{table}.{field['name']}": set(field["constraints"]["enum"])
        for table, schema in schemas().items()
        for field in schema["fields"]
        if "enum" in field.get("constraints", {})
    }


def test_shipped_tables_have_no_problem():
    assert drg.validate() == []


def test_frictionless_finds_the_package_valid():
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    report = frictionless.validate(str(data_folder() / "datapackage.json"))
    assert report.valid, report.to_summary()


@pytest.mark.parametrize("name", sorted(LISTS))
def test_closed_list_is_the_same_in_code_and_in_the_vocabulary_table(name):
    told = {row["term"] for row in rows("vocabulary") if row["vocabulary"] == name}
    assert told == set(LISTS[name])


def test_vocabulary_table_has_no_list_that_the_code_lacks():
    assert {row["vocabulary"] for row in rows("vocabulary")} == set(LISTS)


def test_every_closed_list_of_the_descriptor_is_a_list_of_the_code():
    lists = {frozenset(kind) for kind in LISTS.values()}
    assert [c for c, terms in described_enums().items() if frozenset(terms) not in lists] == []


def test_every_term_has_a_meaning_of_its_own():
    for name in LISTS:
        meanings = [row["meaning"] for row in rows("vocabulary") if row["vocabulary"] == name]
        assert len(set(meanings)) == len(meanings), name


def test_every_column_is_described_with_more_than_its_name():
    for table, schema in schemas().items():
        for field in schema["fields"]:
            assert len(field["description"]) > 2, (table, field["name"])


def test_descriptor_names_every_table_of_the_folder():
    assert {path.name for path in data_folder().glob("*.csv")} == {
        resource["path"] for resource in descriptor()["resources"]
    }


def test_every_finding_has_source_locator_and_analysis_set(evidence):
    for finding in evidence.by_id.values():
        assert finding.source_id and finding.locator and finding.analysis_set


def test_every_percentage_with_printed_counts_is_one_that_the_counts_can_print(evidence):
    cut_instead_of_rounded = {
        # 119 of 181 is 65.7, printed 65; 14 of 51 is 27.45, printed 27.4.
        "uk_explant_11yr.explant_inadequate_relief.scs_any",
        "morgalla_2018.adverse_event_any.drg",
    }
    wrong = []
    for f in evidence.by_id.values():
        plain = f.prints_its_value and f.unit is Unit.PERCENT and f.qualifier is None
        counted = plain and f.events is not None and f.n is not None
        if counted and f.events not in counts_that_print(f.printed.text, f.n):
            wrong.append(f.finding_id)
    assert set(wrong) == cut_instead_of_rounded


def test_inferred_counts_are_the_four_of_accurate_and_are_never_printed(evidence):
    inferred = [f for f in evidence.by_id.values() if f.has_inferred_counts]
    assert sorted((f.events, f.n) for f in inferred) == [(35, 66), (39, 70), (49, 66), (56, 69)]
    assert all(f.printed.text == "" and "INFERRED" in f.notes for f in inferred)


def test_derived_rows_say_how_they_were_worked_out(evidence):
    assert all(f.derivation for f in evidence.by_id.values() if f.confidence != Confidence.SEEN)


def test_seen_rows_have_no_derivation(evidence):
    assert [f for f in evidence.by_id.values() if f.confidence == "seen" and f.derivation] == []


def test_second_reading_agrees_with_the_first_wherever_it_says_so(evidence):
    """Cell by cell: every digit group seen again stands in the row."""
    for second in evidence.second_readings.values():
        if second.agrees is not Agreement.YES:
            continue
        f = evidence.finding(second.finding_id)
        row = f"{f.printed.text} {f.value} {f.events} {f.n} {f.text_value} {f.p_printed} {f.notes}"
        row += f" {f.definition} {f.locator} {f.ci_low} {f.ci_high} {f.spread} {f.months}"
        again = {float(x) for x in DIGITS.findall(second.printed_again.replace(",", ""))}
        held = {float(x) for x in DIGITS.findall(row.replace(",", ""))}
        if f.finding_id == "eldabe_2022.generator_replacement.drg.m60":
            again = {f.n - x for x in again}  # the second reader saw the replaced, not the first
        assert not again or held & again, second.finding_id


def test_what_could_not_be_seen_again_is_said_with_the_figure(evidence):
    missing = [s for s in evidence.second_readings.values() if s.agrees is Agreement.NOT_FOUND]
    assert len(missing) == 14


def test_claims_use_the_five_verdicts_and_point_at_findings(evidence):
    for claim in evidence.claims.values():
        assert claim.verdict in list(Verdict)
        assert all(evidence.finding(i) for i in claim.correct_finding_ids)


def test_every_conflict_names_findings_and_says_how_to_quote(evidence):
    for conflict in evidence.conflicts.values():
        assert conflict.finding_ids and conflict.how_to_quote


def test_wanted_figures_are_not_held_yet_and_say_where_to_look(evidence):
    assert all(not w.is_held and w.where_to_look for w in evidence.wanted.values())


@pytest.mark.parametrize(
    "what",
    ["confidence interval", "serious adverse event", "everyone randomised", "non-inferiority",
     "printed counts", "no tingling", "battery life", "worst", "counted as a failure"],
)  # fmt: skip
def test_readers_find_what_they_will_look_for_among_the_wanted(evidence, what):
    assert any(what in f"{w.figure} {w.wanted_id}".lower() for w in evidence.wanted.values())


def test_rows_stand_in_the_order_study_outcome_arm_months():
    keys = [
        (r["study_id"], r["outcome"], r["arm"], float(r["months"] or -1), r["finding_id"])
        for r in rows("findings")
    ]
    assert keys == sorted(keys)


def test_zero_is_not_the_same_as_not_reported(evidence):
    none_stopped = evidence.finding("hoikkanen_2021.opioid_stopped.scs_any.m24")
    no_denominator = evidence.finding("boost_drg_2025.responder_50.drg.m3")
    assert (none_stopped.events, no_denominator.events) == (0, None)


def test_the_seventy_percent_of_2013_is_an_amount_and_not_a_share(evidence):
    f = evidence.finding("deer_2013.pain_reduction_pct_mean.drg")
    assert (f.printed.text, f.counted, f.is_share_of_patients) == ("70", "amount", False)


def test_stray_tingling_and_no_tingling_are_two_outcomes(evidence):
    stray = evidence.finding("accurate_2017.paresthesia_specificity.drg.m12")
    none = evidence.finding("deer_2019_coverage.paresthesia_free.drg.m3")
    assert stray.outcome != none.outcome


def test_only_patients_are_counted_where_a_share_of_patients_is_claimed(evidence):
    leads = evidence.finding("chapman_2021_leads.lead_migration.drg.unanchored")
    reports = evidence.finding("sivanesan_2019.report_share.drg.explant")
    assert not leads.is_share_of_patients and not reports.is_share_of_patients


def test_the_tables_are_plain_utf8_with_unix_line_ends():
    for path in data_folder().glob("*.csv"):
        content = path.read_bytes()
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf"), path.name


def test_analysis_set_of_the_accurate_percentages_is_told_as_not_stated(evidence):
    for arm in ("drg", "scs_tonic"):
        f = evidence.finding(f"accurate_2017.treatment_success.lower_limb.{arm}.m3")
        assert f.analysis_set is AnalysisSet.NOT_STATED


def test_descriptor_carries_the_licence_of_the_data():
    assert descriptor()["licenses"][0]["name"] == "CC-BY-4.0"
    assert json.loads((data_folder() / "datapackage.json").read_text("utf-8"))["version"]
