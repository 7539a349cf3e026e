"""From text to verdicts: read the figures, find the published ones, judge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..evidence import Evidence
from ..loader import load
from ..vocabulary import ConflictStatus
from .blocks import Block
from .claim import INHERITED, NONE
from .crossed import retold, uncrossed
from .fields import check_claim
from .fingerprint import study_by_figures
from .gate import is_worth_reading, may_be_about, may_name_a_study
from .grouping import ReadBlock, read_group
from .judge import judge
from .judgement import RIGHT, Judgement
from .keyed import findings_named, judge_keyed
from .match import Matcher, matcher_of
from .names import Names, names_of
from .plain import split_text
from .reading import Reader
from .record import Fact, Record
from .report import Mention, Report
from .restated import Told, restated
from .sentence import Sentence
from .stated import statements_of
from .statement import Statement
from .tokens import normalised

__all__ = ["check_blocks", "check_claim", "check_text"]


def check_blocks(blocks: Iterable[Block], *, evidence: Evidence | None = None) -> Report:
    """Verdicts on every figure in the blocks of a document.

    Parameters
    ----------
    blocks : iterable of Block
        What a reader of documents made of it; blocks of one group share context.
    evidence : Evidence, optional
        The packaged evidence without it.

    Returns
    -------
    Report
        Mentions in order, with offsets in the text of their block.
    """
    held = evidence or load()
    kept = tuple(blocks)
    found = [
        m.moved(block=index, place=block.place, shift=0, figure=m.figure)
        for m, index, block in _mentions(_groups_on_subject(kept, names_of(held)), held)
    ]
    return Report(mentions=tuple(found), text="\n".join([b.text for b in kept]), blocks=kept)


Group = list[tuple[int, Block]]


def _groups(blocks: Iterable[Block]) -> list[Group]:
    """Blocks that share context, with their numbers."""
    found: list[Group] = []
    number: int | None = None
    for index, block in enumerate(blocks):
        if block.group != number or not found:
            number = block.group
            found.append([])
        found[-1].append((index, block))
    return found


def _groups_on_subject(blocks: Iterable[Block], names: Names) -> list[Group]:
    """The groups that are worth reading."""
    groups = _groups(blocks)
    texts = ["\n".join(block.text for _, block in group) for group in groups]
    about = [may_be_about(normalised(text), names) for text in texts]
    if not any(about):
        return []
    return [
        group for group, text, is_about in zip(groups, texts, about, strict=True)
        if is_about or may_name_a_study(text, names)
    ]  # fmt: skip


def _mentions(groups: Iterable[Group], evidence: Evidence) -> list[tuple[Mention, int, Block]]:
    """Mentions as they stand in their group, with the block they are to be placed in."""
    matcher = matcher_of(evidence)
    found: list[tuple[Mention, int, Block]] = []
    for group in groups:
        for mention in _remembered(group, matcher, evidence):
            index, block = group[mention.block]
            found.append((mention, index, block))
    return found


MEMORY: Final[dict[tuple[object, ...], tuple[Mention, ...]]] = {}
MEMORY_SIZE: Final = 2048
LONGEST_REMEMBERED: Final = 8000


def _remembered(group: Group, matcher: Matcher, evidence: Evidence) -> tuple[Mention, ...]:
    """The mentions of a group; documents repeat footers, templates and tables word for word."""
    first = group[0][0]
    length = 0
    told: list[object] = [id(evidence)]
    for _, b in group:
        length += len(b.text)
        told += (b.text, b.kind, b.headers, b.cells, b.level, b.under)
    key = tuple(told)
    known = MEMORY.get(key)
    if known is None or (known and known[0].evidence is not evidence):
        names = names_of(evidence)
        plain = [(i - first, block) for i, block in group]
        reader = Reader(read_group(plain, names), names)
        known = tuple(_of_group(reader, matcher)) if reader.is_subject else ()
        if len(MEMORY) >= MEMORY_SIZE:
            MEMORY.clear()
        if length <= LONGEST_REMEMBERED:
            MEMORY[key] = known
    return known


RESULTS: Final = ("treatment_success", "responder", "pain_reduction")


def _of_group(reader: Reader, matcher: Matcher) -> list[Mention]:
    """Mentions of one group in the order of the text: figures first, then statements."""
    record = matcher.record
    named = {b.index: findings_named(b.block.text, record) for b in reader.group.blocks}
    found: list[Mention] = []
    has_result = False
    for beside in _told(reader, named, matcher):
        for one in beside:
            judged = uncrossed(one, beside, matcher, judge)
            if judged is one.judged:
                judged = retold(one, beside)
            if judged is not None:
                found.append(_mention(one, judged, record))
                fact = judged.fact
                has_result = has_result or (fact is not None and fact.outcome.startswith(RESULTS))
    for block, sentence, statement in statements_of(
        reader, record, has_result=has_result, has_figure=bool(found)
    ):
        if not named[block.index]:
            found.append(_stated(block, sentence, statement, record.evidence))
    if len(found) > 1:
        found.sort(key=lambda m: (m.block, m.start))
    return found


def _told(reader: Reader, named: dict[int, frozenset[str]], matcher: Matcher) -> list[list[Told]]:
    """The figures of a group with their verdicts, those of a sentence together."""
    claims = list(reader.claims({index for index, keys in named.items() if keys}))
    adopted: tuple[str, ...] = ()
    if not reader.group.named:
        adopted = study_by_figures([claim for _, _, claim in claims], matcher)
    recognised = INHERITED if adopted else NONE
    found: list[list[Told]] = []
    beside: list[Told] = []
    for block, sentence, claim in claims:
        if not claim.studies:
            claim.studies, claim.study_strength = adopted, recognised
        if beside and beside[0].sentence is not sentence:
            beside = []
        keys = named[block.index]
        judged = restated(claim, block.block.text, beside)
        if judged is None:
            judged = judge_keyed(claim, keys, matcher.record) if keys else judge(claim, matcher)
        if judged is None:
            continue
        if not beside:
            found.append(beside)
        beside.append(Told(block, sentence, claim, judged))
        if not claim.study_strength and judged.fact is not None:
            adopted = (judged.fact.study,)
    if adopted and not recognised:
        for beside in found:
            _look_again(beside, adopted, matcher)
    return found


def _look_again(beside: list[Told], studies: tuple[str, ...], matcher: Matcher) -> None:
    """The 81% of "81% did well in that trial with 152 people", once the 152 tell which trial."""
    for one in beside:
        claim = one.claim
        if one.judged.verdict != "unverifiable" or claim.study_strength:
            continue
        before = claim.studies
        claim.studies, claim.study_strength = studies, INHERITED
        again = judge(claim, matcher)
        if again is not None and again.verdict in RIGHT:
            one.judged = again
        else:
            claim.studies, claim.study_strength = before, NONE


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


def _mention(told: Told, judged: Judgement, record: Record) -> Mention:
    fact, claim, sentence, block = judged.fact, told.claim, told.sentence, told.block
    text = block.block.text
    tokens = sentence.tokens
    named = claim.studies[0] if claim.studies else None
    return Mention.made({
        "figure": text[claim.start : claim.end], "start": claim.start, "end": claim.end,
        "quote": text[tokens.starts[sentence.first] : tokens.ends[sentence.last - 1]],
        "place": block.block.place, "kind": "number", "study": fact.study if fact else named,
        "outcome": fact.outcome if fact else None, "arm": fact.arm if fact else None,
        "months": min(claim.months) if claim.months else None, "verdict": judged.verdict,
        "reason": judged.reason, "finding_id": fact.finding_id if fact else None,
        "also": judged.also + _disagreeing(fact, record, judged.also),
        "block": block.index, "evidence": record.evidence,
    })  # fmt: skip


def _disagreeing(fact: Fact | None, record: Record, known: tuple[str, ...]) -> tuple[str, ...]:
    """Findings that stand in an open disagreement with this one, of the same study family."""
    key = fact.finding_id if fact else None
    if key is None or fact is None:
        return ()
    rivals = record.rivals.get(key)
    if rivals is None:
        evidence = record.evidence
        rivals = record.rivals[key] = tuple(dict.fromkeys(
            other
            for conflict in evidence.conflicts_of(key)
            if conflict.status is ConflictStatus.OPEN
            for other in conflict.finding_ids
            if other != key and evidence.by_id[other].outcome == fact.outcome
        ))  # fmt: skip
    return tuple([other for other in rivals if other not in known]) if rivals else ()


def check_text(text: str, *, evidence: Evidence | None = None) -> Report:
    """Verdicts on every figure in plain text: paragraphs, headings, lists, simple tables.

    Parameters
    ----------
    text : str
        As long as you like; time grows in line with its length.
    evidence : Evidence, optional
        The packaged evidence without it.

    Returns
    -------
    Report
        ``report.worst`` and ``report.mentions``, with ``text[start:end] == figure``.

    Examples
    --------
    >>> report = check_text("In ACCURATE 81.2% of DRG patients were treatment successes "
    ...                     "at three months.")
    >>> report.worst, report.mentions[0].figure
    ('supported', '81.2%')
    """
    held = evidence or load()
    whole = (Block(text=text, place="text"),)
    names = names_of(held)
    if not may_be_about(normalised(text), names):
        return Report(mentions=(), text=text, blocks=whole)
    pieces = split_text(text, keep=lambda part: is_worth_reading(part, names))
    mentions: list[Mention] = []
    for m, index, b in _mentions(_groups([piece.block for piece in pieces]), held):
        shift = pieces[index].start
        figure = text[m.start + shift : m.end + shift]
        mentions.append(m.moved(block=0, place=b.place, shift=shift, figure=figure))
    return Report(mentions=tuple(mentions), text=text, blocks=whole)
