"""Chart: how far pain fell in each arm of ACCURATE, visit by visit. An amount, not a share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..evidence import Evidence
from ..model import Finding
from ..wording import Quantity, Sentence, numbers, of_finding, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .shared_words import arm_label, arm_name, funding
from .sheet import Box, Sheet, axis_percent
from .style import MUTED, PAPER, RULE, house_style, look_of

NAME = "follow_up"
STUDY = "levy_2019"
ARMS = ("drg", "scs_tonic")
LAST_MONTH = 12
VISITS = (0, 3, 6, 9, LAST_MONTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmCourse:
    """Mean relief in one arm: at single visits, or as a span over all of them.

    ``visits`` holds (finding, months, mean fall as a proportion). ``span`` holds the lowest and
    the highest mean where single visits are not held.
    """

    arm: str
    visits: tuple[tuple[Finding, float, float], ...]
    span: tuple[Finding, Finding] | None

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """Every row drawn."""
        rows = [finding for finding, _, _ in self.visits] + list(self.span or ())
        return tuple(finding.finding_id for finding in rows)

    @property
    def level(self) -> float:
        """Where the label of the arm stands: the last visit, or the middle of the span."""
        if self.visits:
            return self.visits[-1][2]
        assert self.span is not None
        return sum(f.proportion or 0.0 for f in self.span) / 2


def rows_of(evidence: Evidence) -> tuple[ArmCourse, ...]:
    """The course of each arm; a visit that is answered later is drawn as a mark."""
    return tuple(_course(evidence, arm) for arm in ARMS)


def _course(evidence: Evidence, arm: str) -> ArmCourse:
    held = evidence.findings(study=STUDY, outcome="pain_reduction_pct_mean", arm=arm)
    visits = sorted(
        ((f, f.months, f.proportion) for f in held if f.months is not None and f.proportion),
        key=lambda visit: visit[1],
    )
    ends = sorted(
        (f for f in held if f.months is None and f.proportion is not None),
        key=lambda f: f.proportion or 0.0,
    )
    span = (ends[0], ends[-1]) if len(ends) > 1 else None
    return ArmCourse(arm=arm, visits=tuple(visits), span=span)


def plot_follow_up(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Mean relief over twelve months: marks where a visit is held, a band where a span is."""
    courses = rows_of(evidence)
    findings = [evidence.finding(i) for course in courses for i in course.finding_ids]
    study = evidence.study(STUDY)
    sheet = Sheet(NAME, size, height=4.6)
    body = sheet.frame(
        say("course-title", treated=arm_label("drg"), control=arm_name("scs_tonic")),
        say("course-subtitle", study=of_finding.label(study)),
        caveats=(
            say("course-amount"), say("course-span"), say("course-no-spread"),
            say("chart-open-label"), funding(study),
        ),
        source=source_line(evidence, findings),
    )  # fmt: skip
    _draw(sheet, body, courses)
    return sheet.finish(_alt(courses), [i for course in courses for i in course.finding_ids])


def _draw(sheet: Sheet, body: Box, courses: tuple[ArmCourse, ...]) -> None:
    words = body.width * (0.27 if sheet.size.name == "slide" else 0.31)
    plot = Box(
        left=body.left + sheet.points("small") * 2.9,
        bottom=body.bottom + sheet.line("small") * 2.4,
        right=body.right - words,
        top=body.top - sheet.line("small") * 1.3,
    )
    sheet.write(say("course-axis"), (body.left, body.top), role="small", colour=MUTED)
    ax = _axes(sheet, plot)
    for course in courses:
        _draw_course(sheet, ax, course)
        _write_label(sheet, plot, course)


def _axes(sheet: Sheet, plot: Box) -> Any:
    ax = sheet.axes(plot)
    ax.set_xlim(0, LAST_MONTH + 1)
    ax.set_ylim(0, 1)
    ax.tick_params(axis="x", pad=sheet.points("small") * 0.4)
    levels = [i / 4 for i in range(5)]
    marks = [axis_percent(level) for level in levels]
    months = [_axis_month(month) for month in VISITS]
    sheet.remember(*marks, *months)
    with house_style():
        ax.set_yticks(levels, [mark.text for mark in marks])
        ax.set_xticks(VISITS, [month.text for month in months])
        for level in levels:
            ax.axhline(level, color=RULE, lw=1.6 if level == 0 else 0.7, zorder=0)
    below = (plot.left, plot.bottom - sheet.line("small") * 1.4)
    sheet.write(say("course-axis-months"), below, role="small", colour=MUTED)
    return ax


def _axis_month(month: int) -> Sentence:
    shown = numbers.months_text(month)
    return say("chart-tick", value=Quantity(shown=shown, value=month, record="convention:axis"))


def _draw_course(sheet: Sheet, ax: Any, course: ArmCourse) -> None:
    look, size = look_of(course.arm), sheet.points("label") * 0.6
    with house_style():
        if course.span is not None and not course.visits:
            low, high = (f.proportion or 0.0 for f in course.span)
            ax.fill_between(
                [1, LAST_MONTH], low, high, facecolor=look.colour, alpha=0.28, lw=0,
                gid=course.finding_ids[0], zorder=2,
            )  # fmt: skip
            for finding, level in zip(course.span, (low, high), strict=True):
                ax.plot(
                    [1, LAST_MONTH], [level, level], color=look.colour, lw=size * 0.14,
                    gid=f"{finding.finding_id}.edge", zorder=3,
                )  # fmt: skip
        if course.visits:
            ax.plot(
                [m for _, m, _ in course.visits], [v for _, _, v in course.visits],
                color=look.colour, lw=size * 0.2, zorder=3,
            )  # fmt: skip
        for finding, month, level in course.visits:
            ax.plot(
                [month], [level], marker=look.marker, ms=size, mfc=look.colour, mec=PAPER,
                mew=size * 0.1, ls="", zorder=4, gid=finding.finding_id,
            )  # fmt: skip
    for finding, month, level in course.visits:
        _write_value(sheet, ax, finding, (month, level), colour=look.colour)


def _write_value(
    sheet: Sheet, ax: Any, finding: Finding, at: tuple[float, float], *, colour: str
) -> None:
    """The figure under its mark, in points of the sheet."""
    x, y = ax.transData.transform(at) * 72 / sheet.figure.dpi
    place = (x, y - sheet.points("label") * 0.5)
    value = say("chart-cell", value=of_finding.printed(finding))
    sheet.write(value, place, role="label", strong=True, colour=colour, align="center", clear=True)


def _write_label(sheet: Sheet, plot: Box, course: ArmCourse) -> None:
    """Name of the arm, people counted, and the span, to the right of its line."""
    look = look_of(course.arm)
    left = plot.right + sheet.points("small") * 0.3
    width = sheet.width - sheet.size.margin - left
    details = [say("course-people", n=of_finding.denominator(_first(course)))]
    if course.span is not None and not course.visits:
        details.insert(0, _span(course))
    heights = [sheet.height_of(text, "small", width=width) for text in details]
    own = sheet.height_of(arm_label(course.arm), "label", width=width, strong=True)
    y = plot.bottom + course.level * plot.height
    # The two levels are close: one label stands above its line, the other below.
    y += own + sum(heights) if course.span is not None else own * 0.5
    y -= sheet.write(arm_label(course.arm), (left, y), strong=True, colour=look.colour, width=width)
    for text in details:
        y -= sheet.write(text, (left, y), role="small", width=width)


def _first(course: ArmCourse) -> Finding:
    if course.visits:
        return course.visits[0][0]
    assert course.span is not None
    return course.span[0]


def _span(course: ArmCourse) -> Sentence:
    assert course.span is not None
    low, high = course.span
    return say("course-label-span", low=of_finding.printed(low), high=of_finding.printed(high))


def _alt(courses: tuple[ArmCourse, ...]) -> list[Sentence]:
    spoken = [say("course-alt")]
    for course in courses:
        label = arm_label(course.arm)
        people = say("course-people", n=of_finding.denominator(_first(course)))
        if course.visits:
            spoken += [
                say(
                    "course-alt-visit", arm=label, months=of_finding.months(finding),
                    value=of_finding.printed(finding), people=people,
                )
                for finding, _, _ in course.visits
            ]  # fmt: skip
        elif course.span is not None:
            spoken.append(say("course-alt-span", arm=label, span=_span(course), people=people))
    return spoken
