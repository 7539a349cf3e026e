"""Arithmetic on published figures. Proportions are 0 to 1, treated minus control."""

from .counts import Counts, counts_that_print
from .effects import Effect, odds_ratio, risk_difference, risk_ratio
from .intervals import Interval, newcombe_interval, wilson_interval
from .number_needed import Direction, NumberNeeded, number_needed_to_treat
from .p_values import PValue, p_values

__all__ = [
    "Counts",
    "Direction",
    "Effect",
    "Interval",
    "NumberNeeded",
    "PValue",
    "counts_that_print",
    "newcombe_interval",
    "number_needed_to_treat",
    "odds_ratio",
    "p_values",
    "risk_difference",
    "risk_ratio",
    "wilson_interval",
]
