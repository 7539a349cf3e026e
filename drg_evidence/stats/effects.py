"""Two arms, one number: risk difference, risk ratio and odds ratio.

Always treated against control. A positive difference and a ratio above 1 mean that more of the
treated arm met the outcome; whether that is good is for the outcome to say.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .counts import Counts
from .intervals import Interval, newcombe_interval, normal_quantile

KATZ = "log (Katz)"
WOOLF = "log (Woolf)"
HALF_ADDED = ", one half added to each cell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """An estimate with its interval. ``no_effect`` is 0 for differences and 1 for ratios.

    ``interval`` is None where only percentages are known: without denominators nothing can be
    said of chance.
    """

    measure: str
    estimate: float
    interval: Interval | None
    no_effect: float

    @property
    def crosses_no_effect(self) -> bool | None:
        """True when the interval includes no effect; None when there is no interval."""
        return None if self.interval is None else self.interval.crosses(self.no_effect)


def risk_difference(treated: Counts, control: Counts, *, level: float = 0.95) -> Effect:
    """Difference in responder rates, treated minus control, with Newcombe's interval.

    Parameters
    ----------
    treated, control : Counts
        Responders out of patients analysed, both from the same analysis set and follow-up.
    level : float
        Confidence level as a proportion, ``0 < level < 1``.

    Returns
    -------
    Effect
        As proportions: 0.20 means 20 percentage points. Positive favours the treated arm when
        the outcome is a benefit.

    References
    ----------
    Newcombe RG. Stat Med 1998;17:873-890 (method 10).

    Examples
    --------
    Invented counts:

    >>> rd = risk_difference(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> round(rd.estimate, 3), round(rd.interval.low, 3), round(rd.interval.high, 3)
    (0.2, 0.053, 0.336)
    """
    interval = newcombe_interval(treated, control, level=level)
    estimate = treated.rate - control.rate
    return Effect(measure="risk_difference", estimate=estimate, interval=interval, no_effect=0.0)


def risk_ratio(treated: Counts, control: Counts, *, level: float = 0.95) -> Effect:
    """Ratio of responder rates, treated over control, with the log (Katz) interval.

    When any cell of the two-by-two table is empty, one half is added to all four before the
    estimate and its interval are computed, and ``method`` says so.

    References
    ----------
    Katz D et al. Biometrics 1978;34:469-474, doi:10.2307/2530610.

    Examples
    --------
    Invented counts:

    >>> rr = risk_ratio(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> round(rr.estimate, 3), round(rr.interval.low, 3), round(rr.interval.high, 3)
    (1.333, 1.074, 1.656)
    """
    a, b, c, d, suffix = _cells(treated, control)
    estimate = (a / (a + b)) / (c / (c + d))
    error = math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d))
    interval = _log_interval(estimate, error, level, KATZ + suffix)
    return Effect(measure="risk_ratio", estimate=estimate, interval=interval, no_effect=1.0)


def odds_ratio(treated: Counts, control: Counts, *, level: float = 0.95) -> Effect:
    """Ratio of the odds of responding, treated over control, with the log (Woolf) interval.

    Empty cells are treated as in :func:`risk_ratio`. With outcomes as common as these an odds
    ratio lies further from 1 than the risk ratio and must not be read as one.

    References
    ----------
    Woolf B. Ann Hum Genet 1955;19:251-253, doi:10.1111/j.1469-1809.1955.tb01348.x.

    Examples
    --------
    Invented counts:

    >>> odds = odds_ratio(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> round(odds.estimate, 3), round(odds.interval.low, 3), round(odds.interval.high, 3)
    (2.667, 1.285, 5.536)
    """
    a, b, c, d, suffix = _cells(treated, control)
    estimate = a * d / (b * c)
    error = math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
    interval = _log_interval(estimate, error, level, WOOLF + suffix)
    return Effect(measure="odds_ratio", estimate=estimate, interval=interval, no_effect=1.0)


def _cells(treated: Counts, control: Counts) -> tuple[float, float, float, float, str]:
    cells = (treated.responders, treated.others, control.responders, control.others)
    if min(cells) > 0:
        return (*map(float, cells), "")  # type: ignore[return-value]
    return (*(cell + 0.5 for cell in cells), HALF_ADDED)  # type: ignore[return-value]


def _log_interval(estimate: float, error: float, level: float, method: str) -> Interval:
    reach = math.exp(normal_quantile(level) * error)
    return Interval(low=estimate / reach, high=estimate * reach, level=level, method=method)
