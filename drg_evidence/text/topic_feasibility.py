"""The 2013 feasibility study: a mean reduction of pain over days, in a handful of people."""

from __future__ import annotations

from ..evidence import Evidence
from ..model import Finding
from ..wording import Quantity, numbers, of_finding
from . import research, wanted
from .facts import common, percent_of, score_interval
from .summary import Summary
from .teller import RestsOn, Teller

STUDY = "deer_2013"
PREFIX = "feasibility"
MEAN = f"{STUDY}.pain_reduction_pct_mean.drg"
REVIEW = f"{STUDY}.pain_reduction_pct_mean.drg.as_quoted_in_review"
EVENTS = f"{STUDY}.adverse_event_device.drg"
POOLED = "huygen_2020.responder_50.drg.m12"

RESTS_ON: RestsOn = {
    "feasibility-patient-harms-none": (EVENTS,),
    "feasibility-clinician-key-harms": (EVENTS,),
}


def facts(evidence: Evidence) -> dict[str, Quantity]:
    """Every number of the texts on the feasibility study."""
    mean = evidence.finding(MEAN)
    found = common(evidence) | _people(evidence, mean) | _elsewhere(evidence)
    for name, key in (("responders", "responder_30"), ("drugs", "medication_reduction")):
        finding = evidence.finding(f"{STUDY}.{key}.drg")
        found |= percent_of(name, finding) | _nearby_people(name, finding)
    return found | {
        "mean": of_finding.printed(mean),
        "p": of_finding.p_printed(mean),
        "threshold": _threshold(evidence),
    }


def _people(evidence: Evidence, mean: Finding) -> dict[str, Quantity]:
    study, stay = evidence.study(STUDY), evidence.finding(f"{STUDY}.trial_duration.drg")
    low, _, high = stay.printed.text.partition("-")
    events = evidence.finding(EVENTS)
    interval = score_interval(events)
    return {
        "label": of_finding.label(study),
        "funder": Quantity(shown=study.funder, record=f"study:{STUDY}"),
        "enrolled": of_finding.denominator(stay),
        "counted": of_finding.denominator(mean),
        "review_n": of_finding.denominator(evidence.finding(REVIEW)),
        "days_low": Quantity(shown=low, finding_ids=(stay.finding_id,)),
        "days_high": Quantity(shown=high, finding_ids=(stay.finding_id,)),
        "events": Quantity(
            shown=numbers.number_text(events.value or 0), value=events.value,
            finding_ids=(EVENTS,),
        ),
        "none_interval": interval,
        "none_high": Quantity(
            shown=interval.shown.split(" to ")[1], finding_ids=(EVENTS,), method=interval.method
        ),
    } | _nearest_shares(mean)  # fmt: skip


def _nearest_shares(mean: Finding) -> dict[str, Quantity]:
    """The two shares of the people counted that lie around the mean reduction."""
    if mean.n is None or mean.proportion is None:
        raise ValueError(f"{mean.finding_id} lacks its number of people or its value")
    below = int(mean.proportion * mean.n)
    ids = (mean.finding_id,)
    shown = {}
    for name, count in (("near_low", below), ("near_high", below + 1)):
        rate = count / mean.n
        shown[name] = Quantity(shown=str(count), value=count, finding_ids=ids, method="count")
        shown[f"{name}_rate"] = Quantity(
            shown=numbers.percent_text(rate), value=rate, finding_ids=ids,
            method="percentage of a count",
        )  # fmt: skip
    return shown


def _nearby_people(name: str, finding: Finding) -> dict[str, Quantity]:
    """People as counted: of nine people, "of 100" would promise what nine cannot tell."""
    if finding.events is None or finding.n is None:
        raise ValueError(f"{finding.finding_id} has no printed counts")
    ids = (finding.finding_id,)
    others = finding.n - finding.events
    return {
        name: Quantity(shown=str(finding.events), value=finding.events, finding_ids=ids),
        f"{name}_not": Quantity(
            shown=str(others), value=others, finding_ids=ids, method="the others counted"
        ),
    }


def _threshold(evidence: Evidence) -> Quantity:
    """The relief that the authors call meaningful; the outcome of the row names it."""
    finding = evidence.finding(f"{STUDY}.responder_30.drg")
    percent = str(finding.outcome).rpartition("_")[2]
    return Quantity(shown=f"{percent}%", finding_ids=(finding.finding_id,))


def _elsewhere(evidence: Evidence) -> dict[str, Quantity]:
    liem = evidence.finding("liem_2013.pain_reduction_pct_mean.drg.m6")
    pooled = evidence.finding(POOLED)
    percent = str(pooled.outcome).rpartition("_")[2]
    return {
        "liem_label": of_finding.label(evidence.study_of(liem)),
        "liem": of_finding.printed(liem),
        "liem_months": of_finding.months(liem),
        "liem_leg": of_finding.printed(evidence.finding("liem_2013.responder_50.leg.drg.m6")),
        "huygen_label": of_finding.label(evidence.study_of(pooled)),
        "huygen_back": of_finding.printed(
            evidence.finding("huygen_2020.responder_50.back.drg.m12")
        ),
        "pooled": of_finding.printed(pooled),
        "pooled_n": of_finding.denominator(pooled),
        "pooled_months": of_finding.months(pooled),
        "half": Quantity(shown=f"{percent}%", finding_ids=(POOLED,)),
    }


def patient(tell: Teller) -> Summary:
    """For a patient: a plain language document."""
    return tell.summary(
        tell.listed("key", "key-few", "key-fall", "key-short"),
        tell.paragraphs("problem", ("illness", "aim")),
        tell.paragraphs("treatment", ("pulses",), ("outside",)),
        tell.paragraphs("asked", ("question",)),
        tell.paragraphs("done", ("joined", "days", "no-group")),
        tell.paragraphs("found", ("found-mean",), ("found-third", "found-drugs")),
        tell.paragraphs("harms", ("harms-none",), ("harms-few",)),
        tell.listed("limits", "limits-mean", "limits-belief", "limits-one", "limits-again"),
        tell.current(),
        tell.listed("questions", "ask-evidence", "ask-test", "ask-later", "ask-else"),
        tell.about("funder"),
    )


def clinician(tell: Teller) -> Summary:
    """For a clinician: one page."""
    return tell.summary(
        tell.listed("key", "key-mean", "key-not", "key-harms"),
        tell.paragraphs("done", ("design", "no-control")),
        tell.paragraphs("asked", ("outcome",)),
        tell.paragraphs("found", ("found-third",), ("found-drugs",)),
        tell.paragraphs("harms", ("harms-none",), ("harms-absent",)),
        tell.listed(
            "limits",
            "limits-n",
            wanted.item(tell.evidence, f"{STUDY}.individual_results"),
            "limits-reading",
            "limits-review",
        ),
        tell.paragraphs("elsewhere", ("elsewhere-liem",), ("elsewhere-pooled",)),
        tell.about("funder"),
    )


def researcher(tell: Teller) -> Summary:
    """For a researcher: rows, intervals, second reading, what is wanted."""
    rows = tuple(tell.evidence.findings(study=STUDY))
    record = research.Record(tell=tell, findings=rows, studies=(STUDY,))
    return tell.summary(
        tell.listed("key", "key-mean", "key-shares", "key-harms"),
        *record.rows(),
        tell.listed("notes", "note-share", "note-n", "note-look-alike", "note-single"),
        *record.checks(),
        tell.about("funder"),
    )
