"""Reads blocks into claims: what is said of each figure, here, nearby and before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .attach import Place, attach
from .claim import HERE, INHERITED, NEAR, NONE, Claim
from .columns import apply
from .denial import resumed
from .figures import Figure, Form
from .grouping import ReadBlock, ReadGroup, is_clinical
from .intervals import estimate_of
from .measures import measure_of, relation_of
from .names import Names
from .nearby import arm_places, denied, noun_of, segment_words, signs
from .per_hundred import (
    is_fall_of_pain,
    is_head_count,
    is_score,
    read_all_of,
    read_nnt,
    read_per_hundred,
    read_prices,
)
from .sentence import Sentence
from .studies_named import Named
from .times import time_places

DENIAL_END = frozenset({"undeny"})
COUNTING = frozenset(
    ["randomised", "sites", "studies", "follow_up", "publication", "nice_rule", "crossover"]
)
SUBJECT_ARMS = frozenset(
    ["drg", "scs", "scs_tonic", "scs_10khz", "scs_burst", "scs_closed_loop", "scs_novel",
     "drg_plus_scs"]
)  # fmt: skip
ARMS_ALONE = SUBJECT_ARMS - {"scs_novel", "scs_burst"}


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
    title_regions: frozenset[str] = frozenset()
    measure: str = ""
    populations: frozenset[str] = frozenset()
    recent: list[Named] = field(default_factory=list)
    is_subject: bool = False
    is_refuted: bool = False


def _is_time(figure: Figure, times: list[Place]) -> bool:
    """True for the bare twelve in "at six months and again at twelve"."""
    return figure.form is Form.NUMBER and any(p.first == figure.first for p in times)


class Reader:
    """Turns a group into claims, keeping in mind what was said before."""

    def __init__(self, group: ReadGroup, names: Names) -> None:
        self.group = group
        self.names = names
        self.memory = Memory()
        is_stimulation = bool(group.arms & SUBJECT_ARMS or group.named) and any(
            word.startswith(("stimul", "neurostim")) for word in group.words
        )
        self.is_subject = (
            is_stimulation
            or (bool(group.arms & ARMS_ALONE) and is_clinical(group))
            or (is_clinical(group) and any(one.strength in ("name", "word") for one in group.named))
            or bool(group.named and group.words & {"drg", "scs"})
        )

    def claims(self) -> Iterator[tuple[ReadBlock, Sentence, Claim]]:
        """Every figure of the group as a claim, in order."""
        for block in self.group.blocks:
            for i, sentence in enumerate(block.sentences):
                after = block.sentences[i + 1] if i + 1 < len(block.sentences) else None
                for claim in self._of_sentence(sentence, after):
                    told = apply(block.row, claim, sentence) if block.row else claim
                    if told is not None:
                        yield block, sentence, told

    def _of_sentence(self, sentence: Sentence, after: Sentence | None) -> list[Claim]:
        named = sentence.named
        memory = self.memory
        arms = arm_places(sentence)
        regions = [Place(c.term, c.first, c.last) for c in sentence.of("region")]
        times = time_places(sentence)
        claims = []
        read_per_hundred(sentence)
        read_all_of(sentence)
        read_prices(sentence)
        read_nnt(sentence)
        for figure in sentence.figures:
            if figure.form is Form.OTHER or _is_time(figure, times):
                continue
            claim = self._claim(sentence, figure, named, arms, regions, times)
            if is_head_count(sentence, figure, named):
                claim.flags |= {"head"}
            claim.is_denied = denied(sentence, figure, after) and not resumed(sentence, figure)
            claims.append(claim)
            if claim.measure_strength >= NEAR:
                memory.measure = claim.measure
        self._remember(sentence, named, times)
        return claims

    def _claim(
        self, sentence: Sentence, figure: Figure, named: list[Named], arms: list[Place],
        regions: list[Place], times: list[Place],
    ) -> Claim:  # fmt: skip
        """The figure with all that is said of it, here and before."""
        memory = self.memory
        claim = self._bare(sentence, figure, named)
        claim.studies, claim.study_strength = self._studies(sentence, figure, named)
        self._set_measure(claim, sentence, figure)
        self._set_outcomes(claim, sentence, figure)
        arm = attach(sentence, figure, arms)
        claim.arms, claim.arm_strength = frozenset(arm.terms[:1]), arm.strength
        if not claim.arms:
            claim.arms = memory.title_arms or memory.arms
            claim.arm_strength = INHERITED if claim.arms else NONE
        region = attach(sentence, figure, regions, is_shared=True)
        said = frozenset(region.terms[:1])
        claim.regions = said or memory.title_regions
        claim.region_strength = region.strength if said else INHERITED
        time = attach(sentence, figure, times, is_shared=True)
        claim.months, claim.month_strength = frozenset(map(float, time.terms[:1])), time.strength
        if not claim.months:
            claim.months = memory.months or memory.title_months
            claim.month_strength = INHERITED if memory.months else NEAR if claim.months else NONE
        claim.all_months = frozenset(float(p.term) for p in times) or claim.months
        return claim

    def _bare(self, sentence: Sentence, figure: Figure, named: list[Named]) -> Claim:
        """What the figure and its sentence say by themselves."""
        memory, arms = self.memory, sentence.terms("arm")
        return Claim(
            form=figure.form, low=figure.low, high=figure.high, decimals=figure.decimals,
            events=figure.events, of=figure.of, hedge=figure.hedge, unit=figure.unit,
            is_word=figure.is_word, text=figure.text, start=figure.start, end=figure.end,
            estimate=estimate_of(sentence, figure),
            is_unknown_study=any(not one.studies for one in named),
            own_arms=sentence.own_terms("arm", figure),
            all_arms=arms or memory.arms | memory.title_arms,
            populations=sentence.terms("population"),
            relation=relation_of(sentence, figure),
            counted=sentence.own_terms("counted", figure),
            has_people=bool(sentence.of("people")), noun=noun_of(sentence, figure),
            flags=sentence.terms("flag") | signs(sentence, figure),
            is_subject=self.is_subject and (
                bool(arms & SUBJECT_ARMS) or bool(named) or memory.is_subject or sentence.is_title
            ),
            is_other_subject="other" in sentence.terms("other"),
            settings=sentence.terms("other"), words=sentence.words,
            thresholds=frozenset(t.low for t in sentence.thresholds),
            segment=segment_words(sentence, figure),
        )  # fmt: skip

    def _set_measure(self, claim: Claim, sentence: Sentence, figure: Figure) -> None:
        claim.measure, claim.measure_strength = measure_of(sentence, figure)
        if not claim.measure and self.memory.measure and figure.form is Form.PERCENT:
            claim.measure, claim.measure_strength = self.memory.measure, INHERITED

    def _set_outcomes(self, claim: Claim, sentence: Sentence, figure: Figure) -> None:
        claim.outcomes, claim.own = sentence.terms("outcome"), self._own(sentence, figure)
        if claim.measure == "mean" and figure.form is Form.PERCENT:
            claim.outcomes |= {"reduction"}
            claim.own = claim.own or frozenset({"reduction"})
        if sentence.thresholds:
            claim.outcomes |= {"response"}
        if is_score(sentence, figure) or is_fall_of_pain(sentence, figure):
            claim.outcomes |= {"level"}
        head = sentence.tokens.words[sentence.first : sentence.first + 2]
        if not claim.outcomes and head in (["it", "was"], ["it", "is"], ["that", "was"]):
            claim.outcomes = self.memory.outcomes
        claim.earlier = self.memory.title_outcomes | self.memory.outcomes

    def _own(self, sentence: Sentence, figure: Figure) -> frozenset[str]:
        own = sentence.own_terms("outcome", figure)
        number = sentence.seg(figure.first)
        if any(sentence.seg(f.first) == number for f in sentence.thresholds):
            own |= {"response"}
        return own

    def _studies(
        self, sentence: Sentence, figure: Figure, named: list[Named]
    ) -> tuple[tuple[str, ...], int]:
        memory = self.memory
        words = sentence.tokens.words
        before = words[sentence.first : figure.first]
        number = sentence.seg(figure.first)
        recent = memory.recent
        if len(recent) > 1:
            for i in range(figure.first - 1, sentence.first - 1, -1):
                if words[i] in ("latter", "former", "letztere", "erstere"):
                    one = recent[-1] if words[i] in ("latter", "letztere") else recent[-2]
                    return one.studies, HERE
        if named:
            left = [one for one in named if one.first < figure.first]
            near = [one for one in named if sentence.seg(one.first) == number]
            chosen = left[-1] if left else (near or named)[0]
            weak = chosen.strength == "weak"
            return chosen.studies, NEAR if weak else HERE
        del before
        if memory.named:
            return memory.named[-1].studies, INHERITED
        if memory.title_named:
            return memory.title_named[-1].studies, NEAR
        if self.group.named and self.group.named[0].strength != "weak":
            return self.group.named[0].studies, NONE
        return (), NONE

    def _remember(self, sentence: Sentence, named: list[Named], times: list[Place]) -> None:
        memory = self.memory
        months = frozenset(float(place.term) for place in times)
        outcomes = sentence.terms("outcome") | ({"response"} if sentence.thresholds else set())
        if sentence.is_title:
            memory.title_named = named or memory.title_named
            memory.title_months = months or memory.title_months
            told = outcomes - COUNTING or memory.title_outcomes
            memory.title_outcomes = told or outcomes
            memory.title_regions = sentence.terms("region") or memory.title_regions
            memory.title_arms = sentence.terms("arm") or memory.title_arms
        else:
            memory.named = named or memory.named
            memory.months = months or memory.months
            memory.outcomes = outcomes - COUNTING or memory.outcomes
            memory.arms = sentence.terms("arm") or memory.arms
        if named:
            memory.recent = (memory.recent + named)[-4:]
            if len({one.studies for one in named}) > 1:
                memory.recent = named
        memory.populations = sentence.terms("population") or memory.populations
        memory.is_subject = memory.is_subject or bool(sentence.terms("arm") & SUBJECT_ARMS or named)
