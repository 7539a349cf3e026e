"""The whole story in order, and which rows each slide cannot do without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...evidence import Evidence
from . import accurate, certainty, gaps, harms, opening, relief, series_tables
from .parts import Slide

Builder = Callable[[Evidence], Slide]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A slide of the story with the rows that it needs.

    ``goes_with`` is a study whose deck would be one-sided without the slide.
    """

    build: Builder
    rows: tuple[str, ...] = ()
    goes_with: str = ""

    def can_be_told(self, evidence: Evidence) -> bool:
        """True when the evidence holds every row that the slide needs."""
        return all(row in evidence.by_id for row in self.rows)


STORY = (
    Chapter(opening.question),
    Chapter(opening.who, (*opening.WHO, *opening.LEFT_OUT.values())),
    Chapter(accurate.result, accurate.ROWS),
    Chapter(
        accurate.meaning,
        (*accurate.ROWS, *accurate.PEOPLE_ROWS, accurate.DEFINITION, accurate.REGISTRY),
    ),
    Chapter(certainty.sure, (*accurate.ROWS, *accurate.PEOPLE_ROWS)),
    Chapter(relief.pilot, relief.PILOT_ROWS),
    Chapter(relief.tingling, (*relief.AIM, *relief.FREE)),
    Chapter(relief.lasts, relief.LASTS_ROWS),
    Chapter(series_tables.in_use, tuple(row for _, row in series_tables.IN_USE)),
    Chapter(
        harms.with_drg, (*(row for _, row in harms.DRG), *harms.NOT_DIFFERENT, harms.NO_DEFICIT)
    ),
    Chapter(harms.with_scs, tuple(row for _, row in harms.SCS), goes_with=opening.STUDY),
    Chapter(series_tables.hardware, series_tables.HARDWARE_ROWS),
    Chapter(gaps.disagree, (*accurate.ROWS, *gaps.DISAGREE_ROWS)),
    Chapter(gaps.unknown),
)


def story(evidence: Evidence) -> list[Slide]:
    """Every slide that the evidence can tell, then the sources behind them all."""
    told = [chapter.build(evidence) for chapter in STORY if chapter.can_be_told(evidence)]
    return [*told, gaps.sources(evidence, told)]
