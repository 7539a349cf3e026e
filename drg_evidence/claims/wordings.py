"""The sentences of a verdict: what is published, where, and what an author could write."""

from __future__ import annotations

from dataclasses import dataclass

from ..evidence import Evidence
from ..vocabulary import Reason, Verdict


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
) -> Wording:
    """The sentences for a verdict on the finding it was compared with."""
    return Wording("", "", "")
