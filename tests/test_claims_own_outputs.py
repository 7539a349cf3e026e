"""What the package writes passes its own checker, but for a closed list of open faults.

``golden/own_outputs_left.csv`` names each figure that the checker still faults, by output, with
the reason: ``example`` is a misquote shown on purpose, ``open`` is a fault of the checker or of
our text that is not yet mended. A figure that is not on the list fails; so the list can shrink
and cannot grow unseen.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.charts import CHARTS
from drg_evidence.exports import handout, page, slides
from drg_evidence.text import READERS, TOPICS

ROOT = Path(__file__).parents[1]
LEFT = Path(__file__).parent / "golden" / "own_outputs_left.csv"
FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})
SUMMARIES = [f"{topic}_{reader}" for topic in TOPICS for reader in READERS]
KINDS = ("patient", "leaflet", "evidence-table")
WRITTEN = [
    "drg.pptx", "drg.html", *(f"{k}.{end}" for k in KINDS for end in ("pdf", "docx", "html"))
]  # fmt: skip
KEPT = ["README.md", *sorted(str(p.relative_to(ROOT)) for p in ROOT.glob("notebooks/*.ipynb"))]

Faults = Counter[tuple[str, str]]


def left(output: str) -> Faults:
    with LEFT.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["output"] == output]
    return Counter({(row["figure"], row["verdict"]): int(row["times"]) for row in rows})


def faults_of(*reports: drg.Report) -> Faults:
    found = (m for report in reports for m in report.mentions if str(m.verdict) in FAULTS)
    return Counter((str(m.figure), str(m.verdict)) for m in found)


def chart_faults(name: str) -> Faults:
    figure = CHARTS[name](drg.load(), size="page")
    said = "\n\n".join([figure.title, *(s.text for s in figure.sentences), figure.alt_text])
    return faults_of(drg.check_text(said))


def summary(name: str) -> drg.text.Summary:
    topic, _, reader = name.rpartition("_")
    return drg.summarize(topic, reader=reader)


def write(folder: Path, name: str) -> Path:
    path = folder / name
    if name == "drg.pptx":
        slides(path)
    elif name == "drg.html":
        page(path)
    else:
        handout(path, kind=path.stem)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own")


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_summary_has_a_fault_that_is_not_listed(name: str) -> None:
    assert not faults_of(drg.check_text(summary(name).text)) - left(name)


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_summary_file_has_a_fault_that_is_not_listed(name: str, folder: Path) -> None:
    path = folder / f"{name}.md"
    path.write_text(summary(name).to_markdown(), encoding="utf-8")
    assert not faults_of(drg.check_file(path)) - left(path.name)


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_no_chart_says_a_fault_that_is_not_listed(name: str) -> None:
    assert not chart_faults(name) - left(f"chart {name}")


@pytest.mark.parametrize("name", WRITTEN)
def test_no_written_file_has_a_fault_that_is_not_listed(name: str, folder: Path) -> None:
    assert not faults_of(drg.check_file(write(folder, name))) - left(name)


@pytest.mark.parametrize("name", KEPT)
def test_no_kept_file_has_a_fault_that_is_not_listed(name: str) -> None:
    assert not faults_of(drg.check_file(ROOT / name)) - left(name)


@pytest.mark.xfail(reason="own_outputs_left.csv still holds open faults", strict=True)
def test_no_fault_is_left_open() -> None:
    with LEFT.open(encoding="utf-8", newline="") as file:
        assert not [row for row in csv.DictReader(file) if row["reason"] == "open"]


def every_fault(folder: Path) -> Iterator[tuple[str, Faults]]:
    """By output, all that the checker faults now: what the list is made from."""
    for name in SUMMARIES:
        yield name, faults_of(drg.check_text(summary(name).text))
        path = folder / f"{name}.md"
        path.write_text(summary(name).to_markdown(), encoding="utf-8")
        yield path.name, faults_of(drg.check_file(path))
    for name in sorted(CHARTS):
        yield f"chart {name}", chart_faults(name)
    for name in WRITTEN:
        yield name, faults_of(drg.check_file(write(folder, name)))
    for name in KEPT:
        yield name, faults_of(drg.check_file(ROOT / name))


def rows_of(found: Iterable[tuple[str, Faults]]) -> Iterator[tuple[str, str, str, int, str]]:
    """The rows of the list; the reason of an example is set by hand."""
    for output, faults in found:
        for (figure, verdict), times in sorted(faults.items()):
            yield output, figure, verdict, times, "open"
