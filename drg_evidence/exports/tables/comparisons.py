"""Every comparison that one study allows, arm beside arm, absolute figures first."""

from __future__ import annotations

from ...evidence import Evidence
from ...stats import quantities
from ...stats.comparison import ArmResult, Comparison
from ...stats.pairs import all_comparisons
from ...wording import name, say
from . import cells
from .display import DisplayTable

COLUMNS = (
    "study", "outcome", "months", "analysis_set", "treated", "control", "difference",
    "difference_interval", "number_needed", "caveats", "finding_ids", "sources",
)  # fmt: skip


def comparisons_table(evidence: Evidence) -> DisplayTable:
    """One row for each pair of arms within a study; never across studies."""
    rows = tuple(_row(c) for c in all_comparisons(evidence))
    return DisplayTable(
        name="comparisons",
        title=say("table-comparisons-title"),
        columns=COLUMNS,
        rows=rows,
        notes=(say("table-comparisons-note"), say("table-inferred-note"), say("not-graded")),
    )


def _row(c: Comparison) -> tuple[str, ...]:
    needed = c.number_needed_to_treat
    interval = "" if c.risk_difference.interval is None else str(quantities.interval_points(c))
    return (
        c.study.label,
        name("outcome", c.outcome),
        cells.months(c.months),
        name("analysis_set", c.analysis_set),
        _arm(c.treated),
        _arm(c.control),
        str(quantities.difference_points(c)),
        interval,
        "" if needed is None else str(quantities.needed(needed, c.finding_ids)),
        " ".join(str(caveat) for caveat in c.caveats),
        "; ".join(c.finding_ids),
        "; ".join(f"{cited.citation}, {cited.locator}" for cited in c.sources),
    )


def _arm(arm: ArmResult) -> str:
    text = f"{name('arm', arm.arm)}: {quantities.rate(arm)}"
    if arm.counts is None:
        return text
    inferred = f", {say('table-inferred')}" if arm.counts_inferred else ""
    return f"{text} ({arm.counts}{inferred})"
