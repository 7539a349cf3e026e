"""A table is read by what its columns are for: names, definitions, results and citations."""

from __future__ import annotations

import pytest

from drg_evidence.claims.blocks import Block
from drg_evidence.claims.check import check_blocks, check_text
from drg_evidence.claims.labels import label_columns
from drg_evidence.vocabulary import Reason, Verdict

HEADS = ("Study", "Treatment", "Outcome", "When", "Figure", "Source")
FAULTS = {Verdict.MISQUOTED, Verdict.CONTRADICTED, Verdict.UNVERIFIABLE}


def row(*cells: str, headers: tuple[str, ...] = HEADS) -> list[tuple[str, str]]:
    """The figures of one row of a table with their verdicts."""
    text = " | ".join(cells)
    block = Block(text=text, place="row 1", kind="table_row", headers=headers, cells=cells)
    return [(m.figure, str(m.verdict)) for m in check_blocks([block]).mentions]


def test_a_definition_holds_no_results() -> None:
    cells = ("Deer 2013", "DRG stimulation", "Mean fall in pain; 8/9 with >30%", "", "70%", "")
    assert row(*cells) == [("70%", "supported")]


def test_a_column_of_outcomes_without_results_beside_it_is_read() -> None:
    cells = ("ACCURATE", "DRG stimulation: 85.2% treatment success at 3 months")
    assert row(*cells, headers=("Study", "Outcome")) == [("85.2%", "contradicted")]


def test_a_wrong_figure_beside_a_definition_is_found() -> None:
    cells = ("ACCURATE", "DRG stimulation", "Treatment success", "3 months", "91.2%", "Pain 2017")
    assert row(*cells) == [("91.2%", "contradicted")]


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        (["outcome", "value"], {0}),
        (["outcome", "drg", "scs"], set()),
        (["definition", "drg"], {0}),
        (["primary outcome", "result"], {0}),
        (["what was measured", "drg"], {0}),
        (["counted", "figure"], set()),
    ],
)
def test_label_columns(heads: list[str], labels: set[int]) -> None:
    assert label_columns([frozenset(head.split()) for head in heads]) == labels


def test_the_title_of_a_source_says_nothing_of_the_figure() -> None:
    cells = (
        "SENZA-RCT (Kapural 2015)", "10 kHz SCS", "Pain at least 50% lower", "3 months", "75%",
        "News: FDA approval of a system for chronic diabetic neuropathy",
    )  # fmt: skip
    assert row(*cells) == [("75%", "supported")]


def test_a_source_names_the_study_where_no_other_cell_does() -> None:
    cells = ("DRG stimulation", "Treatment success at 3 months", "91.2%", "Deer 2017, Pain")
    headers = ("Treatment", "Outcome", "Figure", "Source")
    assert row(*cells, headers=headers) == [("91.2%", "contradicted")]


def test_a_time_under_when_is_no_battery_life() -> None:
    cells = ("Geurts 2013", "SCS", "Further procedures for the battery", "144 months", "122", "")
    assert [verdict for figure, verdict in row(*cells) if figure == "144 months"] == []


@pytest.mark.parametrize(("figure", "verdict"), [("62", "supported"), ("26", "none")])
def test_the_size_in_the_name_of_a_study_counts_no_implants(figure: str, verdict: str) -> None:
    cells = (
        f"Morgalla 2018 ({figure} cases)",
        "DRG stimulation",
        "Generator implanted",
        "",
        "",
        "",
    )
    assert dict(row(*cells)).get(figure, "none") == verdict


def test_a_head_that_names_people_and_studies_counts_people() -> None:
    headers = ("Outcome", "Study", "People (studies)")
    assert row("Quality of life", "ACCURATE", "152 randomised", headers=headers) == [
        ("152", "supported")
    ]


CELLS = (
    "Older device: {} of every 100 people needed another procedure within 3 years. Study: Jones, "
    "MJA insurer study (as quoted).",
    "DRG stimulation: 4 of every 100 people had it taken out at 27 months. Study: Chapman 2022.",
)


@pytest.mark.parametrize(("people", "verdict"), [(23, "supported"), (33, "contradicted")])
def test_a_line_under_a_picture_names_the_study_of_its_cell(people: int, verdict: str) -> None:
    cells = (CELLS[0].format(people), CELLS[1])
    block = Block(text=" | ".join(cells), place="row 1", kind="table_row", cells=cells)
    lead = Block(text="Spinal cord stimulation, harms", place="heading", kind="heading")
    found = {m.figure: str(m.verdict) for m in check_blocks([lead, block]).mentions}
    assert found == {f"{people} of every 100": verdict, "4 of every 100": "supported"}


@pytest.mark.parametrize(
    ("interval", "faulty"),
    [("-23.07 to -10.94", False), ("−23.07 to −10.94", False), ("-27.03 to -10.94", True)],
)
def test_an_interval_below_zero_is_one_figure(interval: str, faulty: bool) -> None:
    text = f"In ElSaban 2023 SCS changed the ODI by -17.0 points (95% CI {interval}) at 12 months."
    found = {m.figure: m.verdict in FAULTS for m in check_text(text).mentions}
    assert found == {"17.0 points": False, interval: faulty}


def test_an_interval_across_zero_is_one_figure() -> None:
    text = "In ACCURATE the difference was 25.4 points (95% CI -10.6 to 40.3) at 3 months."
    assert "-10.6 to 40.3" in {m.figure for m in check_text(text).mentions}


@pytest.mark.parametrize(
    ("people", "faulty"), [("25 of every 100", False), ("28 of every 100", True)]
)
def test_people_of_a_hundred_are_counted_to_the_person(people: str, faulty: bool) -> None:
    text = f"UK explants 11 years: {people} people with SCS had it taken out within 120 months."
    assert [m.verdict in FAULTS for m in check_text(text).mentions] == [faulty]


def test_who_had_not_are_other_people_than_those_who_had() -> None:
    text = (
        "In ACCURATE, at 3 months with SCS, 56 of every 100 people had treatment success and 44 "
        "had not."
    )
    assert [(m.figure, m.verdict) for m in check_text(text).mentions] == [
        ("56 of every 100", Verdict.SUPPORTED)
    ]


def test_a_mean_that_counts_nobody_takes_nothing_back() -> None:
    follows = "A mean does not say how many people got better."
    text = f"Deer 2013: with DRG stimulation pain fell by 70% on average. {follows}"
    assert [m.verdict for m in check_text(text).mentions] == [Verdict.SUPPORTED]


def test_a_share_that_a_source_does_not_say_is_taken_back() -> None:
    text = "Deer 2013: 70% of people got better with DRG. It does not say how many got better."
    mentions = check_text(text).mentions
    assert mentions
    assert all(m.reason is not Reason.REDUCTION_AS_SHARE for m in mentions)


def test_the_ends_of_a_span_are_no_change() -> None:
    text = (
        "Levy 2019: mean pain relief with DRG stimulation ranged from 69.3 to 73.9 percent over "
        "the visits."
    )
    assert [(m.figure, m.verdict) for m in check_text(text).mentions] == [
        ("69.3 to 73.9 percent", Verdict.SUPPORTED)
    ]


@pytest.mark.parametrize(("end", "faulty"), [("5.3 years", False), ("9.3 years", True)])
def test_a_battery_life_from_months_to_years_is_set_against_its_ends(
    end: str, faulty: bool
) -> None:
    text = f"By its labelling the battery of the DRG stimulator Axium lasts 7 months to {end}."
    assert {m.figure: m.verdict in FAULTS for m in check_text(text).mentions}[end] is faulty
