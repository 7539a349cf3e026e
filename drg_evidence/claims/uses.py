"""How often a treatment was used, which no study counted: "more than 100 procedures at 59 centres".

Companies, clinics and registries tell such numbers of themselves. The record holds none of them,
so they are neither right nor wrong; a reader is told that no source read stands behind them.
"""

from __future__ import annotations

from typing import Final

from .claim import HERE, NEAR, Claim
from .figures import Figure, Form
from .judgement import Judgement, unverifiable
from .match import Matcher
from .per_hundred import PEOPLE
from .sentence import Sentence
from .times import PLACES

LEAST: Final = 40
"""Uses from which on the number is a boast and no part of what a study tells of its people."""
MANY: Final = 1000
"""From here on a number a year is one of devices and of no study."""
DEVICES: Final = ("stimul", "neurostimul", "implant")
YEAR_BEHIND: Final = 11
BEHIND: Final = 4
"""Words after the number among which stands what it counts."""
USES: Final = frozenset(
    ["procedures", "implants", "implantations", "operations", "surgeries", "systems",
     "stimulators", "placements", "eingriffe", "implantationen"]
)  # fmt: skip
RECIPIENTS: Final = PEOPLE | {"recipients"}
DONE: Final = frozenset(
    ["implanted", "placed", "put", "performed", "done", "fitted", "inserted", "carried", "carry",
     "wear", "operated", "treated", "use", "used", "implants", "procedures", "implantations"]
)  # fmt: skip
FOLLOWED: Final = frozenset(["followed", "observed", "tracked", "enrolled", "data", "now", "passed",
                      "reached", "counts", "stands"])  # fmt: skip
TOLD_OF: Final = frozenset({"registry", "programme", "program", "register"})
SELLING: Final = frozenset({"launch", "launched", "debut", "market", "company", "maker", "firm",
                     "manufacturer", "investors", "distributor", "sales"})  # fmt: skip
STARTING: Final = frozenset({"launch", "launched", "debut", "market", "ahead"})
EVERYWHERE: Final = frozenset({"worldwide", "globally", "world", "globe"})
OURS: Final = frozenset({"we", "our", "us"})
OF_SELLERS: Final = SELLING | OURS
OF_PEOPLE_TOLD: Final = DONE | FOLLOWED
BOASTING: Final = OF_SELLERS | STARTING | EVERYWHERE | TOLD_OF
"""One of these stands in every sentence that tells how often a treatment was used."""
ENDS: Final = frozenset({",", ";", ".", ":", "(", ")", "|", "and"})


def tells_use(sentence: Sentence, figure: Figure) -> bool:
    """True when the number counts implants, procedures, or the places where they were done."""
    if figure.form is not Form.NUMBER or figure.decimals or figure.is_word or figure.low < LEAST:
        return False
    words = sentence.words
    if words.isdisjoint(BOASTING):
        return False
    counted = _behind(sentence, figure)
    if figure.low >= MANY and _is_of_each_year(sentence, figure):
        return any(word.startswith(DEVICES) for word in words)
    if "times" in counted and words.isdisjoint(DONE):
        return False
    if "times" in counted or not USES.isdisjoint(counted):
        return not words.isdisjoint(OF_SELLERS | {"surgeons"})
    if not PLACES.isdisjoint(counted):
        return not words.isdisjoint(STARTING) and not words.isdisjoint(DONE)
    if RECIPIENTS.isdisjoint(counted):
        return False
    if "year" in words and not words.isdisjoint(EVERYWHERE):
        return True
    if not words.isdisjoint(TOLD_OF):
        return not words.isdisjoint(OF_PEOPLE_TOLD)
    return not words.isdisjoint(DONE) and not words.isdisjoint(OF_SELLERS)


def _is_of_each_year(sentence: Sentence, figure: Figure) -> bool:
    """ "Over 25,000 spinal cord stimulators and related devices each year, worldwide"."""
    near = sentence.tokens.words[figure.last + 1 : min(sentence.last, figure.last + YEAR_BEHIND)]
    return "year" in near and not sentence.words.isdisjoint(EVERYWHERE)


def _behind(sentence: Sentence, figure: Figure) -> list[str]:
    """The words after the number, to the end of what it counts."""
    words = sentence.tokens.words[figure.last + 1 : min(sentence.last, figure.last + 1 + BEHIND)]
    end = next((i for i, word in enumerate(words) if word in ENDS), len(words))
    return words[:end]


def judge_use(claim: Claim, matcher: Matcher) -> Judgement | None:
    """Unverifiable for a count of uses; None where a study is named or a row gives the count."""
    is_launch = not claim.words.isdisjoint(STARTING)
    if claim.study_strength >= NEAR and not is_launch:
        return None
    if not any(arm.startswith(("drg", "scs")) for arm in claim.all_arms):
        return None
    found = matcher.matches(claim)
    held = [one for one in found.named if one.fact.is_count and one.outcome > -2]
    if claim.study_strength < HERE:
        held += [one for one in found.elsewhere if one.fact.is_count and one.outcome > -2]
    return None if held and not is_launch else unverifiable()
