"""Pool figures of the evidence, only when asked by name, and always with the reasons for caution.

The default of this record is not to pool: its studies count different people, at different times,
with overlapping cohorts. DRG is never set against SCS across single-arm studies; asking for it
gets an explanation.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..errors import NotComparable, NotHeld, unknown
from ..evidence import Evidence
from ..vocabulary import Arm
from ..wording import Sentence, name_quantity, say
from . import pool_words
from .arms_of import masked
from .counts import Counts
from .pool_members import (
    Asked,
    Excluded,
    Member,
    fitting_figures,
    members_of,
    one_for_each_cohort,
)
from .pooling import Pooled, pool
from .proportions import PooledProportions, pool_proportions
from .study_effects import MEASURES

NOT_POOLED = frozenset({Arm.BETWEEN_ARMS, Arm.ALL, Arm.DRG_OR_SCS})


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePool:
    """Pooled shares of one arm, with what went in, what was left out, and the cautions.

    ``cautions`` are never empty; every output shows them.
    """

    pooled: PooledProportions
    outcome: str
    arm: str
    members: tuple[Member, ...]
    excluded: tuple[Excluded, ...]
    cautions: tuple[Sentence, ...]
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two arms of one study."""

    treated: Member
    control: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastPool:
    """Pooled differences or ratios within studies; ratios are logarithms in ``pooled``."""

    pooled: Pooled
    measure: str
    pairs: tuple[Pair, ...]
    excluded: tuple[Excluded, ...]
    cautions: tuple[Sentence, ...]
    sentence: Sentence


class NotPooled(NotComparable):
    """Fewer than two studies are left; ``excluded`` says why for each figure."""

    def __init__(self, message: str, excluded: tuple[Excluded, ...]) -> None:
        super().__init__(message)
        self.excluded = excluded


def pool_findings(
    evidence: Evidence,
    *,
    outcome: str,
    arm: str,
    months: float | None = None,
    analysis_set: str | None = None,
    region: str | None = None,
    model: str = "glmm",
    interval: str | None = None,
    level: float = 0.95,
) -> EvidencePool:
    """The pooled share of people with an outcome in one arm, over studies that hold counts.

    Parameters
    ----------
    evidence : Evidence
        As loaded.
    outcome, arm : str
        Terms of the closed lists.
    months : float, optional
        Only figures at this time point; any without it.
    analysis_set, region : str, optional
        Only figures of this set or place.
    model, interval, level
        As in :func:`pool_proportions`.

    Returns
    -------
    EvidencePool
        Of each family of overlapping cohorts one figure, that with the most people.

    Raises
    ------
    UnknownTerm
        When a word is not known.
    NotHeld
        When there is no such figure at all.
    NotPooled
        When fewer than two studies are left; its message and ``excluded`` say why.
    """
    if arm in NOT_POOLED:
        raise NotComparable(f"{arm!r} is not one treatment; its figures are not pooled.")
    rows = evidence.findings(outcome=outcome, arm=arm)
    if not rows:
        raise NotHeld(f"No figure for {outcome} with {arm} is held.")
    asked = Asked(months=months, analysis_set=analysis_set, region=region)
    members, excluded = members_of(evidence, rows, asked)
    _refuse_too_few(len(members), excluded)
    pooled = pool_proportions(
        [m.counts.responders for m in members], [m.counts.n for m in members],
        model=model, interval=interval, level=level,
    )  # fmt: skip
    return EvidencePool(
        pooled=pooled, outcome=outcome, arm=arm, members=tuple(members), excluded=tuple(excluded),
        cautions=pool_words.cautions(evidence, members, pooled),
        sentence=pool_words.result(members, pooled),
    )  # fmt: skip


def pool_contrasts(
    evidence: Evidence,
    *,
    outcome: str,
    treated: str,
    control: str,
    measure: str = "risk_difference",
    months: float | None = None,
    tau2: str = "reml",
    interval: str = "hksj_floor",
    level: float = 0.95,
) -> ContrastPool:
    """Differences or ratios within studies, pooled over the studies that hold both arms.

    An arm without a partner in its own study is left out: arms of different studies are never set
    against each other.

    Raises
    ------
    NotPooled
        When fewer than two studies hold both arms with counts; for DRG against conventional SCS
        that is so today.
    """
    if measure not in MEASURES:
        raise unknown("measure", measure, MEASURES)
    pairs, excluded = _pairs(evidence, outcome, (treated, control), months)
    kept = []
    for pair in pairs:
        if measure != "risk_difference" and _says_nothing(pair.treated.counts, pair.control.counts):
            reason = say("pool-excluded-no_information")
            excluded.append(Excluded(finding=pair.treated.finding, reason=reason))
        else:
            kept.append(pair)
    effects = [MEASURES[measure](pair.treated.counts, pair.control.counts) for pair in kept]
    _refuse_too_few(len(kept), excluded, _indirect(treated, control))
    pooled = pool(
        [e.estimate for e in effects], [e.variance for e in effects],
        tau2=tau2, interval=interval, level=level,
    )  # fmt: skip
    members = [member for pair in kept for member in (pair.treated, pair.control)]
    return ContrastPool(
        pooled=pooled, measure=measure, pairs=tuple(kept), excluded=tuple(excluded),
        cautions=pool_words.cautions(evidence, members, pooled),
        sentence=pool_words.contrast(members, pooled, measure),
    )  # fmt: skip


def _pairs(
    evidence: Evidence, outcome: str, arms: tuple[str, str], months: float | None
) -> tuple[list[Pair], list[Excluded]]:
    """Both arms of each study, one pair for each cohort, and what is left out with reasons."""
    sides, excluded = [], []
    for arm in arms:
        found, left = fitting_figures(
            evidence, evidence.findings(outcome=outcome, arm=arm), Asked(months=months)
        )
        sides.append({masked(member.finding): member for member in found})
        excluded += left
    first, second = sides
    for side, other, arm in ((first, second, arms[1]), (second, first, arms[0])):
        reason = say("pool-excluded-one_arm", arm=name_quantity("arm", arm))
        alone = [member for key, member in side.items() if key not in other]
        excluded += [Excluded(finding=member.finding, reason=reason) for member in alone]
    both = [member for key, member in first.items() if key in second]
    kept, doubled = one_for_each_cohort(evidence, both)
    pairs = [Pair(treated=member, control=second[masked(member.finding)]) for member in kept]
    return pairs, excluded + doubled


def _says_nothing(treated: Counts, control: Counts) -> bool:
    return treated.responders + control.responders in (0, treated.n + control.n)


def compare_across_studies(treated: str, control: str) -> None:
    """Explain why two treatments are not compared across single-arm studies; always raises.

    Raises
    ------
    NotComparable
        With the explanation.
    """
    for arm in (treated, control):
        if arm not in list(Arm):
            raise unknown("arm", arm, list(Arm))
    raise NotComparable(_indirect(treated, control))


def _indirect(treated: str, control: str) -> str:
    sides = {"treated": treated, "control": control}
    return say("pool-indirect", **{k: name_quantity("arm", arm) for k, arm in sides.items()}).text


def _refuse_too_few(k: int, excluded: list[Excluded], *more: str) -> None:
    if k >= 2:
        return
    lines = [say("pool-too-few", k="one" if k else "none").text, *more]
    lines += [f"  - {left.finding.finding_id}: {left.reason}" for left in excluded]
    raise NotPooled("\n".join(lines), tuple(excluded))


def as_dict(found: EvidencePool) -> dict[str, object]:
    """Plain values for JSON: shares as proportions, with the logits beside them."""
    pooled = found.pooled
    return {
        "outcome": found.outcome, "arm": found.arm, "scale": "proportion",
        "estimate": pooled.proportion, "low": pooled.proportion_low, "high": pooled.proportion_high,
        "prediction_low": pooled.proportion_prediction_low,
        "prediction_high": pooled.proportion_prediction_high,
        "tau2": pooled.tau2, "tau2_low": pooled.tau2_low, "tau2_high": _finite(pooled.tau2_high),
        "i2": pooled.i2, "q": pooled.q, "k": pooled.k, "level": pooled.level,
        "method": pooled.method,
        "logit": {key: getattr(pooled, key) for key in ("estimate", "se", "low", "high")},
        "studies": [
            {
                "study_id": m.finding.study_id, "finding_id": m.finding.finding_id,
                "responders": m.counts.responders, "n": m.counts.n,
                "counts_inferred": m.counts_inferred, "months": m.finding.months,
                "analysis_set": str(m.finding.analysis_set),
            }
            for m in found.members
        ],
        "excluded": excluded_rows(found.excluded),
        "cautions": [str(caution) for caution in found.cautions],
    }  # fmt: skip


def excluded_rows(excluded: tuple[Excluded, ...]) -> list[dict[str, str]]:
    """Finding, study and reason of each figure left out."""
    return [
        {
            "finding_id": left.finding.finding_id, "study_id": left.finding.study_id,
            "reason": str(left.reason),
        }
        for left in excluded
    ]  # fmt: skip


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
