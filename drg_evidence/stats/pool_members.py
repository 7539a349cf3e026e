"""Which figures may enter a pool, and for each of the others the reason why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import AnalysisSet, Design
from ..wording import Quantity, Sentence, name_quantity, of_finding, say
from .cohorts import cohort_families
from .counts import Counts, counts_that_print

SUMMARIES = frozenset(
    {
        Design.SYSTEMATIC_REVIEW, Design.META_ANALYSIS, Design.ECONOMIC, Design.GUIDELINE,
        Design.GUIDELINE_ANNOUNCEMENT, Design.COMMENTARY,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A figure with its counts, ready to be pooled."""

    finding: Finding
    counts: Counts
    counts_inferred: bool
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A figure that is left out, with the reason."""

    finding: Finding
    reason: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the figures must agree with; None takes any."""

    months: float | None = None
    analysis_set: str | None = None
    region: str | None = None


def fitting_figures(
    evidence: Evidence, findings: Iterable[Finding], asked: Asked
) -> tuple[list[Member], list[Excluded]]:
    """Figures with known counts that agree with what was asked, and the others with reasons.

    Figures of one cohort may still stand side by side; :func:`members_of` leaves one of them.
    """
    found: list[Member] = []
    left: list[Excluded] = []
    for finding in findings:
        reason = _unfit(evidence, finding) or _not_asked_for(finding, asked)
        counts = None if reason else _counts(evidence, finding)
        if reason is None and counts is None:
            reason = _why_no_counts(finding)
        if reason is not None:
            left.append(Excluded(finding=finding, reason=reason))
        elif counts is not None:
            label = evidence.study_of(finding).label
            found.append(
                Member(finding=finding, counts=counts[0], counts_inferred=counts[1], label=label)
            )
    return found, left


def members_of(
    evidence: Evidence, findings: Iterable[Finding], asked: Asked
) -> tuple[list[Member], list[Excluded]]:
    """Figures with known counts, one for each cohort, and the others with their reasons."""
    found, left = fitting_figures(evidence, findings, asked)
    kept, doubled = one_for_each_cohort(evidence, found)
    return kept, left + doubled


def _unfit(evidence: Evidence, finding: Finding) -> Sentence | None:
    if finding.has_inferred_counts:
        return say("pool-excluded-inferred_row")
    if not finding.is_share_of_patients:
        return say("pool-excluded-not_a_share")
    is_summary = evidence.study_of(finding).design in SUMMARIES
    if is_summary or finding.analysis_set is AnalysisSet.STUDIES:
        return say("pool-excluded-review")
    if finding.qualifier is not None:
        text = finding.printed.text or f"{finding.value}"
        printed = Quantity(shown=text, finding_ids=(finding.finding_id,))
        return say("pool-excluded-bound", printed=printed)
    return None


def _not_asked_for(finding: Finding, asked: Asked) -> Sentence | None:
    if asked.months is not None and finding.months is None:
        return say("pool-excluded-no_months")
    if asked.months is not None and finding.months != asked.months:
        shown = Quantity(shown=f"{asked.months:g}", value=asked.months, record="reader:months")
        return say("pool-excluded-other_months", months=shown)
    if asked.analysis_set is not None and finding.analysis_set != asked.analysis_set:
        return say(
            "pool-excluded-other_set", set=name_quantity("analysis_set", finding.analysis_set)
        )
    if asked.region is not None and finding.region != asked.region:
        return say("pool-excluded-other_region")
    return None


def _counts(evidence: Evidence, finding: Finding) -> tuple[Counts, bool] | None:
    """Counts as printed, inferred in a row of their own, or the only ones of the printed n."""
    behind = evidence.counts_behind(finding)
    if behind.events is not None and behind.n is not None:
        return Counts(responders=behind.events, n=behind.n), behind.has_inferred_counts
    if finding.n is None or finding.printed.number is None:
        return None
    fitting = counts_that_print(finding.printed.text, finding.n)
    return (Counts(responders=fitting[0], n=finding.n), True) if len(fitting) == 1 else None


def _why_no_counts(finding: Finding) -> Sentence:
    printed = of_finding.printed(finding)
    if finding.n is None or finding.printed.number is None:
        return say("pool-excluded-no_denominator", printed=printed)
    fitting = counts_that_print(finding.printed.text, finding.n)
    message = "pool-excluded-several_counts" if fitting else "pool-excluded-no_count"
    return say(message, printed=printed, n=of_finding.denominator(finding))


def one_for_each_cohort(
    evidence: Evidence, found: Iterable[Member]
) -> tuple[list[Member], list[Excluded]]:
    """Of each family of cohorts the figure with the most people, printed counts before others."""
    families = cohort_families(evidence)
    kept: dict[str, Member] = {}
    doubled: list[Excluded] = []
    found = list(found)
    for member in sorted(found, key=_rank):
        family = families[member.finding.study_id]
        if family in kept:
            doubled.append(_double(member, kept[family]))
        else:
            kept[family] = member
    order = {member.finding.finding_id: i for i, member in enumerate(found)}
    return sorted(kept.values(), key=lambda m: order[m.finding.finding_id]), doubled


def _rank(member: Member) -> tuple[int, bool, bool, float, str]:
    finding = member.finding
    # Among figures of equal size a general one stands before one region, a later before an earlier.
    return (
        -member.counts.n, member.counts_inferred, finding.region is not None,
        -(finding.months or 0.0), finding.finding_id,
    )  # fmt: skip


def _double(member: Member, kept: Member) -> Excluded:
    if member.finding.study_id == kept.finding.study_id:
        shown = Quantity(
            shown=f"{kept.counts} ({kept.finding.finding_id})",
            finding_ids=(kept.finding.finding_id,),
        )  # fmt: skip
        reason = say("pool-excluded-same_study", kept=shown)
    else:
        shown = Quantity(shown=kept.label, record=f"study:{kept.finding.study_id}")
        reason = say("pool-excluded-same_cohort", kept=shown)
    return Excluded(finding=member.finding, reason=reason)
