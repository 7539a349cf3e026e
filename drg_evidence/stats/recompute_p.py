"""Does a printed p value follow from the counts, or from the interval printed with it?"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import product

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import Arm, Design, Unit
from ..wording import Quantity, name, numbers, of_finding, say
from .arms_of import arms_with_same_p, counts_of
from .conversions import p_from_interval
from .printed_p import Candidate, PrintedP, candidates, read_p
from .recompute_shares import decimal_text, interval_shown
from .recomputed import Follows, Kind, Recomputed, computed, recomputed

RATIOS = frozenset({Unit.RISK_RATIO, Unit.ODDS_RATIO, Unit.HAZARD_RATIO})


def p_checks(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    """Checks of the p value of one row; a p value between two arms is checked once."""
    if not finding.p_printed:
        return
    if finding.ci_low is not None and finding.value is not None:
        yield _from_interval(finding)
        return
    arms = arms_with_same_p(evidence, finding)
    if finding.arm is Arm.BETWEEN_ARMS or len(arms) != 2:
        yield _cannot_tell(finding, "follows-p_value-cannot_be_told")
    elif finding.finding_id == arms[0].finding_id:
        yield _from_counts(evidence, finding, *arms)


def _from_counts(
    evidence: Evidence, finding: Finding, first: Finding, second: Finding
) -> Recomputed:
    if evidence.study_of(finding).design is Design.RCT_CROSSOVER:
        return _cannot_tell(finding, "follows-p_value-same_people")
    one, two = counts_of(evidence, first), counts_of(evidence, second)
    if one is None or two is None:
        return _cannot_tell(finding, "follows-p_value-cannot_be_told")
    inferred = one[1] or two[1]
    printed, tried = read_p(finding.p_printed), candidates(one[0], two[0])
    outcome, message = judge_p(printed, tried, inferred=inferred)
    ids = tuple(dict.fromkeys(i for arm in (first, second) for i in _rows_behind(evidence, arm)))
    fitting, others = _shown_tests(printed, tried)
    counts = f"{one[0]} and {two[0]}"
    method = "inferred from percentages" if inferred else ""
    return recomputed(
        finding.finding_id, Kind.P_VALUE, outcome, message=message, inferred=inferred,
        details={f"{c.test} {c.sides}-sided": c.p for c in tried},
        printed=of_finding.p_printed(finding), recomputed=_common(tried, ids),
        counts=Quantity(shown=counts, finding_ids=ids, method=method),
        fitting=_listed(fitting or others, ids), others=_listed(others or fitting, ids),
    )  # fmt: skip


def _rows_behind(evidence: Evidence, arm: Finding) -> tuple[str, ...]:
    return arm.finding_id, evidence.counts_behind(arm).finding_id


USUAL = frozenset(
    {"chi_square", "chi_square_yates", "fisher_exact", "boschloo_exact", "barnard_exact"}
)
"""Tests that a reader expects two-sided behind a bare p value of two shares."""


def judge_p(
    printed: PrintedP, tried: Iterable[Candidate], *, inferred: bool
) -> tuple[Follows, str]:
    """Whether the tests print the p value, and the message that says so.

    Without a usual two-sided test that prints it nothing is called different as long as
    another test prints it, or the counts are inferred: then the inputs, not the print, are in
    doubt.
    """
    fits = {(c.test, c.sides): printed.prints(c.p) for c in tried}
    usual = [fit for (test, sides), fit in fits.items() if sides == "two" and test in USUAL]
    if usual and all(usual):
        exact = printed.is_bound
        return (Follows.AGREES if exact else Follows.ROUNDS_TO), "follows-p_value-every"
    if any(usual):
        return Follows.ROUNDS_TO, "follows-p_value-some"
    if any(fits.values()):
        kind = "other_test_inferred" if inferred else "other_test"
        return Follows.CANNOT_BE_TOLD, f"follows-p_value-{kind}"
    if inferred:
        return Follows.CANNOT_BE_TOLD, "follows-p_value-inferred"
    return Follows.DIFFERS, "follows-p_value-none"


def _shown_tests(
    printed: PrintedP, tried: Iterable[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """Tests that print the p value and usual two-sided ones that do not, as far as a reader needs.

    One-sided tests are named when no usual two-sided one prints it; of them the two best known.
    """
    usual = [c for c in tried if c.sides == "two" and c.test in USUAL]
    fitting = [c for c in usual if printed.prints(c.p)]
    if not fitting:
        known = ("chi_square", "fisher_exact")
        named = [c for c in tried if c.test in known or (c.test, c.sides) == ("z_unpooled", "two")]
        fitting = [c for c in named if printed.prints(c.p)]
    return fitting, [c for c in usual if c not in fitting]


def _from_interval(finding: Finding) -> Recomputed:
    """The p value that the interval implies, with the room that rounding leaves."""
    assert finding.value is not None  # asked by the caller
    ratio, printed = finding.unit in RATIOS, read_p(finding.p_printed)
    if _is_uneven(finding, ratio=ratio):
        return recomputed(
            finding.finding_id, Kind.P_FROM_INTERVAL, Follows.CANNOT_BE_TOLD,
            printed=of_finding.p_printed(finding), interval=interval_shown(finding),
        )  # fmt: skip
    lowest, middle, highest = _p_range(finding, ratio=ratio)
    fits = _any_prints(printed, lowest, highest)
    ids = (finding.finding_id,)
    return recomputed(
        finding.finding_id, Kind.P_FROM_INTERVAL,
        Follows.ROUNDS_TO if fits else Follows.DIFFERS,
        printed=of_finding.p_printed(finding), interval=interval_shown(finding),
        details={"p": middle, "lowest": lowest, "highest": highest},
        recomputed=computed(numbers.p_text(middle), middle, ids, "normal distribution"),
    )  # fmt: skip


def _is_uneven(finding: Finding, *, ratio: bool) -> bool:
    """True when the estimate is far from the middle of its interval, as with medians."""
    values = (finding.value, finding.ci_low, finding.ci_high)
    if ratio and min(v or 0 for v in values) <= 0:
        return True
    estimate, low, high = (math.log(v or 1) if ratio else float(v or 0) for v in values)
    return abs((low + high) / 2 - estimate) > 0.1 * (high - low)


def _p_range(finding: Finding, *, ratio: bool) -> tuple[float, float, float]:
    level = (finding.ci_level or 95.0) / 100
    rows = [_roundings(x) for x in (finding.value, finding.ci_low, finding.ci_high)]
    found = [
        p_from_interval(estimate, low, high, level=level, ratio=ratio)
        for estimate, low, high in product(*rows)
        if low < high and (not ratio or min(estimate, low) > 0)
    ]
    middle = p_from_interval(rows[0][1], rows[1][1], rows[2][1], level=level, ratio=ratio)
    return min(found), middle, max(found)


def _roundings(number: float | None) -> tuple[float, float, float]:
    assert number is not None  # asked by the caller
    text = decimal_text(number)
    half = 0.5 * 10.0 ** -len(text.partition(".")[2])
    return number - half, number, number + half


def _any_prints(printed: PrintedP, lowest: float, highest: float) -> bool:
    if printed.is_bound:
        return printed.prints(lowest) or printed.prints(highest)
    inside = lowest <= float(printed.number) <= highest
    return inside or printed.prints(lowest) or printed.prints(highest)


def _cannot_tell(finding: Finding, message: str) -> Recomputed:
    return recomputed(
        finding.finding_id, Kind.P_VALUE, Follows.CANNOT_BE_TOLD, message=message,
        printed=of_finding.p_printed(finding),
    )  # fmt: skip


def _common(tried: Iterable[Candidate], ids: tuple[str, ...]) -> Quantity:
    """Two-sided Fisher and chi-square for the table; what else was tried is in the details."""
    shown = [c for c in tried if c.sides == "two" and c.test in ("fisher_exact", "chi_square")]
    return _listed(shown, ids)


def _listed(found: Iterable[Candidate], ids: tuple[str, ...]) -> Quantity:
    texts = [_test_text(candidate) for candidate in found]
    return computed("; ".join(texts), None, ids, "tests on the counts")


def _test_text(candidate: Candidate) -> str:
    shown = numbers.p_text(candidate.p)
    p = Quantity(shown=shown, value=candidate.p, record="calculation:p_value")
    test, sides = name("p_test", candidate.test), name("sides", candidate.sides)
    return say("p-of-test", test=test, sides=sides, p=p).text
