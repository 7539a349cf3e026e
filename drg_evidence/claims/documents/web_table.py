"""The rows of a table in a web page, with spanning cells repeated where they stand."""

from __future__ import annotations

from typing import Any

from .collector import Cell, is_figure, is_reference, one_line

# A cell may claim to span a million columns; tables that people read do not.
MOST_COLUMNS = 100
MOST_SPANNED_ROWS = 1_000

LONG_CELL = 1_500
"""Characters from which a cell is taken for a page inside a table."""


def words_of(element: Any) -> str:
    """The words of an element and those inside it, without raised references."""
    from lxml import etree

    words: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end"))
    skipped = None
    for event, part in steps:
        if event == "start":
            if part.tag in ("script", "style") or (
                part.tag == "sup" and is_reference("".join(part.itertext()))
            ):
                skipped = part
                steps.skip_subtree()
                continue
            if words and part.tag == "span" and _is_set_beside(part):
                words.append(" ")
            _say(words, part.text)
            if part.tag == "img":
                words.append(part.get("alt") or "")
        elif part is not element:
            # Paragraphs and lines inside a cell are words apart.
            if part is not skipped and part.tag in ("p", "div", "br", "li"):
                words.append(" ")
            _say(words, part.tail)
    return "".join(words)


def drawn_words(drawing: Any) -> str:
    """The title and the description of a drawing; without a description, the labels in it.

    Labels have no order to be read in, and those of an axis are no figures; who draws for all
    readers says the drawing in words as well.
    """
    is_told = any(_name(part) == "desc" for part in drawing)
    said = [part for part in drawing if _name(part) in ("title", "desc")]
    labels = [] if is_told else [part for part in drawing.iter() if _name(part) == "text"]
    return "\n".join(" ".join(part.itertext()) for part in [*said, *labels])


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _say(words: list[str], text: str | None) -> None:
    if text:
        if words and is_run_together(words[-1][-1:], text[0]):
            words.append(" ")
        words.append(text)


def _is_set_beside(part: Any) -> bool:
    """True for words in an element of their own, right after another one."""
    before = part.getprevious()
    if before is None or before.tag not in ("span", "b", "strong", "small") or before.tail:
        return False
    words, more = "".join(before.itertext()), "".join(part.itertext())
    return len(words) > 1 and len(more) > 1 and words[-1].isalpha() and not more[0].isdigit()


def is_run_together(before: str, after: str) -> bool:
    """True where elements side by side, parted by their style only, would join word and number."""
    if not after.isalnum():
        return False
    return before in ("%", ")") or (before.isalnum() and before.isdigit() != after.isdigit())


def is_for_layout(table: Any) -> bool:
    """True for a table that arranges a page: it holds tables, one column or long texts."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return True
    widths = [sum(1 for cell in row if cell.tag in ("td", "th")) for row in table.iter("tr")]
    if max(widths, default=0) < 2:
        return True
    return any(sum(map(len, cell.itertext())) > LONG_CELL for cell in table.iter("td"))


def table_rows(table: Any) -> tuple[list[list[Cell]], int | None]:
    """The cells row by row, and how many rows are heads, None when the page does not say."""
    rows: list[list[Cell]] = []
    heads: list[bool] = []
    above: dict[int, tuple[int, Cell]] = {}
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if not cells:
            continue
        rows.append(_row(cells, above))
        in_head = row.getparent() is not None and row.getparent().tag == "thead"
        heads.append(in_head or all(cell.tag == "th" for cell in cells))
    leading = next((i for i, is_head in enumerate(heads) if not is_head), len(heads))
    return rows, leading if 0 < leading < len(rows) else None


def _row(cells: list[Any], above: dict[int, tuple[int, Cell]]) -> list[Cell]:
    """One row; ``above`` holds the cells that reach down from earlier rows, by column."""
    row: list[Cell] = []
    for cell in cells:
        _reach_down(row, above)
        text = one_line(words_of(cell))
        # A label that reaches down speaks for each of its rows; a figure is said once.
        below = "" if is_figure(text) else text
        down = min(_span(cell, "rowspan"), MOST_SPANNED_ROWS)
        for column in range(min(_span(cell, "colspan"), MOST_COLUMNS)):
            if down > 1:
                above[len(row)] = (down - 1, None if column else below)
            row.append(None if column else text)
    _reach_down(row, above)
    return row


def _reach_down(row: list[Cell], above: dict[int, tuple[int, Cell]]) -> None:
    while len(row) in above:
        left, text = above.pop(len(row))
        if left > 1:
            above[len(row)] = (left - 1, text)
        row.append(text)


def _span(cell: Any, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return max(1, int(text)) if text.isdecimal() and len(text) < 6 else 1
