"""Rules about numbers: absolute, both arms, both frames, one denominator, with an interval."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..wording import Sentence
from .document import Readable, items, prose, sentences, text_of
from .summary import Section

FREQUENCY = re.compile(r"\b(\d[\d,]*) (?:people )?of every (\d[\d,]*)")
COUNT = re.compile(r"\b(\d[\d,]*) of (?:the )?(\d[\d,]*)\b")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
RELATIVE = re.compile(
    r"\b(?:risk ratio|odds ratio|hazard ratio|relative risk|relative reduction)\b"
    r"|\b(?:twice|double[ds]?|triple[ds]?|\d+ times) (?:as|the|more)\b|% (?:more|less) likely",
    re.IGNORECASE,
)
ABSOLUTE = re.compile(r"\d%|percentage points|of every \d|\b\d+ of (?:the )?\d")
ONE_IN_X = re.compile(
    r"\b(?:1|one) in (?:every |about )?(?:\d+|two|three|four|five|six|ten|twenty|a hundred)\b",
    re.IGNORECASE,
)
DECIMAL = re.compile(r"\d+\.\d+")
TIME = re.compile(r"\b(?:days?|weeks?|months?|years?|visit)\b", re.IGNORECASE)
MOMENT = re.compile(r"\b(?:after|during|when|while|at the end)\b", re.IGNORECASE)
NEEDED = re.compile(r"\bNNT\b|\bNNH\b|number[s]? needed to", re.IGNORECASE)
INTERVAL = re.compile(r"\bCI\b|\binterval", re.IGNORECASE)
LEVEL = re.compile(r"\(\d+% CI\)")
POINTS = re.compile(r"\d percentage points")
PERCENT_DIFFERENCE = re.compile(
    r"\bdifference (?:of|was|is) (?:about )?[\d.]+%|\b[\d.]+% (?:higher|lower|more people|fewer)\b",
    re.IGNORECASE,
)


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def relative_alone(document: Readable) -> Iterator[str]:
    """A relative effect in a section that shows no absolute figure."""
    for section in prose(document):
        text = text_of(section)
        found = RELATIVE.search(text)
        if found and not ABSOLUTE.search(text):
            yield f"{found[0]!r} without an absolute figure in {section.heading.text!r}"


def mixed_denominators(document: Readable) -> Iterator[str]:
    """Frequencies of more than one denominator; for lay readers plain counts as well."""
    patterns = (FREQUENCY, COUNT) if document.reader == "patient" else (FREQUENCY,)
    used = {
        _number(match[2])
        for _, text in items(document)
        for pattern in patterns
        for match in pattern.finditer(text)
    }
    if len(used) > 1:
        yield f"denominators {sorted(used)}"


def odd_denominator(document: Readable) -> Iterator[str]:
    """A frequency of a number that is no multiple of ten."""
    for _, text in items(document):
        for match in FREQUENCY.finditer(text):
            if _number(match[2]) % 10:
                yield match[0]


def one_in_x(document: Readable) -> Iterator[str]:
    """The format "1 in 5", which readers misjudge."""
    for sentence in sentences(document):
        if match := ONE_IN_X.search(sentence.text):
            yield match[0]


def decimals(document: Readable) -> Iterator[str]:
    """A decimal in a text for patients."""
    for sentence in sentences(document):
        if match := DECIMAL.search(sentence.text):
            yield f"{match[0]} in {sentence.text!r}"


def two_formats(document: Readable) -> Iterator[str]:
    """Percentages and frequencies in the same running text."""
    text = " ".join(text for _, text in items(document))
    if FREQUENCY.search(text) and re.search(r"\d ?(?:%|percent\b)", text):
        yield "both 'of every' and a percentage"


def frequency_without_context(document: Readable) -> Iterator[str]:
    """A frequency that does not say of whom and when."""
    for _, text in items(document):
        if FREQUENCY.search(text):
            if "people" not in text:
                yield f"of whom? {text!r}"
            if not TIME.search(text) and not MOMENT.search(text):
                yield f"when? {text!r}"


def _other_arm(finding_id: str) -> str:
    return re.sub(r"\.(drg|scs_tonic)(?=\.|$)", _swapped, finding_id)


def _swapped(match: re.Match[str]) -> str:
    return ".scs_tonic" if match[1] == "drg" else ".drg"


def _rates(section: Section) -> set[str]:
    """Rows shown as a rate of one arm: whole people, a percentage or counts."""
    shown = (q for sentence in section.sentences for q in sentence.quantities)
    return {q.finding_ids[0] for q in shown if q.finding_ids and _is_rate(q.method, q.shown)}


def _is_rate(method: str, shown: str) -> bool:
    if method.startswith("rounded to whole people"):
        return True
    return bool(re.fullmatch(r"[\d.]+%|\d+ of \d+", shown))


def one_arm_only(document: Readable) -> Iterator[str]:
    """A section that gives one arm of a pair of which the text knows both."""
    known = {i for section in prose(document) for i in _rates(section)}
    for section in prose(document):
        shown = _rates(section)
        for finding_id in sorted(shown):
            other = _other_arm(finding_id)
            if other != finding_id and other in known and other not in shown:
                yield f"{section.heading.text!r} shows {finding_id} without {other}"


def one_frame_only(document: Readable) -> Iterator[str]:
    """A frequency without its other side ("81 of every 100 did" without "19 did not")."""
    for _, text in items(document):
        numbers = {_number(n) for n in NUMBER.findall(text) if "." not in n}
        for match in FREQUENCY.finditer(text):
            had, out_of = _number(match[1]), _number(match[2])
            if out_of - had not in numbers - {out_of}:
                yield f"{match[0]} without {out_of - had} in {text!r}"


def no_interval(document: Readable) -> Iterator[str]:
    """A difference in a section that gives no interval and does not say that there is none."""
    for section in prose(document):
        text = text_of(section)
        if POINTS.search(text) and not INTERVAL.search(text):
            yield f"percentage points without interval in {section.heading.text!r}"


def difference_not_printed(document: Readable) -> Iterator[str]:
    """Two arms of a comparison in a section whose difference the reader must work out."""
    for section in prose(document):
        rates = _rates(section)
        treated = (i for i in rates if ".drg" in i and _other_arm(i) != i)
        pairs = {i for i in treated if _other_arm(i) in rates}
        shown = [q for sentence in section.sentences for q in sentence.quantities]
        told = {i for q in shown if q.method.startswith("difference") for i in q.finding_ids}
        for finding_id in sorted(pairs - told):
            yield f"{finding_id} and its other arm in {section.heading.text!r}"


def needed_for_lay(document: Readable) -> Iterator[str]:
    """A number needed to treat in a text for patients."""
    for sentence in sentences(document):
        if NEEDED.search(sentence.text):
            yield sentence.text


def needed_alone(document: Readable) -> Iterator[str]:
    """A number needed to treat without its time frame, interval and absolute difference."""
    for section, text in items(document):
        if not NEEDED.search(text) or not NUMBER.search(LEVEL.sub("", text)):
            continue
        whole = text_of(section)
        missing = [
            name
            for name, pattern in (("time frame", TIME), ("interval", INTERVAL))
            if not pattern.search(text)
        ]
        if "percentage points" not in whole:
            missing.append("absolute difference")
        if missing:
            yield f"{text!r} lacks {', '.join(missing)}"


def percent_for_points(document: Readable) -> Iterator[str]:
    """A difference of percentages called percent."""
    for sentence in sentences(document):
        if match := PERCENT_DIFFERENCE.search(sentence.text):
            yield match[0]


def without_origin(document: Readable) -> Iterator[str]:
    """A digit that belongs to no quantity."""
    whole: list[Sentence] = [document.title]
    for section in document.sections:
        whole += [section.heading, *section.sentences]
    for sentence in whole:
        if stray := sentence.stray_digits():
            yield f"{stray!r} in {sentence.message_id}"
