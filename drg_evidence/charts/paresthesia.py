"""Chart: tingling. Three different questions, which are often taken for one."""

from __future__ import annotations

from ..evidence import Evidence
from ..wording import Sentence, say
from ..wording.of_finding import source_line
from .figure import EvidenceFigure
from .one_share import OneShare, one_share
from .share_rows import Column, Scale, ShareGroup
from .share_table import draw_share_table
from .shared_words import arm_label, standard_level
from .sheet import Sheet

NAME = "paresthesia"
ROWS = {
    "targeting": (
        "accurate_2017.paresthesia_specificity.drg.m12",
        "accurate_2017.paresthesia_specificity.scs_tonic.m12",
    ),
    "none": (
        "deer_2019_coverage.paresthesia_free.drg.m3",
        "deer_2019_coverage.paresthesia_free.scs_tonic.m3",
    ),
    "area": (
        "deer_2019_coverage.paresthesia_coverage.drg.m3",
        "deer_2019_coverage.paresthesia_coverage.scs_tonic.m3",
    ),
}
"""Question by its name in the catalogue, and the two arms that answer it."""


def rows_of(evidence: Evidence) -> dict[str, tuple[OneShare, ...]]:
    """The rows of the chart by question."""
    return {
        question: tuple(one_share(evidence, evidence.finding(i)) for i in ids)
        for question, ids in ROWS.items()
    }


def plot_paresthesia(evidence: Evidence, *, size: str = "slide") -> EvidenceFigure:
    """Better targeting, no tingling at all, and the area that tingles: three groups of bars."""
    rows = rows_of(evidence)
    shares = [share for group in rows.values() for share in group]
    sheet = Sheet(NAME, size, height=5.2)
    body = sheet.frame(
        say("tingling-title"),
        say("tingling-subtitle"),
        caveats=(say("tingling-meaning"), say("tingling-subset"), say("tingling-wanted")),
        source=source_line(evidence, [share.finding for share in shares]),
    )
    groups = [_group(question, group) for question, group in rows.items()]
    draw_share_table(
        sheet, body, _columns(), groups, bars=True, scale=Scale(label=say("tingling-axis"))
    )
    return sheet.finish(_alt(rows), [i for share in shares for i in share.finding_ids])


def _columns() -> tuple[Column, ...]:
    return (
        Column(heading=None, before=True, strong=True),
        Column(heading=say("chart-column-percent"), strong=True),
        Column(heading=say("chart-column-interval", level=standard_level()), role="small"),
        Column(heading=say("chart-column-people"), role="small"),
    )


def _heading(question: str, share: OneShare) -> Sentence:
    return say(f"tingling-{question}", months=share.months)


def _group(question: str, shares: tuple[OneShare, ...]) -> ShareGroup:
    return ShareGroup(
        heading=_heading(question, shares[0]),
        rows=tuple(
            share.row((arm_label(str(share.finding.arm)), share.value, share.limits, share.people))
            for share in shares
        ),
    )


def _alt(rows: dict[str, tuple[OneShare, ...]]) -> list[Sentence]:
    spoken = [say("tingling-alt")]
    for question, shares in rows.items():
        spoken.append(say("chart-sentence", text=_heading(question, shares[0])))
        spoken += [share.spoken(arm_label(str(share.finding.arm))) for share in shares]
    return spoken
