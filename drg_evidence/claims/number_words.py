"""Numbers written as words, English and German: "eighty-one point two", "three in four"."""

from __future__ import annotations

from typing import Final

from .figures import value_of
from .tokens import Tokens

ONES: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS: Final = {
    word: 10 * (index + 2)
    for index, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    )
}
GERMAN: Final = {
    word: value
    for value, word in enumerate(
        [
            "null",
            "ein",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
        ]
    )
} | {"eins": 1, "einer": 1, "eine": 1, "einem": 1, "einen": 1}
PARTS: Final = {
    "half": 50.0, "hälfte": 50.0, "third": 100 / 3, "thirds": 100 / 3, "drittel": 100 / 3,
    "quarter": 25.0, "quarters": 25.0, "viertel": 25.0, "fifth": 20.0, "fifths": 20.0,
    "tenth": 10.0, "tenths": 10.0, "sixth": 100 / 6, "eighth": 12.5, "fünftel": 20.0,
}  # fmt: skip
STARTERS: Final = (
    frozenset(ONES) | frozenset(TENS) | frozenset(GERMAN) | {"a", "hundred", "hundert"}
)


def whole(words: list[str], i: int, last: int) -> tuple[float, int, int] | None:
    """A number in words that starts at ``i``: value, decimals and index after it.

    >>> whole(["eighty", "-", "one", "point", "two"], 0, 5)
    (81.2, 1, 5)
    """
    word = words[i]
    if word in TENS:
        value, at = TENS[word], i + 1
        after = at + 1 if at < last and words[at] == "-" else at
        if after < last and 0 < ONES.get(words[after], 0) < 10:
            value, at = value + ONES[words[after]], after + 1
    elif word in ONES:
        value, at = ONES[word], i + 1
    elif word in GERMAN and word not in ("ein", "eine", "einer", "einem", "einen"):
        value, at = GERMAN[word], i + 1
    elif word == "a" and i + 1 < last and words[i + 1] == "hundred":
        value, at = 100, i + 2
    else:
        return None
    if words[at : at + 3] == ["and", "a", "half"] and at + 2 < last:
        return value + 0.5, 1, at + 3
    if at < last and words[at] == "hundred":
        value, at = value * 100, at + 1
        if at < last and words[at] == "and":
            rest = whole(words, at + 1, last) if at + 1 < last else None
            if rest and rest[0] < 100:
                value, at = value + int(rest[0]), rest[2]
    if at + 1 < last and words[at] in ("point", "komma") and words[at + 1] in ONES:
        digits = ""
        at += 1
        while at < last and ONES.get(words[at], 10) < 10:
            digits += str(ONES[words[at]])
            at += 1
        return float(f"{value}.{digits}"), len(digits), at
    return float(value), 0, at


def part(words: list[str], i: int, last: int) -> tuple[float, int] | None:
    """A part in words: "a third", "two thirds", "half", "drei Viertel": percent, index after.

    >>> part(["three", "-", "quarters"], 0, 3)
    (75.0, 3)
    """
    word = words[i]
    if word in ("half", "hälfte"):
        return 50.0, i + 1
    times = 1 if word in ("a", "ein", "one") else ONES.get(word) or GERMAN.get(word)
    if not times or times > 9:
        return None
    at = i + 1
    if at < last and words[at] == "-":
        at += 1
    share = PARTS.get(words[at]) if at < last else None
    if share is None or share * times > 100 or (word == "a" and words[at] == "second"):
        return None
    return share * times, at + 1


def number_at(tokens: Tokens, i: int, last: int) -> tuple[float, int, int, bool] | None:
    """Value, decimals, index after it, whether in words."""
    if i >= last:
        return None
    word = tokens.words[i]
    if word[0].isdigit() or word[0] == ".":
        value = value_of(word)
        return (value[0], value[1], i + 1, False) if value else None
    spelt = whole(tokens.words, i, last)
    return (spelt[0], spelt[1], spelt[2], True) if spelt else None
