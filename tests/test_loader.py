"""A broken table is told as problems with lines; it is never a traceback, and never written to."""

from __future__ import annotations

from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.errors import DataError, UnknownTerm
from drg_evidence.loader import read_tables


def edit(folder: Path, table: str, change) -> bytes:
    path = folder / f"{table}.csv"
    content = change(path.read_bytes())
    path.write_bytes(content)
    return content


def replace_line(number: int, **cells: str):
    """Set cells of one line of a table (1 is the header)."""
    import csv
    import io

    def change(content: bytes) -> bytes:
        lines = list(csv.reader(io.StringIO(content.decode())))
        for column, text in cells.items():
            lines[number - 1][lines[0].index(column)] = text
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(lines)
        return out.getvalue().encode()

    return change


def duplicate_line(content: bytes) -> bytes:
    lines = content.split(b"\n")
    return b"\n".join([*lines[:2], lines[1], *lines[2:]])


# One fault a line: the table, how to break it, and the line, column and words to be told.
# ruff: noqa: E501
BROKEN = {
    "missing column": ("findings", lambda c: c.replace(b"analysis_set", b"analysis", 1),
                       (1, "analysis_set", "no such column")),
    "unknown arm": ("findings", replace_line(5, arm="dgr"), (5, "arm", "'dgr'")),
    "percent of 140": ("findings", replace_line(40, value="140", unit="percent", counted="patients"),
                       (40, "value", "140 percent")),
    "events above n": ("findings", replace_line(40, events="50", n="20", unit="percent",
                                                counted="patients", value="50"),
                       (40, "events", "50 events of 20")),
    "orphan source": ("findings", replace_line(7, source_id="nowhere"), (7, "source_id", "nowhere")),
    "duplicate id": ("sources", duplicate_line, (3, "source_id", "again (first on line 2)")),
    "a NUL byte": ("studies", lambda c: c[:400] + b"\x00" + c[400:], (None, "", "NUL byte")),
    "Windows line ends": ("studies", lambda c: c.replace(b"\n", b"\r\n"),
                          (1, "", "Windows line ends")),
    "a UTF-8 BOM": ("studies", lambda c: b"\xef\xbb\xbf" + c, (1, "", "byte order mark")),
    "an empty file": ("conflicts", lambda _: b"", (0, "", "an empty file")),
    "only blank lines": ("conflicts", lambda _: b"\n \n", (0, "", "an empty file")),
    "not UTF-8": ("studies", lambda c: c.replace(b"Canada", b"Canad\xe1").replace(b"USA", b"US\xc1", 1),
                  (None, "", "which is not UTF-8")),
    "open quote": ("claims", lambda c: c + b'"open,', (None, "", "broken quoting")),
    "a cell too many": ("wanted", lambda c: c + b"a,b,c\n", (None, "", "3 cells")),
    "an extra column": ("wanted", lambda c: c.replace(b"\n", b",more\n", 1), (1, "more", "'more'")),
    "a word for a number": ("findings", replace_line(9, months="twelve"), (9, "months", "'twelve'")),
    "nan": ("findings", replace_line(9, value="nan"), (9, "value", "'nan'")),
    "an interval that runs backwards": (
        "findings", replace_line(9, ci_low="9", ci_high="3"), (9, "ci_low", "9 to 3")),
    "an estimate outside its interval": (
        "findings", replace_line(9, value="2", ci_low="3", ci_high="9"),
        (9, "value", "2 outside 3 to 9")),
    "a derived row without a derivation": (
        "findings", replace_line(9, confidence="derived", derivation=""),
        (9, "derivation", "an empty cell")),
    "blanks around a cell": ("findings", replace_line(9, arm=" drg"), (9, "arm", "' drg'")),
    "a required cell left empty": ("findings", replace_line(9, locator=""),
                                   (9, "locator", "an empty cell")),
    "an impossible date": ("sources", replace_line(4, read_on="2026-02-30"),
                           (4, "read_on", "'2026-02-30'")),
    "a conflict about a finding that is not there": (
        "conflicts", replace_line(2, finding_ids="a.b;c.d"), (2, "finding_ids", "'a.b'")),
    "a key that belongs to another study": (
        "findings", replace_line(9, study_id="levy_2019"), (9, "finding_id", "accurate_2017")),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_fault_is_told_with_its_line_column_and_remedy(tables, fault):
    name, change, (line, column, found) = BROKEN[fault]
    edit(tables, name, change)
    problems = [
        p
        for p in drg.validate(tables)
        if p.file == f"{name}.csv" and p.column == column and found in p.found
    ]
    assert problems, [str(p) for p in drg.validate(tables)][:5]
    assert line is None or line in {p.line for p in problems}
    assert all(p.expected and p.remedy for p in problems)


@pytest.mark.parametrize("fault", BROKEN)
def test_checking_changes_no_byte(tables, fault):
    name, change, _ = BROKEN[fault]
    content = edit(tables, name, change)
    drg.validate(tables)
    assert (tables / f"{name}.csv").read_bytes() == content


def test_every_problem_is_told_at_once(tables):
    edit(tables, "findings", replace_line(5, arm="dgr"))
    edit(tables, "sources", replace_line(4, read_on="soon"))
    with pytest.raises(DataError) as caught:
        drg.load(tables)
    assert "dgr" in str(caught.value) and "soon" in str(caught.value)


def test_what_a_spreadsheet_leaves_behind_is_told_and_read_around(tables):
    edit(tables, "studies", lambda c: b"\xef\xbb\xbf" + c.replace(b"\n", b"\r\n"))
    told = drg.validate(tables)
    assert len(told) == 2 and not any(p.blocking for p in told)
    assert len(drg.load(tables).studies) == len(drg.load().studies)


def test_line_is_the_one_an_editor_shows_after_a_cell_with_a_line_break(tables):
    edit(tables, "findings", replace_line(5, notes="two\nlines"))
    edit(tables, "findings", replace_line(9, arm="dgr"))
    assert [p.line for p in drg.validate(tables) if p.column == "arm"] == [10]


def test_a_missing_table_is_a_problem(tables):
    (tables / "claims.csv").unlink()
    assert [p.file for p in drg.validate(tables)] == ["claims.csv"]


def test_a_missing_folder_is_told():
    with pytest.raises(UnknownTerm, match="no folder"):
        drg.load("nowhere/at/all")


def test_a_folder_of_ones_own_works_as_the_packaged_one(tables):
    edit(tables, "findings", replace_line(2, notes="my note"))
    assert next(iter(drg.load(tables).by_id.values())).notes == "my note"


def test_packaged_evidence_is_loaded_once():
    assert drg.load() is drg.load()


def test_tables_keep_figures_as_text():
    cells = {row["printed"] for row in read_tables()["findings"].rows}
    assert "53.0" in cells
