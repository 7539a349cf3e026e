"""Which studies a sentence speaks of: names, authors with years, "the latter", what came before."""

from __future__ import annotations

from dataclasses import dataclass

from .attach import Place
from .figures import Form
from .names import ORDINARY, Names
from .sentence import Sentence
from .tokens import unaccented

CITED = frozenset(
    ["et", "colleagues", "co", "trial", "study", "series", "cohort", "analysis", "review", "group",
     "report", "reports", "paper", "pooled", "crossover", "rct", "and", "team", "meta", "network",
     "model", "looked", "found", "reported", "followed", "saw", "showed", "described",
     "studied", "gave", "concluded", "randomised", "randomized", "blinded",
     "prospective", "retrospective", "patients", "('"]
)  # fmt: skip
MEDICAL = frozenset(
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


COMMON = frozenset(
    ["controls", "crossed", "patients", "trial", "randomised", "randomized", "participants",
     "sites", "study", "people",
     "enrolled", "recruited", "centres", "adults", "study's", "guidance", "recommendation",
     "reports", "treatment", "panel", "specialists", "consensus", "arm", "arms", "endpoint"]
)  # fmt: skip
"""Words of any trial: beside PREDICT or TARGET they do not tell that ours is meant."""
INSTRUMENTS = frozenset({"score", "scores", "questionnaire", "index", "app", "software"})
"""Behind a name: an instrument that is called like a trial."""
WORDS = frozenset(
    ["PREDICT", "TARGET", "PROCESS", "PROMISE", "PRECISE", "DISTINCT", "BOOST", "REALITY",
     "RELIEF", "TRIUMPH", "COMFORT", "PROSPER", "FANS"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """One name in a sentence: the studies it may stand for and how firmly."""

    studies: tuple[str, ...]
    strength: str
    first: int
    last: int


def named_in(sentence: Sentence, names: Names, about: frozenset[str]) -> list[Named]:
    """Every study that the sentence names, in order."""
    found = [_by_phrase(sentence, names, cue.term, cue.first, cue.last, about)
             for cue in sentence.of("study")]  # fmt: skip
    found += [
        _by_author(sentence, names, cue.term, cue.first, cue.last) for cue in sentence.of("author")
    ]
    found += _by_words_together(sentence, names)
    found += _by_number(sentence, names)
    if not found:
        return []
    kept = sorted((one for one in found if one), key=lambda one: one.first)
    return _merged(kept)


def _by_number(sentence: Sentence, names: Names) -> list[Named]:
    """ "PMID 28030470", "NCT01923285"."""
    words = sentence.tokens.words
    return [
        Named((names.numbers[word],), "name", at, at)
        for word in names.numbers.keys() & sentence.words
        for at in (words.index(word, sentence.first),)
    ]


def _by_words_together(sentence: Sentence, names: Names) -> list[Named]:
    """ "In the letter that the FDA sent": no phrase, but words that only one source has."""
    found = []
    told = names.together.keys() & sentence.words
    for words, studies, strength in [row for word in sorted(told) for row in names.together[word]]:
        if words <= sentence.words:
            at = next(
                i for i in range(sentence.first, sentence.last)
                if sentence.tokens.words[i] in words
            )  # fmt: skip
            found.append(Named(studies, strength, at, at))
    return found


def _by_phrase(
    sentence: Sentence, names: Names, phrase: str, first: int, last: int, about: frozenset[str]
) -> Named | None:
    studies, strength = names.by_phrase[phrase]
    if strength == "word" and not about & (MEDICAL - COMMON if phrase in WORDS else MEDICAL):
        return None
    after = sentence.tokens.words[last + 1 : min(sentence.last, last + 2)]
    if strength == "device" or not INSTRUMENTS.isdisjoint(after):
        return None
    if "cochrane" in phrase and len(studies) > 2:
        years = _years(sentence)
        studies = tuple(s for s in studies if names.years[s] in years) or studies
        if "drg" in sentence.terms("arm") and not years:
            studies = studies[:2]
        if "back" in sentence.words and not years:
            studies = (studies[-1],)
    return Named(studies, strength, first, last)


def _by_author(
    sentence: Sentence, names: Names, author: str, first: int, last: int
) -> Named | None:
    tokens = sentence.tokens
    surname = unaccented(author.split()[-1].split("-")[-1])
    is_name = any(raw[:1].isupper() for raw in tokens.raws[first : last + 1])
    if not is_name or unaccented(tokens.words[last]) not in _forms(surname):
        return None
    studies = names.by_author[author]
    after = tokens.words[last + 1 : min(sentence.last, last + 9)]
    years = {int(w) for w in after if len(w) == 4 and w.isdigit()} or _years(sentence)
    dated = tuple(s for s in studies if names.years[s] in years)
    genitive = tokens.words[last].endswith(("'s", "s'", "’s"))
    cited = (
        genitive
        or any(w in CITED for w in after[:3])
        or (first > sentence.first and tokens.words[first - 1] in ("(", "the", "by", "from", "and"))
    )
    if author in ORDINARY and not dated and not cited:
        return None
    if dated:
        studies = dated
    elif years and not any(names.years[s] is None for s in studies) and author in ORDINARY:
        return None
    return Named(_by_words(sentence, names, studies), "name", first, last)


def _forms(surname: str) -> tuple[str, ...]:
    return (surname, f"{surname}'s", f"{surname}'", f"{surname}s", f"{surname}s'")


def _by_words(sentence: Sentence, names: Names, studies: tuple[str, ...]) -> tuple[str, ...]:
    """Of several studies of one author, those first that share most words with the sentence."""
    return tuple(sorted(studies, key=lambda s: -len(names.words[s] & sentence.words)))


def _years(sentence: Sentence) -> set[int]:
    return {int(f.low) for f in sentence.figures if f.form is Form.YEAR}


def _merged(found: list[Named]) -> list[Named]:
    """A name and an author beside it that agree are one: "ACCURATE (Deer 2017)", "SENZA-PDN"."""
    merged: list[Named] = []
    for one in found:
        last = merged[-1] if merged else None
        if last and one.first <= last.last + 6 and set(one.studies) & set(last.studies):
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


def places_of(named: list[Named]) -> list[Place]:
    """The names as places, by their index."""
    return [Place(str(i), one.first, one.last) for i, one in enumerate(named)]


ANOTHER = frozenset({"one", "another", "two", "three", "other", "several", "few"})
PAPERS = frozenset(["series", "crossover", "crossovers", "cohort", "cohorts", "trial", "trials",
                    "study", "studies", "registry", "registries", "survey", "centre's", "center's",
                    "count"])  # fmt: skip
BETWEEN = 5
"""Words between "one" and "trial": "one large blinded crossover trial"."""
TELLING = frozenset({"that", "whereas", "while"})
"""Before "a": "add that a blinded crossover found none" speaks of a new study."""
TOLD_OF = frozenset({"was", "is", "were", "are", "be", "as", "only"})
"""Before "one": "it was one trial" speaks of the study named already."""


def introduces_another(sentence: Sentence, before: int | None = None) -> bool:
    """ "In one blinded trial ...", "Another series ...": of no study that was named before."""
    words = sentence.tokens.words
    for i in range(sentence.first, sentence.last if before is None else before):
        if words[i] == "a" and words[i - 1] in TELLING and i > sentence.first:
            if PAPERS & set(words[i + 1 : min(sentence.last, i + 4)]):
                return True
        elif words[i] in ANOTHER and (i == sentence.first or words[i - 1] not in TOLD_OF):
            ahead = words[i + 1 : min(sentence.last, i + 1 + BETWEEN)]
            if PAPERS & set(ahead) and "of" not in ahead[:1]:
                return True
    return False
