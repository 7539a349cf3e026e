"""Times told by a name and not by a number: "half a year", "the third month", "a full year"."""

from __future__ import annotations

from typing import Final

from .figures import MONTHS_PER, Figure, Form

ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "ninth": 9,
    "tenth": 10, "twelfth": 12, "eighteenth": 18,
    "ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "fünften": 5, "sechsten": 6,
    "zehnten": 10, "zwölften": 12,
}  # fmt: skip
ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})
ARTICLES: Final = frozenset({"a", "ein", "eine", "einem", "einen", "einer"})
WHOLE: Final = frozenset({"full", "whole", "single"})
LONE: Final = frozenset({"year", "month", "week", "day", "monat", "jahr", "woche"})
"""One of them stands behind its article: "a year"."""
COUNTED: Final = frozenset({"year", "month", "week", "jahr", "monat"})
AT: Final = frozenset(
    ["after", "by", "at", "end", "following", "in", "within", "over", "during", "as", "until",
     "to", "since", "from", "through", "on", "bis", "zum", "nach", "im", "am", "ab"]
)  # fmt: skip
REACH: Final = 3
"""Tokens before "third month" among which its preposition stands: "by the end of the"."""


def named_time(words: list[str], i: int, first: int, last: int) -> Figure | None:
    """ "half a year", "half-year", "after the first year", "by the 12th month"."""
    ahead = words[i + 1 : min(last, i + 3)]
    if words[i] == "half" and (ahead == ["a", "year"] or ahead == ["-", "year"]):
        return Figure(i, i + 2, Form.TIME, 6.0, 6.0, is_word=True, unit="months")
    if not ahead or COUNTED.isdisjoint(ahead):
        return None
    number, at = ORDINALS.get(words[i], 0), i + 1
    if not number and ahead[0] in ENDINGS and words[i].isdecimal():
        number, at = int(words[i]), i + 2
    if not number or at >= last or words[at] not in COUNTED:
        return None
    if AT.isdisjoint(words[max(first, i - REACH - 1) : i]):
        return None
    months = number * MONTHS_PER[words[at]]
    return Figure(i, at, Form.TIME, months, months, is_word=True, unit=f"{words[at]}s")


def a_unit(words: list[str], i: int, last: int) -> Figure | None:
    """ "a year", "a full year", "a month"."""
    at = i + 1
    if at < last and words[at] in WHOLE:
        at += 1
    if at < last and words[at] in LONE:
        months = MONTHS_PER[words[at]]
        if words[at + 1 : min(last, at + 4)] == ["and", "a", "half"]:
            return Figure(i, at + 3, Form.TIME, 1.5 * months, 1.5 * months, is_word=True,
                          unit=words[at])  # fmt: skip
        return Figure(i, at, Form.TIME, months, months, is_word=True, unit=words[at])
    return None
