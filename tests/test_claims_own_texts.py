"""What the package writes, read by its own checker: nothing in it is faulty by its own measure.

Every summary, notebook and page of documentation is read as a file of its format. Nothing may be
called misquoted, contradicted or unverifiable, but for the wrong figures that a text quotes on
purpose, to show how they are found; those must be found, and no others.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.text import READERS, TOPICS
from tests.conftest import ROOT

FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})
SUMMARIES = [(topic, reader) for topic in TOPICS for reader in READERS]
FULL = 20
"""Figures that a summary for researchers holds at the least; an empty check would prove nothing."""

ON_PURPOSE = {
    "README.md": {
        "In ACCURATE, DRG stimulation reduced pain by 74.2% at 12 months.": ("74.2%", 2),
        "In ACCURATE, DRG stimulation reduced pain by 81.2% at 3 months.": ("81.2%", 1),
    },
    "02_the_feasibility_study.ipynb": {
        "In the 2013 pilot study by Deer, 70% of patients responded to DRG stimulation.": (
            "70%", 1
        ),
    },
    "09_check_cited_figures.ipynb": {
        "In ACCURATE, DRG stimulation reduced pain by 74.2%": ("74.2%", 2),
    },
}  # fmt: skip
"""Wrong sentences that a text shows as examples, and how often each is found in it."""

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PAGES = [
    *sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), ROOT / "data" / "README.md"
]  # fmt: skip


def faults_of(report) -> list[str]:
    return [
        f"{m.figure} is {m.verdict} ({m.reason}) at {m.place}: {m.quote}"
        for m in report.mentions
        if str(m.verdict) in FAULTS
    ]


def unintended(path: Path) -> list[str]:
    """Faults of a file that are not among the examples it shows on purpose."""
    examples = ON_PURPOSE.get(path.name, {})
    report = drg.check_file(path)
    return [fault for fault in faults_of(report) if not any(said in fault for said in examples)]


@pytest.mark.parametrize(("topic", "reader"), SUMMARIES)
def test_a_summary_is_clean_as_text(topic, reader):
    assert faults_of(drg.check_text(drg.summarize(topic, reader=reader).text)) == []


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@pytest.mark.parametrize(("topic", "reader"), SUMMARIES)
def test_a_summary_is_clean_as_a_file(topic, reader, ending, tmp_path):
    summary = drg.summarize(topic, reader=reader)
    written = {
        "txt": summary.text,
        "md": summary.to_markdown(),
        "html": summary.to_html(fragment=False),
    }
    path = tmp_path / f"summary.{ending}"
    path.write_text(written[ending], encoding="utf-8")
    assert faults_of(drg.check_file(path)) == []


@pytest.mark.parametrize("topic", TOPICS)
def test_the_checker_does_read_the_figures_of_a_summary(topic):
    report = drg.check_text(drg.summarize(topic, reader="researcher").text)
    verdicts = Counter(str(m.verdict) for m in report.mentions)
    assert verdicts["supported"] + verdicts["incomplete"] >= FULL


@pytest.mark.parametrize(("topic", "reader"), SUMMARIES)
def test_text_and_file_of_a_summary_are_judged_alike(topic, reader, tmp_path):
    text = drg.summarize(topic, reader=reader).text
    path = tmp_path / "summary.txt"
    path.write_text(text, encoding="utf-8")
    read = [Counter(str(m.verdict) for m in r.mentions)
            for r in (drg.check_text(text), drg.check_file(path))]  # fmt: skip
    assert read[0] == read[1]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_clean(path):
    assert unintended(path) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_of_documentation_is_clean(path):
    assert unintended(path) == []


@pytest.mark.parametrize("name", ON_PURPOSE)
def test_wrong_figures_shown_on_purpose_are_found(name):
    path = next(path for path in (*NOTEBOOKS, *PAGES) if path.name == name)
    found = [m for m in drg.check_file(path).mentions if str(m.verdict) == "misquoted"]
    for said, (figure, times) in ON_PURPOSE[name].items():
        assert len([m for m in found if m.figure == figure and said in m.quote]) == times
