"""Is a printed figure arithmetically possible? Percentages, means and standard deviations.

A share of ``n`` whole people can take ``n + 1`` values, a mean of ``n`` whole-number answers a
few more. A printed value that none of them rounds to is impossible for that ``n``: either the
figure, the denominator or the description is another. Impossible never says why.

Reference: Brown NJL, Heathers JAJ. Soc Psychol Personal Sci 2017;8:363-369,
doi:10.1177/1948550616673876 (means); Anaya J. PeerJ Preprints 2016, GRIMMER (standard
deviations).
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

from ..model import Printed
from .counts import counts_that_print


def percentage_is_possible(percent: str, n: int) -> bool:
    """True when some whole count of ``n`` people prints the percentage.

    >>> percentage_is_possible("81.2", 69), percentage_is_possible("81.2", 76)
    (True, False)
    """
    return bool(counts_that_print(percent, n))


def denominators_that_print(percent: str, low: int, high: int) -> dict[int, list[int]]:
    """Denominators from ``low`` to ``high`` that can print the percentage, with their counts.

    Parameters
    ----------
    percent : str
        As printed, 0 to 100.
    low, high : int
        Range of denominators, both included, ``1 <= low <= high``.

    Examples
    --------
    >>> denominators_that_print("81.2", 60, 76)
    {64: [52], 69: [56]}
    """
    if not 1 <= low <= high:
        raise ValueError(f"denominators from {low} to {high} run backwards or below 1")
    found = ((n, counts_that_print(percent, n)) for n in range(low, high + 1))
    return {n: counts for n, counts in found if counts}


def denominators_of(percent: str, events: int, *, up_to: int = 10_000) -> list[int]:
    """Denominators of which ``events`` print the percentage, where only the count is printed.

    >>> denominators_of("48", 24)
    [50]
    """
    number, low, high = _bounds(percent)
    if events < 0:
        raise ValueError(f"{events} events are no count")
    if events == 0:
        return [] if low > 0 else list(range(1, up_to + 1))
    first = max(events, math.ceil(Decimal(100 * events) / high))
    last = up_to if low <= 0 else min(up_to, math.floor(Decimal(100 * events) / low))
    if number > 100:
        return []
    return list(range(first, last + 1))


def sums_that_print(mean: str, n: int, *, items: int = 1) -> list[int]:
    """Sums of whole-number answers whose mean rounds to the printed text (GRIM).

    ``items`` is the number of whole-number items that each person's value averages.

    >>> sums_that_print("3.45", 20), sums_that_print("3.47", 20)
    ([69], [])
    """
    _, low, high = _bounds(mean)
    if n < 1 or items < 1:
        raise ValueError(f"a mean of {n} people with {items} items cannot be; give at least 1")
    cells = n * items
    return list(range(math.ceil(low * cells), math.floor(high * cells) + 1))


def mean_is_possible(mean: str, n: int, *, items: int = 1) -> bool:
    """True when ``n`` whole-number answers can have the printed mean (GRIM).

    >>> mean_is_possible("2.29", 14), mean_is_possible("2.31", 14)
    (True, False)
    """
    return bool(sums_that_print(mean, n, items=items))


def sd_is_possible(mean: str, sd: str, n: int, *, low: int, high: int) -> bool:
    """True when ``n`` whole-number answers from ``low`` to ``high`` can have mean and SD (GRIMMER).

    For each sum that prints the mean, a sum of squares must exist that prints the standard
    deviation (divisor ``n - 1``), is as even or odd as the sum, and lies between the most even
    and the most spread answers. A necessary test, so "possible" is no proof.

    Parameters
    ----------
    mean, sd : str
        As printed.
    n : int
        People, at least 2.
    low, high : int
        Ends of the answer scale.

    Examples
    --------
    Invented numbers on a scale from 0 to 10:

    >>> sd_is_possible("5.2", "1.9", 12, low=0, high=10)
    True
    >>> sd_is_possible("5.2", "7.9", 12, low=0, high=10)
    False
    """
    if n < 2 or not low < high:
        raise ValueError("a standard deviation needs two people and a scale with two ends")
    _, sd_low, sd_high = _bounds(sd)
    for total in sums_that_print(mean, n):
        if not n * low <= total <= n * high:
            continue
        floor, ceiling = _square_range(total, n, low, high)
        base = Fraction(total * total, n)
        least = base + (n - 1) * Fraction(max(sd_low, Decimal(0))) ** 2
        most = base + (n - 1) * Fraction(sd_high) ** 2
        first, last = max(math.ceil(least), floor), min(math.floor(most), ceiling)
        # Squares are even or odd as their roots are, and so are their sums.
        first += (first - total) % 2
        if first <= last:
            return True
    return False


def _square_range(total: int, n: int, low: int, high: int) -> tuple[int, int]:
    """Smallest and largest sum of squares of ``n`` answers with this sum."""
    whole, rest = divmod(total, n)
    smallest = (n - rest) * whole**2 + rest * (whole + 1) ** 2
    at_high, left = divmod(total - n * low, high - low)
    largest = at_high * high**2 + (n - at_high) * low**2
    if left:
        largest += (low + left) ** 2 - low**2
    return smallest, largest


def looks_like_standard_error(spread: float, n: int, *, low: float, high: float) -> bool:
    """True when a printed spread is too small for people and would fit a standard error.

    The spread is under 5 % of the scale, and multiplied by the square root of ``n`` it falls
    where standard deviations lie: between 5 % and half of the scale. A hint to look, no proof.

    >>> looks_like_standard_error(0.3, 65, low=0, high=10)
    True
    >>> looks_like_standard_error(2.4, 65, low=0, high=10)
    False
    """
    width = high - low
    if width <= 0 or n < 1 or spread < 0:
        raise ValueError("give a scale with two ends, people, and a spread of 0 or more")
    return spread < 0.05 * width <= spread * math.sqrt(n) <= 0.5 * width


def _bounds(text: str) -> tuple[Decimal, Decimal, Decimal]:
    printed = Printed(text)
    if printed.number is None or printed.low is None or printed.high is None:
        raise ValueError(f"{text!r} is not a printed number; give it as text such as '84.2'")
    return printed.number, printed.low, printed.high
