"""The caveats of several comparisons, each said once and headed by what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..stats.comparison import Comparison
from ..wording import Quantity, Sentence, numbers, say

INFERRED = "caveat-counts-inferred"
Paragraph = tuple[Sentence, ...]


def caveats(comparisons: Iterable[Comparison]) -> list[Paragraph]:
    """Paragraphs of caveats; a heading names the studies, and the months where they differ.

    A caveat that holds for one time point alone (a figure read in news, say) is not spread
    over the others.
    """
    everything = list(comparisons)
    belonging: dict[str, tuple[Sentence, list[Comparison]]] = {}
    for comparison in everything:
        for caveat in comparison.caveats:
            said = caveat
            if caveat.message_id == INFERRED:
                said = _inferred(_of_study(everything, comparison))
            belonging.setdefault(said.text, (said, []))[1].append(comparison)
    paragraphs: dict[str, tuple[Quantity, list[Sentence]]] = {}
    for said, holders in belonging.values():
        label = _label(everything, holders)
        paragraphs.setdefault(label.shown, (label, []))[1].append(said)
    return [_headed(label, said) for label, said in paragraphs.values()]


def _of_study(everything: Iterable[Comparison], one: Comparison) -> list[Comparison]:
    return [c for c in everything if c.study.study_id == one.study.study_id]


def _inferred(comparisons: Iterable[Comparison]) -> Sentence:
    """The inferred counts of all time points of a study in one sentence."""
    said = [c for one in comparisons for c in one.caveats if c.message_id == INFERRED]
    counts = [quantity for caveat in said for quantity in caveat.quantities]
    together = Quantity(
        shown="; ".join(dict.fromkeys(quantity.shown for quantity in counts)),
        finding_ids=tuple(dict.fromkeys(i for q in counts for i in q.finding_ids)),
        method=counts[0].method,
    )
    return say(INFERRED, counts=together)


def _label(everything: Sequence[Comparison], holders: Sequence[Comparison]) -> Quantity:
    parts: dict[str, str] = {}
    for holder in holders:
        study = holder.study
        held = [c.months for c in holders if c.study.study_id == study.study_id]
        whole = len(held) == len(_of_study(everything, holder))
        months = ", ".join(numbers.months_text(m) for m in held if m is not None)
        parts[study.study_id] = (
            study.label if whole else _with_months(study.label, study.study_id, months)
        )
    record = ";".join(f"study:{study_id}" for study_id in parts)
    return Quantity(shown="; ".join(parts.values()), record=record)


def _with_months(label: str, study_id: str, months: str) -> str:
    """A study with the months a caveat is about."""
    record = f"study:{study_id}"
    return say(
        "summary-cell-study-months", study=Quantity(shown=label, record=record),
        months=Quantity(shown=months, record=record),
    ).text  # fmt: skip


def _headed(label: Quantity, said: Sequence[Sentence]) -> Paragraph:
    """With the heading, unless every sentence names the study itself."""
    if all(label.shown in sentence.text for sentence in said):
        return tuple(said)
    return (say("summary-caveats-of", study=label), *said)
