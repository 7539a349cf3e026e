"""ACCURATE in three slides: the result, what it counts, and how sure it is."""

from __future__ import annotations

from ...evidence import Evidence
from ...stats.comparison import Comparison
from ...stats.quantities import difference_points, interval_points, level, needed, rate
from ...stats.two_arms import compare
from ...wording import Quantity, Sentence, name_quantity, of_finding, say
from .figures import (
    arm_point,
    caveats_of,
    difference_told,
    people_point,
    series_of,
    with_alt,
)
from .opening import STUDY, acronym
from .parts import Kind, NativeChart, Point, Series, Slide

TIMES = (3, 12)
ARMS = ("drg", "scs_tonic")
ROWS = tuple(
    f"accurate_2017.treatment_success.lower_limb.{arm}.m{months}"
    for months in TIMES
    for arm in ARMS
)
DEFINITION = "accurate_2017.treatment_success_definition.all.m3"
REGISTRY = "accurate_2017.treatment_success_definition.all.m3.registry_v2020"
PEOPLE = {
    "slide-meaning-randomised": "accurate_2017.n_randomised.{arm}",
    "slide-meaning-mitt": "accurate_2017.n_analysed.{arm}",
    "slide-meaning-completed": "accurate_2017.n_completed.{arm}",
}
PEOPLE_ROWS = tuple(row.format(arm=arm) for row in PEOPLE.values() for arm in ARMS)


def comparisons(evidence: Evidence) -> tuple[Comparison, ...]:
    """Treatment success at each time point."""
    return tuple(compare(STUDY, months=months, evidence=evidence) for months in TIMES)


def result(evidence: Evidence) -> Slide:
    """Treatment success at 3 and 12 months in one native chart."""
    found = comparisons(evidence)
    first, second = (of_finding.months(c.treated.finding) for c in found)
    label = acronym(evidence.study(STUDY))
    points = [difference_said(c) for c in found]
    points += [say("slide-inferred")] if any(c.counts_inferred for c in found) else []
    points += [say("slide-news", months=second)] if _from_news(found[1]) else []
    return Slide(
        key="accurate",
        title=say(
            "slide-accurate-title", study=label, first=first, second=second,
            direction=_direction(found),
        ),
        points=tuple(points),
        figure=_result_chart(found, label),
        talk=tuple(_talk(c) for c in found) + tuple(_needed(c) for c in found),
        caveats=caveats_of(found),
    )  # fmt: skip


def difference_said(c: Comparison) -> Sentence:
    """The difference of two arms with its interval, or that none is held."""
    months = of_finding.months(c.treated.finding)
    interval = c.risk_difference.interval
    if interval is None:
        return say("slide-difference-bare", months=months, points=difference_points(c))
    return say(
        "slide-difference", months=months, points=difference_points(c),
        level=level(interval), interval=interval_points(c),
    )  # fmt: skip


def _direction(found: tuple[Comparison, ...]) -> str:
    estimates = [c.risk_difference.estimate for c in found]
    if all(estimate > 0 for estimate in estimates):
        return "treated"
    return "control" if all(estimate < 0 for estimate in estimates) else "mixed"


def _from_news(c: Comparison) -> bool:
    return any(caveat.message_id == "caveat-read-in-news" for caveat in c.caveats)


def _result_chart(found: tuple[Comparison, ...], label: Quantity) -> NativeChart:
    arms = [[arm_point(c.treated) for c in found], [arm_point(c.control) for c in found]]
    chart = NativeChart(
        kind=Kind.COLUMNS, unit="%", minimum=0, maximum=100, step=20,
        categories=tuple(_category(c) for c in found),
        series=tuple(
            series_of(name_quantity("arm", arm), arm, points)
            for arm, points in zip(ARMS, arms, strict=True)
        ),
        value_title=say("slide-accurate-axis"),
        alt=say("slide-accurate-axis"),
    )  # fmt: skip
    opening = say("slide-accurate-alt", study=label)
    return with_alt(chart, opening, *[difference_told(c) for c in found])


def _category(c: Comparison) -> Sentence:
    months = of_finding.months(c.treated.finding)
    if c.treated.counts is None or c.control.counts is None:
        return say("slide-accurate-category-bare", months=months)
    inferred = "" if c.counts_inferred else "-printed"
    treated, control = (
        of_finding.denominator(arm.counts_finding) for arm in (c.treated, c.control)
    )
    return say(
        f"slide-accurate-category{inferred}", months=months, treated=treated, control=control
    )


def _talk(c: Comparison) -> Sentence:
    return say(
        "slide-accurate-talk", months=of_finding.months(c.treated.finding),
        treated=rate(c.treated), control=rate(c.control),
    )  # fmt: skip


def _needed(c: Comparison) -> Sentence:
    months = of_finding.months(c.treated.finding)
    if c.number_needed_to_treat is None:
        return difference_said(c)
    shown = needed(c.number_needed_to_treat, c.finding_ids)
    return say("slide-accurate-needed", months=months, needed=shown)


def meaning(evidence: Evidence) -> Slide:
    """What treatment success means, and how many people are behind it."""
    label = acronym(evidence.study(STUDY))
    treated, control = (
        of_finding.printed(evidence.finding(f"accurate_2017.n_not_completed.{arm}")) for arm in ARMS
    )
    points = [
        say("slide-meaning-definition", share=_threshold(evidence, DEFINITION)),
        say("slide-meaning-registry", share=_threshold(evidence, REGISTRY)),
        say("slide-meaning-left", treated=treated, control=control),
    ]
    return Slide(
        key="meaning",
        title=say("slide-meaning-title"),
        points=tuple(points),
        figure=_people_chart(evidence, label),
        talk=(say("slide-meaning-talk"),),
    )


def _threshold(evidence: Evidence, finding_id: str) -> Quantity:
    """The relief that a wording of treatment success asks for."""
    printed = evidence.finding(finding_id).printed
    return Quantity(shown=f"{printed}%", finding_ids=(finding_id,))


def _people_chart(evidence: Evidence, label: Quantity) -> NativeChart:
    series: list[Series] = []
    latest = compare(STUDY, months=TIMES[-1], evidence=evidence)
    for arm, last in zip(ARMS, (latest.treated, latest.control), strict=True):
        rows = [evidence.finding(row.format(arm=arm)) for row in PEOPLE.values()]
        points = [people_point(row) for row in rows]
        if last.counts is not None:
            n = of_finding.denominator(last.counts_finding)
            points.append(Point(label=n, value=last.counts.n, decimals=0))
        series.append(series_of(name_quantity("arm", arm), arm, points))
    counted = say("slide-meaning-counted", months=of_finding.months(latest.treated.finding))
    categories = [say(message) for message in PEOPLE]
    chart = NativeChart(
        kind=Kind.COLUMNS, minimum=0, maximum=100, step=20,
        categories=(*categories, counted)[: len(series[0].points)],
        series=tuple(series), value_title=say("slide-meaning-axis"),
        alt=say("slide-meaning-axis"),
    )  # fmt: skip
    return with_alt(chart, say("slide-meaning-alt", study=label))
