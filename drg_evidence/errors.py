"""What can go wrong, in a reader's words.

Each message says where, what was found, what was expected and what to do. The command line
prints these without a traceback; any other exception is a bug and shows its traceback.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


class EvidenceError(Exception):
    """Base of every error that a reader can mend."""


class UnknownTerm(EvidenceError):
    """A name that is not in the evidence or not in a closed list."""


class NotComparable(EvidenceError):
    """Two figures that must not be set against each other."""


class NotHeld(EvidenceError):
    """A figure that no source read so far gives."""


class ExportError(EvidenceError):
    """A file that could not be written, or a template that does not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in one place of the evidence tables.

    ``line`` is the line of the file as an editor counts it, 1 for the header, 0 for the
    file as a whole. ``blocking`` problems keep the tables from being loaded; the others
    are reported and read around.
    """

    file: str
    line: int
    column: str
    found: str
    expected: str
    remedy: str
    blocking: bool = True

    def __str__(self) -> str:
        place = self.file + (f" line {self.line}" if self.line else "")
        place += f", {self.column}" if self.column else ""
        return f"{place}: found {self.found}; expected {self.expected}. {self.remedy}"


class DataError(EvidenceError):
    """The evidence tables are wrong; every problem is listed at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        lines = [f"{len(self.problems)} problem(s) in the evidence tables"]
        lines += [f"  - {problem}" for problem in self.problems]
        super().__init__("\n".join(lines))


def unknown(kind: str, word: str, known: Iterable[str]) -> UnknownTerm:
    """The error for a word that is not known, with the nearest known ones.

    >>> print(unknown("arm", "dgr", ["drg", "sham"]))
    There is no arm 'dgr'. Nearest: drg.
    """
    names = sorted(known)
    nearest = get_close_matches(word, names, n=5, cutoff=0.5)
    nearest += [name for name in names if word and word in name and name not in nearest][:5]
    if nearest:
        return UnknownTerm(f"There is no {kind} {word!r}. Nearest: {', '.join(nearest[:5])}.")
    if len(names) <= 20:
        return UnknownTerm(f"There is no {kind} {word!r}. Known: {', '.join(names)}.")
    return UnknownTerm(f"There is no {kind} {word!r}, nor one like it, among {len(names)}.")
