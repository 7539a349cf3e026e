"""A printed p value, and which test on the counts would print it.

A p value is printed without its test more often than not. So every common test is computed,
two-sided and one-sided, and those that print the text are named; which one the study used is
for the paper to say.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from .counts import Counts
from .p_values import p_values

FORM = re.compile(r"\s*(?:p\s*)?([<>=]?)\s*(0?\.\d+|[01](?:\.0+)?)\s*", re.IGNORECASE)
EXACT_TESTS_UP_TO = 300
"""Patients in both arms together above which the two unconditional tests are left out: they take
minutes there, and no longer differ from chi-square in what they print."""


@dataclass(frozen=True, slots=True)
class PrintedP:
    """A p value as printed: ``<0.001`` is a bound, ``0.014`` a rounded number."""

    text: str
    sign: str
    number: Decimal

    @property
    def is_bound(self) -> bool:
        """True when only a bound is printed."""
        return self.sign in ("<", ">")

    def prints(self, p: float) -> bool:
        """True when a p value of ``p`` may be printed like this."""
        if self.sign == "<":
            return p < self.number
        if self.sign == ">":
            return p > self.number
        half = Decimal(5).scaleb(int(self.number.as_tuple().exponent) - 1)
        return self.number - half <= Decimal(repr(p)) <= self.number + half


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One test that a study may have used, and the p value it gives."""

    test: str
    sides: str
    p: float


def read_p(text: str) -> PrintedP:
    """The printed p value as a number with its sign.

    >>> read_p("<.001").number, read_p("<.001").prints(0.0009), read_p("0.04").prints(0.0449)
    (Decimal('0.001'), True, True)

    Raises
    ------
    ValueError
        When the text is not a p value between 0 and 1.
    """
    match = FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a printed p value; give it as '0.04' or '<0.001'")
    return PrintedP(text, match[1], Decimal(match[2]))


@lru_cache(maxsize=256)
def candidates(treated: Counts, control: Counts) -> tuple[Candidate, ...]:
    """Every common test of two shares, two-sided and one-sided in the direction observed.

    Fisher's exact, chi-square with and without continuity correction, the z test with unpooled
    variance, and, in arms small enough, Boschloo's and Barnard's exact tests.

    References
    ----------
    Fisher RA, Yates F, Boschloo RD and Barnard GA as in :func:`p_values`; Yates F. J R Stat Soc
    Suppl 1934;1:217-235.
    """
    if treated.rate < control.rate:
        treated, control = control, treated
    found = [Candidate(test=t, sides=s, p=p) for t, s, p in _by_normal(treated, control)]
    if treated.n + control.n <= EXACT_TESTS_UP_TO:
        for value in p_values(treated, control):
            for sides, p in (("two", value.two_sided), ("one", value.one_sided)):
                if value.test != "chi_square" and p is not None:
                    found.append(Candidate(test=value.test, sides=sides, p=p))
    return tuple(found)


def _by_normal(treated: Counts, control: Counts) -> list[tuple[str, str, float]]:
    """Tests by the normal distribution; empty where nobody or everybody responded."""
    pooled = (treated.responders + control.responders) / (treated.n + control.n)
    per_patient = 1 / treated.n + 1 / control.n
    difference = treated.rate - control.rate
    error = math.sqrt(pooled * (1 - pooled) * per_patient)
    if error == 0:
        return []
    statistics = {"chi_square": difference / error}
    statistics["chi_square_yates"] = max(0.0, difference - per_patient / 2) / error
    variances = [arm.rate * (1 - arm.rate) / arm.n for arm in (treated, control)]
    if sum(variances):
        statistics["z_unpooled"] = difference / math.sqrt(sum(variances))
    rows = []
    for test, z in statistics.items():
        two_sided = math.erfc(z / math.sqrt(2))
        rows += [(test, "two", two_sided), (test, "one", two_sided / 2)]
    return rows
