"""From the tables in ``data/`` to the evidence. The only module that opens them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import Field, fields
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

from . import model
from .errors import DataError, Problem, UnknownTerm
from .evidence import Evidence
from .tables import Row, Table, parse_table
from .validation import problems_in

Record = TypeVar("Record")

HERE = Path(__file__).parent


def data_folder() -> Path:
    """Where the packaged tables are: inside the wheel, or beside the package in a checkout."""
    inside = HERE / "data"
    return inside if inside.is_dir() else HERE.parent / "data"


@cache
def descriptor() -> Mapping[str, Any]:
    """The packaged Frictionless descriptor: every table and column, with its closed list."""
    text = (data_folder() / "datapackage.json").read_text(encoding="utf-8")
    described: Mapping[str, Any] = json.loads(text)
    return described


def schemas() -> dict[str, Mapping[str, Any]]:
    """Schema of each table by its name, ``second_reading`` for ``second_reading.csv``."""
    return {Path(r["path"]).stem: r["schema"] for r in descriptor()["resources"]}


def read_tables(folder: str | Path | None = None) -> dict[str, Table]:
    """The tables of a folder as text. A table that cannot be read holds the problem."""
    place = Path(folder) if folder is not None else data_folder()
    if not place.is_dir():
        raise UnknownTerm(f"There is no folder {str(place)!r} with evidence tables.")
    return {name: _read(place, name, schema) for name, schema in schemas().items()}


def _read(place: Path, name: str, schema: Mapping[str, Any]) -> Table:
    path = place / f"{name}.csv"
    columns = [field["name"] for field in schema["fields"]]
    try:
        content = path.read_bytes()
    except OSError as error:
        problem = Problem(
            file=path.name, line=0, column="",
            found=f"a file that cannot be read ({error.strerror})",
            expected="a readable table", remedy="Put the file there, or copy it from data/.",
        )  # fmt: skip
        return Table(path.name, (), (problem,))
    return parse_table(path.name, content, columns)


def validate(folder: str | Path | None = None) -> list[Problem]:
    """Every problem in the tables of a folder; an empty list when there is none."""
    return problems_in(read_tables(folder), schemas())


def load(folder: str | Path | None = None) -> Evidence:
    """The evidence: studies, sources, findings and what is known about them.

    Parameters
    ----------
    folder : path, optional
        A folder with tables of the same shape. The packaged tables without it.

    Returns
    -------
    Evidence
        Checked once; nothing in it can be changed.

    Raises
    ------
    DataError
        When a table is wrong. The message lists every problem with line and remedy.
    UnknownTerm
        When there is no such folder.
    """
    return _packaged() if folder is None else _load(folder)


@cache
def _packaged() -> Evidence:
    return _load(None)


def _load(folder: str | Path | None) -> Evidence:
    tables = read_tables(folder)
    blocking = [p for p in problems_in(tables, schemas()) if p.blocking]
    if blocking:
        raise DataError(blocking)
    return Evidence(
        studies=_records(tables["studies"], model.Study),
        sources=_records(tables["sources"], model.Source),
        by_id=_records(tables["findings"], model.Finding),
        conflicts=_records(tables["conflicts"], model.Conflict),
        claims=_records(tables["claims"], model.Claim),
        wanted=_records(tables["wanted"], model.Wanted),
        second_readings=_records(tables["second_reading"], model.SecondReading),
        folder=str(folder if folder is not None else data_folder()),
    )


def _records(table: Table, kind: type[Record]) -> dict[str, Record]:
    """Records of one kind by key, in the order of the table."""
    readers = {f.name: _reader(hint) for f, hint in _typed_fields(kind)}
    return {next(iter(row.cells.values())): _record(row, kind, readers) for row in table.rows}


def _record(row: Row, kind: type[Record], readers: dict[str, Callable[[str], Any]]) -> Record:
    return kind(**{name: read(row[name]) for name, read in readers.items()})


def _typed_fields(kind: Any) -> list[tuple[Field[Any], Any]]:
    hints = get_type_hints(kind)
    return [(field, hints[field.name]) for field in fields(kind)]


def _reader(hint: Any) -> Callable[[str], Any]:
    """How the text of a column becomes the value its field is typed with."""
    options = [option for option in get_args(hint) if option is not type(None)]
    if hint == tuple[str, ...]:
        return lambda text: tuple(filter(None, text.split(";")))
    if hint is str:
        return str
    if hint is model.Printed:
        return model.Printed
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    convert: Callable[[str], Any] = options[0]
    return lambda text: convert(text) if text else None
