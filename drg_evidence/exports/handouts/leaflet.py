"""The leaflet for clinicians: one page with every figure beside its interval and its harms."""

from __future__ import annotations

from collections.abc import Iterator

from ...evidence import Evidence
from ...stats.comparison import Comparison
from ...stats.two_arms import compare
from ...text import Summary, summarize
from ...text.facts import level
from ...wording import Sentence, catalogue, of_finding, say
from .cells import (
    STUDY,
    arm_cell,
    difference_cell,
    held_comparison,
    needed_cell,
    numbers_of,
    said_cell,
)
from .document import Block, Cell, Document, Kind, Paragraph, Table
from .from_summary import heading_of
from .shared import footer, funding_of, inferred_note, last_read, source_block

COVERAGE = "deer_2019_coverage"
BENEFIT_WIDTHS = (1.65, 1.35, 1.35, 1.4, 1.15)
HARM_WIDTHS = (1.6, 3.3, 2.4, 1.25)

WORDED_HARMS = ("adverse_event_serious", "adverse_event_device")
NO_DEFICIT = f"{STUDY}.neurological_deficit.all"

ELSEWHERE: tuple[tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "complication",
        (("complication-drg", "vanloon_2025.adverse_event_any.drg"),),
        (("complication-scs", "hayek_2015.adverse_event_any.scs_any"),),
    ),
    (
        "infection",
        (("infection-drg", "moman_2021.infection.drg.implant_stage"),),
        (("infection-scs", "hoelzer_2017.infection.scs_any"),),
    ),
    (
        "migration",
        (
            ("migration-drg", "chapman_2021_leads.lead_migration.drg.anchored"),
            ("migration-drg-loose", "chapman_2021_leads.lead_migration.drg.unanchored"),
        ),
        (("migration-scs", "west_2023.lead_migration.scs_any"),),
    ),
    (
        "explant",
        (("explant-drg", "chapman_2022.explant.drg.m27"),),
        (("explant-scs", "uk_explant_11yr.explant.scs_any.m60"),),
    ),
)
"""Harm, and the words and rows of each column: the largest groups held for each device."""

KEPT = frozenset(
    {
        "accurate-clinician-design",
        "accurate-clinician-elsewhere-boost",
        "accurate-clinician-limits-p",
        "accurate-clinician-open",
        "wanted-item-held",
        "wanted-item-not",
    }
)
"""What the page has room for, of the summary for clinicians."""


def leaflet(evidence: Evidence) -> Document:
    """The leaflet, before it has a format."""
    told = summarize(STUDY, reader="clinician", evidence=evidence)
    return Document(
        kind=Kind.LEAFLET, title=told.title, subtitle=say("handout-leaflet-subtitle"),
        language=catalogue().locale, read_on=last_read(evidence), footer=footer(evidence),
        blocks=tuple(_blocks(evidence, told)),
    )  # fmt: skip


def _blocks(evidence: Evidence, told: Summary) -> Iterator[Block]:
    shown = tuple(_before_sources(evidence, told))
    yield from shown
    yield heading_of(told.section("sources"))
    yield source_block(evidence, shown)


def _before_sources(evidence: Evidence, told: Summary) -> Iterator[Block]:
    done = told.section("done").sentences
    yield Paragraph(sentences=tuple(s for s in done if s.message_id in KEPT))
    yield heading_of(told.section("found"))
    yield _benefits(evidence, told)
    yield heading_of(told.section("harms"))
    yield _harms(evidence, told)
    yield from _limits(told)
    about = told.section("about")
    yield heading_of(about)
    yield Paragraph(sentences=(*funding_of(told), *about.sentences), small=True)


def _limits(told: Summary) -> Iterator[Block]:
    """What limits the figures, and the trial that disagrees, as one paragraph."""
    limits, elsewhere = told.section("limits"), told.section("elsewhere")
    said = (*limits.sentences, *elsewhere.sentences)
    yield heading_of(limits)
    yield Paragraph(sentences=tuple(s for s in said if s.message_id in KEPT))


def _words_of(told: Summary) -> dict[str, Sentence]:
    """Sentences of the summary by message."""
    return {sentence.message_id: sentence for sentence in told.sentences}


def _head(*columns: Sentence) -> tuple[Cell, ...]:
    """First column, the two arms, and what follows them."""
    first, *others = columns
    arms = (say("summary-column-drg"), say("summary-column-scs"))
    return tuple(Cell(lines=(column,)) for column in (first, *arms, *others))


def _benefits(evidence: Evidence, told: Summary) -> Table:
    success = [compare(STUDY, months=months, evidence=evidence) for months in (3, 12)]
    free = compare(COVERAGE, outcome="paresthesia_free", evidence=evidence)
    rows = (
        _benefit("handout-rows-success", success[0], notes="ab"),
        _benefit("handout-rows-success", success[1], notes="abc"),
        _benefit("handout-rows-free", free, notes="d"),
    )
    notes = (
        _words_of(told)["accurate-clinician-success"],
        inferred_note(success),
        say("handout-note-news"),
        say("handout-note-subset"),
    )
    return Table(
        caption=say("handout-table-benefit"), rows=rows, widths=BENEFIT_WIDTHS, notes=notes,
        header=_head(
            say("handout-column-outcome"), say("summary-column-difference", level=level()),
            say("summary-column-needed"),
        ),
    )  # fmt: skip


def _benefit(name: str, comparison: Comparison, *, notes: str) -> tuple[Cell, ...]:
    months = of_finding.months(comparison.treated.finding)
    return (
        Cell(lines=(say(name, months=months),), notes=notes),
        *_compared(comparison),
        needed_cell(comparison),
    )


def _compared(comparison: Comparison) -> tuple[Cell, ...]:
    arms = (comparison.treated, comparison.control)
    return (*(arm_cell(arm) for arm in arms), difference_cell(comparison))


def _harms(evidence: Evidence, told: Summary) -> Table:
    rows = [_worded_harm(evidence, harm) for harm in WORDED_HARMS]
    rows.append(_no_deficit(evidence))
    rows += [_elsewhere(evidence, *harm) for harm in ELSEWHERE]
    return Table(
        caption=say("handout-table-harm"), rows=tuple(rows), widths=HARM_WIDTHS,
        header=_head(say("handout-column-harm"), say("handout-column-difference")),
        notes=(_words_of(told)["accurate-clinician-harms-words"], say("handout-note-elsewhere")),
    )  # fmt: skip


def _worded_harm(evidence: Evidence, harm: str) -> tuple[Cell, ...]:
    first = Cell(lines=(say(f"harm-{harm}"),), notes="a")
    held = held_comparison(evidence, f"{STUDY}.{harm}")
    if held is not None:
        return (first, *_compared(held))
    retold = evidence.finding(f"{STUDY}.{harm}.between_arms")
    return (
        first, said_cell("held-not"), said_cell("held-not"),
        said_cell("handout-cell-not-different", retold),
    )  # fmt: skip


def _no_deficit(evidence: Evidence) -> tuple[Cell, ...]:
    row = evidence.finding(NO_DEFICIT)
    return (
        said_cell("handout-rows-deficit", notes="a"),
        said_cell("handout-cell-nobody", row), said_cell("handout-cell-nobody", row),
        said_cell("handout-cell-none-between"),
    )  # fmt: skip


def _elsewhere(
    evidence: Evidence, harm: str, drg: tuple[tuple[str, str], ...],
    scs: tuple[tuple[str, str], ...],
) -> tuple[Cell, ...]:  # fmt: skip
    return (
        Cell(lines=(say(f"handout-rows-elsewhere-{harm}"),), notes="b"),
        _cohort_cell(evidence, drg), _cohort_cell(evidence, scs),
        said_cell("handout-cell-not-compared"),
    )  # fmt: skip


def _cohort_cell(evidence: Evidence, figures: tuple[tuple[str, str], ...]) -> Cell:
    """The cohort's name above its figures, so that nobody takes them for the trial's."""
    rows = [(words, evidence.finding(finding_id)) for words, finding_id in figures]
    lines = [say(f"handout-elsewhere-{w}", **numbers_of(evidence, row)) for w, row in rows]
    cohort = of_finding.label(evidence.study_of(rows[0][1]))
    return Cell(lines=(say("handout-cell-text", text=cohort), *lines))
