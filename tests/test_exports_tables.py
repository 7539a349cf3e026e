"""The tables of the report: whole, escaped, and true to the rows."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from drg_evidence.exports.tables import TABLES, DisplayTable
from drg_evidence.outcomes import HARMS, Outcome
from drg_evidence.wording import say


@pytest.fixture(scope="module", params=sorted(TABLES))
def table(request, evidence) -> DisplayTable:
    return TABLES[request.param](evidence)


def read_back(table: DisplayTable) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.to_csv())))


def test_csv_has_every_row_and_column(table):
    header, *rows = read_back(table)
    assert tuple(header) == table.columns and len(rows) == len(table.rows)


def test_every_column_has_a_heading_for_readers(table):
    assert len(table.headings) == len(table.columns) and all(table.headings)


def test_html_has_caption_and_scoped_headers(table):
    html = table.to_html()
    assert html.count("<caption>") == 1
    assert html.count('<th scope="col">') == len(table.columns)
    assert html.count('<th scope="row">') == len(table.rows)


def test_inferred_counts_never_stand_as_printed(evidence):
    for name in ("responders", "harms", "findings"):
        table = TABLES[name](evidence)
        column = table.columns.index("counts")
        assert not {"56 of 69", "39 of 70", "49 of 66", "35 of 66"} & {
            r[column] for r in table.rows
        }


def test_comparisons_say_that_counts_are_inferred(evidence):
    table = TABLES["comparisons"](evidence)
    row = next(r for r in table.rows if "56 of 69" in r[4])
    assert "56 of 69, counts inferred" in row[4]


def test_every_comparison_has_its_caveats_rows_and_sources(evidence):
    table = TABLES["comparisons"](evidence)
    for name in ("caveats", "finding_ids", "sources"):
        assert all(row[table.columns.index(name)] for row in table.rows)


def test_every_harm_with_a_number_is_in_the_table(evidence):
    shown = {row[-1] for row in TABLES["harms"](evidence).rows}
    held = {
        f.finding_id
        for f in evidence.by_id.values()
        if f.outcome in HARMS and f.value is not None and f.unit in ("percent", "count")
    }
    assert shown == held


def test_relief_and_treatment_success_keep_their_printed_zeros(evidence):
    table = TABLES["responders"](evidence)
    assert "53.0%" in {row[table.columns.index("figure")] for row in table.rows}


def test_leads_are_not_called_people(evidence):
    table = TABLES["harms"](evidence)
    row = next(r for r in table.rows if r[-1] == "chapman_2021_leads.lead_migration.drg.unanchored")
    assert row[table.columns.index("counted")] == "of leads"


def test_a_wanted_figure_that_is_answered_is_shown(evidence):
    wanted = evidence.wanted["accurate_2017.explant"]
    answer = evidence.findings(outcome=Outcome.EXPLANT)[0].finding_id
    held = dict(evidence.wanted) | {wanted.wanted_id: replace(wanted, finding_ids=(answer,))}
    table = TABLES["wanted"](replace(evidence, wanted=held))
    row = next(r for r in table.rows if r[-1] == "accurate_2017.explant")
    assert "not held" not in row[table.columns.index("held")]


def test_hostile_text_is_escaped_in_html_and_defused_in_csv():
    table = DisplayTable(
        name="x", title=say("table-harms-title"), columns=("study", "figure"),
        rows=(("<script>alert('x')</script>", "=1+1"),),
    )  # fmt: skip
    assert "<script>" not in table.to_html()
    assert read_back(table)[1][1] == "'=1+1"


def test_a_row_of_another_width_is_refused():
    with pytest.raises(ValueError, match="cells"):
        DisplayTable(
            name="x", title=say("table-harms-title"), columns=("study", "figure"), rows=(("a",),)
        )
