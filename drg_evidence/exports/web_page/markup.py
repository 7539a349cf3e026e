"""HTML built so that text can never become markup, and every number leads to its row."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from ...wording import Quantity, Sentence, say

VOID = frozenset({"input", "br", "hr", "meta", "col"})


class Markup(str):
    """HTML that is finished. Any other text is escaped when it is put inside an element."""

    __slots__ = ()


Child = str | Sentence | Quantity | None
Attribute = str | bool | int | None


def element(name: str, *children: Child, **attributes: Attribute) -> Markup:
    """An element. ``class_`` gives ``class``, ``aria_label`` gives ``aria-label``.

    >>> element("p", "1 < 2 & ", element("b", "bold"), class_="note")
    '<p class="note">1 &lt; 2 &amp; <b>bold</b></p>'
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: Iterable[Child], between: str = "") -> Markup:
    """Children one after the other, each escaped unless it is markup."""
    return Markup(between.join(escaped(child) for child in children if child is not None))


def escaped(child: Child) -> Markup:
    """Text as HTML. A sentence or quantity comes with links to the rows of its numbers."""
    if isinstance(child, Markup):
        return child
    if isinstance(child, Sentence):
        return linked(child)
    if isinstance(child, Quantity):
        return _link(child)
    return Markup(html.escape(child or "", quote=False))


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{html.escape(str(value))}"'


def linked(sentence: Sentence) -> Markup:
    """The sentence with each figure as a link to the row of the evidence table behind it."""
    waiting = [q for q in sentence.quantities if q.finding_ids and q.shown]
    if not waiting:
        return Markup(html.escape(sentence.text, quote=False))
    shown = sorted({q.shown for q in waiting}, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, shown)) + r")(?!\w)")
    parts, end = [], 0
    for match in pattern.finditer(sentence.text):
        quantity = next((q for q in waiting if q.shown == match[0]), None)
        if quantity is None:
            continue
        waiting.remove(quantity)
        parts += [html.escape(sentence.text[end : match.start()], quote=False), _link(quantity)]
        end = match.end()
    return Markup("".join([*parts, html.escape(sentence.text[end:], quote=False)]))


def _link(quantity: Quantity) -> Markup:
    text = html.escape(quantity.shown, quote=False)
    if not quantity.finding_ids:
        return Markup(text)
    target = html.escape(row_id(quantity.finding_ids[0]))
    return Markup(f'<a class="n" href="#{target}">{text}</a>')


def row_id(finding_id: str) -> str:
    """The anchor of a finding in the evidence table."""
    return "f-" + re.sub(r"[^\w.-]", "-", finding_id)


def heading(level: int, message_id: str, **attributes: Attribute) -> Markup:
    """A heading from the catalogue."""
    return element(f"h{level}", say(message_id), **attributes)


def labels(prefix: str, columns: Iterable[str]) -> str:
    """Column names as style variables, for tables that become cards on a phone."""
    texts = (say(f"{prefix}-{column}").text for column in columns)
    quoted = (re.sub(r"[\\'\n]", " ", text) for text in texts)
    return ";".join(f"--column-{place}:'{text}'" for place, text in enumerate(quoted, start=1))


def listed(items: Iterable[Child], **attributes: Attribute) -> Markup:
    """A bulleted list; nothing when there are no items."""
    entries = [element("li", item) for item in items]
    return element("ul", *entries, **attributes) if entries else Markup("")
