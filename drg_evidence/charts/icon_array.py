"""Chart: of every 100 people, how many had the outcome and how many did not, in each arm."""

from __future__ import annotations

from ..evidence import Evidence
from ..stats.comparison import ArmResult, Comparison
from ..stats.quantities import more_people, other_people, people
from ..stats.two_arms import arm_result, compare
from ..wording import Quantity, Sentence, numbers, of_finding, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .icon_grid import OUT_OF, IconArray, draw_icon_arrays
from .shared_words import (
    arm_label,
    arm_name,
    caveats_of_findings,
    months_of,
    outcome_name,
    population,
    standard_level,
    studied,
)
from .sheet import Sheet

NAMES = {3: "icon_array_3_months", 12: "icon_array_12_months"}
HARMS = {
    "drg": (
        "icon_array_harms_drg",
        ("horan_2021.lead_defect.drg", "horan_2021.neurological_deficit.drg"),
    ),
    "scs": (
        "icon_array_harms_scs",
        ("hoikkanen_2021.revision.scs_any.m96", "hoikkanen_2021.explant.scs_any.m96"),
    ),
}


def draw_3_months(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """ACCURATE at 3 months."""
    return _draw_accurate(evidence, 3, size)


def draw_12_months(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """ACCURATE at 12 months."""
    return _draw_accurate(evidence, 12, size)


def draw_harms_drg(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Two harms in the Danish national cohort of DRG stimulation."""
    return _draw_harms(evidence, "drg", size)


def draw_harms_scs(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Two harms in a cohort of SCS for complex regional pain syndrome."""
    return _draw_harms(evidence, "scs", size)


def _draw_accurate(evidence: Evidence, months: int, size: str) -> EvidenceFigure:
    comparison = compare("accurate_2017", months=months, evidence=evidence)
    return plot_icon_array(comparison, size=size, evidence=evidence, name=NAMES[months])


def plot_icon_array(
    comparison: Comparison,
    *,
    size: str = "slide",
    evidence: Evidence | None = None,
    name: str = "icon_array",
) -> EvidenceFigure:
    """People of 100 who had the outcome, and who did not, one array for each arm.

    Parameters
    ----------
    comparison : Comparison
        Two arms of one study at one time point.
    size : str
        ``"slide"``, ``"page"`` or ``"square"``.
    evidence : Evidence, optional
        Where the comparison comes from; the packaged evidence without it.
    name : str
        Name of the figure, used for its files.
    """
    from ..loader import load

    record = load() if evidence is None else evidence
    arms = (comparison.treated, comparison.control)
    findings = [arm.finding for arm in arms]
    arrays = tuple(_of_arm(arm) for arm in arms)
    sheet = Sheet(name, size, height=5.3)
    subtitle = _subtitle(record, comparison)
    body = sheet.frame(
        _title(comparison), subtitle,
        caveats=caveats_of_findings(record, findings, inferred=comparison.counts_inferred),
        source=source_line(record, findings),
    )  # fmt: skip
    draw_icon_arrays(sheet, body, arrays)
    return sheet.finish(_alt(subtitle, arrays), comparison.finding_ids)


def _of_arm(arm: ArmResult) -> IconArray:
    return IconArray(
        finding_ids=arm.finding_ids, arm=arm.arm, proportion=arm.rate, interval=arm.interval,
        affected=numbers.whole_people(arm.rate, OUT_OF),
        heading=arm_label(arm.arm), spoken_heading=_spoken(arm_label(arm.arm), arm),
        had=say(
            "icons-had", people=people(arm, OUT_OF), hundred=_hundred(),
            outcome=outcome_name(str(arm.finding.outcome)),
        ),
        had_not=say("icons-had-not", people=other_people(arm, OUT_OF)),
        detail=_counted(arm),
    )  # fmt: skip


def _spoken(heading: Sentence, arm: ArmResult) -> Sentence:
    """The heading with its time point, where one is stated."""
    months = months_of(arm.finding)
    if months is None:
        return heading
    return say("icons-alt-heading", heading=heading, months=months)


def _counted(arm: ArmResult) -> Sentence:
    """Who was counted, when, and the interval."""
    interval, months = _detail(arm), arm.finding.months
    if arm.counts is None:
        return interval
    if arm.counts_inferred:
        counts = Quantity(
            shown=str(arm.counts), finding_ids=arm.finding_ids,
            method="inferred from the percentage",
        )  # fmt: skip
        return say("icons-detail-inferred", counts=counts, interval=interval)
    counts = of_finding.counts(arm.finding)
    if months is None:
        return say("icons-detail", counts=counts, interval=interval)
    return say(
        "icons-detail-months", counts=counts, interval=interval,
        months=of_finding.months(arm.finding),
    )  # fmt: skip


def _detail(arm: ArmResult) -> Sentence:
    if arm.interval is None:
        return say("icons-no-interval")
    limits = (numbers.whole_people(end, OUT_OF) for end in (arm.interval.low, arm.interval.high))
    low, high = (
        Quantity(
            shown=numbers.localised(end), value=end, finding_ids=arm.finding_ids,
            method=f"{arm.interval.method}, in whole people of {OUT_OF}",
        )
        for end in limits
    )  # fmt: skip
    return say("icons-interval", level=standard_level(), low=low, high=high, hundred=_hundred())


def _hundred() -> Quantity:
    return of_finding.convention("per_100", OUT_OF)


def _title(comparison: Comparison) -> Sentence:
    return say(
        "icons-title", hundred=_hundred(), outcome=outcome_name(comparison.outcome),
        treated=arm_name(comparison.treated.arm), control=arm_name(comparison.control.arm),
        months=of_finding.months(comparison.treated.finding),
    )  # fmt: skip


def _subtitle(record: Evidence, comparison: Comparison) -> Sentence:
    difference = comparison.risk_difference.estimate
    side = "more" if difference > 0 else "fewer" if difference < 0 else "same"
    return say(
        "icons-subtitle", study=of_finding.label(comparison.study), side=side,
        more=more_people(comparison, OUT_OF), hundred=_hundred(),
        treated=arm_name(comparison.treated.arm),
        population=studied(record, comparison.treated.finding),
    )  # fmt: skip


def _alt(subtitle: Sentence, arrays: tuple[IconArray, ...]) -> list[Sentence]:
    told = [
        say(
            "icons-alt-array", heading=array.spoken_heading, had=array.had, had_not=array.had_not,
            detail=array.detail,
        )
        for array in arrays
    ]  # fmt: skip
    return [say("icons-alt", hundred=_hundred()), say("chart-sentence", text=subtitle), *told]


def _draw_harms(evidence: Evidence, side: str, size: str) -> EvidenceFigure:
    name, ids = HARMS[side]
    results = [arm_result(evidence, evidence.finding(i)) for i in ids]
    findings = [result.finding for result in results]
    study = evidence.study_of(findings[0])
    arrays = tuple(_of_harm(result) for result in results)
    sheet = Sheet(name, size, height=5.3)
    subtitle = say(
        "icons-harms-subtitle", study=of_finding.label(study), population=population(study)
    )
    body = sheet.frame(
        say("icons-harms-title", hundred=_hundred(), side=side),
        subtitle,
        caveats=(
            say("icons-harms-other", side=side),
            *caveats_of_findings(evidence, findings, inferred=False),
        ),
        source=source_line(evidence, findings),
    )
    draw_icon_arrays(sheet, body, arrays)
    return sheet.finish(_alt(subtitle, arrays), [i for r in results for i in r.finding_ids])


def _of_harm(result: ArmResult) -> IconArray:
    finding = result.finding
    harm = say(f"icons-harm-{finding.outcome}")
    return IconArray(
        finding_ids=result.finding_ids, arm=result.arm, proportion=result.rate,
        interval=result.interval, affected=numbers.whole_people(result.rate, OUT_OF),
        heading=harm, spoken_heading=_spoken(harm, result),
        had=say("icons-had-harm", people=people(result, OUT_OF), hundred=_hundred()),
        had_not=say("icons-had-not-harm", people=other_people(result, OUT_OF)),
        detail=_counted(result),
    )  # fmt: skip
