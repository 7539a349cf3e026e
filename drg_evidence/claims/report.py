"""What the checker found: every judged figure, and the worst of the verdicts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..evidence import Evidence
from ..vocabulary import Reason, Verdict
from .blocks import Block
from .wordings import Wording, wording_of

if TYPE_CHECKING:
    import pandas

WORST_FIRST = (
    Verdict.MISQUOTED,
    Verdict.CONTRADICTED,
    Verdict.UNVERIFIABLE,
    Verdict.INCOMPLETE,
    Verdict.SUPPORTED,
)
COLUMNS = (
    "place", "figure", "verdict", "reason", "study", "outcome", "arm", "months",
    "published", "source", "advice", "finding_id", "also", "quote", "kind", "start", "end",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One judged figure or statement.

    ``start`` and ``end`` count in the text of the block (in the text itself for a plain text),
    so that ``text[start:end] == figure``. ``months`` is the time the text gives, in months.
    ``also`` holds further findings when two sources disagree. ``published``, ``source`` and
    ``advice`` are sentences for the author, made when they are first asked for.
    """

    figure: str
    start: int
    end: int
    quote: str
    place: str
    kind: str
    study: str | None
    outcome: str | None
    arm: str | None
    months: float | None
    verdict: Verdict
    reason: Reason
    finding_id: str | None
    also: tuple[str, ...] = ()
    block: int = 0
    evidence: Evidence = field(repr=False, compare=False)

    @cached_property
    def _wording(self) -> Wording:
        is_p = self.kind == "number" and self.figure[:1] in ("p", "P")
        return wording_of(
            self.evidence, self.verdict, self.reason, self.finding_id, self.also, is_p=is_p
        )

    @property
    def published(self) -> str:
        """The figure of the record, in a sentence; empty when none fits."""
        return self._wording.published

    @property
    def source(self) -> str:
        """Citation and place in the source of the published figure."""
        return self._wording.source

    @property
    def advice(self) -> str:
        """What the author could do or write instead."""
        return self._wording.advice

    @staticmethod
    def made(values: dict[str, Any]) -> Mention:
        """A mention that takes over the values of all its fields; quick, for thousands."""
        one = object.__new__(Mention)
        object.__setattr__(one, "__dict__", values)
        return one

    def moved(self, *, block: int, place: str, shift: int, figure: str) -> Mention:
        """The same mention at another place, ``shift`` characters on; quick, for thousands."""
        values = vars(self).copy()
        values["block"], values["place"], values["figure"] = block, place, figure
        values["start"] += shift
        values["end"] += shift
        return Mention.made(values)

    def to_dict(self) -> dict[str, Any]:
        """Plain values under the names of ``COLUMNS``."""
        row = {name: getattr(self, name) for name in COLUMNS}
        row.update(verdict=str(self.verdict), reason=str(self.reason), also=list(self.also))
        return row


@dataclass(frozen=True, kw_only=True)
class Report:
    """All mentions in the order of the text, with the blocks they stand in."""

    mentions: tuple[Mention, ...]
    text: str
    blocks: tuple[Block, ...] = ()

    @property
    def worst(self) -> str:
        """The worst verdict, ``none`` when there was nothing to judge."""
        found = {mention.verdict for mention in self.mentions}
        return str(next((verdict for verdict in WORST_FIRST if verdict in found), "none"))

    @property
    def counts(self) -> dict[str, int]:
        """Mentions by verdict, worst first; verdicts that do not occur are 0."""
        tally = Counter(mention.verdict for mention in self.mentions)
        return {str(verdict): tally[verdict] for verdict in WORST_FIRST}

    def to_dict(self) -> dict[str, Any]:
        """Plain values, ready for JSON."""
        return {
            "worst": self.worst,
            "counts": self.counts,
            "mentions": [mention.to_dict() for mention in self.mentions],
        }

    def to_json(self, *, indent: int | None = 2) -> str:
        """The report as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_frame(self) -> pandas.DataFrame:
        """One row a mention."""
        import pandas

        rows = [mention.to_dict() for mention in self.mentions]
        return pandas.DataFrame(rows, columns=list(COLUMNS))

    def _repr_html_(self) -> str:
        from .report_html import report_html

        return str(report_html(self))

    def __repr__(self) -> str:
        return f"Report({len(self.mentions)} mentions, worst: {self.worst})"

    @classmethod
    def joined(cls, reports: Sequence[Report]) -> Report:
        """Several reports as one; block numbers are kept apart."""
        from dataclasses import replace

        mentions: list[Mention] = []
        blocks: list[Block] = []
        for report in reports:
            mentions += [replace(m, block=m.block + len(blocks)) for m in report.mentions]
            blocks += report.blocks
        text = "\n".join(report.text for report in reports)
        return cls(mentions=tuple(mentions), text=text, blocks=tuple(blocks))
