"""Chart: how many people responded in each arm, at each time point."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import NotComparable
from ..evidence import Evidence
from ..stats.comparison import ArmResult, Comparison
from ..stats.quantities import difference_points, interval_points, rate
from ..stats.two_arms import compare
from ..wording import Quantity, Sentence, of_finding, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .share_rows import Column, Scale, ShareGroup, ShareRow
from .share_table import draw_share_table
from .shared_words import (
    arm_label,
    arm_name,
    caveats_of_findings,
    cell,
    limits,
    outcome_name,
    standard_level,
    studied,
)
from .sheet import Sheet, axis_percent

NAME = "responder_rates"


def draw(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """The rates of ACCURATE at 3 and 12 months."""
    comparisons = [compare("accurate_2017", months=m, evidence=evidence) for m in (3, 12)]
    return plot_responder_rates(comparisons, size=size, evidence=evidence)


def plot_responder_rates(
    comparisons: Comparison | Sequence[Comparison],
    *,
    size: str = "slide",
    evidence: Evidence | None = None,
) -> EvidenceFigure:
    """Share of people who met the outcome in each arm, with Wilson intervals.

    Parameters
    ----------
    comparisons : Comparison or sequence of Comparison
        One for each time point, all of one study, one outcome and one pair of arms.
    size : str
        ``"slide"``, ``"page"`` or ``"square"``.
    evidence : Evidence, optional
        Where the comparisons come from; the packaged evidence without it.

    Raises
    ------
    NotComparable
        When the comparisons differ in study, outcome or arms.
    """
    from ..loader import load

    shown = [comparisons] if isinstance(comparisons, Comparison) else list(comparisons)
    _refuse_mixtures(shown)
    record = load() if evidence is None else evidence
    groups = tuple(_group(c) for c in shown)
    sheet = Sheet(NAME, size, height=2.3 + 1.0 * len(groups))
    findings = [arm.finding for c in shown for arm in (c.treated, c.control)]
    inferred = any(c.counts_inferred for c in shown)
    body = sheet.frame(
        _title(shown), _subtitle(record, shown[0]),
        caveats=caveats_of_findings(record, findings, inferred=inferred),
        source=source_line(record, findings),
    )  # fmt: skip
    draw_share_table(
        sheet, body, _columns(inferred), groups, bars=True,
        scale=Scale(label=say("chart-axis-people")),
    )  # fmt: skip
    return sheet.finish(_alt(shown), [i for c in shown for i in c.finding_ids])


def _refuse_mixtures(comparisons: Sequence[Comparison]) -> None:
    if not comparisons:
        raise NotComparable("There is no comparison to draw; give at least one.")
    kinds = {(c.study.study_id, c.outcome, c.treated.arm, c.control.arm) for c in comparisons}
    if len(kinds) > 1:
        listed = "; ".join(" ".join(kind) for kind in sorted(kinds))
        raise NotComparable(
            f"One chart shows one study, one outcome and one pair of arms, not {listed}. "
            "Draw a chart for each."
        )


def _group(comparison: Comparison) -> ShareGroup:
    arms = (comparison.treated, comparison.control)
    return ShareGroup(
        heading=say("chart-months", months=of_finding.months(comparison.treated.finding)),
        rows=tuple(_row(arm) for arm in arms),
        closing=_difference(comparison, of_finding.months(comparison.treated.finding)),
    )


def _row(arm: ArmResult) -> ShareRow:
    interval = say("chart-not-held")
    if arm.interval is not None:
        interval = cell(limits(arm.interval, arm.finding_ids))
    return ShareRow(
        finding_ids=arm.finding_ids, arm=arm.arm, rate=arm.rate, interval=arm.interval,
        cells=(arm_label(arm.arm), cell(rate(arm)), interval, _people(arm)),
    )  # fmt: skip


def _people(arm: ArmResult) -> Sentence:
    if arm.counts is None:
        return say("chart-not-held")
    method = "inferred from the percentage" if arm.counts_inferred else ""
    return cell(Quantity(shown=str(arm.counts), finding_ids=arm.finding_ids, method=method))


def _columns(inferred: bool) -> tuple[Column, ...]:
    people = "chart-column-people-inferred" if inferred else "chart-column-people"
    return (
        Column(heading=None, before=True, strong=True),
        Column(heading=say("chart-column-share"), role="value", strong=True),
        Column(heading=say("chart-column-interval", level=standard_level()), role="small"),
        Column(heading=say(people), role="small"),
    )


def _difference(comparison: Comparison, months: Quantity) -> Sentence:
    points = difference_points(comparison)
    interval = comparison.risk_difference.interval
    if interval is None:
        return say("rates-difference-bare", months=months, points=points)
    return say(
        "rates-difference", months=months, points=points, level=standard_level(),
        interval=interval_points(comparison),
    )  # fmt: skip


def _title(shown: Sequence[Comparison]) -> Sentence:
    first = shown[0]
    treated, control = arm_label(first.treated.arm), arm_name(first.control.arm)
    outcome = outcome_name(first.outcome)
    if len(shown) > 1:
        return say("rates-title", treated=treated, control=control, outcome=outcome)
    return say(
        "rates-title-single", treated=treated, control=control, outcome=outcome,
        months=of_finding.months(first.treated.finding),
    )  # fmt: skip


def _subtitle(record: Evidence, comparison: Comparison) -> Sentence:
    return say(
        "rates-subtitle", study=of_finding.label(comparison.study),
        population=studied(record, comparison.treated.finding),
    )  # fmt: skip


def _alt(shown: Sequence[Comparison]) -> list[Sentence]:
    first = shown[0]
    spoken = [
        say(
            "rates-alt", study=of_finding.label(first.study), treated=arm_name(first.treated.arm),
            control=arm_name(first.control.arm), outcome=outcome_name(first.outcome),
            low=axis_percent(0), high=axis_percent(1),
        )
    ]  # fmt: skip
    for comparison in shown:
        months = of_finding.months(comparison.treated.finding)
        spoken += [_alt_row(arm, months) for arm in (comparison.treated, comparison.control)]
        spoken.append(_alt_difference(comparison, months))
    return spoken


def _alt_row(arm: ArmResult, months: Quantity) -> Sentence:
    if arm.interval is None:
        return say("rates-alt-row-bare", months=months, arm=arm_name(arm.arm), rate=rate(arm))
    return say(
        "rates-alt-row", months=months, arm=arm_name(arm.arm), rate=rate(arm),
        level=standard_level(), interval=limits(arm.interval, arm.finding_ids),
        people=_people(arm),
    )  # fmt: skip


def _alt_difference(comparison: Comparison, months: Quantity) -> Sentence:
    outcome = outcome_name(comparison.outcome)
    points = difference_points(comparison)
    interval = comparison.risk_difference.interval
    if interval is None:
        return say("rates-alt-difference-bare", months=months, points=points, outcome=outcome)
    return say(
        "rates-alt-difference", months=months, points=points, outcome=outcome,
        level=standard_level(), interval=interval_points(comparison),
        includes="yes" if interval.crosses(0) else "no",
    )  # fmt: skip
