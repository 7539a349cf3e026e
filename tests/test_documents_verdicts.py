"""The same claims get the same verdicts in every format, each in the place of its own format."""

from __future__ import annotations

import pytest

from drg_evidence.claims.documents import check_file, check_parts, read_document, reading
from drg_evidence.claims.report import Report
from drg_evidence.vocabulary import Reason, Verdict
from tests.conftest import ROOT

DOCUMENTS = ROOT / "tests" / "documents"
WHOLE = ("txt", "md", "html", "docx", "pptx", "pdf", "ipynb")
IN_PROSE = [
    ("81.2%", Verdict.SUPPORTED), ("55.7%", Verdict.SUPPORTED), ("74.2%", Verdict.MISQUOTED),
    ("84.9%", Verdict.CONTRADICTED), ("22", Verdict.SUPPORTED), ("77.6%", Verdict.SUPPORTED),
]  # fmt: skip
PLACES = {
    "txt": "line 7", "md": "line 7", "html": "paragraph 2", "docx": "paragraph 4",
    "pptx": "slide 2, bullet 2", "pdf": "page 1", "ipynb": "cell 2",
}  # fmt: skip


@pytest.fixture(scope="module")
def reports(evidence) -> dict[str, Report]:
    endings = (*WHOLE, "csv")
    return {e: check_file(DOCUMENTS / f"claims.{e}", evidence=evidence) for e in endings}


def verdicts(report: Report) -> list[tuple[str, Verdict]]:
    return [(mention.figure, mention.verdict) for mention in report.mentions]


@pytest.mark.parametrize("ending", WHOLE)
def test_prose_is_judged_alike_in_every_format(ending, reports):
    assert verdicts(reports[ending])[: len(IN_PROSE)] == IN_PROSE


@pytest.mark.parametrize("ending", WHOLE)
def test_formats_agree_on_every_figure(ending, reports):
    assert verdicts(reports[ending]) == verdicts(reports["md"])


def test_a_table_is_judged_alike_in_a_file_of_its_own(reports):
    assert verdicts(reports["csv"]) == verdicts(reports["md"])[len(IN_PROSE) :]


@pytest.mark.parametrize("ending", WHOLE)
def test_a_fault_is_placed_where_its_reader_finds_it(ending, reports):
    fault = next(m for m in reports[ending].mentions if m.verdict is Verdict.MISQUOTED)
    assert (fault.place, fault.reason) == (PLACES[ending], Reason.SHARE_AS_REDUCTION)


@pytest.mark.parametrize("ending", [*WHOLE, "csv"])
def test_offsets_point_at_the_figure(ending, reports):
    report = reports[ending]
    for mention in report.mentions:
        assert report.blocks[mention.block].text[mention.start : mention.end] == mention.figure


def test_swapped_columns_of_a_table_are_found(reports):
    swapped = [m for m in reports["docx"].mentions if m.place == "table 1, row 3"]
    assert [(m.figure, m.verdict, m.reason) for m in swapped] == [
        ("53.0%", Verdict.MISQUOTED, Reason.ARM_SWAPPED),
        ("74.2%", Verdict.MISQUOTED, Reason.ARM_SWAPPED),
    ]


def test_chart_notes_and_alternative_text_are_checked(evidence):
    report = check_file(DOCUMENTS / "everything.pptx", evidence=evidence)
    checked = {mention.place for mention in report.mentions}
    assert {"slide 1, alternative text 1", "slide 1, chart 1, 12 months", "slide 1, notes"} <= (
        checked
    )


def test_the_car_park_is_left_alone(reports):
    assert all("car park" not in m.quote for r in reports.values() for m in r.mentions)


def test_a_long_text_is_judged_like_a_short_one(tmp_path, evidence, monkeypatch):
    short = (DOCUMENTS / "claims.txt").read_text(encoding="utf-8")
    filler = "The weather was fine and nobody counted anything.\n\n" * 6_000
    long = tmp_path / "long.txt"
    long.write_text(filler + short + "\n" + filler + filler + short, encoding="utf-8")
    monkeypatch.setattr(reading, "KEPT", 50_000)
    report = check_file(long, evidence=evidence)
    once = verdicts(check_file(DOCUMENTS / "claims.txt", evidence=evidence))
    assert verdicts(report) == once * 2


def test_places_in_a_long_text_are_lines_of_the_file(tmp_path, evidence, monkeypatch):
    monkeypatch.setattr(reading, "KEPT", 50_000)
    long = tmp_path / "long.txt"
    long.write_text(
        "Nothing here.\n\n" * 50_000 + "In ACCURATE, treatment success at 3 months was 81.2% "
        "with DRG stimulation.\n",
        encoding="utf-8",
    )
    assert [m.place for m in check_file(long, evidence=evidence).mentions] == ["line 100001"]


def test_of_a_long_text_only_the_blocks_with_figures_are_kept(tmp_path, evidence, monkeypatch):
    monkeypatch.setattr(reading, "KEPT", 1)
    long = tmp_path / "long.md"
    section = "## DRG stimulation\n\nIn ACCURATE, 81.2% at 3 months.\n\n" + "Words.\n\n" * 9_000
    long.write_text(section * 4, encoding="utf-8")
    parts = list(check_parts(read_document(long), evidence=evidence))
    report = Report.joined(parts)
    assert len(parts) > 1 and len(report.blocks) == len(report.mentions) == 4
    assert all(m.figure in report.blocks[m.block].text for m in report.mentions)


def test_a_paragraph_broken_into_lines_is_read_as_one(tmp_path, evidence):
    wrapped = tmp_path / "wrapped.txt"
    wrapped.write_text(
        "In the ACCURATE trial, treatment success at 12 months was seen in 74.2%\n"
        "of the patients with DRG stimulation and in 53.0% of those with\nordinary SCS.\n",
        encoding="utf-8",
    )
    report = check_file(wrapped, evidence=evidence)
    assert verdicts(report) == [("74.2%", Verdict.SUPPORTED), ("53.0%", Verdict.SUPPORTED)]
    assert report.mentions[0].place == "lines 1 to 3"
