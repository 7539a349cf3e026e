"""Bare numbers that count people: "out of every 100 people, 81 ..." and "the study had 32"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from .figures import Figure, Form
from .place import AGAINST
from .sentence import Sentence
from .studies_named import Named

BASES: Final = {100.0: 0, 1000.0: 1}
"""Numbers of people that shares are told of, and the decimals of a share so told."""
INTRODUCING: Final = frozenset({"of", "in", "per", "every", "each", "von"})
PEOPLE: Final = frozenset({"people", "patients", "persons", "adults", "patienten", "participants"})
FURTHER: Final = frozenset({"extra", "more", "additional", "further", "fewer"})
HEADS: Final = frozenset(
    {"study", "trial", "series", "cohort", "review", "analysis", "pilot", "report"}
)
HOLDING: Final = frozenset(
    ["had", "has", "followed", "treated", "studied", "tested", "comprised", "included", "involved",
     "enrolled", "pooled", "covered", "of", "with", "on"]
)  # fmt: skip
ENROLLING: Final = frozenset(
    {"followed", "enrolled", "recruited", "studied", "randomised", "randomized"}
)
LOOKING: Final = [["back", "at"], ["looked", "at"], ["back", "on"], ["file", "on"]]
"""Before the people whose notes a study read: "Gatzinsky looked back at 440 people"."""
NEAR: Final = 8


def read_per_hundred(sentence: Sentence) -> None:
    """Turns the whole numbers of a sentence on every 100 people into percentages."""
    words = sentence.tokens.words
    if "rows" in sentence.words:
        for figure in sentence.figures:
            if words[max(sentence.first, figure.first - 2) : figure.first] == ["rows", "of"]:
                figure.form = Form.OTHER  # how a picture is drawn
    for base in sentence.figures:
        if base.form is not Form.NUMBER or base.low not in BASES or base.first == sentence.first:
            continue
        before = words[base.first - 1]
        if before == "in" and not HEADS.isdisjoint(words[base.first - 4 : base.first]):
            continue  # "a study in 100 patients"
        after = words[base.last + 1 : base.last + 4]
        if before in INTRODUCING and not PEOPLE.isdisjoint(after):
            base.form = Form.OTHER
            for figure in sentence.figures:
                if _may_be_share(words, figure, base.low):
                    _as_share(words, figure, base.low)
            return


JOINED: Final = frozenset({"and", "to", "or"})
RANGING: Final = frozenset(["lay", "lies", "ranged", "ranging", "range", "ranges", "varied",
                            "varies", "reductions", "anywhere"])  # fmt: skip


def _is_range(words: list[str], one: Figure, two: Figure) -> bool:
    """ "Responder rates lay between 60% and 80%"."""
    if words[one.first - 1] != "between" or words[one.last + 1] != "and":
        return False
    before = words[max(0, one.first - 3) : one.first]
    return one.low < two.low and one.low == one.high and not RANGING.isdisjoint(before)


def read_spans(sentence: Sentence) -> None:
    """ "Between 5 and 6 out of 10" is their middle, said roughly; "of every 100" is an interval."""
    words, figures = sentence.tokens.words, sentence.figures
    for i in range(1, len(figures)):
        one, two = figures[i - 1], figures[i]
        if two.first - one.last != 2:
            continue  # what joins them is one word
        if one.form is two.form is Form.PERCENT and _is_range(words, one, two):
            one.high, two.form = two.low, Form.OTHER
        is_share = two.form in (Form.PAIR, Form.FRACTION)
        if one.form is not Form.NUMBER or not is_share or two.events is None:
            continue
        between = words[one.last + 1]
        if two.of in BASES and between == "and" and words[one.first - 1] == "between":
            one.form, two.form = Form.OTHER, Form.INTERVAL
            two.low, two.high = 100 * one.low / two.of, 100 * two.events / two.of
        elif two.of in SMALL_BASES and between in JOINED and 0 < two.events - one.low <= 2:
            one.form, two.form, two.hedge = Form.OTHER, Form.FRACTION, "about"
            two.low = two.high = 50 * (one.low + two.events) / two.of
        else:
            continue
        two.events = None


SMALL_BASES: Final = frozenset({4.0, 5.0, 10.0, 20.0})
BETWEEN_TWO: Final = AGAINST | {".", "with", "to"}
"""All that may stand between two figures of which the second has the sign."""


def read_shared_percent(sentence: Sentence) -> None:
    """Both figures of "81.2 vs 55.7 percent" are percentages."""
    words, figures = sentence.tokens.words, sentence.figures
    for i in range(1, len(figures)):
        figure, after = figures[i - 1], figures[i]
        if figure.form is not Form.NUMBER or after.form is not Form.PERCENT or figure.low > 100:
            continue
        between = words[figure.last + 1 : after.first]
        if between in (["and"], ["und"]) and figure.decimals == after.decimals > 0:
            figure.form = Form.PERCENT
        if between == ["to"] and figure.low > after.low and not figure.is_word:
            figure.form = Form.PERCENT  # "the split was 81 to 10 per cent"
        if between and between[0] in AGAINST and BETWEEN_TWO.issuperset(between):
            figure.form = Form.PERCENT


BESIDE: Final = frozenset({"|", ",", ";", "(", "-", "+", ":", "=", "difference"})
ROUNDED: Final = 0.06


def read_difference(sentence: Sentence) -> None:
    """The −0.9 of "79.55% | 80.43% | −0.9" is the difference of the shares beside it."""
    shares: list[Figure] = []
    for figure in sentence.figures:
        if figure.form is Form.PERCENT:
            shares.append(figure)
        elif figure.form is Form.NUMBER:
            if figure.decimals and len(shares) > 1:
                _read_gap(sentence, shares[-2], shares[-1], figure)
            shares.clear()


def _read_gap(sentence: Sentence, one: Figure, two: Figure, figure: Figure) -> None:
    between = sentence.tokens.words[two.last + 1 : figure.first]
    is_exact = abs(abs(one.low - two.low) - figure.low) <= ROUNDED
    if is_exact and BESIDE.issuperset(between):
        figure.form = Form.POINTS


def read_interval_cells(sentence: Sentence) -> None:
    """The range in the cell behind a share that lies in it is its interval: "81.2% | 70-89%"."""
    if "|" not in sentence.words:
        return
    words = sentence.tokens.words
    for one, two in pairwise(sentence.figures):
        if one.form is two.form is Form.PERCENT and one.low == one.high and two.low != two.high:
            is_beside = words[one.last + 1 : two.first] == ["|"]
            if is_beside and two.low <= one.low <= two.high:
                two.form = Form.INTERVAL


def read_nnt(sentence: Sentence) -> None:
    """ "One more success for every four people treated" is a number needed to treat."""
    if not NAMED.isdisjoint(sentence.words):
        _read_named_nnt(sentence)
    if FURTHER.isdisjoint(sentence.words) or EVERY.isdisjoint(sentence.words):
        return
    words = sentence.tokens.words
    at = next((i for i in range(sentence.first, sentence.last - 1)
               if words[i] in ("one", "1") and words[i + 1] in FURTHER), -1)  # fmt: skip
    if at < 0:
        return
    for figure in sentence.figures:
        whole = figure.form is Form.NUMBER and 2 <= figure.low <= MOST_TREATED
        near = words[figure.last + 1 : figure.last + 4]
        if whole and not figure.decimals and not PEOPLE.isdisjoint(near) and figure.first != at:
            figure.form = Form.NNT


EVERY: Final = frozenset({"every", "each", "per"})
NAMED: Final = frozenset({"nnt", "number"})
"""Words with which the name of a number needed to treat begins."""
MOST_TREATED: Final = 100
NEEDED: Final = ["number", "needed", "to", "treat"]
AFTER_NEEDED: Final = 12
"""Words between "number needed to treat" and its number: "... for one more success at ... was"."""


def _read_named_nnt(sentence: Sentence) -> None:
    """The 4 in "the number needed to treat at 3 months was 4"."""
    words = sentence.tokens.words
    for i in range(sentence.first, sentence.last):
        if words[i] not in NAMED or (words[i] != "nnt" and words[i : i + 4] != NEEDED):
            continue
        numbers = [f for f in sentence.figures if i < f.first <= i + AFTER_NEEDED
                   and f.form in (Form.NUMBER, Form.NNT) and not f.is_word]  # fmt: skip
        if numbers and numbers[0].form is Form.NUMBER and 1 < numbers[0].low <= MOST_TREATED:
            numbers[0].form = Form.NNT
        return


CURRENCY: Final = frozenset(
    {"usd", "eur", "gbp", "cad", "$", "€", "£", "dollars", "euros", "pounds"}
)
PRICED: Final = frozenset({"icer", "cost"})
LEAST_PRICE: Final = 500


def is_priced(sentence: Sentence) -> bool:
    """True for a sentence or title that tells a currency and what it is the price of."""
    has_price = not PRICED.isdisjoint(sentence.terms("outcome"))
    return has_price and not CURRENCY.isdisjoint(sentence.words)


def read_prices(sentence: Sentence, *, after_title: bool = False) -> None:
    """Whole numbers of a list headed "CAD per QALY" are sums of money."""
    if not after_title and not is_priced(sentence):
        return
    for figure in sentence.figures:
        is_sum = figure.form is Form.NUMBER and figure.low >= LEAST_PRICE and not figure.decimals
        if is_sum and sentence.tokens.words[figure.last + 1 : figure.last + 2] != ["patients"]:
            figure.form = Form.MONEY


ALL: Final = frozenset({"all", "alle", "sämtliche"})
OUTCOMES_OF_ALL: Final = frozenset(
    ["success", "response", "explant", "revision", "infection", "migration", "free", "preference",
     "again", "relief", "in_use", "pain_free"]
)  # fmt: skip


def read_all_of(sentence: Sentence) -> None:
    """ "All 14 patients had their pain halved" is 14 of 14, and not only a head count."""
    if ALL.isdisjoint(sentence.words):
        return
    words = sentence.tokens.words
    for figure in sentence.figures:
        if figure.form is not Form.NUMBER or figure.decimals or figure.low < 2:
            continue
        before = words[max(sentence.first, figure.first - 2) : figure.first]
        if ALL.isdisjoint(before[-1:]) and before != ["all", "the"]:
            continue
        if PEOPLE.isdisjoint(words[figure.last + 1 : figure.last + 4]):
            continue
        if not OUTCOMES_OF_ALL.isdisjoint(sentence.own_terms("outcome", figure)):
            figure.form, figure.events, figure.of = Form.PAIR, figure.low, figure.low
            figure.low = figure.high = 100.0


def _as_share(words: list[str], figure: Figure, base: float) -> None:
    """81 of every 100 is 81%, 812 of every 1,000 is 81.2%, "25 more" is a difference."""
    after = words[figure.last + 1 : figure.last + 2]
    figure.form = Form.PERCENT if FURTHER.isdisjoint(after) else Form.POINTS
    figure.low, figure.high = figure.low * 100 / base, figure.high * 100 / base
    figure.decimals += BASES[base]


NO_PEOPLE: Final = frozenset(
    ["trial", "trials", "study", "studies", "kinds", "types", "sorts", "forms"]
)


def _may_be_share(words: list[str], figure: Figure, base: float) -> bool:
    if figure.form is not Form.NUMBER or figure.low > base:
        return False
    after = words[figure.last + 1 : figure.last + 3]
    most = 1 if after[:1] in (["in"], ["of"], ["out"]) else 0
    if figure.decimals > most or not NO_PEOPLE.isdisjoint(after):
        return False
    return words[figure.first - 1] not in ("at", "after", "by", "n", "=")


FALLING: Final = frozenset(
    ["fell", "dropped", "went", "decreased", "declined", "came", "sank", "lowered", "reduced",
     "cut", "brought", "eased", "fallen", "down"]
)  # fmt: skip


def is_score(sentence: Sentence, figure: Figure) -> bool:
    """The 6.8 and the 3.5 in "pain fell from 6.8 to 3.5"."""
    if figure.form is not Form.NUMBER or not figure.decimals or figure.low > 10:
        return False
    words = sentence.words
    return "pain" in words and "from" in words and not FALLING.isdisjoint(words)


PAIN: Final = frozenset({"pain", "schmerz", "schmerzen"})


def is_fall_of_pain(sentence: Sentence, figure: Figure) -> bool:
    """The 2.7 in "pain was lower by 2.7 points"."""
    if figure.form is not Form.POINTS or PAIN.isdisjoint(sentence.words):
        return False
    return "fall" in sentence.terms("measure") and not sentence.own_terms("outcome", figure)


def is_head_count(sentence: Sentence, figure: Figure, named: list[Named]) -> bool:
    """ "The feasibility study had 32 participants", "a series of 34 people"."""
    if figure.form is not Form.NUMBER or not named or figure.first == sentence.first:
        return False
    words, at = sentence.tokens.words, figure.first
    before = words[at - 1]
    is_looked_at = before in ("at", "on") and words[max(sentence.first, at - 2) : at] in LOOKING
    if before not in HOLDING and not is_looked_at:
        return False
    if PEOPLE.isdisjoint(words[figure.last + 1 : figure.last + 3]):
        return False
    begins = max(sentence.first, at - NEAR)
    near_name = any(begins <= one.last < at for one in named)
    return near_name and (
        is_looked_at or before in ENROLLING or not HEADS.isdisjoint(words[begins:at])
    )
