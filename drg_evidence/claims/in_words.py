"""Figures that stand in the words of a row, in its definition or note, and not in its value."""

from __future__ import annotations

import re
from typing import Final

from ..model import Finding
from . import fits
from .claim import Claim
from .fact import LENGTH, MONEY, NUMBER, PERCENT, Fact
from .match import Matcher
from .record import Record

PRINTED: Final = re.compile(r"\d+(?:,\d{3})+|\d+(?:\.\d+)?")
LEVEL: Final = re.compile(r"\s*%[\s-]*(?:CI|conf|cred|int)", re.IGNORECASE)
"""Behind the 95 of "95% CI", which is no result."""
LEAST: Final = re.compile(r"(?:at least|more than|or more|over|[≥>]=?)\s*$", re.IGNORECASE)
"""Before the 50 of "at least 50% relief", which is a threshold."""
SMALL: Final = 9
"""Whole numbers to this size stand in many notes by chance."""
FORMS: Final = frozenset({PERCENT, NUMBER, MONEY, LENGTH})


def told_in_words(claim: Claim, matcher: Matcher) -> Fact | None:
    """A row of the named study, of the same outcome, whose words hold the figure."""
    if not claim.study_strength or claim.form not in FORMS:
        return None
    if claim.decimals == 0 and claim.low <= SMALL:
        return None
    wanted = fits.outcomes_of(claim.own or claim.outcomes)
    if not wanted:
        return None
    is_percent = claim.form is PERCENT
    for study in matcher.within(claim).in_order:
        for fact in _telling(matcher.record, study, is_percent=is_percent).get(claim.low, ()):
            if fact.outcome in wanted:
                return fact
    return None


def _telling(record: Record, study: str, *, is_percent: bool) -> dict[float, list[Fact]]:
    """Facts of a study by the numbers that stand in the words of their rows; made once."""
    known = record.told.get((study, is_percent))
    if known is None:
        known = record.told[study, is_percent] = {}
        for fact in record.by_study.get(study, ()):
            if fact.finding is not None:
                for number in _numbers(fact.finding, is_percent=is_percent):
                    known.setdefault(number, []).append(fact)
    return known


def _numbers(finding: Finding, *, is_percent: bool) -> frozenset[float]:
    """Numbers in the definition and the note; percentages only where a percentage is told."""
    text = f"{finding.definition} {finding.notes} {finding.text_value}"
    found = (
        (match[0], text[match.end() : match.end() + 1] == "%")
        for match in PRINTED.finditer(text)
        if not LEVEL.match(text, match.end()) and not LEAST.search(text[: match.start()])
    )
    return frozenset(float(raw.replace(",", "")) for raw, sign in found if sign == is_percent)
