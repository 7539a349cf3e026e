"""Runs the rules for statements over the sentences of a group."""

from __future__ import annotations

from collections.abc import Iterator

from .grouping import ReadBlock
from .reading import Reader
from .record import Record
from .sentence import Sentence
from .statement import Setting, Statement
from .statements import statement_in
from .studies_named import Named
from .times import time_places


def statements_of(
    reader: Reader, record: Record, *, has_result: bool
) -> Iterator[tuple[ReadBlock, Sentence, Statement]]:
    """Every statement that can be judged, with where it stands."""
    earlier: list[Named] = []
    arms: frozenset[str] = frozenset()
    group = reader.group
    for block in group.blocks:
        for sentence in block.sentences:
            named = sentence.named
            setting = Setting(
                record=record,
                named=tuple(named),
                earlier=tuple(earlier[-2:]),
                has_time=bool(time_places(sentence)),
                has_result=has_result,
                is_ours="ours" in sentence.terms("flag"),
                arms=arms,
                is_denied="deny" in sentence.terms("flag"),
            )
            found = statement_in(sentence, setting) if sentence.of("statement") else None
            if found is not None:
                yield block, sentence, found
            earlier += named
            arms |= sentence.terms("arm")
