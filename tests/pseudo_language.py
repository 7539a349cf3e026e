"""A language nobody speaks, made from the English catalogue, to prove two things by test.

Every message comes out in brackets, with accents on its letters and 40 % longer. So a
sentence that was not taken from the catalogue shows itself (it has plain letters), and a layout
that has no room for German or Finnish breaks here first. Placeholders, plural rules and numbers
stay as they are.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from drg_evidence import wording
from drg_evidence.wording import Catalogue, Quantity

OPENING, CLOSING = "⟦", "⟧"
LONGER = 0.4
"""How much longer a text becomes, as a share of its letters."""

ACCENTS = str.maketrans(
    "acdeghijklmnorstuwyzACDEGHIJKLNORSTUWYZ", "áçďéğĥíĵķĺḿñöřšťüŵýžÁÇĎÉĞĤÍĴĶĹÑÖŘŠŤÜŴÝŽ"
)
"""Letters that have an accented partner in the fonts of the charts and handouts."""

PLAIN = "".join(chr(letter) for letter in ACCENTS)
WORD = re.compile(r"[^\W\d_]+")


def longer(word: str, extra: int) -> str:
    """The word with accents, its first vowel (or else its last letter) repeated.

    >>> longer("people", 2)
    'péééöpĺé'
    """
    at = next((i for i, letter in enumerate(word) if letter in "aeiouyAEIOUY"), len(word) - 1)
    stretched = word[: at + 1] + word[at].lower() * extra + word[at + 1 :]
    return stretched.translate(ACCENTS)


def pseudo(text: str) -> str:
    """Every word of a text with accents, and the whole 40 % longer; all else as it was."""
    owed = 0.0

    def stretch(match: re.Match[str]) -> str:
        nonlocal owed
        owed += len(match[0]) * LONGER
        extra = math.floor(owed + 0.5)
        owed -= extra
        return longer(match[0], extra)

    return WORD.sub(stretch, text)


class _Stretch(Transformer):  # type: ignore[misc]
    """Changes the words of every pattern and brackets the pattern of each message."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        node.value = pseudo(node.value)
        return node

    def visit_Message(self, node: ast.Message) -> ast.Message:
        self.generic_visit(node)
        if node.value is not None:
            elements = [ast.TextElement(OPENING), *node.value.elements, ast.TextElement(CLOSING)]
            node.value = ast.Pattern(elements)
        return node


def pseudo_source(text: str) -> str:
    """Fluent source with every message in the pseudo-language."""
    resource = FluentParser(with_spans=False).parse(text)
    return str(FluentSerializer().serialize(_Stretch().visit(resource)))


@cache
def pseudo_catalogue() -> Catalogue:
    """The packaged English catalogue as pseudo-language; numbers are written as in English."""
    folder = Path(wording.__file__).parent / "en"
    texts = {
        file.name: pseudo_source(file.read_text("utf-8")) for file in sorted(folder.glob("*.ftl"))
    }
    return Catalogue.from_texts("en", texts)


def escaped_words(text: str, shown: Collection[str]) -> list[str]:
    """Words of a generated text that came neither from the catalogue nor from a quantity.

    ``shown`` are the texts that may stand there as they are: those of quantities and names.
    """
    # A quantity at the start of a line may have been given a capital.
    known = set(shown) | {word[:1].upper() + word[1:] for word in shown}
    for words in sorted(known, key=len, reverse=True):
        text = text.replace(words, " ")
    return [word for word in WORD.findall(text) if any(letter in PLAIN for letter in word)]


def is_bracketed(text: str) -> bool:
    """True when every word of the text stands inside the brackets of a message."""
    depth = 0
    for letter in text:
        depth += (letter == OPENING) - (letter == CLOSING)
        if depth == 0 and letter.isalnum():
            return False
    return depth == 0


@contextmanager
def quantities_made() -> Iterator[set[str]]:
    """Everything that a :class:`Quantity` shows, of those made inside the ``with`` block."""
    seen: set[str] = set()
    checked = Quantity.__post_init__

    def note(quantity: Quantity) -> None:
        checked(quantity)
        seen.add(quantity.shown)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Quantity, "__post_init__", note)
        yield seen
