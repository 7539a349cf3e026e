"""What is not held, where sources differ, and what a reader should know about the record."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Wanted
from ...outcomes import Outcome
from ...vocabulary import Arm
from ...wording import Sentence, of_finding, say
from .markup import Markup, element, joined, listed
from .sources import conflict_list
from .words import field, newest_reading, study_label


def not_held(evidence: Evidence) -> Markup | None:
    """The figures readers look for and that no source read so far gives."""
    wanted = [w for w in evidence.wanted.values() if not w.is_held]
    if not wanted:
        return None
    items = [
        element("li", *(element("p", line) for line in wanted_lines(evidence, one)))
        for one in wanted
    ]
    lead = element("p", say("page-not-held-lead"), class_="lead")
    return joined([lead, element("ul", *items, class_="columns conflicts")])


def wanted_lines(evidence: Evidence, wanted: Wanted) -> tuple[Sentence, Sentence, Sentence]:
    """What is looked for, why, and where it may stand."""
    record = f"wanted:{wanted.wanted_id}"
    study = study_label(evidence.study(wanted.study_id))
    return (
        say("page-wanted-what", study=study, figure=field(record, wanted.figure)),
        say("page-wanted-why", why=field(record, wanted.why)),
        say("page-wanted-where", where=field(record, wanted.where_to_look)),
    )


def differing(evidence: Evidence) -> Markup | None:
    """Every disagreement between sources, with how to quote it."""
    if not evidence.conflicts:
        return None
    summary = element("summary", say("page-all-conflicts"))
    return element("details", summary, conflict_list(evidence.conflicts.values()))


def about(evidence: Evidence) -> Markup:
    """Funding, certainty, date, who made it and how to read a figure."""
    funded = [s for s in evidence.studies.values() if s.funder and _is_on_drg(evidence, s.study_id)]
    funders = [
        say("page-funder", study=study_label(s), funder=field(f"study:{s.study_id}", s.funder))
        for s in funded
    ]
    return joined([
        element("p", say("page-graded-not")),
        element("p", say("page-updated", date=newest_reading(evidence))),
        element("p", say("page-reading", hundred=of_finding.convention("per_100", 100))),
        element("h3", say("page-funding")),
        element("p", say("page-funding-lead")),
        element("details", element("summary", say("page-funding-list")), listed(funders)),
    ])  # fmt: skip


def _is_on_drg(evidence: Evidence, study_id: str) -> bool:
    held = evidence.findings(study=study_id)
    return any(f.arm is Arm.DRG and f.outcome is not Outcome.APPROVAL_DATE for f in held)
