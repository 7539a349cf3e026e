"""Chart: every study that set DRG stimulation beside SCS, with those that found no difference."""

from __future__ import annotations

from dataclasses import dataclass

from ..evidence import Evidence
from ..model import Study
from ..wording import Sentence, name_quantity, of_finding, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .one_share import OneShare, one_share
from .share_table import Column, Scale, ShareGroup, draw_share_table
from .shared_words import arm_label, half, standard_level
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
            study=of_finding.label(self.study),
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
    sheet = Sheet(NAME, size, height=5.6)
    body = sheet.frame(
        say("head-title", threshold=half()),
        say("head-subtitle"),
        caveats=(say("head-caveat"), say("chart-inferred-for", study=_label(rows[0]))),
        source=source_line(evidence, findings),
    )
    draw_share_table(
        sheet, body, _columns(), [_group(group) for group in rows], bars=True,
        scale=Scale(label=say("chart-axis-people")),
    )  # fmt: skip
    ids = [i for group in rows for share in group.shares for i in share.finding_ids]
    return sheet.finish(_alt(rows), ids)


def _label(rows: StudyRows) -> Sentence:
    return say("chart-cell", value=of_finding.label(rows.study))


def _columns() -> tuple[Column, ...]:
    return (
        Column(heading=None, before=True, strong=True),
        Column(heading=say("chart-column-months"), before=True, role="small", align="right"),
        Column(heading=say("chart-column-share"), strong=True),
        Column(heading=say("chart-column-interval", level=standard_level()), role="small"),
    )


def _group(rows: StudyRows) -> ShareGroup:
    return ShareGroup(
        heading=rows.heading,
        rows=tuple(
            share.row((arm_label(str(share.finding.arm)), share.months, share.value, share.limits))
            for share in rows.shares
        ),
    )


def _alt(rows: tuple[StudyRows, ...]) -> list[Sentence]:
    spoken = [say("head-alt", threshold=half())]
    for group in rows:
        spoken.append(say("chart-sentence", text=group.heading))
        for share in group.shares:
            label = say("head-alt-row", arm=arm_label(str(share.finding.arm)), months=share.months)
            spoken.append(share.spoken(label))
    return spoken
