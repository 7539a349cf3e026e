"""Writing a handout: by its ending, whole or not at all, and from the command line."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.cli import main
from drg_evidence.errors import ExportError, UnknownTerm
from drg_evidence.evidence import Evidence
from drg_evidence.exports.handouts import build, handout

STARTS = {".pdf": b"%PDF-", ".docx": b"PK", ".html": b"<!doctype html>"}


@pytest.mark.parametrize("suffix", sorted(STARTS))
def test_the_ending_chooses_the_format(suffix: str, tmp_path: Path) -> None:
    written = handout(tmp_path / f"x{suffix}")
    assert written.read_bytes().startswith(STARTS[suffix])


def test_an_ending_in_capitals_is_the_same_ending(tmp_path: Path) -> None:
    assert handout(tmp_path / "X.HTML").read_bytes().startswith(STARTS[".html"])


def test_another_ending_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.pdf, \.docx, \.html"):
        handout(tmp_path / "x.odt")


@pytest.mark.parametrize("kind", ["evidence-table", "evidence_table"])
def test_a_kind_may_be_written_with_a_dash(kind: str, tmp_path: Path) -> None:
    assert b"Summary of findings" in handout(tmp_path / "x.html", kind=kind).read_bytes()


def test_a_misspelt_kind_is_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UnknownTerm, match="Nearest: patient"):
        handout(tmp_path / "x.html", kind="patients")


def test_a_paper_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownTerm, match="a4, letter"):
        handout(tmp_path / "x.pdf", paper="quarto")


def test_an_existing_file_is_left_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    target.write_text("mine")
    with pytest.raises(ExportError, match="--force"):
        handout(target)
    assert target.read_text() == "mine"


def test_nothing_is_left_when_the_folder_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no folder"):
        handout(tmp_path / "absent" / "x.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("package", "suffix"), [("typst", ".pdf"), ("docx", ".docx")])
def test_a_missing_package_is_named(
    package: str, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ExportError, match=r"drg-evidence\[exports\]"):
        handout(tmp_path / f"x{suffix}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", sorted(STARTS))
def test_signs_that_no_format_can_hold_become_spaces(
    suffix: str, evidence: Evidence, tmp_path: Path
) -> None:
    study = replace(evidence.study("accurate_2017"), funder="maker\x0b\x1bname")
    odd = replace(evidence, studies={**evidence.studies, "accurate_2017": study})
    assert handout(tmp_path / f"x{suffix}", evidence=odd).is_file()
    assert "maker  name" in " ".join(s.text for s in build("patient", evidence=odd).sentences())


def test_the_front_door_offers_it(tmp_path: Path) -> None:
    assert drg.exports.handout(tmp_path / "x.html").is_file()


def test_the_command_writes_and_names_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "x.pdf"
    code = main(["handout", "--out", str(target), "--kind", "leaflet", "--paper", "letter"])
    assert (code, capsys.readouterr().out.strip()) == (0, str(target))


def test_the_command_keeps_a_file_without_force(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "x.html"
    target.write_text("mine")
    assert main(["handout", "--out", str(target)]) == 2
    assert "exists already" in capsys.readouterr().err


def test_the_command_replaces_a_file_with_force(tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    target.write_text("mine")
    assert main(["handout", "--out", str(target), "--force"]) == 0
    assert target.read_bytes().startswith(STARTS[".html"])
