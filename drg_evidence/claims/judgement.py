"""The outcome of judging one claim."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Reason, Verdict
from .record import Fact


class Judgement:
    """Verdict and reason, with the fact that the figure was set against."""

    __slots__ = ("also", "fact", "reason", "verdict")

    def __init__(
        self, verdict: Verdict, reason: Reason, fact: Fact | None = None, also: tuple[str, ...] = ()
    ) -> None:
        self.verdict = verdict
        self.reason = reason
        self.fact = fact
        self.also = also


SUPPORTED: Final = Verdict.SUPPORTED
INCOMPLETE: Final = Verdict.INCOMPLETE
MISQUOTED: Final = Verdict.MISQUOTED
CONTRADICTED: Final = Verdict.CONTRADICTED
UNVERIFIABLE: Final = Verdict.UNVERIFIABLE
NO_REASON: Final = Reason.NONE
RIGHT: Final = frozenset({SUPPORTED, INCOMPLETE})
"""Verdicts on figures that are as the row has them."""


def supported(fact: Fact | None, also: tuple[str, ...] = ()) -> Judgement:
    """Right in figure, meaning and context."""
    return Judgement(SUPPORTED, NO_REASON, fact, also)


def incomplete(reason: Reason, fact: Fact | None) -> Judgement:
    """Right, but something that is needed is left out."""
    return Judgement(INCOMPLETE, reason, fact)


def misquoted(reason: Reason, fact: Fact | None) -> Judgement:
    """A published figure with another meaning."""
    return Judgement(MISQUOTED, reason, fact)


def contradicted(reason: Reason, fact: Fact | None) -> Judgement:
    """The record gives another figure for the very same thing."""
    return Judgement(CONTRADICTED, reason, fact)


def unverifiable(reason: Reason = Reason.NO_SOURCE) -> Judgement:
    """About this evidence, and nothing held fits."""
    return Judgement(UNVERIFIABLE, reason)
