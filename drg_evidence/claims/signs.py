"""Small signs beside a figure that tell what it is of: "8.4% of patients", "a study of 152"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from .figures import Figure, Form
from .sentence import Sentence

GAPS: Final = frozenset(
    {"difference", "gap", "margin", "advantage", "unterschied", "differed", "apart"}
)
HEADS: Final = frozenset(
    ["study", "trial", "rct", "review", "analysis", "cohort", "series", "studie"]
)
OF_PEOPLE: Final = frozenset(
    ["patients", "people", "participants", "subjects", "persons", "patienten", "everybody",
     "everyone", "users", "recipients", "wearers"]
)  # fmt: skip


TELLING: Final = frozenset({Form.PERCENT, Form.P_VALUE, Form.DATE, Form.YEAR, Form.POINTS})
RECEIVED: Final = ("received", "receipt")
INTRODUCING: Final = frozenset({"of", "in", "with", "on", "involving", "enrolling"})


def signs(sentence: Sentence, figure: Figure) -> list[str]:
    """``head`` for "a study of 152 patients", ``of_people`` for "8.4% of patients"."""
    words = sentence.tokens.words
    before, after = figure.first - 1, figure.last + 1
    found: list[str] = []
    if before >= sentence.first and words[before] in INTRODUCING:
        near = words[max(sentence.first, before - 2) : before]
        if not HEADS.isdisjoint(near):
            found.append("head")
    if after < sentence.last and words[after] == "of":
        found += _signs_behind(words[after + 1 : min(sentence.last, after + 6)])
    if figure.form in TELLING and (sign := _sign_of_form(sentence, figure)):
        found.append(sign)
    return found


def _signs_behind(words: list[str]) -> list[str]:
    """What the figure is of, in the words after its "of"."""
    near = words[:3]
    found: list[str] = []
    if not OF_PEOPLE.isdisjoint(near) and "leads" not in near:
        found.append("of_people")
    elif "leads" in words or "electrodes" in words:
        found.append("of_leads")
    if words and words[0] in ("these", "them", "those", "which"):
        found.append("of_these")
    return found


def _sign_of_form(sentence: Sentence, figure: Figure) -> str:
    """What only a date, a year, a difference, a percentage or a p value can be; mostly empty."""
    words, form = sentence.tokens.words, figure.form
    if form is Form.PERCENT:
        # What a gap is told by may stand at the head of the next sentence.
        near = words[max(sentence.first, figure.first - 5) : figure.last + 4]
        return "" if GAPS.isdisjoint(near) else "gap"
    if form is Form.P_VALUE:
        return "" if GAPS.isdisjoint(sentence.words) else "gap"
    if form is Form.DATE:
        is_first = figure.first == sentence.first
        return "" if is_first or words[figure.first - 1] not in RECEIVED else "received"
    if form is Form.YEAR:
        is_cited = any(0 < figure.first - named.last <= 2 for named in sentence.named)
        return "cited" if is_cited else ""
    return "own_gap" if _is_own_gap(sentence, figure) else ""


def _is_own_gap(sentence: Sentence, figure: Figure) -> bool:
    """ "Slipped by 7 points, from 68.1% to 61.1%": what one figure of the text is from another."""
    words = sentence.tokens.words
    shares = [f for f in sentence.figures if f.form is Form.PERCENT]
    return any(
        words[a.first - 1] == "from" and words[b.first - 1] == "to"
        and abs(abs(a.low - b.low) - figure.low) <= 0.1
        for a, b in pairwise(shares)
    )  # fmt: skip
