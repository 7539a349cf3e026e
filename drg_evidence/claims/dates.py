"""Dates as people print them: "17 February 2016", "February 17", "August 2014", 2016-02-11."""

from __future__ import annotations

import re
from typing import Final

from .figures import Figure, Form
from .tokens import Tokens

MONTH_NUMBER: Final = {
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
JOINTS: Final = frozenset({"/", "-"})
AFTER_DAY: Final = frozenset({"st", "nd", "rd", "th", ".", "of"})
BEHIND_DAY: Final = JOINTS | AFTER_DAY | frozenset(MONTH_NUMBER)
"""What may follow the first number of a date."""
DAY: Final = re.compile(r"[0-3]?\d")
YEAR: Final = re.compile(r"(?:19|20)\d\d")


def date_by_day(tokens: Tokens, i: int, last: int) -> Figure | None:
    """A date whose first number is at ``i``, with one of ``BEHIND_DAY`` after it.

    ``low`` is year * 10000 + month * 100 + day, 0 where unknown.
    """
    words = tokens.words
    at = i + 1
    if words[at] in JOINTS:
        return _numeric(words, i) if i + 4 < last and words[i + 3] == words[at] else None
    if words[at] in AFTER_DAY:
        at += 1
    if at < last and words[at] == "of":
        at += 1
    if at >= last or words[at] not in MONTH_NUMBER or not DAY.fullmatch(words[i]):
        return None
    if words[at] in ("may", "mar") and not tokens.raws[at][0].isupper():
        return None
    end, year = at, 0
    follow = at + 1
    if follow < last and words[follow] in (",", "."):
        follow += 1
    if follow < last and YEAR.fullmatch(words[follow]):
        end, year = follow, int(words[follow])
    return _dated(i, end, year, MONTH_NUMBER[words[at]], int(words[i]))


def date_by_month(tokens: Tokens, i: int, last: int) -> Figure | None:
    """A date that starts with the month at ``i``: "August 2014", "February 17, 2016"."""
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
            and not tokens.is_spaced(at + 1)
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


def _numeric(words: list[str], i: int) -> Figure | None:
    """ "2/11/2016", "11-02-2016" and "2016-02-11"; both joints are the same."""
    head, month, tail = words[i], words[i + 2], words[i + 4]
    if DAY.fullmatch(head) and DAY.fullmatch(month) and YEAR.fullmatch(tail):
        a, b = int(head), int(month)
        day, month_number = (a, b) if a > 12 else (b, a)
        if month_number <= 12:
            return _dated(i, i + 4, int(tail), month_number, day)
    is_iso = words[i + 1] == "-" and YEAR.fullmatch(head) is not None
    if is_iso and month.isdecimal() and tail.isdecimal() and int(month) <= 12 and int(tail) <= 31:
        return _dated(i, i + 4, int(head), int(month), int(tail))
    return None


def _dated(first: int, last: int, year: int, month: int, day: int) -> Figure:
    value = float(year * 10000 + month * 100 + day)
    return Figure(first, last, Form.DATE, value, value)
