"""Chart: how the result would change with the people who were randomised and not counted.

One cell for every way in which the missing of the two arms could have done; in it the difference
in percentage points. Hatched cells are those whose interval includes no difference.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..errors import NotHeld
from ..evidence import Evidence
from ..stats.comparison import Comparison
from ..stats.missing_outcomes import TippingPoint
from ..stats.sensitivity import sensitivity, sizes_of
from ..stats.sensitivity_words import tipping
from ..stats.two_arms import compare
from ..wording import Quantity, Sentence, numbers, say
from ..wording.of_finding import label, source_line
from .figure import EvidenceFigure
from .shared_words import (
    arm_label,
    arm_name,
    caveats_of_findings,
    cell,
    outcome_name,
    standard_level,
)
from .sheet import Box, Sheet
from .style import GREY_MARK, INK, MUTED, PAPER, RULE, TINT, house_style

NAMES = {3: "tipping_point_3_months", 12: "tipping_point_12_months"}
HATCH = "///"


def draw_3_months(evidence: Evidence, *, size: str) -> EvidenceFigure:
    """ACCURATE at three months."""
    return plot_tipping_point(
        compare("accurate_2017", months=3, evidence=evidence), evidence, size=size
    )


def draw_12_months(evidence: Evidence, *, size: str) -> EvidenceFigure:
    """ACCURATE at twelve months."""
    return plot_tipping_point(
        compare("accurate_2017", months=12, evidence=evidence), evidence, size=size
    )


def plot_tipping_point(
    comparison: Comparison, evidence: Evidence, *, size: str = "slide"
) -> EvidenceFigure:
    """The difference for every number of successes among the missing of each arm.

    Parameters
    ----------
    comparison : Comparison
        Two arms with counts, in a study whose numbers randomised are held.
    evidence : Evidence
        Where those numbers are.
    size : str
        ``"slide"``, ``"page"`` or ``"square"``.

    Raises
    ------
    NotHeld
        When the number randomised to an arm is not held, or only percentages are.
    """
    grid = sensitivity(comparison, evidence).tipping
    sizes = sizes_of(comparison, evidence, "itt")
    if grid is None or sizes is None:
        raise NotHeld(
            f"The numbers randomised to the arms of {comparison.study.label} are missing."
        )
    name = NAMES.get(int(comparison.months or 0), "tipping_point")
    sheet = Sheet(name, size, height=3.0 + 0.23 * (grid.control_missing + 1))
    rows = [arm.finding for arm in (comparison.treated, comparison.control)]
    body = sheet.frame(
        _title(comparison),
        _subtitle(comparison),
        caveats=caveats_of_findings(evidence, rows, inferred=comparison.counts_inferred),
        source=source_line(evidence, [*rows, *sizes]),
    )  # fmt: skip
    ids = comparison.finding_ids + tuple(size.finding_id for size in sizes)
    _draw_grid(sheet, body, comparison, grid, ids)
    return sheet.finish(
        [say("tipping-alt"), *tipping(comparison, grid, sizes), *_corners(comparison, grid, ids)],
        ids,
    )


def _title(comparison: Comparison) -> Sentence:
    months = Quantity(
        shown=numbers.months_text(comparison.months or 0.0), value=comparison.months,
        finding_ids=comparison.finding_ids,
    )  # fmt: skip
    return say("tipping-title", outcome=outcome_name(comparison.outcome), months=months)


def _subtitle(comparison: Comparison) -> Sentence:
    return say(
        "tipping-subtitle", study=label(comparison.study),
        treated=arm_label(comparison.treated.arm), control=arm_name(comparison.control.arm),
    )  # fmt: skip


def _draw_grid(
    sheet: Sheet, body: Box, comparison: Comparison, grid: TippingPoint, ids: tuple[str, ...]
) -> None:
    line = sheet.line("small")
    room = _write_legend(sheet, body, comparison, grid, ids)
    numbers_width = sheet.points("small") * 2
    box = replace(room, left=room.left + numbers_width, top=room.top - line * 1.2)
    ax = sheet.axes(box)
    columns, rows = grid.treated_missing + 1, grid.control_missing + 1
    ax.set_xlim(0, columns)
    ax.set_ylim(rows, 0)
    crossing = set(grid.crossing)
    wide, high = box.width / columns, box.height / rows
    for i in range(columns):
        middle = box.left + (i + 0.5) * wide
        _write(sheet, cell(_whole(i, ids)), (middle, box.top + line * 0.6), MUTED)
        for j in range(rows):
            _draw_cell(ax, (i, j), crosses=(i, j) in crossing)
            difference = grid.cells[i][j].difference.estimate
            at = (middle, box.top - (j + 0.5) * high)
            _write(sheet, cell(_points(difference, ids)), at, INK, clear=(i, j) in crossing)
    for j in range(rows):
        at = (room.left + numbers_width * 0.4, box.top - (j + 0.5) * high)
        _write(sheet, cell(_whole(j, ids)), at, MUTED)


def _write_legend(
    sheet: Sheet, body: Box, comparison: Comparison, grid: TippingPoint, ids: tuple[str, ...]
) -> Box:
    """How to read the grid, beside it on a wide sheet and above it elsewhere; the box left."""
    across, down = (
        say("tipping-axis", place=place, arm=arm_name(arm), missing=_whole(missing, ids))
        for place, arm, missing in (
            ("columns", comparison.treated.arm, grid.treated_missing),
            ("rows", comparison.control.arm, grid.control_missing),
        )
    )
    beside = sheet.width > 1.4 * sheet.height
    width = body.width * (0.26 if beside else 1.0)
    top = body.top
    for words in (across, down, say("tipping-key", level=standard_level())):
        top -= sheet.write(words, (body.left, top), role="small", colour=MUTED, width=width)
        top -= sheet.line("small") * (0.5 if beside else 0.0)
    if beside:
        return replace(body, left=body.left + width + sheet.points("small"))
    return replace(body, top=top)


def _draw_cell(ax: Any, place: tuple[int, int], *, crosses: bool) -> None:
    from matplotlib.patches import Rectangle

    i, j = place
    with house_style():
        ax.add_patch(
            Rectangle(
                place, 1, 1, lw=0.8, gid=f"cell:{i}:{j}", hatch=HATCH if crosses else None,
                facecolor=PAPER if crosses else TINT, edgecolor=GREY_MARK if crosses else RULE,
            )
        )  # fmt: skip


def _write(
    sheet: Sheet, sentence: Sentence, at: tuple[float, float], colour: str, *, clear: bool = False
) -> None:
    top = at[1] + sheet.points("small") * 0.62
    sheet.write(sentence, (at[0], top), role="small", colour=colour, align="center", clear=clear)


def _corners(
    comparison: Comparison, grid: TippingPoint, ids: tuple[str, ...]
) -> tuple[Sentence, ...]:
    """The four corners of the grid, spoken."""
    last_i, last_j = grid.treated_missing, grid.control_missing
    return tuple(
        say(
            "tipping-alt-corner", treated=arm_name(comparison.treated.arm),
            control=arm_name(comparison.control.arm),
            treated_successes=_whole(i, ids), control_successes=_whole(j, ids),
            points=_points(grid.cells[i][j].difference.estimate, ids),
            crosses="yes" if (i, j) in grid.crossing else "no",
        )
        for i, j in ((0, 0), (last_i, 0), (0, last_j), (last_i, last_j))
    )  # fmt: skip


def _points(difference: float, ids: tuple[str, ...]) -> Quantity:
    shown = numbers.points_text(difference)
    return Quantity(
        shown=shown, value=difference, finding_ids=ids, method="difference of the counts"
    )


def _whole(number: int, ids: tuple[str, ...]) -> Quantity:
    shown = numbers.localised(number)
    return Quantity(shown=shown, value=number, finding_ids=ids, method="missing people")
