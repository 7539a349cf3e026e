"""The outcome of judging one claim."""

from __future__ import annotations

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


def supported(fact: Fact | None, also: tuple[str, ...] = ()) -> Judgement:
    """Right in figure, meaning and context."""
    return Judgement(Verdict.SUPPORTED, Reason.NONE, fact, also)


def incomplete(reason: Reason, fact: Fact | None) -> Judgement:
    """Right, but something that is needed is left out."""
    return Judgement(Verdict.INCOMPLETE, reason, fact)


def misquoted(reason: Reason, fact: Fact | None) -> Judgement:
    """A published figure with another meaning."""
    return Judgement(Verdict.MISQUOTED, reason, fact)


def contradicted(reason: Reason, fact: Fact | None) -> Judgement:
    """The record gives another figure for the very same thing."""
    return Judgement(Verdict.CONTRADICTED, reason, fact)


def unverifiable(reason: Reason = Reason.NO_SOURCE) -> Judgement:
    """About this evidence, and nothing held fits."""
    return Judgement(Verdict.UNVERIFIABLE, reason)
