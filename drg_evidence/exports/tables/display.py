"""A table as a value: title, columns, cells and notes; then CSV or HTML.

Cells are text that readers see. Numbers in them are as printed, or computed and said to be so by
the column or a note.
"""

from __future__ import annotations

import csv
import html
import io
from dataclasses import dataclass

from ...wording import Sentence, say

FORMULA_STARTS = ("=", "+", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplayTable:
    """A finished table. ``columns`` are names of messages; the first column heads its row."""

    name: str
    title: Sentence
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[Sentence, ...] = ()

    def __post_init__(self) -> None:
        uneven = [row for row in self.rows if len(row) != len(self.columns)]
        if uneven:
            raise ValueError(
                f"{self.name}: a row has {len(uneven[0])} cells, not {len(self.columns)}"
            )

    @property
    def headings(self) -> tuple[str, ...]:
        """What readers see above the columns."""
        return tuple(str(say(f"table-column-{column}")) for column in self.columns)

    @property
    def escaped_title(self) -> str:
        """The title, safe inside HTML."""
        return html.escape(str(self.title))

    def _repr_html_(self) -> str:
        return self.to_html()

    def to_csv(self) -> str:
        """Comma-separated text with a header; a cell that a spreadsheet would run is defused."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_defused(cell) for cell in row] for row in self.rows)
        return out.getvalue()

    def to_html(self) -> str:
        """A table with caption and scoped headers, and its notes below; no document around it."""
        head = "".join(f'<th scope="col">{html.escape(h)}</th>' for h in self.headings)
        body = "".join(_html_row(row) for row in self.rows)
        notes = "".join(f"<li>{html.escape(str(note))}</li>" for note in self.notes)
        notes = f'<ul class="notes">{notes}</ul>' if notes else ""
        caption = html.escape(str(self.title))
        return (
            f'<div class="table-frame" role="region" tabindex="0" aria-label="{caption}"><table>'
            f"<caption>{caption}</caption><thead><tr>{head}</tr></thead>"
            f"<tbody>{body}</tbody></table></div>{notes}"
        )


def _html_row(row: tuple[str, ...]) -> str:
    first, *rest = (html.escape(cell) for cell in row)
    cells = "".join(f"<td>{cell}</td>" for cell in rest)
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
