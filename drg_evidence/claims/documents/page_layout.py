"""From runs of letters on a page to lines, table rows and paragraphs.

A PDF says where letters stand and not what they are. Runs on one height are a line; wide gaps
inside lines that follow each other are the columns of a table; lines close together are a
paragraph. Columns of text stay apart, because runs are taken in the order of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from .axes import without_axes
from .collector import is_figure, is_reference
from .tall_cells import with_tall_cells

WIDE_GAP = 1.0
"""Sizes of the letters from which a gap between two runs divides cells."""

FIGURE_GAP = 0.4
"""The same between two figures, which stand beside each other in no sentence."""

WORD_GAP = 0.1
"""Sizes of the letters from which a gap between two runs divides words."""

LOOSE = 1.75
"""Sizes of the letters from which the next line, foot to foot, starts a new paragraph."""

LARGE = 1.15
"""How much larger than most letters those of a heading are."""

_ENDS = r"\d[\d.,]*\s*%?\s*(?:to|of|–|-)\s*\d[\d.,]*\s*%?"
_RANGE = re.compile(rf"\W*{_ENDS}\W*|\W*\d[\d.,]*\s*%?\s*\({_ENDS}\)")
_FIGURE_FIRST = re.compile(r"\W*\d(?!.*\b(?:intervals?|CI)\b)")
_BULLET = re.compile(r"[•●▪◦‣·∙–—*\uf0a7\uf0b7\uf0d8-]\s+|\(?\d{1,2}[.)]\s+(?=[A-Za-z])")
_CALLED_OUT = re.compile(r"\W*\d+(?:[.,]\d+)?\s*(?:%|percent\b|of\b|in\b|out\b|/)")
"""A share in large letters is told under the heading above it and is no heading itself."""
_BROKEN_WORD = re.compile(r"([A-Za-z]+)[-\u2010\u00ad\x02\ufffe]$")
_KEEP_HYPHEN = frozenset(
    (
        "open",
        "closed",
        "double",
        "single",
        "non",
        "long",
        "short",
        "medium",
        "mid",
        "low",
        "high",
        "post",
        "pre",
        "self",
        "back",
    )
)


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that stand together; distances from the left and from the foot of the page.

    ``size`` is the height of the font, the same for every letter of it.
    """

    left: float
    foot: float
    right: float
    top: float
    size: float
    text: str
    bold: bool = False

    @property
    def height(self) -> float:
        """From the foot of the lowest letter to the top of the highest."""
        return max(self.top - self.foot, 0.1)


@dataclass(slots=True)
class Line:
    """Runs on one height, from left to right."""

    runs: list[Run] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Size of the largest letters."""
        return max(run.size for run in self.runs)

    @property
    def foot(self) -> float:
        """The lowest point."""
        return min(run.foot for run in self.runs)

    @property
    def bold(self) -> bool:
        """True when every letter is set in a heavy face."""
        return all(run.bold for run in self.runs)

    def takes(self, run: Run) -> bool:
        """True when a run continues this line: it overlaps in height and goes on to the right."""
        last = self.runs[-1]
        shared = min(last.top, run.top) - max(last.foot, run.foot)
        onward = run.left >= last.right - 0.5 * max(last.size, run.size)
        return onward and shared > 0.3 * min(last.height, run.height)

    def words(self) -> list[str]:
        """The texts from left to right."""
        return [cell.text.strip() for cell in self.cells()]

    def _divides(self, one: Run, two: Run) -> bool:
        """True when the gap between two runs is one between cells."""
        figures = _is_value(one.text.strip()) and _is_value(two.text.strip())
        return two.left - one.right > (FIGURE_GAP if figures else WIDE_GAP) * self.size

    def cells(self) -> list[Run]:
        """The runs joined where the gap between them is no wider than between words."""
        cells: list[Run] = []
        for run in self.runs:
            if not cells or self._divides(cells[-1], run):
                cells.append(run)
                continue
            last = cells[-1]
            raised = run.size < 0.85 * last.size and run.foot > last.foot + 0.15 * last.size
            if raised and is_reference(run.text):
                continue
            apart = run.left - last.right > WORD_GAP * self.size
            text = last.text + (" " if apart and not last.text.endswith(" ") else "") + run.text
            low, high = min(last.foot, run.foot), max(last.top, run.top)
            size = max(last.size, run.size)
            cells[-1] = Run(last.left, low, max(last.right, run.right), high, size, text)
        return cells


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, paragraph or list item with its text, or a table with its rows."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def _is_value(text: str) -> bool:
    """True for a figure, a range, a pair of counts or a figure with its interval alone.

    >>> _is_value("81.2%"), _is_value("70.4% to 88.6%"), _is_value("56 of 69"), _is_value("12")
    (True, True, True, False)
    """
    return is_figure(text) or _RANGE.fullmatch(text) is not None


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """The lines in the order of the file."""
    lines: list[Line] = []
    for run in runs:
        if lines and lines[-1].takes(run):
            lines[-1].runs.append(run)
        else:
            lines.append(Line([run]))
    return lines


def parts_of(runs: Sequence[Run]) -> Iterator[Part]:
    """What stands on a page, in order."""
    lines = with_tall_cells(without_axes(lines_of(runs)))
    usual = median(line.size for line in lines) if lines else 1.0
    waiting: list[list[Run]] = []
    text: list[Line] = []
    head: list[Run] = []
    for number, line in enumerate(lines):
        if _heads_groups(lines[number : number + 3]):
            yield from _table(waiting, head)
            yield from _text(text, usual)
            head = line.cells()
            continue
        cells, following = line.cells(), lines[number + 1 : number + 2]
        alone = len(cells) == 1 or _BULLET.match(cells[0].text + " ")
        in_table = not alone and (waiting or any(len(f.cells()) > 1 for f in following))
        if in_table:
            yield from _text(text, usual)
            waiting.append(cells)
            continue
        yield from _table(waiting, head)
        if text and _starts_anew(text, line, usual):
            yield from _text(text, usual)
        text.append(line)
        if len(text) > 1 or line.size > LARGE * usual:
            head = []
    yield from _table(waiting, head)
    yield from _text(text, usual)


def _heads_groups(lines: Sequence[Line]) -> bool:
    """True for the head of a table whose rows stand in groups, each under a line in bold."""
    if len(lines) < 3:
        return False
    cells = [line.cells() for line in lines]
    is_head = len(cells[0]) > 2 and not any(_FIGURE_FIRST.match(cell.text) for cell in cells[0])
    return is_head and len(cells[1]) == 1 and lines[1].bold and len(cells[2]) > 1


def _starts_anew(text: Sequence[Line], line: Line, usual: float) -> bool:
    before = text[-1]
    pitch = before.foot - line.foot
    size = min(before.size, line.size)
    if line.bold and not before.bold and not line.runs[0].text.lstrip()[:1].islower():
        return True
    if pitch <= 0 or pitch > LOOSE * size or _BULLET.match(line.runs[0].text):
        return True
    return (before.size > LARGE * usual) != (line.size > LARGE * usual)


def _table(waiting: list[list[Run]], head: list[Run]) -> Iterator[Part]:
    """The lines waiting as the rows of a table, each cell under the nearest head."""
    if not waiting:
        return
    if head:
        waiting.insert(0, head)
    widest = max(waiting, key=len)
    rows = []
    for cells in waiting:
        row = [""] * len(widest)
        for cell in cells:
            distances = [_distance(cell, head) for head in widest]
            column = distances.index(min(distances))
            row[column] = f"{row[column]} {cell.text.strip()}".strip()
        rows.append(tuple(row))
    waiting.clear()
    yield Part("table", rows=tuple(rows))


def _distance(cell: Run, column: Run) -> float:
    """Columns are aligned left, right or in the middle; the best of the three counts."""
    middle = (cell.left + cell.right - column.left - column.right) / 2
    return min(abs(cell.left - column.left), abs(cell.right - column.right), abs(middle))


def _text(text: list[Line], usual: float) -> Iterator[Part]:
    if not text:
        return
    large = all(line.size > LARGE * usual for line in text)
    large = large and not _CALLED_OUT.match(text[0].runs[0].text)
    bullet = _BULLET.match(text[0].runs[0].text) or _BULLET.match(text[0].cells()[0].text)
    joined = ""
    for line in text:
        said = " ".join(cell.text.strip() for cell in line.cells())
        joined = join_lines(joined, said)
    text.clear()
    kind = "heading" if large else "list_item" if bullet else "paragraph"
    yield Part(kind, text=_BULLET.sub("", joined, count=1) if bullet else joined)


def join_lines(before: str, line: str) -> str:
    """Two lines of a paragraph as one, a word that was divided at the edge made whole.

    >>> join_lines("stimu-", "lation of the"), join_lines("an open-", "label trial")
    ('stimulation of the', 'an open-label trial')
    >>> join_lines("12.8-", "43.9"), join_lines("of the", "patients")
    ('12.8-43.9', 'of the patients')
    """
    if not before:
        return line
    if before[-1] in "-\u2010\u2013" and line[:1].isdigit():
        return before + line
    broken = _BROKEN_WORD.search(before)
    if broken and line[:1].islower():
        keep = broken.group(1).lower() in _KEEP_HYPHEN
        return (before[:-1] + "-" if keep else before[:-1]) + line
    return f"{before} {line}"
