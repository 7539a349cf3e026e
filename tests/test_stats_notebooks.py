"""Notebooks on holding and pooling: every number in them by a second, independent computation.

Nothing of ``drg_evidence.stats`` is used here but the text that the notebooks show. Counts are
stated below; SciPy, sums and plain integrals give the rest. A number in an output must be one of
these, or stand in the evidence tables as a source prints it.
"""

from __future__ import annotations

import csv
import math
import re
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from functools import cache
from itertools import product
from pathlib import Path

import nbformat
import numpy as np
import pytest
from scipy import integrate, optimize, stats

ROOT = Path(__file__).parent.parent
NUMBER = re.compile(r"(?<![\w.])[−-]?\d+(?:\.\d+)?")
ARMS = {"early": ((56, 69), (39, 70)), "late": ((49, 66), (35, 66))}
MITT, ITT = 73, 76


def outputs(name):
    notebook = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    cells = [c for c in notebook.cells if c.cell_type == "code"]
    return ["".join(o.get("text", "") for o in cell.outputs) for cell in cells]


def numbers(text):
    return {n.replace("−", "-") for n in NUMBER.findall(text)}


def shown(value, decimals):
    step = Decimal(1).scaleb(-decimals)
    return str(Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP))


def p_shown(p):
    if p < 0.0001:
        return "0.0001"
    return shown(p, 2 if p >= 0.1 else 3 if p >= 0.01 else 4)


@cache
def printed_in_the_tables():
    found = set()
    for file in (ROOT / "data").glob("*.csv"):
        for row in csv.reader(file.read_text(encoding="utf-8").splitlines()):
            found |= {n for cell in row for n in numbers(cell)}
    return frozenset(found)


def wilson(x, n):
    interval = stats.binomtest(x, n).proportion_ci(method="wilson")
    return interval.low, interval.high


@cache
def newcombe(x, n, y, m):
    (a, b), (c, d) = wilson(x, n), wilson(y, m)
    difference = x / n - y / m
    low = difference - math.hypot(x / n - a, d - y / m)
    return difference, low, difference + math.hypot(b - x / n, y / m - c)


def counts(*values):
    return {str(v) for v in values}


def points(*values):
    return {shown(100 * v, 1) for v in values}


def of_views(x, n, y, m):
    """Numbers of the five views, from SciPy's Wilson limits."""
    absent_t, absent_c = ITT - n, ITT - m
    tables = [
        (x, n, y, m), (x, MITT, y, MITT), (x, ITT, y, ITT),
        (x + absent_t, ITT, y, ITT), (x, ITT, y + absent_c, ITT),
    ]  # fmt: skip
    allowed = {"95"}
    for table in tables:
        allowed |= counts(*table) | points(*newcombe(*table))
    return allowed


def of_tipping(x, n, y, m):
    ways = [
        newcombe(x + i, ITT, y + j, ITT) for i in range(ITT - n + 1) for j in range(ITT - m + 1)
    ]
    crossing = sum(low <= 0 <= high for _, low, high in ways)
    behind = sum(d <= 0 for d, _, _ in ways)
    ends = (min(d for d, _, _ in ways), max(d for d, _, _ in ways))
    return counts(ITT - n, ITT - m, len(ways), crossing, behind) | points(*ends)


def fisher(x, n, y, m, side="two-sided"):
    return stats.fisher_exact([[x, n - x], [y, m - y]], alternative=side).pvalue


def of_fragility(x, n, y, m):
    people, before = 0, fisher(x, n, y, m)
    while fisher(x, n, y + people, m) < 0.05:
        people += 1
    return {str(people), "0.05", p_shown(before), p_shown(fisher(x, n, y + people, m))}


def of_belief(x, n, y, m):
    """The beta posteriors by integrating over the control arm's rate."""
    one, two = stats.beta(1 + x, 1 + n - x), stats.beta(1 + y, 1 + m - y)

    def above(d):
        return integrate.quad(lambda v: two.pdf(v) * one.sf(v + d), 0, 1, epsabs=1e-10)[0]

    ends = [optimize.brentq(lambda d, t=t: above(d) - t, -0.9, 0.9) for t in (0.975, 0.025)]
    return points(above(0.0), one.mean() - two.mean(), *ends) | {"1", "95"}


def of_margin(x, n, y, m, margin):
    """Farrington and Manning from a likelihood that SciPy maximises."""

    def fall(rate):
        other = rate + margin
        return -(
            x * math.log(rate) + (n - x) * math.log(1 - rate)
            + y * math.log(other) + (m - y) * math.log(1 - other)
        )  # fmt: skip

    bounds = (1e-9, 1 - margin - 1e-9)
    rate = optimize.minimize_scalar(
        fall, bounds=bounds, method="bounded", options={"xatol": 1e-12}
    ).x
    other = rate + margin
    error = math.sqrt(rate * (1 - rate) / n + other * (1 - other) / m)
    p = stats.norm.sf((x / n - y / m + margin) / error)
    return points(margin, newcombe(x, n, y, m)[1]) | {"95", p_shown(p)}


def of_tests(x, n, y, m, shape):
    pooled = (x + y) / (n + m)
    per = 1 / n + 1 / m
    gap = x / n - y / m
    error = math.sqrt(pooled * (1 - pooled) * per)
    apart = math.sqrt(x * (n - x) / n**3 + y * (m - y) / m**3)
    zs = (gap / error, max(0, gap - per / 2) / error, gap / apart)
    found = [f(z) for z in zs for f in (stats.norm.sf, lambda z: 2 * stats.norm.sf(z))]
    found += [fisher(x, n, y, m), fisher(x, n, y, m, "greater")]
    table = [[x, y], [n - x, m - y]]
    for test in (stats.boschloo_exact, stats.barnard_exact):
        found += [test(table, alternative=a).pvalue for a in ("two-sided", "greater")]
    return {shape(p) for p in found}


def prints(percent, n):
    """Counts of n that print a percentage, by rounding each, halves either way."""
    step = Decimal(1).scaleb(Decimal(percent).as_tuple().exponent)
    return [
        x for x in range(n + 1)
        if any(
            (Decimal(100 * x) / n).quantize(step, rounding=rule) == Decimal(percent)
            for rule in (ROUND_HALF_UP, ROUND_HALF_DOWN)
        )
    ]  # fmt: skip


def possible(percent):
    hits = [(n, x) for n in range(ITT // 2, ITT + 1) for x in prints(percent, n)]
    return {str(v) for hit in hits for v in hit}


def wald(x, n, y, m):
    gap = x / n - y / m
    reach = stats.norm.ppf(0.975) * math.sqrt(x * (n - x) / n**3 + y * (m - y) / m**3)
    return gap - reach, gap + reach


HOLDS = outputs("07_does_the_figure_hold.ipynb")
TOGETHER = outputs("08_all_together_or_not.ipynb")
BOTH = [sum(arms, ()) for arms in ARMS.values()]


def missing_from(text, allowed):
    return numbers(text) - allowed


def test_counts_named_at_the_start_are_the_inferred_ones():
    assert numbers(HOLDS[0]) == {str(v) for arms in BOTH for v in arms}


def test_possible_counts_and_denominators():
    printed = ("81.2", "55.7", "74.2", "53.0")
    allowed = set(printed).union(*(possible(p) for p in printed))
    assert missing_from(HOLDS[1], allowed) == set()
    assert numbers(HOLDS[1]) == allowed
    for percent in printed:
        assert str(ITT) not in possible(percent)
    assert HOLDS[2].count("False") == 4


def test_what_follows():
    allowed = {"0.001", "25.5", "21.2"} | {"81.2", "55.7", "74.2", "53.0"}
    for arms in BOTH:
        x, n, y, m = arms
        allowed |= counts(*arms) | points(*wald(*arms), x / n - y / m)
        allowed |= {shown(100 * x / n, 2), shown(100 * y / m, 2)}
    allowed |= of_tests(*BOTH[0], p_shown)
    for percent in ("81.2", "55.7", "74.2", "53.0"):
        fitting = [n for n in range(1, ITT + 1) if prints(percent, n)]
        allowed |= counts(ITT, len(fitting), *sorted(fitting)[-5:])
    assert missing_from(HOLDS[3], allowed) == set()


def test_every_test_and_whether_it_prints_the_p_value():
    allowed = of_tests(*BOTH[0], lambda p: f"{p:.5f}")
    assert missing_from(HOLDS[4], allowed) == set()
    lines = [line.split() for line in HOLDS[4].splitlines()]
    assert len(lines) == 12
    assert all((float(p) < 0.001) == (verdict == "True") for *_, p, verdict in lines)


def test_p_value_from_an_interval_and_back():
    estimate, low, high = 17.9, 1.6, 34.2
    error = (high - low) / (2 * stats.norm.ppf(0.975))
    p = 2 * stats.norm.sf(estimate / error)
    reach = stats.norm.ppf(0.975) * estimate / stats.norm.isf(p / 2)
    allowed = {
        "1.6",
        "34.2",
        "0.032",
        f"{p:.3f}",
        f"{estimate - reach:.1f}",
        f"{estimate + reach:.1f}",
    }
    assert missing_from(HOLDS[5], allowed) == set()


def test_views_of_both_time_points():
    for part, arms in zip(HOLDS[6].split("\n\n")[:2], BOTH, strict=True):
        assert len(part.splitlines()) == 6
        assert missing_from(part, of_views(*arms)) == set()


def test_ways_index_and_belief():
    early, late = HOLDS[8].split("late\n")
    for part, arms in ((early, BOTH[0]), (late, BOTH[1])):
        allowed = of_tipping(*arms) | of_fragility(*arms) | of_belief(*arms)
        assert missing_from(part, allowed) == set()


def test_margins():
    parts = [part for part in HOLDS[9].split("\n\n") if part.strip()]
    for part, margin in zip(parts, (0.05, 0.10, 0.15), strict=True):
        assert missing_from(part, of_margin(*BOTH[1], margin)) == set()


def test_conflicts_are_quoted_from_the_tables():
    assert missing_from(HOLDS[10], printed_in_the_tables()) == set()


POOLED = [(38, 41), (17, 17), (12, 12), (19, 23)]


def log_likelihood(mean, sigma):
    """The binomial-normal model by a plain trapezoid rule over four thousand points."""
    u = np.linspace(-9, 9, 4001)
    weight = stats.norm.pdf(u)
    eta = mean + sigma * u
    total = 0.0
    for x, n in POOLED:
        binomial = np.exp(x * eta - n * np.logaddexp(0, eta))
        total += math.log(integrate.trapezoid(binomial * weight, u))
    return total


@cache
def by_likelihood():
    top = optimize.minimize(
        lambda v: -log_likelihood(v[0], abs(v[1])), (2.0, 0.5), method="Nelder-Mead",
        options={"xatol": 1e-8, "fatol": 1e-12, "maxiter": 4000},
    ).x  # fmt: skip
    mean, sigma = top[0], abs(top[1])
    h = 1e-3
    grid = {
        (i, j): log_likelihood(mean + i * h, sigma + j * h)
        for i, j in product((-1, 0, 1), repeat=2)
    }
    aa = (grid[1, 0] - 2 * grid[0, 0] + grid[-1, 0]) / h**2
    bb = (grid[0, 1] - 2 * grid[0, 0] + grid[0, -1]) / h**2
    ab = (grid[1, 1] - grid[1, -1] - grid[-1, 1] + grid[-1, -1]) / (4 * h * h)
    return mean, math.sqrt(-bb / (aa * bb - ab * ab)), sigma


def share(logit):
    return 1 / (1 + math.exp(-logit))


def percents(*logits):
    return {shown(100 * share(v), 1) for v in logits}


def logits(pairs):
    cells = [(x, n - x) if 0 < x < n else (x + 0.5, n - x + 0.5) for x, n in pairs]
    return np.array([math.log(a / b) for a, b in cells]), np.array(
        [1 / a + 1 / b for a, b in cells]
    )


def test_pooled_share_and_its_limits():
    mean, se, sigma = by_likelihood()
    z = stats.norm.ppf(0.975)
    wide = z * math.hypot(se, sigma)
    _, v = logits(POOLED)
    w = 1 / v
    typical = (len(w) - 1) * w.sum() / (w.sum() ** 2 - (w**2).sum())
    allowed = percents(mean, mean - z * se, mean + z * se, mean - wide, mean + wide)
    allowed |= {shown(sigma**2, 2), shown(100 * sigma**2 / (sigma**2 + typical), 0), "95"}
    allowed |= {"4", str(sum(n for _, n in POOLED))}
    sentence, rest = TOGETHER[3].split("\n\n")
    assert missing_from(sentence, allowed) == set()
    assert missing_from(rest, counts(*sum(POOLED, ())) | printed_in_the_tables()) == set()


def pooled_logit(pairs, method):
    """Random effects by SciPy: REML by its likelihood, Paule-Mandel by a root, DL by hand."""
    y, v = logits(pairs)
    k = len(y)

    def mean_of(t):
        w = 1 / (v + t)
        return (w * y).sum() / w.sum()

    def q(t):
        return ((y - mean_of(t)) ** 2 / (v + t)).sum()

    def restricted(t):
        w = 1 / (v + t)
        return -0.5 * (np.log(v + t).sum() + math.log(w.sum()) + q(t))

    if method == "reml":
        t = optimize.minimize_scalar(
            lambda t: -restricted(t), bounds=(0, 20), method="bounded", options={"xatol": 1e-12}
        ).x
    elif method == "pm":
        t = optimize.brentq(lambda t: q(t) - (k - 1), 0, 50) if q(0) > k - 1 else 0.0
    else:
        w = 1 / v
        t = max(0.0, (q(0) - (k - 1)) / (w.sum() - (w**2).sum() / w.sum()))
    mean, w = mean_of(t), 1 / (v + t)
    scale = max(1.0, (w * (y - mean) ** 2).sum() / (k - 1))
    reach = stats.t.ppf(0.975, k - 1) * math.sqrt(scale / w.sum())
    return mean, mean - reach, mean + reach, t


def test_methods_side_by_side():
    for line, method in zip(TOGETHER[7].splitlines(), ("reml", "dl", "pm"), strict=True):
        mean, low, high, tau2 = pooled_logit(POOLED, method)
        found = numbers(line.removeprefix(method))
        assert found == percents(mean, low, high) | {f"{tau2:.2f}"}


def test_leaving_one_out():
    for i, line in enumerate(TOGETHER[8].splitlines()):
        rest = [c for j, c in enumerate(POOLED) if j != i]
        mean, *_ = pooled_logit(rest, "reml")
        assert percents(mean) == numbers(line.rpartition(": ")[2])


def test_contrast_within_studies():
    tables = [((15, 110), (5, 108)), ((9, 22), (0, 14))]
    y, v = [], []
    for (x, n), (c, m) in tables:
        half = 0.5 if 0 in (x, n - x, c, m - c) else 0.0
        a, b, d, e = x + half, n - x + half, c + half, m - c + half
        y.append(a / (a + b) - d / (d + e))
        v.append(a * b / (a + b) ** 3 + d * e / (d + e) ** 3)
    y, v = np.array(y), np.array(v)
    # With two studies REML has a closed form: half the squared gap less the mean variance.
    t = max(0.0, (y[0] - y[1]) ** 2 / 2 - v.mean())
    w = 1 / (v + t)
    mean = (w * y).sum() / w.sum()
    scale = max(1.0, (w * (y - mean) ** 2).sum())
    se, reach = math.sqrt(scale / w.sum()), stats.t.ppf(0.975, 1)
    wide = reach * math.hypot(se, math.sqrt(t))
    allowed = points(mean, mean - reach * se, mean + reach * se, mean - wide, mean + wide)
    sentence, rest = TOGETHER[10].split("\n\n")
    assert missing_from(sentence, allowed | {"2", "95"}) == set()
    assert (
        missing_from(rest, {"15", "110", "5", "108", "9", "22", "0", "14", "2019", "2014"}) == set()
    )


@pytest.mark.parametrize("cell", [2, 5, 6])
def test_cautions_families_and_reasons_quote_the_tables(cell):
    allowed = printed_in_the_tables() | {"4", "38", "41", "6.4"}
    assert missing_from(TOGETHER[cell], allowed) == set()


def test_every_cell_that_prints_is_checked():
    checked = {"07": {0, 1, 2, 3, 4, 5, 6, 8, 9, 10}, "08": {2, 3, 5, 6, 7, 8, 9, 10}}
    printing = {
        "07": {i for i, text in enumerate(HOLDS) if numbers(text)},
        "08": {i for i, text in enumerate(TOGETHER) if numbers(text)},
    }
    for notebook, cells in printing.items():
        assert cells <= checked[notebook]
