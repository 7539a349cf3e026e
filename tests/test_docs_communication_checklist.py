"""The checklist of communication names tests that exist, and every rule that is automatic."""

from __future__ import annotations

import re

from drg_evidence.text.rules import RULES

from .conftest import ROOT

CHECKLIST = (ROOT / "docs" / "communication_checklist.md").read_text("utf-8")


def test_every_test_it_names_exists() -> None:
    whole = "".join(path.read_text("utf-8") for path in (ROOT / "tests").glob("test_*.py"))
    named = set(re.findall(r"`(test_\w+)`", CHECKLIST))
    assert named
    assert [name for name in sorted(named) if f"def {name}(" not in whole] == []


def test_every_file_it_names_exists() -> None:
    named = set(re.findall(r"`((?:tests|drg_evidence)/[\w/]+\.py)`", CHECKLIST))
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_every_automatic_clause_has_a_row() -> None:
    rows = {
        number.strip()
        for row in re.findall(r"^\| ([\d, ]+) \|", CHECKLIST, re.MULTILINE)
        for number in row.split(",")
    }
    clauses = {rule.clause.removeprefix("A") for rule in RULES if rule.clause != "house"}
    assert clauses <= rows
