"""The same deck gives the same bytes: dates fixed, parts in order, no clock in the archive."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The earliest date that a zip archive can hold.
EPOCH = (1980, 1, 1, 0, 0, 0)


def deck_bytes(presentation: Any) -> bytes:
    """The presentation as bytes, without the times at which its parts were written."""
    stream = BytesIO()
    presentation.save(stream)
    plain = BytesIO()
    with ZipFile(stream) as written, ZipFile(plain, "w", ZIP_DEFLATED) as archive:
        for entry in written.infolist():
            info = ZipInfo(entry.filename, EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, written.read(entry.filename))
    return plain.getvalue()


def set_properties(
    presentation: Any, *, title: str, subject: str, language: str, made: datetime
) -> None:
    """Title, language and dates of the document."""
    properties = presentation.core_properties
    properties.title, properties.subject, properties.language = title, subject, language
    properties.author = properties.last_modified_by = "drg_evidence"
    properties.keywords = ""
    properties.revision = 1
    properties.created = properties.modified = made
