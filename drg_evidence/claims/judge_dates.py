"""Judges dates: of approvals, of applications for them, and of papers."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from ..model import Study
from ..vocabulary import Reason
from .claim import HERE, NEAR, Claim
from .dates import MONTH_NUMBER
from .fact import DATE, YEAR, Fact
from .judgement import Judgement, contradicted, incomplete, supported, unverifiable
from .match import Matcher

DATED: Final = frozenset({"approval", "ce", "publication"})
"""Outcomes that have a date."""


def is_context(year: float, told: frozenset[str], published: Collection[int | None]) -> bool:
    """True for a year of which no rule here has anything to say, and which need not be read.

    ``told`` are the outcomes around it; ``published`` is when the studies came out that it may be
    of. A year is judged for a date it gives, or as that of a paper which came out the year after.
    """
    return told.isdisjoint(DATED) and int(year) + 1 not in published


def judge_date(claim: Claim, matcher: Matcher) -> Judgement | None:
    """A verdict on the date of an approval or of a paper; None where a year gives context only."""
    terms = DATED & claim.own or DATED & claim.outcomes
    if not terms:
        return _begun(claim, matcher) or _cited(claim, matcher)
    if not DATED & claim.own and not REPORTING.isdisjoint(claim.segment):
        return None  # "..., the trade site reported on 4 September 2013"
    if "ce" in terms or "approval" in terms:
        return _approval(claim, matcher, "ce" if "ce" in terms else "fda")
    return _publication(claim, matcher)


REPORTING: Final = frozenset(
    {"reported", "reports", "wrote", "posted", "said", "says", "announced", "writes", "told"}
)
BEGUN: Final = re.compile(r"initiated (\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})")
BEGINNING: Final = frozenset(
    {"began", "begun", "started", "start", "initiated", "launched", "since", "begins", "opened",
     "announced"}
)  # fmt: skip


def _begun(claim: Claim, matcher: Matcher) -> Judgement | None:
    """The day on which a recall began, where the row of the recall gives it in words."""
    if claim.form is not DATE or claim.study_strength < NEAR or claim.words.isdisjoint(BEGINNING):
        return None
    for fact in matcher.of_scope(claim):
        found = BEGUN.search(fact.finding.definition) if fact.finding else None
        if found:
            day, month, year = found.groups()
            value = int(year) * 10000 + MONTH_NUMBER[month.lower()] * 100 + int(day)
            is_same = same_date(claim, float(value))
            return supported(fact) if is_same else contradicted(Reason.DATE_WRONG, fact)
    return None


def _approval(claim: Claim, matcher: Matcher, kind: str) -> Judgement | None:
    is_drg = "drg" in claim.all_arms or claim.words & {"axium"} or "accurate_2017" in claim.studies
    if not is_drg or claim.words & {"proclaim", "xr"} or "cited" in claim.flags:
        return None
    facts = [
        f for f in matcher.record.of_outcome("approval_date")
        if f.form == DATE and _is_of_mark(f) == (kind == "ce")
    ]  # fmt: skip
    if kind == "fda" and claim.words & {"eu", "europe", "european"}:
        facts = [f for f in matcher.record.facts if f.form == DATE and _is_of_mark(f)]
    is_granted = claim.segment & GRANTED and not claim.segment & DOSSIER
    is_granted = is_granted and "received" not in claim.flags
    is_mark = kind == "ce" and not claim.segment & DOSSIER
    if claim.segment & SUBMITTED and not is_granted and not is_mark:
        return _submission(claim, facts)
    for fact in facts:
        if same_date(claim, fact.low):
            return supported(fact)
    return contradicted(Reason.DATE_WRONG, facts[0]) if facts else None


def _is_of_mark(fact: Fact) -> bool:
    return fact.finding is not None and "CE mark" in fact.finding.definition


SUBMITTED: Final = frozenset(
    {"submitted", "filed", "file", "dossier", "application", "reached", "went", "submission",
     "received", "handed", "sent", "receipt"}
)  # fmt: skip
DOSSIER: Final = frozenset(
    {"submitted", "filed", "file", "dossier", "application", "submission", "sent"}
)
GRANTED: Final = frozenset({"approval", "approved", "clearance", "cleared", "licence", "license"})
RECEIVED: Final = re.compile(r"received (\d{4})-(\d\d)-(\d\d)")


def _submission(claim: Claim, facts: list[Fact]) -> Judgement:
    """When the agency got the dossier, which is not when it decided."""
    for fact in facts:
        found = RECEIVED.search(fact.finding.definition) if fact.finding else None
        if found:
            is_day = same_date(claim, float("".join(found.groups())))
            return supported(fact) if is_day else incomplete(Reason.DATE_WRONG, fact)
    return unverifiable()


def parts(value: float) -> tuple[int, int, int]:
    """Year, month and day; 0 where unknown."""
    whole = int(value)
    return whole // 10000, whole // 100 % 100, whole % 100


def same_date(claim: Claim, date: float) -> bool:
    """Every part that both give is the same."""
    said = parts(claim.low) if claim.form is DATE else (int(claim.low), 0, 0)
    both = [(a, b) for a, b in zip(said, parts(date), strict=True) if a and b]
    return bool(both) and all(a == b for a, b in both)


def _publication(claim: Claim, matcher: Matcher) -> Judgement | None:
    said = parts(claim.low)[0] if claim.form is DATE else int(claim.low)
    studies = [matcher.record.evidence.studies[s] for s in claim.studies]
    dated = [s for s in studies if s.year]
    if not dated or not said or claim.study_strength < NEAR:
        return None
    if not any(s.design.startswith("guideline") for s in dated):
        return _dated_wrong(claim, dated, said)
    fact = next(
        (f for s in claim.studies for f in matcher.record.by_study[s] if f.form == DATE), None
    )
    main = dated[0]
    if said == main.year:
        return supported(fact)
    told = {"announced", "congress", "announcement", "presented", "announces", "public"}
    if any(s.year == said for s in dated) and claim.words & told:
        return supported(fact)
    return contradicted(Reason.DATE_WRONG, fact)


def _cited(claim: Claim, matcher: Matcher) -> Judgement | None:
    """ "ACCURATE (2016)": cited by the year before the issue it is in."""
    if claim.form is not YEAR or "cited" not in claim.flags or claim.study_strength < HERE:
        return None
    years = {matcher.record.evidence.studies[s].year for s in claim.studies} - {None}
    is_off = bool(years) and int(claim.low) not in years and int(claim.low) + 1 in years
    return incomplete(Reason.DATE_WRONG, None) if is_off else None


def _dated_wrong(claim: Claim, dated: list[Study], said: int) -> Judgement | None:
    """ "ACCURATE, published in 2016": the year of the issue is another."""
    is_told = {"published", "publication", "appeared"} & claim.segment
    if not is_told or claim.form is not YEAR or any(s.year == said for s in dated):
        return None
    return incomplete(Reason.DATE_WRONG, None)
