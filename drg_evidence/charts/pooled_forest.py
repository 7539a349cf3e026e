"""Chart: shares of one arm with their pool. Drawn only when a pool was asked for by name.

The reasons for caution stand in the figure: without them a diamond claims too much. The width of
the diamond is the confidence interval, the dashed line the prediction interval.
"""

from __future__ import annotations

from typing import Any

from ..evidence import Evidence
from ..outcomes import Outcome
from ..stats.evidence_pool import EvidencePool, pool_findings
from ..stats.intervals import Interval, wilson_interval
from ..stats.pool_members import Member
from ..stats.pool_words import result
from ..stats.proportions import PooledProportions
from ..wording import Quantity, Sentence, name, numbers, say
from ..wording.of_finding import months, source_line
from .figure import EvidenceFigure
from .share_rows import Column, Scale, ShareGroup, ShareRow
from .share_table import draw_share_table
from .shared_words import arm_label, cell, limits, outcome_name, short_label, standard_level
from .sheet import Sheet
from .style import INK, house_style

NAME = "pooled_forest_drg"
POOLED = "pooled"


def draw_drg(evidence: Evidence, *, size: str) -> EvidenceFigure:
    """Responders with DRG stimulation: the pool that readers ask for, and why to distrust it."""
    asked = pool_findings(evidence, outcome=Outcome.RESPONDER_50, arm="drg")
    return plot_pooled_forest(asked, evidence, size=size)


def plot_pooled_forest(
    found: EvidencePool, evidence: Evidence, *, size: str = "slide"
) -> EvidenceFigure:
    """Each study with its share and interval, the pooled share, and the reasons for caution.

    Parameters
    ----------
    found : EvidencePool
        From :func:`drg_evidence.stats.pool_findings`.
    evidence : Evidence
        Where the studies and sources are named.
    size : str
        ``"slide"``, ``"page"`` or ``"square"``.
    """
    sheet = Sheet(NAME, size, height=2.6 + 0.26 * (len(found.members) + 1))
    rows = [member.finding for member in found.members]
    body = sheet.frame(
        say("pooled-title", arm=arm_label(found.arm), outcome=outcome_name(found.outcome)),
        say("pooled-subtitle", level=standard_level()),
        caveats=_cautions(evidence, found), source=source_line(evidence, rows),
    )  # fmt: skip
    groups = [
        ShareGroup(heading=None, rows=tuple(_row(evidence, found.arm, m) for m in found.members)),
        ShareGroup(heading=None, rows=(_pooled_row(found),)),
    ]
    columns = (
        Column(heading=say("pooled-column-study"), before=True, role="small"),
        Column(heading=say("pooled-column-counts"), before=True, role="small"),
        Column(heading=say("pooled-column-months"), before=True, role="small", align="right"),
        Column(heading=say("chart-column-share"), role="small", strong=True),
        Column(heading=say("chart-column-interval", level=standard_level()), role="small"),
    )
    ax = draw_share_table(sheet, body, columns, groups, scale=Scale(label=say("chart-axis-people")))
    _draw_diamond(ax, found.pooled, height=sheet.points("label") * 0.5)
    return sheet.finish(_alt(evidence, found), [row.finding_id for row in rows])


def _cautions(evidence: Evidence, found: EvidencePool) -> tuple[Sentence, ...]:
    """The reasons for caution, short enough for a figure; the pool holds them in full."""
    ids = tuple(member.finding.finding_id for member in found.members)
    said = [found.cautions[0], say("pooled-short-not_compared")]
    sets = sorted({str(member.finding.analysis_set) for member in found.members})
    if len(sets) > 1:
        listed = "; ".join(name("analysis_set", term) for term in sets)
        said.append(say("pooled-short-sets", sets=Quantity(shown=listed, finding_ids=ids)))
    inferred = [m for m in found.members if m.counts_inferred]
    if inferred:
        listed = "; ".join(m.label for m in inferred)
        said.append(say("pooled-short-inferred", studies=Quantity(shown=listed, finding_ids=ids)))
    if found.pooled.k < 10:
        said.append(say("pooled-short-few", k=_whole(found.pooled.k, ids)))
    conflicts = {c.conflict_id: c for i in ids for c in evidence.conflicts_of(i)}
    for key, conflict in conflicts.items():
        how = Quantity(shown=conflict.how_to_quote, record=f"conflict:{key}")
        said.append(say("pooled-short-conflict", how=how))
    said.append(say("pooled-short-left_out", left=_whole(len(found.excluded), ids)))
    return tuple(said)


def _row(evidence: Evidence, arm: str, member: Member) -> ShareRow:
    ids = (member.finding.finding_id,)
    interval = wilson_interval(member.counts)
    return ShareRow(
        finding_ids=ids, arm=arm, rate=member.counts.rate, interval=interval,
        cells=(
            cell(short_label(evidence.study_of(member.finding))),
            cell(_counts(member)),
            _months(member), cell(_share(member)), cell(limits(interval, ids)),
        ),
    )  # fmt: skip


def _pooled_row(found: EvidencePool) -> ShareRow:
    pooled = found.pooled
    ids = tuple(member.finding.finding_id for member in found.members)
    people = sum(member.counts.n for member in found.members)
    events = sum(member.counts.responders for member in found.members)
    interval = Interval(
        low=pooled.proportion_low, high=pooled.proportion_high, level=pooled.level,
        method=pooled.method,
    )  # fmt: skip
    shown = Quantity(
        shown=numbers.percent_text(pooled.proportion), value=pooled.proportion, finding_ids=ids,
        method=pooled.method,
    )  # fmt: skip
    together = Quantity(shown=f"{events} of {people}", finding_ids=ids, method="sum of the counts")
    return ShareRow(
        finding_ids=(POOLED,), arm=found.arm, rate=pooled.proportion, interval=interval,
        cells=(
            say("pooled-row", k=_whole(pooled.k, ids)), cell(together), say("share-no-time"),
            cell(shown), cell(limits(interval, ids)),
        ),
    )  # fmt: skip


def _draw_diamond(ax: Any, pooled: PooledProportions, *, height: float) -> None:
    """Put a diamond and the prediction interval where the table drew a common row."""
    from matplotlib.patches import Polygon

    mark = next(line for line in ax.lines if line.get_gid() == POOLED)
    y = float(mark.get_ydata()[0])
    for line in ax.lines:
        if all(abs(float(at) - y) <= height for at in line.get_ydata()):
            line.set_visible(False)
    low, middle, high = pooled.proportion_low, pooled.proportion, pooled.proportion_high
    corners = [(low, y), (middle, y + height), (high, y), (middle, y - height)]
    with house_style():
        ax.plot(
            (pooled.proportion_prediction_low, pooled.proportion_prediction_high), (y, y),
            color=INK, lw=1.4, ls=(0, (3, 2)), gid="prediction", zorder=2,
        )  # fmt: skip
        ax.add_patch(Polygon(corners, facecolor=INK, edgecolor=INK, gid="diamond", zorder=3))


def _alt(evidence: Evidence, found: EvidencePool) -> list[Sentence]:
    spoken = [say("pooled-alt")]
    for member in found.members:
        ids = (member.finding.finding_id,)
        spoken.append(
            say(
                "pooled-alt-row", study=short_label(evidence.study_of(member.finding)),
                share=_share(member), interval=limits(wilson_interval(member.counts), ids),
                people=_counts(member),
            )
        )  # fmt: skip
    return [*spoken, result(found.members, found.pooled)]


def _counts(member: Member) -> Quantity:
    ids = (member.finding.finding_id,)
    method = "inferred from the percentage" if member.counts_inferred else ""
    mark = "*" if member.counts_inferred else ""
    return Quantity(shown=f"{member.counts}{mark}", finding_ids=ids, method=method)


def _share(member: Member) -> Quantity:
    return Quantity(
        shown=numbers.percent_text(member.counts.rate), value=member.counts.rate,
        finding_ids=(member.finding.finding_id,), method="events over denominator",
    )  # fmt: skip


def _months(member: Member) -> Sentence:
    if member.finding.months is None:
        return say("share-no-time")
    return cell(months(member.finding))


def _whole(number: int, ids: tuple[str, ...]) -> Quantity:
    shown = numbers.localised(number)
    return Quantity(shown=shown, value=number, finding_ids=ids, method="count")
