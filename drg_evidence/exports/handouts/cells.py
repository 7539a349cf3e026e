"""Cells of the tables for clinicians and researchers, each from a comparison or a finding."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding
from ...stats import quantities
from ...stats.comparison import ArmResult, Comparison
from ...stats.two_arms import compare_findings
from ...text.facts import level, printed_interval
from ...vocabulary import Arm
from ...wording import Quantity, Sentence, of_finding, say
from .document import Cell

STUDY = "accurate_2017"


def text_cell(quantity: Quantity, *, notes: str = "") -> Cell:
    """A cell that holds one quantity."""
    return Cell(lines=(say("handout-cell-text", text=quantity),), notes=notes)


def said_cell(message_id: str, *rows: Finding, notes: str = "") -> Cell:
    """A cell of words alone, which remembers the findings it retells."""
    return Cell(lines=(told(say(message_id), *rows),), notes=notes)


def told(sentence: Sentence, *rows: Finding) -> Sentence:
    """The sentence with the findings that it retells without a number."""
    retold = tuple(
        Quantity(
            shown=row.text_value or row.printed.text, finding_ids=(row.finding_id,),
            method="told in words",
        )
        for row in rows
    )  # fmt: skip
    return Sentence(
        text=sentence.text, message_id=sentence.message_id,
        quantities=sentence.quantities + retold,
    )  # fmt: skip


def arm_cell(arm: ArmResult, *, notes: str = "") -> Cell:
    """The rate of an arm above its interval."""
    interval = say("handout-cell-no-interval")
    if arm.interval is not None:
        interval = say(
            "handout-cell-interval", level=level(), interval=quantities.interval_percent(arm)
        )
    return Cell(lines=(say("handout-cell-text", text=quantities.rate(arm)), interval), notes=notes)


def difference_cell(comparison: Comparison) -> Cell:
    """The difference in percentage points above its interval."""
    points = say("handout-cell-points", points=quantities.difference_points(comparison))
    interval = say("handout-cell-no-interval")
    if comparison.risk_difference.interval is not None:
        limits = quantities.interval_points(comparison)
        interval = say("handout-cell-interval", level=level(), interval=limits)
    return Cell(lines=(points, interval))


def needed_cell(comparison: Comparison) -> Cell:
    """The number needed to treat, which stands beside the difference and never alone."""
    if comparison.number_needed_to_treat is None:
        return Cell(lines=(say("handout-cell-needed-none"),))
    needed = quantities.needed(comparison.number_needed_to_treat, comparison.finding_ids)
    return Cell(lines=(say("handout-cell-needed", needed=needed),))


def held_comparison(evidence: Evidence, wanted_id: str) -> Comparison | None:
    """The comparison that answers a wanted figure; None while a figure of an arm is missing."""
    by_arm = {finding.arm: finding for finding in evidence.held(wanted_id)}
    treated, control = by_arm.get(Arm.DRG), by_arm.get(Arm.SCS_TONIC)
    if treated is None or control is None:
        return None
    return compare_findings(treated.finding_id, control.finding_id, evidence=evidence)


def numbers_of(evidence: Evidence, finding: Finding) -> dict[str, Quantity]:
    """What the words about a finding may name: rate, n, counts, months, interval, studies."""
    found = {"level": level(), "rate": of_finding.printed(finding)}
    if finding.n is not None:
        found["n"] = of_finding.denominator(finding)
        if finding.events is not None and not finding.has_inferred_counts:
            found["counts"] = of_finding.counts(finding)
    if finding.months is not None:
        found["months"] = of_finding.months(finding)
    if finding.ci_low is not None:
        found["interval"] = printed_interval(finding)
    for review in evidence.findings(study=finding.study_id, outcome="n_studies"):
        found.setdefault("studies", of_finding.printed(review))
    return found
