"""Blocks that share context, read together: tokens, sentences, and what all of them say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .blocks import Block
from .citing import is_named, without_citations
from .columns import Column, TableRow, read_row
from .cue_table import Cue
from .names import Names
from .sentence import NO_TERMS, Sentence, read_sentence
from .studies_named import Named, named_in
from .tokens import Tokens, normalised, sentences, tokenise


class ReadBlock:
    """A block with its tokens and sentences."""

    __slots__ = ("block", "index", "row", "sentences", "tokens")

    def __init__(
        self, index: int, block: Block, tokens: Tokens, sentences: list[Sentence],
        row: TableRow | None = None,
    ) -> None:  # fmt: skip
        self.index = index
        self.block = block
        self.tokens = tokens
        self.sentences = sentences
        self.row = row


class ReadGroup:
    """Blocks that share context, and what all of them say together."""

    __slots__ = ("arms", "blocks", "named", "others", "words")

    def __init__(
        self, blocks: list[ReadBlock], words: frozenset[str], arms: frozenset[str],
        others: frozenset[str], named: list[Named],
    ) -> None:  # fmt: skip
        self.blocks = blocks
        self.words = words
        self.arms = arms
        self.others = others
        self.named = named


LONG: Final = 60
"""Blocks of a group, from which on words of one say little of another."""


def read_group(indexed: Sequence[tuple[int, Block]], names: Names) -> ReadGroup:
    """Tokens, sentences and cues of the blocks of one group."""
    read: list[ReadBlock] = []
    heads: dict[str, Column] = {}
    for index, block in indexed:
        row = read_row(block, names, heads)
        whole = normalised(block.text)
        text = without_citations(whole, row)
        tokens, found = _read(text, block, names)
        if text is not whole and not is_named(found, names):
            tokens, found = _read(whole, block, names)
        read.append(ReadBlock(index, block, tokens, found, row))
    every = [s for block in read for s in block.sentences]
    words = _words_of(every)
    named: list[Named] = []
    for one in read:
        # In a long text something medical stands somewhere: TARGET needs it close by.
        near = words if len(read) <= LONG else _words_of(one.sentences)
        for sentence in one.sentences:
            sentence.named = named_in(sentence, names, near)
            named += sentence.named
    return ReadGroup(read, words, _union(every, "arm"), _union(every, "other"), named)


def _read(text: str, block: Block, names: Names) -> tuple[Tokens, list[Sentence]]:
    tokens = tokenise(text)
    is_title = block.kind in ("title", "heading", "caption")
    return tokens, _sentences(tokens, names.finder.find(tokens), is_title)


CLINICAL: Final = (
    "pain", "schmerz", "patient", "relief", "respon", "implant", "explant", "stimul", "trial",
    "randomi", "lead", "elektrode", "electrode", "crps", "causalgia", "nerve", "paresth",
    "paraesth", "tingl", "success", "surg", "clinic", "fda", "axium", "qaly", "infect", "revis",
    "migrat", "opioid", "mri", "generator", "ganglion", "cochrane", "nice", "sham", "placebo",
    "tonic", "burst", "neuro", "khz", "recipient", "blind", "label", "therap", "treat", "improv",
    "baseline", "registr", "procedure", "nrs", "vas", "odi", "score", "evidence", "battery",
    "batteries", "foot", "leg", "back", "groin", "erfolg",
)  # fmt: skip
"""Beginnings of words, one of which stands beside DRG or SCS when stimulation is meant."""


WHOLE: Final = frozenset(CLINICAL)
"""Those of them that may be words already, which are quicker to ask for."""
GENERAL: Final = frozenset(
    ["people", "system", "device", "devices", "cost", "costs", "users", "user", "recipients",
     "significant", "difference"]
)  # fmt: skip
"""Words that make no subject clinical, and do not speak against it either."""


def speaks_of_care(group: ReadGroup) -> bool:
    """True when a word of patients, devices or treatment stands in the group."""
    if not WHOLE.isdisjoint(group.words):
        return True
    return any(map(_OF_CARE.__getitem__, group.words))


class _OfCare(dict[str, bool]):
    """Whether a word begins like one of patients, devices or treatment; looked up once."""

    def __missing__(self, word: str) -> bool:
        if len(self) > 50_000:
            self.clear()
        begins = self[word] = word.startswith(CLINICAL)
        return begins


_OF_CARE: Final = _OfCare()


def is_clinical(group: ReadGroup) -> bool:
    """True unless DRG and SCS may just as well be letters with another meaning."""
    if speaks_of_care(group):
        return True
    return "other" not in group.others and not GENERAL.isdisjoint(group.words)


def read_heading(text: str, names: Names) -> list[Sentence]:
    """The sentences of a heading that stands outside the group."""
    tokens = tokenise(normalised(text))
    read = _sentences(tokens, names.finder.find(tokens), is_title=True)
    words = _words_of(read)
    for sentence in read:
        sentence.named = named_in(sentence, names, words)
    return read


def _words_of(every: list[Sentence]) -> frozenset[str]:
    """The words of all sentences; of one, as for most groups, its own."""
    return every[0].words if len(every) == 1 else NO_TERMS.union(*[s.words for s in every])


def _union(every: list[Sentence], kind: str) -> frozenset[str]:
    """What all sentences tell of one kind."""
    if len(every) == 1:
        return every[0].terms(kind)
    return NO_TERMS.union(*[s.terms(kind) for s in every if kind in s.cues])


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
