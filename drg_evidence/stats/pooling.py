"""Pool estimates by inverse-variance random effects, the set that RevMan uses since 2025.

Restricted maximum likelihood (REML), the Hartung-Knapp-Sidik-Jonkman interval with a floor under
its variance, a prediction interval, the Q-profile interval of the variance between studies,
and I squared derived from that variance. DerSimonian-Laird and Paule-Mandel stand beside them.

Pooling is arithmetic; whether studies belong together is a question it cannot answer. For this
evidence the answer is mostly no: see :mod:`drg_evidence.stats.evidence_pool`.

References: Viechtbauer W. J Educ Behav Stat 2005;30:261-293 (REML); Viechtbauer W. Stat Med
2007;26:37-52 (Q-profile); DerSimonian R, Laird N. Control Clin Trials 1986;7:177-188; Paule RC,
Mandel J. J Res Natl Bur Stand 1982;87:377-385; Knapp G, Hartung J. Stat Med 2003;22:2693-2710;
Higgins JPT, Thompson SG, Spiegelhalter DJ. J R Stat Soc A 2009;172:137-159 (prediction).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .between_studies import PoolingMethod, common_weights, heterogeneity, q_profile, tau2_of
from .distributions import chi_square_tail, t_quantile
from .intervals import normal_quantile

INTERVALS = ("wald", "hksj", "hksj_floor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """A pooled estimate, on the scale of what went in (log for ratios).

    ``tau2`` is the variance between studies, ``i2`` its share of all variance (0 to 1), ``q``
    Cochran's statistic with ``k - 1`` degrees of freedom and ``q_p`` its p value. Prediction
    limits hold the true effect of a further study of the same kind.
    """

    estimate: float
    se: float
    low: float
    high: float
    prediction_low: float
    prediction_high: float
    tau2: float
    i2: float
    q: float
    k: int
    level: float
    method: str
    estimates: tuple[float, ...]
    variances: tuple[float, ...]

    @property
    def tau2_low(self) -> float:
        """Lower Q-profile limit of the variance between studies."""
        return q_profile(self.estimates, self.variances, self.level)[0]

    @property
    def tau2_high(self) -> float:
        """Upper Q-profile limit of the variance between studies."""
        return q_profile(self.estimates, self.variances, self.level)[1]

    @property
    def q_p(self) -> float:
        """P value of the hypothesis that all studies estimate one effect."""
        return chi_square_tail(self.q, self.k - 1)

    @property
    def weights(self) -> tuple[float, ...]:
        """Weight of each study, adding up to 1."""
        raw = [1 / (variance + self.tau2) for variance in self.variances]
        total = math.fsum(raw)
        return tuple(weight / total for weight in raw)

    def __repr__(self) -> str:
        return (
            f"Pooled(estimate={self.estimate:.6f}, low={self.low:.6f}, high={self.high:.6f}, "
            f"tau2={self.tau2:.6f}, k={self.k}, method={self.method!r})"
        )


def pool(
    estimates: Sequence[float],
    variances: Sequence[float],
    *,
    tau2: str = "reml",
    interval: str = "hksj_floor",
    level: float = 0.95,
) -> Pooled:
    """The mean effect over studies that were chosen to be pooled, by random effects.

    Parameters
    ----------
    estimates : sequence of float
        One effect a study; risk, odds and hazard ratios as logarithms.
    variances : sequence of float
        Their squared standard errors, above 0 and finite, in the same order.
    tau2 : {"reml", "dl", "pm"}
        Estimator of the variance between studies: restricted maximum likelihood,
        DerSimonian-Laird, Paule-Mandel.
    interval : {"wald", "hksj", "hksj_floor"}
        Wald's interval by the normal distribution; Hartung-Knapp-Sidik-Jonkman's by Student's
        t; the latter with its variance never below Wald's. Prediction limits use the same
        distribution, t with ``k - 1`` degrees of freedom or the normal.
    level : float
        Confidence level as a proportion, ``0 < level < 1``.

    Returns
    -------
    Pooled
        On the scale of the estimates.

    Raises
    ------
    ValueError
        For fewer than two studies, unequal lengths, a variance that is not above 0 and finite,
        an estimate that is not finite, or an unknown method.
    TypeError
        For anything that is not a number.

    Examples
    --------
    Three invented log ratios:

    >>> pooled = pool([0.10, 0.35, 0.60], [0.02, 0.03, 0.05])
    >>> round(pooled.estimate, 4), round(pooled.low, 4), round(pooled.high, 4)
    (0.3108, -0.2961, 0.9177)

    With identical studies tau squared is 0, plain Hartung-Knapp has no width, and the floor
    keeps Wald's standard error:

    >>> pool([0.2, 0.2], [0.04, 0.04], interval="hksj").se
    0.0
    >>> round(pool([0.2, 0.2], [0.04, 0.04]).se, 4)
    0.1414
    """
    y, v = checked(estimates, variances)
    if interval not in INTERVALS:
        raise ValueError(f"no interval {interval!r}; choose one of {', '.join(INTERVALS)}")
    between = tau2_of(y, v, PoolingMethod.named(tau2))
    weights = [1 / (variance + between) for variance in v]
    total = math.fsum(weights)
    mean = math.fsum(w * x for w, x in zip(weights, y, strict=True)) / total
    se = math.sqrt(1 / total)
    if interval != "wald":
        squares = math.fsum(w * (x - mean) ** 2 for w, x in zip(weights, y, strict=True))
        scale = squares / (len(y) - 1)
        se *= math.sqrt(max(1.0, scale) if interval == "hksj_floor" else scale)
    q, i2 = heterogeneity(y, v, between)
    reach = normal_quantile(level) if interval == "wald" else _t_reach(level, len(y))
    wide = reach * math.hypot(se, math.sqrt(between))
    return Pooled(
        estimate=mean, se=se, low=mean - reach * se, high=mean + reach * se,
        prediction_low=mean - wide, prediction_high=mean + wide,
        tau2=between, i2=i2, q=q, k=len(y), level=level,
        method=f"random effects, {tau2}, {interval}", estimates=y, variances=v,
    )  # fmt: skip


def _t_reach(level: float, k: int) -> float:
    if not 0 < level < 1:
        raise ValueError(f"a confidence level of {level} is not between 0 and 1; 0.95 is usual")
    return t_quantile(0.5 + level / 2, k - 1)


def checked(
    estimates: Sequence[float], variances: Sequence[float]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Estimates and variances as floats, or an error that says which study is wrong and why."""
    for name, values in (("estimates", estimates), ("variances", variances)):
        if isinstance(values, str | bytes):
            raise TypeError(f"{name} must be a sequence of numbers, not text")
    y, v = tuple(map(_number, estimates)), tuple(map(_number, variances))
    if len(y) != len(v):
        raise ValueError(f"{len(y)} estimates but {len(v)} variances; give one each for a study")
    if len(y) < 2:
        raise ValueError(f"{len(y)} study cannot be pooled; give at least two, or show it alone")
    for i, (estimate, variance) in enumerate(zip(y, v, strict=True), start=1):
        if not math.isfinite(estimate):
            raise ValueError(f"study {i}: an estimate of {estimate} cannot be pooled; leave it out")
        if not (math.isfinite(variance) and variance > 0):
            raise ValueError(
                f"study {i}: a variance of {variance} cannot be pooled; "
                "give a finite one above 0, or leave the study out"
            )
    return y, v


def _number(value: object) -> float:
    if isinstance(value, bool | str | bytes) or not hasattr(value, "__float__"):
        raise TypeError(f"{value!r} is not a number")
    return float(value)


def leave_one_out(
    estimates: Sequence[float],
    variances: Sequence[float],
    *,
    tau2: str = "reml",
    interval: str = "hksj_floor",
    level: float = 0.95,
) -> tuple[Pooled, ...]:
    """The pool without each study in turn, in order: does one study carry the result?

    Needs at least three studies.
    """
    y, v = checked(estimates, variances)
    if len(y) < 3:
        raise ValueError("leaving one of two studies out leaves nothing to pool; give three")
    return tuple(
        pool(y[:i] + y[i + 1 :], v[:i] + v[i + 1 :], tau2=tau2, interval=interval, level=level)
        for i in range(len(y))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Subgroups:
    """Pools by subgroup, and whether they differ by more than chance.

    ``q_between`` has one degree of freedom fewer than there are subgroups; ``p`` is its p value.
    A difference between subgroups of studies is an observation, never a randomised comparison.
    """

    pools: Mapping[str, Pooled]
    q_between: float
    p: float


def pool_subgroups(
    groups: Mapping[str, tuple[Sequence[float], Sequence[float]]],
    *,
    tau2: str = "reml",
    interval: str = "hksj_floor",
    level: float = 0.95,
) -> Subgroups:
    """Pool each subgroup on its own, and test the difference between them.

    Each subgroup has its own variance between studies. The test compares the pooled estimates
    with their standard errors.

    Parameters
    ----------
    groups : mapping
        Name of the subgroup to its estimates and variances, at least two groups of two studies.

    References
    ----------
    Borenstein M, Higgins JPT. Prev Sci 2013;14:134-143.
    """
    if len(groups) < 2:
        raise ValueError("one subgroup has nothing to differ from; give at least two")
    pools = {
        name: pool(y, v, tau2=tau2, interval=interval, level=level)
        for name, (y, v) in groups.items()
    }
    variances = [pooled.se**2 for pooled in pools.values()]
    if min(variances) == 0:
        raise ValueError("a subgroup of identical studies has no standard error; use 'hksj_floor'")
    weights = common_weights(variances)
    means = [pooled.estimate for pooled in pools.values()]
    mean = math.fsum(w * m for w, m in zip(weights, means, strict=True)) / math.fsum(weights)
    q = math.fsum(w * (m - mean) ** 2 for w, m in zip(weights, means, strict=True))
    return Subgroups(pools=pools, q_between=q, p=chi_square_tail(q, len(pools) - 1))
