"""What a comparison would be if everyone who was missing had been counted."""

from __future__ import annotations

from collections.abc import Sequence

from ...evidence import Evidence
from ...stats.comparison import Comparison
from ...stats.sensitivity import sensitivity, sizes_of
from ...wording import Sentence, say
from .markup import Markup, element, joined, listed


def if_counted(evidence: Evidence, comparison: Comparison) -> tuple[Sentence, ...]:
    """One sentence for each way to count the missing; none where nobody can be told missing."""
    has_counts = comparison.treated.counts is not None and comparison.control.counts is not None
    is_benefit = not comparison.treated.finding.higher_is_worse
    if not has_counts or not is_benefit or sizes_of(comparison, evidence, "itt") is None:
        return ()
    return tuple(view.sentence for view in sensitivity(comparison, evidence).views[1:])


def if_counted_list(sentences: Sequence[Sentence], level: int) -> Markup | None:
    """The sentences under a heading that says whose calculation they are."""
    if not sentences:
        return None
    return joined([
        element(f"h{level}", say("page-if-counted")),
        element("p", say("page-if-counted-lead"), class_="small"),
        listed(sentences, class_="caveats"),
    ])  # fmt: skip
