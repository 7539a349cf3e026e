"""CSV files, read stretch by stretch; each row carries the headers of the first."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from ..blocks import Block
from .collector import one_line
from .decoding import encoding_of
from .document import Document
from .limits import Limits, UnreadableDocument
from .plain_text import PIECE

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
        """The rows of the stretches that are wanted; all of them if the headers are."""
        headers: tuple[str, ...] = ()
        all_wanted = wanted(self.path.stem)
        number, line = 0, 1
        with self.path.open(encoding=self.encoding, errors="replace", newline="") as file:
            for stretch in stretches(file):
                if all_wanted or number == 0 or wanted(stretch):
                    for where, cells in self._rows(stretch, line):
                        number += 1
                        yield from _block(cells, headers, where, number)
                        if number == 1:
                            headers = cells
                            all_wanted = all_wanted or wanted(" ".join(cells))
                line += stretch.count("\n")

    def _rows(self, stretch: str, line: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The rows of a stretch, each with the line of the file on which it starts."""
        lines = io.StringIO(stretch.replace("\0", ""), newline="")
        reader = csv.reader(lines, delimiter=self.delimiter)
        before = 0
        try:
            for row in reader:
                yield line + before, tuple(one_line(cell) for cell in row)
                before = reader.line_num
        except csv.Error as error:
            where = f"line {line + reader.line_num - 1}"
            raise UnreadableDocument(f"{where}: {error}") from error


def _block(
    cells: tuple[str, ...], headers: tuple[str, ...], line: int, number: int
) -> Iterator[Block]:
    text = " | ".join(cell for cell in cells if cell)
    if any(map(str.isalnum, text)):
        yield Block(
            text=text,
            place=f"line {line}",
            kind="table_row",
            group=number // ROWS_TOGETHER,
            headers=headers,
            cells=cells,
        )


def stretches(file: TextIO) -> Iterator[str]:
    """The file in stretches that end with a line and outside of quotation marks.

    A mark that is never closed ends its stretch all the same, at twice the length of others.
    """
    rest = ""
    while chunk := file.read(PIECE):
        text = rest + chunk
        cut = text.rfind("\n") + 1
        if not cut or (text.count('"', 0, cut) % 2 and len(text) < 2 * PIECE):
            if len(text) < 2 * PIECE:
                rest = text
                continue
            cut = cut or len(text)
        yield text[:cut]
        rest = text[cut:]
    if rest:
        yield rest


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
