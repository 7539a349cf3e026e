"""Tables of series outside the randomised study: devices in use, and hardware."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding
from ...wording import Quantity, Sentence, of_finding, say
from .figures import LEVEL, interval_of, printed_counts
from .opening import STUDY, acronym
from .parts import Shown, Slide, Table
from .sources import name_of

# Where, end point and the finding, in order from in use to removed.
IN_USE = (
    ("eldabe", "eldabe_2022.device_in_use.drg.m60"),
    ("horan", "horan_2021.device_in_use.drg.still_implanted"),
    ("horan-works", "horan_2021.device_in_use.drg.fully_functional"),
    ("chapman", "chapman_2022.explant.drg.m27"),
    ("gatzinsky", "gatzinsky_2024.explant.drg_or_scs.m60"),
)
MIGRATION = tuple(
    f"chapman_2021_leads.lead_migration.drg.{how}" for how in ("unanchored", "anchored")
)
FRACTURE = tuple(
    f"chapman_2021_leads.lead_fracture.drg.{how}" for how in ("unanchored", "anchored")
)
REVISION = "eldabe_2022.revision.drg.m24"
GENERATOR = "eldabe_2022.generator_replacement.drg.m60.derived"
BATTERY = tuple(f"accurate_2017.battery_longevity.drg.{part}" for part in ("nominal", "p05", "p95"))
MRI = "accurate_2017.mri_status.drg"
HARDWARE_ROWS = (*MIGRATION, *FRACTURE, REVISION, GENERATOR, *BATTERY, MRI)


def in_use(evidence: Evidence) -> Slide:
    """How many implants are still in use, by country, years and end point."""
    rows = [_use_row(evidence, key, finding_id) for key, finding_id in IN_USE]
    header = [say(f"slide-use-header-{part}") for part in ("where", "time", "end", "share")]
    table = Table(
        header=(*header, say("slide-use-header-interval", level=LEVEL)),
        rows=tuple(rows), widths=(0.25, 0.15, 0.25, 0.18, 0.17), alt=say("slide-use-alt"),
    )  # fmt: skip
    return Slide(
        key="in_use",
        title=say("slide-use-title"),
        figure=table,
        talk=(say("slide-use-talk"),),
    )


def _use_row(evidence: Evidence, key: str, finding_id: str) -> tuple[Shown, ...]:
    finding = evidence.finding(finding_id)
    _, _, interval = interval_of(finding)
    return (
        say(f"slide-use-{key}", study=_from(evidence, finding_id)),
        _follow_up(evidence, finding),
        say(f"slide-use-{key}-end"),
        share_with_people(finding),
        interval or say("slide-use-none"),
    )


def _follow_up(evidence: Evidence, finding: Finding) -> Shown:
    """The span of the study where its record holds one, else the time of the figure."""
    span = evidence.study_of(finding).follow_up_months
    if span and finding.study_id in ("eldabe_2022", "horan_2021"):
        months = Quantity(shown=span.replace("-", " to "), record=f"study:{finding.study_id}")
        return say("slide-use-span", months=months)
    return say("slide-use-months", months=of_finding.months(finding))


def share_with_people(finding: Finding) -> Sentence:
    """A share as printed, with its counts, its denominator, or alone."""
    share = of_finding.printed(finding)
    if finding.printed.number is None and finding.value is not None:
        decimals = 1 if finding.unit == "percent" else 0
        shown = f"{finding.value:.{decimals}f}%"
        share = Quantity(shown=shown, value=share.value, finding_ids=share.finding_ids,
                         method="computed from printed counts")  # fmt: skip
    if printed_counts(finding) is not None:
        return say("slide-use-counts", share=share, counts=of_finding.counts(finding))
    if finding.n is not None:
        return say("slide-use-of", share=share, n=of_finding.denominator(finding))
    return say("slide-use-alone", share=share)


def hardware(evidence: Evidence) -> Slide:
    """Leads, generators, batteries and MRI of DRG systems."""
    rows = (
        ("migration", _leads(evidence, MIGRATION), MIGRATION[0]),
        ("fracture", _leads(evidence, FRACTURE), FRACTURE[0]),
        ("revision", _revision(evidence), REVISION),
        ("generator", _generator(evidence), GENERATOR),
        ("battery", _battery(evidence), BATTERY[0]),
        ("mri", _mri(evidence), MRI),
    )
    table = Table(
        header=tuple(say(f"slide-hardware-header-{p}") for p in ("what", "figure", "source")),
        rows=tuple(
            (say(f"slide-hardware-{key}"), figure, _from(evidence, row))
            for key, figure, row in rows
        ),
        widths=(0.17, 0.59, 0.24), alt=say("slide-hardware-alt"),
    )  # fmt: skip
    return Slide(
        key="hardware",
        title=say("slide-hardware-title"),
        figure=table,
        talk=(say("slide-hardware-talk"),),
    )


def _from(evidence: Evidence, finding_id: str) -> Quantity:
    """The name of the study, or of the manual, that holds a row."""
    finding = evidence.finding(finding_id)
    return Quantity(shown=name_of(evidence, finding), finding_ids=(finding_id,))


def _leads(evidence: Evidence, rows: tuple[str, ...]) -> Sentence:
    free, fixed = (evidence.finding(i) for i in rows)
    return say(
        "slide-hardware-leads", free=of_finding.printed(free), held=of_finding.printed(fixed),
        freecounts=of_finding.counts(free), heldcounts=of_finding.counts(fixed),
    )  # fmt: skip


def _revision(evidence: Evidence) -> Sentence:
    finding = evidence.finding(REVISION)
    return say(
        "slide-hardware-revision-figure", share=of_finding.printed(finding),
        months=of_finding.months(finding),
    )  # fmt: skip


def _generator(evidence: Evidence) -> Sentence:
    finding = evidence.finding(GENERATOR)
    return say(
        "slide-hardware-generator-figure", share=of_finding.printed(finding),
        counts=of_finding.counts(finding), months=of_finding.months(finding),
    )  # fmt: skip


def _battery(evidence: Evidence) -> Sentence:
    nominal, low, high = (of_finding.printed(evidence.finding(i)) for i in BATTERY)
    study = acronym(evidence.study(STUDY))
    return say("slide-hardware-battery-figure", nominal=nominal, low=low, high=high, study=study)


def _mri(evidence: Evidence) -> Sentence:
    return say("slide-hardware-mri-figure", status=of_finding.printed(evidence.finding(MRI)))
