"""What the package writes, read by its own checker.

``CLEAN`` names the outputs in which the checker finds nothing misquoted, contradicted or
unverifiable; they must stay so. The other outputs still draw false alarms (computed figures in
table cells, complements of a hundred, a study named in a title only), so the rule does not hold
for them yet, and no test says that it does.
"""

from __future__ import annotations

import pytest

import drg_evidence as drg

FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})

CLEAN = (
    ("accurate_2017", "patient"),
    ("deer_2013", "patient"),
    ("drg_vs_scs", "patient"),
    ("harms", "patient"),
    ("unknowns", "patient"),
    ("unknowns", "clinician"),
    ("deer_2013", "researcher"),
    ("harms", "researcher"),
    ("unknowns", "researcher"),
)


def faults_of(report) -> list[str]:
    return [f"{m.figure}: {m.verdict}" for m in report.mentions if str(m.verdict) in FAULTS]


@pytest.mark.parametrize(("topic", "reader"), CLEAN)
def test_a_clean_summary_stays_clean_as_text(topic, reader):
    assert faults_of(drg.check_text(drg.summarize(topic, reader=reader).text)) == []


@pytest.mark.parametrize(("topic", "reader"), CLEAN)
def test_a_clean_summary_stays_clean_as_a_file(topic, reader, tmp_path):
    path = tmp_path / "summary.md"
    path.write_text(drg.summarize(topic, reader=reader).to_markdown(), encoding="utf-8")
    assert faults_of(drg.check_file(path)) == []


def test_the_notebook_that_checks_a_figure_by_hand_is_clean(root):
    notebook = root / "notebooks" / "06_check_one_figure_by_hand.ipynb"
    assert faults_of(drg.check_file(notebook)) == []
