"""Three slides that are often told wrong: the pilot, the tingling, and how long relief lasts."""

from __future__ import annotations

from ...errors import NotHeld
from ...evidence import Evidence
from ...model import Finding
from ...stats.comparison import Comparison
from ...stats.quantities import difference_points, interval_points, level, rate
from ...stats.two_arms import compare_findings
from ...wording import Quantity, Sentence, name_quantity, of_finding, say
from .figures import (
    arm_point,
    caveats_of,
    difference_told,
    finding_point,
    printed_counts,
    series_of,
    with_alt,
)
from .opening import stated
from .parts import Kind, NativeChart, Point, Series, Slide

PILOT = "deer_2013"
PILOT_FALL = "deer_2013.pain_reduction_pct_mean.drg"
PILOT_RELIEF = "deer_2013.responder_30.drg"
PILOT_DRUGS = "deer_2013.medication_reduction.drg"
PILOT_DAYS = "deer_2013.trial_duration.drg"
PILOT_ROWS = (PILOT_FALL, PILOT_RELIEF, PILOT_DRUGS, PILOT_DAYS)

AIM = tuple(f"accurate_2017.paresthesia_specificity.{arm}.m12" for arm in ("drg", "scs_tonic"))
FREE = tuple(f"deer_2019_coverage.paresthesia_free.{arm}.m3" for arm in ("drg", "scs_tonic"))

LASTS = "levy_2019"
LASTS_SPAN = tuple(
    f"levy_2019.pain_reduction_pct_mean.lower_limb.drg.{end}" for end in ("min", "max")
)
LASTS_SCS = tuple(
    f"levy_2019.pain_reduction_pct_mean.lower_limb.scs_tonic.m{months}" for months in (1, 9, 12)
)
LASTS_PEOPLE = ("levy_2019.n_analysed.drg", "levy_2019.n_analysed.scs_tonic")
LASTS_WHERE = "levy_2019.pain_comparison.lower_limb.scs_tonic.m12"
LASTS_ROWS = (*LASTS_SPAN, *LASTS_SCS, *LASTS_PEOPLE, LASTS_WHERE)
LASTS_WANTED = "levy_2019.pain_reduction.drg.m12"


def pilot(evidence: Evidence) -> Slide:
    """The feasibility study of 2013: a mean fall in pain in a handful of people."""
    study, fall = evidence.study(PILOT), evidence.finding(PILOT_FALL)
    year = stated(str(study.year), PILOT)
    shown = of_finding.printed(fall)
    points = (
        say(
            "slide-pilot-mean", fall=shown, people=of_finding.denominator(fall),
            p=of_finding.p_printed(fall),
        ),
        say("slide-pilot-days", days=of_finding.printed(evidence.finding(PILOT_DAYS))),
        say("slide-pilot-control"),
    )  # fmt: skip
    return Slide(
        key="pilot",
        title=say("slide-pilot-title", year=year, fall=shown),
        points=points,
        figure=_pilot_chart(evidence),
        talk=(say("slide-pilot-talk"),),
    )


def _pilot_chart(evidence: Evidence) -> NativeChart:
    study = evidence.study(PILOT)
    relief, drugs = evidence.finding(PILOT_RELIEF), evidence.finding(PILOT_DRUGS)
    threshold = Quantity(shown="30%", value=0.3, record="vocabulary:outcome.responder_30")
    rows = [
        (say("slide-pilot-enrolled"), _stated_people(study.n_enrolled)),
        (say("slide-pilot-analysed"), _stated_people(study.n_analysed)),
        (say("slide-pilot-relief", threshold=threshold), _events(relief.events, PILOT_RELIEF)),
        (say("slide-pilot-drugs"), _events(drugs.events, PILOT_DRUGS)),
    ]
    kept = [(category, point) for category, point in rows if point is not None]
    chart = NativeChart(
        kind=Kind.BARS, minimum=0, maximum=12, step=2,
        categories=tuple(category for category, _ in kept),
        series=(series_of(name_quantity("arm", "drg"), "drg", [point for _, point in kept]),),
        value_title=say("slide-pilot-axis"), alt=say("slide-pilot-axis"),
    )  # fmt: skip
    return with_alt(chart, say("slide-pilot-alt", study=of_finding.label(study)))


def _stated_people(number: int | None) -> Point | None:
    if number is None:
        return None
    return Point(label=stated(str(number), PILOT), value=number, decimals=0)


def _events(number: int | None, finding_id: str) -> Point | None:
    if number is None:
        return None
    label = Quantity(shown=str(number), value=number, finding_ids=(finding_id,))
    return Point(label=label, value=number, decimals=0)


def tingling(evidence: Evidence) -> Slide:
    """What 94.5 against 61.2 percent means, and how many felt no tingling at all."""
    aim = compare_findings(*AIM, evidence=evidence)
    free = compare_findings(*FREE, evidence=evidence)
    figure = rate(aim.treated)
    treated, control = _people(free)
    return Slide(
        key="tingling",
        title=say("slide-tingling-title", figure=figure),
        points=(
            say("slide-tingling-aim-point", points=difference_points(aim)),
            _free_said(free),
            say("slide-tingling-subset", treated=treated, control=control),
        ),
        figure=_tingling_chart(aim, free),
        talk=(
            say(
                "slide-tingling-talk", figure=figure, free=rate(free.treated),
                freecontrol=rate(free.control),
            ),
        ),
        caveats=caveats_of((aim, free)),
    )  # fmt: skip


def _people(c: Comparison) -> tuple[Quantity, Quantity]:
    return tuple(of_finding.denominator(a.counts_finding) for a in (c.treated, c.control))  # type: ignore[return-value]


def _free_said(free: Comparison) -> Sentence:
    interval = free.risk_difference.interval
    if interval is None or printed_counts(free.treated.finding) is None:
        raise NotHeld(f"The counts behind {FREE[0]} are not held.")
    return say(
        "slide-tingling-none-point", points=difference_points(free), level=level(interval),
        interval=interval_points(free),
    )  # fmt: skip


def _tingling_chart(aim: Comparison, free: Comparison) -> NativeChart:
    treated, control = _people(free)
    categories = (
        say("slide-tingling-aim", months=of_finding.months(aim.treated.finding)),
        say(
            "slide-tingling-none", months=of_finding.months(free.treated.finding),
            treated=treated, control=control,
        ),
    )  # fmt: skip
    arms = zip(
        ("drg", "scs_tonic"), ((aim.treated, free.treated), (aim.control, free.control)),
        strict=True,
    )  # fmt: skip
    chart = NativeChart(
        kind=Kind.COLUMNS, unit="%", minimum=0, maximum=100, step=20, categories=categories,
        series=tuple(
            series_of(name_quantity("arm", arm), arm, [arm_point(r) for r in results])
            for arm, results in arms
        ),
        value_title=say("slide-tingling-axis"), alt=say("slide-tingling-axis"),
    )  # fmt: skip
    opening = say("slide-tingling-alt", study=of_finding.label(aim.study))
    return with_alt(chart, opening, difference_told(aim), difference_told(free))


def lasts(evidence: Evidence) -> Slide:
    """Mean relief over a year; DRG as the span of its visits, as the text read gives it."""
    label = of_finding.label(evidence.study(LASTS))
    rows = [evidence.finding(i) for i in LASTS_SCS]
    last = of_finding.months(rows[-1])
    people = [of_finding.printed(evidence.finding(i)) for i in LASTS_PEOPLE]
    points = (
        say(
            "slide-lasts-scs", first=of_finding.printed(rows[0]), last=of_finding.printed(rows[-1]),
            early=of_finding.months(rows[0]), late=last,
            where=of_finding.printed(evidence.finding(LASTS_WHERE)),
        ),
        _drg_said(evidence, last),
        say("slide-lasts-kind"),
    )  # fmt: skip
    return Slide(
        key="lasts",
        title=say("slide-lasts-title", months=last, study=label),
        points=points,
        figure=_lasts_chart(evidence, label),
        talk=(say("slide-lasts-talk", treated=people[0], control=people[1]),),
    )


def _drg_said(evidence: Evidence, last: Quantity) -> Sentence:
    low, high = (of_finding.printed(evidence.finding(i)) for i in LASTS_SPAN)
    held = evidence.held(LASTS_WANTED) if LASTS_WANTED in evidence.wanted else ()
    if not held:
        return say("slide-lasts-drg", low=low, high=high, months=last)
    value = of_finding.printed(held[0])
    return say("slide-lasts-drg-held", low=low, high=high, months=last, value=value)


def _lasts_chart(evidence: Evidence, label: Quantity) -> NativeChart:
    times = [float(evidence.finding(i).months or 0) for i in LASTS_SCS]
    low, high = (evidence.finding(i) for i in LASTS_SPAN)
    values = [f.value or 0.0 for f in (low, high, *(evidence.finding(i) for i in LASTS_SCS))]
    # A line needs no zero; whole tens around the values keep two near lines apart.
    bottom, top = 10 * int(min(values) / 10 - 0.5), 10 * int(max(values) / 10 + 1)
    chart = NativeChart(
        kind=Kind.LINES, unit="%", minimum=bottom, maximum=top, step=10, categories=(),
        series=(
            _level_line("slide-lasts-high", "span_high", high, times),
            _level_line("slide-lasts-low", "span_low", low, times),
            Series(
                name=name_quantity("arm", "scs_tonic"), look="scs_tonic", label_below=True,
                points=tuple(
                    finding_point(evidence.finding(i), at=t)
                    for i, t in zip(LASTS_SCS, times, strict=True)
                ),
            ),
        ),
        value_title=say("slide-lasts-axis"), category_title=say("slide-lasts-months"),
        alt=say("slide-lasts-axis"),
    )  # fmt: skip
    return with_alt(chart, say("slide-lasts-alt", study=label))


def _level_line(message: str, look: str, finding: Finding, times: list[float]) -> Series:
    """One end of a span that was read without its visits: a level line, labelled once."""
    points = tuple(finding_point(finding, at=time) for time in times)
    low = look == "span_low"
    return Series(name=say(message), look=look, points=points, each_labelled=False, label_below=low)
