"""Every comparison and share of the record, retold as careful authors retell it, is supported.

The sentences are made from the record itself: differences, ratios and numbers needed to treat with
their intervals, shares of counts, people of a hundred who did and who did not, rates of a thousand.
The same sentences with another figure must not pass for right.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

import drg_evidence as drg
from drg_evidence.model import Finding
from drg_evidence.stats.comparison import Comparison
from drg_evidence.stats.pairs import comparable_pairs
from drg_evidence.stats.two_arms import compare_findings
from drg_evidence.wording import name_quantity

EVIDENCE = drg.load()
FAULTS = frozenset({"misquoted", "contradicted", "unverifiable"})
OUTCOMES = {
    "treatment_success": "treatment success",
    "responder_50": "at least 50% pain relief",
    "responder_80": "at least 80% pain relief",
}
LEAST_FOUND = 0.85
"""Share of changed figures that must be found; the others come out as another row's figure."""


def arm(finding: Finding) -> str:
    return name_quantity("arm", str(finding.arm)).shown


def where(finding: Finding) -> str:
    region = f" in the {finding.region}".replace("_", " ") if finding.region else ""
    return f"{OUTCOMES[str(finding.outcome)]}{region} at {finding.months:g} months"


def comparisons() -> list[Comparison]:
    pairs = [pair for pair in comparable_pairs(EVIDENCE) if str(pair[0].outcome) in OUTCOMES]
    told = [compare_findings(a.finding_id, b.finding_id, evidence=EVIDENCE) for a, b in pairs
            if a.months]  # fmt: skip
    return [one for one in told if one.treated.counts and one.control.counts]


def shares() -> list[Finding]:
    return [
        f for f in EVIDENCE.by_id.values()
        if str(f.outcome) in OUTCOMES and f.value is not None and str(f.unit) == "percent"
        and f.months and not f.is_derived
    ]  # fmt: skip


def differences(add: float = 0.0) -> Iterator[str]:
    for c in comparisons():
        treated, control = c.treated.finding, c.control.finding
        gap, interval = c.risk_difference.estimate, c.risk_difference.interval
        yield (
            f"{c.study.label}: {abs(gap) * 100 + add:.1f} percentage points difference in "
            f"{where(treated)} between {arm(treated)} and {arm(control)} "
            f"(95% CI {interval.low * 100 + add:.1f} to {interval.high * 100 + add:.1f})."
        )


def ratios(add: float = 0.0) -> Iterator[str]:
    for c in comparisons():
        treated, control = c.treated.finding, c.control.finding
        for name, ratio in (("risk ratio", c.risk_ratio), ("odds ratio", c.odds_ratio)):
            if ratio is not None and ratio.interval is not None:
                yield (
                    f"{c.study.label}: the {name} for {where(treated)}, {arm(treated)} against "
                    f"{arm(control)}, was {ratio.estimate + add:.2f} "
                    f"(95% CI {ratio.interval.low + add:.2f} to {ratio.interval.high + add:.2f})."
                )


def needed() -> Iterator[str]:
    for c in comparisons():
        n = c.number_needed_to_treat
        if n is not None and n.low and n.high and math.isfinite(n.high):
            yield (
                f"{c.study.label}: the number needed to treat for {where(c.treated.finding)} was "
                f"{math.ceil(n.estimate)} (95% CI {math.ceil(n.low)} to {math.ceil(n.high)})."
            )


def counts() -> Iterator[str]:
    for c in comparisons():
        for one in (c.treated, c.control):
            told = one.counts
            yield (
                f"{c.study.label}: {where(one.finding)} with {arm(one.finding)} was "
                f"{100 * one.rate:.1f}% "
                f"(95% CI {100 * one.interval.low:.1f}% to {100 * one.interval.high:.1f}%)."
            )
            yield (
                f"{c.study.label}: {told.n - told.responders} of {told.n} people with "
                f"{arm(one.finding)} did not have {where(one.finding)}."
            )


def who_did_not(add: float = 0.0) -> Iterator[str]:
    for f in shares():
        yield (
            f"{EVIDENCE.study_of(f).label}: {100 - f.value + add:.1f}% of people with {arm(f)} "
            f"did not have {where(f)}."
        )


def of_a_hundred() -> Iterator[str]:
    for f in shares():
        whole = round(f.value)
        yield (
            f"{EVIDENCE.study_of(f).label}: of 100 people with {arm(f)}, {whole} had {where(f)} "
            f"and {100 - whole} did not."
        )


def of_a_thousand(add: float = 0.0) -> Iterator[str]:
    for f in shares():
        yield (
            f"{EVIDENCE.study_of(f).label}: {round((f.value + add) * 10)} per 1,000 people with "
            f"{arm(f)} had {where(f)}."
        )


def faults_in(sentences: Iterator[str]) -> list[tuple[str, str, str]]:
    return [
        (m.figure, str(m.verdict), sentence)
        for sentence in sentences
        for m in drg.check_text(sentence).mentions
        if str(m.verdict) in FAULTS
    ]


RIGHT = (differences, ratios, needed, counts, who_did_not, of_a_hundred, of_a_thousand)


@pytest.mark.parametrize("told", RIGHT, ids=lambda told: told.__name__)
def test_a_figure_worked_out_from_the_record_is_no_fault(told):
    assert list(told()) != []
    assert faults_in(told()) == []


@pytest.mark.parametrize(
    ("told", "add"),
    [(differences, 7.3), (who_did_not, 7.3), (of_a_thousand, 7.3), (ratios, 0.37)],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
def test_the_same_with_another_figure_is_found(told, add):
    sentences = list(told(add=add))
    found = {sentence for _, _, sentence in faults_in(iter(sentences))}
    assert len(found) >= LEAST_FOUND * len(sentences)
