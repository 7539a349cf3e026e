"""Sentences that several charts say: arms, months, levels, and the caveats of a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..evidence import Evidence
from ..model import Finding, Study
from ..outcomes import Outcome
from ..stats import Interval
from ..stats.quantities import level
from ..vocabulary import AnalysisSet, SourceKind
from ..wording import Quantity, Sentence, name_quantity, numbers, of_finding, say
from .style import look_of

NARROW = 24
"""Letters that fit the study column of a slide."""

NEWS = frozenset({SourceKind.NEWS, SourceKind.PRESS_RELEASE, SourceKind.WEB_PAGE})


def arm_label(arm: str) -> Sentence:
    """The treatment at the start of a row."""
    return say("chart-arm", arm=look_of(arm).quantity)


def arm_name(arm: str) -> Quantity:
    """The treatment within a sentence."""
    return name_quantity("arm", arm)


def cell(quantity: Quantity) -> Sentence:
    """A number that stands alone."""
    return say("chart-cell", value=quantity)


def outcome_name(outcome: str) -> Sentence:
    """The outcome within a title; a responder rule says its threshold."""
    if outcome not in (Outcome.TREATMENT_SUCCESS, Outcome.RESPONDER_50):
        return cell(name_quantity("outcome", outcome))
    return say(f"chart-outcome-{outcome}", threshold=half())


def half() -> Quantity:
    """The threshold of a responder: a convention of the field, not a figure."""
    shown = numbers.percent_text(0.5, 0)
    return Quantity(shown=shown, value=0.5, record="convention:responder_threshold")


def limits(interval: Interval, finding_ids: tuple[str, ...], *, decimals: int = 1) -> Quantity:
    """An interval of a share, as "70.4% to 88.6%"."""
    low, high = (numbers.percent_text(end, decimals) for end in (interval.low, interval.high))
    return Quantity(shown=f"{low} to {high}", finding_ids=finding_ids, method=interval.method)


def standard_level() -> Quantity:
    """The confidence level of every interval drawn here, as "95%"."""
    return level(Interval(low=0, high=1, level=0.95, method="convention"))


def short_label(study: Study) -> Quantity:
    """The study's name in a narrow column, such as "Levy 2019"."""
    return Quantity(shown=_shortened(study), record=f"study:{study.study_id}")


def _shortened(study: Study) -> str:
    if len(study.label) <= NARROW:
        return study.label
    for pattern in (r"\(([A-Z][^()]*\b\d{4})\)", r"^([\w-]+ \d{4})\b", r"\(([A-Z]\w+)\)$"):
        found = re.search(pattern, study.label)
        if found is not None and len(found[1]) <= NARROW:
            return found[1]
    head = study.label.split(",")[0].split(" (")[0]
    return of_finding.author_year(study) or f"{head} {study.year or ''}".strip()


def spoken_label(study: Study) -> Quantity:
    """The study's name in a text: short where that tells author and year, else as the record."""
    shown = _shortened(study) if of_finding.author_year(study) else study.label
    return Quantity(shown=shown, record=f"study:{study.study_id}")


def population(study: Study) -> Quantity:
    """Who was studied, as the record says it."""
    return Quantity(shown=study.population, record=f"study:{study.study_id}")


def studied(evidence: Evidence, finding: Finding) -> Sentence:
    """Who was studied; where the study gives the outcome by region, which region this is."""
    who = population(evidence.study_of(finding))
    alike = evidence.findings(study=finding.study_id, outcome=finding.outcome)
    if finding.region is None or len({f.region for f in alike}) == 1:
        return cell(who)
    return say("chart-studied", who=who, region=name_quantity("region", finding.region))


def funding(study: Study) -> Sentence:
    """Who paid, or that the text read does not say so."""
    if not study.funder:
        return say("chart-funding-not-held")
    return say(
        "chart-funded", funder=Quantity(shown=study.funder, record=f"study:{study.study_id}")
    )


def caveats_of_findings(
    evidence: Evidence, findings: Iterable[Finding], *, inferred: bool
) -> tuple[Sentence, ...]:
    """What must be said with some findings of one study, short enough for a figure."""
    rows = tuple(findings)
    study = evidence.study_of(rows[0])
    said = [say("chart-inferred")] if inferred else []
    said += [_about_set(kind) for kind in dict.fromkeys(f.analysis_set for f in rows)]
    said += _about_news(evidence, rows)
    if "open label" in study.blinding:
        said.append(say("chart-open-label"))
    return (*said, funding(study))


def _about_set(kind: AnalysisSet) -> Sentence:
    if kind is AnalysisSet.NOT_STATED:
        return say("chart-set-not-stated")
    return say("chart-set", kind=name_quantity("analysis_set", kind))


def _about_news(evidence: Evidence, rows: tuple[Finding, ...]) -> list[Sentence]:
    from_news = [f for f in rows if evidence.source_of(f).kind in NEWS]
    times = {f.months for f in from_news}
    if not from_news:
        return []
    if len(from_news) == len(rows) or len(times) > 1 or None in times:
        return [say("chart-news-all")]
    return [say("chart-news", months=of_finding.months(from_news[0]))]


def months_of(finding: Finding) -> Quantity | None:
    """The time point, where there is one."""
    return None if finding.months is None else of_finding.months(finding)
