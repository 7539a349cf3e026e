"""Web pages: headings, paragraphs, lists, tables, captions and alternative text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from .collector import Collector, is_reference
from .limits import UnreadableDocument
from .web_table import (
    drawn_words,
    is_for_layout,
    is_run_together,
    table_rows,
    words_of,
)

_UNREAD = {"script", "style", "noscript", "template", "iframe", "object", "select", "textarea"}
_KINDS = {
    "li": "list_item", "dd": "list_item", "dt": "list_item", "figcaption": "caption",
    "caption": "caption", "pre": "code",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "details", "div", "dl",
    "fieldset", "figure", "footer", "form", "header", "hr", "html", "legend", "main", "nav",
    "ol", "p", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    *_KINDS,
}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLANKS = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_PLACES = {
    "heading": "heading", "list_item": "list item", "caption": "caption", "alt": "picture",
}  # fmt: skip


def read_web_page(path: Path, into: Collector) -> None:
    """An HTML file in the encoding it declares, else in the one its bytes suggest."""
    read_markup(path.read_bytes(), into)


def read_markup(data: bytes | str, into: Collector, *, place: str = "") -> None:
    """HTML as blocks; ``place`` stands before each place, as for the output of a cell."""
    tree = _tree(data)
    if tree is not None:
        _Walk(into, f"{place}, " if place else "").through(tree)


def _tree(data: bytes | str) -> Any:
    """The tree of a page: its encoding told by BeautifulSoup, its elements read by lxml."""
    from lxml import etree, html

    if isinstance(data, bytes):
        from bs4.dammit import UnicodeDammit

        data = UnicodeDammit(data, is_html=True).unicode_markup or ""
    # huge_tree raises the depth that libxml2 reads from 256 to 2,048 elements.
    parser = html.HTMLParser(
        huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        tree = html.document_fromstring(data.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None  # a page without any element or text: nothing to read
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocument("the elements of this page are nested more than 2,048 deep")
    return tree


class _Walk:
    """Goes through the elements in order, without recursion, and hands on what is read."""

    def __init__(self, into: Collector, before: str) -> None:
        self.into, self.before = into, before
        self.words: list[str] = []
        self.described: list[str] = []
        self.kinds = ["paragraph"]
        self.levels = {"title": 1, "heading": 2}

    def through(self, tree: Any) -> None:
        """The whole page, its title first."""
        from lxml import etree

        self._say(tree.findtext(".//head/title") or "", "title")
        steps = etree.iterwalk(tree, events=("start", "end"))
        skipped = None
        for event, element in steps:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start" and self._is_set_apart(element, tag):
                skipped = element
                steps.skip_subtree()
            elif event == "start":
                self._enter(element, tag)
            else:
                self._leave(element, "" if element is skipped else tag)
        self._flush()

    def _is_set_apart(self, element: Any, tag: str) -> bool:
        """True for what no reader sees, and for what is read here as a whole."""
        if tag in _UNREAD or tag == "head":
            return True
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return True
        if tag == "sup":
            return is_reference("".join(element.itertext()))
        if tag == "svg":
            self.described.append(drawn_words(element))
            return True
        if tag == "table" and not is_for_layout(element):
            self._flush()
            self._table(element)
            return True
        return False

    def _enter(self, element: Any, tag: str) -> None:
        if tag in _BLOCKS or tag in _HEADINGS:
            self._flush()
            self.kinds.append(self._kind(tag))
            if tag in _HEADINGS:
                self.levels["heading"] = int(tag[1:]) + 1
        if tag in ("h1", "h2"):
            self.into.section()
        elif tag == "br":
            self.words.append("\n")
        elif tag == "img":
            self.described.append(element.get("alt") or "")
        self._hear(element.text)

    def _leave(self, element: Any, tag: str) -> None:
        if tag in _BLOCKS or tag in _HEADINGS:
            self._flush()
            self.kinds.pop()
        self._hear(element.tail)

    def _kind(self, tag: str) -> str:
        """What a block is; a paragraph inside a list item is read as the item."""
        if tag in _HEADINGS:
            return "heading"
        return _KINDS.get(tag) or (self.kinds[-1] if tag in ("p", "div") else "paragraph")

    def _hear(self, text: str | None) -> None:
        if text:
            if self.words and is_run_together(self.words[-1][-1:], text[0]):
                self.words.append(" ")
            in_code = self.kinds[-1] == "code"
            self.words.append(text if in_code else _BLANKS.sub(" ", text))

    def _flush(self) -> None:
        """Hand on the words since the last block, then the pictures among them."""
        self._say("".join(self.words), self.kinds[-1])
        self.words.clear()
        for text in self.described:
            self._say(text, "alt")
        self.described.clear()

    def _say(self, text: str, kind: str) -> None:
        if not text.strip():
            return
        word = _PLACES.get(kind, "paragraph")
        place = "title" if kind == "title" else f"{word} {self.into.number(word)}"
        self.into.add(text, self.before + place, kind=kind, level=self.levels.get(kind, 0))

    def _table(self, table: Any) -> None:
        place = f"{self.before}table {self.into.number('table')}"
        caption = table.find("caption")
        if caption is not None:
            self.into.add(_BLANKS.sub(" ", words_of(caption)), place, kind="caption")
        rows, heading_rows = table_rows(table)
        self.into.table(rows, place, heading_rows=heading_rows)
