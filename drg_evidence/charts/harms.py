"""Chart: harms and hardware, on the scale of the benefits, with what is counted in each row.

DRG stimulation and SCS have a chart each: the rows come from different studies, so nothing may
be read across. Spontaneous reports are left out, since no number of people stands behind them.
"""

from __future__ import annotations

from ..errors import unknown
from ..evidence import Evidence
from ..outcomes import HARMS
from ..wording import Sentence, name_quantity, say
from .figure import EvidenceFigure
from .one_share import OneShare, inferred_note, one_share
from .share_rows import Column, Scale, ShareGroup
from .share_table import draw_share_table
from .shared_words import short_label, spoken_label, standard_level
from .sheet import Sheet

NAMES = {"drg": "harms_drg", "scs": "harms_scs"}
ROWS = {
    "drg": {
        "vanloon_2025.adverse_event_any.drg": "any-pooled",
        "vanloon_2025.adverse_event_device.drg": "device-pooled",
        "horan_2021.lead_defect.drg": "lead-defect",
        "horan_2021.lead_defect.drg.fragment_left": "lead-fragment",
        "chapman_2021_leads.lead_migration.drg.unanchored": "lead-moved-unanchored",
        "chapman_2021_leads.lead_migration.drg.anchored": "lead-moved-anchored",
        "chapman_2021_leads.lead_fracture.drg.unanchored": "lead-broken-unanchored",
        "chapman_2021_leads.lead_fracture.drg.anchored": "lead-broken-anchored",
        "moman_2021.infection.drg.implant_stage": "infection-pooled",
        "eldabe_2022.revision.drg.m24": "revision",
        "chapman_2022.explant.drg.m27": "removed",
        "eldabe_2022.explant.drg": "removed-no-relief",
        "horan_2021.neurological_deficit.drg": "nerve-damage",
    },
    "scs": {
        "hayek_2015.adverse_event_any.scs_any": "any",
        "promise_2019.adverse_event_device.scs_tonic.m6": "device",
        "mekhail_2011.lead_defect.scs_any": "lead-connection",
        "west_2023.lead_migration.scs_any": "lead-moved-pooled",
        "mekhail_2011.lead_fracture.scs_any": "lead-broken",
        "baranidharan_2020.generator_site_pain.scs_any": "generator-pain",
        "hoelzer_2017.infection.scs_any": "infection",
        "hayek_2015.revision.scs_any": "revision",
        "jones_mja_insurers.reintervention.scs_any.m36": "further-procedure",
        "uk_explant_11yr.explant.scs_any.m60": "removed",
        "vanbuyten_2017.explant_inadequate_relief.scs_any.nonrechargeable": "removed-no-relief",
        "sci_marketscan.neurological_deficit.scs_any.m1": "cord-injury",
        "sci_marketscan.spinal_haematoma.scs_any.m1": "haematoma",
    },
}
"""Findings of each side by kind of harm, with the name of their label in the catalogue."""


def rows_of(evidence: Evidence, side: str) -> tuple[tuple[Sentence, OneShare], ...]:
    """Label and share of every row; ACCURATE's own rates come first once they are held."""
    if side not in ROWS:
        raise unknown("side", side, ROWS)
    chosen = [
        (say(f"harms-row-{slug}"), one_share(evidence, evidence.finding(finding_id)))
        for finding_id, slug in ROWS[side].items()
    ]
    return (*_of_accurate(evidence, side), *chosen)


def _of_accurate(evidence: Evidence, side: str) -> list[tuple[Sentence, OneShare]]:
    """Harm rates of the one randomised comparison, from answered rows of the wanted list."""
    held = []
    for wanted in _wanted(evidence):
        for finding_id in wanted:
            finding = evidence.finding(finding_id)
            if finding.is_share_of_patients and str(finding.arm).startswith(side):
                label = say(
                    "harms-row-of-accurate", outcome=name_quantity("outcome", finding.outcome)
                )
                held.append((label, one_share(evidence, finding)))
    return held


def _wanted(evidence: Evidence) -> list[tuple[str, ...]]:
    return [
        wanted.finding_ids
        for wanted in evidence.wanted.values()
        if wanted.study_id == "accurate_2017" and wanted.outcome in HARMS
    ]


def plot_harms(evidence: Evidence, *, side: str = "drg", size: str = "slide") -> EvidenceFigure:
    """Harms and hardware trouble of one treatment, from zero to everyone.

    Parameters
    ----------
    evidence : Evidence
        Where the shares are held.
    side : str
        ``"drg"`` or ``"scs"``.
    size : str
        ``"slide"``, ``"page"`` or ``"square"``.
    """
    rows = rows_of(evidence, side)
    sheet = Sheet(NAMES[side], size, height=1.9 + 0.25 * len(rows))
    body = sheet.frame(
        say(f"harms-{side}-title"),
        say("harms-subtitle", level=standard_level()),
        caveats=(*_caveats(evidence, side), *inferred_note(s for _, s in rows)),
        source=say("forest-source"),
    )
    shown = tuple(share.row(_cells(evidence, label, share)) for label, share in rows)
    draw_share_table(
        sheet, body, _columns(narrow=size == "square"), [ShareGroup(heading=None, rows=shown)],
        scale=Scale(label=say("harms-axis")),
    )  # fmt: skip
    return sheet.finish(_alt(evidence, side, rows), [i for _, s in rows for i in s.finding_ids])


def _caveats(evidence: Evidence, side: str) -> tuple[Sentence, ...]:
    """What must be said; that ACCURATE's rates are lacking only as long as they are."""
    lacking = any(not ids for ids in _wanted(evidence))
    return (
        say("harms-caveat", side=side),
        *([say("harms-accurate")] if lacking else []),
        say("harms-reports"),
    )


def _columns(*, narrow: bool) -> tuple[Column, ...]:
    return (
        Column(heading=say("harms-column-what"), before=True, role="small"),
        Column(heading=say("chart-column-study"), before=True, role="small", below=narrow),
        Column(heading=say("chart-column-months"), before=True, role="small", align="right"),
        Column(heading=None, role="small", strong=True),
        Column(heading=say("harms-column-counted"), role="small"),
    )


def _cells(evidence: Evidence, label: Sentence, share: OneShare) -> tuple[Sentence, ...]:
    study = say("chart-cell", value=short_label(evidence.study_of(share.finding)))
    return label, study, share.months, share.value, share.counted


def _alt(
    evidence: Evidence, side: str, rows: tuple[tuple[Sentence, OneShare], ...]
) -> list[Sentence]:
    spoken = [say("harms-alt", side=side)]
    for label, share in rows:
        study = spoken_label(evidence.study_of(share.finding))
        spoken.append(share.spoken(say("harms-alt-row", what=label, study=study)))
    return spoken
