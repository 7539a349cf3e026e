"""The report: one command fills a folder that opens offline and shows everything."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from drg_evidence.charts import CHARTS
from drg_evidence.cli import main
from drg_evidence.errors import ExportError
from drg_evidence.exports import TABLES, report
from drg_evidence.exports.report_folder.steps import FORMATS, SIZES
from drg_evidence.text import READERS, TOPICS


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("report") / "report"
    report(place)
    return place


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.images: list[dict[str, str | None]] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "img":
            self.images.append(given)
        self.targets += [v for k, v in attrs if k in ("href", "src") and v]


def links(page: Path) -> Links:
    parser = Links()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_every_chart_is_there_in_every_size_and_format(folder, name):
    for size in SIZES:
        for suffix in FORMATS:
            assert (folder / "charts" / f"{name}_{size}.{suffix}").stat().st_size > 1000


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("reader", READERS)
def test_every_summary_is_there_twice(folder, topic, reader):
    for suffix in ("md", "html"):
        assert (folder / "summaries" / f"{topic}_{reader}.{suffix}").stat().st_size > 500


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_is_there_twice(folder, name):
    for suffix in ("csv", "html"):
        assert (folder / "tables" / f"{name}.{suffix}").stat().st_size > 300


@pytest.mark.parametrize(
    "name", ["references.bib", "references.ris", "drg.html", "slides/drg.pptx",
             "handouts/patient_a4.pdf", "handouts/leaflet_a4.docx",
             "handouts/evidence_table.html"],
)  # fmt: skip
def test_what_people_carry_into_the_room_is_there(folder, name):
    assert (folder / name).stat().st_size > 1000


def test_every_link_of_the_first_page_leads_to_a_file(folder):
    local = [t for t in links(folder / "index.html").targets if not t.startswith("#")]
    assert local and all((folder / unquote(target)).is_file() for target in local)


def test_every_file_is_reachable_from_the_first_page(folder):
    linked = set(links(folder / "index.html").targets)
    made = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert made - linked - {"index.html"} == set()


def test_every_picture_of_the_first_page_has_its_text(folder):
    images = links(folder / "index.html").images
    assert len(images) == len(CHARTS) and all(len(i["alt"] or "") > 80 for i in images)


@pytest.mark.parametrize(
    "page", ["index.html", "tables/harms.html", "summaries/harms_patient.html"]
)
def test_a_page_loads_nothing_from_anywhere(folder, page):
    text = (folder / page).read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", re.sub(r"<a [^>]*>", "", text))


@pytest.mark.parametrize("page", ["index.html", "tables/harms.html"])
def test_advice_is_disclaimed_once(folder, page):
    assert (folder / page).read_text(encoding="utf-8").count("not medical advice") == 1


def test_nothing_half_written_is_left(folder):
    assert list(folder.rglob(".*")) == []


def test_an_existing_report_is_left_alone_unless_told(folder):
    before = (folder / "index.html").read_bytes()
    with pytest.raises(ExportError, match="exists already"):
        report(folder)
    assert (folder / "index.html").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError, match="cannot be made"):
        report(tmp_path / "file" / "report")


def test_progress_counts_up_to_the_end(evidence):
    from drg_evidence.exports.report_folder.steps import steps

    labels = [step.label for step in steps(evidence)]
    assert len(labels) == len(set(labels)) > 20


def test_wrong_target_ends_with_two_and_no_progress_in_a_pipe(tmp_path, capsys, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setattr("sys.stderr", stderr := io.StringIO())
    assert main(["report", "--out", str(tmp_path / "file" / "report")]) == 2
    assert "%" not in stderr.getvalue() and "cannot be made" in stderr.getvalue()
