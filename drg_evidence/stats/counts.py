"""Responders out of patients, and which whole counts a printed percentage allows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..model import Printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Patients who met the response rule, out of the patients analysed.

    >>> Counts(responders=60, n=75).rate
    0.8
    """

    responders: int
    n: int

    def __post_init__(self) -> None:
        whole = isinstance(self.responders, int) and isinstance(self.n, int)
        if not whole or isinstance(self.responders, bool) or isinstance(self.n, bool):
            raise TypeError(f"counts are whole numbers, not {self.responders!r} of {self.n!r}")
        if self.n < 1 or not 0 <= self.responders <= self.n:
            raise ValueError(
                f"{self.responders} of {self.n} is not a count of patients; "
                "give n of at least 1 and responders from 0 to n"
            )

    @property
    def rate(self) -> float:
        """Share of responders, 0 to 1."""
        return self.responders / self.n

    @property
    def others(self) -> int:
        """Patients who did not meet the rule."""
        return self.n - self.responders

    def __str__(self) -> str:
        return f"{self.responders} of {self.n}"


def counts_that_print(percent: str, n: int) -> list[int]:
    """Counts out of ``n`` whose percentage rounds to the printed text.

    ``percent`` stays text because "84" and "84.0" make different promises. A value that lies
    exactly on the half between two printed ones fits both, since rounding rules differ.

    Parameters
    ----------
    percent : str
        Printed percentage, 0 to 100, with or without a sign.
    n : int
        Patients in the denominator, at least 1.

    Returns
    -------
    list of int
        In ascending order; empty when no whole count prints it.

    Raises
    ------
    ValueError
        When the text is not a plain number, or ``n`` is below 1.

    References
    ----------
    Brown NJL, Heathers JAJ. Soc Psychol Personal Sci 2017;8:363-369,
    doi:10.1177/1948550616673876 (the same reasoning for means).

    Examples
    --------
    >>> counts_that_print("84.2", 57), counts_that_print("83.4", 57)
    ([48], [])
    """
    tenfold, places = _printed_as_integer(percent)
    if n < 1:
        raise ValueError(f"a denominator of {n} has no percentages; give at least 1")
    # In halves of the last printed place, so that whole numbers do all the work exactly.
    unit = 200 * 10**places
    first = max(0, -(-(2 * tenfold - 1) * n // unit))
    last = min(n, (2 * tenfold + 1) * n // unit)
    return list(range(first, last + 1))


@lru_cache(maxsize=4096)
def _printed_as_integer(percent: str) -> tuple[int, int]:
    printed = Printed(percent)
    number, places = printed.number, printed.decimals
    if number is None or places is None:
        raise ValueError(f"{percent!r} is not a printed percentage; give it as text such as '84.2'")
    return int(number.scaleb(places)), places
