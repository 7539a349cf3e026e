"""Passages end in the verdict that a careful reader would give."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drg_evidence.claims.blocks import Block
from drg_evidence.claims.check import check_blocks, check_text
from drg_evidence.vocabulary import Reason, Verdict

GOLDEN = Path(__file__).parent / "golden"
WANTED = 0.93
"""Share of the paraphrases that must be right; three are hard and stand in the files as such."""


def paraphrases() -> list[tuple[str, str]]:
    found = []
    for path in sorted(GOLDEN.glob("claims_paraphrases*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [(row["worst"], row["text"]) for row in csv.DictReader(file)]
    return found


def test_paraphrases_of_many_studies_are_judged_right() -> None:
    rows = paraphrases()
    right = sum(check_text(text).worst == worst for worst, text in rows)
    assert right / len(rows) >= WANTED


def test_no_true_paraphrase_is_called_false() -> None:
    faulty = {"misquoted", "contradicted"}
    wrong = [
        text for worst, text in paraphrases()
        if worst in ("supported", "none") and check_text(text).worst in faulty
    ]  # fmt: skip
    assert len(wrong) <= 2, wrong


def test_trial_names_that_are_words_need_something_medical_close_by_in_a_long_text() -> None:
    lines = ["- What a relief: the new build is out, and the back end is stable."]
    lines += ["- The PROCESS SHARED attribute is handled, run time fell by 15%."] * 80
    assert check_text("\n".join(lines)).mentions == ()


def test_figures_of_other_subjects_are_left_alone() -> None:
    alarms = [t for worst, t in paraphrases() if worst == "none" and check_text(t).mentions]
    assert alarms == []


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        ("In ACCURATE 74.2% of DRG patients were treatment successes at 12 months.",
         Verdict.SUPPORTED, Reason.NONE),
        ("In ACCURATE 74.2% of DRG patients were treatment successes.",
         Verdict.INCOMPLETE, Reason.TIME_MISSING),
        ("In ACCURATE pain fell by 74.2% on average with DRG stimulation at 12 months.",
         Verdict.MISQUOTED, Reason.SHARE_AS_REDUCTION),
        ("In ACCURATE 74.2% of SCS patients were treatment successes at 12 months.",
         Verdict.MISQUOTED, Reason.ARM_SWAPPED),
        ("In ACCURATE 74.2% of DRG patients were treatment successes at 3 months.",
         Verdict.MISQUOTED, Reason.TIME_WRONG),
        ("In PROCESS 74.2% of DRG patients were treatment successes at 12 months.",
         Verdict.MISQUOTED, Reason.STUDY_MISATTRIBUTED),
        ("At 12 months 94.5% of DRG patients in ACCURATE felt no tingling.",
         Verdict.MISQUOTED, Reason.PARESTHESIA_MEANING),
        ("In ACCURATE 67.2% of DRG patients were treatment successes at 12 months.",
         Verdict.CONTRADICTED, Reason.FIGURE_DIFFERS),
        ("The FDA approved Axium on 3 March 2016.", Verdict.CONTRADICTED, Reason.DATE_WRONG),
        ("At our centre 93% of patients with DRG stimulation are responders.",
         Verdict.UNVERIFIABLE, Reason.NO_SOURCE),
    ],
)  # fmt: skip
def test_verdict_and_reason(text: str, verdict: Verdict, reason: Reason) -> None:
    mention = check_text(text).mentions[0]
    assert (mention.verdict, mention.reason) == (verdict, reason)


def test_denial_of_a_misquote_is_supported() -> None:
    text = "No trial has shown that 94.5% of DRG patients feel no tingling at 12 months (ACCURATE)."
    assert check_text(text).worst == "supported"


def test_denial_of_a_true_figure_is_contradicted() -> None:
    text = "It is not true that 81.2% of DRG patients in ACCURATE were successes at three months."
    assert check_text(text).worst == "contradicted"


def test_context_travels_from_a_title_to_its_bullets() -> None:
    blocks = [
        Block(text="ACCURATE, treatment success at 12 months", place="slide 1", kind="title"),
        Block(text="DRG 74.2%", place="bullet 1", kind="list_item"),
        Block(text="SCS 53.0%", place="bullet 2", kind="list_item"),
    ]
    report = check_blocks(blocks)
    assert [str(m.verdict) for m in report.mentions] == ["supported", "supported"]
    assert [m.place for m in report.mentions] == ["bullet 1", "bullet 2"]


def test_context_does_not_travel_between_groups() -> None:
    blocks = [
        Block(text="ACCURATE at 12 months", place="slide 1", kind="title", group=1),
        Block(text="Visitors up 74.2%", place="slide 2", group=2),
    ]
    assert check_blocks(blocks).mentions == ()


def test_table_cells_take_their_column_head() -> None:
    text = "ACCURATE\nOutcome | DRG | SCS\nTreatment success, 3 months | 55.7% | 81.2%"
    assert {str(m.reason) for m in check_text(text).mentions} == {"arm_swapped"}


def test_repeated_paragraphs_are_told_apart_by_place() -> None:
    line = "In ACCURATE 81.2% of DRG patients were treatment successes at three months."
    report = check_text(f"{line}\n\n{line}")
    first, second = report.mentions
    assert second.start - first.start == len(line) + 2


WORDS = st.sampled_from(
    ["ACCURATE", "DRG", "SCS", "81.2%", "12 months", "patients", "of", "(", "Liem", "2013", "|",
     "\n", "p<0.001", "half", "three in four", "not true that", "49 of 66", "NNT", "٧٤", "１２",
     "mean", "relief", ".", ",", "and", "vs", "-", "$5", "Hz", "to", "1.1.1", "a", "no tingling"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_offsets_hold_whatever_the_words(text: str) -> None:
    for mention in check_text(text).mentions:
        assert text[mention.start : mention.end] == mention.figure


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200))
def test_any_text_ends_in_a_report(text: str) -> None:
    assert check_text(f"ACCURATE DRG {text} 81.2%").worst


@pytest.mark.parametrize(
    "text",
    [
        "1." * 500_000,
        "1.1" * 300_000 + " DRG",
        "DRG " + "81.2% " * 20_000,
        "(" * 200_000 + "SCS 5%",
    ],
    ids=["points", "chain", "percentages", "brackets"],
)
def test_traps_end(text: str) -> None:
    assert check_text(text).worst


@pytest.mark.parametrize(
    "text",
    [
        "The FDA warned about cardiac stimulators: 7.5 percent of patients caught an infection.",
        "Bone growth stimulator (FDA class III): success rate 84% at 12 months, n=120.",
        "EVOKE, a heart failure trial of 152 people: closed-loop insulin gave 49.3% time in range.",
        "In the EVOKE programme oral semaglutide did not slow early Alzheimer's disease: at 104 "
        "weeks 49.3% of the treated and 51.1% of the placebo group had progressed.",
        "Kumar (2007) surveyed 100 firms: 48% of them cut costs.",
        "Our hip implant registry followed 611 people for two years; 85% were satisfied.",
    ],
)
def test_names_and_words_of_other_fields_are_left_alone(text: str) -> None:
    assert check_text(text).mentions == ()
