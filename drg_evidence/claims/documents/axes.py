"""The numbers along the axis of a drawn chart: a way of reading, and nobody's figures.

A PDF does not tell them from other text. Here a line of bare numbers, or bare numbers in lines
that follow each other, is an axis when they go up or down in equal steps and pass through zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

TICK = re.compile(r"([-−–+]?)(\d+(?:\.\d+)?)\s?(%?)")
LEAST = 3
SLACK = 1e-6


class Written(Protocol):
    """A line of a page."""

    def words(self) -> list[str]:
        """Its texts from left to right."""


L = TypeVar("L", bound=Written)


def ticks_of(words: Sequence[str]) -> list[float] | None:
    """The numbers of a line of nothing but bare numbers.

    >>> ticks_of(["0%", "50%", "100%"]), ticks_of(["−50 −25", "0"]), ticks_of(["3 months"])
    ([0.0, 50.0, 100.0], [-50.0, -25.0, 0.0], None)
    """
    found = [TICK.fullmatch(part) for word in words for part in word.split()]
    if not found or None in found:
        return None
    kept = [match for match in found if match is not None]
    if len({match[3] for match in kept}) > 1:
        return None
    return [(-1 if match[1] in "-−–" and match[1] else 1) * float(match[2]) for match in kept]


def is_axis(ticks: Sequence[float]) -> bool:
    """True for equal steps that pass through zero.

    >>> is_axis([0, 20, 40, 60]), is_axis([3, 6, 9, 12]), is_axis([0, 22.4, 21.1])
    (True, False, False)
    """
    if len(ticks) < LEAST or 0 not in ticks:
        return False
    steps = [two - one for one, two in pairwise(ticks)]
    return abs(steps[0]) > SLACK and all(abs(step - steps[0]) <= SLACK for step in steps)


def without_axes(lines: Sequence[L]) -> list[L]:
    """The lines that are not the numbers of an axis, along the page or up it."""
    ticks = [ticks_of(line.words()) for line in lines]
    dropped = {i for i, along in enumerate(ticks) if along is not None and is_axis(along)}
    for first, last in _upward(ticks):
        dropped.update(range(first, last))
    return [line for i, line in enumerate(lines) if i not in dropped]


def _upward(ticks: Sequence[list[float] | None]) -> Iterator[tuple[int, int]]:
    """Where lines of one number each follow each other and are an axis."""
    first = 0
    while first < len(ticks):
        last = first
        while last < len(ticks) and ticks[last] is not None and len(ticks[last] or ()) == 1:
            last += 1
        if is_axis([one for along in ticks[first:last] for one in along or ()]):
            yield first, last
        first = max(last, first + 1)
