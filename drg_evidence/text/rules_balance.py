"""Rules about balance and honesty: harms beside benefits, funding, sources, date, disclaimer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..wording import say
from .document import Readable, prose, sentences, text_of
from .readability import words

FUNDING = re.compile(r"\bfund|\bpaid\b|\bpays\b|\bsponsor", re.IGNORECASE)
MAKER = re.compile(r"\bdrg_evidence project\b")
DATE = re.compile(r"\b\w+ \d{1,2}, \d{4}\b|\b\d{1,2} \w+ \d{4}\b|\b\d{4}-\d{2}-\d{2}\b")


BENEFIT = frozenset({"found", "numbers"})
HARM = frozenset({"harms", "rates", "harm-rows"})


def harms_missing(document: Readable) -> Iterator[str]:
    """Benefits without harms."""
    roles = {section.role for section in document.sections}
    if roles & (BENEFIT | {"rows", "recomputed"}) and not roles & HARM:
        yield "benefits are shown and harms are not"


def harms_shorter(document: Readable) -> Iterator[str]:
    """Harms in fewer words than benefits, tables counted."""
    long, short = (
        sum(len(words(text_of(s))) for s in prose(document) if s.role in roles)
        for roles in (BENEFIT, HARM)
    )
    if long and 0 < short < long:
        yield f"{short} words on harms, {long} on benefits"


def no_funding(document: Readable) -> Iterator[str]:
    """Nobody is told who paid."""
    if not any(FUNDING.search(sentence.text) for sentence in sentences(document)):
        yield "no sentence on funding"


def no_maker(document: Readable) -> Iterator[str]:
    """Nobody is told who made the text."""
    if not any(MAKER.search(sentence.text) for sentence in sentences(document)):
        yield "no sentence on who made this"


def no_sources(document: Readable) -> Iterator[str]:
    """Figures from findings without a list of sources."""
    rests = any(sentence.finding_ids for sentence in sentences(document))
    if rests and not any(section.role == "sources" for section in document.sections):
        yield "no section with sources"


def no_date(document: Readable) -> Iterator[str]:
    """No date of the evidence."""
    if not any(DATE.search(sentence.text) for sentence in sentences(document)):
        yield "no date of the evidence"


def no_certainty(document: Readable) -> Iterator[str]:
    """No word on certainty, not even that it was not graded."""
    if not any("ertainty" in sentence.text for sentence in sentences(document)):
        yield "no sentence on certainty"


def disclaimer_not_once(document: Readable) -> Iterator[str]:
    """The line that this is not medical advice, missing or repeated."""
    line = say("not-advice").text
    count = sum(sentence.text.count(line) for sentence in sentences(document))
    if count != 1:
        yield f"stands {count} times"
