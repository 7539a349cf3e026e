"""Which arm, place or time belongs to which figure of a sentence.

People write "81.2% with DRG, 55.7% with SCS", "DRG 81.2% | SCS 55.7%" and "DRG and SCS: 81.2%
and 55.7%". Segments decide first, then order, then what was said last.
"""

from __future__ import annotations

from typing import Final

from .arms import PASSIVE
from .claim import HERE, INHERITED, NEAR, NONE
from .figures import SHARES, Figure, Form
from .parallel import in_parallel
from .place import AGAINST, BESIDE, SETTING_AGAINST, Place
from .sentence import Sentence

LINKS: Final = frozenset(
    ["of", "with", "for", "on", "in", "under", "among", "using", "the", "those", "patients",
     "people", "who", "received", "treated", "by", "(", ")", "got", "had", "a", "after", "from",
     "given", "getting", "receiving", "having", "group", "to", "mit", "bei", "unter",
     "participants",
     "subjects", "responders", "users", "all", "an", "at", "fitted", "everyone", "assigned",
     "randomised", "randomized", "allocated", "treatment", "permanent", "mean", "as", "relief",
     "reduction", "per", "pain", "who", "were", "was", "adults", "men", "women", "cases"]
)  # fmt: skip
ASIDE: Final = LINKS | {"that"}
RESULTS: Final = SHARES | {Form.NUMBER, Form.MONEY, Form.LENGTH}


class Places:
    """The arms, times or places of a sentence, with what is the same for all of its figures.

    One time or place is shared by all figures of "81.2% against 55.7% at three months"; one
    arm is not.
    """

    __slots__ = ("_parallel", "_taken", "is_parted", "is_set_against", "is_shared", "places",
                 "segments", "sentence", "terms")  # fmt: skip

    def __init__(self, sentence: Sentence, places: list[Place], *, is_shared: bool = False) -> None:
        self.sentence = sentence
        self.places = places
        self.terms = _terms(places)
        self.segments = [sentence.seg(place.first) for place in places]
        self.is_shared = is_shared
        self.is_set_against = not is_shared and not SETTING_AGAINST.isdisjoint(sentence.words)
        self.is_parted = ";" in sentence.words
        self._taken: frozenset[str] | None = None
        self._parallel: dict[str, list[Figure]] = {}

    @property
    def taken(self) -> frozenset[str]:
        """Forms of the figures that stand in the segments of the places, as if theirs."""
        if self._taken is None:
            sentence = self.sentence
            self._taken = frozenset([
                f.form for f in sentence.figures if sentence.seg(f.first) in self.segments
            ])  # fmt: skip
        return self._taken

    def in_parallel(self, figure: Figure) -> str:
        """The term whose turn it is, where there are as many terms as figures of the form."""
        if figure.form not in RESULTS:
            return ""
        figures = self._parallel.get(figure.form)
        if figures is None:
            figures = self._parallel[figure.form] = in_parallel(
                self.sentence, self.places, figure.form
            )
        return self.places[figures.index(figure)].term if figure in figures else ""


def attach(figure: Figure, number: int, held: Places) -> tuple[str, int]:
    """The term of a figure that stands in a segment, and how firmly; empty for none."""
    if len(held.terms) > 1:
        return _one_of_many(figure, number, held)
    term = held.terms[0]
    if held.is_set_against and figure.form in RESULTS:
        if _is_of_the_other(held.sentence, figure, held.places):
            return "", NONE
        if _is_second(held.sentence, figure, held.places):
            return term, INHERITED
    if number in held.segments:
        return term, HERE
    if held.is_parted and _is_behind_semicolon(held.sentence, figure, held.places):
        return term, INHERITED
    # A segment with a figure of its own keeps its term to itself.
    is_doubtful = term in PASSIVE or figure.form in held.taken
    if is_doubtful and not (held.is_shared and _is_said_first(held, figure)):
        return term, INHERITED
    return term, HERE


OF_ANYTHING: Final = frozenset({"randomised", "relief", "reduction", "response", "success"})
"""Terms that tell of no other outcome: whoever improved or took part."""


def _is_said_first(held: Places, figure: Figure) -> bool:
    """The time of "the 24-month analysis found 49.3% with closed and 28.4% with open loop"."""
    sentence, last = held.sentence, held.places[0].last
    alike = [f for f in sentence.figures if f.form is figure.form]
    if any(f.first <= last for f in alike):
        return False
    first = sentence.own_terms("outcome", alike[0])
    told = [sentence.own_terms("outcome", f) for f in alike if f.first <= figure.first]
    return all(own - OF_ANYTHING <= first for own in told)


def _one_of_many(figure: Figure, number: int, held: Places) -> tuple[str, int]:
    """The term whose turn it is, the one that stands beside the figure, or the last one said."""
    if mapped := held.in_parallel(figure):
        return mapped, HERE
    sentence, places = held.sentence, held.places
    near = [p for p, own in zip(places, held.segments, strict=True) if own == number]
    if places[0].first < figure.first and _is_echo(sentence, figure, places, near):
        return places[0].term, NEAR
    if not near:
        beside = _behind_aside(sentence, figure, places)
        return (beside, HERE) if beside else _carried(figure, places)
    if len(_terms(near)) == 1:
        return near[0].term, HERE
    closest, is_direct = _closest(sentence, figure, near)
    return closest, HERE if is_direct else INHERITED


def _is_echo(sentence: Sentence, figure: Figure, places: list[Place], near: list[Place]) -> bool:
    """The 68.2% of "70.8% liked burst better, at one year 68.2% did" is of the arm named first."""
    words, at = sentence.tokens.words, figure.last + 1
    if at >= len(words) or words[at] != "did":
        return False
    if at + 1 < len(words) and words[at + 1].isalpha():
        return False
    is_named = any(0 < figure.first - place.last <= BESIDE for place in places)
    if is_named or any(place.first < figure.first for place in near):
        return False
    return any(other.last < figure.first for other in sentence.figures_of_results)


def _behind_aside(sentence: Sentence, figure: Figure, places: list[Place]) -> str:
    """The arm behind ", at 0.0 cm, in those assigned to physical therapy"."""
    words = sentence.tokens.words
    at = figure.last + 1
    if at >= len(words) or words[at] != "," or figure.first - 2 <= sentence.first:
        return ""
    if "," not in words[figure.first - 2 : figure.first]:
        return ""
    for place in places:
        if place.first > figure.last:
            between = words[figure.last + 2 : place.first]
            return place.term if between and ASIDE.issuperset(between) else ""
    return ""


def _terms(places: list[Place]) -> list[str]:
    """Each term once, in order."""
    if len(places) == 1:
        return [places[0].term]
    return list(dict.fromkeys([place.term for place in places]))


def _is_behind_semicolon(sentence: Sentence, figure: Figure, places: list[Place]) -> bool:
    """The one arm named stands in a later statement of the same sentence."""
    first = min([place.first for place in places])
    return figure.last < first and ";" in sentence.tokens.words[figure.last + 1 : first]


def _is_of_the_other(sentence: Sentence, figure: Figure, places: list[Place]) -> bool:
    """The 81.2% in "81.2% vs 55.7 on SCS": the one arm named is that of the figure after it."""
    place, words = places[0], sentence.tokens.words
    if place.first < figure.last:
        return False
    for other in sentence.figures:
        if figure.last < other.first < place.first and other.form in RESULTS:
            between = words[figure.last + 1 : other.first]
            return len(between) <= 2 * BESIDE and not AGAINST.isdisjoint(between)
    return False


OUTDOING: Final = frozenset(
    {"than", "from", "ahead", "beat", "beats", "outscored", "outdid", "surpassed"}
)


def _is_second(sentence: Sentence, figure: Figure, places: list[Place]) -> bool:
    """The 80.4% in "DRG did no better than SCS (79.6 against 80.4%)": the first is the DRG one."""
    if OUTDOING.isdisjoint(sentence.words):
        return False
    words = sentence.tokens.words
    for other in sentence.figures:
        if places[-1].last < other.first < figure.first and other.form in RESULTS:
            between = words[other.last + 1 : figure.first]
            is_same = figure.form is other.form is Form.PERCENT
            marks = SETTING_AGAINST if is_same else AGAINST
            if len(between) <= 2 and not marks.isdisjoint(between):
                return not OUTDOING.isdisjoint(words[places[-1].last : other.first])
    return False


def _closest(sentence: Sentence, figure: Figure, near: list[Place]) -> tuple[str, bool]:
    """The term linked to the figure by small words, else the last before it; is it beside it?"""
    words = sentence.tokens.words
    before = [p for p in near if p.last < figure.first]
    after = [p for p in near if p.first > figure.last]
    if before and before[-1].last + 2 == figure.first:
        mark = words[figure.first - 1]
        is_closed = not after or ")" in words[figure.last + 1 : after[0].first]
        if mark in ("at", ":", "=", "is") or (mark == "(" and is_closed):
            return before[-1].term, True
    linking = _outside(words[figure.last + 1 : after[0].first]) if after else []
    if after and LINKS.issuperset(linking) and not _is_label(words, after[0], sentence.last):
        return after[0].term, True
    between = [f for f in sentence.figures if after and figure.last < f.first < after[0].first]
    if after and not between and words[after[0].first - 1] in ("at", "by"):
        return after[0].term, True
    if before:
        return before[-1].term, figure.first - before[-1].last <= BESIDE
    return near[0].term, False


def _is_label(words: list[str], place: Place, last: int) -> bool:
    """True for the leg of "47.7% (low frequency) leg: 77.0%", which heads what follows."""
    return place.last + 1 < last and words[place.last + 1] == ":"


def _outside(words: list[str]) -> list[str]:
    """The words outside brackets: "3.00 (95% CI 1.49-6.72) for conventional SCS"."""
    kept: list[str] = []
    depth = 0
    for word in words:
        depth += word in "(["
        if not depth:
            kept.append(word)
        depth -= word in ")]" and depth > 0
    return kept if not depth else words


def _carried(figure: Figure, places: list[Place]) -> tuple[str, int]:
    """What the sentence said last before the figure; it may have said other terms too."""
    before = [p for p in places if p.last < figure.first]
    if before:
        return before[-1].term, NEAR if len(_terms(before)) == 1 else INHERITED
    after = [p for p in places if p.first > figure.last]
    return after[0].term if after else places[0].term, INHERITED
