"""Rules for plain language documents: length, title, sections, reading grade, voice, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .document import Readable, prose, running_text, text_of
from .readability import readability, sentences, words
from .summary import Kind, Section

LENGTH = (400, 850)
TITLE_LIMIT = 256
HIGHEST_GRADE = 8.0
LARGEST_PASSIVE_SHARE = 0.2
LONGEST_LIST = 7

ORDER = (
    "key", "problem", "treatment", "asked", "done", "found", "limits", "current", "questions",
)  # fmt: skip
"""Roles of the sections of a plain language document, in order; harms stand beside ``found``."""

TERMS = (
    "adverse event", "causalgia", "cohort", "confidence interval", "crossover", "dorsal root",
    "ganglion", "implantable", "open label", "paresthesia", "placebo", "randomised", "randomized",
    "responder", "sham",
)  # fmt: skip

IRREGULAR = (
    "born|broken|built|caught|chosen|cut|done|drawn|felt|found|given|gone|grown|held|hidden|hurt|"
    "kept|known|left|led|lent|lost|made|meant|met|paid|put|read|run|said|seen|sent|set|shown|shut|"
    "split|spent|stuck|taken|taught|thought|told|understood|worn|written"
)
NOT_PARTICIPLES = "based|interested|limited|mixed|related|tired|unexpected|used to|supposed"
PASSIVE = re.compile(
    r"\b(?:am|are|be|been|being|is|was|were|get|gets|got)(?:n't)?(?:\s+(?:not|also|then|now|"
    rf"later|still|never|always|\w+ly))*\s+(?!(?:{NOT_PARTICIPLES})\b)"
    rf"(?:\w+ed|{IRREGULAR})\b",
    re.IGNORECASE,
)


def length(document: Readable) -> Iterator[str]:
    """Too short to tell, or too long to be read."""
    count = sum(len(words(s.heading.text)) + len(words(text_of(s))) for s in prose(document))
    if not LENGTH[0] <= count <= LENGTH[1]:
        yield f"{count} words, wanted {LENGTH[0]} to {LENGTH[1]}"


def title(document: Readable) -> Iterator[str]:
    """A title that asks nothing, or too long."""
    text = document.title.text
    if not text.endswith("?"):
        yield f"no question: {text!r}"
    if len(text) > TITLE_LIMIT:
        yield f"{len(text)} characters"


def key_messages(document: Readable) -> Iterator[str]:
    """Key messages that do not come first, or are not two or three."""
    first = document.sections[0]
    if first.role != "key":
        yield f"the first section is {first.role!r}"
    elif not 2 <= len(first.items) <= 3:
        yield f"{len(first.items)} key messages"


def terms_in_key_messages(document: Readable) -> Iterator[str]:
    """A term or an acronym that a newcomer cannot know yet."""
    for section in document.sections:
        if section.role != "key":
            continue
        text = text_of(section)
        yield from re.findall(r"\b[A-Z]{2,}\b", text)
        yield from (term for term in TERMS if term in text.lower())


def section_order(document: Readable) -> Iterator[str]:
    """Sections missing or out of order."""
    named = ("found" if s.role == "harms" else s.role for s in document.sections)
    roles = list(dict.fromkeys(role for role in named if role in ORDER))
    if roles != list(ORDER):
        yield f"found {', '.join(roles)}"


def reading_grade(document: Readable) -> Iterator[str]:
    """A Flesch-Kincaid grade above eight."""
    grade = readability(running_text(document)).flesch_kincaid_grade
    if grade > HIGHEST_GRADE:
        yield f"Flesch-Kincaid grade {grade:.1f}"


def passive_sentences(document: Readable) -> list[str]:
    """The sentences in passive voice, as far as spelling shows it."""
    return [sentence for sentence in _body(document) if PASSIVE.search(sentence)]


def _body(document: Readable) -> list[str]:
    plain: list[Section] = [s for s in prose(document) if s.kind is not Kind.TABLE]
    return [s for section in plain for s in sentences(text_of(section))]


def passive_voice(document: Readable) -> Iterator[str]:
    """Passive voice in more than a fifth of the sentences."""
    passive, whole = passive_sentences(document), _body(document)
    if len(passive) > LARGEST_PASSIVE_SHARE * len(whole):
        yield f"{len(passive)} of {len(whole)} sentences: {passive}"


def long_list(document: Readable) -> Iterator[str]:
    """A list of more than seven items."""
    for section in prose(document):
        if section.kind is Kind.LIST and len(section.items) > LONGEST_LIST:
            yield f"{len(section.items)} items in {section.heading.text!r}"


def no_questions(document: Readable) -> Iterator[str]:
    """Nothing to do at the end: no questions for the care team."""
    if not any(section.role == "questions" for section in document.sections):
        yield "no questions for the care team"
