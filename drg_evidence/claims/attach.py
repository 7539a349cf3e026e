"""Which arm, place or time belongs to which figure of a sentence.

People write "81.2% with DRG, 55.7% with SCS", "DRG 81.2% | SCS 55.7%" and "DRG and SCS: 81.2%
and 55.7%". Segments decide first, then order, then what was said last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .claim import HERE, INHERITED, NEAR, NONE
from .figures import Figure, Form
from .sentence import Sentence

LINKS = frozenset(
    ["of", "with", "for", "on", "in", "under", "among", "using", "the", "those", "patients",
     "people", "who", "received", "treated", "by", "(", ")", "got", "had", "a", "after", "from",
     "given", "getting", "receiving", "having", "group", "to", "mit", "bei", "unter",
     "participants",
     "subjects", "responders", "users", "all", "an", "at", "fitted", "everyone", "assigned",
     "randomised", "randomized", "allocated", "treatment", "permanent", "mean", "as", "relief",
     "reduction", "per", "pain", "who", "were", "was", "adults", "men", "women", "cases"]
)  # fmt: skip
CONTROLS = frozenset({"sham", "cmm", "control", "reoperation", "physical_therapy"})
SHARES = frozenset({Form.PERCENT, Form.FRACTION, Form.PAIR, Form.NUMBER, Form.MONEY, Form.LENGTH})


BESIDE = 4
"""Tokens between a name and the figure that it stands beside."""


class Place(NamedTuple):
    """A term with the tokens it stands on."""

    term: str
    first: int
    last: int


class Attachment(NamedTuple):
    """The terms that may belong to a figure, and how firmly the first does."""

    terms: tuple[str, ...]
    strength: int


def attach(
    sentence: Sentence, figure: Figure, places: Sequence[Place], *, is_shared: bool = False
) -> Attachment:
    """The term of the figure among the places of its sentence.

    One time or place is shared by all figures of "81.2% against 55.7% at three months"; one
    arm is not.
    """
    if not places:
        return Attachment((), NONE)
    every = _terms(places)
    number = sentence.seg(figure.first)
    if len(every) == 1 and not is_shared and _is_of_the_other(sentence, figure, places):
        return Attachment((), NONE)
    if len(every) == 1 and not is_shared and _is_second(sentence, figure, places):
        return Attachment(every, INHERITED)
    if len(every) == 1:
        inside = any(sentence.seg(p.first) == number for p in places)
        if not inside and _is_behind_semicolon(sentence, figure, places):
            return Attachment(every, INHERITED)
        if inside or not (every[0] in CONTROLS or _is_taken(sentence, figure, places)):
            return Attachment(every, HERE)
        if is_shared and _is_said_first(sentence, figure, places[0]):
            return Attachment(every, HERE)
        return Attachment(every, INHERITED)
    mapped = _in_parallel(sentence, figure, places)
    if mapped:
        return Attachment((mapped,), HERE)
    near = [p for p in places if sentence.seg(p.first) == number]
    if places[0].first < figure.first and _is_echo(sentence, figure, places, near):
        return Attachment((places[0].term, *every), NEAR)
    terms = _terms(near)
    if not near and (beside := _behind_aside(sentence, figure, places)):
        return Attachment((beside, *every), HERE)
    if len(terms) == 1:
        return Attachment(terms, HERE)
    if terms:
        closest, is_direct = _closest(sentence, figure, near)
        return Attachment((closest, *terms), HERE if is_direct else INHERITED)
    return _carried(sentence, figure, places, every)


OF_ANYTHING = frozenset({"randomised", "relief", "reduction", "response", "success"})
"""Terms that tell of no other outcome: whoever improved or took part."""


def _is_said_first(sentence: Sentence, figure: Figure, place: Place) -> bool:
    """The time of "the 24-month analysis found 49.3% with closed and 28.4% with open loop"."""
    alike = [f for f in sentence.figures if f.form is figure.form]
    if any(f.first <= place.last for f in alike):
        return False
    first = sentence.own_terms("outcome", alike[0])
    told = [sentence.own_terms("outcome", f) for f in alike if f.first <= figure.first]
    return all(own - OF_ANYTHING <= first for own in told)


def _is_echo(
    sentence: Sentence, figure: Figure, places: Sequence[Place], near: Sequence[Place]
) -> bool:
    """The 68.2% of "70.8% liked burst better, at one year 68.2% did" is of the arm named first."""
    words = sentence.tokens.words[figure.last + 1 : figure.last + 3]
    if words[:1] != ["did"] or (words[1:2] and words[1].isalpha()):
        return False
    is_named = any(0 < figure.first - place.last <= BESIDE for place in places)
    if is_named or any(place.first < figure.first for place in near):
        return False
    return any(other.last < figure.first for other in sentence.figures_of_results)


def _behind_aside(sentence: Sentence, figure: Figure, places: Sequence[Place]) -> str:
    """The arm behind ", at 0.0 cm, in those assigned to physical therapy"."""
    words = sentence.tokens.words
    if words[figure.last + 1 : figure.last + 2] != [","] or figure.first - 2 <= sentence.first:
        return ""
    if "," not in words[figure.first - 2 : figure.first]:
        return ""
    for place in places:
        if place.first > figure.last:
            between = words[figure.last + 2 : place.first]
            return place.term if between and set(between) <= LINKS | {"that"} else ""
    return ""


def _terms(places: Sequence[Place]) -> tuple[str, ...]:
    """Each term once, in order."""
    if len(places) == 1:
        return (places[0].term,)
    return tuple(dict.fromkeys([place.term for place in places]))


def _is_behind_semicolon(sentence: Sentence, figure: Figure, places: Sequence[Place]) -> bool:
    """The one arm named stands in a later statement of the same sentence."""
    first = min(place.first for place in places)
    return figure.last < first and ";" in sentence.tokens.words[figure.last + 1 : first]


AGAINST = frozenset({"vs", "v", "versus", "against", "compared", "gegen"})


def _is_of_the_other(sentence: Sentence, figure: Figure, places: Sequence[Place]) -> bool:
    """The 81.2% in "81.2% vs 55.7 on SCS": the one arm named is that of the figure after it."""
    place, words = places[0], sentence.tokens.words
    if place.first < figure.last or figure.form not in SHARES:
        return False
    for other in sentence.figures:
        if figure.last < other.first < place.first and other.form in SHARES:
            between = words[figure.last + 1 : other.first]
            return len(between) <= 2 * BESIDE and bool(AGAINST & set(between))
    return False


OUTDOING = frozenset({"than", "from", "ahead", "beat", "beats", "outscored", "outdid", "surpassed"})


def _is_second(sentence: Sentence, figure: Figure, places: Sequence[Place]) -> bool:
    """The 80.4% in "DRG did no better than SCS (79.6 against 80.4%)": the first is the DRG one."""
    words = sentence.tokens.words
    for other in sentence.figures:
        if places[-1].last < other.first < figure.first and other.form in SHARES:
            between = words[other.last + 1 : figure.first]
            is_set = AGAINST | {"to"} if figure.form is other.form is Form.PERCENT else AGAINST
            if len(between) <= 2 and is_set & set(between) and figure.form in SHARES:
                return not OUTDOING.isdisjoint(words[places[-1].last : other.first])
    return False


def _is_taken(sentence: Sentence, figure: Figure, places: Sequence[Place]) -> bool:
    """True when the one arm named stands in a segment that has a figure of its own."""
    numbers = {sentence.seg(place.first) for place in places}
    return any(
        other.form is figure.form and other is not figure and sentence.seg(other.first) in numbers
        for other in sentence.figures
    )


def _closest(sentence: Sentence, figure: Figure, near: list[Place]) -> tuple[str, bool]:
    """The term linked to the figure by small words, else the last before it; is it beside it?"""
    words = sentence.tokens.words
    before = [p for p in near if p.last < figure.first]
    if before and words[before[-1].last + 1 : figure.first] in (["at"], [":"], ["="], ["is"]):
        return before[-1].term, True
    after = [p for p in near if p.first > figure.last]
    if after and all(w in LINKS for w in _outside(words[figure.last + 1 : after[0].first])):
        return after[0].term, True
    between = [f for f in sentence.figures if after and figure.last < f.first < after[0].first]
    if after and not between and words[after[0].first - 1] in ("at", "by"):
        return after[0].term, True
    if before:
        return before[-1].term, figure.first - before[-1].last <= BESIDE
    return near[0].term, False


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


def _carried(
    sentence: Sentence, figure: Figure, places: Sequence[Place], every: tuple[str, ...]
) -> Attachment:
    """What the sentence said last before the figure; all terms stay possible."""
    before = [p for p in places if p.last < figure.first]
    after = [p for p in places if p.first > figure.last]
    if before and len({p.term for p in before}) == 1:
        return Attachment((before[-1].term, *every), NEAR)
    if before:
        return Attachment((before[-1].term, *every), NEAR - 1)
    return Attachment((after[0].term if after else every[0], *every), NEAR - 1)


PARTING = frozenset({"while", "whereas", "but", "although", "though", "unlike", "whilst"})


def _is_joined(words: list[str], places: Sequence[Place]) -> bool:
    """ "DRG and SCS", "DRG outdid SCS by"; not "DRG held steady while SCS fell"."""
    between = words[places[0].last + 1 : places[-1].first]
    return not PARTING & set(between)


def _alternates(places: Sequence[Place], figures: Sequence[Figure]) -> bool:
    """ "DRG 13% SCS 28%": each name stands right before its figure, with nothing between."""
    return all(
        place.last + 1 == figure.first for place, figure in zip(places, figures, strict=True)
    )


def _in_parallel(sentence: Sentence, figure: Figure, places: Sequence[Place]) -> str:
    """ "DRG and SCS gave 81.2% and 55.7%": two names, then two figures, or the other way round."""
    figures = [f for f in sentence.figures if f.form is figure.form and f.form in SHARES]
    if len(figures) != len(places) or len(figures) < 2 or figure not in figures:
        return ""
    if _alternates(places, figures):
        return places[figures.index(figure)].term
    names_first = places[-1].last < figures[0].first
    figures_first = figures[-1].last < places[0].first
    if not (names_first or figures_first):
        return ""
    words = sentence.tokens.words
    if ";" in words[places[0].last : places[-1].first]:
        return ""
    if names_first and not _is_joined(words, places):
        return ""
    if names_first and "|" in words[places[-1].last : figures[0].first]:
        return ""
    firsts = [sentence.seg(f.first) for f in figures]
    if len(set(firsts)) < len(firsts) and figure.form is not Form.PERCENT:
        return ""
    return places[figures.index(figure)].term
