"""A summary as plain text, Markdown and HTML. Nothing is worded here."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from html import escape

from ..wording import Quantity, Sentence, catalogue
from .summary import Kind, Section, Summary

WIDTH = 88
KEY = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+(?:\.[a-z0-9_]+)*")

STYLE = """
body { font: 18px/1.55 "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif;
       color: #1c1c1c; background: #ffffff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; }
li { margin: 0.4rem 0; }
.for-researcher { max-width: 72rem; }
.summary-table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; width: 100%; }
th, td { border-bottom: 1px solid #767676; padding: 0.35rem 0.6rem; text-align: left;
         vertical-align: top; overflow-wrap: break-word; }
tbody th { font-weight: 600; }
.summary-sources { font-size: 0.85rem; overflow-wrap: anywhere; }
"""


def plain_text(summary: Summary) -> str:
    """Text for a terminal or a mail, wrapped; table rows as lines."""
    blocks = [_filled(summary.title.text)]
    for section in summary.sections:
        blocks.append(
            _filled(section.heading.text) + "\n" + "-" * min(len(section.heading.text), WIDTH)
        )
        separator = "\n\n" if section.kind is Kind.PARAGRAPH else "\n"
        blocks.append(separator.join(_plain_item(section, item) for item in section.items))
    return "\n\n".join(blocks) + "\n"


def _plain_item(section: Section, item: tuple[Sentence, ...]) -> str:
    if section.kind is Kind.TABLE:
        return " | ".join(cell.text for cell in item)
    first = "- " if section.kind is Kind.LIST else ""
    return _filled(_joined(item), first=first)


def _filled(text: str, first: str = "") -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first),
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _joined(item: tuple[Sentence, ...]) -> str:
    return " ".join(sentence.text for sentence in item)


def markdown(summary: Summary) -> str:
    """Markdown as GitHub and notebooks read it."""
    blocks = [f"# {_marked(summary.title.text)}"]
    for section in summary.sections:
        blocks.append(f"## {_marked(section.heading.text)}")
        if section.kind is Kind.TABLE:
            blocks.append(_markdown_table(section))
        elif section.kind is Kind.LIST:
            blocks.append("\n".join(f"- {_marked(_joined(item))}" for item in section.items))
        else:
            blocks += [_marked(_joined(item)) for item in section.items]
    return "\n\n".join(blocks) + "\n"


def _markdown_table(section: Section) -> str:
    rows = ["| " + " | ".join(_marked(cell.text) for cell in row) + " |" for row in section.items]
    return "\n".join([rows[0], "|" + " --- |" * len(section.items[0]), *rows[1:]])


def _marked(text: str) -> str:
    """Text with the signs escaped that Markdown would read as its own."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)


def html_fragment(summary: Summary, *, level: int = 2) -> str:
    """An ``article`` whose title is a heading of the given level."""
    parts = [f'<article class="summary" lang="{catalogue().locale}">']
    parts.append(f"<h{level}>{_html(summary.title)}</h{level}>")
    parts += [_html_section(section, level + 1) for section in summary.sections]
    return "\n".join([*parts, "</article>"])


def html_document(summary: Summary) -> str:
    """A whole page that needs no other file."""
    head = (
        f'<!doctype html>\n<html lang="{catalogue().locale}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(summary.title.text)}</title>\n<style>{STYLE}</style>\n</head>\n"
    )
    body = html_fragment(summary, level=1)
    return f'{head}<body class="for-{summary.reader}">\n<main>\n{body}\n</main>\n</body>\n</html>\n'


def _html_section(section: Section, level: int) -> str:
    heading = f"<h{level}>{_html(section.heading)}</h{level}>"
    if section.kind is Kind.TABLE:
        body = _html_table(section)
    elif section.kind is Kind.LIST:
        body = "<ul>\n" + "\n".join(f"<li>{_html_item(i)}</li>" for i in section.items) + "\n</ul>"
    else:
        body = "\n".join(f"<p>{_html_item(item)}</p>" for item in section.items)
    return f'<section class="summary-{section.role}">\n{heading}\n{body}\n</section>'


def _html_table(section: Section) -> str:
    head, *rows = section.items
    columns = "".join(f'<th scope="col">{_html(cell)}</th>' for cell in head)
    lines = [
        f'<tr><th scope="row">{_html(row[0])}</th>'
        + "".join(f"<td>{_html(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    ]
    body = "\n".join(lines)
    # A wide table scrolls in its own box, reachable by keyboard, so that the page never does.
    return (
        f'<div class="summary-table" role="region" tabindex="0" '
        f'aria-label="{escape(section.heading.text)}">\n<table>\n<thead><tr>{columns}</tr></thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table>\n</div>"
    )


def _html_item(item: tuple[Sentence, ...]) -> str:
    return " ".join(_html(sentence) for sentence in item)


def _html(sentence: Sentence) -> str:
    return "".join(
        escape(text) if quantity is None else _html_quantity(text, quantity)
        for text, quantity in pieces(sentence)
    )


def _breakable(text: str) -> str:
    """Escaped text in which a key such as ``study.outcome.arm`` may break after a part."""
    return KEY.sub(lambda key: re.sub(r"([._])", r"\1<wbr>", key[0]), escape(text))


def _html_quantity(text: str, quantity: Quantity) -> str:
    if not quantity.finding_ids:
        return _breakable(text)
    ids = escape(" ".join(quantity.finding_ids))
    method = f' data-method="{escape(quantity.method)}"' if quantity.method else ""
    return f'<span class="figure" data-findings="{ids}"{method}>{_breakable(text)}</span>'


def pieces(sentence: Sentence) -> Iterator[tuple[str, Quantity | None]]:
    """The text cut into plain pieces and quantities, in order; joined, they are the text.

    The longest quantities are found first, so that "3" is not found inside "53.0%".
    """
    taken: list[tuple[int, int, Quantity]] = []
    for quantity in sorted(sentence.quantities, key=lambda q: -len(q.shown)):
        for match in re.finditer(_alone(quantity.shown), sentence.text):
            start, end = match.span()
            if all(end <= other[0] or start >= other[1] for other in taken):
                taken.append((start, end, quantity))
                break
    position = 0
    for start, end, quantity in sorted(taken, key=lambda place: place[0]):
        if start > position:
            yield sentence.text[position:start], None
        yield sentence.text[start:end], quantity
        position = end
    if position < len(sentence.text):
        yield sentence.text[position:], None


def _alone(shown: str) -> str:
    """A pattern for the shown text where it is not part of a longer number."""
    return r"(?<![\d.,])" + re.escape(shown) + r"(?!\d|[.,]\d)"
