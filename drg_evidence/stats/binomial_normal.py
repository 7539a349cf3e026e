"""The binomial-normal model of shares: counts are binomial, true logits vary normally.

The likelihood has an integral for each study, taken by adaptive Gauss-Hermite quadrature: nodes are
laid around the peak of each integrand, so that a few are enough. Written for tens of studies
with the standard library alone.

References: Stijnen T, Hamza TH, Ozdemir P. Stat Med 2010;29:3046-3067; Pinheiro JC, Bates DM.
J Comput Graph Stat 1995;4:12-35 (quadrature).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .distributions import chi_square_quantile

STEP = 1e-3
"""Step of the numerical derivatives; with fourth-order differences their error is near 1e-12."""

Count = tuple[int, int]
Surface = Callable[[float, float], float]
Gradient = tuple[float, float]
Hessian = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Maximum of the likelihood: mean logit, its standard error, and the spread of the logits."""

    mean: float
    se: float
    sigma: float
    log_likelihood: float


@lru_cache(maxsize=16)
def hermite(nodes: int) -> tuple[tuple[float, float], ...]:
    """Nodes and log weights of Gauss-Hermite quadrature, the weight function divided out."""
    from numpy.polynomial.hermite import hermgauss

    points, weights = hermgauss(nodes)
    return tuple(
        (float(x), math.log(float(w)) + float(x) ** 2) for x, w in zip(points, weights, strict=True)
    )


WIDEST = 25.0
"""A spread of logits beyond which the likelihood has no top: each study is all or nothing."""


class NoEstimate(ValueError):
    """The likelihood rises without end."""


def fit(counts: Sequence[Count], *, nodes: int = 7, start: tuple[float, float]) -> Fit:
    """Maximum likelihood of mean and spread, by Newton's steps from ``start``.

    Where these do not end on a hill, the spread is searched from narrow to wide first.

    Raises
    ------
    NoEstimate
        When the likelihood rises with the spread without end.
    """
    found = _climb(counts, start, nodes)
    if found is None:
        found = _climb(counts, _coarse_top(counts, nodes), nodes)
    if found is None:
        raise NoEstimate(
            "the shares lie so far apart, all or nothing, that the binomial-normal model has no "
            "estimate; show the counts one by one, or use model='logit'"
        )
    return found


def _climb(counts: Sequence[Count], start: tuple[float, float], nodes: int) -> Fit | None:
    """Newton's steps to the top of a hill; None when there is none where they end."""

    def likelihood(mean: float, sigma: float) -> float:
        return log_likelihood(counts, mean, sigma, nodes)

    mean, sigma, top = *start, likelihood(*start)
    for _ in range(60):
        gradient, hessian = _derivatives(likelihood, mean, sigma)
        step = _newton_step(gradient, hessian)
        taken = _shortened(likelihood, (mean, sigma), step, top)
        if taken is not None:
            mean, sigma, top = taken
        if taken is None or sigma > WIDEST or max(map(abs, step)) < 1e-10:
            break
    _, (aa, bb, ab) = _derivatives(likelihood, mean, sigma)
    # On the edge, with no spread, the mean alone has a hill; elsewhere both must.
    edge = sigma < 1e-6
    if sigma > WIDEST or aa >= 0 or (not edge and aa * bb - ab * ab <= 0):
        return None
    variance = -1 / aa if edge or aa * bb - ab * ab <= 0 else -bb / (aa * bb - ab * ab)
    return Fit(mean=mean, se=math.sqrt(variance), sigma=sigma, log_likelihood=top)


def _shortened(
    f: Surface, at: tuple[float, float], step: tuple[float, float], top: float
) -> tuple[float, float, float] | None:
    """The step, halved until it does not lead downhill; None when it always does."""
    for halvings in range(30):
        size = 0.5**halvings
        mean, sigma = at[0] + size * step[0], abs(at[1] + size * step[1])
        value = f(mean, sigma)
        if value >= top - 1e-13 * abs(top):
            return mean, sigma, value
    return None


def _coarse_top(counts: Sequence[Count], nodes: int) -> tuple[float, float]:
    """The best of a row of spreads, each with its best mean."""
    share = (sum(x for x, _ in counts) + 0.5) / (sum(n for _, n in counts) + 1)
    mean, best = math.log(share / (1 - share)), (-math.inf, 0.0, 0.1)
    for sigma in (0.05, 0.1, 0.2, 0.4, 0.8, 1.2, 1.8, 2.7, 4.0, 6.0, 9.0, 14.0, 20.0):
        mean = _best_mean(counts, sigma, mean, nodes)
        best = max(best, (log_likelihood(counts, mean, sigma, nodes), mean, sigma))
    return best[1], best[2]


def log_likelihood(counts: Sequence[Count], mean: float, sigma: float, nodes: int) -> float:
    """Log-likelihood above that of the saturated model, so that large counts lose no digits."""
    return math.fsum(_study(x, n, mean, sigma, nodes) for x, n in counts)


def saturated(x: int, n: int) -> float:
    """Log-likelihood of one study at its own share, without the binomial coefficient."""
    return sum(k * math.log(k / n) for k in (x, n - x) if k)


def _study(x: int, n: int, mean: float, sigma: float, nodes: int) -> float:
    if sigma == 0:
        return _binomial(x, n, mean) - saturated(x, n)
    peak = _peak(x, n, mean, sigma)
    share = _expit(mean + sigma * peak)
    width = math.sqrt(2 / (1 + sigma * sigma * n * share * (1 - share)))
    base = saturated(x, n)
    terms = []
    for node, log_weight in hermite(nodes):
        u = peak + width * node
        terms.append(log_weight + _binomial(x, n, mean + sigma * u) - base - u * u / 2)
    largest = max(terms)
    total = math.fsum(math.exp(term - largest) for term in terms)
    return largest + math.log(total) + math.log(width) - 0.5 * math.log(2 * math.pi)


def _peak(x: int, n: int, mean: float, sigma: float) -> float:
    """Where the integrand of a study is highest: Newton's steps, halved into their bracket.

    The peak lies between the mean of all studies and the study's own share.
    """
    own = math.copysign(sigma * n + 1, 2 * x - n) if x in (0, n) else _logit(x, n, mean, sigma)
    low, high = sorted((0.0, own))
    u = 0.0
    for _ in range(200):
        share = _expit(mean + sigma * u)
        slope = sigma * (x - n * share) - u
        low, high = (u, high) if slope > 0 else (low, u)
        after = u + slope / (1 + sigma * sigma * n * share * (1 - share))
        if not low < after < high:
            after = (low + high) / 2
        if abs(after - u) < 1e-14 * (1 + abs(u)):
            return after
        u = after
    return u


def _logit(x: int, n: int, mean: float, sigma: float) -> float:
    """A study's own share, as a distance from the mean logit in spreads."""
    return (math.log(x / (n - x)) - mean) / sigma


def _binomial(x: int, n: int, logit: float) -> float:
    """Binomial log-likelihood without its coefficient, safe for large logits."""
    if logit > 0:
        return (x - n) * logit - n * math.log1p(math.exp(-logit))
    return x * logit - n * math.log1p(math.exp(logit))


def _expit(logit: float) -> float:
    if logit >= 0:
        return 1 / (1 + math.exp(-logit))
    raised = math.exp(logit)
    return raised / (1 + raised)


def _derivatives(f: Surface, a: float, b: float) -> tuple[Gradient, Hessian]:
    """Gradient and second derivatives (aa, bb, ab) by fourth-order central differences."""
    h, here = STEP, f(a, b)
    along_a = [f(a + k * h, b) for k in (-2, -1, 1, 2)]
    along_b = [f(a, b + k * h) for k in (-2, -1, 1, 2)]
    slopes = [(m2 - 8 * m1 + 8 * p1 - p2) / (12 * h) for m2, m1, p1, p2 in (along_a, along_b)]
    bends = [
        (-m2 + 16 * m1 - 30 * here + 16 * p1 - p2) / (12 * h * h)
        for m2, m1, p1, p2 in (along_a, along_b)
    ]
    corners = f(a + h, b + h) - f(a + h, b - h) - f(a - h, b + h) + f(a - h, b - h)
    wide = f(a + 2 * h, b + 2 * h) - f(a + 2 * h, b - 2 * h)
    wide += f(a - 2 * h, b - 2 * h) - f(a - 2 * h, b + 2 * h)
    cross = (4 * corners / (4 * h * h) - wide / (16 * h * h)) / 3
    return (slopes[0], slopes[1]), (bends[0], bends[1], cross)


def _newton_step(gradient: Gradient, hessian: Hessian) -> tuple[float, float]:
    """Newton's step to the top; uphill by the diagonal where the surface is no hill."""
    aa, bb, ab = hessian
    determinant = aa * bb - ab * ab
    if aa < 0 and determinant > 0:
        return (
            (-bb * gradient[0] + ab * gradient[1]) / determinant,
            (-aa * gradient[1] + ab * gradient[0]) / determinant,
        )
    return gradient[0] / max(abs(aa), 1.0), gradient[1] / max(abs(bb), 1.0)


def spread_limits(counts: Sequence[Count], top: Fit, level: float, nodes: int) -> Gradient:
    """Profile likelihood limits of the spread of the logits."""
    drop = chi_square_quantile(level, 1) / 2

    def short_of(sigma: float) -> float:
        mean = _best_mean(counts, sigma, top.mean, nodes)
        return top.log_likelihood - log_likelihood(counts, mean, sigma, nodes) - drop

    low = 0.0 if short_of(0.0) <= 0 else _crossing(short_of, 0.0, top.sigma)
    high = max(2 * top.sigma, 0.1)
    while short_of(high) < 0:
        high *= 2
        if high > 16 * WIDEST:
            # The likelihood stays level: the data set no limit.
            return low, math.inf
    return low, _crossing(short_of, high, top.sigma)


def _best_mean(counts: Sequence[Count], sigma: float, start: float, nodes: int) -> float:
    """The mean at which the likelihood is highest for a given spread; it has one such hill."""
    mean = start
    for _ in range(80):
        before, here, after = (
            log_likelihood(counts, mean + k * STEP, sigma, nodes) for k in (-1, 0, 1)
        )
        bend = (before - 2 * here + after) / STEP**2
        slope = (after - before) / (2 * STEP)
        step = -slope / bend if bend < 0 else math.copysign(1.0, slope)
        mean += max(-2.0, min(2.0, step))
        if abs(step) < 1e-7:
            break
    return mean


def _crossing(f: Callable[[float], float], outside: float, inside: float) -> float:
    """Where ``f`` is 0 between a place outside (above 0) and one inside (below)."""
    while abs(outside - inside) > 1e-9 * (1 + outside):
        middle = (outside + inside) / 2
        if f(middle) > 0:
            outside = middle
        else:
            inside = middle
    return (outside + inside) / 2
