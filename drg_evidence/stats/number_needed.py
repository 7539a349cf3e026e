"""Number needed to treat: patients treated for one more to meet the outcome.

A number needed to treat whose interval includes no effect does not run from one number to
another: it runs from benefit through infinity (no effect) to harm. It is kept here in that
form, so that limits can be neither reversed nor mixed in sign.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from .effects import Effect


class Direction(StrEnum):
    """What the treated arm gains: benefit, harm, or neither when the rates are equal."""

    BENEFIT = "benefit"
    HARM = "harm"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberNeeded:
    """Patients to treat for one more to benefit (or be harmed).

    All numbers are positive and unrounded; infinity means no effect. When
    ``crosses_no_effect`` is false, the interval runs from ``low`` to ``high`` in the direction
    of the estimate. When it is true, the interval is: benefit from ``benefit_from`` patients
    upwards, through no effect, to harm from ``harm_from`` patients upwards.
    """

    estimate: float
    direction: Direction
    level: float
    crosses_no_effect: bool
    low: float | None = None
    high: float | None = None
    benefit_from: float | None = None
    harm_from: float | None = None


def number_needed_to_treat(difference: Effect, *, higher_is_worse: bool = False) -> NumberNeeded:
    """The number needed to treat from a risk difference and its interval.

    Parameters
    ----------
    difference : Effect
        A risk difference with an interval, treated minus control.
    higher_is_worse : bool
        True when the outcome is a harm, so that a positive difference is harm.

    Returns
    -------
    NumberNeeded
        Positive numbers with the direction named.

    Raises
    ------
    ValueError
        When the difference has no interval: a lone number would look surer than it is.

    References
    ----------
    Altman DG. BMJ 1998;317:1309-1312, doi:10.1136/bmj.317.7168.1309.

    Examples
    --------
    Invented counts, 60 of 75 against 45 of 75:

    >>> from drg_evidence.stats import Counts, risk_difference
    >>> rd = risk_difference(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> nnt = number_needed_to_treat(rd)
    >>> nnt.direction.value, round(nnt.estimate, 1), round(nnt.low, 1), round(nnt.high, 1)
    ('benefit', 5.0, 3.0, 18.8)
    """
    if difference.interval is None:
        raise ValueError("no interval, no number needed to treat: the counts are not known")
    sign = -1.0 if higher_is_worse else 1.0
    gain = sign * difference.estimate
    limits = sorted((sign * difference.interval.low, sign * difference.interval.high))
    level = difference.interval.level
    if limits[0] <= 0 <= limits[1]:
        return NumberNeeded(
            estimate=_reciprocal(gain), direction=_direction(gain), level=level,
            crosses_no_effect=True,
            benefit_from=_reciprocal(limits[1]), harm_from=_reciprocal(limits[0]),
        )  # fmt: skip
    low, high = sorted(_reciprocal(limit) for limit in limits)
    return NumberNeeded(
        estimate=_reciprocal(gain), direction=_direction(gain), level=level,
        crosses_no_effect=False, low=low, high=high,
    )  # fmt: skip


def _direction(gain: float) -> Direction:
    if gain == 0:
        return Direction.NONE
    return Direction.BENEFIT if gain > 0 else Direction.HARM


def _reciprocal(gain: float) -> float:
    return math.inf if gain == 0 else 1 / abs(gain)
