"""Arithmetic on published figures. Proportions are 0 to 1, treated minus control.

One count, two arms: :class:`Counts`, :func:`risk_difference`, :func:`p_values` and their like.
Does a figure hold: :func:`counts_that_print`, :func:`recompute`. How far does it carry:
:func:`sensitivity`, :func:`non_inferiority`, :func:`bayesian_view`. Studies together, when asked by
name: :func:`pool`, :func:`pool_proportions`, :func:`pool_findings`.

Importing this room loads neither scipy nor numpy; the few functions that need them load them.
"""

from .bayesian import BayesianView, bayesian_view
from .cohorts import cohort_families, same_people
from .conversions import (
    interval_from_p,
    p_from_interval,
    standard_error_from_interval,
    tables_that_print,
)
from .counts import Counts, counts_that_print
from .effects import Effect, odds_ratio, risk_difference, risk_ratio
from .evidence_pool import (
    ContrastPool,
    EvidencePool,
    NotPooled,
    compare_across_studies,
    pool_contrasts,
    pool_findings,
)
from .fragility_index import FragilityIndex, fragility_index
from .intervals import Interval, newcombe_interval, wilson_interval
from .missing_outcomes import Scenario, TippingPoint, scenarios, tipping_point
from .non_inferiority import NonInferiority, non_inferiority
from .number_needed import Direction, NumberNeeded, number_needed_to_treat
from .p_values import PValue, p_values
from .pooling import Pooled, Subgroups, leave_one_out, pool, pool_subgroups
from .possible import (
    denominators_of,
    denominators_that_print,
    looks_like_standard_error,
    mean_is_possible,
    percentage_is_possible,
    sd_is_possible,
)
from .printed_p import Candidate, PrintedP, candidates, read_p
from .proportions import PooledProportions, pool_proportions
from .recompute import Follows, Recomputed, recompute
from .sensitivity import Sensitivity, sensitivity
from .story import comparisons_with_counts, story
from .study_effects import (
    Mean,
    StudyEffect,
    log_odds_ratio,
    log_risk_ratio,
    mean_difference,
    risk_difference_effect,
)

__all__ = [
    "BayesianView",
    "Candidate",
    "ContrastPool",
    "Counts",
    "Direction",
    "Effect",
    "EvidencePool",
    "Follows",
    "FragilityIndex",
    "Interval",
    "Mean",
    "NonInferiority",
    "NotPooled",
    "NumberNeeded",
    "PValue",
    "Pooled",
    "PooledProportions",
    "PrintedP",
    "Recomputed",
    "Scenario",
    "Sensitivity",
    "StudyEffect",
    "Subgroups",
    "TippingPoint",
    "bayesian_view",
    "candidates",
    "cohort_families",
    "compare_across_studies",
    "comparisons_with_counts",
    "counts_that_print",
    "denominators_of",
    "denominators_that_print",
    "fragility_index",
    "interval_from_p",
    "leave_one_out",
    "log_odds_ratio",
    "log_risk_ratio",
    "looks_like_standard_error",
    "mean_difference",
    "mean_is_possible",
    "newcombe_interval",
    "non_inferiority",
    "number_needed_to_treat",
    "odds_ratio",
    "p_from_interval",
    "p_values",
    "percentage_is_possible",
    "pool",
    "pool_contrasts",
    "pool_findings",
    "pool_proportions",
    "pool_subgroups",
    "read_p",
    "recompute",
    "risk_difference",
    "risk_difference_effect",
    "risk_ratio",
    "same_people",
    "scenarios",
    "sd_is_possible",
    "sensitivity",
    "standard_error_from_interval",
    "story",
    "tables_that_print",
    "tipping_point",
    "wilson_interval",
]
