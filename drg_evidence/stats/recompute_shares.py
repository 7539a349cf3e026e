"""Does a printed percentage follow from its counts, and are its counts possible at all?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..evidence import Evidence
from ..model import Finding, Printed
from ..vocabulary import AnalysisSet, Counted, Unit
from ..wording import Quantity, numbers, of_finding
from .counts import counts_that_print
from .intervals import normal_quantile, wilson_limits
from .possible import denominators_of
from .recompute_bare import bare_percent_checks
from .recomputed import Follows, Kind, Recomputed, computed, recomputed

COUNTABLE = frozenset(Counted) - {Counted.AMOUNT, Counted.PROBABILITY, Counted.NOT_STATED}


def share_checks(evidence: Evidence, finding: Finding) -> Iterator[Recomputed]:
    """Checks of one percentage: from its counts, from its denominator, and its interval."""
    if finding.unit is not Unit.PERCENT or finding.qualifier is not None:
        return
    parent = _printed_row(evidence, finding)
    if finding.events is not None and finding.n is not None:
        yield _percent(finding, parent)
    elif parent.printed.number is None or finding.counted not in COUNTABLE:
        pass
    elif finding.n is not None:
        yield _count(finding)
    elif finding.events is not None:
        yield _denominator(finding)
    else:
        yield from bare_percent_checks(evidence, finding)
    if finding.ci_low is not None:
        yield _interval(finding)


def _printed_row(evidence: Evidence, finding: Finding) -> Finding:
    """The row whose print is checked: for inferred counts, the row they were inferred from."""
    if finding.has_inferred_counts and finding.derived_from:
        return evidence.finding(finding.derived_from[0])
    return finding


def _percent(finding: Finding, parent: Finding) -> Recomputed:
    assert finding.events is not None and finding.n is not None  # asked by the caller
    text = parent.printed.text
    if parent.printed.number is None or (finding.is_derived and parent is finding):
        # The counts are what is printed; the percentage stands in the value, worked out before.
        text = f"{finding.value}"
    share = 100 * finding.events / finding.n
    outcome = _against(text, finding.events, finding.n)
    return recomputed(
        finding.finding_id, Kind.PERCENT, outcome,
        inferred=finding.has_inferred_counts,
        details={"percent": share},
        counts=_counts_shown(finding), printed=_percent_shown(text, parent),
        recomputed=_exact_percent(share, (finding.finding_id,)),
    )  # fmt: skip


def _against(text: str, events: int, n: int) -> Follows:
    exact = Decimal(100 * events) / Decimal(n)
    if exact == Printed(text).number:
        return Follows.AGREES
    return Follows.ROUNDS_TO if events in counts_that_print(text, n) else Follows.DIFFERS


def _count(finding: Finding) -> Recomputed:
    assert finding.n is not None  # asked by the caller
    if finding.analysis_set is AnalysisSet.STUDIES:
        return recomputed(
            finding.finding_id, Kind.COUNT, Follows.CANNOT_BE_TOLD,
            message="follows-count-pooled", printed=of_finding.printed(finding),
        )  # fmt: skip
    fitting = counts_that_print(finding.printed.text, finding.n)
    ids = (finding.finding_id,)
    if not fitting:
        nearest = round(float(finding.printed.number or 0) * finding.n / 100)
        return recomputed(
            finding.finding_id, Kind.COUNT, Follows.DIFFERS, printed=of_finding.printed(finding),
            n=of_finding.denominator(finding),
            nearest=computed(f"{nearest}", nearest, ids, "nearest whole count"),
            recomputed=_exact_percent(100 * nearest / finding.n, ids),
        )  # fmt: skip
    shown = numbers.localised(fitting[0])
    if len(fitting) > 1:
        shown += f" to {numbers.localised(fitting[-1])}"
    return recomputed(
        finding.finding_id, Kind.COUNT, Follows.ROUNDS_TO, printed=of_finding.printed(finding),
        n=of_finding.denominator(finding), details={"first": fitting[0], "last": fitting[-1]},
        recomputed=computed(shown, None, ids, "whole counts that print the percentage"),
    )  # fmt: skip


def _denominator(finding: Finding) -> Recomputed:
    assert finding.events is not None  # asked by the caller
    found = denominators_of(finding.printed.text, finding.events)
    ids = (finding.finding_id,)
    events = computed(numbers.localised(finding.events), finding.events, ids, "")
    if not found:
        return recomputed(
            finding.finding_id, Kind.DENOMINATOR, Follows.DIFFERS,
            events=events, printed=of_finding.printed(finding),
        )  # fmt: skip
    shown = numbers.localised(found[0])
    if len(found) > 1:
        shown += f" to {numbers.localised(found[-1])}"
    return recomputed(
        finding.finding_id, Kind.DENOMINATOR, Follows.CANNOT_BE_TOLD,
        events=events, printed=of_finding.printed(finding),
        details={"first": found[0], "last": found[-1]},
        recomputed=computed(shown, None, ids, "denominators that print the percentage"),
    )  # fmt: skip


def _interval(finding: Finding) -> Recomputed:
    """The interval of one share, by Wilson's method and the textbook one, where counts are held."""
    level = (finding.ci_level or 95.0) / 100
    printed = interval_shown(finding)
    share = finding.analysis_set is not AnalysisSet.STUDIES and finding.counted in COUNTABLE
    if not share or finding.n is None:
        return recomputed(
            finding.finding_id, Kind.INTERVAL, Follows.CANNOT_BE_TOLD, printed=printed,
            message="follows-interval-share-no-counts",
        )  # fmt: skip
    events = finding.events
    if events is None:
        events = round((finding.value or 0) * finding.n / 100)
    found = _share_intervals(events, finding.n, level)
    fitting = [name for name, limits in found.items() if limits_print(finding, *limits)]
    name = fitting[0] if fitting else nearest_method(finding, found)
    low, high = found[name]
    ids = (finding.finding_id,)
    return recomputed(
        finding.finding_id, Kind.INTERVAL,
        Follows.ROUNDS_TO if fitting else Follows.DIFFERS,
        message="follows-interval-share-fits" if fitting else "follows-interval-share-differs",
        printed=printed, method=name, details={"low": low, "high": high},
        recomputed=computed(
            f"{numbers.number_text(low, 1)}% to {numbers.number_text(high, 1)}%", None, ids, name
        ),
    )  # fmt: skip


def _share_intervals(events: int, n: int, level: float) -> dict[str, tuple[float, float]]:
    z = normal_quantile(level)
    rate = events / n
    reach = z * (rate * (1 - rate) / n) ** 0.5
    low, high = wilson_limits(events, n, z)
    return {
        "Wilson score": (100 * low, 100 * high),
        "Wald": (100 * (rate - reach), 100 * (rate + reach)),
    }


def nearest_method(finding: Finding, found: dict[str, tuple[float, float]]) -> str:
    """The method whose limits come nearest to the printed ones."""
    low, high = finding.ci_low or 0.0, finding.ci_high or 0.0
    return min(found, key=lambda name: abs(found[name][0] - low) + abs(found[name][1] - high))


def limits_print(finding: Finding, low: float, high: float) -> bool:
    """True when both limits round to the printed ones at the printed number of places."""
    return all(
        number is not None and _stands_for(number, limit)
        for number, limit in ((finding.ci_low, low), (finding.ci_high, high))
    )


def _stands_for(number: float, value: float) -> bool:
    printed = Printed(decimal_text(number))
    assert printed.low is not None and printed.high is not None  # a number always has bounds
    return float(printed.low) <= value <= float(printed.high)


def decimal_text(number: float) -> str:
    """A number of a table cell as text: "41" for 41.0, since cells drop a closing zero."""
    return f"{number:g}" if abs(number) < 1e6 else f"{number:.0f}"


def interval_shown(finding: Finding) -> Quantity:
    """The printed interval, as "1.6 to 34.2"."""
    low, high = (decimal_text(x) for x in (finding.ci_low or 0.0, finding.ci_high or 0.0))
    shown = f"{low} to {high}".replace("-", "−")
    return Quantity(shown=shown, finding_ids=(finding.finding_id,))


def _counts_shown(finding: Finding) -> Quantity:
    shown = f"{finding.events} of {finding.n}"
    method = "counts inferred from the percentage" if finding.has_inferred_counts else ""
    return Quantity(shown=shown, finding_ids=(finding.finding_id,), method=method)


def _percent_shown(text: str, parent: Finding) -> Quantity:
    return Quantity(
        shown=f"{text.strip().rstrip('%')}%", value=parent.proportion,
        finding_ids=(parent.finding_id,),
    )  # fmt: skip


def _exact_percent(share: float, ids: tuple[str, ...]) -> Quantity:
    shown = f"{numbers.number_text(share, 2)}%"
    return computed(shown, share / 100, ids, "events over denominator")
