"""What the words beside a figure say: arms in order, the noun it counts, whether it is denied."""

from __future__ import annotations

from itertools import pairwise

from .attach import Place
from .cue_table import Cue
from .figures import Figure, Form
from .sentence import Sentence

BY_ANOTHER = (
    ["by", "a"],
    ["from", "a"],
    ["of", "a"],
    ["by", "the"],
    ["from", "the"],
    ["made", "by"],
)
"""Before "a competitor's device", which is then the SCS named before and no arm of its own."""


ADDED = frozenset({"cmm", "physical_therapy"})
"""What people go on having beside a stimulator: "SCS + physical therapy" is the SCS arm."""


LIKED_MORE = (["it", "over"], ["them", "over"], ["that", "over"])
"""Before the arm that people did not choose: "70.8% chose it over tonic stimulation"."""


def _is_on_top(words: list[str], place: Place, first: int) -> bool:
    """ "A stimulator besides usual care", "on top of medical care": no arm of its own."""
    before = words[max(first, place.first - 4) : place.first]
    return "besides" in before[-2:] or "alongside" in before[-2:] or "top" in before


def arm_places(sentence: Sentence) -> list[Place]:
    """Arms in order; "a rival company's spinal cord stimulator" is one arm, not two."""
    every = [Place(c.term, c.first, c.last) for c in sentence.of("arm")]
    words = sentence.tokens.words
    every = [
        place for i, place in enumerate(every)
        if not (
            place.term in ADDED and i and words[place.first - 1] in ("+", "plus", "&", "with")
            and every[i - 1].last == place.first - 2)
    ]  # fmt: skip
    every = [p for p in every if p.term not in ADDED or not _is_on_top(words, p, sentence.first)]
    places = [
        place for i, place in enumerate(every)
        if words[place.first - 2 : place.first] not in LIKED_MORE
        and not (i and words[place.first - 1] in ("than", "from")
                and (place.last + 1 >= sentence.last
                     or words[place.last + 1] not in ("(", ":")))
    ]  # fmt: skip
    places = [
        place for i, place in enumerate(places)
        if not (place.term == "control" and i and places[i - 1].term.startswith("scs")
                and words[place.first - 2 : place.first] in BY_ANOTHER)
    ]  # fmt: skip
    return [
        place for i, place in enumerate(places)
        if not (place.term == "control" and i + 1 < len(places)
                and places[i + 1].first - place.last <= 4 and places[i + 1].term != "drg")
    ]  # fmt: skip


def segment_words(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Words of the segment that stand between the figures before and after."""
    low, high = sentence.part(figure.first)
    for other in sentence.figures:
        if other.form is Form.OTHER or other.form is Form.TIME or other.form is Form.YEAR:
            continue
        if other.last < figure.first:
            low = max(low, _behind_bracket(sentence, other.last + 1, figure.first))
        elif other.first > figure.last:
            high = min(high, other.first)
    words = sentence.tokens.words
    return frozenset(words[low:high] + _label_of_row(sentence, figure))


def _behind_bracket(sentence: Sentence, at: int, end: int) -> int:
    """What stands in brackets behind a figure is that figure's: "37% (modified ITT) or 47%"."""
    words = sentence.tokens.words
    if words[at : at + 1] == ["("] and ")" in words[at:end]:
        return words.index(")", at) + 1
    return at


def _label_of_row(sentence: Sentence, figure: Figure) -> list[str]:
    """Words of the first cell, when it names what the whole row is of."""
    words = sentence.tokens.words
    if "|" not in sentence.words or words[sentence.first] == "|":
        return []
    end = words.index("|", sentence.first)
    is_label = end < figure.first and not any(f.first < end for f in sentence.figures)
    return words[sentence.first : end] if is_label else []


NOUN_LIMIT = 4


def noun_of(sentence: Sentence, figure: Figure) -> str:
    """What a bare number counts: ``people``, ``sites``, ``studies``, ``reports`` or empty."""
    if figure.form not in (Form.NUMBER, Form.PAIR, Form.YEAR):
        return ""
    words = sentence.tokens.words
    nouns = nouns_of(sentence)
    best, distance = "", NOUN_LIMIT + 1
    for cue in nouns:
        gap = cue.first - figure.last
        if 0 < gap <= distance and not any(
            w in (",", ";", "(", "and", "at", "by", "|", "\n")
            for w in words[figure.last + 1 : cue.first]
        ):
            term = "people" if cue.kind == "people" else cue.term
            if gap < distance or not best:
                best, distance = term, gap
    if not best and words[figure.first - 1] == "=" and words[figure.first - 2] == "n":
        return "people"
    if not best and words[figure.last + 1 : figure.last + 3] == ["of", "them"]:
        before = [f for f in sentence.figures if f.last < figure.first and f.form is figure.form]
        return noun_of(sentence, before[-1]) if before else "people"
    after = words[figure.last + 1 : figure.last + 2]
    if not best and (not after or after[0] in PARTING):
        best = _noun_before(sentence, figure, nouns)
    is_labelled = figure.first > sentence.first and words[figure.first - 1] in LABEL_MARKS
    is_alone = not after or not after[0].isalpha() or after[0] in ("on", "with", "for")
    if not best and is_labelled and is_alone:
        return _noun_of_label(sentence, figure, nouns)
    return best


PARTING = frozenset({"|", ";", "\n", ","})


def _noun_before(sentence: Sentence, figure: Figure, nouns: list[Cue]) -> str:
    """The noun of "| devices 155,028 |", where a cell or an item is a noun and its number."""
    words = sentence.tokens.words
    for cue in nouns:
        starts = cue.first == sentence.first or words[cue.first - 1] in PARTING
        if cue.last == figure.first - 1 and starts:
            return "people" if cue.kind == "people" else cue.term
    return ""


def nouns_of(sentence: Sentence) -> list[Cue]:
    """Everything of the sentence that a number may count."""
    every = sentence.cues.get("outcome", []) + sentence.of("people") + sentence.of("counted")
    return [cue for cue in every if cue.term in NOUNS or cue.kind == "people"]


def noun_among(nouns: list[Cue]) -> str:
    """What the last of some nouns counts; empty for none."""
    if not nouns:
        return ""
    last = max(nouns, key=lambda cue: cue.first)
    return "people" if last.kind == "people" else last.term


LABEL_MARKS = frozenset({":", "=", "|"})
LABEL_REACH = 7


def _noun_of_label(sentence: Sentence, figure: Figure, nouns: list[Cue]) -> str:
    """The last noun of "studies included: 13" and of "people enrolled | 426"."""
    begins = max(sentence.first, figure.first - LABEL_REACH)
    marks = [i for i in range(begins, figure.first - 1) if sentence.tokens.words[i] in LABEL_MARKS]
    begins = marks[-1] if marks else begins
    return noun_among([cue for cue in nouns if begins <= cue.first < figure.first])


NOUNS = frozenset(
    ["sites", "studies", "report", "death", "injury", "malfunction", "panel", "implants_year",
     "qaly", "reports", "leads", "devices"]
)  # fmt: skip


def denied(sentence: Sentence, figure: Figure, after: Sentence | None) -> bool:
    """True when the sentence, or the one that follows, says that it is not so."""
    words = sentence.tokens.words
    before = figure.first - 1
    if before > sentence.first and words[before] in ('"', "“", "'"):
        before -= 1
    if words[before] == "not" and figure.first > sentence.first:
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
        is_within = words[cue.first] in ("it", "they") and words[cue.first - 1].isalnum()
        if cue.term in ("refuted", "uncounted") and cue.first > figure.last and not is_within:
            return True  # but not the "it did not" of "because it did not relieve enough"
    if after is not None and words[sentence.last - 1] == "?" and _answers_no(after):
        return True
    return after is not None and any(
        c.term in ("refuted", "uncounted") and c.first <= after.first + 2
        for c in after.of("flag")
        if c.term == "refuted" or not _is_mean(sentence)
    )


NOES = frozenset({"wrong", "false", "nope", "untrue", "no", "nonsense", "rubbish", "falsch",
                  "nein"})  # fmt: skip


def _answers_no(after: Sentence) -> bool:
    """ "48% at six months? Wrong, it never got that high"."""
    words = after.tokens.words
    is_cut = after.first + 1 >= after.last or not words[after.first + 1].isalpha()
    return words[after.first] in NOES and is_cut


def before_semicolon(sentence: Sentence, figure: Figure, terms: frozenset[str]) -> frozenset[str]:
    """Without what a later clause says of a figure of its own: "...; 70% preferred burst"."""
    if ";" not in sentence.words:
        return terms
    words = sentence.tokens.words
    marks = [i for i in range(sentence.first, sentence.last) if words[i] == ";"]
    first = max([i for i in marks if i < figure.first], default=sentence.first)
    cut = min([i for i in marks if i > figure.last], default=sentence.last)
    same = [f for f in sentence.figures if f.form is figure.form]
    here = {cue.term for cue in sentence.of("outcome") if first <= cue.first < cut}
    if here and any(f.last < first for f in same):
        return terms & here  # its own clause says what it is of
    if not any(f.first > cut for f in same):
        return terms
    return terms & {cue.term for cue in sentence.of("outcome") if cue.first < cut}


def _is_own_gap(sentence: Sentence, figure: Figure) -> bool:
    """ "Slipped by 7 points, from 68.1% to 61.1%": what one figure of the text is from another."""
    words = sentence.tokens.words
    shares = [f for f in sentence.figures if f.form is Form.PERCENT]
    return any(
        words[a.first - 1] == "from" and words[b.first - 1] == "to"
        and abs(abs(a.low - b.low) - figure.low) <= 0.1
        for a, b in pairwise(shares)
    )  # fmt: skip


def is_told_later(sentence: Sentence, figure: Figure) -> bool:
    """True for the 65% of "none in 65%; nearly 70% preferred burst": the words are the other's."""
    later = [f for f in sentence.figures if f.first > figure.last and f.form is figure.form]
    cues = sentence.of("outcome")
    if not later or not cues or sentence.own_terms("outcome", figure):
        return False
    return all(sentence.seg(cue.first) >= sentence.seg(later[0].first) for cue in cues) and (
        sentence.seg(later[0].first) > sentence.seg(figure.first))  # fmt: skip


def _is_mean(sentence: Sentence) -> bool:
    """True for "fell by 70% on average": that a mean counts nobody takes nothing back."""
    return "mean" in sentence.terms("measure")


GAPS = frozenset({"difference", "gap", "margin", "advantage", "unterschied", "differed", "apart"})
HEADS = frozenset(["study", "trial", "rct", "review", "analysis", "cohort", "series", "studie"])
OF_PEOPLE = frozenset(["patients", "people", "participants", "subjects", "persons", "patienten",
                       "everybody", "everyone", "users", "recipients", "wearers"])  # fmt: skip


def signs(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """``head`` for "a study of 152 patients", ``of_people`` for "8.4% of patients"."""
    words = sentence.tokens.words
    before = words[max(sentence.first, figure.first - 3) : figure.first]
    after = words[figure.last + 1 : min(sentence.last, figure.last + 5)]
    far = words[figure.last + 1 : min(sentence.last, figure.last + 7)]
    found = set()
    if (
        before[-1:]
        and before[-1] in ("of", "in", "with", "on", "involving", "enrolling")
        and (set(before[:-1]) & HEADS)
    ):
        found.add("head")
    if after[:1] == ["of"] and OF_PEOPLE & set(after[1:]) and "leads" not in after:
        found.add("of_people")
    if after[:1] == ["of"] and {"leads", "electrodes"} & set(far):
        found.add("of_leads")
    if figure.form is Form.DATE and {"received", "receipt"} & set(before[-1:]):
        found.add("received")
    if after[:1] == ["of"] and after[1:2] and after[1] in ("these", "them", "those", "which"):
        found.add("of_these")
    if figure.form is Form.YEAR and any(0 < figure.first - n.last <= 2 for n in sentence.named):
        found.add("cited")
    if figure.form is Form.POINTS and _is_own_gap(sentence, figure):
        found.add("own_gap")
    near = words[max(sentence.first, figure.first - 5) : figure.last + 4]
    is_gap = figure.form is Form.PERCENT and GAPS & set(near)
    if is_gap or (figure.form is Form.P_VALUE and GAPS & sentence.words):
        found.add("gap")
    return frozenset(found)
