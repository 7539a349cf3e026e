"""How a single record shows itself in Jupyter: its filled fields, one a line."""

from __future__ import annotations

from dataclasses import fields
from html import escape
from typing import Any


def record_html(record: Any) -> str:
    """A two-column table of the fields that hold something; the first field is the caption."""
    names = [field.name for field in fields(record)]
    cells = [(name, _shown(getattr(record, name))) for name in names]
    caption = escape(cells[0][1])
    rows = "".join(
        f'<tr><th scope="row" style="text-align:left">{escape(name.replace("_", " "))}</th>'
        f'<td style="text-align:left">{escape(text)}</td></tr>'
        for name, text in cells[1:]
        if text
    )
    return f"<table><caption>{caption}</caption><tbody>{rows}</tbody></table>"


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
