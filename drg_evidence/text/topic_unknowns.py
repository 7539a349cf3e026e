"""What is not known: figures that readers look for and that no source read so far gives."""

from __future__ import annotations

from ..evidence import Evidence
from ..vocabulary import ConflictStatus
from ..wording import Quantity, of_finding
from . import research, topic_accurate, topic_harms, wanted
from .facts import common
from .summary import Section, Summary
from .teller import RestsOn, Teller

PREFIX = "unknowns"
STUDY = topic_accurate.STUDY
SHAM = ("piedade_2022.pain_score_mean.drg.20hz", "piedade_2023.pain_score_mean.sham")

RESTS_ON: RestsOn = {
    "unknowns-patient-help-place": (f"{STUDY}.entry_criterion.all.lower_limb_only",),
    "unknowns-patient-help-life": (f"{STUDY}.quality_of_life.between_arms",),
    "unknowns-patient-harm-serious": topic_accurate.NO_DIFFERENCE[1:],
    "unknowns-clinician-harms-arm": topic_accurate.NO_DIFFERENCE,
}


def facts(evidence: Evidence) -> dict[str, Quantity]:
    """Every number of the texts on what is not known."""
    harms = topic_harms.facts(evidence)
    open_ones = [c for c in evidence.conflicts.values() if c.status is ConflictStatus.OPEN]
    one, two = (of_finding.denominator(evidence.finding(key)) for key in SHAM)
    target = evidence.finding("target_2024.n_completed.drg.itt")
    manual = evidence.study(STUDY)
    return harms | common(evidence) | {
        "sham_one": one,
        "sham_two": two,
        "late_years": harms["use_years"],
        "wanted": _count(len(evidence.wanted), "wanted"),
        "open": _count(len(open_ones), "conflicts"),
        "conflicts": _count(len(evidence.conflicts), "conflicts"),
        "cochrane_drg": Quantity(
            shown="0", value=0, finding_ids=("cochrane_2021.n_studies.drg",)
        ),
        "target_n": of_finding.printed(evidence.finding("target_2024.n_enrolled.drg")),
        "target_done": Quantity(
            shown=str(target.events), value=target.events, finding_ids=(target.finding_id,)
        ),
        "battery_year": _approval_year(evidence),
        "label": of_finding.label(manual),
    }  # fmt: skip


def _count(number: int, table: str) -> Quantity:
    return Quantity(shown=str(number), value=number, record=f"count:{table}")


def _approval_year(evidence: Evidence) -> Quantity:
    """The year in which the device of the trial was approved."""
    finding = evidence.finding(f"{STUDY}.approval_date.all")
    return Quantity(shown=finding.text_value[:4], finding_ids=(finding.finding_id,))


def patient(tell: Teller) -> Summary:
    """For a patient: a plain language document."""
    return tell.summary(
        tell.listed("key", "key-harm", "key-long", "key-sham"),
        tell.paragraphs("problem", ("illness", "silence")),
        tell.paragraphs("treatment", ("pulses", "older-device", "newer-device")),
        tell.paragraphs("asked", ("question",)),
        tell.paragraphs("done", ("done",)),
        tell.listed("found", "help-all", "help-size", "help-place", "help-later", "help-life"),
        _harms(tell),
        tell.listed("limits", "limits-read", "limits-wrong"),
        tell.current(),
        tell.listed("questions", "ask-missing", "ask-paper", "ask-follow", "ask-else"),
        tell.about("funder"),
    )


def _harms(tell: Teller) -> Section:
    """Harms per device are named as unknown only as long as they are."""
    held = wanted.harms_for_patients(tell.evidence, STUDY, topic_accurate.HARMS)
    first = held or ("harm-each", "harm-serious")
    return tell.listed("harms", *first, "harm-rare", "harm-battery", "harm-scan")


def clinician(tell: Teller) -> Summary:
    """For a clinician: what to keep in mind when the figures are quoted."""
    evidence = tell.evidence
    missing = (*topic_accurate.MISSING, "quality_of_life.sizes")
    return tell.summary(
        tell.listed("key", "key-count", "key-harms", "key-absence"),
        tell.listed(
            "found", "benefit-sham", "benefit-long", "benefit-where", "benefit-post"
        ),
        tell.paragraphs("missing-benefit", wanted.items(evidence, STUDY, missing)),
        tell.listed(
            "harms", "harms-arm", "harms-maker", "harms-device", "harms-spontaneous"
        ),
        tell.table("rates", wanted.harm_rows(evidence, STUDY, topic_accurate.HARMS)),
        tell.about("funder"),
    )  # fmt: skip


def researcher(tell: Teller) -> Summary:
    """For a researcher: the whole list, and where to look."""
    evidence = tell.evidence
    conflicts = [c for c in evidence.conflicts.values() if c.status is ConflictStatus.OPEN]
    return tell.summary(
        tell.listed("key", "key-count", "key-conflicts", "key-harms"),
        tell.table("rates", wanted.harm_rows(evidence, STUDY, topic_accurate.HARMS)),
        tell.table("missing", wanted.rows(evidence, evidence.wanted.values())),
        tell.table("conflicts", research.conflict_rows(conflicts)),
        tell.about("funder"),
    )
