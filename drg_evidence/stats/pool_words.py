"""What is said with a pool: its result, and every reason for caution."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from ..evidence import Evidence
from ..wording import Quantity, Sentence, name, numbers, say
from .caveats import conflict_sentences
from .pool_members import Member
from .pooling import Pooled
from .proportions import PooledProportions


def result(members: Sequence[Member], pooled: PooledProportions) -> Sentence:
    """The pooled share in one sentence."""
    ids, method = _ids(members), pooled.method
    people = sum(member.counts.n for member in members)
    return say(
        "pool-result", k=_whole(pooled.k, ids, "studies"), people=_whole(people, ids, "sum"),
        share=_computed(numbers.percent_text(pooled.proportion), pooled.proportion, ids, method),
        interval=_percents(pooled.proportion_low, pooled.proportion_high, ids, method),
        prediction=_prediction(ids, pooled),
        tau2=_computed(numbers.ratio_text(pooled.tau2), pooled.tau2, ids, method),
        i2=_computed(numbers.percent_text(pooled.i2, 0), pooled.i2, ids, method),
        level=_level(pooled.level),
    )  # fmt: skip


def contrast(members: Sequence[Member], pooled: Pooled, measure: str) -> Sentence:
    """The pooled difference in points, or the pooled ratio."""
    ids, method = _ids(members), pooled.method
    is_ratio = measure != "risk_difference"

    def shown(value: float) -> str:
        return numbers.ratio_text(math.exp(value)) if is_ratio else numbers.points_text(value)

    def limits(low: float, high: float) -> Quantity:
        return _computed(f"{shown(low)} to {shown(high)}", None, ids, method)

    return say(
        "pool-result-contrast", measure=measure, k=_whole(pooled.k, ids, "studies"),
        estimate=_computed(shown(pooled.estimate), pooled.estimate, ids, method),
        interval=limits(pooled.low, pooled.high), level=_level(pooled.level),
        prediction=limits(pooled.prediction_low, pooled.prediction_high),
    )  # fmt: skip


def cautions(
    evidence: Evidence, members: Sequence[Member], pooled: PooledProportions | Pooled
) -> tuple[Sentence, ...]:
    """Every reason for caution; never empty."""
    found = [say("pool-caution-asked"), *_about_people(evidence, members), *_about_times(members)]
    found += _about_counts(members)
    ids = _ids(members)
    k = _whole(pooled.k, ids, "studies")
    if isinstance(pooled, PooledProportions):
        found.append(say("pool-caution-single_arm"))
    if pooled.k < 10:
        found.append(say("pool-caution-few", k=k))
    found.append(say("pool-caution-overlap"))
    found += conflict_sentences(evidence, ids)
    return tuple(found)


def _about_people(evidence: Evidence, members: Sequence[Member]) -> Iterator[Sentence]:
    sets = sorted({str(m.finding.analysis_set) for m in members})
    if len(sets) > 1:
        listed = "; ".join(name("analysis_set", term) for term in sets)
        yield say("pool-caution-sets", sets=Quantity(shown=listed, finding_ids=_ids(members)))
    if len({m.finding.region for m in members}) > 1:
        yield say("pool-caution-regions")
    studies = dict.fromkeys(m.finding.study_id for m in members)
    populations = [evidence.studies[s].population for s in studies]
    if len({p for p in populations if p}) > 1:
        listed = "; ".join(p for p in dict.fromkeys(populations) if p)
        yield say(
            "pool-caution-populations",
            populations=Quantity(shown=listed, record="studies:" + ",".join(studies)),
        )  # fmt: skip


def _about_times(members: Sequence[Member]) -> Iterator[Sentence]:
    times = sorted({m.finding.months for m in members if m.finding.months is not None})
    if len(times) > 1:
        listed = ", ".join(numbers.months_text(time) for time in times)
        yield say("pool-caution-times", months=Quantity(shown=listed, finding_ids=_ids(members)))
    if any(m.finding.months is None for m in members):
        yield say("pool-caution-times-unknown")


def _about_counts(members: Sequence[Member]) -> Iterator[Sentence]:
    inferred = [m for m in members if m.counts_inferred]
    if inferred:
        listed = "; ".join(f"{m.label} ({m.counts})" for m in inferred)
        yield say(
            "pool-caution-inferred", studies=Quantity(shown=listed, finding_ids=_ids(inferred))
        )


def _prediction(ids: tuple[str, ...], pooled: PooledProportions) -> Quantity:
    return _percents(
        pooled.proportion_prediction_low, pooled.proportion_prediction_high, ids, pooled.method
    )


def _percents(low: float, high: float, ids: tuple[str, ...], method: str) -> Quantity:
    shown = f"{numbers.percent_text(low)} to {numbers.percent_text(high)}"
    return _computed(shown, None, ids, method)


def _ids(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(member.finding.finding_id for member in members)


def _whole(number: int, ids: tuple[str, ...], method: str) -> Quantity:
    return _computed(numbers.localised(number), number, ids, method)


def _level(level: float) -> Quantity:
    shown = numbers.percent_text(level, 0)
    return Quantity(shown=shown, value=level, record="convention:confidence_level")


def _computed(shown: str, value: float | None, ids: tuple[str, ...], method: str) -> Quantity:
    return Quantity(shown=shown, value=value, finding_ids=ids, method=method)
