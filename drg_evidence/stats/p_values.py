"""P values for two arms, from SciPy: two-sided, and one-sided for the treated arm being higher."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .counts import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class PValue:
    """One test. ``one_sided`` tests that the treated arm has the higher rate.

    None where the test does not exist: nobody, or everybody, responded in both arms.
    """

    test: str
    two_sided: float | None
    one_sided: float | None


@lru_cache(maxsize=512)
def p_values(treated: Counts, control: Counts) -> tuple[PValue, ...]:
    """Fisher's exact, chi-square without correction, Boschloo's and Barnard's exact test.

    Four tests because readers do not agree on one, and because a printed p value can be told
    apart from others only by computing each. The two unconditional ones are more powerful than
    Fisher's in small arms.

    Parameters
    ----------
    treated, control : Counts
        Responders out of patients analysed.

    Returns
    -------
    tuple of PValue
        ``fisher_exact``, ``chi_square``, ``boschloo_exact``, ``barnard_exact``, each 0 to 1.

    References
    ----------
    Boschloo RD. Stat Neerl 1970;24:1-9. Barnard GA. Biometrika 1947;34:123-138.
    """
    return (
        _fisher(treated, control),
        _chi_square(treated, control),
        _unconditional("boschloo_exact", treated, control),
        _unconditional("barnard_exact", treated, control),
    )


def _table(treated: Counts, control: Counts) -> list[list[int]]:
    """Arms as columns, as SciPy's unconditional tests want them."""
    return [[treated.responders, control.responders], [treated.others, control.others]]


def _is_degenerate(treated: Counts, control: Counts) -> bool:
    responders = treated.responders + control.responders
    return responders in (0, treated.n + control.n)


def _fisher(treated: Counts, control: Counts) -> PValue:
    from scipy import stats

    table = _table(treated, control)
    return PValue(
        test="fisher_exact",
        two_sided=float(stats.fisher_exact(table, alternative="two-sided").pvalue),
        one_sided=float(stats.fisher_exact(table, alternative="greater").pvalue),
    )


def _chi_square(treated: Counts, control: Counts) -> PValue:
    from scipy import stats

    if _is_degenerate(treated, control):
        return PValue(test="chi_square", two_sided=None, one_sided=None)
    two_sided = float(stats.chi2_contingency(_table(treated, control), correction=False).pvalue)
    half = two_sided / 2
    one_sided = half if treated.rate >= control.rate else 1 - half
    return PValue(test="chi_square", two_sided=two_sided, one_sided=one_sided)


def _unconditional(test: str, treated: Counts, control: Counts) -> PValue:
    from scipy import stats

    if _is_degenerate(treated, control):
        return PValue(test=test, two_sided=None, one_sided=None)
    run = getattr(stats, test)
    table = _table(treated, control)
    return PValue(
        test=test,
        two_sided=min(1.0, float(run(table, alternative="two-sided").pvalue)),
        one_sided=min(1.0, float(run(table, alternative="greater").pvalue)),
    )
