"""The chart command draws what it is asked for and answers mistakes in words."""

from __future__ import annotations

import pytest

from drg_evidence.charts.gallery import CHARTS, ON_REQUEST
from drg_evidence.cli import main


def test_list_names_every_chart(capsys):
    assert main(["chart", "--list"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [*CHARTS, *ON_REQUEST]


def test_a_chart_is_written_and_its_place_is_said(tmp_path, capsys):
    target = tmp_path / "rates.svg"
    assert main(["chart", "responder_rates", "--size", "page", "--out", str(target)]) == 0
    assert target.read_text("utf-8").startswith("<svg")
    assert capsys.readouterr().out.strip() == str(target)


def test_a_misspelt_chart_is_answered_with_the_nearest(capsys):
    assert main(["chart", "responder_rate"]) == 2
    assert "responder_rates" in capsys.readouterr().err


def test_no_name_is_wrong_use(capsys):
    assert main(["chart"]) == 2
    assert "--list" in capsys.readouterr().err


def test_a_file_that_is_there_is_left_alone_unless_forced(tmp_path, capsys):
    target = tmp_path / "x.png"
    target.write_bytes(b"mine")
    assert main(["chart", "follow_up", "--out", str(target)]) == 2
    assert target.read_bytes() == b"mine"
    assert main(["chart", "follow_up", "--out", str(target), "--force"]) == 0
    assert target.read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize("ending", ["jpg", "txt"])
def test_another_ending_is_wrong_use(ending, tmp_path, capsys):
    assert main(["chart", "follow_up", "--out", str(tmp_path / f"x.{ending}")]) == 2
    assert ".png, .svg or .pdf" in capsys.readouterr().err
