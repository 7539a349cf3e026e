"""Rows for a terminal or another program: table, json, csv or markdown."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Mapping, Sequence
from textwrap import shorten

FORMATS = ("table", "json", "csv", "markdown")

Rows = Sequence[Mapping[str, object]]


def render(rows: Rows, columns: Sequence[str], style: str) -> str:
    """The rows in one of :data:`FORMATS`, without a line end at the end."""
    if style == "json":
        kept = [{column: row[column] for column in columns} for row in rows]
        return json.dumps(kept, indent=2, ensure_ascii=False)
    texts = [[_text(row[column]) for column in columns] for row in rows]
    if style == "csv":
        return _csv(columns, texts)
    if style == "markdown":
        return _markdown(columns, texts)
    return _table(columns, texts)


def _text(value: object) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _csv(columns: Sequence[str], texts: list[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(texts)
    return out.getvalue().rstrip("\n")


def _markdown(columns: Sequence[str], texts: list[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *texts]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def _table(columns: Sequence[str], texts: list[list[str]]) -> str:
    """Columns as wide as their cells; the last one is cut to the width of the terminal."""
    widths = [
        max(len(line[index]) for line in [list(columns), *texts]) for index in range(len(columns))
    ]
    room = shutil.get_terminal_size((120, 40)).columns - sum(widths[:-1]) - 2 * (len(widths) - 1)
    widths[-1] = max(20, min(widths[-1], room))
    lines = [list(columns), ["-" * width for width in widths], *texts]
    return "\n".join(
        "  ".join(
            shorten(cell, widths[-1], placeholder=" ...")
            if index == len(widths) - 1
            else cell.ljust(widths[index])
            for index, cell in enumerate(line)
        ).rstrip()
        for line in lines
    )
