"""Chart: every study that set DRG stimulation beside SCS, with those that found no difference."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..evidence import Evidence
from ..model import Study
from ..wording import Quantity, Sentence, name_quantity, of_finding, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .one_share import OneShare, one_share
from .share_rows import Column, Scale, ShareGroup, ShareRow
from .share_table import draw_share_table
from .shared_words import arm_label, half, short_label, standard_level
from .sheet import Sheet

NAME = "head_to_head"
ROWS = {
    "accurate_2017": (
        "accurate_2017.treatment_success.lower_limb.drg.m3",
        "accurate_2017.treatment_success.lower_limb.scs_tonic.m3",
        "accurate_2017.treatment_success.lower_limb.drg.m12",
        "accurate_2017.treatment_success.lower_limb.scs_tonic.m12",
    ),
    "boost_drg_2025": (
        "boost_drg_2025.responder_50.drg.m3",
        "boost_drg_2025.responder_50.scs_tonic.m3",
    ),
    "shengjing_2024": (
        "shengjing_2024.responder_50.drg.m6",
        "shengjing_2024.responder_50.scs_tonic.m6",
        "shengjing_2024.responder_50.drg.m12",
        "shengjing_2024.responder_50.scs_tonic.m12",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyRows:
    """The shares of one study, both arms at each time point."""

    study: Study
    shares: tuple[OneShare, ...]

    @property
    def heading(self) -> Sentence:
        """Study and design, in one line."""
        return say(
            f"head-heading-{self.study.study_id.rsplit('_', 1)[0]}",
            study=short_label(self.study),
            design=name_quantity("design", self.study.design),
        )


def rows_of(evidence: Evidence) -> tuple[StudyRows, ...]:
    """The rows of the chart, in the order in which the studies appeared."""
    return tuple(
        StudyRows(
            study=evidence.study(study),
            shares=tuple(one_share(evidence, evidence.finding(i)) for i in ids),
        )
        for study, ids in ROWS.items()
    )


def plot_head_to_head(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Shares of people who responded in the studies that hold both treatments."""
    rows = rows_of(evidence)
    findings = [share.finding for group in rows for share in group.shares]
    sheet = Sheet(NAME, size, height=4.7)
    body = sheet.frame(
        say("head-title"),
        say("head-subtitle", level=standard_level(), threshold=half()),
        caveats=(say("head-caveat"), say("chart-inferred-for", study=_label(rows[0]))),
        source=source_line(evidence, findings),
    )
    draw_share_table(
        sheet, body, _columns(), [_group(group) for group in rows],
        scale=Scale(label=say("chart-axis-people")),
    )  # fmt: skip
    ids = [i for group in rows for share in group.shares for i in share.finding_ids]
    return sheet.finish(_alt(rows), ids)


def _label(rows: StudyRows) -> Sentence:
    return say("chart-cell", value=of_finding.label(rows.study))


def _columns() -> tuple[Column, ...]:
    return (
        Column(heading=None, before=True),
        Column(heading=arm_label("drg"), strong=True, arm="drg"),
        Column(heading=arm_label("scs_tonic"), strong=True, arm="scs_tonic"),
    )


def _group(rows: StudyRows) -> ShareGroup:
    pairs = zip(rows.shares[::2], rows.shares[1::2], strict=True)
    return ShareGroup(heading=rows.heading, rows=tuple(_pair(one, two) for one, two in pairs))


def _pair(one: OneShare, two: OneShare) -> ShareRow:
    cells = (say("chart-months", months=_months(one)), _with_limits(one), _with_limits(two))
    return replace(one.row(cells), partner=two.row(cells))


def _months(share: OneShare) -> Quantity:
    return of_finding.months(share.finding)


def _with_limits(share: OneShare) -> Sentence:
    if share.interval is None:
        return share.value
    return say("share-with-limits", value=share.value, limits=share.limits)


def _alt(rows: tuple[StudyRows, ...]) -> list[Sentence]:
    spoken = [say("head-alt", threshold=half())]
    for group in rows:
        spoken.append(say("chart-sentence", text=group.heading))
        for share in group.shares:
            label = say("head-alt-row", arm=arm_label(str(share.finding.arm)), months=share.months)
            spoken.append(share.spoken(label))
    return spoken
