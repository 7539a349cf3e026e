"""Named quantities from which the sentences of a summary are filled.

A topic names each number once; any sentence of the catalogue may then use it by its name, so
that rewording a text needs no change in code.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..evidence import Evidence
from ..model import Finding
from ..stats import Counts, quantities, wilson_interval
from ..stats.comparison import Comparison
from ..stats.two_arms import compare_findings
from ..wording import Quantity, catalogue, numbers, of_finding

PER = 100
LEVEL = 0.95

Facts = Mapping[str, Quantity]


def hundred() -> Quantity:
    """The denominator of every frequency for patients."""
    return of_finding.convention("per_100", PER)


def both_sides(name: str, finding: Finding) -> dict[str, Quantity]:
    """Whole people of 100 who had an outcome, and who did not, under ``name`` and ``name_not``."""
    if finding.proportion is None:
        raise ValueError(f"{finding.finding_id} is not a share, so it has no people of {PER}")
    whole = numbers.whole_people(finding.proportion, PER)
    return {
        name: _whole(whole, finding.finding_id),
        f"{name}_not": _whole(PER - whole, finding.finding_id),
    }


def _whole(people: int, finding_id: str) -> Quantity:
    return Quantity(
        shown=numbers.localised(people), value=people, finding_ids=(finding_id,),
        method=f"rounded to whole people of {PER}",
    )  # fmt: skip


def whole_number(number: float, finding: Finding) -> Quantity:
    """A figure of a finding rounded to a whole number, for patients."""
    rounded = int(numbers.rounded(number, 0))
    return Quantity(
        shown=numbers.localised(rounded), value=rounded, finding_ids=(finding.finding_id,),
        method="rounded to a whole number",
    )  # fmt: skip


def printed_interval(finding: Finding) -> Quantity:
    """The interval a source prints with a figure, as "19% to 57%"."""
    if finding.ci_low is None or finding.ci_high is None:
        raise ValueError(f"{finding.finding_id} has no printed interval")
    sign = "%" if finding.proportion is not None else ""
    low, high = (f"{_plain(limit)}{sign}" for limit in (finding.ci_low, finding.ci_high))
    return Quantity(shown=f"{low} to {high}", finding_ids=(finding.finding_id,))


def _plain(number: float) -> str:
    text = repr(number)
    decimals = 0 if text.endswith(".0") else len(text.partition(".")[2])
    return numbers.number_text(number, decimals)


def score_interval(finding: Finding) -> Quantity:
    """Wilson's interval of a share with printed counts."""
    if finding.events is None or finding.n is None:
        raise ValueError(f"{finding.finding_id} has no printed counts")
    found = wilson_interval(Counts(responders=finding.events, n=finding.n), level=LEVEL)
    low, high = (numbers.percent_text(limit) for limit in (found.low, found.high))
    return Quantity(
        shown=f"{low} to {high}", finding_ids=(finding.finding_id,), method=found.method
    )


def level() -> Quantity:
    """The confidence level of every interval computed here."""
    return Quantity(
        shown=numbers.percent_text(LEVEL, 0), value=LEVEL, record="convention:confidence_level"
    )


def for_people(name: str, comparison: Comparison) -> dict[str, Quantity]:
    """A comparison in whole people of 100, both sides of each arm, and the difference."""
    treated, control = comparison.treated, comparison.control
    return {
        f"drg_{name}": quantities.people(treated),
        f"drg_{name}_not": quantities.other_people(treated),
        f"scs_{name}": quantities.people(control),
        f"scs_{name}_not": quantities.other_people(control),
        f"more_{name}": quantities.more_people(comparison),
    }


def for_professionals(name: str, comparison: Comparison) -> dict[str, Quantity]:
    """A comparison in percent and percentage points, with intervals where counts are known."""
    shown = {
        f"drg_{name}_rate": quantities.rate(comparison.treated),
        f"scs_{name}_rate": quantities.rate(comparison.control),
        f"points_{name}": quantities.difference_points(comparison),
    }
    if comparison.risk_difference.interval is not None:
        shown[f"points_{name}_interval"] = quantities.interval_points(comparison)
    needed = comparison.number_needed_to_treat
    if needed is not None:
        shown[f"needed_{name}"] = quantities.needed(needed, comparison.finding_ids)
    return shown


def percent_of(name: str, finding: Finding) -> dict[str, Quantity]:
    """A share as percent, with its counts and interval where they are printed."""
    shown = {f"{name}_rate": of_finding.printed(finding)}
    if finding.events is not None and finding.n is not None:
        rate = finding.events / finding.n
        if finding.printed.number is None:
            text = numbers.percent_text(rate)
            shown[f"{name}_rate"] = Quantity(
                shown=text, value=rate, finding_ids=(finding.finding_id,),
                method="percentage of printed counts",
            )  # fmt: skip
        shown[f"{name}_counts"] = of_finding.counts(finding)
        shown[f"{name}_interval"] = score_interval(finding)
    if finding.ci_low is not None:
        shown[f"{name}_interval"] = printed_interval(finding)
    return shown


def pair(evidence: Evidence, stem: str, when: str) -> Comparison:
    """The DRG row of a figure against its SCS row, by their keys.

    By keys, and not by outcome and month, so that a row added later (everyone randomised, say)
    stands beside these two and never in their place.
    """
    treated, control = (f"{stem}.{arm}.{when}" for arm in ("drg", "scs_tonic"))
    return compare_findings(treated, control, evidence=evidence)


def read_on(evidence: Evidence) -> Quantity:
    """The day on which the sources were last read, as the language writes dates."""
    from babel.dates import format_date

    last = max(source.read_on for source in evidence.sources.values())
    shown = format_date(date.fromisoformat(last), format="long", locale=catalogue().locale)
    return Quantity(shown=str(shown), record="sources:read_on")


def common(evidence: Evidence) -> dict[str, Quantity]:
    """The quantities that every topic may use."""
    missing = [wanted for wanted in evidence.wanted.values() if not wanted.is_held]
    return {
        "hundred": hundred(),
        "level": level(),
        "date": read_on(evidence),
        "missing": Quantity(
            shown=numbers.localised(len(missing)), value=len(missing), record="wanted:not_held"
        ),
    }
