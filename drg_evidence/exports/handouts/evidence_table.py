"""The evidence table: a summary of findings in the manner of GRADE, without invented ratings."""

from __future__ import annotations

from collections.abc import Iterator

from ...evidence import Evidence
from ...model import Finding
from ...stats import quantities
from ...stats.comparison import ArmResult, Comparison
from ...stats.two_arms import compare
from ...text import Summary, summarize
from ...text.facts import level
from ...wording import Quantity, Sentence, catalogue, name_quantity, numbers, of_finding, say
from .cells import STUDY, held_comparison, said_cell, told
from .document import Block, Bullets, Cell, Document, Heading, Kind, Paragraph, Table
from .from_summary import heading_of
from .shared import footer, funding_of, inferred_note, last_read, source_block

PER = 1000
WIDTHS = (1.7, 1.3, 1.2, 2.0, 1.25, 1.6, 1.0)
WORDED_HARMS = ("adverse_event_serious", "adverse_event_device")
NO_DEFICIT = f"{STUDY}.neurological_deficit.all"
QUALITY = f"{STUDY}.quality_of_life.between_arms.m12.general_health"


def evidence_table(evidence: Evidence) -> Document:
    """The summary of findings, before it has a format."""
    told_before = summarize(STUDY, reader="clinician", evidence=evidence)
    return Document(
        kind=Kind.EVIDENCE_TABLE,
        title=say(
            "handout-sof-title", treated=name_quantity("arm", "drg"),
            control=name_quantity("arm", "scs_tonic"),
        ),
        subtitle=say("handout-sof-subtitle", thousand=thousand()),
        language=catalogue().locale, read_on=last_read(evidence), footer=footer(evidence),
        blocks=tuple(_blocks(evidence, told_before)),
    )  # fmt: skip


def thousand() -> Quantity:
    """The denominator of every absolute effect of the table."""
    return of_finding.convention("per_1000", PER)


def _blocks(evidence: Evidence, told_before: Summary) -> Iterator[Block]:
    shown = tuple(_before_sources(evidence, told_before))
    yield from shown
    yield heading_of(told_before.section("sources"))
    yield source_block(evidence, shown)


def _before_sources(evidence: Evidence, told_before: Summary) -> Iterator[Block]:
    yield Heading(text=say("handout-sof-setting-heading"), role="asked")
    yield Paragraph(sentences=(_setting(evidence),))
    yield Heading(text=say("handout-sof-found-heading"), role="balance")
    yield _table(evidence, told_before)
    yield Heading(text=say("handout-sof-ratings-heading"), role="certainty")
    yield Bullets(items=tuple(_ratings(evidence)), small=True)
    about = told_before.section("about")
    yield heading_of(about)
    yield Paragraph(sentences=(*funding_of(told_before), *about.sentences), small=True)


def _setting(evidence: Evidence) -> Sentence:
    study = evidence.study(STUDY)
    fields = ("population", "intervention", "comparator", "country")
    record = f"study:{STUDY}"
    values = {f: Quantity(shown=str(getattr(study, f)), record=record) for f in fields}
    said = say("handout-sof-setting", study=of_finding.label(study), **values)
    return told(said, evidence.finding(f"{STUDY}.blinding.all"))


def _table(evidence: Evidence, told_before: Summary) -> Table:
    success = [compare(STUDY, months=months, evidence=evidence) for months in (3, 12)]
    rows = (
        _success(success[0], notes="ab"),
        _success(success[1], notes="abc"),
        _quality(evidence),
        *(_harm(evidence, harm) for harm in WORDED_HARMS),
        _deficit(evidence),
    )
    definition = {s.message_id: s for s in told_before.section("asked").sentences}
    notes = (
        definition["accurate-clinician-success"],
        inferred_note(success),
        say("handout-note-news"),
        say("handout-sof-note-quality"),
        say("handout-sof-note-words"),
        say("handout-sof-note-deficit"),
        say("handout-sof-note-graded"),
    )
    return Table(
        caption=say("handout-sof-caption"), header=_head(), rows=rows, widths=WIDTHS, notes=notes
    )


def _head() -> tuple[Cell, ...]:
    columns = (
        say("handout-column-outcome"),
        say("handout-sof-column-scs", thousand=thousand()),
        say("handout-sof-column-drg", thousand=thousand()),
        say("handout-sof-column-difference", thousand=thousand(), level=level()),
        say("handout-sof-column-ratio", level=level()),
        say("handout-sof-column-people"),
        say("handout-sof-column-certainty"),
    )
    return tuple(
        Cell(lines=(column,), notes="g" if column is columns[-1] else "") for column in columns
    )


def _success(comparison: Comparison, *, notes: str) -> tuple[Cell, ...]:
    months = of_finding.months(comparison.treated.finding)
    first = Cell(lines=(say("handout-rows-success", months=months),), notes=notes)
    return (first, *_figures(comparison))


def _figures(comparison: Comparison) -> tuple[Cell, ...]:
    """Absolute and relative effect of a comparison, people, and certainty."""
    ratio = said_cell("handout-sof-not-computed")
    if comparison.risk_ratio is not None:
        shown = quantities.ratio(comparison.risk_ratio, comparison.finding_ids)
        ratio = Cell(lines=(say("handout-sof-ratio", ratio=shown),))
    return (
        _of_thousand(comparison.control), _of_thousand(comparison.treated),
        Cell(lines=(_difference(comparison),)), ratio, _people(comparison),
        said_cell("handout-sof-not-graded"),
    )  # fmt: skip


def _of_thousand(arm: ArmResult) -> Cell:
    people = quantities.people(arm, PER)
    return Cell(lines=(say("handout-sof-people", people=people, thousand=thousand()),))


def _difference(comparison: Comparison) -> Sentence:
    more = quantities.more_people(comparison, PER)
    shown = {"more": more, "thousand": thousand()}
    side = _side(more.value or 0)
    interval = comparison.risk_difference.interval
    if interval is None:
        return say("handout-sof-difference-bare", side=side, **shown)
    low, high = (
        Quantity(
            shown=numbers.localised(abs(int(numbers.rounded(end * PER, 0)))), value=end,
            finding_ids=comparison.finding_ids, method=f"{interval.method}, people of {PER}",
        )
        for end in (interval.low, interval.high)
    )  # fmt: skip
    return say(
        "handout-sof-difference", side=side, low=low, high=high,
        low_side=_side(interval.low), high_side=_side(interval.high), **shown,
    )  # fmt: skip


def _side(difference: float) -> str:
    """Which way a difference goes, for the catalogue to choose the word by."""
    return "fewer" if difference < 0 else "more"


def _people(comparison: Comparison) -> Cell:
    one, two = comparison.treated.counts, comparison.control.counts
    if one is None or two is None:
        return said_cell("handout-sof-not-held")
    people = Quantity(
        shown=numbers.localised(one.n + two.n), value=one.n + two.n,
        finding_ids=comparison.finding_ids, method="sum of the denominators",
    )  # fmt: skip
    return Cell(lines=(say("handout-sof-counted", people=people),))


def _randomised(evidence: Evidence) -> Cell:
    people = of_finding.printed(evidence.finding(f"{STUDY}.n_randomised.all"))
    return Cell(lines=(say("handout-sof-randomised", people=people),))


def _in_words(
    evidence: Evidence, first: Cell, *, arms: str, found: str, row: Finding
) -> tuple[Cell, ...]:
    """A row for which no rate is held: what the source says instead."""
    return (
        first, said_cell(arms, row), said_cell(arms, row), said_cell(found, row),
        said_cell("handout-sof-not-computed"), _randomised(evidence),
        said_cell("handout-sof-not-graded"),
    )  # fmt: skip


def _quality(evidence: Evidence) -> tuple[Cell, ...]:
    row = evidence.finding(QUALITY)
    first = Cell(lines=(say("handout-sof-quality", months=of_finding.months(row)),), notes="d")
    return _in_words(
        evidence, first, arms="handout-sof-not-held", found="handout-sof-quality-found", row=row
    )


def _harm(evidence: Evidence, harm: str) -> tuple[Cell, ...]:
    held = held_comparison(evidence, f"{STUDY}.{harm}")
    if held is not None:
        return (Cell(lines=(say(f"harm-{harm}"),)), *_figures(held))
    return _in_words(
        evidence, Cell(lines=(say(f"harm-{harm}"),), notes="e"), arms="handout-sof-not-held",
        found="handout-cell-not-different", row=evidence.finding(f"{STUDY}.{harm}.between_arms"),
    )  # fmt: skip


def _deficit(evidence: Evidence) -> tuple[Cell, ...]:
    return _in_words(
        evidence, Cell(lines=(say("handout-rows-deficit"),), notes="f"),
        arms="handout-cell-nobody", found="handout-cell-none-between",
        row=evidence.finding(NO_DEFICIT),
    )  # fmt: skip


def _ratings(evidence: Evidence) -> Iterator[tuple[Sentence, ...]]:
    """Ratings of certainty that are held, each with what was rated."""
    for row in evidence.findings(outcome="evidence_certainty"):
        ids = (row.finding_id,)
        yield (
            say(
                "handout-sof-rating", review=of_finding.label(evidence.study_of(row)),
                rating=Quantity(shown=row.text_value or row.printed.text, finding_ids=ids),
                what=Quantity(shown=row.definition, finding_ids=ids),
            ),
        )  # fmt: skip
