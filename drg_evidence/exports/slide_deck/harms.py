"""Harms on the scale of the benefits: reported with DRG stimulation, and with SCS."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding
from ...wording import Quantity, Sentence, name_quantity, numbers, of_finding, say
from .figures import LEVEL, finding_point, series_of, with_alt
from .opening import STUDY, acronym, stated
from .parts import Kind, NativeChart, Slide
from .sources import short_name

DRG = (
    ("slide-harms-pooled-any", "vanloon_2025.adverse_event_any.drg"),
    ("slide-harms-lead-defect", "horan_2021.lead_defect.drg"),
    ("slide-harms-removed", "eldabe_2022.explant.drg"),
    ("slide-harms-fragment", "horan_2021.lead_defect.drg.fragment_left"),
    ("slide-harms-nerve", "horan_2021.neurological_deficit.drg"),
    ("slide-harms-infection", "moman_2021.infection.drg.all_stages"),
)
SCS = (
    ("slide-harms-scs-any", "hayek_2015.adverse_event_any.scs_any"),
    ("slide-harms-scs-revision", "hayek_2015.revision.scs_any"),
    ("slide-harms-scs-explant", "uk_explant_11yr.explant.scs_any.m60"),
    ("slide-harms-scs-migration", "west_2023.lead_migration.scs_any"),
    ("slide-harms-scs-infection", "hoelzer_2017.infection.scs_any"),
)
NOT_DIFFERENT = (
    "accurate_2017.adverse_event_serious.between_arms",
    "accurate_2017.adverse_event_device.between_arms",
)
NO_DEFICIT = "accurate_2017.neurological_deficit.all"
WANTED = ("accurate_2017.adverse_event_serious", "accurate_2017.adverse_event_device")


def with_drg(evidence: Evidence) -> Slide:
    """Harms reported with DRG stimulation, and what ACCURATE says of them."""
    study = acronym(evidence.study(STUDY))
    return Slide(
        key="harms",
        title=say("slide-harms-title"),
        points=(
            _accurate_said(evidence),
            say("slide-harms-nerve-none", study=study, people=_no_deficit(evidence)),
            say("slide-harms-scale", level=LEVEL),
        ),
        figure=_chart(evidence, DRG, "drg", "slide-harms-alt"),
        talk=(say("slide-harms-talk", study=study),),
    )


def _accurate_said(evidence: Evidence) -> Sentence:
    """The rates of the arms once they are held; until then that they are not."""
    study = acronym(evidence.study(STUDY))
    answered = [finding for i in WANTED if i in evidence.wanted for finding in evidence.held(i)]
    if not answered:
        return say("slide-harms-accurate", study=study, said=_not_different(evidence))
    shares = [
        say("slide-alt-point", what=name_quantity("arm", f.arm), figure=of_finding.printed(f)).text
        for f in answered
    ]
    listed = Quantity(shown=" ".join(shares), finding_ids=tuple(f.finding_id for f in answered))
    return say("slide-harms-accurate-held", study=study, rates=listed)


def _not_different(evidence: Evidence) -> Quantity:
    """What the abstract says of both kinds of event, in its words."""
    said = dict.fromkeys(evidence.finding(row).text_value for row in NOT_DIFFERENT)
    return Quantity(shown=" / ".join(said), finding_ids=NOT_DIFFERENT)


def _no_deficit(evidence: Evidence) -> Quantity:
    """People with a neurological deficit, as a number: the abstract says it in words."""
    value = evidence.finding(NO_DEFICIT).value or 0
    return Quantity(shown=numbers.number_text(value), value=value, finding_ids=(NO_DEFICIT,))


def with_scs(evidence: Evidence) -> Slide:
    """Harms reported with SCS, in other people."""
    study = acronym(evidence.study(STUDY))
    return Slide(
        key="harms_scs",
        title=say("slide-harms-scs-title"),
        points=(
            say("slide-harms-scs-apart"),
            say("slide-harms-scs-accurate", study=study),
            say("slide-harms-scs-kind", level=LEVEL),
        ),
        figure=_chart(evidence, SCS, "scs_any", "slide-harms-scs-alt"),
        talk=(say("slide-harms-scs-talk"),),
    )


def _chart(
    evidence: Evidence, rows: tuple[tuple[str, str], ...], arm: str, alt: str
) -> NativeChart:
    kept = [(message, evidence.finding(row)) for message, row in rows if row in evidence.by_id]
    categories = [_category(evidence, message, finding) for message, finding in kept]
    points = [finding_point(finding) for _, finding in kept]
    chart = NativeChart(
        kind=Kind.BARS, unit="%", minimum=0, maximum=100, step=25, categories=tuple(categories),
        series=(series_of(name_quantity("arm", arm), arm, points),),
        value_title=say("slide-harms-axis"), alt=say("slide-harms-axis"),
    )  # fmt: skip
    return with_alt(chart, say(alt))


def _category(evidence: Evidence, message: str, finding: Finding) -> Sentence:
    """What was counted and in which study, so that each bar names its source."""
    study = evidence.study_of(finding)
    name = stated(short_name(study), study.study_id)
    if finding.months is None:
        return say(message, study=name)
    return say(message, study=name, months=of_finding.months(finding))
