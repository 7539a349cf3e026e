"""A deck of slides from the evidence: native charts, speaker notes, sources on every slide.

The charts are PowerPoint's own, with their numbers in an embedded workbook, so a reader can
edit them. Text stands in placeholders, so a reader's own template can take the place of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...evidence import Evidence
from ...loader import load

__all__ = ["slides"]


def slides(
    out: str | Path,
    *,
    topic: str | None = None,
    size: str = "16:9",
    template: str | Path | None = None,
    slides: Sequence[int] | None = None,
    overwrite: bool = False,
    evidence: Evidence | None = None,
) -> Path:
    """Write a deck that a clinician can use as it is, and change as they like.

    Parameters
    ----------
    out : path
        The file to write, such as ``talk.pptx``.
    topic : str, optional
        Key of a study, for a deck about that study. The whole story without it.
    size : str
        ``"16:9"`` or ``"4:3"``; a template brings its own size.
    template : path, optional
        A presentation whose master, fonts and theme colours are used.
    slides : sequence of int, optional
        Numbers of the slides to keep, as they stand in the whole deck.
    overwrite : bool
        Replace a file that exists.
    evidence : Evidence, optional
        The packaged evidence without it.

    Returns
    -------
    Path
        The file that was written. The same evidence gives the same bytes.

    Raises
    ------
    ExportError
        When the file cannot be written, the size or a slide number is not known, or the
        template lacks a layout. No half-written file is left.
    UnknownTerm
        When there is no study of that name.
    """
    from ...files import check_target, write_file
    from .build import deck

    check_target(out, overwrite=overwrite)
    record = load() if evidence is None else evidence
    content = deck(record, topic=topic, size=size, template=template, chosen=slides)
    return write_file(out, content, overwrite=overwrite)
