"""Quantities from comparisons: computed numbers as readers see them, with method and rows."""

from __future__ import annotations

from ..wording import Quantity, numbers
from .comparison import ArmResult, Comparison
from .effects import Effect
from .intervals import Interval
from .number_needed import Direction, NumberNeeded


def rate(arm: ArmResult) -> Quantity:
    """The percentage of an arm: as printed where it is printed, else computed from counts."""
    if arm.finding.prints_its_value:
        shown = f"{arm.finding.printed.text.strip().rstrip('%')}%"
        return Quantity(shown=shown, value=arm.rate, finding_ids=(arm.finding.finding_id,))
    return Quantity(
        shown=numbers.percent_text(arm.rate), value=arm.rate, finding_ids=arm.finding_ids,
        method="percentage of printed counts",
    )  # fmt: skip


def people(arm: ArmResult, out_of: int = 100) -> Quantity:
    """Whole people of ``out_of`` who met the outcome."""
    whole = numbers.whole_people(arm.rate, out_of)
    return Quantity(
        shown=numbers.localised(whole), value=whole, finding_ids=arm.finding_ids,
        method=f"rounded to whole people of {out_of}",
    )  # fmt: skip


def other_people(arm: ArmResult, out_of: int = 100) -> Quantity:
    """Whole people of ``out_of`` who did not; the two add up to ``out_of``."""
    whole = out_of - numbers.whole_people(arm.rate, out_of)
    return Quantity(
        shown=numbers.localised(whole), value=whole, finding_ids=arm.finding_ids,
        method=f"rounded to whole people of {out_of}",
    )  # fmt: skip


def more_people(comparison: Comparison, out_of: int = 100) -> Quantity:
    """The difference in whole people, as the two whole numbers shown beside it give it."""
    first = numbers.whole_people(comparison.treated.rate, out_of)
    second = numbers.whole_people(comparison.control.rate, out_of)
    return Quantity(
        shown=numbers.localised(abs(first - second)), value=first - second,
        finding_ids=comparison.finding_ids, method=f"difference in whole people of {out_of}",
    )  # fmt: skip


def counts_text(arm: ArmResult) -> Quantity:
    """Responders out of patients, as "56 of 69"; the caller says when they are inferred."""
    if arm.counts is None:
        raise ValueError("only a percentage is held, so there are no counts to show")
    shown = f"{numbers.localised(arm.counts.responders)} of {numbers.localised(arm.counts.n)}"
    method = "inferred from the percentage" if arm.counts_inferred else ""
    return Quantity(shown=shown, finding_ids=arm.finding_ids, method=method)


def difference_points(comparison: Comparison) -> Quantity:
    """The risk difference in percentage points, sign kept, without the words.

    From the printed percentages where both are printed, so that a reader who subtracts them
    gets the same; the unrounded difference of the counts is in ``risk_difference``.
    """
    one, two = comparison.treated.finding, comparison.control.finding
    difference = comparison.risk_difference.estimate
    if one.prints_its_value and two.prints_its_value:
        assert one.printed.number is not None and two.printed.number is not None
        difference = float((one.printed.number - two.printed.number) / 100)
    return Quantity(
        shown=numbers.points_text(difference), value=difference,
        finding_ids=comparison.finding_ids, method="difference of the percentages",
    )  # fmt: skip


def interval_percent(arm: ArmResult, decimals: int = 1) -> Quantity:
    """Limits of the interval of a rate, as "70.4% to 88.6%"."""
    return _limits(_required(arm.interval), arm.finding_ids, decimals, "%")


def interval_points(comparison: Comparison, decimals: int = 1) -> Quantity:
    """Limits of the risk difference in percentage points, as "10.0 to 39.3"."""
    interval = _required(comparison.risk_difference.interval)
    return _limits(interval, comparison.finding_ids, decimals, "")


def _limits(interval: Interval, ids: tuple[str, ...], decimals: int, sign: str) -> Quantity:
    low, high = (numbers.points_text(limit, decimals) for limit in (interval.low, interval.high))
    return Quantity(shown=f"{low}{sign} to {high}{sign}", finding_ids=ids, method=interval.method)


def ratio(effect: Effect, ids: tuple[str, ...]) -> Quantity:
    """A risk or odds ratio with its interval, as "1.46 (1.15 to 1.85)"."""
    interval = _required(effect.interval)
    low, high = numbers.ratio_text(interval.low), numbers.ratio_text(interval.high)
    shown = f"{numbers.ratio_text(effect.estimate)} ({low} to {high})"
    return Quantity(shown=shown, value=effect.estimate, finding_ids=ids, method=interval.method)


def level(interval: Interval) -> Quantity:
    """The confidence level, as "95%"."""
    shown = numbers.percent_text(interval.level, 0)
    return Quantity(shown=shown, value=interval.level, record="convention:confidence_level")


def needed(number: NumberNeeded, ids: tuple[str, ...]) -> Quantity:
    """A number needed to treat with its interval, direction named; never reversed or mixed.

    "4 (95% CI 3 to 10)", or "10 (95% CI: benefit from 4, through no effect, to harm from 9)".
    """
    share = numbers.percent_text(number.level, 0)
    estimate = numbers.needed_text(number.estimate)
    if number.crosses_no_effect:
        low = numbers.needed_text(number.benefit_from or float("inf"))
        high = numbers.harmed_text(number.harm_from or float("inf"))
        shown = (
            f"{estimate} ({share} CI: benefit from {low}, through no effect, to harm from {high})"
        )
        if number.direction is Direction.NONE:
            shown = f"∞ ({share} CI: benefit from {low}, through no effect, to harm from {high})"
    else:
        text = numbers.harmed_text if number.direction is Direction.HARM else numbers.needed_text
        low, high = text(number.low or float("inf")), text(number.high or float("inf"))
        shown = f"{text(number.estimate)} ({share} CI {low} to {high})"
    return Quantity(
        shown=shown, value=number.estimate, finding_ids=ids, method="reciprocal of the difference"
    )


def _required(interval: Interval | None) -> Interval:
    if interval is None:
        raise ValueError("only percentages are held, so there is no interval to show")
    return interval
