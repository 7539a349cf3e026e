"""A Bayesian view of two arms: how likely it is that one is better, and by how much.

Each arm's rate has a beta prior that is stated, and its posterior is beta again. Everything
follows by quadrature, without random numbers, so that the same counts always give the same
answer. The answer is a degree of belief under that prior; it is no p value.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from .counts import Counts

PRIORS = {"uniform": (1.0, 1.0), "jeffreys": (0.5, 0.5)}
SEGMENTS, NODES = 16, 16


@dataclass(frozen=True, slots=True, kw_only=True)
class BayesianView:
    """Posterior of the difference in rates, treated minus control.

    ``probability_better`` is the chance that the treated arm's rate is the higher, ``low`` and
    ``high`` are an equal-tailed credible interval, ``prior_treated`` and ``prior_control`` the
    beta parameters that went in.
    """

    treated: tuple[float, float]
    control: tuple[float, float]
    prior_treated: tuple[float, float]
    prior_control: tuple[float, float]
    mean: float
    low: float
    high: float
    level: float
    probability_better: float

    def probability_above(self, difference: float) -> float:
        """Chance that the difference is larger than this one, as a proportion."""
        return chance_above(self.treated, self.control, difference)


def bayesian_view(
    treated: Counts,
    control: Counts,
    *,
    prior: tuple[float, float] | str = "uniform",
    prior_control: tuple[float, float] | str | None = None,
    level: float = 0.95,
) -> BayesianView:
    """The posterior difference of two rates under stated beta priors.

    Parameters
    ----------
    treated, control : Counts
        Responders out of patients analysed.
    prior : (float, float) or {"uniform", "jeffreys"}
        Beta parameters, each at least 0.5: as if so many responders and others had been seen
        before. Of the treated arm, and of the control arm too unless ``prior_control`` is given.
    level : float
        Probability inside the credible interval.

    Raises
    ------
    ValueError
        For parameters below 0.5 or not finite, or a level outside 0 to 1.

    Examples
    --------
    Invented counts:

    >>> view = bayesian_view(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> round(view.probability_better, 4), round(view.low, 3), round(view.high, 3)
    (0.9961, 0.052, 0.335)
    """
    if not 0 < level < 1:
        raise ValueError(f"a level of {level} is not between 0 and 1; 0.95 is usual")
    first = _parameters(prior)
    second = first if prior_control is None else _parameters(prior_control)
    one = (first[0] + treated.responders, first[1] + treated.others)
    two = (second[0] + control.responders, second[1] + control.others)
    mean = one[0] / sum(one) - two[0] / sum(two)
    tail = (1 - level) / 2
    return BayesianView(
        treated=one, control=two, prior_treated=first, prior_control=second, mean=mean,
        low=_where_chance_is(one, two, 1 - tail), high=_where_chance_is(one, two, tail),
        level=level, probability_better=chance_above(one, two, 0.0),
    )  # fmt: skip


def chance_above(
    treated: tuple[float, float], control: tuple[float, float], difference: float
) -> float:
    """Chance that one beta variable exceeds another by more than a difference, -1 to 1.

    The density of the first times the distribution of the second, over the sine transform of
    the rate, which takes the poles of Jeffreys' prior away.
    """
    if difference >= 1:
        return 0.0
    if difference <= -1:
        return 1.0
    a, b = treated
    constant = math.log(2) - _log_beta(a, b)
    first = math.asin(math.sqrt(max(0.0, difference)))
    # Beyond 1 + difference the second variable is below for certain.
    kink = math.asin(math.sqrt(min(1.0, 1.0 + difference)))
    total = _integrate(first, kink, a, b, constant, control, difference)
    if kink < math.pi / 2:
        total += 1 - beta_cdf(1.0 + difference, a, b)
    return min(1.0, max(0.0, total))


def _integrate(
    low: float, high: float, a: float, b: float, constant: float,
    control: tuple[float, float], difference: float,
) -> float:  # fmt: skip
    parts = []
    half = (high - low) / (2 * SEGMENTS)
    for segment in range(SEGMENTS):
        middle = low + (2 * segment + 1) * half
        for node, weight in _legendre():
            angle = middle + half * node
            sine, cosine = math.sin(angle), math.cos(angle)
            log_density = constant + (2 * a - 1) * math.log(sine) + (2 * b - 1) * math.log(cosine)
            if log_density > -40:
                inside = beta_cdf(sine * sine - difference, *control)
                parts.append(weight * half * math.exp(log_density) * inside)
    return math.fsum(parts)


@lru_cache(maxsize=1)
def _legendre() -> tuple[tuple[float, float], ...]:
    from numpy.polynomial.legendre import leggauss

    points, weights = leggauss(NODES)
    return tuple((float(x), float(w)) for x, w in zip(points, weights, strict=True))


def beta_cdf(x: float, a: float, b: float) -> float:
    """Probability that a beta variable is at most ``x``, by its continued fraction.

    Reference: Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.5.8.
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    front = math.exp(a * math.log(x) + b * math.log1p(-x) - _log_beta(a, b)) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d, c = 1 / (1 + even * d), 1 + even / c
        value *= c * d
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d, c = 1 / (1 + odd * d), 1 + odd / c
        value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * value


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def _where_chance_is(
    treated: tuple[float, float], control: tuple[float, float], chance: float
) -> float:
    """The difference that is exceeded with this chance, by bisection and then the secant."""
    low, high = -1.0, 1.0
    f_low, f_high = 1.0 - chance, -chance
    for step in range(80):
        middle = (low + high) / 2
        if step > 6 and f_low != f_high:
            middle = low + (high - low) * f_low / (f_low - f_high)
        value = chance_above(treated, control, middle) - chance
        if value > 0:
            low, f_low, f_high = middle, value, (f_high / 2 if step > 6 else f_high)
        else:
            high, f_high, f_low = middle, value, (f_low / 2 if step > 6 else f_low)
        if abs(value) < 1e-13 or high - low < 1e-13:
            return middle
    return (low + high) / 2


def _parameters(prior: tuple[float, float] | str) -> tuple[float, float]:
    if isinstance(prior, str):
        if prior not in PRIORS:
            raise ValueError(
                f"no prior {prior!r}; choose one of {', '.join(PRIORS)} or two numbers"
            )
        return PRIORS[prior]
    a, b = prior
    if not (math.isfinite(a) and math.isfinite(b) and min(a, b) >= 0.5):
        raise ValueError(f"a beta prior of {a} and {b}; give two finite numbers of at least 0.5")
    return float(a), float(b)
