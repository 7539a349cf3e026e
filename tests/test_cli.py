"""The command line: exit codes, errors for people, formats for other programs."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys

import pytest

from drg_evidence.cli import COMMANDS, main, parser_for
from tests.conftest import ROOT


def run(capsys, *words: str) -> tuple[int, str, str]:
    code = main(list(words))
    out, err = capsys.readouterr()
    return code, out, err


def compared(capsys, months: str) -> dict:
    words = ["compare", "accurate_2017", "--outcome", "treatment_success"]
    code, out, _ = run(capsys, *words, "--months", months, "--format", "json")
    assert code == 0
    return json.loads(out)


def test_compare_at_three_months_gives_rates_and_newcombe_difference(capsys):
    c = compared(capsys, "3")
    assert (round(c["treated"]["rate"], 4), round(c["control"]["rate"], 4)) == (0.8116, 0.5571)
    d = c["risk_difference"]
    assert [round(d[k], 4) for k in ("estimate", "low", "high")] == [0.2545, 0.1002, 0.3928]


def test_compare_at_twelve_months_counts_66_in_each_arm(capsys):
    c = compared(capsys, "12")
    assert (round(c["treated"]["rate"], 4), round(c["control"]["rate"], 4)) == (0.7424, 0.5303)
    assert (c["treated"]["n"], c["control"]["n"]) == (66, 66)


def test_compare_says_that_the_counts_are_inferred(capsys):
    assert any("inferred" in caveat for caveat in compared(capsys, "3")["caveats"])


def test_compare_json_has_the_agreed_keys(capsys):
    c = compared(capsys, "3")
    assert {"study", "outcome", "months", "analysis_set", "treated", "control"} <= set(c)
    assert {"risk_difference", "risk_ratio", "odds_ratio"} <= set(c)
    assert {"number_needed_to_treat", "p_values", "caveats", "sources"} <= set(c)
    arm = {"arm", "responders", "n", "rate", "interval", "printed", "finding_id"}
    assert arm <= set(c["treated"])
    effect = {"estimate", "low", "high", "level", "method"}
    assert all(effect <= set(c[k]) for k in ("risk_difference", "risk_ratio", "odds_ratio"))


def test_compare_keeps_the_printed_text(capsys):
    assert compared(capsys, "12")["control"]["printed"] == "53.0"


def test_compare_with_percentages_alone_gives_no_interval_and_says_why(capsys):
    words = ["compare", "shengjing_2024", "--outcome", "responder_50", "--months", "6"]
    _, out, _ = run(capsys, *words, "--format", "json")
    c = json.loads(out)
    assert c["risk_difference"]["low"] is None and c["risk_ratio"] is None
    assert any("No interval can be given" in caveat for caveat in c["caveats"])


def test_compare_for_people_ends_with_caveats_sources_and_advice_once(capsys):
    _, out, _ = run(capsys, "compare", "accurate_2017", "--months", "3")
    assert "To be said with it:" in out and "Sources:" in out
    assert out.count("not medical advice") == 1


def test_compare_names_the_times_that_are_held(capsys):
    code, _, err = run(capsys, "compare", "accurate_2017", "--months", "6")
    assert code == 2 and "Held: 3, 12 months" in err


def test_show_gives_the_seventy_percent_as_a_mean_with_source_and_place(capsys):
    code, out, _ = run(capsys, "show", "deer_2013")
    block = out.split("deer_2013.pain_reduction_pct_mean.drg\n")[1].split("\n\n")[0]
    assert code == 0
    assert "70% (an amount, not a share of people)" in block
    assert "source: Deer et al. 2013" in block and "Abstract / Results" in block


def test_show_of_a_misspelt_key_names_the_nearest(capsys):
    code, out, err = run(capsys, "show", "dear_2013")
    assert (code, out) == (2, "") and "deer_2013" in err


def test_show_of_a_finding_tells_where_sources_differ(capsys):
    _, out, _ = run(capsys, "show", "levy_2019.n_analysed.scs_tonic")
    assert "Sources differ (C01" in out


@pytest.mark.parametrize("key", ["accurate_2017", "C05", "accurate_2017_abstract",
                                 "deer_2013.responder_30.drg"])  # fmt: skip
def test_show_as_json_can_be_read(capsys, key):
    _, out, _ = run(capsys, "show", key, "--format", "json")
    assert isinstance(json.loads(out), dict)


def test_show_works_for_every_study(capsys, evidence):
    for study_id in evidence.studies:
        code, out, _ = run(capsys, "show", study_id)
        assert code == 0 and "days days" not in out


@pytest.mark.parametrize(
    "what", ["studies", "findings", "sources", "conflicts", "claims", "wanted"]
)
def test_list_as_csv_has_a_row_for_every_record(capsys, evidence, what):
    _, out, _ = run(capsys, "list", what, "--format", "csv")
    held = {"findings": evidence.by_id}.get(what) or getattr(evidence, what)
    assert len(list(csv.DictReader(io.StringIO(out)))) == len(held)


def test_list_keeps_the_zero_of_53_0(capsys):
    _, out, _ = run(capsys, "list", "findings", "--study", "accurate_2017", "--format", "csv")
    assert ",53.0,percent," in out


def test_list_as_markdown_and_json(capsys):
    _, markdown, _ = run(capsys, "list", "conflicts", "--format", "markdown")
    _, text, _ = run(capsys, "list", "conflicts", "--format", "json")
    assert markdown.splitlines()[1].startswith("| --- |") and len(json.loads(text)) == 45


def test_unknown_arm_is_told_with_the_nearest(capsys):
    code, _, err = run(capsys, "list", "findings", "--arm", "dgr")
    assert code == 2 and "drg" in err


def test_broken_tables_are_told_without_a_traceback(capsys, tables):
    (tables / "studies.csv").write_bytes(b"\x00")
    code, _, err = run(capsys, "list", "--data", str(tables))
    assert code == 2 and "studies.csv" in err and "Traceback" not in err


@pytest.mark.parametrize("words", [[], ["nonsense"], ["compare"], ["list", "nothing"],
                                   ["compare", "accurate_2017", "--level", "2"]])  # fmt: skip
def test_wrong_use_ends_with_two(words):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2


def test_every_command_is_in_the_help():
    text = parser_for().format_help()
    assert all(command in text for command in COMMANDS)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(capsys, command):
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0 and len(capsys.readouterr().out) > 100


def test_module_is_the_same_program():
    done = subprocess.run(
        [sys.executable, "-m", "drg_evidence", "show", "nothing_of_the_kind"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 2 and done.stderr.startswith("drg-evidence: There is no")


def test_a_closed_pipe_is_no_error():
    done = subprocess.run(
        f"{sys.executable} -m drg_evidence list findings | head -1",
        shell=True, capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.stderr == ""
