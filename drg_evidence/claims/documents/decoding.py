"""Which characters the bytes of a text file stand for.

UTF-8 with or without its mark, UTF-16 with its mark or by its zero bytes, otherwise
Windows-1252: the old encoding in which a document about medicine in English is most likely to
be kept. What was guessed is said in a note.
"""

from __future__ import annotations

import codecs
from pathlib import Path

from .limits import UnreadableDocument

CHUNK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(path: Path) -> tuple[str, str]:
    """The encoding of a text file, and a note when it had to be guessed.

    Raises
    ------
    UnreadableDocument
        When the file holds zero bytes that no text encoding explains: it is not text.
    """
    with path.open("rb") as file:
        start = file.read(4096)
        for mark, encoding in _MARKS:
            if start.startswith(mark):
                return encoding, ""
        if b"\0" in start:
            return _by_zero_bytes(start), "read as UTF-16, by its zero bytes"
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252", "read as Windows-1252, because it is not valid UTF-8"
    return "utf-8", ""


def _by_zero_bytes(start: bytes) -> str:
    """UTF-16 by where its zero bytes stand: Latin letters have one in every second byte."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > 10 * even and odd > len(start) / 8:
        return "utf-16-le"
    if even > 10 * odd and even > len(start) / 8:
        return "utf-16-be"
    raise UnreadableDocument("this is not a text file: it holds zero bytes")
