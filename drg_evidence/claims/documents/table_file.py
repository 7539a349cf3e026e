"""CSV files, read row by row; each row carries the headers of the first."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..blocks import Block
from .collector import one_line
from .decoding import encoding_of
from .document import Document
from .limits import Limits, UnreadableDocument

ROWS_TOGETHER = 200
"""Rows of one group: context travels between neighbours and not through a whole export."""

_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of a CSV file, read from it each time they are gone through."""

    path: Path
    encoding: str
    delimiter: str

    def __iter__(self) -> Iterator[Block]:
        return self.that(lambda text: True)

    def that(self, wanted: Callable[[str], bool]) -> Iterator[Block]:
        """The rows that are wanted by their own text or by that of the headers."""
        headers: tuple[str, ...] = ()
        all_wanted = False
        for number, (line, row) in enumerate(self._rows(), start=1):
            cells = tuple(one_line(cell) for cell in row)
            text = " | ".join(cell for cell in cells if cell)
            if number == 1:
                all_wanted = wanted(text) or wanted(self.path.stem)
            if (all_wanted or wanted(text)) and any(map(str.isalnum, text)):
                yield Block(
                    text=text,
                    place=f"line {line}",
                    kind="table_row",
                    group=number // ROWS_TOGETHER,
                    headers=headers,
                    cells=cells,
                )
            if number == 1:
                headers = cells

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        with self.path.open(encoding=self.encoding, errors="replace", newline="") as file:
            lines = (line.replace("\0", "") for line in file)
            reader = csv.reader(lines, delimiter=self.delimiter)
            try:
                line = 1
                for row in reader:
                    yield line, row
                    line = reader.line_num + 1
            except csv.Error as error:
                raise UnreadableDocument(f"line {reader.line_num}: {error}") from error


def delimiter_of(start: str) -> str:
    """The sign between the columns, judged by the first lines.

    >>> delimiter_of("arm;share\\nDRG;81,2\\n")
    ';'
    """
    try:
        return csv.Sniffer().sniff(start, delimiters=_DELIMITERS).delimiter
    except csv.Error:
        return ","


def read_table_file(path: Path, limits: Limits) -> Document:
    """A CSV file with commas, semicolons, tabs or bars between its columns."""
    encoding, note = encoding_of(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        start = "".join(file.readline(4096) for _ in range(5))
    blocks = TableRows(path, encoding, delimiter_of(start))
    return Document(path=str(path), format="csv", blocks=blocks, notes=(note,) if note else ())
