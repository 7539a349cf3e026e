"""``drg-evidence show KEY``: everything held about one study, finding, source or conflict."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from ..errors import unknown
from ..evidence import Evidence
from ..loader import load
from ..model import Conflict, Finding, Source, Study, Wanted
from ..vocabulary import Confidence
from ..wording import of_finding, say

UNITS_NOT_SAID = frozenset({"percent", "percent_per_year", "text", "date", "count"})

HELP = "show one study, finding, source or conflict with everything that belongs to it"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The key, and how to print it."""
    parser.add_argument("key", help="for example accurate_2017, deer_2013 or C05")
    parser.add_argument("--data", help="folder with evidence tables of your own")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print the record; a misspelt key is answered with the nearest ones."""
    evidence = load(args.data)
    record = _find(evidence, args.key)
    if args.format == "json":
        print(json.dumps(_json(evidence, record), indent=2, ensure_ascii=False, default=str))
        return 0
    lines = {Study: _study, Finding: _finding, Source: _source, Conflict: _conflict}
    print("\n".join(lines[type(record)](evidence, record)))  # type: ignore[operator]
    return 0


def _find(evidence: Evidence, key: str) -> Study | Finding | Source | Conflict:
    shelves = (evidence.studies, evidence.by_id, evidence.sources, evidence.conflicts)
    for shelf in shelves:
        if key in shelf:
            return shelf[key]
    known = [k for shelf in shelves for k in shelf] if "." in key else list(evidence.studies)
    raise unknown("study, finding, source or conflict", key, known)


def _json(evidence: Evidence, record: Study | Finding | Source | Conflict) -> dict[str, object]:
    shown: dict[str, object] = _plain(record)
    if isinstance(record, Study):
        held = evidence.findings(study=record.study_id)
        shown["findings"] = [_plain(f) for f in held]
        shown["wanted"] = [w.figure for w in _wanted(evidence, record)]
    return shown


def _plain(record: Study | Finding | Source | Conflict) -> dict[str, object]:
    values = asdict(record)
    if isinstance(record, Finding):
        values["printed"] = record.printed.text
    return values


def _study(evidence: Evidence, study: Study) -> list[str]:
    head = [study.label, "=" * len(study.label)]
    facts = {
        "title": study.title,
        "published": " ".join(filter(None, (study.journal, str(study.year or "")))),
        "doi": study.doi,
        "registry": study.registry_id,
        "design": study.design.replace("_", " "),
        "people": study.population,
        "treatment": study.intervention,
        "compared with": study.comparator,
        "enrolled": _number(study.n_enrolled),
        "follow-up": f"{study.follow_up_months} months" if study.follow_up_months else "",
        "funding": study.funder or "not stated in the text read",
        "interests": study.coi,
        "blinding": study.blinding,
        "shares patients with": ", ".join(study.related_to),
        "read as": study.seen.replace("_", " "),
    }
    head += [f"{name + ':':<22}{fact}" for name, fact in facts.items() if fact]
    for finding in evidence.findings(study=study.study_id):
        head += ["", *_short(evidence, finding)]
    wanted = [f"  - {w.figure}" for w in _wanted(evidence, study)]
    if wanted:
        head += ["", "Looked for and not held:", *wanted]
    return [*head, "", str(say("not-advice"))]


def _short(evidence: Evidence, finding: Finding) -> list[str]:
    source = evidence.source_of(finding)
    return [
        finding.finding_id,
        f"  {_figure(finding)}: {finding.definition}",
        f"  {_circumstances(finding)}",
        f"  source: {_place(source.citation, finding.locator)}",
    ]


def _place(citation: str, locator: str) -> str:
    return citation if citation.endswith(locator) else f"{citation}, {locator}"


def _figure(finding: Finding) -> str:
    shown = of_finding.printed(finding).shown
    if finding.qualifier and finding.printed.number is not None:
        shown = f"{finding.qualifier} {shown}"
    if finding.is_derived and finding.printed.text:
        shown = f"printed {finding.printed.text!r}, that is {shown}"
    if finding.value is not None and finding.unit not in UNITS_NOT_SAID:
        shown += f" {finding.unit.replace('_', ' ')}"
    if finding.counted == "amount":
        shown += " (an amount, not a share of people)"
    return shown + {Confidence.SEEN: "", Confidence.DERIVED: " [worked out]"}.get(
        finding.confidence, " [counts inferred, printed in no source]"
    )


def _circumstances(finding: Finding) -> str:
    parts = [f"arm {finding.arm}"]
    if finding.months is not None:
        clock = f" from {finding.clock}" if finding.clock != "unknown" else ""
        parts.append(f"{finding.months:g} months{clock}")
    if finding.events is not None and finding.n is not None:
        parts.append(f"{finding.events} of {finding.n}")
    elif finding.n is not None:
        parts.append(f"n = {finding.n}")
    parts.append(f"analysis set {finding.analysis_set.replace('_', ' ')}")
    if finding.p_printed:
        parts.append(f"p printed {finding.p_printed}")
    return "; ".join(parts)


def _finding(evidence: Evidence, finding: Finding) -> list[str]:
    lines = _short(evidence, finding)
    source = evidence.source_of(finding)
    if source.url:
        lines.append(f"  address: {source.url}")
    lines.append(f"  read on {source.read_on} as {source.read_as}")
    for name, text in (
        ("as printed", finding.printed.text),
        ("in words", finding.text_value),
        ("derivation", finding.derivation),
        ("notes", finding.notes),
    ):
        if text:
            lines.append(f"  {name}: {text}")
    second = evidence.second_readings.get(finding.finding_id)
    if second:
        lines.append(f"  second reading: {second.agrees} ({second.printed_again})")
    for conflict in evidence.conflicts_of(finding.finding_id):
        lines += ["", *_conflict(evidence, conflict)]
    return lines


def _source(evidence: Evidence, source: Source) -> list[str]:
    read = [f for f in evidence.by_id.values() if f.source_id == source.source_id]
    lines = [source.citation, f"  {source.kind}, read on {source.read_on} as {source.read_as}"]
    lines += [f"  {text}" for text in (source.url, source.doi, source.notes) if text]
    return [*lines, "", "Findings read here:", *(f"  {f.finding_id}" for f in read)]


def _conflict(_: Evidence, conflict: Conflict) -> list[str]:
    return [
        f"Sources differ ({conflict.conflict_id}, {conflict.status}): {conflict.what_differs}",
        f"  why: {conflict.likely_reason}",
        f"  how to quote: {conflict.how_to_quote}",
        *(f"  {finding_id}" for finding_id in conflict.finding_ids),
    ]


def _wanted(evidence: Evidence, study: Study) -> list[Wanted]:
    return [w for w in evidence.wanted.values() if w.study_id == study.study_id and not w.is_held]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
