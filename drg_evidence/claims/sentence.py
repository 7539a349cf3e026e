"""One sentence as read: its figures, its cues by kind, and its segments."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from .cue_table import Cue
from .figure_reader import figures_in
from .figures import SHARES, Figure, Form
from .tokens import Tokens, segments

THRESHOLDS: Final = frozenset({20.0, 25.0, 30.0, 40.0, 50.0, 60.0, 70.0, 75.0, 80.0, 90.0})
RELIEF_WORDS: Final = frozenset(
    ["relief", "reduction", "improvement", "decrease", "drop", "fall", "less", "lower", "better",
     "gone", "relieved", "benefit", "schmerzlinderung", "linderung", "decline", "cut", "reduced",
     "responder", "responders", "schmerzreduktion", "improved"]
)  # fmt: skip
OF_PAIN: Final = frozenset(
    ["its", "it", "pain", "or", "leg", "foot", "back", "groin", "knee", "relief"]
)


NO_RESULTS: Final = frozenset({Form.YEAR, Form.TIME, Form.DATE, Form.OTHER})


class Sentence:
    """Tokens ``first`` to ``last`` (half open) of a block with what was found in them."""

    __slots__ = ("_parts", "_segment", "_terms", "cues", "figures", "first", "is_title", "last",
                 "named", "thresholds", "tokens", "words")  # fmt: skip

    def __init__(
        self, tokens: Tokens, first: int, last: int, figures: list[Figure],
        thresholds: list[Figure], cues: dict[str, list[Cue]], *, is_title: bool,
    ) -> None:  # fmt: skip
        self.tokens = tokens
        self.first = first
        self.last = last
        self.figures = figures
        self.thresholds = thresholds
        self.cues = cues
        self.is_title = is_title
        self.words = frozenset(tokens.words[first:last])
        self.named: list[Any] = []
        self._terms: dict[str, frozenset[str]] = {}
        self._segment: list[int] = []
        self._parts: list[tuple[int, int]] = []

    @property
    def figures_of_results(self) -> list[Figure]:
        """Figures that are no years, times or dates."""
        return [f for f in self.figures if f.form not in NO_RESULTS]

    def _cut(self) -> list[int]:
        """Cut into segments, when the sentence has a figure to place and not before."""
        self._segment, self._parts = segments(self.tokens, self.first, self.last)
        return self._segment

    def seg(self, token: int) -> int:
        """Segment number of a token."""
        return (self._segment or self._cut())[token - self.first]

    def part(self, token: int) -> tuple[int, int]:
        """The segment of a token, as a half-open range of tokens."""
        number = (self._segment or self._cut())[token - self.first]
        return self._parts[number]

    def of(self, kind: str) -> list[Cue]:
        """Cues of one kind in order."""
        return self.cues.get(kind, NO_CUES)

    def terms(self, kind: str) -> frozenset[str]:
        """Terms of one kind anywhere in the sentence."""
        known = self._terms.get(kind)
        if known is None:
            cues = self.cues.get(kind)
            known = _set_of(tuple([cue.term for cue in cues])) if cues else NO_TERMS
            self._terms[kind] = known
        return known

    def own_terms(self, kind: str, figure: Figure) -> frozenset[str]:
        """Terms of one kind in the segment of the figure."""
        cues = self.cues.get(kind)
        if not cues:
            return NO_TERMS
        number = (self._segment or self._cut())[figure.first - self.first]
        begin, end = self._parts[number]
        if len(cues) == 1:
            return self.terms(kind) if begin <= cues[0].first < end else NO_TERMS
        terms = [cue.term for cue in cues if begin <= cue.first < end]
        if len(terms) == len(cues):
            return self.terms(kind)
        return _set_of(tuple(terms)) if terms else NO_TERMS


NO_CUES: Final[list[Cue]] = []
NO_TERMS: Final[frozenset[str]] = frozenset()


@lru_cache(maxsize=20_000)
def _set_of(terms: tuple[str, ...]) -> frozenset[str]:
    """The terms as a set; the same set for the same terms, since sets are compared a lot."""
    return frozenset(terms)


def read_sentence(
    tokens: Tokens, first: int, last: int, cues: Iterable[Cue], *, is_title: bool = False
) -> Sentence:
    """A sentence with its figures parted into results, thresholds and settings."""
    by_kind: dict[str, list[Cue]] = {}
    for cue in cues:
        known = by_kind.get(cue.kind)
        if known is None:
            by_kind[cue.kind] = [cue]
        else:
            known.append(cue)
    names = by_kind.get("study")
    if names and "arm" in by_kind:
        # The DRG in BOOST-DRG is part of a name and not an arm.
        longer = [name for name in names if name.first < name.last]
        arms = by_kind["arm"]
        by_kind["arm"] = [c for c in arms if _name_around(c.first, c.last, longer) is None]
    if "outcome" in by_kind:
        # The infection of "a problem (not infection)" is not what the figure counts.
        words = tokens.words
        by_kind["outcome"] = [
            c for c in by_kind["outcome"]
            if c.first < 2 or words[c.first - 1] != "not" or words[c.first - 2] != "("
        ]  # fmt: skip
    kept = figures_in(tokens, first, last)
    if kept and names:
        kept = [
            f for f in kept
            if f.form not in IN_NAMES or _name_around(f.first, f.last, names) is None
        ]  # fmt: skip
    thresholds = [
        f for f in kept if f.form in ASKED and is_threshold(tokens, f, first, last, kept)
    ]  # fmt: skip
    if thresholds:
        kept = [f for f in kept if f not in thresholds]
    return Sentence(tokens, first, last, kept, thresholds, by_kind, is_title=is_title)


IN_NAMES: Final = frozenset({Form.TIME, Form.NUMBER})
"""The 11 years of "UK explants 11 years" are no follow-up."""
ASKED: Final = frozenset({Form.PERCENT, Form.FRACTION})
"""How a threshold is written."""


def _name_around(first: int, last: int, names: list[Cue]) -> Cue | None:
    """The name that all of these tokens belong to."""
    for name in names:
        if name.first <= first and last <= name.last:
            return name
    return None


ASKING: Final = frozenset(
    {"asks", "asked", "requires", "required", "needed", "bar", "hurdle", "mark", "odds", "chance"}
)  # fmt: skip
"""Before the 50% in "the registry asks for 50% relief": a rule and no result."""


COMMON: Final = (20.0, 30.0, 50.0, 80.0)
"""The percentages that papers ask of a responder."""
CHOSEN: Final = frozenset({"liked", "preferred", "favoured", "favored", "chose", "wanted", "rated"})
OR_MORE: Final = frozenset({"more", "greater", "better", "higher", "above"})
LOST: Final = frozenset({"lost", "shed", "shaved", "lose", "losing"})
"""Before "more than 30% of their pain": people whose pain fell by so much."""


def is_threshold(
    tokens: Tokens, figure: Figure, first: int, last: int, every: list[Figure]
) -> bool:
    """True for the 50% in "at least 50% relief" and the half in "half of their pain"."""
    words = tokens.words
    is_half = figure.form is Form.FRACTION and words[figure.last] in ("half", "hälfte")
    is_round = figure.form is Form.PERCENT and figure.low in THRESHOLDS and not figure.is_range
    if not is_half and not is_round:
        return False
    after = words[figure.last + 1 : min(last, figure.last + 8)]
    before = words[max(first, figure.first - 4) : figure.first]
    if is_half:
        is_floor = before[-1:] == ["by"] and _is_or_more(after)
        return is_floor or _is_half_of_pain(before, after)
    is_named = bool(after) and after[0] in ("responder", "response", "threshold", "rule")
    if figure.low in COMMON and before and before[-1] in ("the", "a", "-") and is_named:
        return True
    if after and after[0] in CHOSEN:
        return False  # "70% liked it better" counts people
    is_sign = words[figure.first - 1] in ("≥", ">") or (
        words[max(first, figure.first - 2) : figure.first] == [">", "="]
    )
    is_floor = figure.hedge == "over" or is_sign
    if is_floor and after[:1] == ["in"] and any(f.first == figure.last + 2 for f in every):
        return True
    nears = _until_mark(after[after[:1] == [")"] :] if is_floor else after[:3])
    is_relief = _is_of_relief(nears)
    or_more = _is_or_more(after)
    article = figure.low in (30.0, 50.0, 80.0) and before[-1:] == ["a"] and "mean" not in after
    if is_relief and (article or ASKING & set(before)):
        return True
    hedged = figure.hedge == "over" or is_sign or bool(or_more)
    of_what = after[2:] if or_more and after[:1] == ["or"] else after
    is_of_pain = "pain" in of_what[1:4] or of_what[1:2] == ["it"]
    is_after = any(f.last < figure.first and f.form in SHARES for f in every)
    if hedged and of_what[:1] == ["of"] and is_of_pain:
        return is_after or not LOST.isdisjoint(before)
    is_by = bool(or_more) and before[-1:] == ["by"]
    is_fall = (is_by and (before[-2:-1] == ["down"] or is_after)) or (is_sign and "down" in before)
    if hedged and (is_relief or is_fall or any(w in RELIEF_WORDS for w in before)):
        return True
    if not is_relief or any(w in ("by", "was", "were", "is") for w in before[-1:]):
        return False
    return _is_rule_of_share(figure, before, after, every)


def _is_or_more(after: list[str]) -> bool:
    """ "50% or more", "80% relief or more"."""
    rest = after[1:] if after[:1] and after[0] in RELIEF_WORDS else after
    return rest[:1] == ["or"] and bool(rest[1:2]) and rest[1] in OR_MORE


def _is_rule_of_share(
    figure: Figure, before: list[str], after: list[str], every: list[Figure]
) -> bool:
    """A share stands before it: "81.2% had 50% pain relief"."""
    shares = [f for f in every if f is not figure and f.form in SHARES]
    if after[:1] == ["mean"] or "mean" in before or "average" in before:
        return False
    return any(figure.first - 14 < f.last < figure.first for f in shares) or (
        figure.low == 50.0 and bool(shares) and not figure.hedge and "pain" not in before[-1:]
    )


PEOPLE_OR_ARMS: Final = frozenset({"patients", "people", "group", "arm", "drg", "scs"})


def _is_of_relief(words: list[str]) -> bool:
    """Relief comes before people and arms: "50% lower in patients", not "50% of the SCS group"."""
    for word in words:
        if word in PEOPLE_OR_ARMS or word in RELIEF_WORDS:
            return word in RELIEF_WORDS
    return False


def _until_mark(words: list[str]) -> list[str]:
    """The words before the next comma, bracket or the like."""
    for i, word in enumerate(words):
        if not word[0].isalnum():
            return words[:i]
    return words


def _is_half_of_pain(before: list[str], after: list[str]) -> bool:
    """ "half" counts people when people or a percentage follow it, otherwise pain."""
    if after[:1] == ["better"] and before[-1:] == ["least"]:
        return True  # "were at least half better with DRG stimulation"
    for word in after[:5]:
        if word in ("patients", "people", "participants", "those", "them", "users", "patienten",
                    "scs", "drg", "subjects", "implanted", "group", "responders"):  # fmt: skip
            return False
        if word in OF_PAIN or not word[0].isalnum():
            break
    if after[:1] == ["("] and len(after) > 2 and after[2] in ("%", "percent"):
        return False
    return not (before[-1:] == ["in"] and after[:1] == ["of"] and "pain" not in after)
