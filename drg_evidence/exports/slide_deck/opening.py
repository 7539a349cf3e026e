"""The first two slides: the question, and who the evidence is about."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Study
from ...wording import Quantity, Sentence, of_finding, say
from .parts import Slide, Table

STUDY = "accurate_2017"
WHO = (
    "accurate_2017.entry_criterion.all.pain_duration_min",
    "accurate_2017.entry_criterion.lower_limb.all",
    "accurate_2017.entry_criterion.all.prior_drugs",
    "accurate_2017.n_randomised.all",
    "accurate_2017.n_randomised.drg",
    "accurate_2017.n_randomised.scs_tonic",
    "accurate_2017.n_sites.all",
    "accurate_2017.blinding.all",
)
LEFT_OUT = {
    "failed": "accurate_2017.entry_criterion.all.excl_failed",
    "limb": "accurate_2017.entry_criterion.all.lower_limb_only",
}


def stated(text: str, study_id: str) -> Quantity:
    """What a study record says in words."""
    return Quantity(shown=text, record=f"study:{study_id}")


def acronym(study: Study) -> Quantity:
    """The name of a study without author and year."""
    return stated(study.label.partition(" (")[0], study.study_id)


def question(evidence: Evidence) -> Slide:
    """The question that the talk answers as far as it can be answered."""
    label = of_finding.label(evidence.study(STUDY))
    return Slide(
        key="question", opening=True,
        title=say("slide-question-title"),
        points=(say("slide-question-points"),),
        talk=(say("slide-question-talk", study=label),),
    )  # fmt: skip


def who(evidence: Evidence) -> Slide:
    """The people of the one randomised comparison, and who was left out."""
    label = of_finding.label(evidence.study(STUDY))
    return Slide(
        key="who",
        title=say("slide-who-title"),
        figure=_who_table(evidence, label),
        talk=(say("slide-who-talk"),),
    )


def _who_table(evidence: Evidence, label: Quantity) -> Table:
    study = evidence.study(STUDY)
    duration, level, classes, everyone, treated, control, sites, blinding = (
        of_finding.printed(evidence.finding(finding_id)) for finding_id in WHO
    )
    entry = say("slide-who-entry-answer", duration=duration, level=level, classes=classes)
    treatments = say(
        "slide-who-treatments-answer",
        treated=stated(study.intervention, STUDY), control=stated(study.comparator, STUDY),
    )  # fmt: skip
    number = say(
        "slide-who-number-answer", all=everyone, treated=treated, control=control, sites=sites
    )
    rows = (
        (say("slide-who-people"), stated(study.population, STUDY)),
        (say("slide-who-entry"), entry),
        (say("slide-who-left-out"), _left_out(evidence)),
        (say("slide-who-treatments"), treatments),
        (say("slide-who-number"), number),
        (say("slide-who-design"), say("slide-who-design-answer", blinding=blinding)),
        (say("slide-who-funding"), stated(study.funder, STUDY)),
    )
    header = (say("slide-who-header-what"), say("slide-who-header-answer", study=label))
    alt = say("slide-who-alt", study=label)
    return Table(header=header, rows=rows, widths=(0.18, 0.82), alt=alt)


def _left_out(evidence: Evidence) -> Sentence:
    """Who could not take part; the rows are named though the sentence words them itself."""
    rows = {key: evidence.finding(row) for key, row in LEFT_OUT.items()}
    return say(
        "slide-who-left-out-answer",
        **{key: of_finding.printed(finding) for key, finding in rows.items()},
    )
