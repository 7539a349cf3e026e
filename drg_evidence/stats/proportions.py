"""Pool shares of people over studies: by the binomial-normal model, or on the logit scale.

The binomial-normal model takes the counts as they are, none and everybody included. The logit way
gives each study a logit with a variance, one half added where a cell is empty, and pools these.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .between_studies import heterogeneity
from .binomial_normal import Fit, fit, log_likelihood, spread_limits
from .counts import Counts
from .distributions import chi_square_tail, t_quantile
from .effects import HALF_ADDED
from .intervals import normal_quantile
from .pooling import pool

MODELS = ("glmm", "logit")
GLMM_INTERVALS = ("wald", "t")


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledProportions:
    """A pooled share. Plain names are logits, those with ``proportion`` are shares, 0 to 1.

    ``proportion`` is the share in the study in the middle of the distribution, not the mean of
    all shares. ``q`` is the likelihood ratio statistic for the binomial-normal model and
    Cochran's for the logit way, each with ``k - 1`` degrees of freedom. Limits of ``tau2`` are by
    profile likelihood and Q-profile respectively; the upper one is infinite where the data set
    none.
    """

    estimate: float
    se: float
    low: float
    high: float
    prediction_low: float
    prediction_high: float
    tau2: float
    tau2_low: float
    tau2_high: float
    i2: float
    q: float
    k: int
    level: float
    method: str

    @property
    def proportion(self) -> float:
        """Pooled share."""
        return _share(self.estimate)

    @property
    def proportion_low(self) -> float:
        """Lower limit of the pooled share."""
        return _share(self.low)

    @property
    def proportion_high(self) -> float:
        """Upper limit of the pooled share."""
        return _share(self.high)

    @property
    def proportion_prediction_low(self) -> float:
        """Lower limit of the share in a further study of the same kind."""
        return _share(self.prediction_low)

    @property
    def proportion_prediction_high(self) -> float:
        """Upper limit of the share in a further study of the same kind."""
        return _share(self.prediction_high)

    @property
    def q_p(self) -> float:
        """P value of the hypothesis that all studies have one share."""
        return chi_square_tail(self.q, self.k - 1)


def pool_proportions(
    events: Sequence[int],
    totals: Sequence[int],
    *,
    model: str = "glmm",
    tau2: str = "reml",
    interval: str | None = None,
    level: float = 0.95,
    nodes: int = 7,
) -> PooledProportions:
    """The share of people over studies that were chosen to be pooled.

    Parameters
    ----------
    events, totals : sequence of int
        People with the outcome, and people counted, one each for a study.
    model : {"glmm", "logit"}
        The binomial-normal model by maximum likelihood, or random effects on the logits.
    tau2 : {"reml", "dl", "pm"}
        For ``"logit"`` only; the binomial-normal model estimates its own.
    interval : str, optional
        ``"wald"`` (the default) or ``"t"`` for the binomial-normal model; ``"hksj_floor"``
        (the default), ``"hksj"`` or ``"wald"`` for the logit way.
    level : float
        Confidence level as a proportion.
    nodes : int
        Quadrature nodes of the binomial-normal model, 1 (Laplace) or more.

    Raises
    ------
    ValueError
        For fewer than two studies, impossible counts, unknown methods, or, with
        ``"glmm"``, when the likelihood has no top: nobody or everybody had the outcome in every
        study, or in each study either nobody or everybody. ``"logit"`` answers all the same,
        resting on the added halves.
    TypeError
        For counts that are not whole numbers.

    References
    ----------
    Stijnen T, Hamza TH, Ozdemir P. Stat Med 2010;29:3046-3067, doi:10.1002/sim.4040.

    Examples
    --------
    Three invented studies:

    >>> pooled = pool_proportions([8, 15, 30], [20, 25, 40])
    >>> round(pooled.proportion, 3), pooled.k
    (0.605, 3)
    """
    counts = _checked(events, totals)
    if model not in MODELS:
        raise ValueError(f"no model {model!r}; choose one of {', '.join(MODELS)}")
    if model == "logit":
        return _by_logits(counts, tau2, interval or "hksj_floor", level)
    interval = interval or "wald"
    if interval not in GLMM_INTERVALS:
        raise ValueError(
            f"no interval {interval!r} here; choose one of {', '.join(GLMM_INTERVALS)}"
        )
    if not isinstance(nodes, int) or nodes < 1:
        raise ValueError(f"{nodes!r} quadrature nodes; give a whole number of at least 1")
    return _by_likelihood(counts, interval, level, nodes)


def logit_effect(counts: Counts) -> tuple[float, float]:
    """Logit of a share and its variance, one half added to both cells where one is empty.

    >>> logit, variance = logit_effect(Counts(responders=15, n=20))
    >>> round(logit, 4), round(variance, 4)
    (1.0986, 0.2667)
    """
    a, b = float(counts.responders), float(counts.others)
    if min(a, b) == 0:
        a, b = a + 0.5, b + 0.5
    return math.log(a / b), 1 / a + 1 / b


def _by_logits(
    counts: tuple[Counts, ...], tau2: str, interval: str, level: float
) -> PooledProportions:
    effects = [logit_effect(c) for c in counts]
    pooled = pool(
        [e for e, _ in effects], [v for _, v in effects], tau2=tau2, interval=interval, level=level
    )
    empty = any(c.responders in (0, c.n) for c in counts)
    return PooledProportions(
        estimate=pooled.estimate, se=pooled.se, low=pooled.low, high=pooled.high,
        prediction_low=pooled.prediction_low, prediction_high=pooled.prediction_high,
        tau2=pooled.tau2, tau2_low=pooled.tau2_low, tau2_high=pooled.tau2_high,
        i2=pooled.i2, q=pooled.q, k=pooled.k, level=level,
        method=f"logit, {pooled.method}{HALF_ADDED if empty else ''}",
    )  # fmt: skip


def _by_likelihood(
    counts: tuple[Counts, ...], interval: str, level: float, nodes: int
) -> PooledProportions:
    pairs = tuple((c.responders, c.n) for c in counts)
    overall = sum(x for x, _ in pairs) / sum(n for _, n in pairs)
    if overall in (0.0, 1.0):
        raise ValueError(
            "nobody, or everybody, had the outcome in every study, so the binomial-normal model "
            "has no estimate; show the counts with Wilson's interval, or use model='logit'"
        )
    top, (low, high) = _fitted(pairs, level, nodes)
    sigma = top.sigma if top.sigma > 1e-6 else 0.0
    k = len(counts)
    reach = normal_quantile(level) if interval == "wald" else t_quantile(0.5 + level / 2, k - 1)
    wide = reach * math.hypot(top.se, sigma)
    effects = [logit_effect(c) for c in counts]
    _, i2 = heterogeneity([e for e, _ in effects], [v for _, v in effects], sigma**2)
    return PooledProportions(
        estimate=top.mean, se=top.se, low=top.mean - reach * top.se, high=top.mean + reach * top.se,
        prediction_low=top.mean - wide, prediction_high=top.mean + wide,
        tau2=sigma**2, tau2_low=low**2, tau2_high=high**2, i2=i2,
        q=-2 * log_likelihood(pairs, math.log(overall / (1 - overall)), 0.0, nodes),
        k=k, level=level, method=f"binomial-normal, maximum likelihood, {interval}",
    )  # fmt: skip


@lru_cache(maxsize=64)
def _fitted(
    pairs: tuple[tuple[int, int], ...], level: float, nodes: int
) -> tuple[Fit, tuple[float, float]]:
    effects = [logit_effect(Counts(responders=x, n=n)) for x, n in pairs]
    rough = pool([e for e, _ in effects], [v for _, v in effects], tau2="dl", interval="wald")
    top = fit(pairs, nodes=nodes, start=(rough.estimate, max(0.3, math.sqrt(rough.tau2))))
    return top, spread_limits(pairs, top, level, nodes)


def _checked(events: Sequence[int], totals: Sequence[int]) -> tuple[Counts, ...]:
    if isinstance(events, str | bytes) or isinstance(totals, str | bytes):
        raise TypeError("events and totals must be sequences of whole numbers, not text")
    if len(events) != len(totals):
        raise ValueError(f"{len(events)} counts of events but {len(totals)} totals; give one each")
    counts = tuple(
        Counts(responders=_whole(x), n=_whole(n)) for x, n in zip(events, totals, strict=True)
    )
    if len(counts) < 2:
        raise ValueError(f"{len(counts)} study cannot be pooled; give at least two")
    return counts


def _whole(value: object) -> int:
    """Whole numbers of numpy and pandas are as welcome as those of Python."""
    if hasattr(value, "__index__") and not isinstance(value, bool):
        return int(value)
    raise TypeError(f"counts are whole numbers, not {value!r}")


def _share(logit: float) -> float:
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1 + math.exp(logit))
