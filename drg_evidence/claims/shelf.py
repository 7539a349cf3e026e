"""Facts of some studies, in the order of the record, that can be asked for by size."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from .fact import NNT, Fact
from .record import Record


class Shelf:
    """The facts of some studies in some forms; made once for each choice of both.

    A range is found by either end without its sign, since people print "3 to 9" for -9 to -3.
    """

    __slots__ = ("_by_size", "_of_outcome", "_places", "_sizes", "_told_otherwise", "_untold",
                 "facts")  # fmt: skip

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
        self._by_size = [self.facts[i] for i in self._places]
        self._untold = [i for i, fact in enumerate(self.facts) if fact.form == NNT]
        self._of_outcome: dict[str, list[int]] = {}
        self._told_otherwise: list[int] = []
        for i, fact in enumerate(self.facts):
            if fact.is_told_otherwise:
                self._told_otherwise.append(i)
            else:
                self._of_outcome.setdefault(fact.outcome, []).append(i)

    def speaking_of(self, outcomes: list[str]) -> list[Fact]:
        """Facts of these outcomes, and those of which other words may speak too, in order."""
        places = self._told_otherwise.copy()
        for outcome in outcomes:
            held = self._of_outcome.get(outcome)
            if held:
                places += held
        places.sort()
        return [self.facts[i] for i in places]

    def near(self, size: float, room: float) -> list[Fact]:
        """Facts whose value, or an end of it, is at most ``room`` from a size, in order.

        Numbers needed to treat are always among them: they are few, and rounded up.
        """
        sizes = self._sizes
        first = bisect_left(sizes, size - room)
        if not self._untold:
            if first == len(sizes) or sizes[first] > size + room:
                return []
            if first + 1 == len(sizes) or sizes[first + 1] > size + room:
                return [self._by_size[first]]
        last = bisect_right(sizes, size + room, first)
        places = {*self._places[first:last], *self._untold}
        return [self.facts[i] for i in sorted(places)]


class Scope:
    """The studies that some claims may be about, with their facts in the order of the record."""

    __slots__ = ("_by_outcome", "_kin", "_record", "_shelves", "facts", "in_order", "studies")

    def __init__(self, record: Record, studies: frozenset[str]) -> None:
        self.studies = studies
        self.in_order = sorted(studies)
        self.facts = [
            fact for study in self.in_order for fact in record.by_study.get(study, ())
        ]  # fmt: skip
        self._record = record
        self._shelves: dict[tuple[str, ...], Shelf] = {}
        self._by_outcome: dict[str, list[Fact]] = {}
        self._kin: frozenset[str] | None = None
        for fact in self.facts:
            self._by_outcome.setdefault(fact.outcome, []).append(fact)

    def shelf(self, forms: tuple[str, ...]) -> Shelf:
        """Those of some forms; made once."""
        shelf = self._shelves.get(forms)
        if shelf is None:
            shelf = self._shelves[forms] = Shelf(self._record, self.studies, forms)
        return shelf

    def of_outcome(self, outcome: str) -> list[Fact]:
        """Those of one outcome."""
        return self._by_outcome.get(outcome, [])

    def kin(self) -> frozenset[str]:
        """Studies of the same people: a figure of theirs may stand in either paper."""
        if self._kin is None:
            held = self._record.evidence.studies
            heads = {held[key].n_enrolled for key in self.studies if key in held} - {None}
            self._kin = frozenset(key for key, one in held.items() if one.n_enrolled in heads)
        return self._kin
