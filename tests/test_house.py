"""The house itself: which room may look into which, how large things are, what is never written."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "drg_evidence"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = (
    {"errors", "lazy", "vocabulary", "outcomes", "record_html"},
    {"model"},
    {"evidence"},
    {"files", "wording"},
    {"tables", "validation", "loader"},
    {"stats"},
    {"claims"},
    {"charts", "text"},
    {"exports"},
    {"cli", "__main__"},
)
"""Rooms from the ground up. A room sees its own floor's and the lower floors' rooms."""

APART = ({"charts", "text"},)
"""Rooms of one floor that must not see each other: they share rows, so that they agree."""


def floor_of(room: str) -> int:
    return next(i for i, rooms in enumerate(FLOORS) if room in rooms)


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def rooms_imported(path: Path) -> set[str]:
    """Rooms of the package that a module imports, at its top or inside a function."""
    parts = ("drg_evidence", *path.relative_to(PACKAGE).with_suffix("").parts)
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = list(parts[: len(parts) - node.level]) if node.level else []
            base += node.module.split(".") if node.module else []
            names = [alias.name for alias in node.names]
            if base[:1] == ["drg_evidence"]:
                found |= {base[1]} if len(base) > 1 else set(names)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                pieces = alias.name.split(".")
                if pieces[0] == "drg_evidence" and len(pieces) > 1:
                    found.add(pieces[1])
    return {room for room in found if any(room in rooms for rooms in FLOORS)}


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.parent != PACKAGE or p.name != "__init__.py"],
    ids=lambda p: p.relative_to(PACKAGE).as_posix(),
)  # fmt: skip
def test_arrows_point_one_way(path):
    own = room_of(path)
    for other in rooms_imported(path) - {own}:
        assert floor_of(other) <= floor_of(own), f"{own} looks up into {other}"
        assert not any({own, other} <= pair for pair in APART), f"{own} looks into {other}"


def test_only_the_loader_opens_the_tables():
    openers = [
        room_of(p) for p in MODULES
        if re.search(r"data_folder\(\)|\.csv\"\)?\.(read|open)", p.read_text("utf-8"))
    ]  # fmt: skip
    assert set(openers) == {"loader"}


def test_nothing_reaches_the_network():
    network = re.compile(
        r"^\s*(?:from|import) (?:urllib\.request|http\.client|socket|requests|ssl)\b", re.M
    )
    assert [p.name for p in MODULES if network.search(p.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_file_has_one_job_and_shows_it_by_its_size(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def body_lines(function: ast.FunctionDef) -> int:
    """Lines of a function without its signature and docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_functions_fit_on_a_screen(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    assert [f"{f.name}: {body_lines(f)}" for f in functions if body_lines(f) > 40] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_public_things_say_what_they_are(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if tree.body:
        assert ast.get_docstring(tree), "the module"
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not any("Enum" in ast.unparse(b) for b in getattr(node, "bases", []))
    ]
    assert silent == []


def test_there_is_no_attic():
    assert [p for p in MODULES if p.stem in {"utils", "helpers", "misc", "common"}] == []


def tracked_text() -> list[tuple[str, str]]:
    """Every text file git knows, with its content."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout, so there is no list of committed files")
    names = [n for n in listed.stdout.decode().split("\0") if n and (ROOT / n).is_file()]
    texts = []
    for name in names:
        content = (ROOT / name).read_bytes()
        if b"\0" not in content[:4096]:
            texts.append((name, content.decode("utf-8", errors="replace")))
    return texts


def test_no_path_of_a_machine_is_committed():
    path = re.compile(r"(?:^|[\s\"'(=])/(?:home|root|Users|w" + r"ork|tmp/lo_)/[A-Za-z.]")
    assert [name for name, text in tracked_text() if path.search(text)] == []


def test_no_unfinished_mark_is_committed():
    mark = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|NotImplemented" + "Error")
    inside = [(n, t) for n, t in tracked_text() if n.startswith(("drg_evidence/", "notebooks/"))]
    assert [name for name, text in inside if mark.search(text)] == []


def test_importing_the_package_loads_nothing_heavy():
    heavy = {"pandas", "scipy", "matplotlib", "numpy", "pptx", "docx", "typst"}
    code = "import sys, drg_evidence; drg_evidence.load();"
    code += f"print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_arithmetic_loads_no_scipy():
    code = "import sys, drg_evidence.stats; print('scipy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_every_public_name_can_be_had():
    import drg_evidence

    for name in drg_evidence.__all__:
        assert getattr(drg_evidence, name) is not None


def test_an_unknown_name_is_told():
    import drg_evidence

    with pytest.raises(AttributeError, match="no name 'nothing'"):
        drg_evidence.nothing  # noqa: B018
