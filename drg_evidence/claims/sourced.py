"""A source line inside a cell names the study of that cell, as under a picture in a grid."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import Final

from .grouping import ReadBlock
from .sentence import Sentence
from .studies_named import Named

SOURCE: Final = (["source", ":"], ["quelle", ":"])
STUDY: Final = (["study", ":"], ["studie", ":"])
HEADS: Final = frozenset(head for head, _ in SOURCE + STUDY)


def is_source_line(sentence: Sentence, last: Sentence) -> bool:
    """True for "Source: Deer 2017" and, at the end of a text, for "Study: Deer 2017".

    Further up, "Study:" heads what follows it.
    """
    words = sentence.tokens.words
    if words[sentence.first] not in HEADS:
        return False
    opening = words[sentence.first : sentence.first + 2]
    return opening in SOURCE or (opening in STUDY and sentence is last)


def sources_of_cells(block: ReadBlock) -> dict[int, list[Named]]:
    """By number of a sentence: the study in the source line of its cell.

    Empty for a source that is not known; cells without such a line, or whose line names several
    studies, are left out.
    """
    if not block.block.cells:
        return {}
    numbers = _cells(block)
    cells = [list(found) for _, found in groupby(range(len(numbers)), numbers.__getitem__)]
    named: dict[int, list[Named]] = {}
    for inside in cells:
        last = block.sentences[inside[-1]]
        for i in inside[1:]:
            found = block.sentences[i].named
            if is_source_line(block.sentences[i], last) and len({n.studies[:1] for n in found}) < 2:
                named |= dict.fromkeys(inside, found[:1])
    return named


def _cells(block: ReadBlock) -> list[int]:
    """The number of the cell in which each sentence ends."""
    ends: list[int] = []
    at = 0
    for cell in block.block.cells:
        found = block.block.text.find(cell, at)
        at = (found if found >= 0 else at) + len(cell)
        ends.append(at)
    return [bisect_left(ends, s.tokens.ends[s.last - 1]) for s in block.sentences]


def source_of(block: ReadBlock) -> list[Named] | None:
    """The study in the source line of a caption or a picture, which the whole of it is from.

    None without such a line, or where it names several; empty for a source that is not known.
    """
    for sentence in block.sentences[1:]:
        if is_source_line(sentence, block.sentences[-1]) or _tells_source(sentence):
            same = {one.studies[:1] for one in sentence.named}
            return sentence.named[:1] if len(same) < 2 else None
    return None


def _tells_source(sentence: Sentence) -> bool:
    """ "The numbers come from a 2020 letter of the FDA"."""
    if not sentence.named:
        return False
    words = sentence.tokens.words[sentence.first : sentence.first + 7]
    is_about = not SOURCED.isdisjoint(words[:3]) and "from" in words[2:]
    return is_about and not sentence.figures_of_results


SOURCED: Final = frozenset({"numbers", "figures", "data", "percentages", "results", "both", "these",
                     "zahlen"})  # fmt: skip
