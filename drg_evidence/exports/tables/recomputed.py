"""Every printed figure that can be recomputed, beside what its own inputs give."""

from __future__ import annotations

from ...evidence import Evidence
from ...stats.recompute import Recomputed, recompute
from ...wording import say
from .display import DisplayTable


def recomputed_table(evidence: Evidence) -> DisplayTable:
    """Whether printed percentages, counts, differences, intervals and p values follow."""
    columns = ("follows", "what", "printed", "recomputed", "in_words", "finding_id")
    return DisplayTable(
        name="recomputed",
        title=say("table-recomputed-title"),
        columns=columns,
        rows=tuple(_row(check) for check in recompute(evidence)),
        notes=(say("table-recomputed-note"), say("table-inferred-note")),
    )


def _row(check: Recomputed) -> tuple[str, ...]:
    return (
        str(say(f"table-follows-{check.outcome}")), str(say(f"table-kind-{check.what}")),
        check.printed, check.recomputed, str(check.sentence), check.finding_id,
    )  # fmt: skip
