"""The HTML document around a table or the first page: self-contained, quiet, readable."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from ...wording import catalogue, say

TEMPLATES = Path(__file__).parent.parent / "templates"
POLICY = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'"


@cache
def _style() -> str:
    return (TEMPLATES / "report.css").read_text(encoding="utf-8")


def document(title: str, body: str, *, wide: bool = False) -> str:
    """A whole page around a body that is HTML already. Nothing is loaded from anywhere."""
    kind = ' class="wide"' if wide else ""
    return (
        f'<!doctype html>\n<html lang="{catalogue().locale}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{escape(title)}</title>\n<style>{_style()}</style>\n</head>\n"
        f'<body{kind}>\n<main>\n{body}\n<p class="advice">{escape(str(say("not-advice")))}</p>\n'
        "</main>\n</body>\n</html>\n"
    )
