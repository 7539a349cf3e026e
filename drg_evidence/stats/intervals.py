"""Confidence intervals for one share and for the difference of two.

Written with the standard library alone: they are called for every row of every chart, and
scipy takes a second to import.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

from .counts import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Limits, confidence level as a proportion, and the method that gave them."""

    low: float
    high: float
    level: float
    method: str

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"an interval from {self.low} to {self.high} runs backwards")

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    def crosses(self, no_effect: float) -> bool:
        """True when the interval includes the value that means no effect."""
        return self.low <= no_effect <= self.high


@lru_cache(maxsize=64)
def normal_quantile(level: float) -> float:
    """The two-sided standard normal quantile of a confidence level: 1.96 for 0.95."""
    if not 0 < level < 1:
        raise ValueError(f"a confidence level of {level} is not between 0 and 1; 0.95 is usual")
    return NormalDist().inv_cdf(0.5 + level / 2)


def wilson_interval(counts: Counts, *, level: float = 0.95) -> Interval:
    """Wilson's score interval for the share of responders.

    It stays inside 0 to 1 and behaves with small arms and with none or all responding, where
    the textbook (Wald) interval does not.

    Parameters
    ----------
    counts : Counts
        Responders out of patients analysed.
    level : float
        Confidence level as a proportion, ``0 < level < 1``.

    Returns
    -------
    Interval
        Limits as proportions.

    References
    ----------
    Wilson EB. J Am Stat Assoc 1927;22:209-212, doi:10.1080/01621459.1927.10502953.
    Newcombe RG. Stat Med 1998;17:857-872 (method 3).

    Examples
    --------
    Invented counts:

    >>> interval = wilson_interval(Counts(responders=60, n=75))
    >>> round(interval.low, 4), round(interval.high, 4)
    (0.6959, 0.8749)
    """
    low, high = wilson_limits(counts.responders, counts.n, normal_quantile(level))
    return Interval(low=low, high=high, level=level, method="Wilson score")


def wilson_limits(responders: int, n: int, z: float) -> tuple[float, float]:
    """Wilson's limits from a normal quantile, without the record around them."""
    z2 = z * z
    centre = 2 * responders + z2
    # Responders times others first: in this form no digits are lost when one of them is 0.
    spread = z * math.sqrt(z2 + 4 * responders * (n - responders) / n)
    scale = 2 * (n + z2)
    low = 0.0 if responders == 0 else (centre - spread) / scale
    high = 1.0 if responders == n else (centre + spread) / scale
    return low, high


def newcombe_interval(treated: Counts, control: Counts, *, level: float = 0.95) -> Interval:
    """Newcombe's hybrid score interval for a difference of two independent shares.

    Treated minus control, as proportions. It joins the two Wilson intervals, stays inside -1 to
    1, and needs no correction for empty cells.

    References
    ----------
    Newcombe RG. Stat Med 1998;17:873-890 (method 10).

    Examples
    --------
    Invented counts:

    >>> interval = newcombe_interval(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> round(interval.low, 3), round(interval.high, 3)
    (0.053, 0.336)
    """
    z = normal_quantile(level)
    low_t, high_t = wilson_limits(treated.responders, treated.n, z)
    low_c, high_c = wilson_limits(control.responders, control.n, z)
    rate_t, rate_c = treated.rate, control.rate
    difference = rate_t - rate_c
    return Interval(
        low=difference - math.hypot(rate_t - low_t, high_c - rate_c),
        high=difference + math.hypot(high_t - rate_t, rate_c - low_c),
        level=level,
        method="Newcombe hybrid score",
    )
