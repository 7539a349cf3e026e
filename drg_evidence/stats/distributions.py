"""Student's t and chi-square with whole degrees of freedom, exactly and without scipy.

With whole degrees of freedom both distribution functions are finite sums. A pool needs their
quantiles each time, and importing scipy for them would take longer than all the rest.

Reference: Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.4.4-26.4.5 (chi-square)
and 26.7.3-26.7.4 (t).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from statistics import NormalDist

NORMAL = NormalDist()


def t_cdf(t: float, df: int) -> float:
    """Probability that Student's t with ``df`` degrees of freedom is at most ``t``.

    >>> round(t_cdf(2.228138852, 10), 6)
    0.975
    """
    _check_df(df)
    angle = math.atan2(t, math.sqrt(df))
    sine, cosine2 = math.sin(angle), math.cos(angle) ** 2
    # Half the area between -t and t, as a sum over powers of the cosine.
    if df % 2:
        term = total = math.cos(angle) if df > 1 else 0.0
        for k in range(2, df - 1, 2):
            term *= cosine2 * k / (k + 1)
            total += term
        return 0.5 + (angle + sine * total) / math.pi
    term = total = 1.0
    for k in range(1, df - 2, 2):
        term *= cosine2 * k / (k + 1)
        total += term
    return 0.5 + sine * total / 2


@lru_cache(maxsize=256)
def t_quantile(p: float, df: int) -> float:
    """The value that Student's t stays below with probability ``p``.

    >>> round(t_quantile(0.975, 10), 6)
    2.228139
    """
    _check_p(p)
    if p < 0.5:
        return -t_quantile(1 - p, df)
    density = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    return _root(
        lambda t: t_cdf(t, df) - p,
        lambda t: density * (1 + t * t / df) ** (-(df + 1) / 2),
        start=NORMAL.inv_cdf(p), floor=0.0,
    )  # fmt: skip


def chi_square_tail(x: float, df: int) -> float:
    """Probability that chi-square with ``df`` degrees of freedom exceeds ``x``.

    >>> round(chi_square_tail(3.841458821, 1), 6)
    0.05
    """
    _check_df(df)
    if x <= 0:
        return 1.0
    half = x / 2
    if df % 2:
        total = math.erfc(math.sqrt(half))
        term = math.sqrt(half / math.pi) * 2 * math.exp(-half)
        for k in range(3, df + 1, 2):
            total += term
            term *= x / k
        return total
    term = total = math.exp(-half)
    for k in range(1, df // 2):
        term *= half / k
        total += term
    return total


@lru_cache(maxsize=256)
def chi_square_quantile(p: float, df: int) -> float:
    """The value that chi-square stays below with probability ``p``.

    >>> round(chi_square_quantile(0.975, 12), 5)
    23.33666
    """
    _check_p(p)
    z, ninth = NORMAL.inv_cdf(p), 2 / (9 * df)
    start = max(1e-8, df * (1 - ninth + z * math.sqrt(ninth)) ** 3)
    constant = math.lgamma(df / 2) + df / 2 * math.log(2)
    return _root(
        lambda x: 1 - p - chi_square_tail(x, df),
        lambda x: math.exp((df / 2 - 1) * math.log(x) - x / 2 - constant),
        start=start, floor=0.0,
    )  # fmt: skip


def _root(
    function: Callable[[float], float],
    slope: Callable[[float], float],
    *,
    start: float,
    floor: float,
) -> float:
    """The zero of a rising function above ``floor``: Newton's steps, halved when they leave it."""
    low, high, x = floor, math.inf, start
    for _ in range(200):
        value = function(x)
        low, high = (x, high) if value < 0 else (low, x)
        rise = slope(x)
        step = x - value / rise if rise > 0 else math.inf
        if not low < step < high:
            step = 2 * x + 1 if math.isinf(high) else (low + high) / 2
        if abs(step - x) <= 1e-15 * (1 + abs(x)):
            return step
        x = step
    return x


def _check_df(df: int) -> None:
    if not isinstance(df, int) or df < 1:
        raise ValueError(f"{df!r} degrees of freedom; give a whole number of at least 1")


def _check_p(p: float) -> None:
    if not 0 < p < 1:
        raise ValueError(f"a probability of {p} has no quantile; give one between 0 and 1")
