"""The sentences of a verdict: what is published, where, and what an author could write."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import ConflictStatus, Reason, Verdict
from ..wording import Quantity, Sentence, catalogue, name_quantity, say
from ..wording import of_finding as quantities

TOLD_IN_ROW: Final = frozenset({"n_studies", "recall"})
"""Outcomes whose rows tell what no name tells: which studies, how many by lot, since when."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Three sentences; the first two are empty when no finding fits."""

    published: str
    source: str
    advice: str


def wording_of(
    evidence: Evidence,
    verdict: Verdict,
    reason: Reason,
    finding_id: str | None,
    also: tuple[str, ...],
    *,
    is_p: bool = False,
) -> Wording:
    """The sentences for a verdict on the finding it was compared with.

    Parameters
    ----------
    evidence : Evidence
        Where the finding is held.
    verdict, reason : Verdict, Reason
        What was judged.
    finding_id : str or None
        The published figure; None when nothing held fits.
    also : tuple of str
        Further findings that stand beside it.
    is_p : bool
        A p value was judged, so that of the finding is told and not its figure.
    """
    finding = evidence.by_id.get(finding_id) if finding_id else None
    if finding is None:
        return Wording("", "", _without_finding(verdict, reason))
    is_p = is_p and bool(finding.p_printed)
    told = _p_sentence(evidence, finding) if is_p else published_sentence(evidence, finding)
    extra = _conflict(evidence, finding)
    published = " ".join(filter(None, (told.text, _inferred(finding), extra)))
    return Wording(published, _source(evidence, finding), _advice(verdict, reason, told))


def _without_finding(verdict: Verdict, reason: Reason) -> str:
    key = f"verdict-advice-{verdict}-{reason}"
    if verdict in (Verdict.UNVERIFIABLE, Verdict.SUPPORTED) and catalogue().has(key):
        return say(key).text
    return say("verdict-advice-no-finding").text


def published_sentence(evidence: Evidence, finding: Finding) -> Sentence:
    """The published figure with study, arm, time and definition."""
    own = (finding.finding_id,)
    study = quantities.label(evidence.study_of(finding))
    figure = quantities.with_unit(finding)
    definition = _what(finding)
    if finding.value is None or not figure.shown.strip():
        said = finding.text_value or finding.printed.text or finding.definition
        words = Quantity(shown=said, finding_ids=own)
        return say("verdict-published-words", study=study, definition=definition, figure=words)
    arm = name_quantity("arm", str(finding.arm))
    if finding.months:
        return say(
            "verdict-published-when", study=study, figure=figure, arm=arm, definition=definition,
            months=quantities.months(finding),
        )  # fmt: skip
    return say("verdict-published", study=study, figure=figure, arm=arm, definition=definition)


def _p_sentence(evidence: Evidence, finding: Finding) -> Sentence:
    """The p value printed beside the figure; it is of the comparison, so no arm is named."""
    study, p = quantities.label(evidence.study_of(finding)), quantities.p_printed(finding)
    what = _what(finding)
    if finding.months:
        months = quantities.months(finding)
        return say("verdict-published-p-when", study=study, p=p, definition=what, months=months)
    return say("verdict-published-p", study=study, p=p, definition=what)


def _what(finding: Finding) -> Quantity:
    """What is counted, in a reader's words; the definition of the row where those say less."""
    if finding.outcome not in TOLD_IN_ROW and catalogue().has(f"outcome-{finding.outcome}"):
        return name_quantity("outcome", str(finding.outcome))
    return Quantity(shown=finding.definition, finding_ids=(finding.finding_id,))


def _advice(verdict: Verdict, reason: Reason, told: Sentence) -> str:
    key = f"verdict-advice-{verdict}-{reason}"
    if verdict is Verdict.SUPPORTED:
        return say("verdict-advice-supported-none").text
    if not catalogue().has(key):
        key = "verdict-advice-other"
    return say(key, published=told).text


def _source(evidence: Evidence, finding: Finding) -> str:
    own = (finding.finding_id,)
    citation = quantities.short_citation(evidence, finding).rstrip(".") + ","
    return say(
        "verdict-source",
        citation=Quantity(shown=citation, finding_ids=own),
        locator=Quantity(shown=finding.locator.rstrip("."), finding_ids=own),
    ).text


def _inferred(finding: Finding) -> str:
    return say("verdict-inferred").text if finding.has_inferred_counts else ""


@lru_cache(maxsize=512)
def _told_conflict(what: str, how: str, conflict_id: str) -> str:
    record = f"conflict:{conflict_id}"
    return say(
        "verdict-conflict",
        what=Quantity(shown=what.rstrip("."), record=record),
        how=Quantity(shown=how, record=record),
    ).text


def _conflict(evidence: Evidence, finding: Finding) -> str:
    """Where two sources disagree, both are shown."""
    for conflict in evidence.conflicts_of(finding.finding_id):
        if conflict.status is not ConflictStatus.OPEN:
            continue
        return _told_conflict(conflict.what_differs, conflict.how_to_quote, conflict.conflict_id)
    return ""
