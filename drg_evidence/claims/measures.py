"""Is a percentage a share of people, or a mean change? Is a difference absolute or relative?"""

from __future__ import annotations

from typing import Final

from .claim import HERE, INHERITED, NEAR
from .figures import Figure, Form
from .measure_words import (
    FALL_WORDS,
    MEAN_WORDS,
    PAIN_WORDS,
    PEOPLE,
    RATE_WORDS,
    RELIEF,
    RELIEVING,
    SHARE_VERBS,
    THINGS,
)
from .sentence import Sentence

SHARES: Final = frozenset({Form.FRACTION, Form.PAIR})
COUNTED_NEXT: Final = PEOPLE | {"who", "responders", "successes", "responded"}
FALLS: Final = PAIN_WORDS | FALL_WORDS
RAISING: Final = frozenset(
    ["raised", "raises", "increased", "increases", "boosted", "boosts", "lifted"]
)


def measure_of_title(sentence: Sentence) -> str:
    """ "Responder rates at 12 months": what the figures under a title are."""
    words = sentence.words
    is_rate = not words.isdisjoint(
        ("rate", "rates", "responders", "responder", "proportion", "incidence", "prevalence")
    )
    is_mean = not words.isdisjoint(MEAN_WORDS) and not words.isdisjoint(FALLS)
    if is_rate == is_mean:
        return ""
    return "mean" if is_mean else "share"


FLOORS: Final = frozenset(
    {"at", "least", "more", "than", "over", "or", ">", "≥", "=", "a", "the", "by"}
)
"""Words before the 50 of "at least 50% relief", which belong to it."""


def measure_of(sentence: Sentence, figure: Figure) -> tuple[str, int]:
    """``share``, ``mean`` or empty, with its strength, from the words beside the figure."""
    form = figure.form
    if form is Form.FRACTION or form is Form.PAIR:
        return ("mean", HERE) if _is_part_of_pain(sentence, figure) else ("share", HERE)
    words = sentence.tokens.words
    begin, end = sentence.part(figure.first)
    if form is Form.POINTS:
        near = words[begin:end]
        is_mean = not MEAN_WORDS.isdisjoint(near) and not PAIN_WORDS.isdisjoint(near)
        return ("mean", HERE) if is_mean or _is_pain_fallen(sentence, near) else ("", 0)
    if form is not Form.PERCENT:
        return "", 0
    is_in = figure.first > sentence.first and words[figure.first - 1] == "in"
    if is_in or figure.events is not None:
        return "share", HERE
    if (told := _told_before(sentence, figure)) is not None:
        return measure_of(sentence, told)
    before, after = words[begin : figure.first], words[figure.last + 1 : end]
    if sentence.thresholds:
        hidden = _of_thresholds(sentence)
        before = [words[i] for i in range(begin, figure.first) if i not in hidden]
        after = [words[i] for i in range(figure.last + 1, end) if i not in hidden]
        is_before = _is_before_threshold(sentence, figure, end) and MEAN_WORDS.isdisjoint(before)
        if is_before or _is_behind_threshold(sentence, figure, before):
            return "share", NEAR
    measure, strength = _by_neighbours(_without_denied(before), _without_denied(after))
    if strength == NEAR and measure == "share" and _is_of_means(sentence):
        return measure, INHERITED  # "mean relief sank with SCS, while DRG patients kept to 69.3%"
    return measure, strength


def _is_pain_fallen(sentence: Sentence, near: list[str]) -> bool:
    """ "Pain had dropped 25.5 percentage points further": no difference between two rates."""
    is_rated = not RATED.isdisjoint(near) or not RATES.isdisjoint(sentence.words)
    return "pain" in near and not FALL_VERBS.isdisjoint(near) and not is_rated


FALL_VERBS: Final = frozenset(
    {"fell", "dropped", "declined", "decreased", "sank", "fallen", "eased"}
)
RATES: Final = RATE_WORDS - {"percentage"}
"""Without the one that stands in "percentage points" and tells of no rate there."""
RATED: Final = RATES | {"treatment", "patients", "people", "relief"}
SAME: Final = 3.0
"""Percentage points by which a share told in words may miss the one in the bracket behind it."""


def _told_before(sentence: Sentence, figure: Figure) -> Figure | None:
    """The figure that "(41%)" repeats, in "4 out of 10 got off their pain meds (41%)"."""
    if figure.first - 1 <= sentence.first or sentence.tokens.words[figure.first - 1] != "(":
        return None
    before = [f for f in sentence.figures if f.last < figure.first and f.form in SHARES]
    return before[-1] if before and abs(before[-1].low - figure.low) <= SAME else None


def _is_before_threshold(sentence: Sentence, figure: Figure, end: int) -> bool:
    """ "41% kept a mean relief of 30% or more": a share of people, who kept so much."""
    return any(figure.last < t.first < end and t.hedge != "under" for t in sentence.thresholds)


def _is_of_means(sentence: Sentence) -> bool:
    """The sentence speaks of mean relief and of no rate, whatever its verbs."""
    words = sentence.words
    return not words.isdisjoint(MEAN_WORDS) and words.isdisjoint(RATE_WORDS)


def _of_thresholds(sentence: Sentence) -> set[int]:
    """The tokens of "at least 50% relief", which are no words beside another figure."""
    words, total = sentence.tokens.words, len(sentence.tokens.words)
    return {
        i for t in sentence.thresholds for i in range(t.first - 2, t.last + 4)
        if t.first <= i <= t.last or (i < t.first and words[i] in FLOORS)
        or (t.last < i < total and words[i] in RELIEVING)
    }  # fmt: skip


TOLD_BY: Final = frozenset(
    {"reported", "achieved", "felt", "experienced", "obtained", "reached", "met", "noted",
     "described", "enjoyed", "seen"}
)  # fmt: skip


DENIED: Final = 5
"""Words of "not a share of patients", which the figure is not."""


def _without_denied(words: list[str]) -> list[str]:
    if "not" not in words:
        return words
    for i, word in enumerate(words[:-1]):
        if word == "not" and words[i + 1] in ("a", "the", "an"):
            return words[:i] + words[i + DENIED :]
    return words


LACKING: Final = frozenset(
    {"little", "inadequate", "insufficient", "poor", "lack", "loss", "lost", "no",
     "unsatisfactory", "failing", "ineffective"}
)  # fmt: skip


def _without_lacking(words: list[str]) -> list[str]:
    """The words without a relief that was missing: "removed, too little pain relief"."""
    if LACKING.isdisjoint(words):
        return words
    return [
        word for i, word in enumerate(words)
        if word not in RELIEF or LACKING.isdisjoint(words[max(0, i - 3) : i])
    ]  # fmt: skip


def _is_part_of_pain(sentence: Sentence, figure: Figure) -> bool:
    """ "On average they lost two thirds of their pain": no part of the people."""
    if figure.form is not Form.FRACTION:
        return False
    before = sentence.tokens.words[max(sentence.first, figure.first - 3) : figure.first]
    if "by" in before and not FALL_VERBS.isdisjoint(before):
        return True  # "pain dropped by almost three quarters"
    if MEAN_WORDS.isdisjoint(sentence.words):
        return False
    words = sentence.tokens.words
    return any(
        words[f.last + 1] == "of" and "pain" in words[f.last + 2 : min(sentence.last, f.last + 4)]
        for f in sentence.figures
        if f.form is Form.FRACTION and f.first <= figure.first and f.last + 1 < sentence.last
    )  # what one fraction of a sentence is of, the next is of too


def _is_behind_threshold(sentence: Sentence, figure: Figure, before: list[str]) -> bool:
    """ "Half or more of leg pain gone: 48%" counts people, as what stands behind a rule does."""
    if sentence.tokens.words[figure.first - 1] not in (":", "=", "|"):
        return False
    is_ruled = any(figure.first - RULED <= t.last < figure.first for t in sentence.thresholds)
    return is_ruled and MEAN_WORDS.isdisjoint(before)


RULED: Final = 9
"""Words between a threshold and the colon before the share that reached it."""
FALLING: Final = frozenset({"pain", "overall", "greater", "back", "leg", "foot", "vas", "mean"})
"""Before "fall" and its like: what fell."""


WHOSE: Final = frozenset(
    {"the", "their", "his", "her", "my", "groin", "leg", "foot", "knee", "back"}
)


def _is_pain(words: list[str]) -> bool:
    """After "82.6% of": so much of the pain went, and not so many people."""
    is_told = len(words) > 1 and words[0] in WHOSE and words[1] == "pain"
    return is_told and PEOPLE.isdisjoint(words)


def _is_response(words: list[str]) -> bool:
    """ "Leg pain at least halved: SCS 48%" counts people; no mean is "at least" anything."""
    return "halved" in words and words[words.index("halved") - 1] in ("least", "or")


def _by_neighbours(before: list[str], after: list[str]) -> tuple[str, int]:
    before = _without_lacking(before)
    tail = before[-6:]
    if _is_response(tail):
        return "share", NEAR
    head = after[1:7] if after[:1] == [")"] else after[:7]
    if head[:1] == ["of"] and _is_pain(head[1:4]):
        return "mean", HERE
    if head and (head[0] in COUNTED_NEXT or (head[0] == "of" and _is_of_things(head))):
        return "share", HERE
    if tail and (told := _by_last_word(tail, before)):
        return told, HERE
    has_mean = not MEAN_WORDS.isdisjoint(before) or not MEAN_WORDS.isdisjoint(after[:8])
    if has_mean and not (FALLS.isdisjoint(before) and FALLS.isdisjoint(after[:6])):
        return "mean", HERE
    if head and _is_fall(head):
        return "mean", HERE
    is_fallen = not FALL_WORDS.isdisjoint(tail) and (has_mean or not PAIN_WORDS.isdisjoint(before))
    is_rated = not RATE_WORDS.isdisjoint(before)
    if is_fallen and not is_rated and PEOPLE.isdisjoint(before):
        return "mean", HERE
    if is_rated or not RATE_WORDS.isdisjoint(after[:5]):
        return "share", HERE
    if not SHARE_VERBS.isdisjoint(after[:9]):
        return "share", NEAR
    return ("", 0) if PEOPLE.isdisjoint(tail) and PEOPLE.isdisjoint(head) else ("share", NEAR)


def _is_of_things(head: list[str]) -> bool:
    """ "% of patients", "% of the leads"."""
    return not THINGS.isdisjoint(head[1:7])


def _is_fall(head: list[str]) -> bool:
    """ "81% reduction", "81% back pain relief" is a mean, where no people follow."""
    if head[0] in FALL_WORDS and PEOPLE.isdisjoint(head):
        return True
    return len(head) > 1 and head[1] in FALL_WORDS and head[0] in FALLING


def _by_last_word(tail: list[str], before: list[str]) -> str:
    """What "by", "of", "minus" or "um" right before a percentage makes of it; mostly nothing."""
    last, earlier = tail[-1], tail[-2] if len(tail) > 1 else ""
    if last == "by":
        if earlier in TOLD_BY:
            return "share"
        return "" if FALL_WORDS.isdisjoint(tail) else "mean"
    if last == "of":
        return "" if FALL_WORDS.isdisjoint(tail[-4:-1]) else "mean"
    if last == "um":
        return "" if FALL_WORDS.isdisjoint(before) else "mean"
    return "mean" if last == "minus" and earlier != "%" else ""


LIKELIER: Final = frozenset({"relative", "better", "likelier"})
COMPARING: Final = RAISING | {"absolute", "relative", "relatively", "better", "likelier", "more",
                       "higher", "greater"}  # fmt: skip
"""One of these stands in every sentence that tells how a percentage was compared."""


def relation_of(sentence: Sentence, figure: Figure) -> str:
    """``relative``, ``absolute`` or empty for a figure that compares two arms."""
    if figure.form is Form.POINTS:
        return "absolute"
    if figure.form is not Form.PERCENT or COMPARING.isdisjoint(sentence.words):
        return ""
    words = sentence.tokens.words
    after = words[figure.last + 1 : min(sentence.last, figure.last + 6)]
    if "absolute" in after:
        return "absolute"
    since = max([f.last for f in sentence.figures
                 if f.last < figure.first and f.form not in (Form.TIME, Form.OTHER)],
                default=-1)  # fmt: skip
    clause = words[max(sentence.first, since + 1, figure.first - 14) : figure.first]
    if "relative" in clause or "relatively" in clause or not LIKELIER.isdisjoint(after[:2]):
        return "relative"
    if after and after[0] in ("more", "higher", "greater"):
        return "relative"
    far = words[max(sentence.first, figure.first - 12) : figure.first]
    if far and far[-1] in ("by", "um") and not RAISING.isdisjoint(far):
        return "relative"
    return "absolute" if "absolute" in far[-2:] else ""
