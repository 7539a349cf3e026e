"""Bytes of a table become rows of text with their line numbers, and problems where they cannot.

Nothing is judged here but the file itself: its bytes, its header, the number of cells in a row.
Windows line ends and a byte order mark are what a spreadsheet leaves behind; they are
reported, and the table is read all the same.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from .errors import Problem

MAX_CELL = 131_072


@dataclass(frozen=True, slots=True)
class Row:
    """One row as text, with the line on which it starts."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as text, and what was wrong with its file."""

    file: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def parse_table(file: str, content: bytes, columns: list[str]) -> Table:
    """Read a table; what cannot be read becomes a problem, never an exception."""
    if not content.strip():
        expected = f"a header with {len(columns)} columns"
        remedy = "Restore the file from its last good version."
        return Table(file, (), (Problem(
            file=file, line=0, column="", found="an empty file", expected=expected, remedy=remedy,
        ),))  # fmt: skip
    problems = _byte_problems(file, content)
    text, undecodable = _decode(file, content)
    problems += undecodable
    if any(problem.blocking for problem in problems):
        return Table(file, (), tuple(problems))
    rows, row_problems = _rows(file, text, columns)
    return Table(file, tuple(rows), tuple(problems + row_problems))


def _byte_problems(file: str, content: bytes) -> list[Problem]:
    problems = []
    if content.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem(
            file=file, line=1, column="", found="a UTF-8 byte order mark",
            expected="plain UTF-8", blocking=False,
            remedy="Save as 'UTF-8', not as 'UTF-8 with BOM' or 'CSV UTF-8'.",
        ))  # fmt: skip
    if b"\r" in content:
        line = content[: content.index(b"\r")].count(b"\n") + 1
        problems.append(Problem(
            file=file, line=line, column="", found="Windows line ends", expected="LF line ends",
            remedy="Set the line ends of the editor to LF (Unix).", blocking=False,
        ))  # fmt: skip
    if b"\x00" in content:
        line = content[: content.index(b"\x00")].count(b"\n") + 1
        problems.append(Problem(
            file=file, line=line, column="", found="a NUL byte", expected="text",
            remedy="The file is damaged or not a text file; restore it.",
        ))  # fmt: skip
    return problems


def _decode(file: str, content: bytes) -> tuple[str, list[Problem]]:
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        found = f"the byte 0x{content[error.start]:02x}, which is not UTF-8"
        remedy = "Save the file with the encoding UTF-8."
        return "", [
            Problem(file=file, line=line, column="", found=found, expected="UTF-8", remedy=remedy)
        ]


def _rows(file: str, text: str, columns: list[str]) -> tuple[list[Row], list[Problem]]:
    reader = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    line = 1
    try:
        header = next(reader)
        problems += _header_problems(file, header, columns)
        if problems:
            return [], problems
        for cells in reader:
            start, line = line + 1, reader.line_num
            start = max(start, 2)
            if not cells:
                continue
            if len(cells) != len(header):
                problems.append(_width_problem(file, start, len(cells), len(header)))
                continue
            rows.append(Row(start, dict(zip(header, cells, strict=True))))
    except csv.Error as error:
        problems.append(Problem(
            file=file, line=reader.line_num, column="", found=f"broken quoting ({error})",
            expected="comma-separated cells, quotes doubled inside quotes",
            remedy="Look for a quotation mark that is not closed on this line or above.",
        ))  # fmt: skip
    return rows, problems


def _header_problems(file: str, header: list[str], columns: list[str]) -> list[Problem]:
    problems = [
        Problem(
            file=file, line=1, column=name, found="no such column", expected=f"the column {name}",
            remedy="Put the column back, with its name exactly so; data/README.md says what it is.",
        )
        for name in columns
        if name not in header
    ]  # fmt: skip
    problems += [
        Problem(
            file=file, line=1, column=name, found=f"the column {name!r}",
            expected="only columns of the descriptor, each once",
            remedy="Remove it, or describe it in data/datapackage.json first.",
        )
        for position, name in enumerate(header)
        if name not in columns or name in header[:position]
    ]  # fmt: skip
    return problems


def _width_problem(file: str, line: int, found: int, expected: int) -> Problem:
    return Problem(
        file=file, line=line, column="", found=f"{found} cells", expected=f"{expected} cells",
        remedy="Put cells that hold a comma in quotation marks; keep empty cells.",
    )  # fmt: skip
