"""The whole deck as bytes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from ...evidence import Evidence
from ...wording import catalogue, of_finding, say
from .deck import deck_slides
from .own_stage import own_stage
from .render import add_slide
from .saving import deck_bytes, set_properties
from .template import template_stage


def deck(
    evidence: Evidence, *, topic: str | None, size: str, template: str | Path | None,
    chosen: Sequence[int] | None,
) -> bytes:  # fmt: skip
    """The deck on our own master or on a reader's template."""
    language, made = document_language(), evidence_date(evidence)
    if template is None:
        stage = own_stage(size, language=language)
    else:
        stage = template_stage(template, language=language)
    told = deck_slides(evidence, topic, stage.places, chosen)
    for number, slide in enumerate(told):
        # What every output says once stands on the opening; without it, on the first slide.
        add_slide(stage, slide, evidence, made=made, first=number == 0)
    title = say("slides-document-title")
    if topic is not None:
        label = of_finding.label(evidence.study(topic))
        title = say("slides-document-title-topic", study=label)
    set_properties(
        stage.presentation, title=str(title), subject=str(say("not-advice")), language=language,
        made=made,
    )  # fmt: skip
    return deck_bytes(stage.presentation)


def document_language() -> str:
    """The language tag of the words in use; our English is British."""
    locale = catalogue().locale.replace("_", "-")
    return "en-GB" if locale == "en" else locale


def evidence_date(evidence: Evidence) -> datetime:
    """The day on which the latest source was read: the date of the deck's content."""
    days = [source.read_on for source in evidence.sources.values() if source.read_on]
    try:
        return datetime.fromisoformat(max(days))
    except ValueError:
        # No source, or a date in words: the earliest date that an archive can hold.
        return datetime(1980, 1, 1)
