"""From findings and comparisons to the points, labels and text alternatives of native charts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...model import Finding
from ...stats import Counts, wilson_interval
from ...stats.comparison import ArmResult, Comparison
from ...stats.quantities import (
    difference_points,
    interval_percent,
    interval_points,
    level,
    rate,
)
from ...vocabulary import Counted
from ...wording import Quantity, Sentence, numbers, of_finding, say
from .parts import Kind, NativeChart, Point, Series, Shown

LEVEL = Quantity(shown="95%", value=0.95, record="convention:confidence_level")


def arm_point(arm: ArmResult) -> Point:
    """An arm of a comparison in percent, with the interval of its counts where they are held."""
    label = rate(arm)
    printed = arm.finding.printed
    value = arm.rate * 100 if printed.number is None else float(printed.number)
    decimals = 1 if printed.decimals is None else printed.decimals
    if printed.number is None:
        value = float(numbers.rounded(value, decimals))
    if arm.interval is None:
        return Point(label=label, value=value, decimals=decimals)
    return Point(
        label=label, value=value, decimals=decimals, interval=interval_percent(arm),
        low=arm.interval.low * 100, high=arm.interval.high * 100,
    )  # fmt: skip


def finding_point(finding: Finding, *, at: float | None = None) -> Point:
    """A finding as printed; the interval as printed, or Wilson's where its counts are printed.

    Raises
    ------
    ValueError
        When the finding holds no number.
    """
    if finding.value is None:
        raise ValueError(f"{finding.finding_id} holds no number to draw")
    label = of_finding.printed(finding)
    decimals = _decimals(finding)
    low, high, interval = interval_of(finding)
    value = float(numbers.rounded(finding.value, decimals))
    return Point(
        label=label, value=value, decimals=decimals, low=low, high=high, interval=interval, at=at
    )


def _decimals(finding: Finding) -> int:
    if finding.printed.decimals is not None:
        return finding.printed.decimals
    return 1 if finding.events is not None and finding.is_share_of_patients else 0


def interval_of(finding: Finding) -> tuple[float | None, float | None, Quantity | None]:
    """Limits of a percentage in percent, and their text; three times None when none is held."""
    ids = (finding.finding_id,)
    if finding.ci_low is not None and finding.ci_high is not None:
        shown = f"{finding.ci_low:g}% to {finding.ci_high:g}%"
        return finding.ci_low, finding.ci_high, Quantity(shown=shown, finding_ids=ids)
    counts = printed_counts(finding)
    if counts is None:
        return None, None, None
    found = wilson_interval(counts)
    low, high = (numbers.percent_text(limit) for limit in (found.low, found.high))
    text = Quantity(shown=f"{low} to {high}", finding_ids=ids, method=found.method)
    return found.low * 100, found.high * 100, text


def printed_counts(finding: Finding) -> Counts | None:
    """Counts that a source prints for a share of people, leads or procedures; else None."""
    if finding.events is None or finding.n is None or finding.has_inferred_counts:
        return None
    if finding.counted not in (Counted.PATIENTS, Counted.LEADS, Counted.PROCEDURES):
        return None
    return Counts(responders=finding.events, n=finding.n)


def people_point(finding: Finding) -> Point:
    """A count of people, as printed."""
    if finding.value is None:
        raise ValueError(f"{finding.finding_id} holds no count")
    return Point(label=of_finding.printed(finding), value=finding.value, decimals=0)


def series_of(name: Shown, look: str, points: Iterable[Point | None]) -> Series:
    """A series from its points in order of the categories."""
    return Series(name=name, look=look, points=tuple(points))


def described(
    opening: Sentence, chart_parts: Iterable[tuple[Shown, Point]], *closing: Sentence
) -> Sentence:
    """A text alternative: what the chart is, every estimate with its interval, the rest."""
    parts = [opening, *(_told(where, point) for where, point in chart_parts), *closing]
    return joined(parts)


def _told(where: Shown, point: Point) -> Sentence:
    """One estimate with its interval, as a sentence with a capital."""
    said: dict[str, Shown] = {"what": where, "figure": point.label}
    if point.interval is None:
        told = say("slide-alt-point", **said)
    else:
        told = say("slide-alt-point-interval", level=LEVEL, interval=point.interval, **said)
    return replace(told, text=told.text[:1].upper() + told.text[1:])


def joined(sentences: Iterable[Sentence]) -> Sentence:
    """Several sentences as one text that keeps the origins of all its numbers."""
    parts = list(sentences)
    quantities = tuple(q for part in parts for q in part.quantities)
    return Sentence(
        text=" ".join(part.text for part in parts), message_id="joined", quantities=quantities
    )


def with_alt(chart: NativeChart, opening: Sentence, *closing: Sentence) -> NativeChart:
    """The chart with a text alternative made of everything that it draws."""
    told: list[tuple[Shown, Point]] = []
    for series in chart.series:
        for index, point in enumerate(series.points):
            if point is None:
                continue
            if chart.kind is Kind.LINES:
                if series.each_labelled or index == 0:
                    told.append((_when(series, point), point))
                continue
            told.append((_where(series.name, chart.categories[index], len(chart.series)), point))
    return replace(chart, alt=described(opening, told, *closing))


def _when(series: Series, point: Point) -> Shown:
    """The name of a line, with the month where its points differ."""
    if not series.each_labelled or point.at is None:
        return series.name
    ids = point.label.finding_ids
    months = Quantity(shown=numbers.months_text(point.at), value=point.at, finding_ids=ids)
    return say("slide-alt-when", series=series.name, months=months)


def _where(series: Shown, category: Sentence, count: int) -> Shown:
    if count == 1:
        return category
    return say("slide-alt-where", series=series, category=category)


def difference_told(c: Comparison) -> Sentence:
    """A difference with its interval, and whether it includes no difference, for alt texts."""
    months = of_finding.months(c.treated.finding)
    if c.risk_difference.interval is None:
        return say("slide-difference-bare", months=months, points=difference_points(c))
    return say(
        "slide-alt-difference", months=months, points=difference_points(c),
        level=level(c.risk_difference.interval), interval=interval_points(c),
        includes="yes" if c.risk_difference.crosses_no_effect else "no",
    )  # fmt: skip


def caveats_of(found: Iterable[Comparison]) -> tuple[Sentence, ...]:
    """What must be said with any of the comparisons, each once."""
    return tuple({caveat.text: caveat for c in found for caveat in c.caveats}.values())
