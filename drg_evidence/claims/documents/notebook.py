"""Jupyter notebooks: the text of the cells and what their outputs show."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .collector import Collector
from .limits import UnreadableDocument
from .markdown import read_markdown_text
from .plain_text import paragraphs
from .web_page import read_markup


def read_notebook(path: Path, into: Collector) -> None:
    """A notebook of format 3 or 4; cells are counted from 1, whatever ran first."""
    try:
        notebook = json.loads(path.read_bytes())
    except RecursionError:
        raise UnreadableDocument("the parts of this notebook are nested too deep") from None
    except ValueError as error:
        raise UnreadableDocument(f"this is not a notebook (JSON): {error}") from error
    for number, cell in enumerate(_cells(notebook), start=1):
        place = f"cell {number}"
        source = _text(cell.get("source", cell.get("input")))
        kind = cell.get("cell_type")
        if kind in ("markdown", "heading"):
            read_markdown_text(source, into, place=place)
        elif kind == "code":
            into.add(source, place, kind="code")
        else:
            into.add(source, place, kind="cell")
        for output in _list(cell.get("outputs")):
            _read_output(output, into, f"{place}, output")


def _cells(notebook: Any) -> Iterator[Mapping[str, Any]]:
    """The cells, in either format; what is not a cell is passed by."""
    if not isinstance(notebook, Mapping):
        raise UnreadableDocument("this is JSON but not a notebook: it has no cells")
    sheets = [notebook, *_list(notebook.get("worksheets"))]
    if not any(isinstance(sheet.get("cells"), list) for sheet in sheets):
        raise UnreadableDocument("this is JSON but not a notebook: it has no cells")
    for sheet in sheets:
        yield from _list(sheet.get("cells"))


def _read_output(output: Mapping[str, Any], into: Collector, place: str) -> None:
    """The richest form of an output that is text: what Jupyter shows first."""
    if output.get("output_type") == "error":
        return
    data = output.get("data")
    shown = data if isinstance(data, Mapping) else output
    if text := _text(shown.get("text/html", shown.get("html"))):
        read_markup(text, into, place=place)
    elif text := _text(shown.get("text/markdown")):
        read_markdown_text(text, into, place=place)
    else:
        printed = _text(shown.get("text/plain", shown.get("text")))
        for block in paragraphs(printed):
            into.add(block.text, place, kind="cell")


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [v for v in value if isinstance(v, Mapping)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    """A text of the format: one string, or a list of lines."""
    if isinstance(value, list):
        return "".join(line for line in value if isinstance(line, str))
    return value if isinstance(value, str) else ""
