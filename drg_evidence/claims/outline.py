"""What was said before a sentence, in the text and in the headings above it.

What a heading names holds down to the next heading of its level.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field

from .blocks import Block
from .sentence import NO_TERMS
from .studies_named import Named


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the group said."""

    named: list[Named] = field(default_factory=list)
    title_named: list[Named] = field(default_factory=list)
    months: frozenset[float] = frozenset()
    title_months: frozenset[float] = frozenset()
    arms: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    title_outcomes: frozenset[str] = frozenset()
    title_arms: frozenset[str] = frozenset()
    title_thresholds: frozenset[float] = frozenset()
    title_regions: frozenset[str] = frozenset()
    title_measure: str = ""
    title_others: frozenset[str] = NO_TERMS
    measure: str = ""
    counts_leads: bool = False
    is_priced: bool = False
    recent: list[Named] = field(default_factory=list)
    is_points: bool = False
    is_other: bool = False
    is_subject: bool = False


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
