"""The effect of one study with its variance, ready to be pooled. Ratios are logarithms.

An empty cell gets one half added to all four, as in :mod:`drg_evidence.stats.effects`; a study in
which nobody, or everybody, responded in both arms says nothing of a ratio and is refused there.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from .counts import Counts


@dataclass(frozen=True, slots=True)
class StudyEffect:
    """An estimate and its squared standard error."""

    estimate: float
    variance: float


def log_risk_ratio(treated: Counts, control: Counts) -> StudyEffect:
    """Logarithm of the risk ratio, treated over control.

    Raises ValueError for a study without events, or without anything else, in both arms.

    >>> effect = log_risk_ratio(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> round(effect.estimate, 4), round(effect.variance, 4)
    (0.2877, 0.0122)
    """
    _refuse_no_information(treated, control)
    a, b, c, d = _cells(treated, control)
    estimate = math.log(a / (a + b)) - math.log(c / (c + d))
    return StudyEffect(estimate, 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d))


def log_odds_ratio(treated: Counts, control: Counts) -> StudyEffect:
    """Logarithm of the odds ratio, treated over control.

    Raises ValueError for a study without events, or without anything else, in both arms.
    """
    _refuse_no_information(treated, control)
    a, b, c, d = _cells(treated, control)
    return StudyEffect(math.log(a * d / (b * c)), 1 / a + 1 / b + 1 / c + 1 / d)


def risk_difference_effect(treated: Counts, control: Counts) -> StudyEffect:
    """Difference of two shares, treated minus control.

    The halves, where a cell is empty, keep the variance above 0; they move the estimate too.
    """
    a, b, c, d = _cells(treated, control)
    n, m = a + b, c + d
    return StudyEffect(a / n - c / m, a * b / n**3 + c * d / m**3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """Mean of a measurement in one arm, with its standard deviation and the people measured."""

    mean: float
    sd: float
    n: int

    def __post_init__(self) -> None:
        if not (math.isfinite(self.mean) and math.isfinite(self.sd) and self.sd > 0 and self.n > 1):
            raise ValueError(
                f"mean {self.mean}, SD {self.sd}, n {self.n}: give finite numbers, "
                "an SD above 0 and at least two people"
            )


def mean_difference(treated: Mean, control: Mean) -> StudyEffect:
    """Difference of two means in the unit of the measurement, treated minus control.

    >>> effect = mean_difference(Mean(mean=3.0, sd=2.0, n=40), Mean(mean=4.5, sd=2.5, n=50))
    >>> round(effect.estimate, 3), round(effect.variance, 3)
    (-1.5, 0.225)
    """
    variance = treated.sd**2 / treated.n + control.sd**2 / control.n
    return StudyEffect(treated.mean - control.mean, variance)


MEASURES: dict[str, Callable[[Counts, Counts], StudyEffect]] = {
    "risk_difference": risk_difference_effect,
    "risk_ratio": log_risk_ratio,
    "odds_ratio": log_odds_ratio,
}


def _cells(treated: Counts, control: Counts) -> tuple[float, float, float, float]:
    cells = (treated.responders, treated.others, control.responders, control.others)
    half = 0.5 if min(cells) == 0 else 0.0
    a, b, c, d = (cell + half for cell in cells)
    return a, b, c, d


def _refuse_no_information(treated: Counts, control: Counts) -> None:
    if treated.responders + control.responders in (0, treated.n + control.n):
        raise ValueError(
            f"{treated} against {control}: nobody, or everybody, in both arms says nothing of a "
            "ratio; leave the study out of it, or pool risk differences"
        )
