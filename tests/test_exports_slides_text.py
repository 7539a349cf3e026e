"""Words of a deck: all from the catalogue, with room to grow, and whole whatever a table holds."""

from __future__ import annotations

import csv
import shutil
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from pptx import Presentation

import drg_evidence as drg
from drg_evidence.exports.slide_deck.fitting import line_count, size_that_fits, text_width
from drg_evidence.exports.slide_deck.parts import NativeChart, Table
from drg_evidence.exports.slide_deck.sources import about
from drg_evidence.text import Section
from drg_evidence.text.rules import Document, violations
from drg_evidence.wording import Quantity, Sentence, say, use_catalogue
from tests.conftest import ROOT
from tests.deck_reading import content, told
from tests.pseudo_language import escaped_words, is_bracketed, pseudo_catalogue, quantities_made
from tests.test_exports_slides_deck import boxes_of

HOSTILE = "Müller & Söhne <b>p<0.001</b> ]]> \x07 دراسة الألم =1+1"


@pytest.fixture(scope="module")
def pseudo(evidence):
    """The deck in the pseudo-language, and everything that its quantities show."""
    with use_catalogue(pseudo_catalogue()), quantities_made() as shown:
        return Presentation(BytesIO(content(evidence))), set(shown), told(evidence)


def test_no_sentence_escapes_the_catalogue(pseudo):
    _, shown, slides = pseudo
    for slide in slides:
        for part in (*slide.shown(), *slide.talk):
            if isinstance(part, Sentence):
                assert escaped_words(part.text, shown) == [], part.message_id
                assert is_bracketed(part.text), part.text


def test_no_layout_breaks_when_words_grow(pseudo):
    deck, _, _ = pseudo
    height = deck.slide_height / 914400
    for slide in deck.slides:
        boxes = boxes_of(slide)
        assert all(box.bottom <= height for _, box in boxes)
        assert not any(a.overlaps(b) for (_, a), (_, b) in combinations(boxes, 2))


def test_longer_words_get_smaller_and_stay_above_the_floor(pseudo):
    deck, _, _ = pseudo
    for slide in deck.slides:
        sizes = [int(x) for x in slide.element.xpath(".//a:rPr/@sz")]
        assert min(sizes, default=1800) >= 1800


def test_every_point_is_shown_even_when_words_grow(pseudo):
    deck, _, slides = pseudo
    for written, slide in zip(deck.slides, slides, strict=True):
        text = " ".join(s.text_frame.text for s in written.shapes if s.has_text_frame)
        notes = written.notes_slide.notes_text_frame.text
        assert all(point.text in text or point.text in notes for point in slide.points)


ROLES = {"accurate": "found", "lasts": "found", "sure": "certainty", "harms": "harms",
         "harms_scs": "harms", "hardware": "harms"}  # fmt: skip


def as_document(slides, evidence) -> Document:
    """The deck as the rules of communication read it."""
    sections = [
        Section(role=role_of(slide.key), heading=slide.title, items=tuple(items))
        for slide in slides
        if (items := list(items_of(slide)))
    ]
    foot = tuple((sentence,) for sentence in about(evidence))
    sections.append(Section(role="about", heading=say("made-by"), items=foot))
    return Document(
        title=say("slides-document-title"), reader="clinician", sections=tuple(sections)
    )


def role_of(key: str) -> str:
    return "sources" if key.startswith("sources") else ROLES.get(key, "other")


def items_of(slide):
    yield from ((point,) for point in slide.points)
    if isinstance(slide.figure, NativeChart):
        yield (slide.figure.alt,)
    if isinstance(slide.figure, Table):
        for row in slide.figure.rows:
            yield tuple(c if isinstance(c, Sentence) else in_a_sentence(c) for c in row)


def in_a_sentence(cell: Quantity) -> Sentence:
    return Sentence(text=cell.shown, message_id="cell", quantities=(cell,))


def test_the_rules_of_communication_are_held(evidence):
    document = as_document(told(evidence), evidence)
    assert [str(violation) for violation in violations(document)] == []


def rewritten(folder: Path, table: str, change) -> Path:
    """A copy of the tables with one of them changed row by row."""
    shutil.copytree(ROOT / "data", folder)
    path = folder / table
    with path.open(newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    for row in rows:
        change(row)
    with path.open("w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return folder


def hostile(row: dict[str, str]) -> None:
    text = HOSTILE.replace("\x07", "")
    for column in ("label", "population", "funder", "journal", "title"):
        row[column] = text


def test_hostile_words_in_own_tables_keep_the_deck_whole(tmp_path):
    record = drg.load(rewritten(tmp_path / "data", "studies.csv", hostile))
    deck = Presentation(BytesIO(content(record)))
    text = " ".join(
        cell.text for s in deck.slides[1].shapes if s.has_table
        for row in s.table.rows for cell in row.cells
    )  # fmt: skip
    assert "p<0.001" in text and "Müller & Söhne" in text and "دراسة" in text


def test_very_long_words_in_own_tables_do_not_leave_the_slide(tmp_path):
    def long(row: dict[str, str]) -> None:
        row["population"] = "Bandwurm" * 400

    record = drg.load(rewritten(tmp_path / "data", "studies.csv", long))
    deck = Presentation(BytesIO(content(record)))
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.top + shape.height <= deck.slide_height


def test_a_slide_whose_rows_are_not_held_is_left_out(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    for table in ("findings.csv", "second_reading.csv", "claims.csv", "conflicts.csv"):
        lines = (folder / table).read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if "deer_2013." not in line]
        (folder / table).write_text("".join(kept), encoding="utf-8")
    keys = [slide.key for slide in told(drg.load(folder))]
    assert "pilot" not in keys and "accurate" in keys


def test_a_wanted_figure_is_shown_once_it_is_held(tmp_path):
    answer = "eldabe_2022.explant.drg"

    def answered(row: dict[str, str]) -> None:
        if row["wanted_id"] == "accurate_2017.explant":
            row["finding_ids"] = answer

    record = drg.load(rewritten(tmp_path / "data", "wanted.csv", answered))
    table = next(slide.figure for slide in told(record) if slide.key == "unknown")
    states = [str(row[1]) for row in table.rows]
    assert "25.0%" in states and "not held" in states


def test_text_is_measured_as_a_common_font_sets_it():
    ImageFont = pytest.importorskip("PIL.ImageFont")
    path = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
    try:
        font = ImageFont.truetype(path, 1000)
    except OSError:
        pytest.skip("no font with the widths of Arial here to measure against")
    text = "Everyone randomised: 22.4 percentage points (95% CI 7.0 to 36.3)"
    measured = font.getlength(text) / 1000 * 24 / 72
    assert measured <= text_width(text, 24) <= measured * 1.06


def test_lines_are_counted_as_words_allow():
    assert line_count("one two", 10, 18) == 1
    assert line_count("one two", 0.5, 18) == 2
    assert line_count("x" * 300, 2, 18) > 5


def test_the_largest_size_that_fits_is_taken():
    assert size_that_fits(["short"], 5, 1, (24, 18)) == 24
    assert size_that_fits(["long " * 30], 5, 1.6, (24, 18)) == 18
    assert size_that_fits(["long " * 300], 5, 1.6, (24, 18)) is None
