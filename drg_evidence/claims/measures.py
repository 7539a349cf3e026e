"""Is a percentage a share of people, or a mean change? Is a difference absolute or relative?"""

from __future__ import annotations

from .claim import HERE, INHERITED, NEAR
from .figures import Figure, Form
from .sentence import Sentence

PEOPLE = frozenset(
    ["patients", "people", "participants", "subjects", "persons", "adults", "those", "everyone",
     "users", "recipients", "individuals", "patienten", "group", "arm", "cases", "responders",
     "them", "women", "men", "patient", "sufferers", "implanted", "volunteers",
     "completers", "person",
     "folks"]
)  # fmt: skip
THINGS = PEOPLE | frozenset(
    ["systems", "leads", "devices", "generators", "implants", "cohort", "reports", "removals",
     "explants", "arms", "series", "stimulators", "trials", "electrodes", "cases", "procedures"]
)  # fmt: skip
SHARE_VERBS = frozenset(
    ["had", "were", "responded", "met", "achieved", "reported", "said", "felt", "preferred", "used",
     "reached", "got", "experienced", "enjoyed", "stopped", "have", "are", "kept", "saw", "noticed",
     "still", "obtained", "needed", "required", "underwent", "showed", "succeeded", "chose",
     "would",
     "qualified", "did", "who", "counted", "remained", "hatten", "waren", "suffered", "developed",
     "went", "crossed", "lost", "gained", "became", "improved", "improving", "having", "being",
     "migrated", "broke", "moved", "prefer", "succeed", "respond", "benefited", "found", "get"]
)  # fmt: skip
FALL_WORDS = frozenset(
    [
        "fell", "fall", "falls", "fallen", "dropped", "drop", "drops", "decreased", "decrease",
        "reduced",
     "reduction", "reductions", "reduces", "lowered", "lower", "lowers", "down", "declined",
     "decline",
     "cut", "slid", "slipped", "shrank", "eased", "below", "sank", "senkte", "gesunken",
     "reduziert",
     "improvement", "improved", "relief", "less", "gone", "halved", "diminished", "verringert",
     "linderung", "schmerzlinderung", "schmerzreduktion", "reduktion", "cuts", "reducing",
     "lowering", "decreases", "fewer", "off", "shrinks", "shrink", "shrunk", "recedes",
     "receded"]
)  # fmt: skip
MEAN_WORDS = frozenset(
    ["mean", "average", "averaged", "averages", "averaging", "median", "weighted", "typical",
     "durchschnittlich", "mittlere", "typically", "durchschnitt", "mittel"]
)  # fmt: skip
PAIN_WORDS = frozenset(
    ["pain", "relief", "vas", "nrs", "scores", "score", "ratings", "intensity", "schmerz",
     "schmerzen", "improvement", "reduction", "symptoms"]
)  # fmt: skip
RELIEF = frozenset(["relief", "reduction", "improvement", "drop", "fall", "decrease", "less"])
RATE_WORDS = frozenset(
    ["rate", "rates", "responder", "success", "successes", "share", "proportion", "percentage",
     "incidence", "prevalence", "responders", "succeeded", "anteil", "therapieerfolg"]
)  # fmt: skip


COUNTED_NEXT = PEOPLE | {"who", "responders", "successes", "responded"}
FALLS = PAIN_WORDS | FALL_WORDS
RAISING = frozenset(["raised", "raises", "increased", "increases", "boosted", "boosts", "lifted"])


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


FLOORS = frozenset({"at", "least", "more", "than", "over", "or", ">", "≥", "=", "a", "the", "by"})
"""Words before the 50 of "at least 50% relief", which belong to it."""


def measure_of(sentence: Sentence, figure: Figure) -> tuple[str, int]:
    """``share``, ``mean`` or empty, with its strength, from the words beside the figure."""
    if figure.form in (Form.FRACTION, Form.PAIR):
        return ("mean", HERE) if _is_part_of_pain(sentence, figure) else ("share", HERE)
    if figure.form is Form.POINTS:
        begin, end = sentence.part(figure.first)
        near = sentence.tokens.words[begin:end]
        is_mean = any(w in MEAN_WORDS for w in near) and any(w in PAIN_WORDS for w in near)
        return ("mean", HERE) if is_mean else ("", 0)
    if figure.form is not Form.PERCENT:
        return "", 0
    if figure.events is not None:
        return "share", HERE
    words = sentence.tokens.words
    begin, end = sentence.part(figure.first)
    hidden = {
        i for t in sentence.thresholds for i in range(t.first - 2, t.last + 4)
        if t.first <= i <= t.last or (i < t.first and words[i] in FLOORS)
        or (i > t.last and words[i : i + 1] and words[i] in RELIEF | {"of", "pain", "their"})
    } if sentence.thresholds else set()  # fmt: skip
    before, after = words[begin : figure.first], words[figure.last + 1 : end]
    if hidden:
        before = [words[i] for i in range(begin, figure.first) if i not in hidden]
        after = [words[i] for i in range(figure.last + 1, end) if i not in hidden]
    if words[figure.first - 1 : figure.first] == ["in"] and figure.first > sentence.first:
        return "share", HERE
    if _is_behind_threshold(sentence, figure, before):
        return "share", NEAR
    measure, strength = _by_neighbours(_without_denied(before), after)
    if strength == NEAR and measure == "share" and _is_of_means(sentence):
        return measure, INHERITED  # "mean relief sank with SCS, while DRG patients kept to 69.3%"
    return measure, strength


def _is_of_means(sentence: Sentence) -> bool:
    """The sentence speaks of mean relief and of no rate, whatever its verbs."""
    words = sentence.words
    return not words.isdisjoint(MEAN_WORDS) and words.isdisjoint(RATE_WORDS)


TOLD_BY = frozenset({"reported", "achieved", "felt", "experienced", "obtained", "reached", "met",
                     "noted", "described", "enjoyed", "seen"})  # fmt: skip


DENIED = 5
"""Words of "not a share of patients", which the figure is not."""


def _without_denied(words: list[str]) -> list[str]:
    for i, word in enumerate(words):
        if word == "not" and words[i + 1 : i + 2] in (["a"], ["the"], ["an"]):
            return words[:i] + words[i + DENIED :]
    return words


LACKING = frozenset({"little", "inadequate", "insufficient", "poor", "lack", "loss", "lost", "no",
                     "unsatisfactory", "failing", "ineffective"})  # fmt: skip


def _without_lacking(words: list[str]) -> list[str]:
    """The words without a relief that was missing: "removed, too little pain relief"."""
    return [
        word for i, word in enumerate(words)
        if word not in RELIEF or LACKING.isdisjoint(words[max(0, i - 3) : i])
    ]  # fmt: skip


def _is_part_of_pain(sentence: Sentence, figure: Figure) -> bool:
    """ "On average they lost two thirds of their pain": no part of the people."""
    if figure.form is not Form.FRACTION or MEAN_WORDS.isdisjoint(sentence.words):
        return False
    after = sentence.tokens.words[figure.last + 1 : min(sentence.last, figure.last + 4)]
    return after[:1] == ["of"] and "pain" in after


def _is_behind_threshold(sentence: Sentence, figure: Figure, before: list[str]) -> bool:
    """ "Half or more of leg pain gone: 48%" counts people, as what stands behind a rule does."""
    ends = sentence.tokens.words[figure.first - 1] in (":", "=", "|")
    is_ruled = any(figure.first - RULED <= t.last < figure.first for t in sentence.thresholds)
    return ends and is_ruled and MEAN_WORDS.isdisjoint(before)


RULED = 9
"""Words between a threshold and the colon before the share that reached it."""
FALLING = frozenset({"pain", "overall", "greater", "back", "leg", "foot", "vas", "mean"})
"""Before "fall" and its like: what fell."""


OF_PAIN = (["the", "pain"], ["their", "pain"], ["his", "pain"], ["her", "pain"], ["my", "pain"])
"""After "82.6% of": so much of the pain went, and not so many people."""


def _is_response(words: list[str]) -> bool:
    """ "Leg pain at least halved: SCS 48%" counts people; no mean is "at least" anything."""
    return "halved" in words and words[words.index("halved") - 1] in ("least", "or")


def _by_neighbours(before: list[str], after: list[str]) -> tuple[str, int]:
    before = _without_lacking(before)
    if _is_response(before[-6:]):
        return "share", NEAR
    head = after[:7]
    if head[:1] == [")"]:
        head = head[1:]
    if head[:1] == ["of"] and (head[1:3] in OF_PAIN or not THINGS.isdisjoint(head[1:7])):
        return "mean" if head[1:3] in OF_PAIN else "share", HERE
    if head and head[0] in COUNTED_NEXT:
        return "share", HERE
    tail = before[-6:]
    if tail[-1:] == ["by"] and tail[-2:-1] and tail[-2] in TOLD_BY:
        return "share", HERE
    if tail[-1:] == ["minus"] and tail[-2:-1] != ["%"]:
        return "mean", HERE
    if tail[-1:] == ["of"] and not FALL_WORDS.isdisjoint(tail[-4:-1]):
        return "mean", HERE
    has_mean = not MEAN_WORDS.isdisjoint(before + after[:8])
    is_fallen = not FALL_WORDS.isdisjoint(tail) and (
        not PAIN_WORDS.isdisjoint(before) or tail[-1:] == ["by"] or has_mean
    )
    if tail[-1:] == ["by"] and not FALL_WORDS.isdisjoint(tail):
        return "mean", HERE
    if tail[-1:] == ["um"] and not FALL_WORDS.isdisjoint(before):
        return "mean", HERE
    if has_mean and (not FALLS.isdisjoint(before + after[:6])):
        return "mean", HERE
    if head and head[0] in FALL_WORDS and PEOPLE.isdisjoint(head):
        return "mean", HERE
    if len(head) > 1 and head[1] in FALL_WORDS and head[0] in FALLING:
        return "mean", HERE
    if is_fallen and PEOPLE.isdisjoint(before) and RATE_WORDS.isdisjoint(before):
        return "mean", HERE
    if not RATE_WORDS.isdisjoint(before + after[:5]):
        return "share", HERE
    if not SHARE_VERBS.isdisjoint(after[:9]):
        return "share", NEAR
    if not PEOPLE.isdisjoint(tail + head):
        return "share", NEAR
    return "", 0


def relation_of(sentence: Sentence, figure: Figure) -> str:
    """``relative``, ``absolute`` or empty for a figure that compares two arms."""
    words = sentence.tokens.words
    after = words[figure.last + 1 : min(sentence.last, figure.last + 4)]
    before = words[max(sentence.first, figure.first - 4) : figure.first]
    if figure.form is Form.POINTS:
        return "absolute"
    if figure.form is Form.PERCENT:
        if "absolute" in words[figure.last + 1 : min(sentence.last, figure.last + 6)]:
            return "absolute"
        since = max([f.last for f in sentence.figures
                     if f.last < figure.first and f.form not in (Form.TIME, Form.OTHER)],
                    default=-1)  # fmt: skip
        clause = words[max(sentence.first, since + 1, figure.first - 14) : figure.first]
        is_relative = not {"relative", "relatively"}.isdisjoint(clause)
        if is_relative or any(w in ("relative", "better", "likelier") for w in after[:2]):
            return "relative"
        if after[:1] == ["more"] or after[:1] == ["higher"] or after[:1] == ["greater"]:
            return "relative"
        far = words[max(sentence.first, figure.first - 12) : figure.first]
        if before[-1:] and before[-1] in ("by", "um") and RAISING & set(far):
            return "relative"
        if "absolute" in after[:2] or "absolute" in before[-2:]:
            return "absolute"
    return ""
