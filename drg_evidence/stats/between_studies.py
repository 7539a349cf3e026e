"""The variance between studies: three estimators, its Q-profile interval, and I squared."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from .distributions import chi_square_quantile

MAX_STEPS = 500


class PoolingMethod(StrEnum):
    """Estimator of the variance between studies."""

    REML = "reml"
    DERSIMONIAN_LAIRD = "dl"
    PAULE_MANDEL = "pm"

    @classmethod
    def named(cls, name: str) -> PoolingMethod:
        """The method of that name; an unknown name is answered with the known ones."""
        if name not in list(cls):
            raise ValueError(f"no tau2 method {name!r}; choose one of {', '.join(cls)}")
        return cls(name)


def tau2_of(y: Sequence[float], v: Sequence[float], method: PoolingMethod) -> float:
    """The variance between studies by a method; never below 0."""
    if method is PoolingMethod.DERSIMONIAN_LAIRD:
        return _dersimonian_laird(y, v)
    if method is PoolingMethod.PAULE_MANDEL:
        return _where_q_is(len(y) - 1, y, v)
    return _reml(y, v)


def common_weights(v: Sequence[float]) -> list[float]:
    """Inverse variances."""
    return [1 / variance for variance in v]


def heterogeneity(y: Sequence[float], v: Sequence[float], tau2: float) -> tuple[float, float]:
    """Cochran's Q, and I squared from tau squared: its share of the total variance, 0 to 1.

    The typical variance within studies is that of Higgins JPT, Thompson SG. Stat Med
    2002;21:1539-1558.
    """
    w = common_weights(v)
    total, squares = math.fsum(w), math.fsum(x * x for x in w)
    q, _ = _q_and_slope(y, v, 0.0)
    typical = (len(y) - 1) * total / (total * total - squares)
    return q, tau2 / (tau2 + typical)


def _dersimonian_laird(y: Sequence[float], v: Sequence[float]) -> float:
    w = common_weights(v)
    total = math.fsum(w)
    q, _ = _q_and_slope(y, v, 0.0)
    return max(0.0, (q - (len(y) - 1)) / (total - math.fsum(x * x for x in w) / total))


def _q_and_slope(y: Sequence[float], v: Sequence[float], tau2: float) -> tuple[float, float]:
    """Generalised Q at a variance between studies, and its slope there."""
    w = [1 / (variance + tau2) for variance in v]
    mean = math.fsum(map(_times, w, y)) / math.fsum(w)
    parts = [weight * (x - mean) ** 2 for weight, x in zip(w, y, strict=True)]
    return math.fsum(parts), -math.fsum(map(_times, w, parts))


def _times(a: float, b: float) -> float:
    return a * b


def _where_q_is(target: float, y: Sequence[float], v: Sequence[float]) -> float:
    """The tau squared at which generalised Q takes a value; 0 when it is below that already.

    Q falls and is convex, so Newton's steps from 0 come up to the root and never pass it.
    """
    tau2 = 0.0
    for _ in range(MAX_STEPS):
        q, slope = _q_and_slope(y, v, tau2)
        if q <= target or slope == 0:
            return tau2
        step = (q - target) / -slope
        tau2 += step
        if step <= 1e-15 * tau2:
            return tau2
    return tau2


@lru_cache(maxsize=1024)
def q_profile(y: tuple[float, ...], v: tuple[float, ...], level: float) -> tuple[float, float]:
    """Q-profile limits of tau squared; 0 to 0 when even no heterogeneity is too much for the data.

    References
    ----------
    Viechtbauer W. Stat Med 2007;26:37-52.
    """
    df = len(y) - 1
    low = _where_q_is(chi_square_quantile(0.5 + level / 2, df), y, v)
    high = _where_q_is(chi_square_quantile(0.5 - level / 2, df), y, v)
    return low, high


def _reml(y: Sequence[float], v: Sequence[float]) -> float:
    """Restricted maximum likelihood, by Fisher scoring and then the secant of the score.

    Scoring finds the right hill, the secant its top in a few steps. When the likelihood falls
    at 0 as well, the higher of the two is taken.
    """
    slope, step = _score(y, v, 0.0)
    start = _hedges(y, v)
    if start <= 0:
        if slope <= 0:
            return 0.0
        start = step
    top = _climb(y, v, start)
    if top > 0 and slope < 0 and _restricted(y, v, 0.0) >= _restricted(y, v, top):
        return 0.0
    return top


def _climb(y: Sequence[float], v: Sequence[float], start: float) -> float:
    at, (slope, step) = start, _score(y, v, start)
    for _ in range(MAX_STEPS):
        after = max(0.0, at + step)
        if abs(after - at) <= 1e-14 * (after + min(v)):
            return after
        new_slope, new_step = _score(y, v, after)
        if after == 0.0 and new_slope <= 0:
            return 0.0
        # A secant step only downhill of the score, and never further than scoring would dare.
        fall = (slope - new_slope) / (after - at)
        secant = new_slope / fall if fall > 0 else new_step
        step = secant if abs(secant) <= 4 * abs(new_step) else new_step
        at, slope = after, new_slope
    return at


def _score(y: Sequence[float], v: Sequence[float], tau2: float) -> tuple[float, float]:
    """Slope of the restricted likelihood (doubled), and the Fisher scoring step.

    Everything is taken relative to the heaviest study: when one study outweighs the others by
    many powers of ten, one minus its weight would otherwise have no digits left.
    """
    w = [1 / (variance + tau2) for variance in v]
    top = max(w)
    at = w.index(top)
    origin = y[at]
    others = [(x, value - origin) for i, (x, value) in enumerate(zip(w, y, strict=True)) if i != at]
    rest = math.fsum([x for x, _ in others])
    total = top + rest
    mean = math.fsum([x * value for x, value in others]) / total
    squares = math.fsum([(x * (value - mean)) ** 2 for x, value in others]) + (top * mean) ** 2
    free = [(x, x * (1 - x / total), x * x / total) for x, _ in others]
    own, tied = top * rest / total, top * top / total
    trace = math.fsum([part for _, part, _ in free]) + own
    bound = math.fsum([part for _, _, part in free])
    cross = bound * (2 * tied + bound) - math.fsum([part * part for _, _, part in free])
    information = math.fsum([part * part for _, part, _ in free]) + own * own + cross
    slope = squares - trace
    return slope, slope / information


def _hedges(y: Sequence[float], v: Sequence[float]) -> float:
    """Unweighted moment estimate, where the search starts."""
    k = len(y)
    mean = math.fsum(y) / k
    return math.fsum((x - mean) ** 2 for x in y) / (k - 1) - math.fsum(v) / k


def _restricted(y: Sequence[float], v: Sequence[float], tau2: float) -> float:
    """Restricted log-likelihood, without its constant."""
    w = [1 / (variance + tau2) for variance in v]
    total = math.fsum(w)
    q, _ = _q_and_slope(y, v, tau2)
    return 0.5 * (math.fsum(map(math.log, w)) - math.log(total) - q)
