"""``verify``: sound tables, figures that follow, and exit codes that a script can use."""

from __future__ import annotations

import json

import pytest

from drg_evidence.cli import main


def run(capsys, *words: str) -> tuple[int, str]:
    code = main(["verify", *words])
    return code, capsys.readouterr().out


def test_sound_tables_end_with_zero(capsys):
    code, out = run(capsys, "--tables-only")
    assert code == 0 and "no problem found" in out


def test_a_study_whose_figures_follow_ends_with_zero(capsys):
    code, out = run(capsys, "--study", "accurate_2017")
    assert code == 0 and "differs" in out


def test_a_figure_that_differs_ends_with_one(capsys):
    code, out = run(capsys, "--study", "uk_explant_11yr")
    assert code == 1 and "119 of 181" in out


def test_every_outcome_of_a_check_occurs(capsys):
    _, out = run(capsys, "--format", "json")
    told = {check["outcome"] for check in json.loads(out)["checks"]}
    assert told == {"agrees", "rounds_to", "differs", "cannot_be_told"}


def test_a_broken_table_is_told_with_its_line_and_ends_with_one(capsys, tables):
    path = tables / "findings.csv"
    path.write_text(path.read_text("utf-8").replace(",drg,", ",dgr,", 1), encoding="utf-8")
    before = path.read_bytes()
    code, out = run(capsys, "--data", str(tables))
    assert code == 1 and "findings.csv line" in out and "Nearest: drg" in out
    assert path.read_bytes() == before


def test_the_story_of_accurate_tells_that_the_printed_p_does_not_follow_two_sided(capsys):
    _, out = run(capsys, "--study", "accurate_2017")
    assert "no usual two-sided test prints P < 0.001" in out


@pytest.mark.parametrize("style", ["csv", "markdown"])
def test_checks_can_go_to_another_program(capsys, style):
    code, out = run(capsys, "--study", "north_2005", "--format", style)
    assert code in (0, 1) and "north_2005" in out
