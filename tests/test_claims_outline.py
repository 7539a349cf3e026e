"""What a title or heading names reaches what stands under it, and ends with the next heading."""

from __future__ import annotations

import docx
import pptx
import pytest

import drg_evidence as drg
from drg_evidence.claims.documents.reading import read_document

SUCCESS = "At 3 months {} of people with DRG stimulation had treatment success."
RESPONSE = "At 3 months {} of people with DRG stimulation had pain at least 50% lower."


def studies(path) -> list[str | None]:
    return [m.study for m in drg.check_file(path).mentions if m.figure.startswith(("81", "60"))]


def page(tmp_path, body: str):
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return path


def test_the_title_of_a_page_reaches_its_chapters(tmp_path):
    body = f"<h1>ACCURATE (Deer 2017)</h1><p>A trial.</p><h2>Results</h2><p>{SUCCESS}</p>"
    assert studies(page(tmp_path, body.format("81.2%"))) == ["accurate_2017"]


def test_a_heading_deeper_down_keeps_the_study_above_it(tmp_path):
    body = f"<h2>ACCURATE (Deer 2017)</h2><h3>Design</h3><h4>Results</h4><p>{SUCCESS}</p>"
    assert studies(page(tmp_path, body.format("81.2%"))) == ["accurate_2017"]


def test_each_card_has_the_study_of_its_own_heading(tmp_path):
    first = f"<h3>ACCURATE (Deer 2017)</h3><p>{SUCCESS.format('81.2%')}</p>"
    second = f"<h3>BOOST-DRG (Rigoard 2025)</h3><p>{RESPONSE.format('60%')}</p>"
    cards = f"<h2>Compare DRG stimulation</h2>{first}{second}{first}"
    assert studies(page(tmp_path, cards)) == ["accurate_2017", "boost_drg_2025", "accurate_2017"]


def test_the_study_of_a_card_does_not_reach_the_next_one(tmp_path):
    first = f"<h3>ACCURATE (Deer 2017)</h3><p>{SUCCESS.format('81.2%')}</p>"
    second = f"<h3>What users say</h3><p>{SUCCESS.format('60.9%')}</p>"
    report = drg.check_file(page(tmp_path, f"<h2>DRG stimulation</h2>{first}{second}"))
    assert [m.study for m in report.mentions if m.figure == "60.9%"] != ["accurate_2017"]


def test_a_study_named_in_plain_text_goes_on_past_headings_that_name_none(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text(
        f"## DRG stimulation\n\n### Design\n\nACCURATE was a randomised trial.\n\n"
        f"### Results\n\n{SUCCESS.format('81.2%')}\n",
        encoding="utf-8",
    )
    assert studies(path) == ["accurate_2017"]


def test_headings_of_a_word_document_reach_their_paragraphs(tmp_path):
    document = docx.Document()
    document.add_heading("ACCURATE (Deer 2017)", level=0)
    document.add_heading("Results", level=1)
    document.add_paragraph(SUCCESS.format("81.2%"))
    document.save(tmp_path / "paper.docx")
    assert studies(tmp_path / "paper.docx") == ["accurate_2017"]


def test_a_slide_stands_under_its_own_title_only(tmp_path):
    talk = pptx.Presentation()
    for title in ("ACCURATE (Deer 2017)", "Open questions"):
        slide = talk.slides.add_slide(talk.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = SUCCESS.format("81.2%")
    talk.save(tmp_path / "talk.pptx")
    blocks = list(read_document(tmp_path / "talk.pptx").blocks)
    assert [b.under for b in blocks if not b.level] == [
        ("ACCURATE (Deer 2017)",),
        ("Open questions",),
    ]


@pytest.mark.parametrize("words", ["Scale in percent", "Figure 1"])
def test_a_described_drawing_is_read_by_its_description(tmp_path, words):
    drawing = (
        f"<svg><title>{words}</title><desc>ACCURATE, DRG stimulation, 3 months: 81.2% of people "
        "had treatment success.</desc><text>0%</text><text>100%</text></svg>"
    )
    report = drg.check_file(page(tmp_path, f"<h2>DRG stimulation</h2>{drawing}"))
    assert [m.figure for m in report.mentions] == ["81.2%"]


def test_whole_people_after_a_percentage_share_its_verdict(tmp_path):
    text = "DRG stimulation 81.2% 81 of 100 people did 19 of 100 people did not"
    body = f"<h2>ACCURATE (Deer 2017), treatment success at 3 months</h2><p>{text}</p>"
    report = drg.check_file(page(tmp_path, body))
    assert {str(m.verdict) for m in report.mentions} <= {"supported", "incomplete"}


def test_whole_people_that_do_not_fit_the_percentage_are_a_fault(tmp_path):
    text = "DRG stimulation 81.2% 89 of 100 people did 11 of 100 people did not"
    body = f"<h2>ACCURATE (Deer 2017), treatment success at 3 months</h2><p>{text}</p>"
    report = drg.check_file(page(tmp_path, body))
    assert any(str(m.verdict) in ("misquoted", "contradicted") for m in report.mentions)
