"""Reads blocks into claims: what is said of each figure, here, nearby and before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .attach import Place, attach
from .blocks import Block
from .columns import TableRow, apply, read_row
from .claim import HERE, INHERITED, NEAR, NONE, Claim
from .cue_table import Cue
from .figures import Figure, Form
from .measures import measure_of, relation_of
from .names import Names
from .sentence import Sentence, read_sentence
from .studies_named import Named, named_in
from .times import time_places
from .tokens import Tokens, normalised, sentences, tokenise

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


@dataclass(slots=True)
class ReadBlock:
    """A block with its tokens and sentences."""

    index: int
    block: Block
    tokens: Tokens
    sentences: list[Sentence]
    row: TableRow | None = None


@dataclass(slots=True)
class ReadGroup:
    """Blocks that share context, and what all of them say together."""

    blocks: list[ReadBlock]
    words: frozenset[str]
    arms: frozenset[str]
    flags: frozenset[str]
    others: frozenset[str]
    named: list[Named]


def read_group(indexed: Sequence[tuple[int, Block]], names: Names) -> ReadGroup:
    """Tokens, sentences and cues of the blocks of one group."""
    read: list[ReadBlock] = []
    for index, block in indexed:
        tokens = tokenise(normalised(block.text))
        cues = names.finder.find(tokens)
        is_title = block.kind in ("title", "heading", "caption")
        row = read_row(block, names)
        read.append(ReadBlock(index, block, tokens, _sentences(tokens, cues, is_title), row))
    every = [s for block in read for s in block.sentences]
    words = frozenset().union(*(s.words for s in every)) if every else frozenset()
    return ReadGroup(
        read,
        words,
        _union(every, "arm"),
        _union(every, "flag"),
        _union(every, "other"),
        [one for s in every for one in named_in(s, names, words)],
    )


def _union(every: list[Sentence], kind: str) -> frozenset[str]:
    return frozenset(cue.term for sentence in every for cue in sentence.of(kind))


def _sentences(tokens: Tokens, cues: list[Cue], is_title: bool) -> list[Sentence]:
    found: list[Sentence] = []
    at = 0
    for first, last in sentences(tokens):
        inside: list[Cue] = []
        while at < len(cues) and cues[at].first < last:
            inside.append(cues[at])
            at += 1
        found.append(read_sentence(tokens, first, last, inside, is_title=is_title))
    return found


class Reader:
    """Turns a group into claims, keeping in mind what was said before."""

    def __init__(self, group: ReadGroup, names: Names) -> None:
        self.group = group
        self.names = names
        self.memory = Memory()
        is_stimulation = bool(group.arms & SUBJECT_ARMS) and any(
            word.startswith(("stimul", "neurostim")) for word in group.words
        )
        self.is_subject = (
            is_stimulation
            or bool(group.arms & ARMS_ALONE)
            or any(one.strength in ("name", "word") for one in group.named)
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
        named = named_in(sentence, self.names, self.group.words)
        memory = self.memory
        arms = _arm_places(sentence)
        regions = [Place(c.term, c.first, c.last) for c in sentence.of("region")]
        times = time_places(sentence)
        claims = []
        for figure in sentence.figures:
            if figure.form is Form.OTHER:
                continue
            claim = self._claim(sentence, figure, named, arms, regions, times)
            claim.is_denied = _denied(sentence, figure, after)
            claims.append(claim)
            if claim.measure_strength >= NEAR:
                memory.measure = claim.measure
        self._remember(sentence, named, times)
        return claims

    def _claim(
        self, sentence: Sentence, figure: Figure, named: list[Named], arms: list[Place],
        regions: list[Place], times: list[Place],
    ) -> Claim:  # fmt: skip
        memory = self.memory
        studies, study_strength = self._studies(sentence, figure, named)
        arm = attach(sentence, figure, arms)
        region = attach(sentence, figure, regions)
        time = attach(sentence, figure, times)
        measure, measure_strength = measure_of(sentence, figure)
        if not measure and memory.measure and figure.form is Form.PERCENT:
            measure, measure_strength = memory.measure, INHERITED
        months, month_strength = frozenset(map(float, time.terms[:1])), time.strength
        if not months:
            months = memory.months or memory.title_months
            month_strength = INHERITED if memory.months else NEAR if months else NONE
        arm_terms, arm_strength = frozenset(arm.terms[:1]), arm.strength
        if not arm_terms:
            arm_terms = memory.title_arms or memory.arms
            arm_strength = INHERITED if arm_terms else NONE
        region_terms = frozenset(region.terms[:1])
        terms = sentence.terms("outcome")
        own = self._own(sentence, figure)
        if measure == "mean" and figure.form is Form.PERCENT:
            terms |= {"reduction"}
            own = own or frozenset({"reduction"})
        if sentence.thresholds:
            terms |= {"response"}
        return Claim(
            form=figure.form, low=figure.low, high=figure.high, decimals=figure.decimals,
            events=figure.events, of=figure.of, hedge=figure.hedge, unit=figure.unit,
            is_word=figure.is_word, text=figure.text, start=figure.start, end=figure.end,
            studies=studies, study_strength=study_strength,
            is_unknown_study=any(not one.studies for one in named),
            arms=arm_terms, arm_strength=arm_strength,
            all_arms=sentence.terms("arm") or memory.arms | memory.title_arms,
            own=own,
            outcomes=terms, earlier=memory.title_outcomes | memory.outcomes,
            months=months, month_strength=month_strength,
            all_months=frozenset(float(p.term) for p in times) or months,
            regions=region_terms or memory.title_regions,
            region_strength=region.strength if region_terms else INHERITED,
            populations=sentence.terms("population"),
            measure=measure, measure_strength=measure_strength,
            relation=relation_of(sentence, figure),
            counted=sentence.own_terms("counted", figure),
            has_people=bool(sentence.of("people")), noun=_noun(sentence, figure),
            flags=sentence.terms("flag"),
            is_subject=self.is_subject and (
                bool(sentence.terms("arm") & SUBJECT_ARMS) or bool(named) or memory.is_subject
                or sentence.is_title
            ),
            is_other_subject="other" in sentence.terms("other"),
            settings=sentence.terms("other"), words=sentence.words,
            thresholds=frozenset(t.low for t in sentence.thresholds),
            segment=_segment_words(sentence, figure),
        )  # fmt: skip

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
            memory.title_outcomes = outcomes or memory.title_outcomes
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


def _arm_places(sentence: Sentence) -> list[Place]:
    """Arms in order; "a rival company's spinal cord stimulator" is one arm, not two."""
    every = [Place(c.term, c.first, c.last) for c in sentence.of("arm")]
    words = sentence.tokens.words
    places = [
        place for i, place in enumerate(every)
        if not (i and words[place.first - 1] in ("than", "from")
                and (place.last + 1 >= sentence.last
                     or words[place.last + 1] not in ("(", ":")))
    ]  # fmt: skip
    return [
        place for i, place in enumerate(places)
        if not (place.term == "control" and i + 1 < len(places)
                and places[i + 1].first - place.last <= 4 and places[i + 1].term != "drg")
    ]  # fmt: skip


def _segment_words(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Words of the segment that stand between the figures before and after."""
    number = sentence.seg(figure.first)
    words = sentence.tokens.words
    results = [f for f in sentence.figures if f.form not in (Form.OTHER, Form.TIME, Form.YEAR)]
    low = max([sentence.first, *(f.last + 1 for f in results if f.last < figure.first)])
    high = min([sentence.last, *(f.first for f in results if f.first > figure.last)])
    return frozenset(words[i] for i in range(low, high) if sentence.seg(i) == number)


NOUN_LIMIT = 4


def _noun(sentence: Sentence, figure: Figure) -> str:
    """What a bare number counts: ``people``, ``sites``, ``studies``, ``reports`` or empty."""
    if figure.form not in (Form.NUMBER, Form.PAIR, Form.YEAR):
        return ""
    words = sentence.tokens.words
    nouns = [c for c in sentence.cues.get("outcome", []) + sentence.of("people") + sentence.of(
        "counted") if c.term in NOUNS or c.kind == "people"]  # fmt: skip
    best, distance = "", NOUN_LIMIT + 1
    for cue in nouns:
        gap = cue.first - figure.last
        if 0 < gap <= distance and not any(
            w in (",", ";", "(", "and", "at", "by") for w in words[figure.last + 1 : cue.first]
        ):
            term = "people" if cue.kind == "people" else cue.term
            if gap < distance or not best:
                best, distance = term, gap
    if not best and words[figure.first - 1] == "=" and words[figure.first - 2] == "n":
        return "people"
    return best


NOUNS = frozenset(
    ["sites", "studies", "report", "death", "injury", "panel", "implants_year", "qaly", "reports",
     "leads", "devices"]
)  # fmt: skip


def _denied(sentence: Sentence, figure: Figure, after: Sentence | None) -> bool:
    """True when the sentence, or the one that follows, says that it is not so."""
    words = sentence.tokens.words
    if words[figure.first - 1] == "not" and figure.first > sentence.first:
        return True
    for cue in sentence.of("flag"):
        if cue.term == "deny" and cue.last < figure.first:
            ended = any(
                c.term == "undeny" and cue.last < c.first < figure.first
                and not (c.first == c.last and words[c.first] == "but" and c.first == cue.last + 1)
                for c in sentence.of("flag")
            )  # fmt: skip
            if not ended:
                return True
        if cue.term == "refuted" and cue.first > figure.last:
            return True
    return after is not None and any(
        c.term == "refuted" and c.first <= after.first + 2 for c in after.of("flag")
    )
