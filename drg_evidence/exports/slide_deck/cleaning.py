"""Text from tables made fit for XML: characters that no XML may hold are left out."""

from __future__ import annotations

import re

# Control characters, surrogates and the two non-characters; tab and line feed are allowed.
NOT_ALLOWED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without characters that would break the file.

    >>> clean("a\\x07b & <c>")
    'ab & <c>'
    """
    return NOT_ALLOWED.sub("", text)
