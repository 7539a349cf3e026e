"""Every problem in the tables at once, each with file, line, column and remedy.

The descriptor ``datapackage.json`` says what a column may hold; the rules below say what a row
and the tables together must be. Checking never changes a table.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from .errors import Problem
from .tables import Row, Table

Schema = Mapping[str, Any]
Tables = Mapping[str, Table]

PERCENT_UNITS = {"percent", "percent_per_year"}


def problems_in(tables: Tables, schemas: Mapping[str, Schema]) -> list[Problem]:
    """All problems: of the files, of the cells, of the rows, and between the tables."""
    found = [problem for table in tables.values() for problem in table.problems]
    for name, table in tables.items():
        found += _cell_problems(table, schemas[name])
        found += _duplicate_keys(table, schemas[name])
    found += _row_problems(tables["findings"])
    readable = {name for name, table in tables.items() if table.rows}
    for table_name, column, target in REFERENCES:
        if {table_name, target} <= readable:
            found += _orphans(tables[table_name], column, target, tables[target])
    return sorted(found, key=lambda problem: (problem.file, problem.line, problem.column))


REFERENCES = (
    ("findings", "study_id", "studies"),
    ("findings", "source_id", "sources"),
    ("findings", "derived_from", "findings"),
    ("studies", "related_to", "studies"),
    ("claims", "source_id", "sources"),
    ("claims", "correct_finding_ids", "findings"),
    ("conflicts", "finding_ids", "findings"),
    ("wanted", "study_id", "studies"),
    ("wanted", "finding_ids", "findings"),
    ("second_reading", "finding_id", "findings"),
)
"""Table, column, and the table whose keys the column names (several are split at ;)."""


def _cell_problems(table: Table, schema: Schema) -> Iterator[Problem]:
    for row in table.rows:
        for field in schema["fields"]:
            yield from _check_cell(table.file, row, field)


def _check_cell(file: str, row: Row, field: Mapping[str, Any]) -> Iterator[Problem]:
    name, text = field["name"], row[field["name"]]
    rules = field.get("constraints", {})
    if not text:
        if rules.get("required"):
            remedy = f"Fill it in: {field['description']}."
            yield _problem(file, row, name, "an empty cell", "a value", remedy)
        return
    if text != text.strip():
        yield _problem(file, row, name, repr(text), "no blanks around it", "Remove the blanks.")
        return
    if "enum" in rules and text not in rules["enum"]:
        expected = "one of " + ", ".join(rules["enum"][:24])
        if len(rules["enum"]) > 24:
            expected = f"one of the {len(rules['enum'])} terms in vocabulary.csv"
        yield _problem(file, row, name, repr(text), expected, _nearest(text, rules["enum"]))
    if "pattern" in rules and not re.fullmatch(rules["pattern"], text):
        expected = f"text of the form {rules['pattern']}"
        yield _problem(file, row, name, repr(text), expected, f"It is {field['description']}.")
    yield from _check_type(file, row, field, text)


def _check_type(file: str, row: Row, field: Mapping[str, Any], text: str) -> Iterator[Problem]:
    kind, name, rules = field["type"], field["name"], field.get("constraints", {})
    if kind == "date":
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            yield _problem(file, row, name, repr(text), "a date as 2026-01-31", "Rewrite the date.")
        return
    if kind not in NUMBER_FORMS:
        return
    form, words = NUMBER_FORMS[kind]
    if not form.fullmatch(text):
        remedy = "Digits with a decimal point, no unit and no thousands separator."
        yield _problem(file, row, name, repr(text), words, remedy)
        return
    low, high = rules.get("minimum"), rules.get("maximum")
    if (low is not None and float(text) < low) or (high is not None and float(text) > high):
        expected = f"{'at least ' + str(low) if low is not None else ''}"
        expected += f"{' and at most ' + str(high) if high is not None else ''}"
        yield _problem(file, row, name, text, expected, "Read the source again.")


NUMBER_FORMS = {
    "integer": (re.compile(r"-?\d{1,15}"), "a whole number"),
    "number": (re.compile(r"-?\d{1,15}(\.\d{1,15})?"), "a number"),
}


def _duplicate_keys(table: Table, schema: Schema) -> Iterator[Problem]:
    key = schema["primaryKey"]
    columns = [key] if isinstance(key, str) else list(key)
    first: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        value = tuple(row[column] for column in columns)
        if value in first:
            found = f"{' '.join(value)!r} again (first on line {first[value]})"
            remedy = "Give the row a key of its own, or remove the double."
            yield _problem(table.file, row, columns[0], found, "each key once", remedy)
        first.setdefault(value, row.line)


def _orphans(table: Table, column: str, target: str, keyed: Table) -> Iterator[Problem]:
    key = next(iter(keyed.rows[0].cells))
    known = {row[key] for row in keyed.rows}
    for row in table.rows:
        for word in filter(None, row[column].split(";")):
            if word not in known:
                expected = f"a key of {target}.csv"
                yield _problem(
                    table.file, row, column, repr(word), expected, _nearest(word, sorted(known))
                )


def _row_problems(table: Table) -> Iterator[Problem]:
    for row in table.rows:
        for rule in ROW_RULES:
            broken = rule(row)
            if broken:
                column, found, expected, remedy = broken
                yield _problem(table.file, row, column, found, expected, remedy)


Broken = tuple[str, str, str, str] | None


def _percent_in_range(row: Row) -> Broken:
    """A share cannot pass 100; a fall in pain cannot either, since pain cannot go below none."""
    value = _number(row["value"])
    if row["unit"] not in PERCENT_UNITS or value is None or 0 <= value <= 100:
        return None
    return "value", f"{row['value']} percent", "0 to 100 percent", "Read the source again."


def _percent_says_of_what(row: Row) -> Broken:
    if row["unit"] in PERCENT_UNITS and not row["counted"]:
        return "counted", "an empty cell", "what the percentage is taken of", "See vocabulary.csv."
    return None


def _events_within_n(row: Row) -> Broken:
    events, n = _number(row["events"]), _number(row["n"])
    if events is None or n is None or events <= n or row["unit"] == "count":
        return None
    remedy = "Perhaps the two cells are exchanged; read the source again."
    return "events", f"{row['events']} events of {row['n']}", "events no more than n", remedy


def _interval_is_ordered(row: Row) -> Broken:
    low, high = _number(row["ci_low"]), _number(row["ci_high"])
    if low is None and high is None:
        return None
    if low is None or high is None or low > high:
        found = f"{row['ci_low'] or 'nothing'} to {row['ci_high'] or 'nothing'}"
        return "ci_low", found, "a lower limit and a higher one", "Read the interval again."
    value = _number(row["value"])
    if value is not None and not low <= value <= high:
        found = f"{row['value']} outside {row['ci_low']} to {row['ci_high']}"
        return "value", found, "an estimate within its interval", "Read the source again."
    return None


def _derived_says_how(row: Row) -> Broken:
    if row["confidence"] == "seen" or row["derivation"]:
        return None
    return "derivation", "an empty cell", "how the row was worked out", "Say it in a few words."


def _holds_something(row: Row) -> Broken:
    if row["value"] or row["text_value"]:
        return None
    remedy = "Give the number, or the finding in words."
    return "value", "neither a number nor words", "value or text_value", remedy


def _id_begins_with_study(row: Row) -> Broken:
    if row["finding_id"].startswith(f"{row['study_id']}.{row['outcome']}"):
        return None
    expected = f"{row['study_id']}.{row['outcome']} at its start"
    return "finding_id", repr(row["finding_id"]), expected, "Rename the key or mend the columns."


ROW_RULES: tuple[Callable[[Row], Broken], ...] = (
    _percent_in_range,
    _percent_says_of_what,
    _events_within_n,
    _interval_is_ordered,
    _derived_says_how,
    _holds_something,
    _id_begins_with_study,
)


def _number(text: str) -> float | None:
    return float(text) if NUMBER_FORMS["number"][0].fullmatch(text) else None


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), list(known), n=3, cutoff=0.4)
    return f"Nearest: {', '.join(near)}." if near else "See vocabulary.csv and README.md in data/."


def _problem(file: str, row: Row, column: str, found: str, expected: str, remedy: str) -> Problem:
    return Problem(
        file=file, line=row.line, column=column, found=found, expected=expected, remedy=remedy
    )
