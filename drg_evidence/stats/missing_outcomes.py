"""What the result would be if the people who were not counted had been.

People who left a study are missing from its percentages. How they did is not known, so the
answer is a range: from everybody missing failing to everybody missing succeeding, in each arm.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .counts import Counts
from .effects import Effect, risk_difference
from .fragility_index import fisher_two_sided


class Assumption(StrEnum):
    """How the missing are counted."""

    LEFT_OUT = "left_out"
    ALL_FAILED = "all_failed"
    BEST_CASE = "best_case"
    WORST_CASE = "worst_case"
    SO_MANY = "so_many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Two arms under one assumption about the missing."""

    assumption: Assumption
    treated: Counts
    control: Counts
    difference: Effect
    fisher_p: float


def scenario(
    assumption: Assumption, treated: Counts, control: Counts, *, level: float = 0.95
) -> Scenario:
    """The difference and Fisher's two-sided p value under one assumption."""
    return Scenario(
        assumption=assumption, treated=treated, control=control,
        difference=risk_difference(treated, control, level=level),
        fisher_p=fisher_two_sided(treated, control),
    )  # fmt: skip


def scenarios(
    treated: Counts, control: Counts, *, treated_n: int, control_n: int, level: float = 0.95
) -> tuple[Scenario, ...]:
    """Four answers to one question: what if the missing had been counted?

    Left out; all failed; the best case for the treated arm (its missing all succeed, those of
    the control arm all fail); and the worst case (the other way round).

    Parameters
    ----------
    treated, control : Counts
        As analysed.
    treated_n, control_n : int
        Everyone who should have been counted, at least as many as were.

    Raises
    ------
    ValueError
        When fewer should have been counted than were.

    References
    ----------
    Higgins JPT, White IR, Wood AM. Clin Trials 2008;5:225-239, doi:10.1177/1740774508091600.

    Examples
    --------
    Invented counts, 80 randomised to each arm:

    >>> found = scenarios(Counts(responders=60, n=75), Counts(responders=45, n=75),
    ...     treated_n=80, control_n=80)
    >>> [(str(s.assumption), round(s.difference.estimate, 3)) for s in found]
    [('left_out', 0.2), ('all_failed', 0.188), ('best_case', 0.25), ('worst_case', 0.125)]
    """
    treated_missing = missing(treated, treated_n)
    control_missing = missing(control, control_n)
    return (
        scenario(Assumption.LEFT_OUT, treated, control, level=level),
        scenario(
            Assumption.ALL_FAILED, counted_in(treated, treated_missing, 0),
            counted_in(control, control_missing, 0), level=level,
        ),
        scenario(
            Assumption.BEST_CASE, counted_in(treated, treated_missing, treated_missing),
            counted_in(control, control_missing, 0), level=level,
        ),
        scenario(
            Assumption.WORST_CASE, counted_in(treated, treated_missing, 0),
            counted_in(control, control_missing, control_missing), level=level,
        ),
    )  # fmt: skip


def missing(counted: Counts, should_be: int) -> int:
    """People who should have been counted and were not."""
    if should_be < counted.n:
        raise ValueError(f"{counted} were counted, so {should_be} cannot be everyone")
    return should_be - counted.n


def counted_in(counted: Counts, absent: int, successes: int) -> Counts:
    """The counts with the missing added, of whom so many succeeded."""
    return Counts(responders=counted.responders + successes, n=counted.n + absent)


@dataclass(frozen=True, slots=True, kw_only=True)
class TippingPoint:
    """Every way in which the missing could have done.

    ``cells[i][j]`` is the scenario in which ``i`` of the missing of the treated arm and ``j`` of
    the missing of the control arm succeeded.
    """

    treated: Counts
    control: Counts
    treated_missing: int
    control_missing: int
    cells: tuple[tuple[Scenario, ...], ...]

    @property
    def n_cells(self) -> int:
        """How many ways there are."""
        return (self.treated_missing + 1) * (self.control_missing + 1)

    @property
    def crossing(self) -> tuple[tuple[int, int], ...]:
        """Cells whose interval includes no difference, as (i, j)."""
        return tuple(
            (i, j)
            for i, row in enumerate(self.cells)
            for j, cell in enumerate(row)
            if cell.difference.crosses_no_effect
        )


def tipping_point(
    treated: Counts, control: Counts, *, treated_n: int, control_n: int, level: float = 0.95
) -> TippingPoint:
    """The difference for every number of successes among the missing of each arm.

    References
    ----------
    Yan X, Lee S, Li N. J Biopharm Stat 2009;19:1085-1098, doi:10.1080/10543400903243009.

    Examples
    --------
    Invented counts with 2 and 1 people missing:

    >>> grid = tipping_point(Counts(responders=60, n=75), Counts(responders=45, n=75),
    ...     treated_n=77, control_n=76)
    >>> grid.n_cells, round(grid.cells[2][0].difference.estimate, 4)
    (6, 0.2131)
    """
    absent_t, absent_c = missing(treated, treated_n), missing(control, control_n)
    cells = tuple(
        tuple(
            scenario(
                Assumption.SO_MANY,
                counted_in(treated, absent_t, i), counted_in(control, absent_c, j), level=level,
            )
            for j in range(absent_c + 1)
        )
        for i in range(absent_t + 1)
    )  # fmt: skip
    return TippingPoint(
        treated=treated, control=control, treated_missing=absent_t, control_missing=absent_c,
        cells=cells,
    )  # fmt: skip
