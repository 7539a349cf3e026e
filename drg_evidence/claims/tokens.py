"""Text cut into words, numbers and signs, with sentences and segments.

Offsets are those of the given text: every repair of characters (full-width and Eastern digits,
odd spaces and dashes) replaces one character by one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

TOKEN: Final = re.compile(
    r"[a-zA-Z]++[^\W\d_]*+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?"
    r"|\n|(?<![\w.,])\.\d+|[^\w\s]|_"
)
ABBREVIATIONS: Final = frozenset(
    ["al", "vs", "fig", "figs", "tab", "no", "nr", "dr", "prof", "approx", "ca", "e.g", "eg", "ie",
     "etc", "cf", "resp", "inc", "ltd", "st", "mr", "mrs", "ms", "pts", "dept", "vol", "pp",
     "sept", "feb", "mar", "apr", "jun", "jul", "aug", "oct", "nov", "dec", "jan", "bzw", "z.b"]
)  # fmt: skip
SEGMENT_WORDS: Final = frozenset(
    ["and", "but", "while", "whereas", "versus", "vs", "against", "compared", "und", "gegen",
     "gegenüber", "sowie", "v"]
)  # fmt: skip
SEGMENT_SIGNS: Final = frozenset(",;|•\n")
MAY_CUT: Final = SEGMENT_WORDS | SEGMENT_SIGNS | {"-"}
"""What a segment begins with; a dash only where it stands by itself."""
MARKS: Final = frozenset(".!?\n")
"""What a sentence ends with."""
BREAKS: Final = MARKS | MAY_CUT
SIGN_REPAIRS: Final = {
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000\u2002\u2003\u2005\u2006\r\f\v", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff", " "),
    **dict.fromkeys("\u2066\u2067\u2068\u2069\u00ad", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\uff05\u066a\ufe6a", "%"),
    **dict.fromkeys("\uff0e\u066b", "."),
    **dict.fromkeys("\u00b7", "."),
    **dict.fromkeys("\u2019\u2018", "'"),
    **dict.fromkeys("\u2028\u2029\u0085", "\n"),
    "\t": "|", "\uff1d": "=", "\uff1c": "<", "\uff1e": ">", "\uff08": "(", "\uff09": ")",
    "\uff0c": ",",
}  # fmt: skip


class _Repairs(dict[int, str]):
    """Characters to replace; digits of other scripts are looked up once, when they occur."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        digit = unicodedata.digit(char, None) if unicodedata.category(char) == "Nd" else None
        self[code] = char if digit is None else str(digit)
        return self[code]


REPAIRS: Final = _Repairs({ord(char): to for char, to in SIGN_REPAIRS.items()})


def normalised(text: str) -> str:
    """The text with odd digits, spaces and dashes made plain; its length does not change.

    >>> normalised("８１．２％ – ٧٤٫٢")
    '81.2% - 74.2'
    """
    if text.isascii() and "\t" not in text:
        return text
    return ODD.sub(_repaired, text)


def unaccented(word: str) -> str:
    """The word without its accents, as an author's name is often printed.

    >>> unaccented("canós"), unaccented("graça's")
    ('canos', "graca's")
    """
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


ODD: Final = re.compile(r"[\t\r\f\v]|[^\x00-\x7f]")
"""Characters that may have to be replaced; all others stay, and cost next to nothing."""


def _repaired(match: re.Match[str]) -> str:
    return REPAIRS[ord(match[0])]


class Tokens:
    """Words in lower case with where they stand; parallel lists, because speed matters.

    ``breaks`` are the tokens at which a sentence or a segment may be cut, of which there are few.
    """

    __slots__ = ("breaks", "ends", "raws", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.raws: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.breaks: list[int] = []

    def __len__(self) -> int:
        return len(self.words)

    def is_spaced(self, i: int) -> bool:
        """True for a token with a blank before it, and for the first."""
        return i == 0 or self.starts[i] > self.ends[i - 1]


class Part:
    """A token of what stands between two blanks, and where it starts and ends there."""

    __slots__ = ("end", "is_break", "raw", "start", "word")

    def __init__(self, raw: str, start: int) -> None:
        self.raw = raw
        self.word = raw.lower()
        self.start = start
        self.end = start + len(raw)
        self.is_break = self.word in BREAKS


class _Parts(dict[str, list[Part]]):
    """The tokens of what stands between two blanks; no token has a blank in it."""

    def __missing__(self, chunk: str) -> list[Part]:
        parts = [Part(match[0], match.start()) for match in TOKEN.finditer(chunk)]
        if len(chunk) <= LONGEST_CHUNK:
            if len(self) > 50_000:
                self.clear()
            self[chunk] = parts
        return parts


LONGEST_CHUNK: Final = 40
"""Characters without a blank from which on they are hardly met again, and not remembered."""
_PARTS: Final = _Parts()


def tokenise(text: str) -> Tokens:
    """Cut plain (normalised) text into tokens. Linear in its length."""
    tokens = Tokens(text)
    words, raws, starts, ends = tokens.words, tokens.raws, tokens.starts, tokens.ends
    at = 0
    for chunk in text.split(" "):
        for part in _PARTS[chunk]:
            if part.is_break:
                tokens.breaks.append(len(words))
            words.append(part.word)
            raws.append(part.raw)
            starts.append(at + part.start)
            ends.append(at + part.end)
        at += len(chunk) + 1
    return tokens


CLOSING: Final = frozenset({")", '"', "”", "'", "]"})
"""Behind the mark that ends a sentence, and part of it."""


def sentences(tokens: Tokens) -> list[tuple[int, int]]:
    """Half-open token ranges of sentences: cut at full stops, marks and line ends."""
    cuts: list[tuple[int, int]] = []
    first = 0
    words, raws = tokens.words, tokens.raws
    total = len(words)
    for i in tokens.breaks:
        word = words[i]
        if word not in MARKS:
            continue
        if word == "\n":
            if i > first:
                cuts.append((first, i))
            first = i + 1
            continue
        after = i + 1
        while after < total and words[after] in CLOSING:
            after += 1
        if after < total and not tokens.is_spaced(after):
            continue
        if word == "." and _is_abbreviation(words, raws, i, after):
            continue
        cuts.append((first, after))
        first = after
    if first < total:
        cuts.append((first, total))
    if total <= LONGEST_SENTENCE:
        return cuts
    return [piece for a, b in cuts for piece in _bounded(a, b)]


LONGEST_SENTENCE: Final = 120
"""Tokens; what has no full stop for longer is a list, and is read piece by piece."""


def _bounded(first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last, LONGEST_SENTENCE):
        yield start, min(last, start + LONGEST_SENTENCE)


MONTHS: Final = frozenset(["januar", "februar", "märz", "april", "mai", "juni", "juli", "august",
                    "september", "oktober", "november", "dezember"])  # fmt: skip
"""After "11.": the day of a date, and no end of a sentence."""


WHOLE_WORD: Final = 5
"""Letters from which on a word is no abbreviation, even where a small letter follows its stop."""


def _is_abbreviation(words: list[str], raws: list[str], i: int, after: int) -> bool:
    """A full stop after "al" or "vs" or one letter, or before a small letter, ends nothing."""
    before = words[i - 1] if i else ""
    if after < len(raws) and raws[after][0].islower():
        is_word = len(before) >= WHOLE_WORD and before.isalpha()
        return not is_word or before in ABBREVIATIONS
    if before.isdigit() and len(before) <= 2 and after < len(words) and words[after] in MONTHS:
        return True
    return before in ABBREVIATIONS or (len(before) == 1 and before.isalpha() and before != "i")


UNSURE: Final = frozenset({"-", "while"})
WEARING: Final = frozenset({"on", "using", "receiving", "under"})
"""Behind the "while" of "32.3% took less while on burst", which parts nothing."""


def segments(tokens: Tokens, first: int, last: int) -> tuple[list[int], list[tuple[int, int]]]:
    """Segment number of each token of a sentence, and each segment as a half-open range.

    Cut at commas, semicolons, "and", "versus": figures and the names that they belong to mostly
    stand in one segment.
    """
    words, breaks = tokens.words, tokens.breaks
    numbers: list[int] = []
    ranges: list[tuple[int, int]] = []
    begin = first
    for i in range(bisect_left(breaks, first), bisect_left(breaks, last)):
        cut = breaks[i]
        word = words[cut]
        if word in MAY_CUT and (word not in UNSURE or _cuts(tokens, cut, last)):
            numbers += [len(ranges)] * (cut - begin)
            ranges.append((begin, cut))
            begin = cut
    numbers += [len(ranges)] * (last - begin)
    ranges.append((begin, last))
    return numbers, ranges


def _cuts(tokens: Tokens, at: int, last: int) -> bool:
    """True for a dash between words and not that of "10-kHz"; for a "while" that opens a clause."""
    if tokens.words[at] == "while":
        return at + 1 >= last or tokens.words[at + 1] not in WEARING
    return at + 1 < last and tokens.is_spaced(at) and tokens.is_spaced(at + 1)
