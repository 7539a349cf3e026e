"""Lines that a text width broke and not their writer, joined again sign by sign."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

BULLET: Final = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
LABEL: Final = re.compile(r"\s*\w+(?: \w+)?:\s")
"""At the head of a line: "leg: 77.0%"."""
ENDS: Final = (".", "!", "?", ";", ":")
UNDERLINE: Final = re.compile(r"[^\S\n]*(?:-{3,}|={3,}|~{3,})[^\S\n]*")

SHORTEST: Final = 40
"""Characters of a line from which the next one may be taken for its continuation."""
FULL: Final = 55
"""Characters of a line after which a capital or a figure may go on with its sentence."""
WIDEST: Final = 120
"""Characters of a line that may have been broken to a width."""
ROOM: Final = 20
"""Characters by which lines of one width may differ; who stops sooner stops on purpose."""

OPEN_ENDS: Final = frozenset(
    ["a", "an", "and", "at", "after", "against", "as", "between", "by", "for", "from", "in", "is",
     "of", "on", "or", "over", "per", "than", "that", "the", "to", "versus", "vs", "was", "were",
     "with", "und", "der", "die", "das", "mit", "von", "bei", "nach", "für"]
)  # fmt: skip
"""Words after which no line of a list ends."""


def unwrapped(paragraph: str) -> str:
    r"""The paragraph with each line end inside a sentence as a blank; its length stays.

    >>> unwrapped("Of the people with a dorsal root ganglion stimulator\nmost responded.")
    'Of the people with a dorsal root ganglion stimulator most responded.'
    >>> unwrapped("DRG: 81.2%\nSCS: 55.7%")
    'DRG: 81.2%\nSCS: 55.7%'
    """
    if "\n" not in paragraph:
        return paragraph
    lines = paragraph.split("\n")
    # Sentences that end with their line belong to prose when any other line is broken.
    width = min(max(map(len, lines)), WIDEST)
    breaks = [_is_broken(one, two, width) for one, two in pairwise(lines)]
    is_prose = any(breaks) and not any(map(_is_own_line, lines))
    text, in_item = [lines[0]], bool(BULLET.match(lines[0]))
    for is_broken, before, line in zip(breaks, lines, lines[1:], strict=False):
        is_text = bool(line.strip()) and len(before) > SHORTEST and not _is_own_line(line)
        is_inside = in_item and line[:1] == " "
        text += [" " if is_broken or (is_text and (is_prose or is_inside)) else "\n", line]
        in_item = is_inside or bool(BULLET.match(line))
    return "".join(text)


def is_underlined(paragraph: str) -> bool:
    r"""True for a heading with a rule of dashes or equals signs under it.

    >>> is_underlined("In brief\n--------"), is_underlined("DRG | SCS\n--- | ---")
    (True, False)
    """
    if "\n" not in paragraph:
        return False
    heading, line_end, rule = paragraph.strip("\n").partition("\n")
    return bool(line_end and heading.strip()) and UNDERLINE.fullmatch(rule) is not None


def _is_own_line(line: str) -> bool:
    return bool(BULLET.match(line)) or "|" in line or "\t" in line


def _is_broken(before: str, line: str, width: int) -> bool:
    """True when the sentence of one line goes on in the next."""
    words, above = line.split(maxsplit=1), before.split(maxsplit=1)
    if not words or not SHORTEST < len(before) <= WIDEST or before.rstrip().endswith(ENDS):
        return False
    if any(sign in before + line for sign in "|\t") or BULLET.match(line) or LABEL.match(line):
        return False
    if words[0] == above[0] or len(before) + len(words[0]) + ROOM < width:
        return False
    if words[0][0].islower():
        # Short lines that all start small and hold a share each are items of a list.
        is_item = above[0][0].islower() and "%" in before and "%" in line and len(before) < FULL
        return not is_item
    is_open = before.rstrip().endswith(",") or before.split()[-1].lower() in OPEN_ENDS
    return len(before) > FULL and (is_open or line[0] == " " or words[0][0] in "(0123456789")
