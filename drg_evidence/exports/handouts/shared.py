"""What every handout ends with: the date of the evidence and the sources of what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...evidence import Evidence
from ...stats.comparison import Comparison
from ...text import Summary
from ...text.facts import read_on
from ...wording import Quantity, Sentence, of_finding, say
from .document import Block, Paragraph, sentences_of


def last_read(evidence: Evidence) -> str:
    """ISO date on which a source was last read."""
    return max(source.read_on for source in evidence.sources.values())


def footer(evidence: Evidence) -> Sentence:
    """The line at the foot of each page."""
    return say("handout-footer", date_line=say("evidence-date", date=read_on(evidence)))


def source_block(evidence: Evidence, shown: Iterable[Block]) -> Paragraph:
    """Every source of some blocks once; the places in them stand in the summaries."""
    ids = (i for block in shown for sentence in sentences_of(block) for i in sentence.finding_ids)
    rows = [evidence.finding(finding_id) for finding_id in dict.fromkeys(ids)]
    return Paragraph(sentences=(of_finding.source_line(evidence, rows),), small=True)


def funding_of(told: Summary) -> tuple[Sentence, ...]:
    """Who paid, as the summary says it."""
    return tuple(s for s in told.sentences if s.message_id in ("caveat-funded", "funder-line"))


def inferred_note(success: Sequence[Comparison]) -> Sentence:
    """The inferred counts of two time points, early and late, said as what they are."""
    early, late = success
    return say(
        "handout-note-inferred", early=_counts(early), late=_counts(late),
        three=of_finding.months(early.treated.finding),
        twelve=of_finding.months(late.treated.finding),
    )  # fmt: skip


def _counts(comparison: Comparison) -> Quantity:
    arms = (comparison.treated, comparison.control)
    return Quantity(
        shown=", ".join(str(arm.counts) for arm in arms), finding_ids=comparison.finding_ids,
        method="inferred from percentages",
    )  # fmt: skip
