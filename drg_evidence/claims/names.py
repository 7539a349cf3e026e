"""Which study a text names: by acronym, by author and year, by what only one study is.

Acronyms and descriptions stand in ``study_names.csv``; surnames come from the record, so a
study that is added to it is recognised by its author at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from ..evidence import Evidence
from .by_country import named_by_country, of_country
from .cue_table import CueFinder, Pattern, packaged_patterns, pattern, read_table
from .tokens import unaccented

ORDINARY: Final = frozenset(
    [
        "deer",
        "north",
        "west",
        "martin",
        "hunter",
        "turner",
        "cameron",
        "taylor",
        "pope",
        "ho",
        "mol",
        "levy",
        "jones",
        "chapman",
        "hayek",
        "gupta",
        "kumar",
        "harden",
        "harrison",
        "sayed",
        "grider",
        "levine",
        "graca",
        "mattie",
        "moman",
        "petersen",
        "kramer",
        "papa",
        "rigoard",
        "bendel",
        "corbett",
        "hara",
        "duarte",
        "kemler",
    ]
) - {"kemler", "moman", "rigoard", "graca"}
"""Surnames that are words or common names: a year or "et al." must stand beside them."""

NOT_NAMES: Final = frozenset({"june", "pain", "cochrane", "efns", "nacc", "nans", "us neurology"})
INITIALS: Final = re.compile(r"\s+[A-Z]{1,3}$")


@dataclass(frozen=True, slots=True)
class Names:
    """The finder of all cues, and what the study cues stand for.

    ``telling`` holds words and numbers that may name a study without being a phrase.
    """

    finder: CueFinder
    by_phrase: dict[str, tuple[tuple[str, ...], str]]
    together: dict[str, list[tuple[frozenset[str], tuple[str, ...], str]]]
    by_author: dict[str, tuple[str, ...]]
    families: dict[str, frozenset[str]]
    years: dict[str, int | None]
    words: dict[str, frozenset[str]]
    acronyms: frozenset[str]
    numbers: dict[str, str]
    countries: dict[str, frozenset[str]]
    surnames: frozenset[str]
    spellings: dict[str, frozenset[str]]
    telling: frozenset[str]

    def family(self, studies: Iterable[str]) -> frozenset[str]:
        """These studies with the other publications of the same trials."""
        found: set[str] = set()
        for study in studies:
            found |= self.families.get(study, frozenset({study}))
        return frozenset(found)


def names_of(evidence: Evidence) -> Names:
    """Names for the studies of an evidence base; made once for each."""
    for held, names in _MADE:
        if held is evidence:
            return names
    names = _names_of(evidence)
    _MADE.append((evidence, names))
    del _MADE[:-4]
    return names


_MADE: list[tuple[Evidence, Names]] = []


def _names_of(evidence: Evidence) -> Names:
    told = _Told()
    for row in read_table("study_names.csv"):
        studies = tuple(s for s in row["studies"].split(";") if s in evidence.studies)
        if studies or not row["studies"]:
            told.take(row["phrase"], studies, row["strength"])
    for phrase, studies in _labels(evidence):
        if phrase not in told.by_phrase:
            is_long = len(phrase.split()) >= FIRM_LABEL
            told.take(phrase, studies, "name" if is_long else "weak")
    for words, study in named_by_country(evidence):
        told.take_together(words, (study,), "weak")
    by_author = _authors(evidence)
    numbers = _numbers(evidence)
    patterns = [*packaged_patterns(), *told.patterns]
    for name in by_author:
        spelt = dict.fromkeys((name, unaccented(name)))
        patterns += [pattern(f"{one}*", "author", name) for one in spelt]
    return Names(
        finder=CueFinder.of(patterns),
        by_phrase=told.by_phrase,
        together=told.together,
        by_author=by_author,
        families={study: frozenset(group) for study, group in told.families.items()},
        years={key: study.year for key, study in evidence.studies.items()},
        acronyms=frozenset(
            word for phrase in told.by_phrase for word in re.findall(r"[A-Z]{3,}", phrase)
        ),
        surnames=frozenset(map(_surname, by_author)),
        numbers=numbers,
        countries=of_country(evidence),
        words={key: _telling_words(evidence, key) for key in evidence.studies},
        spellings={name: _spellings(unaccented(_surname(name))) for name in by_author},
        telling=frozenset(told.together) | frozenset(numbers),
    )


def _surname(author: str) -> str:
    """The last part of a name: the "levine" of "bortone-levine"."""
    return author.split()[-1].split("-")[-1]


def _spellings(surname: str) -> frozenset[str]:
    """A surname as it stands in a sentence, alone or in the genitive."""
    return frozenset([surname, f"{surname}'s", f"{surname}'", f"{surname}s", f"{surname}s'"])


@dataclass(slots=True)
class _Told:
    """What the table of names and the labels give, row by row."""

    patterns: list[Pattern] = field(default_factory=list)
    by_phrase: dict[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)
    together: dict[str, list[tuple[frozenset[str], tuple[str, ...], str]]] = field(
        default_factory=dict
    )
    families: dict[str, set[str]] = field(default_factory=dict)

    def take(self, phrase: str, studies: tuple[str, ...], strength: str) -> None:
        """One name, or words that name a study together."""
        if " & " in phrase:
            self.take_together(frozenset(phrase.split(" & ")), studies, strength)
            return
        self.by_phrase[phrase] = (studies, strength)
        if strength in ("word", "family", "name") and phrase not in MANY:
            for study in studies:
                self.families.setdefault(study, set()).update(studies)
        if strength != "family":
            self.patterns.append(pattern(phrase, "study", phrase))

    def take_together(self, words: frozenset[str], studies: tuple[str, ...], strength: str) -> None:
        """Words that name a study together, wherever in a sentence they stand."""
        rarest = max(words, key=lambda word: (word.isalpha(), len(word), word))
        self.together.setdefault(rarest, []).append((words, studies, strength))


def _numbers(evidence: Evidence) -> dict[str, str]:
    """Studies by PMID and registry number."""
    return {
        number.lower(): study.study_id
        for study in evidence.studies.values()
        for number in (study.pmid, study.registry_id)
        if number
    }


MANY: Final = frozenset({"NICE", "NICE's", "national institute for health", "MAUDE", "cochrane",
                  "cochrane's", "rigoard", "NACC", "NACC's"})  # fmt: skip
"""Names that stand for several documents which are not one trial."""


LEAST_OF_A_LABEL: Final = 3
"""Words from which on a label without an author can be nothing but the name of a study."""


FIRM_LABEL: Final = 4
"""Words from which on a label stands beside other names as firmly as they do."""


def _labels(evidence: Evidence) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Labels such as "10 kHz neck and upper limb", by which the package itself calls a study."""
    for study in evidence.studies.values():
        name = study.label.partition("(")[0].strip().lower()
        words = len(name.split())
        if words >= LEAST_OF_A_LABEL and ("," not in name or words >= FIRM_LABEL):
            yield name, (study.study_id,)


def _authors(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for study in evidence.studies.values():
        surname = INITIALS.sub("", study.first_author).strip().lower()
        surname = re.sub(r" [a-z]{2,4}$", "", surname) if len(surname) > 8 else surname
        in_label = re.findall(r"([A-Z][\w'’-]+(?: [A-Z][\w-]+)?) (?:19|20)\d\d", study.label)
        for name in {surname, *(label.lower() for label in in_label)} - {""} - NOT_NAMES:
            if not any(char.isdigit() for char in name) and len(name) > 1:
                found.setdefault(name, []).append(study.study_id)
    for study in evidence.studies.values():
        # A paper whose authors were not in the text read goes by those of its companion.
        for other in (evidence.studies[key] for key in study.related_to):
            near = study.year and other.year and abs(study.year - other.year) <= 1
            if near and not study.first_author and other.first_author:
                found[INITIALS.sub("", other.first_author).strip().lower()].append(study.study_id)
    found.setdefault("traeger", []).append("cochrane_2023")
    found.setdefault("o'connell", []).append("cochrane_2021")
    return {name: tuple(dict.fromkeys(ids)) for name, ids in found.items()}


STOP: Final = frozenset(
    [
        "stimulation",
        "spinal",
        "cord",
        "dorsal",
        "root",
        "ganglion",
        "chronic",
        "pain",
        "patients",
        "study",
        "trial",
        "with",
        "for",
        "the",
        "of",
        "and",
        "in",
        "a",
        "an",
        "drg",
        "scs",
        "treatment",
        "analysis",
        "results",
        "from",
        "systematic",
        "review",
        "adults",
        "months",
        "one",
        "versus",
        "their",
        "after",
        "or",
        "to",
        "on",
        "at",
        "by",
        "is",
        "as",
        "drgs",
        "relief",
    ]
)


def _telling_words(evidence: Evidence, study_id: str) -> frozenset[str]:
    """Words of label, title and population that may tell one study of an author from another."""
    study = evidence.studies[study_id]
    text = f"{study.label} {study.title} {study.population} {study.intervention} {study.country}"
    return frozenset(re.findall(r"[a-z]{4,}|l\d", text.lower())) - STOP
