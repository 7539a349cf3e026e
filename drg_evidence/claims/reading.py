"""Reads blocks into claims: what is said of each figure, here, nearby and before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .attach import Place
from .blocks import Block
from .claim import HERE, INHERITED, NEAR, NONE, Claim
from .columns import apply
from .denial import is_of_what_cannot_be
from .explained import explaining
from .figures import Figure, Form
from .grouping import ReadBlock, ReadGroup, read_heading
from .make_up import read_make_up
from .measures import measure_of_title
from .names import Names
from .nearby import arm_places
from .outline import Outline
from .part_of import read_parts
from .per_hundred import (
    is_priced,
    read_all_of,
    read_difference,
    read_interval_cells,
    read_nnt,
    read_per_hundred,
    read_prices,
    read_shared_percent,
    read_spans,
)
from .sentence import NO_TERMS, Sentence
from .sourced import source_of, sources_of_cells
from .spoken import Around, Spoken, set_measure, set_outcomes, set_parts
from .studies_named import Named, introduces_another
from .subject import SUBJECT_ARMS, is_on_subject, is_reported, tells_stimulation
from .times import time_places

DENIAL_END = frozenset({"undeny"})
COUNTING = frozenset(
    ["randomised", "sites", "studies", "follow_up", "publication", "nice_rule", "crossover"]
)
OTHER = frozenset({"other"})
GANGLION = frozenset({"drg"})
LATTER = frozenset({"latter", "former", "letztere", "erstere"})


@dataclass(slots=True)
class Memory:
    """What earlier sentences of the group said."""

    named: list[Named] = field(default_factory=list)
    title_named: list[Named] = field(default_factory=list)
    months: frozenset[float] = frozenset()
    title_months: frozenset[float] = frozenset()
    arms: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    title_outcomes: frozenset[str] = frozenset()
    title_arms: frozenset[str] = frozenset()
    title_thresholds: frozenset[float] = frozenset()
    title_regions: frozenset[str] = frozenset()
    title_measure: str = ""
    title_others: frozenset[str] = NO_TERMS
    measure: str = ""
    counts_leads: bool = False
    is_priced: bool = False
    populations: frozenset[str] = frozenset()
    recent: list[Named] = field(default_factory=list)
    is_points: bool = False
    is_other: bool = False
    is_subject: bool = False
    is_refuted: bool = False


def _latter_of(sentence: Sentence, figure: Figure) -> int:
    """Where "the latter" or "the former" stands that the figure is of; -1 without one."""
    words = sentence.tokens.words
    for i in range(figure.last + 1, min(sentence.last, figure.last + 9)):
        if words[i] in LATTER and words[i - 2] in ("in", "of", "for", "with"):
            return i  # "68.3% in the latter", "81.2% of the DRG arm of the former"
        if words[i] in (",", ";", "and", "("):
            break
    return next(
        (i for i in range(figure.first - 1, sentence.first - 1, -1) if words[i] in LATTER), -1
    )


def _is_time(figure: Figure, times: list[Place]) -> bool:
    """True for the bare twelve in "at six months and again at twelve"."""
    return figure.form is Form.NUMBER and any(p.first == figure.first for p in times)


def _is_scale(figure: Figure, sentence: Sentence) -> bool:
    """True for the ends of an axis, "on a scale of people from 0% to 100%"."""
    if figure.form is not Form.PERCENT or not {figure.low, figure.high} <= {0.0, 100.0}:
        return False
    before = sentence.tokens.words[max(sentence.first, figure.first - 8) : figure.first]
    return "scale" in before or "axis" in before


def _is_of_another_therapy(sentence: Sentence) -> bool:
    """ "Pulsed radiofrequency of the ganglion": the ganglion is no arm of stimulation."""
    if "other" not in sentence.terms("other") or tells_stimulation(sentence):
        return False
    return sentence.terms("arm") == GANGLION and "drg" not in sentence.words


class Reader:
    """Turns a group into claims, keeping in mind what was said before."""

    def __init__(self, group: ReadGroup, names: Names) -> None:
        self.group = group
        self.names = names
        self.memory = Memory()
        self.outline: Outline[Memory] = Outline()
        # What a heading names holds under that heading and not all over the group.
        self.in_text = [
            one for block in group.blocks if not block.block.level
            for sentence in block.sentences for one in sentence.named
        ]  # fmt: skip
        self.is_reported = is_reported(group)
        self.is_subject = is_on_subject(group)

    def _enter(self, block: Block) -> None:
        """Take up the headings above the first block, and leave those that a heading ends."""
        if block is self.group.blocks[0].block:
            for depth, heading in enumerate(block.under):
                self.outline.opened(depth, self.memory)
                for sentence in read_heading(heading, self.names):
                    self._remember(sentence, sentence.named, time_places(sentence))
        self.memory = self.outline.entered(block, self.memory)

    def claims(self) -> Iterator[tuple[ReadBlock, Sentence, Claim]]:
        """Every figure of the group as a claim, in order."""
        for block in self.group.blocks:
            self._enter(block.block)
            if block.block.kind == "caption":
                # The title of a chart's axis or of a table: "Percentage points, 95% CI".
                self.memory.is_points = block.tokens.words[:2] == ["percentage", "points"]
            source = source_of(block)
            if source is not None:
                self.memory.named, self.memory.is_other = source, not source
            cells = sources_of_cells(block)
            for i, sentence in enumerate(block.sentences):
                if i in cells:
                    self.memory.named, self.memory.is_other = cells[i], not cells[i]
                after = block.sentences[i + 1] if i + 1 < len(block.sentences) else None
                for claim in self._of_sentence(sentence, after):
                    if block.row:
                        if self.memory.is_points and claim.form is Form.PERCENT:
                            claim.form = Form.POINTS
                        if apply(block.row, claim, sentence) is None:
                            continue
                    yield block, sentence, claim

    def _of_sentence(self, sentence: Sentence, after: Sentence | None) -> list[Spoken]:
        named = sentence.named
        memory = self.memory
        times = time_places(sentence) if sentence.figures else []
        claims: list[Spoken] = []
        if sentence.figures and not is_of_what_cannot_be(sentence):
            arms = arm_places(sentence)
            read_make_up(sentence)
            read_spans(sentence)
            read_per_hundred(sentence)
            read_shared_percent(sentence)
            read_difference(sentence)
            read_interval_cells(sentence)
            read_all_of(sentence)
            read_prices(sentence, after_title=memory.is_priced)
            read_nnt(sentence)
            read_parts(sentence)
            around = self._around(sentence, after, arms, times)
            for figure in sentence.figures:
                if (
                    figure.form is Form.OTHER
                    or _is_time(figure, times)
                    or _is_scale(figure, sentence)
                ):
                    continue
                claim = Spoken(figure, around)
                claim.studies, claim.study_strength = self._studies(sentence, figure, named)
                set_measure(claim, memory.measure, memory.title_measure)
                set_outcomes(claim)
                set_parts(claim)
                claims.append(claim)
                if claim.measure_strength >= NEAR:
                    memory.measure = claim.measure
        self._remember(sentence, named, times)
        return claims

    def _around(
        self, sentence: Sentence, after: Sentence | None, arms: list[Place], times: list[Place]
    ) -> Around:
        """What the claims of a sentence need to know, as it is known when they are read."""
        memory = self.memory
        is_subject = self.is_subject and (
            not SUBJECT_ARMS.isdisjoint(sentence.terms("arm"))
            or bool(sentence.named) or memory.is_subject or sentence.is_title
            or ((bool(self.in_text) or self.is_reported) and tells_stimulation(sentence))
            or (bool(explaining(after)[0]) and after is not None and bool(after.named))
        )  # fmt: skip
        return Around(
            sentence, after, sentence.named, arms,
            [Place(c.term, c.first, c.last) for c in sentence.of("region")], times,
            is_subject,
            arms_before=memory.title_arms or memory.arms,
            all_arms_before=memory.arms | memory.title_arms,
            regions_before=memory.title_regions,
            months_before=memory.months,
            title_months=memory.title_months,
            outcomes_before=memory.outcomes,
            earlier=memory.title_outcomes | memory.outcomes,
            title_thresholds=memory.title_thresholds,
            counts_leads=memory.counts_leads,
            others_before=NO_TERMS if sentence.named or sentence.terms("arm")
            else memory.title_others,
        )  # fmt: skip

    def _studies(
        self, sentence: Sentence, figure: Figure, named: list[Named]
    ) -> tuple[tuple[str, ...], int]:
        memory = self.memory
        words = sentence.tokens.words
        recent = memory.recent
        if len(recent) > 1 and not LATTER.isdisjoint(sentence.words):
            at = _latter_of(sentence, figure)
            if at >= 0:
                one = recent[-1] if words[at] in ("latter", "letztere") else recent[-2]
                return one.studies, HERE
        if named:
            number = sentence.seg(figure.first)
            left = [one for one in named if one.first < figure.first]
            near = [one for one in named if sentence.seg(one.first) == number]
            chosen = left[-1] if left else (near or named)[0]
            if left and near and near[0] not in left and ";" in words[chosen.last : figure.first]:
                chosen = near[0]
            weak = chosen.strength == "weak"
            return chosen.studies, NEAR if weak else HERE
        if len(recent) > 1 and (told := self._of_country(sentence, recent)):
            return told, HERE
        if memory.is_other or introduces_another(sentence, figure.first):
            return (), NONE
        if memory.named:
            return memory.named[-1].studies, INHERITED
        if memory.title_named:
            return memory.title_named[-1].studies, NEAR
        if self.in_text and self.in_text[0].strength != "weak":
            return self.in_text[0].studies, NONE
        return (), NONE

    def _of_country(self, sentence: Sentence, recent: list[Named]) -> tuple[str, ...]:
        """ "In the German series", after a German and a Danish study: the former of the two."""
        for word in sorted(self.names.countries.keys() & sentence.words):
            held = self.names.countries[word]
            fitting = {one.studies for one in recent if one.studies and one.studies[0] in held}
            if len(fitting) == 1 and len({one.studies for one in recent}) > 1:
                return fitting.pop()
        return ()

    def _remember(self, sentence: Sentence, named: list[Named], times: list[Place]) -> None:
        memory = self.memory
        months = frozenset([float(place.term) for place in times])
        outcomes = sentence.terms("outcome")
        if sentence.thresholds:
            outcomes |= {"response"}
        if sentence.is_title:
            memory.is_other = False
            memory.title_named = named or memory.title_named
            memory.title_months = months or memory.title_months
            told = outcomes - COUNTING or memory.title_outcomes
            memory.title_outcomes = told or outcomes
            memory.title_regions = sentence.terms("region") or memory.title_regions
            memory.title_others = sentence.terms("other") & OTHER
            memory.title_measure = measure_of_title(sentence) or memory.title_measure
            memory.title_arms = sentence.terms("arm") or memory.title_arms
            asked = frozenset(t.low for t in sentence.thresholds)
            memory.title_thresholds = asked or memory.title_thresholds
        else:
            memory.named = named or memory.named
            is_told = "another" in sentence.words and introduces_another(sentence)
            memory.is_other = not named and (memory.is_other or is_told)
            memory.months = months or memory.months
            memory.outcomes = outcomes - COUNTING or memory.outcomes
            if sentence.tokens.words[sentence.last - 1] == ":" and not sentence.figures_of_results:
                memory.title_measure = measure_of_title(sentence)  # "Responders at 12 months:"
            if not _is_of_another_therapy(sentence):
                memory.arms = sentence.terms("arm") or memory.arms
        if named:
            memory.recent = (memory.recent + named)[-4:]
            if len({one.studies for one in named}) > 1:
                memory.recent = named
        if is_priced(sentence):
            memory.is_priced = not sentence.figures_of_results
        memory.counts_leads |= "leads" in sentence.terms("counted")
        memory.populations = sentence.terms("population") or memory.populations
        if self.is_reported and tells_stimulation(sentence):
            memory.is_subject = True
        memory.is_subject = memory.is_subject or bool(sentence.terms("arm") & SUBJECT_ARMS or named)
