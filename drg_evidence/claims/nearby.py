"""What the words beside a figure say: arms in order, its segment, the noun that it counts."""

from __future__ import annotations

from typing import Final

from .cue_table import Cue
from .figures import Figure, Form
from .place import Place
from .sentence import Sentence

BY_ANOTHER: Final = frozenset(
    {("by", "a"), ("from", "a"), ("of", "a"), ("by", "the"), ("from", "the"), ("made", "by")}
)
"""Before "a competitor's device", which is then the SCS named before and no arm of its own."""


ADDED: Final = frozenset({"cmm", "physical_therapy"})
"""What people go on having beside a stimulator: "SCS + physical therapy" is the SCS arm."""


def _is_on_top(words: list[str], place: Place, first: int) -> bool:
    """ "A stimulator besides usual care", "on top of medical care": no arm of its own."""
    before = words[max(first, place.first - 4) : place.first]
    return "besides" in before[-2:] or "alongside" in before[-2:] or "top" in before


def arm_places(sentence: Sentence) -> list[Place]:
    """Arms in order; "a rival company's spinal cord stimulator" is one arm, not two."""
    cues = sentence.of("arm")
    if not cues:
        return []
    words, terms = sentence.tokens.words, sentence.terms("arm")
    every = [Place(cue.term, cue.first, cue.last) for cue in cues]
    if not ADDED.isdisjoint(terms):
        every = _without_added(words, every, sentence.first)
    if "over" in sentence.words:
        every = [p for p in every if not _is_liked_less(words, p.first)]
    if len(every) > 1 and not OUTDONE.isdisjoint(sentence.words):
        every = _without_outdone(words, every, sentence.last)
    if len(every) > 1 and "control" in terms:
        every = _without_controls(words, every)
    return every


def _is_liked_less(words: list[str], at: int) -> bool:
    """The arm that people did not choose: "70.8% chose it over tonic stimulation"."""
    return at > 1 and words[at - 1] == "over" and words[at - 2] in ("it", "them", "that")


def _without_added(words: list[str], every: list[Place], first: int) -> list[Place]:
    """The arms without what comes on top of them."""
    kept = [
        place for i, place in enumerate(every)
        if not (
            place.term in ADDED and i and words[place.first - 1] in ("+", "plus", "&", "with")
            and every[i - 1].last == place.first - 2)
    ]  # fmt: skip
    return [p for p in kept if p.term not in ADDED or not _is_on_top(words, p, first)]


OUTDONE: Final = frozenset({"than", "from"})


def _without_outdone(words: list[str], every: list[Place], last: int) -> list[Place]:
    """The arms without the SCS of "DRG did better than SCS", which has no figure there."""
    return [
        place for i, place in enumerate(every)
        if not (i and words[place.first - 1] in OUTDONE
                and (place.last + 1 >= last or words[place.last + 1] not in ("(", ":")))
    ]  # fmt: skip


def _without_controls(words: list[str], every: list[Place]) -> list[Place]:
    """The arms without a control that is the device named before it or right behind it."""
    places = [
        place for i, place in enumerate(every)
        if not (place.term == "control" and i and every[i - 1].term.startswith("scs")
                and tuple(words[place.first - 2 : place.first]) in BY_ANOTHER)
    ]  # fmt: skip
    return [
        place for i, place in enumerate(places)
        if not (place.term == "control" and i + 1 < len(places)
                and places[i + 1].first - place.last <= 4 and places[i + 1].term != "drg")
    ]  # fmt: skip


Cut = tuple[int, int, int]
"""First and last token of a figure that cuts a segment, and the end of the bracket behind it."""
UNCUT: Final = frozenset({Form.OTHER, Form.TIME, Form.YEAR})


def cuts_of(sentence: Sentence) -> list[Cut]:
    """The figures between which the words of a sentence are shared out."""
    if len(sentence.figures) == 1:
        return []
    words, last = sentence.tokens.words, sentence.last
    return [
        (figure.first, figure.last, _behind_bracket(words, figure.last + 1, last))
        for figure in sentence.figures if figure.form not in UNCUT
    ]  # fmt: skip


def segment_words(
    sentence: Sentence, figure: Figure, cuts: list[Cut], label: list[str]
) -> frozenset[str]:
    """Words of the segment that stand between the figures before and after, and of the row."""
    low, high = sentence.part(figure.first)
    first, last = figure.first, figure.last
    for cut_first, cut_last, behind in cuts:
        if cut_last < first:
            # A bracket that holds this figure too does not end before it.
            begin = behind if behind <= first else cut_last + 1
            if begin > low:
                low = begin
        elif last < cut_first < high:
            high = cut_first
    if low == sentence.first and high == sentence.last:
        return sentence.words
    words = sentence.tokens.words[low:high]
    return frozenset(words + label if label else words)


def _behind_bracket(words: list[str], at: int, last: int) -> int:
    """What stands in brackets behind a figure is that figure's: "37% (modified ITT) or 47%"."""
    if at < last and words[at] == "(":
        for i in range(at + 1, last):
            if words[i] == ")":
                return i + 1
    return at


def label_of_row(sentence: Sentence) -> list[str]:
    """Words of the first cell, when it names what the whole row is of."""
    words = sentence.tokens.words
    if "|" not in sentence.words or words[sentence.first] == "|":
        return []
    end = words.index("|", sentence.first)
    has_figure = any(figure.first < end for figure in sentence.figures)
    return [] if has_figure else words[sentence.first : end]


NOUN_LIMIT: Final = 4
COUNTED: Final = frozenset({Form.NUMBER, Form.PAIR, Form.YEAR})
"""Figures that may count something."""
BETWEEN: Final = frozenset({",", ";", "(", "and", "at", "by", "|", "\n"})


def noun_of(sentence: Sentence, figure: Figure) -> str:
    """What a bare number counts: ``people``, ``sites``, ``studies``, ``reports`` or empty."""
    nouns = nouns_of(sentence)
    if nouns and (best := _noun_behind(sentence, figure, nouns)):
        return best
    words, behind = sentence.tokens.words, figure.last + 1
    if words[figure.first - 1] == "=" and words[figure.first - 2] == "n":
        return "people"
    after = words[behind] if behind < len(words) else ""
    if after == "of" and "them" in words[behind + 1 : behind + 2]:
        before = [f for f in sentence.figures if f.last < figure.first and f.form is figure.form]
        return noun_of(sentence, before[-1]) if before else "people"
    if not nouns:
        return ""
    if (not after or after in PARTING) and (best := _noun_before(sentence, figure, nouns)):
        return best
    is_labelled = figure.first > sentence.first and words[figure.first - 1] in LABEL_MARKS
    is_alone = not after.isalpha() or after in ("on", "with", "for")
    return _noun_of_label(sentence, figure, nouns) if is_labelled and is_alone else ""


def _noun_behind(sentence: Sentence, figure: Figure, nouns: list[Cue]) -> str:
    """The nearest noun behind a number, with nothing between that ends what it counts."""
    begin = figure.last + 1
    best, distance = "", NOUN_LIMIT + 1
    for cue in nouns:
        gap = cue.first - figure.last
        is_near = 0 < gap < distance or (gap == distance and not best)
        if is_near and BETWEEN.isdisjoint(sentence.tokens.words[begin : cue.first]):
            best, distance = _counted(cue), gap
    return best


def _counted(noun: Cue) -> str:
    return "people" if noun.kind == "people" else noun.term


PARTING: Final = frozenset({"|", ";", "\n", ","})


def _noun_before(sentence: Sentence, figure: Figure, nouns: list[Cue]) -> str:
    """The noun of "| devices 155,028 |", where a cell or an item is a noun and its number."""
    words = sentence.tokens.words
    for cue in nouns:
        starts = cue.first == sentence.first or words[cue.first - 1] in PARTING
        if cue.last == figure.first - 1 and starts:
            return _counted(cue)
    return ""


def nouns_of(sentence: Sentence) -> list[Cue]:
    """Everything of the sentence that a number may count."""
    found = [cue for cue in sentence.of("outcome") if cue.term in NOUNS]
    found += sentence.of("people")
    if counted := sentence.of("counted"):
        found += [cue for cue in counted if cue.term in NOUNS]
    return found


def noun_among(nouns: list[Cue]) -> str:
    """What the last of some nouns counts; empty for none."""
    if not nouns:
        return ""
    return _counted(max(nouns, key=lambda cue: cue.first))


LABEL_MARKS: Final = frozenset({":", "=", "|"})
LABEL_REACH: Final = 7


def _noun_of_label(sentence: Sentence, figure: Figure, nouns: list[Cue]) -> str:
    """The last noun of "studies included: 13" and of "people enrolled | 426"."""
    begins = max(sentence.first, figure.first - LABEL_REACH)
    marks = [i for i in range(begins, figure.first - 1) if sentence.tokens.words[i] in LABEL_MARKS]
    begins = marks[-1] if marks else begins
    return noun_among([cue for cue in nouns if begins <= cue.first < figure.first])


NOUNS: Final = frozenset(
    ["sites", "studies", "report", "death", "injury", "malfunction", "panel", "implants_year",
     "qaly", "reports", "leads", "devices"]
)  # fmt: skip


def before_semicolon(sentence: Sentence, figure: Figure, terms: frozenset[str]) -> frozenset[str]:
    """Without what a later clause says of a figure of its own: "...; 70% preferred burst"."""
    if ";" not in sentence.words:
        return terms
    words = sentence.tokens.words
    marks = [i for i in range(sentence.first, sentence.last) if words[i] == ";"]
    first = max([i for i in marks if i < figure.first], default=sentence.first)
    cut = min([i for i in marks if i > figure.last], default=sentence.last)
    same = [f for f in sentence.figures if f.form is figure.form]
    here = {cue.term for cue in sentence.of("outcome") if first <= cue.first < cut}
    if here and any(f.last < first for f in same):
        return terms & here  # its own clause says what it is of
    if not any(f.first > cut for f in same):
        return terms
    return terms & {cue.term for cue in sentence.of("outcome") if cue.first < cut}


def is_told_later(sentence: Sentence, figure: Figure) -> bool:
    """True for the 65% of "none in 65%; nearly 70% preferred burst": the words are the other's."""
    cues = sentence.of("outcome")
    if not cues or cues[0].first < figure.first:
        return False
    for later in sentence.figures:
        if later.first > figure.last and later.form is figure.form:
            number = sentence.seg(later.first)
            return sentence.seg(cues[0].first) >= number > sentence.seg(figure.first)
    return False
