"""How sure the result of ACCURATE is: intervals, and people missing from the count."""

from __future__ import annotations

from ...evidence import Evidence
from ...stats import Counts, risk_difference
from ...stats.comparison import Comparison
from ...stats.fragility_index import fragility_index
from ...stats.intervals import Interval
from ...stats.quantities import difference_points, interval_points
from ...wording import Quantity, Sentence, numbers, of_finding, say
from .accurate import ARMS, comparisons
from .figures import LEVEL, caveats_of, series_of, with_alt
from .opening import STUDY
from .parts import Kind, NativeChart, Point, Slide

ALPHA = Quantity(shown="0.05", value=0.05, record="convention:alpha")
COUNTINGS = {
    "slide-sure-counted": None,
    "slide-sure-mitt": "accurate_2017.n_analysed.{arm}",
    "slide-sure-randomised": "accurate_2017.n_randomised.{arm}",
}


def sure(evidence: Evidence) -> Slide:
    """The difference for three ways of counting, missing people as failures."""
    found = comparisons(evidence)
    rows = [[_counting(evidence, c, how) for how in COUNTINGS] for c in found]
    crosses = [_crosses(point) for row in rows for point in row]
    word = "none" if not any(crosses) else "all" if all(crosses) else "some"
    first = found[0].treated.finding
    fragile = _fragile(found)
    printed = {"months": of_finding.months(first), "printed": of_finding.p_printed(first)}
    return Slide(
        key="sure",
        title=say("slide-sure-title", crosses=word),
        points=(
            say("slide-sure-reading"),
            *[_everyone_said(c, row[-1]) for c, row in zip(found, rows, strict=True)],
            say("slide-sure-fragile", **fragile),
        ),
        figure=_sure_chart(evidence, found, rows, word),
        talk=(say("slide-sure-talk", **printed), say("slide-sure-fragile-talk", limit=ALPHA)),
        caveats=caveats_of(found),
    )


def _fragile(found: tuple[Comparison, ...]) -> dict[str, Quantity]:
    """The fragility index at each time point, in people."""
    shown: dict[str, Quantity] = {}
    for c, when in zip(found, ("early", "late"), strict=True):
        if c.treated.counts is None or c.control.counts is None:
            raise ValueError(f"{c.treated.finding.finding_id} has no counts")
        people = fragility_index(c.treated.counts, c.control.counts).people
        shown[f"{when}people"] = Quantity(
            shown=str(people), value=people, finding_ids=c.finding_ids, method="fragility index"
        )
        shown[when] = of_finding.months(c.treated.finding)
    return shown


def _counting(evidence: Evidence, c: Comparison, how: str) -> Point:
    """The difference when everyone of a set is counted and those missing are failures."""
    rows = COUNTINGS[how]
    if rows is None:
        return _point(difference_points(c), c.risk_difference.interval, interval_points(c))
    ids, counts = c.finding_ids, []
    for arm in (c.treated, c.control):
        if arm.counts is None:
            raise ValueError(f"{arm.finding.finding_id} has no counts to add missing people to")
        row = evidence.finding(rows.format(arm=arm.arm))
        ids = (*ids, row.finding_id)
        counts.append(Counts(responders=arm.counts.responders, n=int(row.value or 0)))
    effect, method = risk_difference(*counts), "missing people as failures"
    label = Quantity(
        shown=numbers.points_text(effect.estimate), value=effect.estimate, finding_ids=ids,
        method=method,
    )  # fmt: skip
    return _point(label, effect.interval, _interval_text(effect.interval, ids, method))


def _interval_text(interval: Interval | None, ids: tuple[str, ...], method: str) -> Quantity:
    if interval is None:
        raise ValueError("a difference of counts has an interval")
    low, high = (numbers.points_text(limit) for limit in (interval.low, interval.high))
    return Quantity(
        shown=f"{low} to {high}", finding_ids=ids, method=f"{interval.method}, {method}"
    )


def _point(label: Quantity, interval: Interval | None, text: Quantity) -> Point:
    if interval is None or label.value is None:
        raise ValueError(f"{label}: the difference has no interval to draw")
    return Point(
        label=label, value=float(numbers.rounded(label.value * 100, 1)), decimals=1,
        low=interval.low * 100, high=interval.high * 100, interval=text,
    )  # fmt: skip


def _crosses(point: Point) -> bool:
    return point.low is not None and point.high is not None and point.low <= 0 <= point.high


def _everyone_said(c: Comparison, point: Point) -> Sentence:
    return say(
        "slide-sure-missing", months=of_finding.months(c.treated.finding), points=point.label,
        level=LEVEL, interval=point.interval or point.label,
    )  # fmt: skip


def _sure_chart(
    evidence: Evidence, found: tuple[Comparison, ...], rows: list[list[Point]], crosses: str
) -> NativeChart:
    series = tuple(
        series_of(say("slide-sure-series", months=of_finding.months(c.treated.finding)), look, row)
        for c, row, look in zip(found, rows, ("early", "late"), strict=True)
    )
    chart = NativeChart(
        kind=Kind.COLUMNS, minimum=-10, maximum=50, step=10,
        categories=tuple(_counting_said(evidence, how) for how in COUNTINGS),
        series=series, value_title=say("slide-sure-axis", level=LEVEL),
        alt=say("slide-sure-reading"),
    )  # fmt: skip
    label = of_finding.label(evidence.study(STUDY))
    return with_alt(chart, say("slide-sure-alt", study=label, crosses=crosses))


def _counting_said(evidence: Evidence, how: str) -> Sentence:
    rows = COUNTINGS[how]
    if rows is None:
        return say(how)
    treated, control = (of_finding.printed(evidence.finding(rows.format(arm=a))) for a in ARMS)
    return say(how, treated=treated, control=control)
