"""Notebooks: run from the first cell to the last, and say today what they said when committed."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import nbformat
import pytest

pytest.importorskip("nbclient", reason="nbclient is not installed: no notebook can be run")

from tests.run_notebooks import NOTEBOOKS, executed, texts

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
each = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    return [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]


def prose(path: Path) -> list[str]:
    return [c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "markdown"]


def test_there_is_a_notebook_for_each_question():
    assert len(PATHS) >= 7


@each
@pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client")
@pytest.mark.filterwarnings("ignore::DeprecationWarning:zmq")
def test_running_it_again_gives_what_is_committed(path):
    committed = texts(nbformat.read(path, as_version=4))
    assert texts(executed(path)) == committed


@each
def test_it_is_committed_executed_and_without_an_error(path):
    cells = code_cells(path)
    assert [c.execution_count for c in cells] == list(range(1, len(cells) + 1))
    assert not [o for c in cells for o in c.outputs if o.output_type == "error"]


@each
def test_no_function_is_defined_in_it(path):
    for cell in code_cells(path):
        tree = ast.parse(re.sub(r"^[%!].*$", "", cell.source, flags=re.M))
        defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
        assert not [n for n in ast.walk(tree) if isinstance(n, defined)], cell.source


@each
def test_no_number_is_typed_in_its_prose(path):
    for text in prose(path):
        told = re.sub(r"\]\([^)]*\)|`[^`]*`", "", text)
        assert not re.search(r"\d", told), text


@each
def test_first_cell_asks_the_question_and_last_cell_tells_the_limits(path):
    first, *_, last = prose(path)
    assert "?" in first and "**For:**" in first
    assert "limits" in last.lower()


@each
def test_it_is_short(path):
    cells = code_cells(path)
    assert len(cells) < 15 and max(len(c.source.splitlines()) for c in cells) < 10
    assert path.stat().st_size < 700_000


@each
def test_no_path_of_a_machine_is_in_its_outputs(path):
    assert not re.search(r"/(home|root|Users|tmp)/", path.read_text(encoding="utf-8"))
