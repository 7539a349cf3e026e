"""The Bayesian view: SciPy's distributions, conditioned the other way round, say the same."""

from __future__ import annotations

import math

import pytest
from scipy import integrate, stats

from drg_evidence.stats import Counts
from drg_evidence.stats.bayesian import bayesian_view, beta_cdf

PAIRS = [
    ((56, 69), (39, 70)),
    ((49, 66), (35, 66)),
    ((0, 5), (5, 5)),
    ((1, 1), (0, 1)),
    ((7, 40), (21, 44)),
]


def counts(pair):
    return Counts(responders=pair[0], n=pair[1])


@pytest.mark.parametrize(
    ("a", "b"), [(1, 1), (0.5, 0.5), (57, 14), (2, 500), (400, 500), (0.5, 30)]
)
def test_beta_distribution_agrees_with_scipy(a, b):
    for x in (0.0, 1e-6, 0.01, 0.3, 0.5, 0.8, 0.999, 1.0):
        assert beta_cdf(x, a, b) == pytest.approx(stats.beta.cdf(x, a, b), abs=1e-12)


@pytest.mark.parametrize("pair", PAIRS[:3])
@pytest.mark.parametrize("prior", ["uniform", "jeffreys", (2.0, 3.0)])
def test_probabilities_agree_with_scipys_quadrature(pair, prior):
    view = bayesian_view(*map(counts, pair), prior=prior)
    for difference in (0.0, 0.1):
        first, second = stats.beta(*view.treated), stats.beta(*view.control)
        # The other way round from the code: condition on the control arm.
        expected, _ = integrate.quad(
            lambda u, f=first, s=second, d=difference: f.sf(s.ppf(u) + d),
            0,
            1,
            epsabs=1e-8,
            limit=100,
        )
        assert view.probability_above(difference) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("pair", PAIRS)
def test_credible_interval_holds_its_probability(pair):
    view = bayesian_view(*map(counts, pair))
    assert view.probability_above(view.low) == pytest.approx(0.975, abs=1e-9)
    assert view.probability_above(view.high) == pytest.approx(0.025, abs=1e-9)
    assert view.low < view.mean < view.high


def test_chances_of_both_directions_add_up_to_one():
    one, two = counts((56, 69)), counts((39, 70))
    forward, back = bayesian_view(one, two), bayesian_view(two, one)
    assert forward.probability_better + back.probability_better == pytest.approx(1, abs=1e-12)


def test_equal_arms_are_a_toss_up():
    view = bayesian_view(counts((12, 30)), counts((12, 30)))
    assert view.probability_better == pytest.approx(0.5, abs=1e-12)
    assert view.mean == pytest.approx(0)


def test_one_patient_each_has_the_exact_chance():
    """Uniform priors, one success against one failure: Beta(2, 1) above Beta(1, 2) in 5 of 6."""
    assert bayesian_view(counts((1, 1)), counts((0, 1))).probability_better == pytest.approx(5 / 6)


def test_same_counts_give_the_same_answer_to_the_last_digit():
    views = [bayesian_view(counts((56, 69)), counts((39, 70))) for _ in range(2)]
    assert views[0] == views[1]


def test_a_sceptical_prior_for_one_arm_lowers_the_chance():
    plain = bayesian_view(counts((56, 69)), counts((39, 70)))
    sceptical = bayesian_view(
        counts((56, 69)), counts((39, 70)), prior=(20.0, 20.0), prior_control=(1.0, 1.0)
    )
    assert sceptical.probability_better < plain.probability_better


@pytest.mark.parametrize(
    "options", [{"prior": (0.1, 1)}, {"prior": "flat"}, {"prior": (math.inf, 1)}, {"level": 1}]
)
def test_priors_and_levels_out_of_range_are_refused(options):
    with pytest.raises(ValueError):
        bayesian_view(counts((5, 9)), counts((3, 9)), **options)
