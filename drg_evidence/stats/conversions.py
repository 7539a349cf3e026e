"""From an interval to a standard error and a p value, and back; a table from what is printed.

All by the normal distribution, as most printed intervals of ratios and large samples are made.
A small study that used Student's t prints a wider interval, so a standard error found here is
then too large and the p value too high: a hint, no proof.
"""

from __future__ import annotations

import math
from statistics import NormalDist

from .counts import Counts, counts_that_print
from .intervals import Interval, normal_quantile

NORMAL = NormalDist()


def standard_error_from_interval(
    low: float, high: float, *, level: float = 0.95, ratio: bool = False
) -> float:
    """Standard error of an estimate from the limits of its interval.

    Parameters
    ----------
    low, high : float
        Limits as printed, in the unit of the estimate.
    level : float
        Confidence level as a proportion.
    ratio : bool
        True for risk, odds and hazard ratios; the result is then on the log scale.

    References
    ----------
    Higgins JPT, Li T, Deeks JJ. Cochrane Handbook for Systematic Reviews of Interventions,
    chapter 6 (6.3).

    Examples
    --------
    >>> round(standard_error_from_interval(0.10, 0.30), 4)
    0.051
    """
    if not low < high:
        raise ValueError(f"an interval from {low} to {high} has no width to work from")
    if ratio:
        low, high = _logs(low, high)
    return (high - low) / (2 * normal_quantile(level))


def p_from_interval(
    estimate: float, low: float, high: float, *, level: float = 0.95, ratio: bool = False
) -> float:
    """Two-sided p value of no effect that goes with an estimate and its interval.

    References
    ----------
    Altman DG, Bland JM. BMJ 2011;343:d2304, doi:10.1136/bmj.d2304.

    Examples
    --------
    Invented numbers:

    >>> round(p_from_interval(0.20, 0.05, 0.35), 4)
    0.009
    """
    error = standard_error_from_interval(low, high, level=level, ratio=ratio)
    distance = math.log(estimate) if ratio else estimate
    return math.erfc(abs(distance) / error / math.sqrt(2))


def interval_from_p(
    estimate: float, p: float, *, level: float = 0.95, ratio: bool = False
) -> Interval:
    """The interval that goes with an estimate and its two-sided p value of no effect.

    References
    ----------
    Altman DG, Bland JM. BMJ 2011;343:d2090, doi:10.1136/bmj.d2090.

    Examples
    --------
    Invented numbers:

    >>> interval = interval_from_p(0.20, 0.009)
    >>> round(interval.low, 2), round(interval.high, 2)
    (0.05, 0.35)
    """
    if not 0 < p < 1:
        raise ValueError(f"a p value of {p} has no interval; give one between 0 and 1")
    distance = _logs(estimate)[0] if ratio else estimate
    if distance == 0:
        raise ValueError("an estimate of no effect has the same p value with every interval")
    error = abs(distance) / -NORMAL.inv_cdf(p / 2)
    reach = normal_quantile(level) * error
    limits = (distance - reach, distance + reach)
    low, high = map(math.exp, limits) if ratio else limits
    return Interval(low=low, high=high, level=level, method="from the p value")


def tables_that_print(
    treated: str, treated_n: int, control: str, control_n: int
) -> list[tuple[Counts, Counts]]:
    """Every two-by-two table that prints the two percentages with their denominators.

    Examples
    --------
    Invented percentages:

    >>> [(str(t), str(c)) for t, c in tables_that_print("80.0", 75, "60.0", 75)]
    [('60 of 75', '45 of 75')]
    """
    return [
        (Counts(responders=one, n=treated_n), Counts(responders=two, n=control_n))
        for one in counts_that_print(treated, treated_n)
        for two in counts_that_print(control, control_n)
    ]


def _logs(*values: float) -> list[float]:
    for value in values:
        if not 0 < value < math.inf:
            raise ValueError(f"a ratio of {value} has no logarithm; ratios are above 0")
    return [math.log(value) for value in values]
