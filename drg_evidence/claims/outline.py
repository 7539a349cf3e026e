"""What was said before a sentence, in the text and in the headings above it.

What a heading names holds down to the next heading of its level.
"""

from __future__ import annotations

from copy import copy
from typing import Final

from .blocks import Block
from .sentence import NO_TERMS
from .studies_named import Named

NO_MONTHS: Final[frozenset[float]] = frozenset()


class Memory:
    """What earlier sentences of the group said."""

    __slots__ = ("arms", "counts_leads", "is_other", "is_points", "is_priced", "is_subject",
                 "measure", "months", "named", "outcomes", "recent", "title_arms",
                 "title_measure", "title_months", "title_named", "title_others",
                 "title_outcomes", "title_regions", "title_thresholds")  # fmt: skip

    def __init__(self) -> None:
        self.named: list[Named] = []
        self.title_named: list[Named] = []
        self.months = NO_MONTHS
        self.title_months = NO_MONTHS
        self.arms = NO_TERMS
        self.outcomes = NO_TERMS
        self.title_outcomes = NO_TERMS
        self.title_arms = NO_TERMS
        self.title_thresholds = NO_MONTHS
        self.title_regions = NO_TERMS
        self.title_measure = ""
        self.title_others = NO_TERMS
        self.measure = ""
        self.counts_leads = False
        self.is_priced = False
        self.recent: list[Named] = []
        self.is_points = False
        self.is_other = False
        self.is_subject = False


class Outline:
    """The memory as it was before each heading that is still open, outermost first."""

    def __init__(self) -> None:
        self.before: list[tuple[int, Memory]] = []

    def opened(self, depth: int, memory: Memory) -> None:
        """A heading with ``depth`` others above it is about to be read."""
        self.before.append((depth, copy(memory)))

    def entered(self, block: Block, memory: Memory) -> Memory:
        """The memory with which to read a block: of a heading, the one before its neighbours."""
        if not block.level:
            return memory
        depth = len(block.under)
        earlier: Memory | None = None
        while self.before and self.before[-1][0] >= depth:
            earlier = self.before.pop()[1]
        if earlier is None:
            self.opened(depth, memory)
            return memory
        # Kept as it was: a study that goes on for one section must not go on for all.
        self.opened(depth, earlier)
        return _taken_up(earlier, memory)


def _taken_up(earlier: Memory, left: Memory) -> Memory:
    """The earlier memory; a study named in plain text goes on when no heading names another."""
    again = copy(earlier)
    again.is_subject = earlier.is_subject or left.is_subject
    in_headings = earlier.title_named or left.title_named
    if not in_headings and not earlier.named and len({n.studies for n in left.recent}) == 1:
        again.named, again.recent = left.named, left.recent
    return again
