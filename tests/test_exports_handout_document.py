"""The handouts before they have a format: the rules of communication, and both sides of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drg_evidence.evidence import Evidence
from drg_evidence.exports.handouts import build
from drg_evidence.exports.handouts.cells import held_comparison
from drg_evidence.exports.handouts.document import (
    Cell,
    Document,
    Heading,
    Paragraph,
    Picture,
    Pictures,
    Table,
    sentences_of,
)
from drg_evidence.exports.handouts.leaflet import KEPT
from drg_evidence.exports.handouts.patient import WITHOUT
from drg_evidence.exports.handouts.people import people_picture
from drg_evidence.model import Finding
from drg_evidence.text import summarize
from drg_evidence.text.document import running_text
from drg_evidence.text.readability import readability
from drg_evidence.text.rules import RULES
from drg_evidence.vocabulary import Arm
from drg_evidence.wording import say

from .handout_reading import READERS, readable

KINDS = ("patient", "leaflet", "evidence_table")


@pytest.fixture(scope="module", params=KINDS)
def document(request: pytest.FixtureRequest, evidence: Evidence) -> Document:
    return build(request.param, evidence=evidence)


@pytest.fixture(scope="module")
def patient(evidence: Evidence) -> Document:
    return build("patient", evidence=evidence)


def held(evidence: Evidence, harm: str, printed: tuple[str, str]) -> Evidence:
    """The evidence with invented rates of a harm of the trial filled in."""
    like = evidence.finding("accurate_2017.treatment_success.lower_limb.drg.m12")
    rows: dict[str, Finding] = {}
    for arm, text in zip((Arm.DRG, Arm.SCS_TONIC), printed, strict=True):
        made = replace(
            like, finding_id=f"invented.{harm}.{arm}", outcome=evidence.wanted[harm].outcome,
            arm=arm, printed=replace(like.printed, text=text), value=float(text), region=None,
        )  # fmt: skip
        rows[made.finding_id] = made
    wanted = replace(evidence.wanted[harm], finding_ids=tuple(rows))
    return replace(
        evidence, by_id={**evidence.by_id, **rows}, wanted={**evidence.wanted, harm: wanted}
    )  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.clause} {rule.name}")
def test_every_automatic_rule_holds(document: Document, rule) -> None:
    reader = READERS[document.kind]
    found = list(rule.find(readable(document))) if reader in rule.readers else []
    assert not found


def test_every_number_stands_in_a_quantity(document: Document) -> None:
    assert [s.text for s in document.sentences() if s.stray_digits()] == []


def test_every_quantity_names_rows_that_are_held(document: Document, evidence: Evidence) -> None:
    ids = {i for sentence in document.sentences() for i in sentence.finding_ids}
    assert ids
    assert ids <= set(evidence.by_id)


def test_the_disclaimer_stands_once(document: Document) -> None:
    whole = " ".join(sentence.text for sentence in document.sentences())
    assert whole.count(say("not-advice").text) == 1


def test_no_sentence_is_said_by_two_catalogue_messages(document: Document) -> None:
    texts: dict[str, set[str]] = {}
    for sentence in document.sentences():
        texts.setdefault(sentence.text, set()).add(sentence.message_id)
    long = {text: ids for text, ids in texts.items() if len(text.split()) > 5 and len(ids) > 1}
    assert long == {}


def test_the_words_of_patients_read_at_grade_eight_or_below(patient: Document) -> None:
    assert readability(running_text(readable(patient))).flesch_kincaid_grade <= 8


def test_patients_get_as_many_pictures_of_harms_as_of_gains(patient: Document) -> None:
    gains, harms = (block for block in patient.blocks if isinstance(block, Pictures))
    assert len(gains.pictures) == len(harms.pictures) == 4


def test_pictures_of_gains_and_harms_are_of_one_size(patient: Document) -> None:
    rows = [block for block in patient.blocks if isinstance(block, Pictures)]
    sizes = {tuple(p.figure.get_size_inches()) for row in rows for p in row.pictures}
    assert len(sizes) == 1


def test_gains_and_harms_stand_under_headings_of_one_level(document: Document) -> None:
    levels = {b.level for b in document.blocks if isinstance(b, Heading)}
    assert levels == {1}


def test_a_caption_says_both_sides_that_make_a_hundred(patient: Document) -> None:
    for block in patient.blocks:
        for picture in block.pictures if isinstance(block, Pictures) else ():
            shown = [q for q in picture.caption.quantities if "whole people" in q.method]
            assert sum(int(q.value or 0) for q in shown) == 100


def test_the_filled_people_are_those_of_the_caption(patient: Document) -> None:
    for block in patient.blocks:
        for picture in block.pictures if isinstance(block, Pictures) else ():
            had = picture.figure.axes[0].collections[0]
            shown = next(q for q in picture.caption.quantities if "whole people" in q.method)
            assert (had.get_gid(), len(had.get_offsets())) == ("had", shown.value)


def test_the_filled_people_stand_together(patient: Document) -> None:
    row = next(block for block in patient.blocks if isinstance(block, Pictures))
    offsets = row.pictures[0].figure.axes[0].collections[0].get_offsets()
    places = [round(float(y) - 0.5) * 10 + round(float(x) - 0.5) for x, y in offsets]
    assert places == list(range(81))


def test_an_alt_text_names_kind_number_span_and_source(patient: Document) -> None:
    for block in patient.blocks:
        for picture in block.pictures if isinstance(block, Pictures) else ():
            words = picture.alt.text
            assert words.startswith("Icon array of 100 people")
            assert picture.caption.text in words
            assert "may lie between" in words or "No source read says" in words
            assert "Source: " in words


def test_messages_left_out_are_messages_of_the_summary(evidence: Evidence) -> None:
    said = {s.message_id for s in summarize("accurate_2017", evidence=evidence).sentences}
    assert said >= WITHOUT


def test_messages_kept_are_messages_of_the_summary(evidence: Evidence) -> None:
    summary = summarize("accurate_2017", reader="clinician", evidence=evidence)
    said = {sentence.message_id for sentence in summary.sentences}
    assert said >= KEPT - {"wanted-item-held"}


def test_the_evidence_table_has_seven_outcomes_at_most(evidence: Evidence) -> None:
    tables = [b for b in build("evidence_table", evidence=evidence).blocks if isinstance(b, Table)]
    assert [len(table.rows) <= 7 for table in tables] == [True]


def test_the_evidence_table_has_as_many_harms_as_gains(evidence: Evidence) -> None:
    blocks = build("evidence_table", evidence=evidence).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    names = [row[0].lines[0].message_id for row in table.rows]
    harms = [name for name in names if name.startswith("harm-") or "deficit" in name]
    assert len(harms) == len(names) - len(harms) == 3


def test_no_rating_of_certainty_is_invented(evidence: Evidence) -> None:
    blocks = build("evidence_table", evidence=evidence).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    assert {row[-1].lines[0].text for row in table.rows} == {"not graded"}


def test_absolute_effects_are_of_a_thousand(evidence: Evidence) -> None:
    blocks = build("evidence_table", evidence=evidence).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    first = [cell.lines[0].text for cell in table.rows[0]]
    assert first[1:5] == [
        "557 per 1,000", "812 per 1,000", "255 more per 1,000 (100 more to 393 more)",
        "1.46 (1.15 to 1.85)",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["leaflet", "evidence_table"])
def test_a_harm_that_is_not_held_says_so(kind: str, evidence: Evidence) -> None:
    whole = " ".join(sentence.text for sentence in build(kind, evidence=evidence).sentences())
    assert "not held" in whole


@pytest.mark.parametrize("kind", ["leaflet", "evidence_table"])
def test_a_harm_that_is_held_after_all_is_shown(kind: str, evidence: Evidence) -> None:
    filled = held(evidence, "accurate_2017.adverse_event_serious", ("10.5", "14.5"))
    document = build(kind, evidence=filled)
    ids = {i for sentence in document.sentences() for i in sentence.finding_ids}
    assert {"invented.accurate_2017.adverse_event_serious.drg"} <= ids


def test_a_harm_held_in_one_arm_is_not_compared(evidence: Evidence) -> None:
    filled = held(evidence, "accurate_2017.explant", ("3.0", "4.0"))
    only = filled.wanted["accurate_2017.explant"].finding_ids[:1]
    wanted = replace(filled.wanted["accurate_2017.explant"], finding_ids=only)
    half = replace(filled, wanted={**filled.wanted, "accurate_2017.explant": wanted})
    assert held_comparison(half, "accurate_2017.explant") is None


def test_inferred_counts_say_so_where_they_are_shown(document: Document) -> None:
    whole = " ".join(sentence.text for sentence in document.sentences())
    assert "inferred" in whole or "No text prints the group sizes" in whole


def test_every_source_shown_is_a_source_of_a_shown_figure(document: Document) -> None:
    *others, sources = document.blocks
    assert isinstance(sources, Paragraph)
    shown = {i for block in others for s in sentences_of(block) for i in s.finding_ids}
    assert set(sources.sentences[0].finding_ids) == shown


def test_a_picture_without_words_is_refused() -> None:
    said = say("handout-newer")
    empty = replace(said, text=" ")
    with pytest.raises(ValueError, match="needs a text that stands for it"):
        Picture(figure=None, alt=empty, caption=said, source=said)  # type: ignore[arg-type]


@pytest.mark.parametrize("filled", [-1, 101])
def test_more_people_than_a_hundred_are_refused(filled: int) -> None:
    said = say("handout-newer")
    with pytest.raises(ValueError, match="of 100"):
        people_picture(filled, arm="drg", key="k", alt=said, caption=said, source=said, ids=())


def test_a_table_with_ragged_rows_is_refused() -> None:
    cell = Cell(lines=(say("handout-newer"),))
    with pytest.raises(ValueError, match="different length"):
        Table(caption=say("handout-newer"), header=(cell, cell), rows=((cell,),), widths=(1, 1))
