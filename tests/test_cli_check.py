"""``drg-evidence check``: exit codes, files that cannot be read, and safe output."""

from __future__ import annotations

import csv
import io
import json

import pytest

from drg_evidence.cli import main
from drg_evidence.cli.check_formats import Tally, defused
from drg_evidence.vocabulary import Verdict
from tests.conftest import ROOT

DOCUMENTS = ROOT / "tests" / "documents"


@pytest.mark.parametrize(
    ("found", "strict", "code"),
    [
        ([], False, 0), ([Verdict.SUPPORTED], True, 0), ([Verdict.INCOMPLETE], False, 0),
        ([Verdict.INCOMPLETE], True, 1), ([Verdict.UNVERIFIABLE], True, 1),
        ([Verdict.MISQUOTED], False, 1), ([Verdict.CONTRADICTED, Verdict.SUPPORTED], False, 1),
    ],
)  # fmt: skip
def test_exit_code_tells_what_was_found(found, strict, code):
    tally = Tally(strict=strict)
    tally.found.update(found)
    assert tally.exit_code == code


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_checked(tmp_path, capsys):
    good = tmp_path / "good.txt"
    good.write_text("The car park has 74 places.", encoding="utf-8")
    code = main(["check", str(DOCUMENTS / "locked.pdf"), str(good), str(tmp_path / "none.txt")])
    told = capsys.readouterr()
    assert code == 2
    assert "locked.pdf: this PDF has a password" in told.err and "none.txt: No such" in told.err
    assert "good.txt" in told.out


def test_a_table_file_that_breaks_half_way_is_named_too(tmp_path, capsys):
    broken = tmp_path / "broken.csv"
    broken.write_text("a,b\nDRG,1\n" + '"' + "x" * 200_000 + '"\n', encoding="utf-8")
    assert main(["check", str(broken)]) == 2
    assert "broken.csv: line 3" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--max-pages", "0"], ["--max-seconds", "-1"]])
def test_a_limit_of_nothing_is_wrong_use(arguments, capsys):
    assert main(["check", *arguments, str(DOCUMENTS / "claims.txt")]) == 2
    assert "must be above 0" in capsys.readouterr().err


def test_a_limit_can_be_set(capsys):
    assert main(["check", "--max-bytes", "10", str(DOCUMENTS / "claims.txt")]) == 2
    assert "--max-bytes" in capsys.readouterr().err


def test_a_folder_is_gone_through_in_order_without_hidden_and_lock_files(tmp_path, capsys):
    for name in ("b.txt", "a.md", ".hidden.txt", "~$lock.docx", "picture.png", "sub/c.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("Nothing here.", encoding="utf-8")
    assert main(["check", "--format", "json", str(tmp_path)]) == 0
    read = [document["file"] for document in json.loads(capsys.readouterr().out)["documents"]]
    assert [name.removeprefix(str(tmp_path)) for name in read] == ["/a.md", "/b.txt", "/sub/c.txt"]


def test_a_folder_without_documents_is_wrong_use(tmp_path, capsys):
    assert main(["check", str(tmp_path)]) == 2
    assert "no document in this folder" in capsys.readouterr().err


def test_standard_input_is_read_as_text(monkeypatch, capsys):
    class Stdin:
        buffer = io.BytesIO(b"Nothing to judge.")

    monkeypatch.setattr("sys.stdin", Stdin)
    assert main(["check", "-"]) == 0
    assert capsys.readouterr().out.startswith("standard input\n")


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("-2.5%", "-2.5%"), ("81.2%", "81.2%"),
        ("+12", "+12"), (None, ""), (12.0, "12"),
    ],
)  # fmt: skip
def test_no_cell_becomes_a_formula(cell, safe):
    assert defused(cell) == safe


@pytest.mark.parametrize("style", ["table", "json", "csv", "html"])
def test_every_format_is_written_to_a_file(style, tmp_path, capsys):
    out = tmp_path / "out"
    main(["check", str(DOCUMENTS / "claims.txt"), "--format", style, "--out", str(out)])
    assert out.stat().st_size and capsys.readouterr().out == ""


def test_a_file_is_not_replaced_unless_told(tmp_path, capsys):
    out = tmp_path / "out.csv"
    out.write_text("mine", encoding="utf-8")
    arguments = ["check", str(DOCUMENTS / "claims.txt"), "--format", "csv", "--out", str(out)]
    assert main(arguments) == 2 and out.read_text(encoding="utf-8") == "mine"
    assert main([*arguments, "--force"]) != 2 and out.read_text(encoding="utf-8") != "mine"


def test_csv_has_a_row_for_each_figure_and_its_file(capsys):
    main(["check", str(DOCUMENTS / "claims.docx"), "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert all(row["file"].endswith("claims.docx") for row in rows)


def test_a_name_that_steers_the_terminal_is_cleaned(tmp_path, capsys):
    file = tmp_path / "a\x1b[2Jb.txt"
    file.write_text("Nothing.", encoding="utf-8")
    main(["check", str(file)])
    assert "\x1b" not in capsys.readouterr().out
