"""What a reader may ask for: topic, size, slides, a place for the file; and the answers."""

from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation

import drg_evidence as drg
from drg_evidence.cli import main
from drg_evidence.errors import ExportError, UnknownTerm
from drg_evidence.exports.slide_deck import slides
from tests.deck_reading import content, opened, texts_of, told


def titles(presentation) -> list[str]:
    return [slide.shapes.title.text for slide in presentation.slides]


def test_slides_is_one_of_the_exports(tmp_path):
    assert drg.exports.slides(tmp_path / "talk.pptx").stat().st_size > 50_000


def test_chosen_slides_keep_the_order_of_the_deck(evidence):
    whole, part = titles(opened(evidence)), titles(opened(evidence, chosen=[9, 3, 4, 3]))
    assert part == [whole[2], whole[3], whole[8]]


@pytest.mark.parametrize("chosen", [[0], [99], [3, -1]])
def test_a_slide_that_is_not_there_is_named(evidence, chosen):
    with pytest.raises(ExportError, match=r"this deck has slides 1 to \d+"):
        content(evidence, chosen=chosen)


def test_no_slides_at_all_are_refused(evidence):
    with pytest.raises(ExportError, match="found no number"):
        content(evidence, chosen=[])


def test_a_single_slide_says_that_it_is_no_advice(evidence):
    deck = opened(evidence, chosen=[3])
    said = [text for text in texts_of(deck.slides[0]) if "not medical advice" in text]
    assert len(said) == 1


@pytest.mark.parametrize("size, width", [("16:9", 13.333), ("4:3", 10)])
def test_the_size_is_that_asked_for(evidence, size, width):
    deck = opened(evidence, size=size, chosen=[1])
    assert deck.slide_width / 914400 == pytest.approx(width, abs=1e-3)


def test_a_narrow_deck_loses_no_slide(evidence):
    assert len(opened(evidence, size="4:3").slides) >= len(opened(evidence).slides)


def test_a_narrow_deck_keeps_every_point(evidence):
    narrow = [text for s in opened(evidence, size="4:3").slides for text in texts_of(s)]
    for slide in told(evidence):
        assert all(point.text in narrow for point in slide.points), slide.key


def test_an_unknown_size_is_answered_with_the_known_ones(evidence):
    with pytest.raises(ExportError, match="16:9 or 4:3"):
        content(evidence, size="wide")


def test_an_unknown_topic_is_answered_with_the_nearest(evidence):
    with pytest.raises(UnknownTerm, match="accurate_2017"):
        content(evidence, topic="acurate_2017")


@pytest.mark.parametrize(
    "topic", ["accurate_2017", "boost_drg_2025", "process_2008", "abbott_mri", "eldabe_2022"]
)
def test_a_topic_gives_a_deck_about_one_study(evidence, topic):
    deck = opened(evidence, topic=topic)
    found = titles(deck)
    assert evidence.study(topic).label in found[0]
    assert len(set(found)) == len(found) >= 4


def test_every_study_that_has_findings_can_be_a_topic(evidence):
    for topic in evidence.studies:
        made = told(evidence, topic)
        assert len({slide.title.text for slide in made}) == len(made), topic


def test_a_deck_about_one_study_speaks_of_harms(evidence):
    found = titles(opened(evidence, topic="boost_drg_2025"))
    assert any("harms" in title for title in found)


def test_an_existing_file_is_kept_without_force(tmp_path, capsys):
    out = tmp_path / "talk.pptx"
    out.write_bytes(b"mine")
    assert main(["slides", "--out", str(out)]) == 2
    assert "--force" in capsys.readouterr().err
    assert out.read_bytes() == b"mine"


def test_the_command_writes_the_deck_and_says_where(tmp_path, capsys):
    out = tmp_path / "talk.pptx"
    words = ["slides", "--out", str(out), "--slides", "3,4,9", "--size", "4:3", "--force"]
    assert main(words) == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert len(Presentation(str(out)).slides) == 3


def test_the_command_refuses_numbers_that_are_none(tmp_path, capsys):
    with pytest.raises(SystemExit) as caught:
        main(["slides", "--out", str(tmp_path / "talk.pptx"), "--slides", "three"])
    assert caught.value.code == 2
    assert "3,4,9" in capsys.readouterr().err


def test_a_missing_folder_is_told_before_any_work(tmp_path, evidence):
    with pytest.raises(ExportError, match="There is no folder"):
        slides(tmp_path / "absent" / "talk.pptx", evidence=evidence)


def test_the_file_written_is_the_deck(tmp_path, evidence):
    written = slides(tmp_path / "talk.pptx", slides=[3], evidence=evidence)
    assert written.read_bytes() == content(evidence, chosen=[3])
    assert len(Presentation(BytesIO(written.read_bytes())).slides) == 1
