"""Reads blocks into claims: what is said of each figure, here, nearby and before."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final, NamedTuple

from .around import Around
from .blocks import Block
from .claim import HERE, INHERITED, NEAR, NONE, Claim
from .claimed import claimed
from .columns import apply
from .denial import is_of_what_cannot_be
from .explained import explaining
from .figures import Figure, Form
from .grouping import ReadBlock, ReadGroup, read_heading
from .judge_dates import is_context
from .judge_times import is_visit
from .make_up import read_make_up
from .measures import measure_of_title
from .names import Names
from .nearby import arm_places
from .outline import Memory, Outline
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
from .place import Place
from .sentence import NO_TERMS, Sentence
from .sourced import source_of, sources_of_cells
from .spoken import Spoken, set_measure, set_outcomes, set_parts
from .studies_named import (
    LAST_OF_TWO,
    TURNED,
    Named,
    another_at,
    introduces_another,
    latter_of,
    nearest,
    without_compared,
)
from .subject import (
    SUBJECT_ARMS,
    is_of_another_therapy,
    is_on_subject,
    is_reported,
    tells_stimulation,
)
from .times import time_places

COUNTING: Final = frozenset(
    ["randomised", "sites", "studies", "follow_up", "publication", "nice_rule", "crossover"]
)
OTHER: Final = frozenset({"other"})
RESPONSE: Final = frozenset({"response"})
NO_MONTHS: Final[frozenset[float]] = frozenset()


Told = tuple[tuple[str, ...], int]
"""Studies, and how firmly they are told."""


class Before(NamedTuple):
    """The studies of a sentence that names none, and the token from which on it is of another."""

    told: Told
    until: int


NOT_BEFORE: Final = Before(((), NONE), 0)


class Reader:
    """Turns a group into claims, keeping in mind what was said before."""

    def __init__(self, group: ReadGroup, names: Names) -> None:
        self.group = group
        self.names = names
        self.memory = Memory()
        self.outline = Outline()
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

    def claims(self, keyed: Container[int] = ()) -> Iterator[tuple[ReadBlock, Sentence, Claim]]:
        """Figures of the group as claims, in order; the ``keyed`` blocks name their findings."""
        for block in self.group.blocks:
            self._enter(block.block)
            if block.block.kind == "caption":
                # The title of a chart's axis or of a table: "Percentage points, 95% CI".
                self.memory.is_points = block.tokens.words[:2] == ["percentage", "points"]
            source = source_of(block)
            if source is not None:
                self.memory.named, self.memory.is_other = source, not source
            cells = sources_of_cells(block)
            # Else the head of a column, a key, or a hundred people may tell what a time is of.
            is_prose = not block.row and block.index not in keyed and "100" not in block.tokens.text
            for i, sentence in enumerate(block.sentences):
                if i in cells:
                    self.memory.named, self.memory.is_other = cells[i], not cells[i]
                after = block.sentences[i + 1] if i + 1 < len(block.sentences) else None
                for claim in self._of_sentence(sentence, after, is_prose=is_prose):
                    if block.row:
                        if self.memory.is_points and claim.form is Form.PERCENT:
                            claim.form = Form.POINTS
                        if apply(block.row, claim, sentence) is None:
                            continue
                    yield block, sentence, claim

    def _of_sentence(
        self, sentence: Sentence, after: Sentence | None, *, is_prose: bool
    ) -> list[Spoken]:
        memory = self.memory
        times = time_places(sentence) if sentence.figures else []
        claims: list[Spoken] = []
        if sentence.figures and not is_of_what_cannot_be(sentence):
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
            around = self._around(sentence, after, times)
            before = self._before(sentence)
            for figure in claimed(sentence, times):
                studies, strength = self._studies(sentence, figure, before)
                if is_prose and self._is_context(figure, sentence, studies):
                    continue
                claim = Spoken(figure, around)
                claim.studies, claim.study_strength = studies, strength
                set_measure(claim, memory.measure, memory.title_measure)
                set_outcomes(claim)
                set_parts(claim)
                claims.append(claim)
                if claim.measure_strength >= NEAR:
                    memory.measure = claim.measure
        self._remember(sentence, sentence.named, times)
        return claims

    def _around(self, sentence: Sentence, after: Sentence | None, times: list[Place]) -> Around:
        """What the claims of a sentence need to know, as it is known when they are read."""
        memory = self.memory
        arms = sentence.terms("arm")
        is_subject = self.is_subject and (
            not SUBJECT_ARMS.isdisjoint(arms)
            or bool(sentence.named) or memory.is_subject or sentence.is_title
            or ((bool(self.in_text) or self.is_reported) and tells_stimulation(sentence))
            or (bool(explaining(after)[0]) and after is not None and bool(after.named))
        )  # fmt: skip
        return Around(
            sentence, after, sentence.named, arm_places(sentence),
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
            others_before=NO_TERMS if sentence.named or arms else memory.title_others,
        )  # fmt: skip

    def _studies(self, sentence: Sentence, figure: Figure, before: Before) -> Told:
        """The studies that a figure may be of, and how firmly they are told."""
        recent = self.memory.recent
        if len(recent) > 1 and not TURNED.isdisjoint(sentence.words):
            at = latter_of(sentence, figure)
            if at >= 0:
                is_last = sentence.tokens.words[at] in LAST_OF_TWO
                return (recent[-1] if is_last else recent[-2]).studies, HERE
        if sentence.named:
            chosen = nearest(sentence, figure, sentence.named)
            return chosen.studies, NEAR if chosen.strength == "weak" else HERE
        return before.told if figure.first <= before.until else ((), NONE)

    def _is_context(self, figure: Figure, sentence: Sentence, studies: tuple[str, ...]) -> bool:
        """True for a time or a year of which no rule has anything to say, as of most."""
        if figure.form is not Form.TIME and figure.form is not Form.YEAR:
            return False
        told = sentence.terms("outcome") | self.memory.title_outcomes | self.memory.outcomes
        if figure.form is Form.TIME:
            return figure.hedge != "over" and is_visit(sentence.words, told)
        return is_context(figure.low, told, [self.names.years[study] for study in studies])

    def _before(self, sentence: Sentence) -> Before:
        """The studies of a sentence that names none, from what was said before."""
        memory = self.memory
        recent = memory.recent
        if sentence.named:
            return NOT_BEFORE
        if len(recent) > 1 and (told := self._of_country(sentence, recent)):
            return Before((told, HERE), sentence.last)
        if memory.is_other:
            return NOT_BEFORE
        until = another_at(sentence)
        if memory.named:
            return Before((memory.named[-1].studies, INHERITED), until)
        if memory.title_named:
            return Before((memory.title_named[-1].studies, NEAR), until)
        if self.in_text and self.in_text[0].strength != "weak":
            return Before((self.in_text[0].studies, NONE), until)
        return NOT_BEFORE

    def _of_country(self, sentence: Sentence, recent: list[Named]) -> tuple[str, ...]:
        """ "In the German series", after a German and a Danish study: the former of the two."""
        if self.names.countries.keys().isdisjoint(sentence.words):
            return ()
        for word in sorted(self.names.countries.keys() & sentence.words):
            held = self.names.countries[word]
            fitting = {one.studies for one in recent if one.studies and one.studies[0] in held}
            if len(fitting) == 1 and len({one.studies for one in recent}) > 1:
                return fitting.pop()
        return ()

    def _remember(self, sentence: Sentence, named: list[Named], times: list[Place]) -> None:
        memory = self.memory
        months = frozenset([float(place.term) for place in times]) if times else NO_MONTHS
        arms, outcomes = sentence.terms("arm"), sentence.terms("outcome")
        if sentence.thresholds:
            outcomes |= RESPONSE
        if sentence.is_title:
            memory.is_other = False
            memory.title_named = named or memory.title_named
            memory.title_months = months or memory.title_months
            told = outcomes - COUNTING or memory.title_outcomes
            memory.title_outcomes = told or outcomes
            memory.title_regions = sentence.terms("region") or memory.title_regions
            memory.title_others = sentence.terms("other") & OTHER
            memory.title_measure = measure_of_title(sentence) or memory.title_measure
            memory.title_arms = arms or memory.title_arms
            asked = frozenset(t.low for t in sentence.thresholds)
            memory.title_thresholds = asked or memory.title_thresholds
        else:
            memory.named = without_compared(sentence, named) or memory.named
            is_told = "another" in sentence.words and introduces_another(sentence)
            memory.is_other = not named and (memory.is_other or is_told)
            memory.months = months or memory.months
            if outcomes:
                memory.outcomes = outcomes - COUNTING or memory.outcomes
            if sentence.tokens.words[sentence.last - 1] == ":" and not sentence.figures_of_results:
                memory.title_measure = measure_of_title(sentence)  # "Responders at 12 months:"
            if not is_of_another_therapy(sentence):
                memory.arms = arms or memory.arms
        if named:
            is_several = len(named) > 1 and len({one.studies for one in named}) > 1
            memory.recent = named if is_several else (memory.recent + named)[-4:]
        if is_priced(sentence):
            memory.is_priced = not sentence.figures_of_results
        if "leads" in sentence.terms("counted"):
            memory.counts_leads = True
        if not memory.is_subject and not is_of_another_therapy(sentence):
            is_reported = self.is_reported and tells_stimulation(sentence)
            memory.is_subject = is_reported or bool(named) or not SUBJECT_ARMS.isdisjoint(arms)
