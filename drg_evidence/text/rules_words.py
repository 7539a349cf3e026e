"""Rules about words: likelihood, recommendation, significance, spin, words about people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .document import Readable, sentences

LIKELIHOOD = re.compile(
    r"(?<!how )\b(?:likely|unlikely|probably|rare|rarely|common|commonly|uncommon|often|frequent|"
    r"frequently|seldom|usually|(?:high|low|small|large) (?:risk|chance)|"
    r"(?:most|many|few|some) (?:people|patients))\b",
    re.IGNORECASE,
)
RECOMMENDATION = re.compile(
    r"\b(?:you should|should (?:be )?(?:use|choose|prefer|consider|offer|avoid)\w*|recommend\w*|"
    r"advis(?:e|ed|able)|first[- ]line|first choice|treatment of choice|best (?:option|choice)|"
    r"better choice|preferred|we suggest|must be offered|worth (?:trying|having))\b",
    re.IGNORECASE,
)
NO_RECOMMENDATION = re.compile(
    r"recommends? neither for nor against|(?:no|not a|makes no) recommendation", re.IGNORECASE
)
SIGNIFICANCE = re.compile(
    r"(?<!statistically )(?<!statistical )\b(?:non-?|in)?significan\w*", re.IGNORECASE
)
BY_SIGNIFICANCE = re.compile(r"\bstatistical(?:ly)? (?:non-?|in)?significan\w*", re.IGNORECASE)
P_VALUE = re.compile(r"\b[pP] ?(?:[<=>]|value)", re.ASCII)
ABOUT_PEOPLE = re.compile(
    r"\b(?:subjects?|sufferers?|victims?|non-?responders?|non-?complian\w*|"
    r"(?:patients?|people|he|she|they) (?:who )?failed)\b",
    re.IGNORECASE,
)
SPIN = re.compile(
    r"\b(?:prove[dns]?|proof|up to|as many as|as few as|breakthrough|revolution\w*|"
    r"game[- ]chang\w*|gold[- ]standard|dramatic\w*|impressive\w*|promising|excellent|outstanding|"
    r"unprecedented|miracle|cutting[- ]edge|state of the art|merely|safe and effective)\b",
    re.IGNORECASE,
)


def bare_likelihood(document: Readable) -> Iterator[str]:
    """A word for how often something happens, in a sentence without a number."""
    for sentence in sentences(document):
        match = LIKELIHOOD.search(sentence.text)
        if match and not re.search(r"\d", sentence.text):
            yield f"{match[0]!r} in {sentence.text!r}"


def recommendation(document: Readable) -> Iterator[str]:
    """A word that tells the reader what to do."""
    for sentence in sentences(document):
        text = NO_RECOMMENDATION.sub("", sentence.text)
        if match := RECOMMENDATION.search(text):
            yield f"{match[0]!r} in {sentence.text!r}"


def significance(document: Readable) -> Iterator[str]:
    """A result worded by significance, or the word without "statistically"."""
    for sentence in sentences(document):
        match = SIGNIFICANCE.search(sentence.text) or BY_SIGNIFICANCE.search(sentence.text)
        if match:
            yield f"{match[0]!r} in {sentence.text!r}"


def p_for_lay(document: Readable) -> Iterator[str]:
    """A p value in a text for patients."""
    for sentence in sentences(document):
        if P_VALUE.search(sentence.text):
            yield sentence.text


def about_people(document: Readable) -> Iterator[str]:
    """Words that make people into material."""
    for sentence in sentences(document):
        if match := ABOUT_PEOPLE.search(sentence.text):
            yield f"{match[0]!r} in {sentence.text!r}"


def spin(document: Readable) -> Iterator[str]:
    """Words that sell."""
    for sentence in sentences(document):
        if match := SPIN.search(sentence.text):
            yield f"{match[0]!r} in {sentence.text!r}"
