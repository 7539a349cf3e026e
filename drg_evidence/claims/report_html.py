"""A report as a page: the text with its figures marked, and a note beside each.

The page is one file without script, picture or link to elsewhere. Everything that comes from a
document is escaped, and a content security policy forbids the rest. A verdict is told by a word,
a sign and a kind of line as well as by a colour.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from ..vocabulary import Reason, Verdict
from ..wording import Quantity, name, say
from .report import WORST_FIRST, Mention, Report

SIGNS = {
    Verdict.MISQUOTED: "✗",
    Verdict.CONTRADICTED: "≠",
    Verdict.UNVERIFIABLE: "?",
    Verdict.INCOMPLETE: "…",
    Verdict.SUPPORTED: "✓",
}
"""A sign for each verdict, which stands beside its name."""

ALL_SHOWN = 200_000
"""Characters up to which the whole text is shown, and not those parts with figures only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One document that was checked: its report, and what to know about its reading."""

    name: str
    report: Report
    notes: tuple[str, ...] = ()


def report_html(report: Report) -> str:
    """A report as a piece of a page, for Jupyter.

    Examples
    --------
    >>> from drg_evidence.claims.report import Report
    >>> "No figure" in report_html(Report(mentions=(), text=""))
    True
    """
    return f'<div class="drg-check"><style>{stylesheet()}</style>{_section(report)}</div>'


def report_page(checked: Sequence[Checked], *, unread: Sequence[str] = ()) -> str:
    """A whole page on one or more documents; ``unread`` are the messages of the others."""
    title = escape(str(say("check-heading")))
    sections = "".join(_document(one) for one in checked)
    failed = _list(str(say("check-unread")), unread)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{stylesheet()}</style></head>"
        f'<body class="drg-check"><main><h1>{title}</h1><p>{_said("check-how-to-read")} '
        f"{_said('check-limits')}</p>{_key()}{failed}{sections}</main>"
        f"<footer><p>{_said('not-advice')}</p></footer></body></html>\n"
    )


@cache
def stylesheet() -> str:
    """The look of the page, kept in a file of its own."""
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def _said(message_id: str) -> str:
    return escape(str(say(message_id)))


def _count(number: int) -> Quantity:
    return Quantity(shown=str(number), value=number, record="report:count")


def _document(checked: Checked) -> str:
    file = Quantity(shown=checked.name, record="report:file")
    heading = _shown(str(say("check-in-file", file=file)))
    notes = _list(str(say("check-notes")), checked.notes)
    return f"<section><h2>{heading}</h2>{_section(checked.report)}{notes}</section>"


def _section(report: Report) -> str:
    if not report.mentions:
        return f"<p>{_said('check-none')}</p>"
    return f"<p>{_judged(report)}</p>{_counts(report)}{_text(report)}"


def _judged(report: Report) -> str:
    return escape(str(say("check-judged", judged=_count(len(report.mentions)))))


def _counts(report: Report) -> str:
    items = (
        f"<li>{_badge(Verdict(verdict))} <b>{number}</b></li>"
        for verdict, number in report.counts.items()
        if number
    )
    return f'<ul class="counts">{"".join(items)}</ul>'


def _key() -> str:
    rows = (
        f"<div><dt>{_badge(verdict)}</dt><dd>{_said(f'check-meaning-{verdict}')}</dd></div>"
        for verdict in WORST_FIRST
    )
    return f'<dl class="key">{"".join(rows)}</dl>'


def _badge(verdict: Verdict) -> str:
    word = escape(name("check-verdict", verdict))
    sign = f'<span aria-hidden="true">{SIGNS[verdict]}</span>'
    return f'<span class="badge {verdict}">{sign} {word}</span>'


def _list(heading: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    shown = "".join(f"<li>{_shown(item)}</li>" for item in items)
    return f'<div class="aside"><h3>{escape(heading)}</h3><ul>{shown}</ul></div>'


def _shown(text: str) -> str:
    """Text from anywhere, escaped; halves of characters that no file can hold are replaced."""
    return escape(text.encode("utf-8", "replace").decode("utf-8"))


def _text(report: Report) -> str:
    """The blocks of the text in order, each with the notes on its figures."""
    by_block: dict[int, list[Mention]] = {}
    for mention in report.mentions:
        by_block.setdefault(mention.block, []).append(mention)
    everything = sum(len(block.text) for block in report.blocks) <= ALL_SHOWN
    anchor = f"c{zlib.crc32(report.text.encode('utf-8', 'replace')):08x}"
    rows, number = [], 1
    for index, block in enumerate(report.blocks):
        mentions = sorted(by_block.get(index, ()), key=lambda m: (m.start, -m.end))
        if not mentions and not everything:
            continue
        numbered = list(enumerate(mentions, start=number))
        number += len(mentions)
        marked = "".join(_marked(block.text, numbered, anchor))
        notes = "".join(_note(m, f"{anchor}-{n}", n) for n, m in numbered)
        rows.append(
            f'<div class="block {block.kind}"><p class="place">{_shown(block.place)}</p>'
            f'<p class="text" dir="auto">{marked}</p><div class="notes">{notes}</div></div>'
        )
    parts = "" if everything else f"<p>{_said('check-only-parts')}</p>"
    return f'{parts}<div class="read">{"".join(rows)}</div>'


def _marked(text: str, numbered: Iterable[tuple[int, Mention]], anchor: str) -> Iterator[str]:
    """The text with a mark around each figure; one inside another shares its mark."""
    at = 0
    for start, end, group in _spans(numbered):
        yield _shown(text[at:start])
        worst = min((m for _, m in group), key=lambda m: WORST_FIRST.index(m.verdict))
        links = "".join(
            f'<a href="#{anchor}-{n}" aria-label="{escape(name("check-verdict", m.verdict))}, {n}">'
            f'<span aria-hidden="true">{SIGNS[m.verdict]}</span>{n}</a>'
            for n, m in group
        )
        yield f'<mark class="{worst.verdict}">{_shown(text[start:end])}<sup>{links}</sup></mark>'
        at = end
    yield _shown(text[at:])


def _spans(
    numbered: Iterable[tuple[int, Mention]],
) -> list[tuple[int, int, list[tuple[int, Mention]]]]:
    """Stretches of text to be marked, with the mentions that overlap in each."""
    spans: list[tuple[int, int, list[tuple[int, Mention]]]] = []
    for number, mention in numbered:
        if spans and mention.start < spans[-1][1]:
            start, end, group = spans[-1]
            spans[-1] = (start, max(end, mention.end), [*group, (number, mention)])
        else:
            spans.append((mention.start, mention.end, [(number, mention)]))
    return spans


def _note(mention: Mention, anchor: str, number: int) -> str:
    """The card beside the text: verdict, reason, what is published, where, and advice."""
    reason = (
        "" if mention.reason is Reason.NONE else f"<p>{_said(f'check-reason-{mention.reason}')}</p>"
    )
    facts = "".join(
        f"<dt>{_said(f'check-{field}')}</dt><dd>{_shown(value)}</dd>"
        for field, value in _facts(mention)
        if value
    )
    return (
        f'<article class="note {mention.verdict}" id="{anchor}">'
        f"<p><b>{number}</b> {_badge(mention.verdict)} <q>{_shown(mention.figure)}</q></p>"
        f"{reason}<dl>{facts}</dl></article>"
    )


def _facts(mention: Mention) -> tuple[tuple[str, str], ...]:
    facts = (("published", mention.published), ("source", mention.source))
    return facts if mention.verdict is Verdict.SUPPORTED else (*facts, ("advice", mention.advice))
