"""Facts of some studies, in the order of the record, that can be asked for by size."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from .record import NNT, Fact, Record


class Shelf:
    """The facts of some studies in some forms; made once for each choice of both.

    A range is found by either end without its sign, since people print "3 to 9" for -9 to -3.
    """

    __slots__ = ("_places", "_sizes", "_untold", "facts")

    def __init__(self, record: Record, studies: Iterable[str], forms: tuple[str, ...]) -> None:
        self.facts = [
            fact for study in sorted(studies) for fact in record.by_study.get(study, ())
            if fact.form in forms
        ]  # fmt: skip
        by_size = sorted(
            (size, i) for i, fact in enumerate(self.facts) if fact.form != NNT
            for size in {fact.low, abs(fact.low), abs(fact.high)}
        )  # fmt: skip
        self._sizes = [size for size, _ in by_size]
        self._places = [i for _, i in by_size]
        self._untold = [i for i, fact in enumerate(self.facts) if fact.form == NNT]

    def near(self, size: float, room: float) -> list[Fact]:
        """Facts whose value, or an end of it, is at most ``room`` from a size, in order.

        Numbers needed to treat are always among them: they are few, and rounded up.
        """
        first = bisect_left(self._sizes, size - room)
        last = bisect_right(self._sizes, size + room)
        places = self._places[first:last]
        if self._untold:
            places = places + self._untold
        if len(places) > 1:
            places = sorted(set(places))
        return [self.facts[i] for i in places]
