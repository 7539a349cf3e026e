"""The headings above a passage: what they name holds down to the next heading of their level."""

from __future__ import annotations

from copy import copy
from typing import Generic, Protocol, TypeVar

from .blocks import Block
from .studies_named import Named


class Remembers(Protocol):
    """What a memory must hold to be kept and taken up again."""

    named: list[Named]
    title_named: list[Named]
    recent: list[Named]
    is_subject: bool


M = TypeVar("M", bound=Remembers)


class Outline(Generic[M]):
    """The memory as it was before each heading that is still open, outermost first."""

    def __init__(self) -> None:
        self.before: list[tuple[int, M]] = []

    def opened(self, depth: int, memory: M) -> None:
        """A heading with ``depth`` others above it is about to be read."""
        self.before.append((depth, copy(memory)))

    def entered(self, block: Block, memory: M) -> M:
        """The memory with which to read a block: of a heading, the one before its neighbours."""
        if not block.level:
            return memory
        depth = len(block.under)
        earlier: M | None = None
        while self.before and self.before[-1][0] >= depth:
            earlier = self.before.pop()[1]
        if earlier is None:
            self.opened(depth, memory)
            return memory
        # Kept as it was: a study that goes on for one section must not go on for all.
        self.opened(depth, earlier)
        return _taken_up(earlier, memory)


def _taken_up(earlier: M, left: M) -> M:
    """The earlier memory; a study named in plain text goes on when no heading names another."""
    again = copy(earlier)
    again.is_subject = earlier.is_subject or left.is_subject
    in_headings = earlier.title_named or left.title_named
    if not in_headings and not earlier.named and len({n.studies for n in left.recent}) == 1:
        again.named, again.recent = left.named, left.recent
    return again
