"""Student's t and chi-square: scipy to twelve places, over every degree of freedom a pool has."""

from __future__ import annotations

import pytest
from scipy import stats

from drg_evidence.stats.distributions import (
    chi_square_quantile,
    chi_square_tail,
    t_cdf,
    t_quantile,
)

DEGREES = [*range(1, 41), 60, 101, 250]
CHANCES = (0.0005, 0.005, 0.025, 0.1, 0.5, 0.8, 0.95, 0.975, 0.995, 0.9995)


@pytest.mark.parametrize("df", DEGREES)
def test_quantiles_agree_with_scipy(df):
    for p in CHANCES:
        assert t_quantile(p, df) == pytest.approx(stats.t.ppf(p, df), rel=1e-10, abs=1e-10)
        assert chi_square_quantile(p, df) == pytest.approx(stats.chi2.ppf(p, df), rel=1e-10)


@pytest.mark.parametrize("df", DEGREES)
def test_probabilities_agree_with_scipy(df):
    for x in (0.01, 0.7, 1.0, 3.3, 12.0, 80.0):
        assert t_cdf(-x, df) == pytest.approx(stats.t.cdf(-x, df), abs=1e-13)
        assert chi_square_tail(x, df) == pytest.approx(stats.chi2.sf(x, df), rel=1e-9, abs=1e-300)


def test_chi_square_is_never_below_0():
    assert chi_square_tail(0, 3) == chi_square_tail(-2, 3) == 1


@pytest.mark.parametrize("df", [0, -1, 2.5, "3"])
def test_degrees_of_freedom_are_whole_and_positive(df):
    with pytest.raises(ValueError, match="degrees of freedom"):
        t_cdf(1.0, df)


@pytest.mark.parametrize("p", [0, 1, 1.2])
def test_probabilities_lie_between_0_and_1(p):
    with pytest.raises(ValueError, match="no quantile"):
        t_quantile(p, 4)
