"""Choose the handout and its format, and write it whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from ...errors import ExportError, unknown
from ...evidence import Evidence
from ...files import check_target, write_file
from ...loader import load
from .cleaning import cleaned
from .document import Document, Kind, Paper
from .evidence_table import evidence_table
from .leaflet import leaflet
from .patient import patient

BUILDERS: Mapping[Kind, Callable[[Evidence], Document]] = {
    Kind.PATIENT: patient,
    Kind.LEAFLET: leaflet,
    Kind.EVIDENCE_TABLE: evidence_table,
}
SUFFIXES = (".pdf", ".docx", ".html")


def handout(
    out: str | Path,
    *,
    kind: str = "patient",
    paper: str = "a4",
    overwrite: bool = False,
    evidence: Evidence | None = None,
) -> Path:
    """Write a handout as PDF, Word or HTML, by the ending of the file name.

    Parameters
    ----------
    out : path
        ``.pdf`` (tagged, PDF/UA-1), ``.docx`` (to be edited) or ``.html`` (for a phone).
    kind : str
        ``"patient"``: two pages of plain language with icon arrays. ``"leaflet"``: one page
        for clinicians. ``"evidence_table"``: a summary of findings.
    paper : str
        ``"a4"`` or ``"letter"``; HTML has no paper and takes no notice.
    overwrite : bool
        Replace a file that exists.
    evidence : Evidence, optional
        The packaged evidence without it.

    Returns
    -------
    Path
        The file that was written.

    Raises
    ------
    UnknownTerm
        When the kind or the paper is another.
    ExportError
        When the ending is another, the file exists and ``overwrite`` is false, it cannot be
        written, or the package that makes the format is not installed. Nothing half-written
        is left.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     handout(Path(folder) / "handout.html").name
    'handout.html'
    """
    target = Path(out)
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(f"A handout is written as {', '.join(SUFFIXES)}, not as '{target.name}'.")
    chosen = _term("kind of handout", Kind, kind)
    sheet = _term("paper", Paper, paper)
    check_target(target, overwrite=overwrite)
    document = build(str(chosen), evidence=evidence)
    content = _rendered(document, suffix, Paper(sheet))
    return write_file(target, content, overwrite=overwrite)


def build(kind: str, *, evidence: Evidence | None = None) -> Document:
    """The handout of that kind before it has a format."""
    chosen = Kind(_term("kind of handout", Kind, kind))
    return cleaned(BUILDERS[chosen](load() if evidence is None else evidence))


def _term(what: str, terms: type[StrEnum], word: str) -> StrEnum:
    plain = word.replace("-", "_").lower()
    if plain not in list(terms):
        raise unknown(what, word, list(terms))
    return terms(plain)


def _rendered(document: Document, suffix: str, paper: Paper) -> bytes:
    if suffix == ".pdf":
        from .pdf import pdf_bytes

        return pdf_bytes(document, paper=paper)
    if suffix == ".docx":
        from .word import word_bytes

        return word_bytes(document, paper=paper)
    from .web import web_bytes

    return web_bytes(document)
