"""Word and PowerPoint files before they are opened: a zip that is not a bomb, without its films.

A file of this kind is a zip of XML parts, pictures and films. The XML is what is read, so
the parts are measured first, and everything else is left out of the copy that is opened.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from .limits import Limits, UnreadableDocument, beyond

_SMALL = 1_000_000
"""Unpacked bytes below which a part may be packed as tightly as it likes."""

_FAULTS = (
    zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, EOFError,
    OSError, ValueError, zlib.error,
)  # fmt: skip
"""What Python's reader of zip files raises for broken, locked or exotic ones."""


def readable_copy(path: Path, limits: Limits) -> io.BytesIO:
    """The file with its XML parts only, each other part empty.

    Raises
    ------
    UnreadableDocument
        When it is no zip file, is broken or locked, or holds more than the limits allow.
    """
    copy = io.BytesIO()
    try:
        with zipfile.ZipFile(path) as packed, zipfile.ZipFile(copy, "w") as kept:
            _measure(packed, limits)
            for info in packed.infolist():
                kept.writestr(info.filename, packed.read(info) if _is_xml(info) else b"")
    except UnreadableDocument:
        raise
    except _FAULTS as error:
        raise UnreadableDocument(_explained(path, error)) from error
    copy.seek(0)
    return copy


def _is_xml(info: zipfile.ZipInfo) -> bool:
    return info.filename.lower().endswith((".xml", ".rels"))


def _measure(packed: zipfile.ZipFile, limits: Limits) -> None:
    """Refuse a file by what its index says; reading a part stops at the size given there."""
    parts = [info for info in packed.infolist() if _is_xml(info)]
    if len(packed.infolist()) > limits.max_blocks:
        raise beyond("max_blocks", f"the file has {len(packed.infolist()):,} parts", limits)
    unpacked = sum(info.file_size for info in parts)
    if unpacked > limits.max_unpacked_bytes:
        raise beyond("max_unpacked_bytes", f"the file unpacks to {unpacked:,} bytes", limits)
    for info in parts:
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > _SMALL and ratio > limits.max_ratio:
            raise beyond("max_ratio", f"{info.filename!r} unpacks to {ratio:,.0f} times", limits)


def _explained(path: Path, error: Exception) -> str:
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return (
            "this is a file with a password or in the format before 2007; "
            "open it in Office and save it again without a password"
        )
    return f"this Office file is broken: {error or type(error).__name__}"
