"""Recompute every printed figure whose inputs are held, and say what follows and what does not.

Nothing is corrected and nobody is accused: a figure that does not follow may rest on another
test, another set of people or unrounded numbers, and the sentence says what would settle it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..evidence import Evidence
from ..model import Finding
from .impossible import impossible_values
from .recompute_contrasts import contrast_checks
from .recompute_p import p_checks
from .recompute_shares import share_checks
from .recompute_totals import total_checks
from .recomputed import Follows, Kind, Recomputed

__all__ = ["Follows", "Kind", "Recomputed", "outcomes_of", "recompute", "recompute_finding"]


def recompute(evidence: Evidence, study: str | None = None) -> tuple[Recomputed, ...]:
    """Every check that can be made, row by row in the order of the table.

    Parameters
    ----------
    evidence : Evidence
        As loaded.
    study : str, optional
        Key of one study; every study without it.

    Returns
    -------
    tuple of Recomputed
        A row of the table gives none, one or several checks.

    Raises
    ------
    UnknownTerm
        When there is no such study.

    Examples
    --------
    >>> import drg_evidence as drg
    >>> checks = recompute(drg.load(), "north_2005")
    >>> [str(check.outcome) for check in checks if check.what == "percent"][:2]
    ['rounds_to', 'rounds_to']
    """
    rows = evidence.findings(study=study)
    return tuple(check for row in rows for check in recompute_finding(evidence, row))


def recompute_finding(evidence: Evidence, finding: Finding) -> tuple[Recomputed, ...]:
    """The checks of one row."""
    return tuple(_checks(evidence, finding))


def _checks(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    yield from impossible_values(finding)
    yield from share_checks(evidence, finding)
    yield from contrast_checks(evidence, finding)
    yield from p_checks(evidence, finding)
    yield from total_checks(evidence, finding)


def outcomes_of(checks: Iterable[Recomputed]) -> dict[Follows, int]:
    """How many checks came out which way; every outcome is named, also with none."""
    counted = Counter(check.outcome for check in checks)
    return {outcome: counted[outcome] for outcome in Follows}
