"""Non-inferiority: is the treated arm not worse than the control arm by more than a margin?

The margin is the reader's. It is a clinical choice that has to be fixed before looking; here it
is never assumed, and none is held for ACCURATE.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .counts import Counts
from .distributions import NORMAL
from .intervals import Interval, newcombe_interval


@dataclass(frozen=True, slots=True, kw_only=True)
class NonInferiority:
    """A test against a margin, two ways.

    ``z`` and ``p`` are Farrington and Manning's, one-sided: a small p speaks against the
    treated arm being worse by the margin or more. ``interval`` is Newcombe's at
    ``1 - 2 * alpha``; its lower limit above minus the margin says the same.
    """

    margin: float
    alpha: float
    difference: float
    z: float
    p: float
    interval: Interval

    @property
    def shown_by_test(self) -> bool:
        """True when Farrington and Manning's test is below alpha."""
        return self.p < self.alpha

    @property
    def shown_by_interval(self) -> bool:
        """True when Newcombe's lower limit is above minus the margin."""
        return self.interval.low > -self.margin


def non_inferiority(
    treated: Counts, control: Counts, *, margin: float, alpha: float = 0.025
) -> NonInferiority:
    """Test that the treated arm's share is not lower than the control arm's by the margin.

    Parameters
    ----------
    treated, control : Counts
        Responders out of patients analysed; a higher share is better.
    margin : float
        As a proportion, 0 to below 1: 0.10 means ten percentage points. 0 tests superiority.
    alpha : float
        One-sided error, 0 to 0.5.

    Raises
    ------
    ValueError
        For a margin or alpha outside its range.

    References
    ----------
    Farrington CP, Manning G. Stat Med 1990;9:1447-1454, doi:10.1002/sim.4780091208.
    Newcombe RG. Stat Med 1998;17:873-890 (method 10).

    Examples
    --------
    Invented counts:

    >>> found = non_inferiority(
    ...     Counts(responders=60, n=75), Counts(responders=56, n=75), margin=0.10)
    >>> round(found.z, 3), round(found.p, 4), found.shown_by_interval
    (2.221, 0.0132, True)
    """
    if not 0 <= margin < 1:
        raise ValueError(f"a margin of {margin} is no proportion; 0.10 means ten points")
    if not 0 < alpha < 0.5:
        raise ValueError(f"an alpha of {alpha} is not between 0 and 0.5; 0.025 is usual")
    difference = treated.rate - control.rate
    rate_t, rate_c = restricted_rates(treated, control, -margin)
    variance = rate_t * (1 - rate_t) / treated.n + rate_c * (1 - rate_c) / control.n
    z = _ratio(difference + margin, math.sqrt(max(variance, 0.0)))
    return NonInferiority(
        margin=margin, alpha=alpha, difference=difference, z=z, p=NORMAL.cdf(-z),
        interval=newcombe_interval(treated, control, level=1 - 2 * alpha),
    )  # fmt: skip


def restricted_rates(treated: Counts, control: Counts, difference: float) -> tuple[float, float]:
    """Maximum likelihood rates of two arms whose difference is fixed.

    The root of Farrington and Manning's cubic, which lies where both rates are possible.
    """
    theta = control.n / treated.n
    a = 1 + theta
    b = -(1 + theta + treated.rate + theta * control.rate + difference * (theta + 2))
    c = difference**2 + difference * (2 * treated.rate + theta + 1)
    c += treated.rate + theta * control.rate
    d = -treated.rate * difference * (1 + difference)
    v = (b / (3 * a)) ** 3 - b * c / (6 * a * a) + d / (2 * a)
    u = math.copysign(math.sqrt(max(0.0, (b / (3 * a)) ** 2 - c / (3 * a))), v)
    cosine = max(-1.0, min(1.0, v / u**3)) if u else 0.0
    angle = (math.pi + math.acos(cosine)) / 3
    rate_t = 2 * u * math.cos(angle) - b / (3 * a)
    rate_t = min(1.0, 1.0 + difference, max(0.0, difference, rate_t))
    return rate_t, min(1.0, max(0.0, rate_t - difference))


def _ratio(distance: float, error: float) -> float:
    if error > 0:
        return distance / error
    return 0.0 if distance == 0 else math.copysign(math.inf, distance)
