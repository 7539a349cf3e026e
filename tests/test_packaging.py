"""A wheel in a new environment and an empty folder works as the checkout does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

from tests.conftest import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = SETTINGS["project"]
COMPILING = SETTINGS["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """Python of a new environment that holds the wheel and, for its libraries, this one's."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place)]
    if subprocess.run([sys.executable, "-c", "import hatchling"], check=False).returncode:
        build.remove("--no-isolation")
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    venv.create(place / "env", with_pip=False)
    python = place / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    (wheel,) = place.glob("*.whl")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps"]
    subprocess.run([*install, "--no-index", str(wheel)], check=True, capture_output=True)
    return python


def in_empty_folder(python: Path, folder: Path, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(python), *words], cwd=folder, capture_output=True, text=True, check=False
    )


def test_wheel_holds_the_tables_and_loads_them(installed, tmp_path):
    code = "import drg_evidence; print(drg_evidence.load())"
    done = in_empty_folder(installed, tmp_path, "-c", code)
    assert done.stdout.startswith("Evidence(595 findings"), done.stderr


def test_wheel_lists_from_an_empty_folder(installed, tmp_path):
    done = in_empty_folder(installed, tmp_path, "-m", "drg_evidence", "list")
    assert done.returncode == 0 and "accurate_2017" in done.stdout, done.stderr


def test_wheel_shows_without_any_library(installed, tmp_path):
    code = "import drg_evidence.errors, drg_evidence.loader as l; print(len(l.validate()))"
    assert in_empty_folder(installed, tmp_path, "-c", code).stdout.strip() == "0"


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!\[ ;]", r)[0].lower() for r in requirements}


def test_environment_file_keeps_step_with_the_project():
    text = (ROOT / "environment.yml").read_text("utf-8")
    listed = {
        re.split(r"[<>=]", item)[0].lower()
        for item in re.findall(r"^\s*- ([\w.\-]+[<>=\d.,]*)", text, re.M)
    }
    extras = PROJECT["optional-dependencies"]
    wanted = names(PROJECT["dependencies"])
    for extra in ("exports", "documents", "notebooks", "dev"):
        wanted |= names(extras[extra])
    same = {"build": "python-build"}
    missing = {same.get(n, n) for n in wanted - {"drg-evidence"}} - listed
    assert missing == set()


def test_environment_file_asks_for_the_same_versions():
    text = (ROOT / "environment.yml").read_text("utf-8")
    extras = PROJECT["optional-dependencies"]
    every = PROJECT["dependencies"] + [
        r for e in ("exports", "documents", "notebooks", "dev") for r in extras[e]
    ]
    for requirement in every:
        if requirement.startswith("drg-evidence"):
            continue
        name = re.split(r"[<>=]", requirement)[0]
        spec = requirement.removeprefix(name)
        listed = {"build": "python-build"}.get(name, name)
        assert f"- {listed}{spec}\n" in text, requirement


def test_version_is_one():
    import drg_evidence

    assert drg_evidence.__version__ == PROJECT["version"]


def test_nothing_is_compiled_unless_asked_for():
    assert COMPILING["enable-by-default"] is False
    needed = names(PROJECT["dependencies"]) | names(SETTINGS["build-system"]["requires"])
    assert not {"mypy", "mypy-extensions", "hatch-mypyc", "setuptools"} & needed


def test_the_wheel_is_plain_python(installed, tmp_path):
    code = "import drg_evidence.claims as c; print(c.is_compiled())"
    assert in_empty_folder(installed, tmp_path, "-c", code).stdout.strip() == "False"


def test_modules_to_compile_and_to_leave_are_there():
    (pattern,) = COMPILING["include"]
    found = {f"/{path.relative_to(ROOT).as_posix()}" for path in ROOT.glob(pattern.lstrip("/"))}
    left = set(COMPILING["exclude"])
    assert left < found and "/drg_evidence/claims/check.py" in found - left


def test_keys_of_a_table_stand_first_where_sets_are_cut():
    """A frozenset cut with keys is a plain set, which compiled code refuses."""
    behind = re.compile(r"[&|^-] [\w.]+\.keys\(\)")
    claims = (ROOT / "drg_evidence" / "claims").glob("*.py")
    assert [path.name for path in claims if behind.search(path.read_text("utf-8"))] == []
