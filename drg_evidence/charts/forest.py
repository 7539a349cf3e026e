"""Chart: every published share of people who responded, row by row. Described, not pooled.

Rows are grouped by who was counted, because that moves the figure most. A filled mark has
Wilson's interval; a hollow one has none, since the number of people counted is not held.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..errors import unknown
from ..evidence import Evidence
from ..model import Finding
from ..outcomes import Outcome
from ..vocabulary import AnalysisSet, Arm
from ..wording import Quantity, Sentence, name_quantity, say
from ..wording.catalogue import catalogue
from .figure import EvidenceFigure
from .one_share import OneShare, inferred_note, one_share
from .share_rows import Column, Scale, ShareGroup
from .share_table import draw_share_table
from .shared_words import (
    arm_name,
    cell,
    half,
    population,
    short_label,
    spoken_label,
    standard_level,
)
from .sheet import Sheet

OUTCOMES = (Outcome.TREATMENT_SUCCESS, Outcome.RESPONDER_50)
OTHER_SETS = (
    AnalysisSet.ITT, AnalysisSet.MITT, AnalysisSet.PER_PROTOCOL, AnalysisSet.TRIALLED,
    AnalysisSet.COMPLETERS,
)  # fmt: skip
WAVEFORMS = (
    Arm.SCS_10KHZ, Arm.SCS_BURST, Arm.SCS_CLOSED_LOOP, Arm.SCS_KHZ_OTHER, Arm.SCS_NOVEL,
    Arm.SCS_ANY,
)  # fmt: skip
SCS = (Arm.SCS_TONIC, *WAVEFORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which shares one forest shows: arms, and who was counted."""

    arms: tuple[Arm, ...]
    sets: tuple[AnalysisSet, ...]


FORESTS = {
    "forest_drg_implanted": Selection(arms=(Arm.DRG,), sets=(AnalysisSet.IMPLANTED,)),
    "forest_drg_other": Selection(arms=(Arm.DRG,), sets=(*OTHER_SETS, AnalysisSet.NOT_STATED)),
    "forest_scs_implanted": Selection(arms=SCS, sets=(AnalysisSet.IMPLANTED,)),
    "forest_scs_other": Selection(arms=SCS, sets=OTHER_SETS),
    "forest_scs_conventional_not_stated": Selection(
        arms=(Arm.SCS_TONIC,), sets=(AnalysisSet.NOT_STATED,)
    ),
    "forest_scs_waveforms_not_stated": Selection(arms=WAVEFORMS, sets=(AnalysisSet.NOT_STATED,)),
}
"""Split so that each stays legible on a slide; together they hold every such share once."""


def rows_of(evidence: Evidence, name: str) -> dict[AnalysisSet, tuple[OneShare, ...]]:
    """The rows of one forest by who was counted; by study, since shares must not be ranked."""
    if name not in FORESTS:
        raise unknown("forest", name, FORESTS)
    chosen = FORESTS[name]
    rows: dict[AnalysisSet, tuple[OneShare, ...]] = {}
    for analysis_set in chosen.sets:
        shares = [one_share(evidence, f) for f in _held(evidence, chosen.arms, analysis_set)]
        if shares:
            rows[analysis_set] = tuple(sorted(shares, key=_order))
    return rows


def _held(evidence: Evidence, arms: tuple[Arm, ...], analysis_set: AnalysisSet) -> list[Finding]:
    """Shares as a source gives them; a figure read in two places stands once, with its counts."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in evidence.findings(analysis_set=analysis_set):
        usable = finding.is_share_of_patients and not finding.has_inferred_counts
        if finding.outcome not in OUTCOMES or finding.arm not in arms:
            continue
        if not usable or finding.value is None:
            continue
        key = (
            finding.study_id, finding.arm, finding.outcome, finding.region, finding.months,
            finding.value,
        )  # fmt: skip
        if key not in kept or (kept[key].events is None and finding.events is not None):
            kept[key] = finding
    return list(kept.values())


def _order(share: OneShare) -> tuple[object, ...]:
    finding = share.finding
    return (
        finding.study_id, finding.months or 0, str(finding.region or ""),
        list(Arm).index(finding.arm), finding.finding_id,
    )  # fmt: skip


def plot_forest(
    evidence: Evidence, *, name: str = "forest_drg_implanted", size: str = "slide"
) -> EvidenceFigure:
    """One forest of responder and treatment success shares.

    Parameters
    ----------
    evidence : Evidence
        Where the shares are held.
    name : str
        One of ``FORESTS``.
    size : str
        ``"slide"``, ``"page"`` or ``"square"``.

    Raises
    ------
    UnknownTerm
        When there is no forest of that name.
    """
    rows = rows_of(evidence, name)
    shares = [share for group in rows.values() for share in group]
    sheet = Sheet(name, size, height=1.9 + 0.24 * (len(shares) + 1.4 * len(rows)))
    body = sheet.frame(
        say(f"{name.replace('_', '-')}-title", threshold=half()),
        say("forest-subtitle", level=standard_level()),
        caveats=_caveats(shares),
        source=say("forest-source"),
    )
    several = _studies_with_several_regions(shares)
    waveforms = len({share.finding.arm for share in shares}) > 1
    groups = [
        ShareGroup(
            heading=_heading(kind),
            rows=tuple(s.row(_cells(evidence, s, several, waveforms=waveforms)) for s in group),
        )
        for kind, group in rows.items()
    ]
    columns = _columns(waveforms=waveforms, narrow=size == "square")
    draw_share_table(sheet, body, columns, groups, scale=Scale(label=say("chart-axis-people")))
    ids = [i for share in shares for i in share.finding_ids]
    return sheet.finish(_alt(evidence, rows, several), ids)


def _caveats(shares: list[OneShare]) -> tuple[Sentence, ...]:
    composites = any(share.finding.outcome is Outcome.TREATMENT_SUCCESS for share in shares)
    return (
        say("forest-caveat"),
        *([say("forest-composites", threshold=half())] if composites else []),
        *inferred_note(shares),
    )


def _heading(kind: AnalysisSet) -> Sentence:
    if kind is AnalysisSet.NOT_STATED:
        return say("forest-set-not-stated")
    return say("forest-set", kind=name_quantity("analysis_set", kind))


def _columns(*, waveforms: bool, narrow: bool) -> tuple[Column, ...]:
    columns = [
        Column(heading=say("chart-column-study"), before=True, role="small"),
        Column(heading=say("forest-column-who"), before=True, role="small", below=narrow),
        Column(heading=say("chart-column-months"), before=True, role="small", align="right"),
        Column(heading=None, role="small", strong=True),
        Column(heading=say("chart-column-people"), role="small"),
    ]
    if waveforms:
        heading = say("forest-column-waveform")
        columns.insert(1, Column(heading=heading, before=True, role="small", strong=True))
    return tuple(columns)


def _cells(
    evidence: Evidence, share: OneShare, several: frozenset[str], *, waveforms: bool
) -> tuple[Sentence, ...]:
    study = evidence.study_of(share.finding)
    cells = [
        say("chart-cell", value=short_label(study)),
        _who(evidence, share, several),
        share.months,
        _marked(share),
        _count(share),
    ]
    if waveforms:
        cells.insert(1, cell(name_quantity("waveform", share.finding.arm)))
    return tuple(cells)


def _marked(share: OneShare) -> Sentence:
    """The figure; a dagger where it is the study's own composite and not half the pain gone."""
    if share.finding.outcome is Outcome.TREATMENT_SUCCESS:
        return say("forest-composite", value=share.value)
    return share.value


def _count(share: OneShare) -> Sentence:
    """Who was counted; a dash where no number is held."""
    held = share.result.counts is not None or share.finding.n is not None
    return share.people if held else say("share-no-time")


def _who(evidence: Evidence, share: OneShare, several: frozenset[str]) -> Sentence:
    """Who was studied in a few words; where a study gives several regions, the region."""
    finding, study = share.finding, evidence.study_of(share.finding)
    messages = (f"row-{finding.finding_id.replace('.', '-')}", f"who-{study.study_id}")
    known = [say(message) for message in messages if catalogue().has(message)]
    who = known[0] if known else say("chart-cell", value=_clipped(population(study)))
    if study.study_id not in several:
        return who
    if finding.region is None:
        return say("forest-all-regions", who=who)
    return say("forest-region", who=who, region=name_quantity("region", finding.region))


def _clipped(text: Quantity) -> Quantity:
    words = text.shown if len(text.shown) <= 28 else f"{text.shown[:26].rsplit(' ', 1)[0]} …"
    return replace(text, shown=words)


def _studies_with_several_regions(shares: list[OneShare]) -> frozenset[str]:
    regions: dict[str, set[str]] = {}
    for share in shares:
        regions.setdefault(share.finding.study_id, set()).add(str(share.finding.region))
    return frozenset(study for study, found in regions.items() if len(found) > 1)


def _alt(
    evidence: Evidence,
    rows: dict[AnalysisSet, tuple[OneShare, ...]],
    several: frozenset[str],
) -> list[Sentence]:
    spoken = [say("forest-alt", threshold=half())]
    for kind, shares in rows.items():
        spoken.append(say("forest-alt-set", kind=name_quantity("analysis_set", kind)))
        for share in shares:
            _, who, months, *_ = _cells(evidence, share, several, waveforms=False)
            study = cell(spoken_label(evidence.study_of(share.finding)))
            arm = arm_name(str(share.finding.arm))
            label = say("forest-alt-row", study=study, who=who, months=months, arm=arm)
            spoken.append(share.spoken(label))
    return spoken
