"""Which studies a sentence speaks of: names, authors with years, "the latter", what came before."""

from __future__ import annotations

from typing import Final, NamedTuple

from .cue_table import Cue
from .figures import Figure, Form
from .names import ORDINARY, Names
from .sentence import Sentence
from .tokens import unaccented

CITED: Final = frozenset(
    ["et", "colleagues", "co", "trial", "study", "series", "cohort", "analysis", "review", "group",
     "report", "reports", "paper", "pooled", "crossover", "rct", "and", "team", "meta", "network",
     "model", "looked", "found", "reported", "followed", "saw", "showed", "described",
     "studied", "gave", "concluded", "randomised", "randomized", "blinded",
     "prospective", "retrospective", "patients", "('"]
)  # fmt: skip
BEFORE_NAMES: Final = frozenset({"(", "the", "by", "from", "and"})
MEDICAL: Final = frozenset(
    ["patients", "pain", "relief", "scs", "drg", "stimulation", "stimulator", "stimulators", "crps",
     "trial", "randomised", "randomized", "causalgia", "khz", "participants", "implanted",
     "implant",
     "neuromodulation", "ganglion", "paresthesia", "paraesthesia", "arm", "arms", "sites", "study",
     "endpoint", "responders", "responder", "treatment", "axium", "studie", "therapieerfolg",
     "fbss", "leads", "people", "enrolled", "recruited", "centres", "adults", "study's",
     "controls", "crossed", "panel", "specialists", "consensus", "guidance", "recommendation",
     "reports", "vas", "nrs"
     ]
)  # fmt: skip


COMMON: Final = frozenset(
    ["controls", "crossed", "patients", "trial", "randomised", "randomized", "participants",
     "sites", "study", "people",
     "enrolled", "recruited", "centres", "adults", "study's", "guidance", "recommendation",
     "reports", "treatment", "panel", "specialists", "consensus", "arm", "arms", "endpoint"]
)  # fmt: skip
"""Words of any trial: beside PREDICT or TARGET they do not tell that ours is meant."""
INSTRUMENTS: Final = frozenset({"score", "scores", "questionnaire", "index", "app", "software"})
"""Behind a name: an instrument that is called like a trial."""
CLINICAL: Final = MEDICAL - COMMON
WORDS: Final = frozenset(
    ["PREDICT", "TARGET", "PROCESS", "PROMISE", "PRECISE", "DISTINCT", "BOOST", "REALITY",
     "RELIEF", "TRIUMPH", "COMFORT", "PROSPER", "FANS"]
)  # fmt: skip


class Named(NamedTuple):
    """One name in a sentence: the studies it may stand for and how firmly."""

    studies: tuple[str, ...]
    strength: str
    first: int
    last: int


def named_in(sentence: Sentence, names: Names, about: frozenset[str]) -> list[Named]:
    """Every study that the sentence names, in order."""
    phrases, authors = sentence.of("study"), sentence.of("author")
    has_telling = not names.telling.isdisjoint(sentence.words)
    if not (phrases or authors or has_telling):
        return []
    told = [_by_phrase(sentence, names, cue, about) for cue in phrases]
    told += [_by_author(sentence, names, cue) for cue in authors]
    found = [one for one in told if one is not None]
    if has_telling:
        found += _by_single_words(sentence, names)
    if len(found) < 2:
        return found
    found.sort(key=lambda one: one.first)
    return _merged(found)


def _by_single_words(sentence: Sentence, names: Names) -> list[Named]:
    """ "PMID 28030470"; "in the letter that the FDA sent": words that only one source has."""
    found: list[Named] = []
    tokens = sentence.tokens.words
    for word in sorted(names.telling & sentence.words):
        for words, studies, strength in names.together.get(word, ()):
            if words <= sentence.words:
                at = next(i for i in range(sentence.first, sentence.last) if tokens[i] in words)
                found.append(Named(studies, strength, at, at))
        if word in names.numbers:
            at = tokens.index(word, sentence.first)
            found.append(Named((names.numbers[word],), "name", at, at))
    return found


def _by_phrase(sentence: Sentence, names: Names, cue: Cue, about: frozenset[str]) -> Named | None:
    phrase, behind = cue.term, cue.last + 1
    studies, strength = names.by_phrase[phrase]
    if strength == "device":
        return None
    if strength == "word" and about.isdisjoint(CLINICAL if phrase in WORDS else MEDICAL):
        return None
    if behind < sentence.last and sentence.tokens.words[behind] in INSTRUMENTS:
        return None
    if len(studies) > 2 and "cochrane" in phrase:
        years = _years(sentence)
        studies = tuple(s for s in studies if names.years[s] in years) or studies
        if "drg" in sentence.terms("arm") and not years:
            studies = studies[:2]
        if "back" in sentence.words and not years:
            studies = (studies[-1],)
    return Named(studies, strength, cue.first, cue.last)


def _by_author(sentence: Sentence, names: Names, cue: Cue) -> Named | None:
    author, words = cue.term, sentence.tokens.words
    if unaccented(words[cue.last]) not in names.spellings[author]:
        return None
    if not _is_capital(sentence.tokens.raws, cue):
        return None
    studies = names.by_author[author]
    after = words[cue.last + 1 : min(sentence.last, cue.last + 9)]
    years = {int(w) for w in after if len(w) == 4 and w.isdigit()} or _years(sentence)
    dated = tuple([s for s in studies if names.years[s] in years]) if years else ()
    if dated:
        studies = dated
    elif author in ORDINARY:
        if not _is_cited(sentence, cue, after):
            return None
        if years and not any(names.years[s] is None for s in studies):
            return None
    return Named(_by_words(sentence, names, studies), "name", cue.first, cue.last)


def _is_capital(raws: list[str], cue: Cue) -> bool:
    """A word of the name begins with a capital letter."""
    return raws[cue.last][0].isupper() or any(
        raw[0].isupper() for raw in raws[cue.first : cue.last]
    )


def _is_cited(sentence: Sentence, cue: Cue, after: list[str]) -> bool:
    """ "Deer et al.", "the North trial", "Kumar's": what a surname is told as."""
    words = sentence.tokens.words
    if words[cue.last].endswith(("'s", "s'", "’s")) or not CITED.isdisjoint(after[:3]):
        return True
    return cue.first > sentence.first and words[cue.first - 1] in BEFORE_NAMES


def _by_words(sentence: Sentence, names: Names, studies: tuple[str, ...]) -> tuple[str, ...]:
    """Of several studies of one author, those first that share most words with the sentence."""
    if len(studies) == 1:
        return studies
    return tuple(sorted(studies, key=lambda s: -len(names.words[s] & sentence.words)))


def _years(sentence: Sentence) -> set[int]:
    return {int(f.low) for f in sentence.figures if f.form is Form.YEAR}


def _merged(found: list[Named]) -> list[Named]:
    """A name and an author beside it that agree are one: "ACCURATE (Deer 2017)", "SENZA-PDN"."""
    merged: list[Named] = []
    for one in found:
        last = merged[-1] if merged else None
        if last and one.first <= last.last + 6 and not set(one.studies).isdisjoint(last.studies):
            both = tuple(s for s in one.studies if s in last.studies)
            merged[-1] = Named(both, _stronger(last.strength, one.strength), last.first, one.last)
        elif last and one.first <= last.last:
            continue
        else:
            merged.append(one)
    firm = [one for one in merged if one.strength != "weak"]
    return firm or merged


def _stronger(a: str, b: str) -> str:
    return "name" if "name" in (a, b) else ("word" if "word" in (a, b) else a)


ANOTHER: Final = frozenset({"one", "another", "two", "three", "other", "several", "few", "second"})
PAPERS: Final = frozenset(
    ["series", "crossover", "crossovers", "cohort", "cohorts", "trial", "trials", "study",
     "studies", "registry", "registries", "survey", "centre's", "center's", "count"]
)  # fmt: skip
BETWEEN: Final = 5
"""Words between "one" and "trial": "one large blinded crossover trial"."""
TELLING: Final = frozenset({"that", "whereas", "while"})
"""Before "a": "add that a blinded crossover found none" speaks of a new study."""
TOLD_OF: Final = frozenset({"was", "is", "were", "are", "be", "as", "only"})
"""Before "one": "it was one trial" speaks of the study named already."""


OPENING: Final = ANOTHER | TELLING


def another_at(sentence: Sentence) -> int:
    """Where "one blinded trial" or "another series" stands, of no study that was named before.

    The end of the sentence, where no other study comes in.
    """
    first, end = sentence.first, sentence.last
    if PAPERS.isdisjoint(sentence.words) or OPENING.isdisjoint(sentence.words):
        return end
    words = sentence.tokens.words
    for i in range(first, end):
        word = words[i]
        if word == "a":
            is_new = i > first and words[i - 1] in TELLING
            if is_new and not PAPERS.isdisjoint(words[i + 1 : min(end, i + 4)]):
                return i
        elif word in ANOTHER and (i == first or words[i - 1] not in TOLD_OF):
            ahead = words[i + 1 : min(end, i + 1 + BETWEEN)]
            if not PAPERS.isdisjoint(ahead) and ahead[0] != "of":
                return i
    return end


def introduces_another(sentence: Sentence) -> bool:
    """ "In one blinded trial ...", "Another series ..."."""
    return another_at(sentence) < sentence.last


COMPARING: Final = frozenset({"after", "following", "unlike", "besides", "beyond", "since", "like"})


def without_compared(sentence: Sentence, named: list[Named]) -> list[Named]:
    """The studies without the second of "TARGET, the study after ACCURATE"."""
    words = sentence.tokens.words
    return [one for i, one in enumerate(named) if not i or words[one.first - 1] not in COMPARING]


LATTER: Final = frozenset({"latter", "former", "letztere", "erstere"})


COUNTED_OFF: Final = frozenset({"first", "second"})
TURNED: Final = LATTER | COUNTED_OFF
"""Words that tell which of the studies named before is meant."""
LAST_OF_TWO: Final = frozenset({"latter", "letztere", "second"})
"""Words for the study that was named last."""


def _is_counted_off(words: list[str], at: int) -> bool:
    """True for "in the first and", false for "in the first year"."""
    is_end = at + 1 >= len(words) or words[at + 1] in (",", ".", ";", "and", ")")
    return is_end and words[at - 1] == "the" and words[at - 2] in ("in", "of", "for", "with")


def latter_of(sentence: Sentence, figure: Figure) -> int:
    """Where "the latter" or "the former" stands that the figure is of; -1 without one."""
    words = sentence.tokens.words
    for i in range(figure.last + 1, min(sentence.last, figure.last + 9)):
        if words[i] in COUNTED_OFF and _is_counted_off(words, i):
            return i  # "49% in the first and 74.2% in the second"
        if words[i] in LATTER and words[i - 2] in ("in", "of", "for", "with"):
            return i  # "68.3% in the latter", "81.2% of the DRG arm of the former"
        if words[i] in (",", ";", "and", "("):
            break
    return next(
        (i for i in range(figure.first - 1, sentence.first - 1, -1) if words[i] in LATTER), -1
    )


def nearest(sentence: Sentence, figure: Figure, named: list[Named]) -> Named:
    """Of the studies that a sentence names, the one that stands before the figure or beside it."""
    if len(named) == 1:
        return named[0]
    number = sentence.seg(figure.first)
    left = [one for one in named if one.first < figure.first]
    near = [one for one in named if sentence.seg(one.first) == number]
    if not left:
        return (near or named)[0]
    is_parted = ";" in sentence.tokens.words[left[-1].last : figure.first]
    return near[0] if near and is_parted and near[0] not in left else left[-1]
