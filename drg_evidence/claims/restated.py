"""The same figure told again in whole people: "31.7%: 32 of 100 people did, 68 did not"."""

from __future__ import annotations

import re
from typing import Final

from .claim import Claim
from .figures import Form
from .grouping import ReadBlock
from .judgement import RIGHT, Judgement
from .sentence import Sentence

OF_HUNDRED: Final = re.compile(
    r"(\d+)(?:\s+(?:more|fewer|less))?(?:\s+people)?\s+(?:of|in|out of)\s+(?:every\s+)?100\b"
)
NOT_SO: Final = re.compile(r"(?:\s+people)?\s+(?:did|had|have|do|were|are)(?:\s+not\b|n't)")
DIFFERENCE: Final = 0.99
"""People by which a difference of two rounded shares may be off."""
HALF: Final = 0.5


class Told:
    """A figure of the text with its verdict, and where it stands."""

    __slots__ = ("block", "claim", "judged", "sentence")

    def __init__(
        self, block: ReadBlock, sentence: Sentence, claim: Claim, judged: Judgement
    ) -> None:
        self.block = block
        self.sentence = sentence
        self.claim = claim
        self.judged = judged


def restated(claim: Claim, text: str, earlier: list[Told]) -> Judgement | None:
    """The verdict on the percentage that stands before it in the sentence, when it is the same."""
    if not earlier or "100" not in earlier[0].sentence.words:
        return None
    match = OF_HUNDRED.match(text, claim.start)
    if match is None:
        return None
    people = float(match.group(1))
    is_rest = NOT_SO.match(text, match.end()) is not None
    for told in earlier:
        if told.judged.verdict not in RIGHT:
            continue
        value, form = told.claim.low, told.claim.form
        if form is Form.PERCENT and is_rest:
            value = 100 - value
        reach = {Form.POINTS: DIFFERENCE, Form.PERCENT: HALF}.get(form, -1.0)
        if abs(value - people) <= reach and not told.claim.is_word:
            return told.judged
    return None
