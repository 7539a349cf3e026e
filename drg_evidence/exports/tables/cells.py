"""What one cell says about a finding; shared by the tables."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding
from ...wording import name, numbers, of_finding


def figure(finding: Finding) -> str:
    """The figure as printed, or as computed, with its qualifier."""
    shown = of_finding.printed(finding).shown
    in_words = not any(sign.isdigit() for sign in shown)
    if finding.qualifier is None or finding.value is None or in_words:
        return shown
    return f"{finding.qualifier} {shown}"


def counts(finding: Finding) -> str:
    """Printed events and denominator, as far as they are printed."""
    if finding.has_inferred_counts or finding.n is None:
        return ""
    if finding.events is None:
        return f"n = {numbers.localised(finding.n)}"
    return f"{numbers.localised(finding.events)} of {numbers.localised(finding.n)}"


def months(value: float | None) -> str:
    """Months, or nothing when no time point is given."""
    return "" if value is None else numbers.months_text(value)


def term(kind: str, value: object) -> str:
    """The name that readers know a term by; nothing for a term that is not set."""
    return "" if value is None else name(kind, str(value))


def source(evidence: Evidence, finding: Finding) -> str:
    """The document and the place in it."""
    citation = evidence.source_of(finding).citation
    return citation if citation.endswith(finding.locator) else f"{citation}, {finding.locator}"


def study(evidence: Evidence, finding: Finding) -> str:
    """The study as readers see it."""
    return evidence.study_of(finding).label
