"""The commands pool, possible and fragility: what they print and how they end."""

from __future__ import annotations

import argparse
import json

import pytest

from drg_evidence.cli import fragility, pool, possible
from drg_evidence.errors import EvidenceError
from drg_evidence.stats.evidence_pool import NotPooled


def run(command, *words):
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(words))


def test_pool_prints_result_cautions_and_what_is_left_out(capsys):
    assert run(pool, "--outcome", "responder_50", "--arm", "drg") == 0
    out = capsys.readouterr().out
    assert "Pooled here over 4 studies with 93 people" in out
    assert "Reasons for caution:" in out and "Left out:" in out
    assert "not medical advice" in out


def test_pool_as_json(capsys):
    assert run(pool, "--outcome", "trial_success", "--arm", "drg", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["low"] < told["estimate"] < told["high"]
    assert [row["study_id"] for row in told["excluded"]] == ["morgalla_2017"]


def test_pool_of_contrasts_as_json(capsys):
    words = ("--outcome", "responder_50", "--arm", "scs_tonic", "--control", "cmm")
    assert run(pool, *words, "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["scale"] == "risk_difference" and len(told["studies"]) == 2


def test_pool_of_contrasts_for_people(capsys):
    words = ("--outcome", "responder_50", "--arm", "scs_tonic", "--control", "cmm")
    assert run(pool, *words, "--measure", "odds_ratio") == 0
    assert "odds ratio" in capsys.readouterr().out


def test_too_few_studies_are_explained(capsys):
    words = ("--outcome", "treatment_success", "--arm", "drg")
    with pytest.raises(NotPooled):
        run(pool, *words)
    assert run(pool, *words, "--format", "json") == 2
    told = json.loads(capsys.readouterr().out)
    assert told["estimate"] is None and told["excluded"] and told["why"]


def test_possible_names_the_count(capsys):
    assert run(possible, "81.2", "--of", "69", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == [{"counts": 56, "of": 69}]


def test_impossible_ends_with_one(capsys):
    assert run(possible, "81.2", "--of", "76") == 1
    assert "No whole count of 76 prints 81.2%" in capsys.readouterr().out


def test_possible_denominators_in_a_range(capsys):
    assert run(possible, "81.2", "--from", "60", "--to", "76", "--format", "csv") == 0
    assert capsys.readouterr().out.split() == ["counts,of", "52,64", "56,69"]


def test_text_that_is_no_percentage_is_a_readers_error():
    with pytest.raises(EvidenceError, match="not a printed percentage"):
        run(possible, "about half", "--of", "10")


def test_fragility_for_people_and_as_json(capsys):
    assert run(fragility, "accurate_2017", "--months", "3", "--margin", "0.1") == 0
    assert "Against the reader's margin" in capsys.readouterr().out
    assert run(fragility, "accurate_2017", "--months", "3", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["fragility_index"] == 7 and len(told["views"]) == 5
