"""How fragile is a comparison? The same two arms under other denominators and other views.

Every view comes with the plain sentence it supports, and with the caveat that the counts are
inferred wherever they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import NotComparable, NotHeld
from ..evidence import Evidence
from ..model import Finding
from ..outcomes import Outcome
from ..vocabulary import AnalysisSet
from ..wording import Sentence
from . import sensitivity_words as words
from .bayesian import BayesianView, bayesian_view
from .comparison import Comparison
from .counts import Counts
from .fragility_index import FragilityIndex, fragility_index
from .missing_outcomes import Scenario, TippingPoint, scenarios, tipping_point
from .non_inferiority import NonInferiority, non_inferiority

BASES = {
    "mitt": (Outcome.N_ANALYSED, AnalysisSet.MITT),
    "itt": (Outcome.N_RANDOMISED, AnalysisSet.ITT),
}
"""Who should have been counted: the printed number of each arm, by outcome and analysis set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One assumption about who counts and how the missing did, with its sentence."""

    base: str
    scenario: Scenario
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """One comparison, looked at from every side.

    ``views`` begin with the counts as analysed. ``non_inferiority`` is None unless a margin was
    named. ``sentences`` hold everything in words, caveats last.
    """

    comparison: Comparison
    views: tuple[View, ...]
    tipping: TippingPoint | None
    index: FragilityIndex
    bayesian: BayesianView
    non_inferiority: NonInferiority | None
    sentences: tuple[Sentence, ...]


def sensitivity(
    comparison: Comparison,
    evidence: Evidence,
    *,
    margin: float | None = None,
    prior: tuple[float, float] | str = "uniform",
) -> Sensitivity:
    """What a comparison would be under other denominators, tests and beliefs.

    Parameters
    ----------
    comparison : Comparison
        With counts in both arms, printed or inferred.
    evidence : Evidence
        Where the numbers randomised and analysed are held.
    margin : float, optional
        A non-inferiority margin of the reader's, as a proportion; without it no such test.
    prior : (float, float) or str
        Beta prior of both arms, as in :func:`bayesian_view`.

    Raises
    ------
    NotComparable
        When the outcome is a harm.
    NotHeld
        When only percentages are held: without counts there is nothing to move.

    Examples
    --------
    >>> import drg_evidence as drg
    >>> c = drg.compare("accurate_2017", months=3)
    >>> found = sensitivity(c, drg.load())
    >>> [(v.base, str(v.scenario.assumption)) for v in found.views][:3]
    [('counted', 'left_out'), ('mitt', 'all_failed'), ('itt', 'all_failed')]
    """
    if comparison.treated.finding.higher_is_worse:
        raise NotComparable(
            f"{comparison.outcome} is a harm; these views count the missing as failures or "
            "successes and are made for benefits."
        )
    treated, control = arms_with_counts(comparison)
    level = (
        comparison.risk_difference.interval.level if comparison.risk_difference.interval else 0.95
    )
    views, grid = [_as_counted(comparison, treated, control, level)], None
    cases = []
    for base in BASES:
        sizes = sizes_of(comparison, evidence, base)
        if sizes is None:
            continue
        found = scenarios(
            treated, control, treated_n=_n(sizes[0]), control_n=_n(sizes[1]), level=level
        )
        made = [
            View(base=base, scenario=s, sentence=words.scenario(comparison, base, sizes, s))
            for s in found[1:]
        ]
        views.append(made[0])
        cases += made[1:] if base == "itt" else []
        if base == "itt":
            grid = tipping_point(
                treated, control, treated_n=_n(sizes[0]), control_n=_n(sizes[1]), level=level
            )
    views += cases
    index, belief = fragility_index(treated, control), bayesian_view(treated, control, prior=prior)
    shown = None if margin is None else non_inferiority(treated, control, margin=margin)
    sentences = [view.sentence for view in views]
    sentences += words.tipping(comparison, grid, sizes_of(comparison, evidence, "itt"))
    sentences += [words.index(comparison, index), words.belief(comparison, belief)]
    sentences += words.margin(comparison, shown)
    return Sensitivity(
        comparison=comparison, views=tuple(views), tipping=grid, index=index, bayesian=belief,
        non_inferiority=shown, sentences=(*sentences, *comparison.caveats),
    )  # fmt: skip


def arms_with_counts(comparison: Comparison) -> tuple[Counts, Counts]:
    """The counts of both arms; raises NotHeld where only percentages are known."""
    treated, control = comparison.treated.counts, comparison.control.counts
    if treated is None or control is None:
        raise NotHeld(
            f"{comparison.study.label} gives percentages without the number of people behind "
            "them, so nothing can be said about missing people, margins or chance."
        )
    return treated, control


def sizes_of(
    comparison: Comparison, evidence: Evidence, base: str
) -> tuple[Finding, Finding] | None:
    """The rows with the size of each arm's analysis set; None when one is not held or too small."""
    outcome, analysis_set = BASES[base]
    found = []
    for arm in (comparison.treated, comparison.control):
        rows = evidence.findings(
            study=comparison.study.study_id, outcome=outcome, arm=arm.arm, analysis_set=analysis_set
        )
        fitting = [
            r for r in rows if r.value is not None and arm.counts and r.value >= arm.counts.n
        ]
        if len(fitting) != 1:
            return None
        found.append(fitting[0])
    return found[0], found[1]


def _n(row: Finding) -> int:
    return int(row.value or 0)


def _as_counted(comparison: Comparison, treated: Counts, control: Counts, level: float) -> View:
    found = scenarios(treated, control, treated_n=treated.n, control_n=control.n, level=level)[0]
    return View(base="counted", scenario=found, sentence=words.as_counted(comparison, found))
