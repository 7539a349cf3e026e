"""From text to verdicts: read the figures, find the published ones, judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..evidence import Evidence
from ..loader import load
from .blocks import Block
from .claim import Claim
from .judge import judge
from .judgement import Judgement
from .match import Matcher
from .names import names_of
from .plain import split_text
from .reading import ReadBlock, Reader, Sentence, read_group
from .record import record_of
from .report import Mention, Report
from .stated import statements_of
from .statements import Statement


def check_blocks(blocks: Iterable[Block], *, evidence: Evidence | None = None) -> Report:
    """Check blocks of a document that was read elsewhere."""
    held = evidence or load()
    kept = tuple(blocks)
    mentions = list(_mentions(kept, held))
    return Report(
        mentions=tuple(mentions), text="\n".join(block.text for block in kept), blocks=kept
    )


def _mentions(blocks: tuple[Block, ...], evidence: Evidence) -> Iterator[Mention]:
    names = names_of(evidence)
    matcher = Matcher(record_of(evidence), names)
    indexed = list(enumerate(blocks))
    for _, group in groupby(indexed, key=lambda pair: pair[1].group):
        reader = Reader(read_group(list(group), names), names)
        if not reader.is_subject:
            continue
        yield from _of_group(reader, matcher, evidence)


def _of_group(reader: Reader, matcher: Matcher, evidence: Evidence) -> Iterator[Mention]:
    """Mentions of one group in the order of the text: figures first, then statements."""
    found: list[Mention] = []
    adopted: tuple[str, ...] = ()
    for block, sentence, claim in reader.claims():
        if not claim.studies:
            claim.studies = adopted
        judged = judge(claim, matcher)
        if judged is not None:
            if not claim.study_strength and judged.fact is not None:
                adopted = (judged.fact.study,)
            found.append(_mention(block, sentence, claim, judged, evidence))
    results = any(m.outcome and m.outcome.startswith(RESULTS) for m in found)
    for block, sentence, statement in statements_of(reader, matcher.record, has_result=results):
        found.append(_stated(block, sentence, statement, evidence))
    yield from sorted(found, key=lambda m: (m.block, m.start))


RESULTS = ("treatment_success", "responder", "pain_reduction")


def _stated(
    block: ReadBlock, sentence: Sentence, statement: Statement, evidence: Evidence
) -> Mention:
    text, tokens = block.block.text, sentence.tokens
    start, end = tokens.starts[statement.first], tokens.ends[statement.last]
    judged, fact = statement.judgement, statement.judgement.fact
    return Mention(
        figure=text[start:end], start=start, end=end,
        quote=text[tokens.starts[sentence.first] : tokens.ends[sentence.last - 1]],
        place=block.block.place, kind="statement", study=fact.study if fact else None,
        outcome=fact.outcome if fact else None, arm=fact.arm if fact else None,
        months=fact.months if fact else None, verdict=judged.verdict, reason=judged.reason,
        finding_id=fact.finding_id if fact else None, block=block.index, evidence=evidence,
    )  # fmt: skip


def _mention(
    block: ReadBlock, sentence: Sentence, claim: Claim, judged: Judgement, evidence: Evidence
) -> Mention:
    fact = judged.fact
    text = block.block.text
    tokens = sentence.tokens
    named = claim.studies[0] if claim.studies else None
    return Mention(
        figure=text[claim.start : claim.end], start=claim.start, end=claim.end,
        quote=text[tokens.starts[sentence.first] : tokens.ends[sentence.last - 1]],
        place=block.block.place, kind="number", study=fact.study if fact else named,
        outcome=fact.outcome if fact else None, arm=fact.arm if fact else None,
        months=min(claim.months) if claim.months else None, verdict=judged.verdict,
        reason=judged.reason, finding_id=fact.finding_id if fact else None, also=judged.also,
        block=block.index, evidence=evidence,
    )  # fmt: skip


def check_text(text: str, *, evidence: Evidence | None = None) -> Report:
    """Check plain text: paragraphs, headings, lists, simple tables."""
    from dataclasses import replace

    held = evidence or load()
    pieces = split_text(text)
    report = check_blocks([piece.block for piece in pieces], evidence=held)
    shifted = tuple(
        replace(
            m, start=m.start + pieces[m.block].start, end=m.end + pieces[m.block].start, block=0
        )
        for m in report.mentions
    )
    return Report(mentions=shifted, text=text, blocks=(Block(text=text, place="text"),))
