"""Chart: what models say a quality-adjusted life year costs. One currency for each scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import Qualifier, Unit
from ..wording import Quantity, Sentence, name_quantity, numbers, of_finding, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .shared_words import short_label
from .sheet import Box, Sheet
from .style import MUTED, PAPER, RULE, house_style, look_of

NAME = "cost"
UNITS = (Unit.USD_PER_QALY, Unit.CAD_PER_QALY, Unit.GBP_PER_QALY, Unit.EUR_PER_QALY)
DRG_STUDY = "mekhail_2021"
WIDEST = 0.32
"""Most of the width that a column of words may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostRow:
    """One cost per QALY in the currency of its source, as printed."""

    finding: Finding
    label: Sentence
    study: Sentence
    value: float

    @property
    def shown(self) -> Sentence:
        """The amount with its thousands; the unit stands in the heading."""
        amount = Quantity(
            shown=numbers.number_text(self.value), value=self.value,
            finding_ids=(self.finding.finding_id,),
        )  # fmt: skip
        if self.finding.qualifier is Qualifier.BELOW:
            return say("share-below", value=amount)
        return say("chart-cell", value=amount)


def rows_of(evidence: Evidence) -> dict[Unit, tuple[CostRow, ...]]:
    """Every held cost per QALY by currency; the model with DRG stimulation first."""
    rows: dict[Unit, tuple[CostRow, ...]] = {}
    for unit in UNITS:
        found = [f for f in evidence.findings(outcome="icer") if f.unit is unit and f.value]
        found.sort(key=lambda f: (f.study_id != DRG_STUDY, f.study_id, -(f.value or 0)))
        rows[unit] = tuple(_row(evidence, f) for f in found)
    return {unit: held for unit, held in rows.items() if held}


def _row(evidence: Evidence, finding: Finding) -> CostRow:
    assert finding.value is not None
    return CostRow(
        finding=finding, label=say(f"icer-{finding.finding_id.replace('.', '-')}"),
        study=_study(evidence, finding), value=finding.value,
    )  # fmt: skip


def _study(evidence: Evidence, finding: Finding) -> Sentence:
    """Study and time span of the model, where one is stated."""
    label = short_label(evidence.study_of(finding))
    if finding.months is None:
        return say("chart-cell", value=label)
    return say("cost-study", study=label, months=of_finding.months(finding))


def plot_cost(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Cost per QALY as bars from zero, a scale of its own for each currency."""
    rows = rows_of(evidence)
    findings = [row.finding for group in rows.values() for row in group]
    sheet = Sheet(NAME, size, height=5.6)
    body = sheet.frame(
        say("cost-title"),
        say("cost-subtitle"),
        caveats=(say("cost-caveat"), _funding(evidence, findings)),
        source=say("forest-source") if size == "slide" else source_line(evidence, findings),
    )
    _draw(sheet, body, rows)
    return sheet.finish(_alt(rows), [finding.finding_id for finding in findings])


def _funding(evidence: Evidence, findings: Iterable[Finding]) -> Sentence:
    studies = {f.study_id: evidence.study_of(f) for f in findings}.values()
    funded = [study for study in studies if study.funder]
    if not funded:
        return say("cost-funding-not-held")
    named = "; ".join(f"{study.label}: {study.funder}" for study in funded)
    record = ";".join(f"study:{study.study_id}" for study in funded)
    return say("cost-funding", named=Quantity(shown=named, record=record))


def _draw(sheet: Sheet, body: Box, rows: dict[Unit, tuple[CostRow, ...]]) -> None:
    shown = [row for group in rows.values() for row in group]
    most = body.width * WIDEST
    labels = min(most, max(sheet.width_of(row.label, "small") for row in shown))
    studies = min(most, max(sheet.width_of(row.study, "small") for row in shown))
    values = max(sheet.width_of(row.shown, "small", strong=True) for row in shown)
    gap = sheet.points("small")
    left = body.left + labels + studies + 2 * gap
    units = sum(len(group) for group in rows.values()) + 1.3 * len(rows)
    pitch = min(body.height / units, sheet.points("small") * 2.1)
    top = body.top
    for unit, group in rows.items():
        heading = say(f"cost-heading-{unit}")
        sheet.write_middle(heading, (body.left, top - pitch * 0.5), strong=True)
        top -= pitch
        plot = Box(
            left=left, right=body.right - values - gap, top=top, bottom=top - pitch * len(group)
        )
        _draw_currency(sheet, plot, group, places=(body.left, body.left + labels + gap))
        top = plot.bottom - 0.3 * pitch


def _draw_currency(
    sheet: Sheet, plot: Box, group: tuple[CostRow, ...], *, places: tuple[float, float]
) -> None:
    """Bars of one currency; the longest reaches the end of the scale."""
    ax = sheet.axes(plot)
    ax.set_xlim(0, max(row.value for row in group))
    ax.set_ylim(0, plot.height)
    pitch = plot.height / len(group)
    with house_style():
        ax.plot((0, 0), (0, plot.height), color=RULE, lw=1.6, clip_on=False, zorder=0)
    for number, row in enumerate(group):
        y = plot.height - (number + 0.5) * pitch
        _draw_bar(ax, row, y, pitch)
        middle = plot.bottom + y
        widths = (places[1] - places[0], plot.left - places[1])
        sheet.write_middle(row.label, (places[0], middle), role="small", width=widths[0])
        sheet.write_middle(
            row.study, (places[1], middle), role="small", colour=MUTED, width=widths[1]
        )
        end = plot.left + row.value / ax.get_xlim()[1] * plot.width
        at = (end + sheet.points("small") * 0.5, middle)
        colour = look_of(str(row.finding.arm)).colour
        sheet.write_middle(row.shown, at, role="small", strong=True, colour=colour)


def _draw_bar(ax: Any, row: CostRow, y: float, pitch: float) -> None:
    look = look_of(str(row.finding.arm))
    with house_style():
        ax.barh(
            y, row.value, height=pitch * 0.72, color=look.colour, edgecolor=PAPER,
            hatch=look.hatch, linewidth=0, gid=row.finding.finding_id, zorder=2,
        )  # fmt: skip


def _alt(rows: dict[Unit, tuple[CostRow, ...]]) -> list[Sentence]:
    spoken = [say("cost-alt")]
    spoken += [
        say(
            "cost-alt-row", label=row.label, study=row.study, value=row.shown,
            unit=name_quantity("unit", unit),
        )
        for unit, group in rows.items()
        for row in group
    ]  # fmt: skip
    return spoken
