"""The message catalogue: Fluent files in a folder for each language.

Fluent was chosen over gettext because a message is found by a stable name and not by its
English wording, placeholders have names, plural rules live in the language file, and a
translator can read it without a tool. A second language is a second folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language. ``locale`` also decides how numbers are written."""

    locale: str
    bundle: Any

    @classmethod
    def from_texts(cls, locale: str, texts: Mapping[str, str]) -> Catalogue:
        """A catalogue from Fluent source by file name; a broken message is an error."""
        from fluent.runtime import FluentBundle, FluentResource
        from fluent.syntax import ast

        # Isolation marks protect mixed scripts on screens and turn up as odd characters in
        # slides and PDF; the quantities here are digits and Latin names.
        bundle = FluentBundle([locale], use_isolating=False)
        homes: dict[str, str] = {}
        for file, text in texts.items():
            resource = FluentResource(text)
            junk = [e for e in resource.body if isinstance(e, ast.Junk)]
            if junk:
                raise ValueError(f"{file}: not a Fluent message: {junk[0].content[:60]!r}")
            for name in (e.id.name for e in resource.body if isinstance(e, ast.Message)):
                # Fluent would keep the first and say nothing.
                if name in homes:
                    raise ValueError(f"{file}: {name!r} stands in {homes[name]} already")
                homes[name] = file
            bundle.add_resource(resource)
        return cls(locale, bundle)

    @classmethod
    def from_folder(cls, folder: Path, *, locale: str | None = None) -> Catalogue:
        """The catalogue of a language folder, named after the locale unless told."""
        files = sorted(folder.glob("*.ftl"))
        if not files:
            raise FileNotFoundError(f"no Fluent files in {folder}")
        texts = {file.name: file.read_text(encoding="utf-8") for file in files}
        return cls.from_texts(locale or folder.name, texts)

    def message_ids(self) -> list[str]:
        """Names of all messages, in order of the files."""
        return list(self.bundle._messages)

    def has(self, message_id: str) -> bool:
        """True when there is a message of that name."""
        return bool(self.bundle.has_message(message_id))

    def format(self, message_id: str, values: Mapping[str, Any]) -> str:
        """The message with its values filled in; a missing message or value is an error."""
        if not self.has(message_id):
            raise KeyError(f"no message {message_id!r} in the catalogue {self.locale!r}")
        pattern = self.bundle.get_message(message_id).value
        text, errors = self.bundle.format_pattern(pattern, dict(values))
        if errors:
            raise ValueError(f"message {message_id!r}: {errors[0]!r}")
        return " ".join(str(text).split(" "))


@cache
def packaged(language: str = "en") -> Catalogue:
    """The catalogue shipped for a language."""
    return Catalogue.from_folder(HERE / language)


_in_use: ContextVar[Catalogue | None] = ContextVar("catalogue", default=None)


def catalogue() -> Catalogue:
    """The catalogue in use: English unless told otherwise."""
    return _in_use.get() or packaged()


@contextmanager
def use_catalogue(chosen: Catalogue) -> Iterator[Catalogue]:
    """Say everything from another catalogue inside the ``with`` block."""
    token = _in_use.set(chosen)
    try:
        yield chosen
    finally:
        _in_use.reset(token)
