"""The records as they are held: studies, findings, conflicts, and what is wanted."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding, Study
from ...wording import say
from . import cells
from .display import DisplayTable


def studies_table(evidence: Evidence) -> DisplayTable:
    """What exists: design, people, size, follow-up, funding."""
    columns = ("study", "year", "design", "population", "intervention", "comparator", "enrolled",
               "follow_up", "funder", "blinding", "read_as", "study_id")  # fmt: skip
    rows = tuple(_study(study) for study in evidence.studies.values())
    return DisplayTable(
        name="studies", title=say("table-studies-title"), columns=columns, rows=rows,
        notes=(say("table-empty-note"),),
    )  # fmt: skip


def _study(study: Study) -> tuple[str, ...]:
    return (
        study.label, str(study.year or ""), cells.term("design", study.design), study.population,
        study.intervention, study.comparator, str(study.n_enrolled or ""), study.follow_up_months,
        study.funder, study.blinding, study.seen.replace("_", " "), study.study_id,
    )  # fmt: skip


def findings_table(evidence: Evidence) -> DisplayTable:
    """Every figure, as printed, with its place."""
    columns = ("finding_id", "study", "arm", "outcome", "region", "months", "figure", "unit",
               "counts", "analysis_set", "p_printed", "words", "confidence", "definition",
               "source")  # fmt: skip
    rows = tuple(_finding(evidence, finding) for finding in evidence.by_id.values())
    return DisplayTable(
        name="findings", title=say("table-findings-title"), columns=columns, rows=rows,
        notes=(say("table-empty-note"), say("table-inferred-note")),
    )  # fmt: skip


def _finding(evidence: Evidence, finding: Finding) -> tuple[str, ...]:
    return (
        finding.finding_id, cells.study(evidence, finding), cells.term("arm", finding.arm),
        cells.term("outcome", finding.outcome), cells.term("region", finding.region),
        cells.months(finding.months),
        "" if finding.has_inferred_counts else cells.figure(finding),
        cells.term("unit", finding.unit), cells.counts(finding),
        cells.term("analysis_set", finding.analysis_set), finding.p_printed, finding.text_value,
        str(finding.confidence), finding.definition, cells.source(evidence, finding),
    )  # fmt: skip


def conflicts_table(evidence: Evidence) -> DisplayTable:
    """Where sources differ, and how to quote them."""
    columns = ("conflict_id", "what_differs", "likely_reason", "status", "how_to_quote",
               "finding_ids")  # fmt: skip
    rows = tuple(
        (c.conflict_id, c.what_differs, c.likely_reason, str(c.status), c.how_to_quote,
         "; ".join(c.finding_ids))
        for c in evidence.conflicts.values()
    )  # fmt: skip
    return DisplayTable(
        name="conflicts", title=say("table-conflicts-title"), columns=columns, rows=rows
    )


def wanted_table(evidence: Evidence) -> DisplayTable:
    """What readers look for and no source read so far gives."""
    columns = ("wanted", "study", "held", "why", "where_to_look", "wanted_id")
    rows = tuple(
        (w.figure, evidence.studies[w.study_id].label,
         "; ".join(cells.figure(f) for f in evidence.held(w.wanted_id)) or str(say("not-held")),
         w.why, w.where_to_look, w.wanted_id)
        for w in evidence.wanted.values()
    )  # fmt: skip
    return DisplayTable(
        name="wanted", title=say("table-wanted-title"), columns=columns, rows=rows,
        notes=(say("table-wanted-note"),),
    )  # fmt: skip
