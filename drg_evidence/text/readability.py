"""How hard a text is to read: Flesch-Kincaid grade, SMOG grade and Flesch reading ease.

A screen, not a verdict: formulas count syllables and know nothing of meaning. Decimal points
and abbreviations do not end a sentence. A number counts as one word of one syllable, as most
word processors count it. Syllables come from spelling rules with a list of exceptions, so no
dictionary is loaded and nothing is fetched.

References
----------
Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Research Branch Report 8-75, 1975.
McLaughlin GH. J Reading 1969;12:639-646. Flesch R. J Appl Psychol 1948;32:221-233.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

METHOD = (
    "own count: decimals and abbreviations do not end a sentence, a number is one syllable, "
    "syllables by spelling rules with exceptions"
)

ABBREVIATIONS = (
    "al", "approx", "ca", "cf", "dr", "e.g", "etc", "fig", "i.e", "jr", "mr", "mrs", "ms", "no",
    "prof", "sr", "st", "u.k", "u.s", "vol", "vs",
)  # fmt: skip

SYLLABLES = {
    "area": 3, "areas": 3, "being": 2, "blinded": 2, "causalgia": 4, "cochrane": 2, "create": 2,
    "created": 3, "diabetic": 4, "doctor": 2, "doing": 2, "drg": 3, "every": 2, "going": 2,
    "idea": 3, "ideas": 3, "ordinary": 4, "people": 2, "period": 3, "reliable": 4, "reoperation": 5,
    "science": 2, "scs": 3, "seeing": 2, "serious": 3, "several": 3, "someone": 2, "sometimes": 2,
    "something": 2, "stimulation": 4, "trial": 2, "trials": 2, "usual": 3, "various": 3,
    "whole": 1, "worked": 1, "crps": 4, "fda": 3, "mri": 3, "makers": 2, "device": 2,
    "devices": 3, "surgeon": 2, "surgery": 3, "insurance": 3, "tingling": 2, "couple": 2,
    "nerve": 1, "quiet": 2, "diet": 2, "client": 2, "lasted": 2, "react": 2, "element": 3,
    "elements": 3, "implement": 3, "supplement": 3, "persuade": 2,
    "fluid": 2, "reality": 4, "paresthesia": 5, "wires": 1, "wire": 1,
    "fires": 1, "hours": 1, "hour": 1, "our": 1, "cause": 1, "causes": 2, "because": 2,
    "sometime": 2, "therefore": 2, "elsewhere": 2, "lifetime": 2, "homemade": 2,
}  # fmt: skip
"""Words whose spelling misleads the rules; abbreviations spoken letter by letter."""

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d[\d.,]*")
VOWELS = re.compile(r"[aeiouy]+")
HIATUS = re.compile(
    r"(?<![cgstxq])i[aou]|(?<![ct])ie(?=n[ct])|eo(?!u)|(?<=[^qg])ua|uou|[aeiouy]ing$|[st]hm$|sm$"
)
TOGETHER = re.compile(r"people|geo")
SUFFIX = re.compile(r"(?<=[^aeiouy])e(?:ly|ment|ments|ful|less|ness)$")
SENTENCE_END = re.compile(r"[.!?]+(?:[\"'”’)\]]+)?(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """Counts of a text and the grades that follow from them (US school grades)."""

    sentences: int
    words: int
    syllables: int
    long_words: int
    method: str = METHOD

    @property
    def flesch_kincaid_grade(self) -> float:
        """0.39 words a sentence + 11.8 syllables a word - 15.59."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog_grade(self) -> float:
        """1.0430 times the root of words of three syllables or more in 30 sentences + 3.1291."""
        return 1.0430 * math.sqrt(30 * self.long_words / self.sentences) + 3.1291

    @property
    def flesch_reading_ease(self) -> float:
        """206.835 - 1.015 words a sentence - 84.6 syllables a word; more is easier."""
        return 206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words


def readability(text: str) -> Readability:
    """Readability of a text; a line that ends without a full stop ends a sentence all the same.

    Raises
    ------
    ValueError
        When the text holds no word.

    Examples
    --------
    >>> result = readability("The cat sat on the mat.")
    >>> result.words, result.syllables, round(result.flesch_kincaid_grade, 2)
    (6, 6, -1.45)
    """
    said = [words(sentence) for sentence in sentences(text)]
    said = [found for found in said if found]
    if not said:
        raise ValueError("there is no word to measure in this text")
    counts = [syllables(word) for found in said for word in found]
    return Readability(
        sentences=len(said),
        words=len(counts),
        syllables=sum(counts),
        long_words=sum(count >= 3 for count in counts),
    )


def sentences(text: str) -> list[str]:
    """The text cut into sentences.

    >>> sentences("It fell by 2.5 points, i.e. a little. Was that enough?")
    ['It fell by 2.5 points, i.e. a little.', 'Was that enough?']
    """
    found: list[str] = []
    for line in text.splitlines():
        start = 0
        for match in SENTENCE_END.finditer(line):
            if _is_abbreviation(line, match.start(), match.end()):
                continue
            found.append(line[start : match.end()].strip())
            start = match.end()
        found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]


def _is_abbreviation(line: str, dot: int, end: int) -> bool:
    before = line[:dot].rsplit(None, 1)
    last = before[-1].strip("([\"'“").lower() if before else ""
    if line[dot] != "." or not line[end:].strip():
        return False
    # A single capital is an initial ("J. Smith"); "no." is a word unless a number follows.
    if last == "no":
        return bool(re.match(r"\s*\d", line[end:]))
    return last in ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last not in "ai")


def words(text: str) -> list[str]:
    """The words and numbers of a text; parts of a hyphenated word count one by one."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """Syllables of one word by its spelling, at least 1.

    >>> [syllables(word) for word in ("pain", "device", "treated", "stimulation", "81.2")]
    [1, 2, 2, 4, 1]
    """
    plain = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if not plain or plain[0].isdigit():
        return 1
    if plain in SYLLABLES:
        return SYLLABLES[plain]
    if word.isupper() and not VOWELS.search(plain):
        return len(plain)
    count = len(VOWELS.findall(plain)) + _hiatus(plain) - _silent(plain)
    return max(1, count)


def _hiatus(word: str) -> int:
    """Vowels that stand together and are spoken apart, and a spoken m without its vowel."""
    return len(HIATUS.findall(word)) - len(TOGETHER.findall(word))


def _silent(word: str) -> int:
    """Vowels that are written and not spoken: the e of "came", "moved", "makes" and "safely"."""
    stem = SUFFIX.sub("e", word)
    inner = int(stem != word)
    if re.search(r"[^aeiouyl]le[sd]?$", stem):
        return inner
    if re.search(r"[^aeiouytd]ed$", stem):
        return 1
    if re.search(r"(?:[^aeiouysxzcgh]|th)es$", stem):
        return 1
    alone = re.search(r"[^aeiouy]e$", stem) and len(VOWELS.findall(stem)) > 1
    return int(bool(alone))
