"""From the evidence to the slides of one deck: told, continued where long, and chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...errors import ExportError
from ...evidence import Evidence
from .geometry import Box
from .paging import as_part, paged
from .parts import Slide
from .render import kind_of
from .stage import Place
from .story import story
from .study_story import study_story


def deck_slides(
    evidence: Evidence, topic: str | None, places: Mapping[str, Place], chosen: Sequence[int] | None
) -> list[Slide]:
    """The slides of a deck in order, after long tables have been continued.

    Raises
    ------
    UnknownTerm
        When the topic is not a study.
    ExportError
        When a chosen number is not a slide of this deck.
    """
    told = story(evidence) if topic is None else study_story(evidence, topic)
    pages = [page for slide in told for page in paged(slide, room_of(places[kind_of(slide)]))]
    whole = told_apart(pages)
    return whole if chosen is None else picked(whole, chosen)


def told_apart(slides: list[Slide]) -> list[Slide]:
    """Slides with the same title are numbered: each title is met once in outline view."""
    titles = [slide.title.text for slide in slides]
    apart = []
    for place, slide in enumerate(slides):
        parts, part = titles.count(slide.title.text), titles[: place + 1].count(slide.title.text)
        apart.append(slide if parts == 1 else as_part(slide, part, parts))
    return apart


def room_of(place: Place) -> Box | None:
    """The room for a figure, as far as text can count on it."""
    return None if place.areas.figure is None else place.room(place.areas.figure)


def picked(whole: list[Slide], chosen: Sequence[int]) -> list[Slide]:
    """Slides by their numbers in the whole deck, in the order of the deck."""
    wrong = sorted({number for number in chosen if not 1 <= number <= len(whole)})
    if wrong or not chosen:
        found = ", ".join(str(number) for number in wrong) or "no number"
        raise ExportError(
            f"Slides to keep: found {found}; this deck has slides 1 to {len(whole)}. "
            "Give numbers such as 3,4,9."
        )
    return [whole[number - 1] for number in sorted(set(chosen))]
