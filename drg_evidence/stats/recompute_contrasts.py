"""Does a printed difference or ratio follow from the two arms, and its interval from the counts?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import Arm, Unit
from ..wording import Quantity, numbers, of_finding
from .arms_of import counts_of, partner_arms
from .counts import Counts
from .intervals import newcombe_interval, normal_quantile
from .recompute_shares import decimal_text, interval_shown, limits_print, nearest_method
from .recomputed import Follows, Kind, Recomputed, computed, recomputed

DIFFERENCES = frozenset({Unit.PERCENTAGE_POINTS, Unit.POINTS_0_10})
RATIOS = frozenset({Unit.RISK_RATIO, Unit.ODDS_RATIO})


def contrast_checks(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    """Checks of one difference or ratio between two arms."""
    if finding.arm is not Arm.BETWEEN_ARMS or finding.value is None:
        return
    if finding.unit not in DIFFERENCES | RATIOS:
        return
    pair = _pair(evidence, finding)
    if pair is None:
        what = Kind.RATIO if finding.unit in RATIOS else Kind.DIFFERENCE
        yield recomputed(
            finding.finding_id, what, Follows.CANNOT_BE_TOLD, printed=_shown(finding),
        )  # fmt: skip
        return
    yield _difference(finding, *pair) if finding.unit in DIFFERENCES else _ratio(finding, *pair)
    if finding.ci_low is not None and finding.unit is Unit.PERCENTAGE_POINTS:
        yield _difference_interval(evidence, finding, *pair)


def _pair(evidence: Evidence, finding: Finding) -> tuple[Finding, Finding] | None:
    """The two arms of a contrast: named in the row, else the only two of that figure."""
    if len(finding.derived_from) == 2:
        first, second = (evidence.finding(i) for i in finding.derived_from)
        return first, second
    arms = partner_arms(evidence, finding)
    return (arms[0], arms[1]) if len(arms) == 2 else None


def _difference(finding: Finding, first: Finding, second: Finding) -> Recomputed:
    """From the printed figures of the arms, with the room that their rounding leaves."""
    target = Decimal(str(finding.value))
    orders = ((first, second), (second, first))
    fits = [_difference_fits(target, one, two) for one, two in orders]
    one, two = orders[fits.index(max(fits, key=_RANK.index))]
    if finding.derived_from:
        one, two = first, second
    outcome = _difference_fits(target, one, two)
    ids = (one.finding_id, two.finding_id)
    middle = _middle(one) - _middle(two)
    return recomputed(
        finding.finding_id, Kind.DIFFERENCE, outcome, inferred=_rests_on_inferred(one, two),
        printed=_shown(finding), first=_figure(one), second=_figure(two),
        details={"difference": float(middle)},
        recomputed=computed(
            _plain(numbers.number_text(float(middle), 1)), float(middle), ids, "first minus second"
        ),
    )  # fmt: skip


_RANK = [Follows.CANNOT_BE_TOLD, Follows.DIFFERS, Follows.ROUNDS_TO, Follows.AGREES]


def _difference_fits(target: Decimal, one: Finding, two: Finding) -> Follows:
    (one_low, one_high), (two_low, two_high) = _span(one), _span(two)
    if (one_low + one_high) / 2 - (two_low + two_high) / 2 == target:
        return Follows.AGREES
    half = Decimal(5).scaleb(int(target.as_tuple().exponent) - 1)
    within = one_low - two_high - half <= target <= one_high - two_low + half
    return Follows.ROUNDS_TO if within else Follows.DIFFERS


def _span(finding: Finding) -> tuple[Decimal, Decimal]:
    """From the smallest to the largest value that a row can stand for."""
    if finding.events is not None and finding.n is not None and finding.unit is Unit.PERCENT:
        exact = Decimal(100 * finding.events) / Decimal(finding.n)
        return exact, exact
    low, high = finding.printed.low, finding.printed.high
    if low is not None and high is not None:
        return low, high
    value = Decimal(str(finding.value))
    return value, value


def _middle(finding: Finding) -> Decimal:
    return sum(_span(finding), Decimal(0)) / 2


def _ratio(finding: Finding, first: Finding, second: Finding) -> Recomputed:
    """A risk or odds ratio from the printed percentages; both directions are tried."""
    text = finding.printed.text if finding.printed.number is not None else f"{finding.value}"
    half = Decimal(5).scaleb(-len(text.partition(".")[2]) - 1)
    target = Decimal(str(finding.value))
    found = []
    for one, two in ((first, second), (second, first)):
        values = [_ratio_of(finding.unit, float(a), float(b)) for a, b in _corners(one, two)]
        fits = min(values) - float(half) <= float(target) <= max(values) + float(half)
        found.append((not fits, abs(sum(values) / len(values) - float(target)), one, two))
    misses, _, one, two = min(found, key=lambda row: row[:2])
    middle = _ratio_of(finding.unit, float(_middle(one)), float(_middle(two)))
    ids = (one.finding_id, two.finding_id)
    return recomputed(
        finding.finding_id, Kind.RATIO, Follows.DIFFERS if misses else Follows.ROUNDS_TO,
        printed=_shown(finding), first=_figure(one), second=_figure(two),
        details={"ratio": middle},
        recomputed=computed(numbers.ratio_text(middle, 3), middle, ids, f"{finding.unit}"),
    )  # fmt: skip


def _corners(one: Finding, two: Finding) -> list[tuple[Decimal, Decimal]]:
    return list(product(_span(one), _span(two)))


def _ratio_of(unit: Unit, one: float, two: float) -> float:
    if unit is Unit.RISK_RATIO:
        return one / two
    return (one / (100 - one)) / (two / (100 - two))


def _difference_interval(
    evidence: Evidence, finding: Finding, first: Finding, second: Finding
) -> Recomputed:
    """The interval of a difference: Wald's and Newcombe's on the counts, where they are held."""
    arms = [counts_of(evidence, arm) for arm in (first, second)]
    printed = interval_shown(finding)
    if arms[0] is None or arms[1] is None:
        return recomputed(
            finding.finding_id, Kind.INTERVAL, Follows.CANNOT_BE_TOLD, printed=printed,
            message="follows-interval-no-counts",
        )  # fmt: skip
    (one, one_inferred), (two, two_inferred) = arms[0], arms[1]
    if (finding.value or 0) * (one.rate - two.rate) < 0:
        one, two = two, one
    found = difference_intervals(one, two, (finding.ci_level or 95.0) / 100)
    fitting = [name for name, limits in found.items() if limits_print(finding, *limits)]
    name = fitting[0] if fitting else nearest_method(finding, found)
    low, high = found[name]
    ids = (first.finding_id, second.finding_id)
    shown = f"{numbers.points_text(low / 100)} to {numbers.points_text(high / 100)}"
    return recomputed(
        finding.finding_id, Kind.INTERVAL, Follows.ROUNDS_TO if fitting else Follows.DIFFERS,
        message="follows-interval-fits" if fitting else "follows-interval-differs",
        inferred=one_inferred or two_inferred, printed=printed, method=name,
        details={"low": low, "high": high},
        recomputed=computed(shown, None, ids, name),
    )  # fmt: skip


def difference_intervals(one: Counts, two: Counts, level: float) -> dict[str, tuple[float, float]]:
    """Limits of the difference in percentage points by the methods in common use."""
    newcombe = newcombe_interval(one, two, level=level)
    error = sum(arm.rate * (1 - arm.rate) / arm.n for arm in (one, two)) ** 0.5
    reach, difference = normal_quantile(level) * error, one.rate - two.rate
    return {
        "Wald": (100 * (difference - reach), 100 * (difference + reach)),
        "Newcombe hybrid score": (100 * newcombe.low, 100 * newcombe.high),
    }


def _rests_on_inferred(*rows: Finding) -> bool:
    return any(row.has_inferred_counts for row in rows)


def _figure(finding: Finding) -> Quantity:
    if finding.events is not None and finding.n is not None and finding.unit is Unit.PERCENT:
        method = "counts inferred from the percentage" if finding.has_inferred_counts else ""
        shown = f"{finding.events} of {finding.n}"
        return Quantity(shown=shown, finding_ids=(finding.finding_id,), method=method)
    return of_finding.printed(finding)


def _shown(finding: Finding) -> Quantity:
    text = finding.printed.text if finding.printed.number is not None else ""
    method = "" if text else "worked out from other rows"
    shown = _plain(text or decimal_text(finding.value or 0.0))
    return Quantity(
        shown=shown, value=finding.value, finding_ids=(finding.finding_id,), method=method
    )


def _plain(text: str) -> str:
    return text.replace("-", "−")
