"""What the head of a column says of the numbers under it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Final

from .blocks import Block
from .claim import HERE, Claim
from .figures import Form
from .intervals import ESTIMATES
from .labels import label_columns
from .names import Names
from .nearby import noun_among, nouns_of
from .sentence import Sentence, read_sentence
from .times import time_places
from .tokens import normalised, tokenise

TREATMENT: Final = frozenset({"treatment"})
COMPARED: Final = frozenset({"compared", "with"})
PEOPLE_HEADS: Final = frozenset({"people", "participants", "patients"})
WORDY: Final = 3
"""Words in a cell under "People" from which on it describes them and is no count alone."""
INTERVAL_HEADS: Final = frozenset({"ci", "ki", "cri", "interval", "limits"})
DESCRIBING: Final = frozenset(
    ["population", "intervention", "comparator", "design", "blinding", "title", "eligibility",
     "criteria", "funder", "funding", "country"]
)  # fmt: skip
"""Heads of columns that say who and what was studied, and not what was found."""
LEAD_HEADS: Final = frozenset({"lead", "leads", "electrodes", "elektroden"})
SHARE_HEADS: Final = frozenset(
    ["proportion", "share", "rate", "fraction", "anteil", "probability", "risk"]
)
TIME_HEADS: Final = {
    "month": 1.0, "months": 1.0, "year": 12.0, "years": 12.0, "monat": 1.0, "mo": 1.0,
    "follow": 1.0, "weeks": 0.23, "week": 0.23, "time": 1.0, "visit": 1.0, "when": 1.0,
}  # fmt: skip
COUNT_HEADS: Final = {
    "n": "people", "patients": "people", "participants": "people", "enrolled": "people",
    "people": "people", "size": "people", "sites": "sites", "centres": "sites",
    "centers": "sites", "studies": "studies", "trials": "studies",
}  # fmt: skip
"""What a column counts; the first word of this list that stands in its head decides."""


LEVEL: Final = re.compile(
    r"9[059](?:\.\d)?\s*%(?=[\s-]*(?:CI|KI|CrI|conf|cred|int|Konf))", re.IGNORECASE
)
"""How sure an interval is; a column of "Ratio (95% CI)" holds no percentages."""


YEARS_FROM: Final = 1900
"""A figure under "Year" from which on it is a date and no length of time."""


@dataclass(slots=True)
class Column:
    """One column head, read, and where the cell of a row starts and ends."""

    words: frozenset[str] = frozenset()
    arms: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    months: frozenset[float] = frozenset()
    thresholds: frozenset[float] = frozenset()
    scale: float = 0.0
    others: frozenset[str] = frozenset()


@dataclass(slots=True)
class TableRow:
    """The columns of a row with the offsets of its cells in the text of the block."""

    columns: list[Column] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    months: frozenset[float] = frozenset()
    labels: frozenset[int] = frozenset()

    def index(self, start: int) -> int:
        """Which cell an offset lies in; -1 for none."""
        for i, (first, last) in enumerate(self.spans):
            if first <= start < last:
                return i
        return -1


def read_column(head: str, names: Names) -> Column:
    """Arms, outcomes, places and times of a column head."""
    tokens = tokenise(LEVEL.sub(" ", normalised(head)))
    if not tokens.words:
        return Column()
    sentence = read_sentence(tokens, 0, len(tokens), names.finder.find(tokens))
    scale = next((TIME_HEADS[w] for w in tokens.words if w in TIME_HEADS), 0.0)
    if any(figure.form is Form.TIME for figure in sentence.figures):
        scale = 0.0  # "12 months" is the time of the values below, which are no times
    return Column(
        words=frozenset(tokens.words),
        arms=sentence.terms("arm"),
        outcomes=sentence.terms("outcome") | (
            frozenset({"response"}) if sentence.thresholds else frozenset()),
        regions=sentence.terms("region"),
        months=frozenset(float(p.term) for p in time_places(sentence)),
        thresholds=frozenset(t.low for t in sentence.thresholds),
        scale=scale,
        others=sentence.terms("other") - {"money"},
    )  # fmt: skip


def read_row(block: Block, names: Names, known: dict[str, Column]) -> TableRow | None:
    """The row of a table with heads, of which some are known; None for any other block."""
    if not block.cells or not block.headers or len(block.cells) > len(block.headers) + 1:
        return None
    row = TableRow()
    at = 0
    starts = []
    for cell in block.cells:
        found = block.text.find(cell, at) if cell else at
        starts.append(found if found >= 0 else at)
        at = starts[-1] + len(cell)
    row.spans = list(pairwise([*starts, len(block.text) + 1]))
    offset = len(block.headers) - len(block.cells)
    heads = block.headers[max(offset, 0) :]
    for head in heads:
        if head not in known:
            known[head] = read_column(head, names)
    row.columns = [known[head] for head in heads]
    row.labels = label_columns([column.words for column in row.columns])
    for column, cell in zip(row.columns, block.cells, strict=False):
        plain = normalised(cell).strip()
        if column.scale and plain.replace(".", "", 1).isdigit() and float(plain) < YEARS_FROM:
            row.months = frozenset({float(plain) * column.scale})
    return row


def _before(claim: Claim, sentence: Sentence) -> float | None:
    """The estimate in an earlier cell that the interval of this cell encloses."""
    inside = [
        figure.low for figure in sentence.figures
        if figure.end <= claim.start and figure.form in ESTIMATES and not figure.is_range
        and claim.low <= figure.low <= claim.high
    ]  # fmt: skip
    return inside[-1] if inside else None


def _describes(column: Column, row: TableRow, index: int, claim: Claim, sentence: Sentence) -> bool:
    """True for a figure in a cell that tells who or what was studied, such as "pain >= 6/10"."""
    if column.words & DESCRIBING or column.words in (TREATMENT, COMPARED):
        return True
    if not column.words <= PEOPLE_HEADS or not column.words:
        return False
    first, last = row.spans[index]
    tokens = sentence.tokens
    inside = [w for w, at in zip(tokens.words, tokens.starts, strict=True) if first <= at < last]
    return claim.start > first and sum(word.isalpha() for word in inside) >= WORDY


CITING: Final = frozenset(
    ["source", "sources", "reference", "references", "citation", "cited", "quelle", "quellen",
     "doi", "link"]
)  # fmt: skip


def _is_no_result(column: Column, claim: Claim, sentence: Sentence) -> bool:
    """True for times, for the length of a scale, and for the numbers of a reference."""
    # A time is no head count; a number may be one.
    told = column.outcomes - {"follow_up" if claim.form is Form.NUMBER else "randomised"}
    is_time = bool(column.scale) and claim.form in (Form.NUMBER, Form.TIME) and not told
    is_cited = bool(column.words) and column.words <= CITING
    return is_time or is_cited or _is_full_scale(claim, sentence)


def _is_full_scale(claim: Claim, sentence: Sentence) -> bool:
    """True for the 10 in "6.8 points of 10", the length of the scale."""
    words, tokens = sentence.tokens.words, sentence.tokens
    at = next(
        (i for i in range(sentence.first, sentence.last) if tokens.starts[i] >= claim.start), 0
    )
    return claim.low in (10, 100) and words[at - 2 : at] in (
        ["points", "of"], ["point", "of"], ["cm", "of"], ["mm", "of"]
    )  # fmt: skip


STUDY_HEADS: Final = frozenset(
    {"study", "trial", "author", "authors", "publication", "name", "studie"}
)


def _of_cell(claim: Claim, row: TableRow, index: int, sentence: Sentence) -> frozenset[str]:
    """The words that tell a figure: of the row, or of its cell alone.

    The size of a study in its name, and an "n = 41" behind a share, count those studied; that
    other cells speak of implants makes them no count of implants.
    """
    if not 0 <= index < len(row.columns):
        return claim.words
    words, starts = sentence.tokens.words, sentence.tokens.starts
    at, head = bisect_left(starts, claim.start), row.columns[index].words
    is_denominator = words[max(sentence.first, at - 2) : at] == ["n", "="]
    if not is_denominator and not (head and head <= STUDY_HEADS):
        return claim.words
    first, last = row.spans[index]
    return frozenset(words[bisect_left(starts, first) : bisect_left(starts, last)])


def _name_noun(claim: Claim, row: TableRow, sentence: Sentence) -> None:
    """What a number that fills its cell counts is what the cell that names it says first.

    Nouns in brackets and those with a number of their own, "44 sites", are asides there; a
    "size of the studies" counts no studies.
    """
    words, starts = sentence.tokens.words, sentence.tokens.starts
    at = bisect_left(starts, claim.start)
    if claim.form is not Form.NUMBER or not row.labels or words[at - 1 : at] != ["|"]:
        return
    spans = [row.spans[i] for i in row.labels if i < len(row.spans)]
    depth = list(accumulate((word in "([") - (word in ")]") for word in words))
    naming = [
        cue for cue in sorted(nouns_of(sentence), key=lambda cue: cue.first)
        if not depth[cue.first] and not words[cue.first - 1][0].isdigit()
        and "size" not in words[max(0, cue.first - 3) : cue.first]
        and any(a <= starts[cue.first] < b for a, b in spans)
    ]  # fmt: skip
    claim.noun = noun_among(naming[:1]) or claim.noun


def _asked(sentence: Sentence) -> frozenset[str]:
    """A row of "at least 50% relief" tells of people who responded."""
    return frozenset({"response"}) if sentence.thresholds else frozenset()


def apply(row: TableRow, claim: Claim, sentence: Sentence) -> Claim | None:
    """The claim with what its column says; None when the column holds no result."""
    index = row.index(claim.start)
    column = row.columns[index] if 0 <= index < len(row.columns) else Column()
    if index in row.labels:
        return None
    if claim.low != claim.high and INTERVAL_HEADS & column.words:
        claim.form, claim.estimate = Form.INTERVAL, _before(claim, sentence)
    if _is_no_result(column, claim, sentence):
        return None
    if not column.outcomes - {"randomised"} and _describes(column, row, index, claim, sentence):
        return None
    months = row.months or column.months
    if months:
        claim.months, claim.month_strength, claim.all_months = months, HERE, months
    if column.arms:
        claim.arms, claim.arm_strength, claim.all_arms = column.arms, HERE, column.arms
    else:
        arms = sentence.terms("arm")
        if len(arms) == 1:
            claim.arms, claim.arm_strength = arms, HERE
    told = column.outcomes | sentence.terms("outcome") | _asked(sentence)
    if told:
        claim.own = claim.outcomes = told
    if column.regions:
        claim.regions, claim.region_strength = column.regions, HERE
    claim.thresholds |= column.thresholds
    for one in row.columns:
        claim.settings |= one.others
    claim.is_other_subject |= "other" in claim.settings
    claim.segment = _of_cell(claim, row, index, sentence) | column.words
    claim.words |= column.words
    for one in row.columns:
        claim.words |= one.words & LEAD_HEADS
    _name_noun(claim, row, sentence)
    _count_or_share(column, claim)
    return claim


RATES: Final = frozenset({"rate", "rates", "share"})
"""In a row whose head says "value" only: its 0.681 is a proportion."""


def _count_or_share(column: Column, claim: Claim) -> None:
    """What the head tells of a bare number: people, or a share of them."""
    heads = (noun for word, noun in COUNT_HEADS.items() if word in column.words)
    claim.noun = claim.noun or next(heads, "")
    is_named_share = bool(claim.words & {"proportion", "proportions"}) or (
        bool(claim.words & RATES) and bool(column.words & {"value", "estimate"})
    )
    is_share = (
        column.words & (SHARE_HEADS | {"%", "percent"})
        or is_named_share
        or (column.outcomes & {"success", "response", "free", "infection", "explant", "migration"})
        or (column.outcomes & {"reduction", "relief"} and claim.low <= 1)
    )
    if claim.form is Form.NUMBER and is_share:
        as_proportion = claim.low <= 1 and claim.decimals >= 2
        if as_proportion:
            claim.low, claim.high = claim.low * 100, claim.high * 100
            claim.decimals -= 2
        if as_proportion or "%" in column.words or "percent" in column.words:
            claim.form = Form.PERCENT
