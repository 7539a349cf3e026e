"""Two numbers that are one share: "49 of 66", "34 out of 39", "three in four", "24 (48%)"."""

from __future__ import annotations

from typing import Final

from .figures import (
    DENOMINATOR_WORDS,
    MONTHS_PER,
    NICE_DENOMINATORS,
    ODDS_DENOMINATORS,
    PERCENT_WORDS,
    Figure,
    Form,
    value_of,
)
from .number_words import number_at
from .tokens import Tokens

FIRST_YEAR: Final = 1950
PEOPLE_NOUNS: Final = frozenset(
    ["patients", "people", "participants", "patienten", "responders", "patient", "person",
     "recipient", "participant", "user", "leads", "lead", "systems", "devices", "stimulators",
     "implants", "electrodes", "reports", "generators"]
)  # fmt: skip


def _behind_people(words: list[str], at: int, last: int) -> int:
    """Past the people of "12 patients of 15" and of "one DRG patient in six"."""
    for i in range(at, at + 3):
        if i + 1 >= last:
            return at
        word = words[i]
        if word in PEOPLE_NOUNS:
            one = word != "patienten" and not word.endswith("s") and word != "people"
            joints = ("in", "out") if one else ("of", "out")
            return i + 1 if words[i + 1] in joints else at
        if not word.isalpha():
            return at
    return at


def pair_at(tokens: Tokens, figure: Figure, first: int, last: int) -> Figure:
    """ "49 of 66", "34 out of 39", "3/34", "three in four", "24 (48%)"."""
    words = tokens.words
    at = _behind_people(words, figure.last + 1, last)
    if at < last and words[at] == "or" and words[at + 1 : at + 3] == ["more", "out"]:
        at += 2  # "5 or more out of 10"
    if at >= last or words[at] not in DENOMINATOR_WORDS or figure.decimals:
        return _count_with_percent(tokens, figure, last)
    joint = words[at]
    at += 1
    if joint == "out" and at < last and words[at] == "of":
        at += 1
    if (
        joint == "of"
        and figure.low == 1
        and figure.is_word
        and words[at : at + 1] in (["two"], ["three"])
    ):
        return figure  # "one of two stimulators"
    every = at < last and words[at] in ("every", "each", "the", "all", "their", "those", "these")
    at += every
    number = number_at(tokens, at, last)
    if number is None or number[1] or number[0] < figure.low or number[0] == 0:
        return figure
    after = words[number[2]] if number[2] < last else ""
    if after in PERCENT_WORDS or after in MONTHS_PER or (joint == "/" and tokens.is_spaced(at - 1)):
        return figure
    if joint == "/" and min(figure.low, number[0]) >= FIRST_YEAR:
        return Figure(figure.first, number[2] - 1, Form.YEAR, figure.low, figure.low)
    is_nice = number[0] in NICE_DENOMINATORS or (joint == "in" and number[0] in ODDS_DENOMINATORS)
    if joint == "in" and not (is_nice and figure.low < number[0]):
        return figure
    if joint == "/" and after == "/":
        return Figure(figure.first, number[2] - 1, Form.OTHER, 0, 0)
    if figure.low == 1 and figure.is_word and words[figure.first - 1] in ("every", "each"):
        figure.low = number[0]  # "every one of the 17"
    figure.events, figure.of, figure.last = figure.low, number[0], number[2] - 1
    figure.low = figure.high = 100 * figure.events / figure.of
    is_rate = (joint == "in" or every or joint == "out") and is_nice and figure.of <= 100
    figure.form = Form.FRACTION if is_rate else Form.PAIR
    return figure


COUNTED: Final = frozenset(
    ["patients", "people", "participants", "leads", "persons", "patienten", "women", "men",
     "implants", "devices", "subjects"]
)  # fmt: skip


def _count_with_percent(tokens: Tokens, figure: Figure, last: int) -> Figure:
    words = tokens.words
    at = figure.last + 1
    if at + 1 < last and words[at] in COUNTED and words[at + 1] == "(":
        at += 1  # "24 patients (48%)"
    if (
        at + 2 < last
        and words[at] == "("
        and not figure.decimals
        and words[at + 2] in PERCENT_WORDS
    ):
        share = value_of(words[at + 1]) if words[at + 1][0].isdigit() else None
        if share and at + 3 < last and words[at + 3] == ")":
            figure.events, figure.form, figure.last = figure.low, Form.PERCENT, at + 3
            figure.low = figure.high = share[0]
            figure.decimals = share[1]
            return figure
    is_year = not figure.is_word and not figure.decimals and FIRST_YEAR <= figure.low <= 2045
    if is_year and len(words[figure.first]) == 4:
        figure.form = Form.YEAR
    return figure
