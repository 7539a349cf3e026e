"""Runs the rules for statements over the sentences of a group."""

from __future__ import annotations

from typing import Final

from .figures import Form
from .grouping import ReadBlock
from .nobody import NOBODY, NOT_ONE, nobody
from .reading import Reader
from .record import Record
from .sentence import NO_TERMS, Sentence
from .statement import Setting, Statement
from .statements import statement_in
from .studies_named import Named, introduces_another
from .worded import worded_in


def statements_of(
    reader: Reader, record: Record, *, has_result: bool, has_figure: bool
) -> list[tuple[ReadBlock, Sentence, Statement]]:
    """Every statement that can be judged, with where it stands."""
    every: list[tuple[ReadBlock, Sentence, Statement]] = []
    earlier: list[Named] = []
    arms = NO_TERMS
    is_axium = False
    for block in reader.group.blocks:
        for sentence in block.sentences:
            named = sentence.named
            has_cue = bool(sentence.of("statement")) and not _is_question(sentence)
            is_axium = is_axium or "axium" in sentence.words
            is_told = bool(named or earlier or is_axium)
            may_be_worded = is_told and not _has_result(sentence)
            may_be_nobody = is_told and _may_tell_of_nobody(sentence)
            if has_cue or may_be_worded or may_be_nobody:
                flags = sentence.terms("flag")
                is_new = bool(earlier) and introduces_another(sentence)
                setting = Setting(
                    record, named, [] if is_new else earlier[-2:], has_result=has_result,
                    is_ours="ours" in flags, arms=arms, is_denied="deny" in flags,
                    is_axium=is_axium,
                )  # fmt: skip
                found = statement_in(sentence, setting) if has_cue else None
                worded = worded_in(sentence, setting) if may_be_worded else None
                if may_be_nobody and worded is None:
                    worded = nobody(sentence, setting)
                found = _graver(found, worded, has_figure=has_figure)
                if found is not None and not _spans_cells(found, sentence, block):
                    every.append((block, sentence, found))
            earlier += named
            if in_sentence := sentence.terms("arm"):
                arms |= in_sentence
    return every


NOT_ANY: Final = NOBODY | {first for first, _ in NOT_ONE}


def _is_question(sentence: Sentence) -> bool:
    return sentence.tokens.words[sentence.last - 1] == "?"


def _may_tell_of_nobody(sentence: Sentence) -> bool:
    return bool(sentence.of("outcome")) and not NOT_ANY.isdisjoint(sentence.words)


def _spans_cells(found: Statement, sentence: Sentence, block: ReadBlock) -> bool:
    """True when words of several cells were put together, or a cell says that nothing is known."""
    cells = block.block.cells
    span = sentence.tokens.words[found.first : found.last + 1]
    return bool(cells) and ("|" in span or any(cell.lower() in NOTHING for cell in cells))


NOTHING: Final = frozenset(
    {"not held", "not stated", "not reported", "not available", "n/a", "unknown"}
)


NO_RESULTS: Final = frozenset({Form.OTHER, Form.TIME, Form.YEAR, Form.DATE, Form.LENGTH})
FEW: Final = 3
"""Number words up to which they carry no result: "two objections recur"."""


def _has_result(sentence: Sentence) -> bool:
    """True when a figure of the sentence carries what is claimed."""
    for figure in sentence.figures:
        if figure.form not in NO_RESULTS and not (figure.is_word and figure.low <= FEW):
            return True
    return False


FAULTS: Final = ("misquoted", "contradicted")


def _graver(
    found: Statement | None, worded: Statement | None, *, has_figure: bool
) -> Statement | None:
    """What a fact in words says, where no rule found a fault of its own."""
    if worded is None or (found and found.judgement.verdict in FAULTS):
        return found
    if worded.judgement.verdict in FAULTS:
        return worded
    if (
        found
        and found.judgement.verdict == "incomplete"
        and worded.judgement.verdict == "supported"
    ):
        return worded
    is_right = worded.judgement.verdict == "supported"
    return found or (None if has_figure and is_right else worded)
