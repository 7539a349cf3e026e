"""Figures said right: the studies that disagree, the pilot of 2013, and where the tingling goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...evidence import Evidence
from ...model import Conflict, Finding
from ...outcomes import Outcome
from ...stats import quantities
from ...stats.comparison import Comparison
from ...vocabulary import Arm
from ...wording import Quantity, Sentence, of_finding, say
from .article import size
from .markup import Child, Markup, element, joined, labels, listed
from .picker import pick_key
from .sources import conflict_list, source_list
from .words import capital, counted, field, study_label, term, time_point

SUCCESS = frozenset({Outcome.TREATMENT_SUCCESS, Outcome.RESPONDER_50})
PILOT = {
    "mean": "deer_2013.pain_reduction_pct_mean.drg",
    "responders": "deer_2013.responder_30.drg",
    "medication": "deer_2013.medication_reduction.drg",
    "events": "deer_2013.adverse_event_device.drg",
    "days": "deer_2013.trial_duration.drg",
}
TINGLING = {
    "drg": "accurate_2017.paresthesia_specificity.drg.m12",
    "scs": "accurate_2017.paresthesia_specificity.scs_tonic.m12",
    "free_drg": "deer_2019_coverage.paresthesia_free.drg.m3",
    "free_scs": "deer_2019_coverage.paresthesia_free.scs_tonic.m3",
}
COLUMNS = ("study", "people", "outcome", "treated", "control", "difference")


def disagreements(evidence: Evidence, comparisons: Sequence[Comparison]) -> Markup | None:
    """Every comparison of DRG stimulation with SCS in success or response, and how they differ."""
    rows = [
        c for c in comparisons
        if c.treated.arm == Arm.DRG and c.control.arm.startswith("scs") and c.outcome in SUCCESS
    ]  # fmt: skip
    if len({c.study.study_id for c in rows}) < 2:
        return None
    head = joined(element("th", say(f"page-column-{name}"), scope="col") for name in COLUMNS)
    caption = say("page-disagree-caption")
    table = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", head)),
        element("tbody", *(_row(c) for c in rows)),
        class_="stack", style=labels("page-column", COLUMNS),
    )  # fmt: skip
    return joined([
        element("p", say("page-disagree-lead"), class_="lead"),
        element("div", table, class_="scroll", tabindex=0, role="region", aria_label=caption.text),
        conflict_list(_conflicts(evidence, rows)),
    ])  # fmt: skip


def _row(c: Comparison) -> Markup:
    study = element(
        "th",
        element("a", study_label(c.study), href=f"#{pick_key(c)}"),
        element("span", capital(term("design", c.study.design)), class_="small"),
        scope="row",
    )
    outcome = say(
        "page-outcome-at", outcome=capital(term("outcome", c.outcome)),
        time=time_point(c.treated.finding), counted=counted(c.treated.finding),
    )  # fmt: skip
    cells: dict[str, Child] = {
        "people": field(f"study:{c.study.study_id}", c.study.population),
        "outcome": outcome,
        "treated": quantities.rate(c.treated),
        "control": quantities.rate(c.control),
        "difference": say("page-points", points=quantities.difference_points(c)),
    }
    data = [
        element("td", cell, class_=None if name in ("people", "outcome") else "number")
        for name, cell in cells.items()
    ]
    return element("tr", study, *data)


def _conflicts(evidence: Evidence, rows: Sequence[Comparison]) -> list[Conflict]:
    """What the record says on differences between these studies and how to quote them."""
    studies = {
        f.finding_id: c.study.study_id
        for c in rows
        for f in (c.treated.finding, c.control.finding)
    }  # fmt: skip
    return [
        conflict
        for conflict in evidence.conflicts.values()
        if len({studies[i] for i in conflict.finding_ids if i in studies}) > 1
    ]


def _all_held(evidence: Evidence, rows: Mapping[str, str]) -> dict[str, Finding] | None:
    if any(finding_id not in evidence.by_id for finding_id in rows.values()):
        return None
    return {name: evidence.finding(finding_id) for name, finding_id in rows.items()}


def pilot(evidence: Evidence) -> Markup | None:
    """The feasibility study of 2013: a mean fall, in few people, before any implant."""
    held = _all_held(evidence, PILOT)
    if held is None:
        return None
    study = evidence.study_of(held["mean"])
    shown = {
        "mean": of_finding.printed(held["mean"]),
        "n": of_finding.denominator(held["mean"]),
        "enrolled": of_finding.denominator(held["days"]),
        "days": Quantity(shown=held["days"].text_value, finding_ids=(held["days"].finding_id,)),
        "responders": of_finding.counts(held["responders"]),
        "medication": of_finding.counts(held["medication"]),
        "events": of_finding.printed(held["events"]),
    }
    what = field(f"finding:{held['responders'].finding_id}", "30%")
    items = [
        say("page-pilot-mean", mean=shown["mean"]),
        say("page-pilot-when", days=shown["days"], enrolled=shown["enrolled"]),
        say("page-pilot-responders", responders=shown["responders"], threshold=what),
        say("page-pilot-medication", medication=shown["medication"]),
        say("page-pilot-events", events=shown["events"], enrolled=shown["enrolled"]),
        say("page-pilot-control", study=study_label(study), funder=_funder(study.funder)),
    ]
    ids = [finding.finding_id for finding in held.values()]
    lead = say("page-pilot-lead", study=study_label(study), mean=shown["mean"], n=shown["n"])
    return joined([
        element("p", lead, class_="lead"), listed(items),
        element("details", element("summary", say("page-sources")), source_list(evidence, ids)),
    ])  # fmt: skip


def _funder(funder: str) -> Quantity | Sentence:
    return field("study:deer_2013", funder) if funder else say("page-not-stated")


def tingling(evidence: Evidence, comparisons: Sequence[Comparison]) -> Markup | None:
    """What 94.5 and 61.2 percent are about, beside the counts of people without tingling."""
    held = _all_held(evidence, TINGLING)
    by_row = {c.treated.finding.finding_id: c for c in comparisons}
    if held is None or not {TINGLING["drg"], TINGLING["free_drg"]} <= set(by_row):
        return None
    first, second = of_finding.printed(held["drg"]), of_finding.printed(held["scs"])
    free = [of_finding.counts(held["free_drg"]), of_finding.counts(held["free_scs"])]
    arms = {"treated": term("arm", Arm.DRG), "control": term("arm", Arm.SCS_TONIC)}
    items = [
        say("page-tingling-not", first=first, second=second),
        say("page-tingling-means", first=first, second=second,
            time=time_point(held["drg"]), size=size(by_row[TINGLING["drg"]]), **arms),
        say("page-tingling-free", first=free[0], second=free[1],
            time=time_point(held["free_drg"]), size=size(by_row[TINGLING["free_drg"]]), **arms),
        say("page-tingling-subset"),
    ]  # fmt: skip
    ids = [finding.finding_id for finding in held.values()]
    return joined([
        element("p", items[0], class_="lead"), listed(items[1:]),
        element("details", element("summary", say("page-sources")), source_list(evidence, ids)),
    ])  # fmt: skip
