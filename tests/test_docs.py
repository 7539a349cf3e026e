"""What the documents say holds: commands exist, examples run, links lead somewhere."""

from __future__ import annotations

import doctest
import importlib
import io
import pkgutil
import re
import shlex

import pytest

import drg_evidence
from drg_evidence.cli import COMMANDS, parser_for
from tests.conftest import ROOT

DOCUMENTS = ["README.md", "GLOSSARY.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MODULES = [m.name for m in pkgutil.walk_packages(drg_evidence.__path__, "drg_evidence.")
           if not m.name.endswith("__main__")]  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name):
    found = doctest.testmod(importlib.import_module(name))
    assert found.failed == 0


def test_examples_in_the_readme_run():
    for block in re.findall(r"```python\n(.*?)```", README, re.S):
        exec(compile(block, "README.md", "exec"), {})


def test_output_shown_in_the_readme_is_what_is_printed(capsys):
    from drg_evidence.cli import main

    shown = re.search(r"^\$ drg-evidence (compare [^\n]*)\n(.*?)\.\.\.\n", README, re.M | re.S)
    main(shlex.split(shown[1]))
    assert capsys.readouterr().out.startswith(shown[2])


def test_check_shown_in_the_readme_is_what_is_printed(capsys, monkeypatch):
    from drg_evidence.cli import main

    shown = re.search(
        r"^\$ cat claim.txt\n(.*?)\$ drg-evidence check - [^\n]*\n(.*?)\n```", README, re.M | re.S
    )
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(shown[1].encode())))
    assert main(["check", "-"]) == 1
    assert capsys.readouterr().out.strip() == shown[2].strip()


def commands_shown() -> list[str]:
    lines = re.findall(r"^(?:\$ |\.venv/bin/)?(drg-evidence .*)$", README, re.M)
    return [re.sub(r"\s+[#<].*$", "", line) for line in lines]


@pytest.mark.parametrize("line", commands_shown())
def test_command_in_the_readme_is_understood(line):
    words = shlex.split(line)[1:]
    args = parser_for(words[0]).parse_args(words)
    assert args.command == words[0]


def test_every_command_is_in_the_readme():
    assert [c for c in COMMANDS if f"`{c}`" not in README] == []


def test_the_two_commands_are_in_the_readme_and_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("report", "test"):
        assert f"make {target}" in README and re.search(rf"^{target}:", makefile, re.M)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_between_documents_lead_somewhere(document):
    path = ROOT / document
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_verdict_is_in_the_glossary():
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
    from drg_evidence.vocabulary import AnalysisSet, Verdict

    words = [*Verdict, *(s for s in AnalysisSet if s in ("itt", "mitt", "completers", "implanted"))]
    assert [word for word in words if word not in glossary] == []


def test_every_table_is_in_the_readme_of_the_data():
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert [p.name for p in (ROOT / "data").glob("*.csv") if p.name not in text] == []


def test_version_of_the_change_log_is_the_one_released():
    assert f"## {drg_evidence.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
