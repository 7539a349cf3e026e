"""What must be said with a comparison. Computing decides which; the catalogue words them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from ..evidence import Evidence
from ..model import Finding
from ..vocabulary import AnalysisSet, Design, SourceKind
from ..wording import Quantity, Sentence, say

if TYPE_CHECKING:
    from .comparison import ArmResult

RANDOMISED = frozenset({Design.RCT, Design.RCT_CROSSOVER, Design.RCT_SECONDARY})
NEWS = frozenset({SourceKind.NEWS, SourceKind.PRESS_RELEASE, SourceKind.WEB_PAGE})


def caveats_of(
    record: Evidence, treated: ArmResult, control: ArmResult, differing: tuple[str, ...]
) -> tuple[Sentence, ...]:
    """Every caveat that a reader of the comparison needs, in order of weight; never empty."""
    arms = (treated, control)
    found = chain(
        _about_differences(arms, differing),
        _about_counts(arms),
        _about_analysis_set(arms),
        _about_sources(record, arms),
        _about_study(record, treated.finding),
    )
    return tuple({sentence.text: sentence for sentence in found}.values())


def _about_differences(
    arms: tuple[ArmResult, ArmResult], differing: tuple[str, ...]
) -> Iterator[Sentence]:
    for name in differing:
        yield say(f"caveat-differs-{name}")


def _about_counts(arms: tuple[ArmResult, ArmResult]) -> Iterator[Sentence]:
    if any(arm.counts is None for arm in arms):
        yield say("caveat-no-counts")
    inferred = [arm for arm in arms if arm.counts_inferred]
    if inferred:
        yield say("caveat-counts-inferred", counts=_listed(inferred))


def _listed(arms: list[ArmResult]) -> Quantity:
    texts = [f"{arm.counts}" for arm in arms]
    ids = tuple(i for arm in arms for i in arm.finding_ids)
    return Quantity(shown=", ".join(texts), finding_ids=ids, method="inferred from percentages")


def _about_analysis_set(arms: tuple[ArmResult, ArmResult]) -> Iterator[Sentence]:
    if any(arm.finding.analysis_set is AnalysisSet.NOT_STATED for arm in arms):
        yield say("caveat-set-not-stated")
    elif any(arm.finding.analysis_set is AnalysisSet.COMPLETERS for arm in arms):
        yield say("caveat-set-completers")
    elif any(arm.finding.analysis_set is AnalysisSet.IMPLANTED for arm in arms):
        yield say("caveat-set-implanted")


def _about_sources(record: Evidence, arms: tuple[ArmResult, ArmResult]) -> Iterator[Sentence]:
    if any(record.source_of(arm.finding).kind in NEWS for arm in arms):
        yield say("caveat-read-in-news")


def _about_study(record: Evidence, finding: Finding) -> Iterator[Sentence]:
    study = record.study_of(finding)
    label = Quantity(shown=study.label, record=f"study:{study.study_id}")
    if study.design is Design.RCT_CROSSOVER:
        yield say("caveat-same-people", study=label)
    elif study.design not in RANDOMISED:
        yield say("caveat-not-randomised", study=label)
    if "open label" in study.blinding:
        yield say("caveat-open-label", study=label)
    if study.funder:
        funder = Quantity(shown=study.funder, record=f"study:{study.study_id}")
        yield say("caveat-funded", study=label, funder=funder)
    else:
        yield say("caveat-funding-not-held", study=label)


def conflict_sentences(evidence: Evidence, finding_ids: Sequence[str]) -> list[Sentence]:
    """What sources disagree on about these rows, and how to quote them; each once."""
    conflicts = {c.conflict_id: c for i in finding_ids for c in evidence.conflicts_of(i)}
    return [
        say(
            "conflict-shown",
            what=Quantity(shown=conflict.what_differs, record=f"conflict:{key}"),
            how=Quantity(shown=conflict.how_to_quote, record=f"conflict:{key}"),
        )
        for key, conflict in conflicts.items()
    ]
