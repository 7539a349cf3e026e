"""The cell of a row that says where its figures stand is no part of what the row says.

Its title of a paper speaks of people and outcomes of its own. Where no other cell names a study,
the citation does, and is read with the row.
"""

from __future__ import annotations

from .columns import CITING, TableRow
from .names import Names
from .sentence import Sentence
from .studies_named import named_in


def without_citations(text: str, row: TableRow | None) -> str:
    """The text with blanks for its citations, so that every offset stays what it was."""
    if row is None:
        return text
    for column, (first, last) in zip(row.columns, row.spans, strict=False):
        if column.words and column.words <= CITING:
            text = text[:first] + " " * (min(last, len(text)) - first) + text[last:]
    return text


def is_named(sentences: list[Sentence], names: Names) -> bool:
    """True when the sentences name a study without doubt."""
    return any(
        one.studies and one.strength != "weak"
        for sentence in sentences
        for one in named_in(sentence, names, sentence.words)
    )
