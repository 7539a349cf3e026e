"""Dates as people print them: "17 February 2016", "February 17", "August 2014", 2016-02-11."""

from __future__ import annotations

import re

from . import written
from .figures import Figure
from .tokens import Tokens

MONTH_NUMBER = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar", "february feb februar", "march mar märz", "april apr", "may mai",
            "june jun juni", "july jul juli", "august aug", "september sep sept",
            "october oct oktober", "november nov", "december dec dezember",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
BEHIND_DAY = frozenset(["st", "nd", "rd", "th", ".", "of", "/", "-"])
"""What may follow the first number of a date, other than the name of a month."""
DAY = re.compile(r"[0-3]?\d")
YEAR = re.compile(r"(?:19|20)\d\d")
DOTTED = re.compile(r"([0-3]?\d)\.([01]?\d)")


def date_at(tokens: Tokens, i: int, first: int, last: int) -> Figure | None:
    """A date that starts at ``i``; ``low`` is year * 10000 + month * 100 + day, 0 where unknown."""
    words = tokens.words
    word = words[i]
    if word in MONTH_NUMBER:
        return _month_first(tokens, i, last)
    if not word[0].isdigit() or i + 1 >= last:
        return None
    if words[i + 1] not in BEHIND_DAY and words[i + 1] not in MONTH_NUMBER:
        return None
    if DAY.fullmatch(word):
        at = i + 1
        if at < last and words[at] in ("st", "nd", "rd", "th", ".", "of"):
            at += 1
        if at < last and words[at] == "of":
            at += 1
        if (
            at < last
            and words[at] in MONTH_NUMBER
            and (words[at] not in ("may", "mar") or (tokens.raws[at][0].isupper()))
        ):
            end, year = at, 0
            follow = at + 1
            if follow < last and words[follow] in (",", "."):
                follow += 1
            if follow < last and YEAR.fullmatch(words[follow]):
                end, year = follow, int(words[follow])
            return _dated(i, end, year, MONTH_NUMBER[words[at]], int(word))
        return _numeric(tokens, i, last)
    if YEAR.fullmatch(word) and i + 4 < last and words[i + 1] == "-" and words[i + 3] == "-":
        month, day = words[i + 2], words[i + 4]
        if month.isdigit() and day.isdigit() and int(month) <= 12 and int(day) <= 31:
            return _dated(i, i + 4, int(word), int(month), int(day))
    return None


def _month_first(tokens: Tokens, i: int, last: int) -> Figure | None:
    words = tokens.words
    if words[i] in ("may", "mar", "march", "mai", "sep", "jan") and not tokens.raws[i][0].isupper():
        return None
    month = MONTH_NUMBER[words[i]]
    at = i + 1
    if at < last and words[at] == ".":
        at += 1
    if at < last and YEAR.fullmatch(words[at]):
        return _dated(i, at, int(words[at]), month, 0)
    if at < last and DAY.fullmatch(words[at]) and 1 <= int(words[at]) <= 31:
        day, end = int(words[at]), at
        if (
            at + 1 < last
            and words[at + 1] in ("st", "nd", "rd", "th")
            and not tokens.spaced[at + 1]
        ):
            end = at = at + 1
        follow = at + 1
        if follow < last and words[follow] == ",":
            follow += 1
        year = 0
        if follow < last and YEAR.fullmatch(words[follow]):
            end, year = follow, int(words[follow])
        return _dated(i, end, year, month, day)
    return None


def _numeric(tokens: Tokens, i: int, last: int) -> Figure | None:
    words = tokens.words
    if i + 4 < last and words[i + 1] in "/-" and words[i + 3] == words[i + 1]:
        month, year = words[i + 2], words[i + 4]
        if DAY.fullmatch(month) and YEAR.fullmatch(year):
            a, b = int(words[i]), int(month)
            day, month_number = (a, b) if a > 12 else (b, a)
            if month_number <= 12:
                return _dated(i, i + 4, int(year), month_number, day)
    return None


def _dated(first: int, last: int, year: int, month: int, day: int) -> Figure:
    value = float(year * 10000 + month * 100 + day)
    return Figure(first, last, written.DATE, value, value)
