"""DRG stimulation and conventional SCS side by side, the studies without a difference included."""

from __future__ import annotations

from ..evidence import Evidence
from ..model import Finding
from ..stats.comparison import Comparison
from ..wording import Quantity, of_finding
from . import research, topic_accurate, wanted
from .caveats import caveats
from .facts import common, for_people, for_professionals, pair, printed_interval
from .summary import Section, Summary
from .teller import RestsOn, Teller

PREFIX = "both"
ACCURATE, BOOST, SHENGJING = "accurate_2017", "boost_drg_2025", "shengjing_2024"
RESPONDERS = "responder_50"
SHAM = "piedade_2023.pain_score_mean"
CERTAINTY = "cochrane_2021.evidence_conclusion"
NO_DIFFERENCE = topic_accurate.NO_DIFFERENCE

RESTS_ON: RestsOn = {
    "both-patient-one": (f"{ACCURATE}.blinding.all",),
    "both-patient-harms-one": NO_DIFFERENCE,
    "both-patient-limits-early": (f"{BOOST}.trial_status.all",),
    "both-clinician-done-two": (f"{BOOST}.trial_status.all",),
    "both-clinician-harms-words": (*NO_DIFFERENCE, topic_accurate.NO_DEFICIT),
    "both-clinician-harms-registry": ("gatzinsky_2024.explant_inadequate_relief.drg",),
    "both-clinician-harms-cochrane": (f"{CERTAINTY}.all",),
    "both-clinician-limits-cochrane": (f"{CERTAINTY}.drg", "cochrane_2021.n_studies.drg"),
}

ROWS = (
    (ACCURATE, ("treatment_success", "treatment_success_definition")),
    (BOOST, ()),
    (SHENGJING, ()),
    ("levy_2019", ()),
    ("deer_2019_coverage", ()),
    ("gatzinsky_2024", ()),
    ("mekhail_2021", ("icer", "qaly", "cost")),
    ("cochrane_2021", ("n_studies", "evidence_conclusion")),
    ("deer_2020", ()),
    ("piedade_2023", ("pain_score_mean", "pain_mean_difference")),
)
"""Studies of the direct comparisons, and the outcomes of each that bear on it; () means all."""


def comparisons(evidence: Evidence) -> dict[str, Comparison]:
    """Every direct comparison of the two treatments, by the name its numbers carry."""
    stem = f"{SHENGJING}.{RESPONDERS}"
    return topic_accurate.comparisons(evidence) | {
        "boost": pair(evidence, f"{BOOST}.{RESPONDERS}", "m3"),
        "six": pair(evidence, stem, "m6"),
        "year": pair(evidence, stem, "m12"),
    }


def facts(evidence: Evidence) -> dict[str, Quantity]:
    """Every number of the texts on the two treatments."""
    accurate = topic_accurate.facts(evidence)
    found = common(evidence) | accurate
    for name, comparison in comparisons(evidence).items():
        found |= for_people(name, comparison) | for_professionals(name, comparison)
    found["six"] = of_finding.months(comparisons(evidence)["six"].treated.finding)
    found["boost_months"] = of_finding.months(comparisons(evidence)["boost"].treated.finding)
    return found | _studies(evidence) | _around(evidence)


def _studies(evidence: Evidence) -> dict[str, Quantity]:
    def row(key: str) -> Finding:
        return evidence.finding(key)

    shengjing = evidence.study(SHENGJING)
    odds = {
        "six": row(f"{SHENGJING}.{RESPONDERS}.between_arms.m6"),
        "year": row(f"{SHENGJING}.{RESPONDERS}.between_arms.m12"),
    }
    return {
        "accurate_label": of_finding.label(evidence.study(ACCURATE)),
        "boost_label": of_finding.label(evidence.study(BOOST)),
        "shengjing_label": of_finding.label(shengjing),
        "shengjing_n": Quantity(
            shown=str(shengjing.n_enrolled), value=shengjing.n_enrolled,
            record=f"study:{SHENGJING}",
        ),
        "planned": of_finding.printed(row(f"{BOOST}.n_planned.all")),
        "switch": of_finding.printed(row(f"{BOOST}.{RESPONDERS}.drg_or_scs.m3")),
        "p_boost": of_finding.p_printed(row(f"{BOOST}.{RESPONDERS}.drg.m3")),
        **{f"odds_{name}": of_finding.printed(finding) for name, finding in odds.items()},
        **{f"odds_{name}_interval": printed_interval(found) for name, found in odds.items()},
    }  # fmt: skip


def _around(evidence: Evidence) -> dict[str, Quantity]:
    def row(key: str) -> Quantity:
        return of_finding.printed(evidence.finding(key))

    gatzinsky = evidence.finding("gatzinsky_2024.explant.drg_or_scs.m60")
    sham = evidence.finding(f"{SHAM}.sham")
    low, high = str(sham.unit).removeprefix("points_").split("_")
    ids = (sham.finding_id,)
    return {
        "grade": row("deer_2020.evidence_level.drg"),
        "gatzinsky_label": of_finding.label(evidence.study_of(gatzinsky)),
        "gatzinsky_n": of_finding.denominator(gatzinsky),
        "sham": of_finding.printed(sham),
        "sham_label": of_finding.label(evidence.study_of(sham)),
        "sham_n": of_finding.denominator(sham),
        "sham_four": row(f"{SHAM}.drg.4hz"),
        "scale_low": Quantity(shown=low, finding_ids=ids),
        "scale_high": Quantity(shown=high, finding_ids=ids),
    }


def patient(tell: Teller) -> Summary:
    """For a patient: a plain language document."""
    return tell.summary(
        tell.listed(
            "key",
            ("key-leg", "key-leg-older"),
            ("key-same", "key-same-gap"),
            ("key-harms",),
        ),
        tell.paragraphs("problem", ("illness", "choice")),
        tell.paragraphs("treatment", ("pulses", "older-device", "newer-device")),
        tell.paragraphs("asked", ("question",)),
        tell.listed("done", "one", "two", "three"),
        tell.listed("found", "found-one", "found-two", "found-three"),
        _patient_harms(tell),
        tell.listed("limits", "limits-goal", "limits-news", "limits-early", "limits-who"),
        tell.current(),
        tell.listed("questions", "ask-kind", "ask-harm", "ask-pulses", "ask-else"),
        tell.about("funder"),
    )


def _patient_harms(tell: Teller) -> Section:
    held = wanted.harms_for_patients(tell.evidence, ACCURATE, topic_accurate.HARMS)
    first = ("harms-one", *(held or ("harms-others",)))
    return tell.paragraphs("harms", first, ("harms-both",), ("harms-numbers",))


def clinician(tell: Teller) -> Summary:
    """For a clinician: every direct comparison in one table."""
    found = comparisons(tell.evidence).values()
    return tell.summary(
        tell.listed("key", "key-one", "key-none", "key-harms"),
        tell.listed("done", "done-one", "done-two", "done-three"),
        tell.paragraphs("found", ("found-lead",), ("found-lasting",), ("found-switch",)),
        tell.table("numbers", wanted.study_rows(found)),
        tell.paragraphs(
            "harms", ("harms-words",), ("harms-registry",), ("harms-cochrane", "harms-cohorts")
        ),
        tell.table("rates", wanted.harm_rows(tell.evidence, ACCURATE, topic_accurate.HARMS)),
        tell.paragraphs(
            "limits",
            *caveats(found),
            ("limits-cochrane",),
            ("limits-sham",),
            ("limits-cost",),
        ),
        tell.about(),
    )


def researcher(tell: Teller) -> Summary:
    """For a researcher: the rows of every direct comparison."""
    rows = tuple(
        finding
        for study, outcomes in ROWS
        for finding in tell.evidence.findings(study=study)
        if not outcomes or str(finding.outcome) in outcomes
    )
    record = research.Record(tell=tell, findings=rows, studies=tuple(study for study, _ in ROWS))
    found = comparisons(tell.evidence).values()
    return tell.summary(
        tell.listed("key", "key-one", "key-none", "key-odds"),
        *record.rows(),
        *record.recomputed(found),
        tell.listed("notes", "note-outcomes", "note-cross", "note-subset", "note-network"),
        tell.paragraphs("limits", *caveats(found)),
        *record.checks(),
        tell.about(),
    )
