"""The story of one study, figure by figure: what is printed, what follows, what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..evidence import Evidence
from ..outcomes import Outcome
from ..vocabulary import Arm
from ..wording import Sentence, say
from .arms_of import NOT_ARMS, counts_of, masked
from .caveats import conflict_sentences
from .comparison import Comparison
from .recompute import recompute
from .sensitivity import sensitivity
from .two_arms import compare_findings

TOLD = (Outcome.TREATMENT_SUCCESS, Outcome.RESPONDER_50)


def story(evidence: Evidence, study: str, *, margin: float | None = None) -> tuple[Sentence, ...]:
    """Everything that can be said of a study's figures, in the order a reader would ask.

    What follows from what, row by row; where sources differ; and, for each time point with
    counts in two arms, what the result would be under other denominators.

    Parameters
    ----------
    evidence : Evidence
        As loaded.
    study : str
        Key of the study.
    margin : float, optional
        A non-inferiority margin of the reader's, as a proportion.

    Raises
    ------
    UnknownTerm
        When there is no such study.
    """
    checks = recompute(evidence, study)
    ids = [finding.finding_id for finding in evidence.findings(study=study)]
    told = [check.sentence for check in checks] or [say("story-nothing")]
    told += conflict_sentences(evidence, ids)
    for comparison in comparisons_with_counts(evidence, study):
        told += sensitivity(comparison, evidence, margin=margin).sentences
    # A caveat said for one time point holds for the next; it is said once.
    return tuple({sentence.text: sentence for sentence in told}.values())


def comparisons_with_counts(evidence: Evidence, study: str) -> tuple[Comparison, ...]:
    """Each pair of arms of a study that shares outcome and time and holds counts, treated first.

    DRG stands first where it is an arm; else the arms stand in the order of the closed list.
    """
    return tuple(_comparisons(evidence, study))


def _comparisons(evidence: Evidence, study: str) -> Iterator[Comparison]:
    order = list(Arm)
    for outcome in TOLD:
        rows = [
            f for f in evidence.findings(study=study, outcome=outcome)
            if f.arm not in NOT_ARMS and f.is_share_of_patients and not f.has_inferred_counts
            and f.qualifier is None and counts_of(evidence, f) is not None
        ]  # fmt: skip
        rows.sort(key=lambda f: order.index(f.arm))
        for first, second in combinations(rows, 2):
            if first.arm != second.arm and masked(first) == masked(second):
                yield compare_findings(first.finding_id, second.finding_id, evidence=evidence)
