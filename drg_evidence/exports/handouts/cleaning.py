"""Text that every format can hold: signs that steer a terminal are no text and become spaces."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from ...wording import Sentence
from .document import Document, Picture

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def cleaned(document: Document) -> Document:
    """The handout without control characters, which XML and so Word and SVG refuse.

    >>> CONTROL.sub(" ", "bell\\x07 and tab\\t stay apart")
    'bell  and tab\\t stay apart'
    """
    whole: Document = _cleaned(document)
    return whole


def _cleaned(value: Any) -> Any:
    if isinstance(value, Sentence):
        return replace(value, text=CONTROL.sub(" ", value.text))
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return tuple(_cleaned(part) for part in value)
    if isinstance(value, Picture):
        return _cleaned_picture(value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _cleaned(getattr(value, f.name)) for f in fields(value)})
    return value


def _cleaned_picture(picture: Picture) -> Picture:
    """The words of a picture stand inside its drawing too, as title and description."""
    alt, caption = _cleaned(picture.alt), _cleaned(picture.caption)
    source = _cleaned(picture.source)
    picture.figure.alt_text, picture.figure.title = alt.text, caption.text
    return Picture(figure=picture.figure, alt=alt, caption=caption, source=source)
