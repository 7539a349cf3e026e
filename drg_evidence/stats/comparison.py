"""What a comparison of two arms holds: the arms, the effects, and what must be said with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..model import Finding, Study
from ..wording import Sentence
from .counts import Counts
from .effects import Effect
from .intervals import Interval
from .number_needed import NumberNeeded
from .p_values import PValue, p_values


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmResult:
    """One arm at one time point.

    ``rate`` is a proportion: from the counts where they are known, else from the printed
    percentage. ``counts_inferred`` is true when no source prints the counts.
    """

    finding: Finding
    counts_finding: Finding
    counts: Counts | None
    counts_inferred: bool
    rate: float
    interval: Interval | None

    @property
    def arm(self) -> str:
        """Term of the arm, such as ``drg``."""
        return str(self.finding.arm)

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """The printed row, and the row its counts were inferred in where that is another."""
        ids = (self.finding.finding_id, self.counts_finding.finding_id)
        return tuple(dict.fromkeys(ids))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A source with the place in it and the findings read there."""

    source_id: str
    citation: str
    locator: str
    finding_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two arms of one study, one outcome, one time point.

    Effects are treated minus (or over) control. ``risk_difference`` always stands; the others
    are None where only percentages are known, or where the same people had both treatments.
    ``caveats`` and ``sources`` are never empty; ``conflicts`` says where sources differ.
    """

    study: Study
    treated: ArmResult
    control: ArmResult
    risk_difference: Effect
    risk_ratio: Effect | None
    odds_ratio: Effect | None
    number_needed_to_treat: NumberNeeded | None
    caveats: tuple[Sentence, ...]
    sources: tuple[Cited, ...]
    conflicts: tuple[Sentence, ...] = ()

    @property
    def outcome(self) -> str:
        """Term of the outcome."""
        return str(self.treated.finding.outcome)

    @property
    def months(self) -> float | None:
        """Time point in months; None when none is stated."""
        return self.treated.finding.months

    @property
    def analysis_set(self) -> str:
        """Term of the analysis set; where the arms differ, the treated arm's."""
        return str(self.treated.finding.analysis_set)

    @property
    def p_values(self) -> tuple[PValue, ...]:
        """Four tests on the counts; empty where counts are not known or people had both arms."""
        separate = self.risk_difference.interval is not None
        if self.treated.counts is None or self.control.counts is None or not separate:
            return ()
        return p_values(self.treated.counts, self.control.counts)

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """Every row the comparison rests on."""
        return self.treated.finding_ids + self.control.finding_ids

    @property
    def counts_inferred(self) -> bool:
        """True when the counts of an arm are inferred from its percentage."""
        return self.treated.counts_inferred or self.control.counts_inferred

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON: proportions, unrounded, with the printed text beside them."""
        return {
            "study": self.study.study_id,
            "outcome": self.outcome,
            "months": self.months,
            "analysis_set": self.analysis_set,
            "treated": _arm_dict(self.treated),
            "control": _arm_dict(self.control),
            "risk_difference": _effect_dict(self.risk_difference),
            "risk_ratio": _effect_dict(self.risk_ratio),
            "odds_ratio": _effect_dict(self.odds_ratio),
            "number_needed_to_treat": _needed_dict(self.number_needed_to_treat),
            "p_values": {
                p.test: {"two_sided": p.two_sided, "one_sided": p.one_sided} for p in self.p_values
            },
            "caveats": [str(caveat) for caveat in self.caveats],
            "conflicts": [str(conflict) for conflict in self.conflicts],
            "sources": [
                {"source_id": s.source_id, "citation": s.citation, "locator": s.locator}
                for s in self.sources
            ],
        }

    def _repr_html_(self) -> str:
        import html

        from .comparison_rows import comparison_rows

        lines = [(html.escape(what), html.escape(text)) for what, text in comparison_rows(self)]
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">{what}</th>'
            f'<td style="text-align:left">{text}</td></tr>'
            for what, text in lines
        )
        said = (*self.caveats, *self.conflicts)
        notes = "".join(f"<li>{html.escape(str(sentence))}</li>" for sentence in said)
        return f"<table><tbody>{rows}</tbody></table><ul>{notes}</ul>"


def _interval_dict(interval: Interval | None) -> dict[str, Any] | None:
    if interval is None:
        return None
    return {
        "low": interval.low, "high": interval.high, "level": interval.level,
        "method": interval.method,
    }  # fmt: skip


def _arm_dict(arm: ArmResult) -> dict[str, Any]:
    return {
        "arm": arm.arm,
        "responders": arm.counts.responders if arm.counts else None,
        "n": arm.counts.n if arm.counts else None,
        "counts_inferred": arm.counts_inferred,
        "rate": arm.rate,
        "interval": _interval_dict(arm.interval),
        "printed": arm.finding.printed.text,
        "finding_id": arm.finding.finding_id,
    }


def _effect_dict(effect: Effect | None) -> dict[str, Any] | None:
    if effect is None:
        return None
    limits = _interval_dict(effect.interval) or dict.fromkeys(("low", "high", "level", "method"))
    return {"estimate": effect.estimate, **limits}


def _needed_dict(needed: NumberNeeded | None) -> dict[str, Any] | None:
    if needed is None:
        return None
    return {
        "estimate": needed.estimate if needed.estimate != float("inf") else None,
        "direction": str(needed.direction),
        "level": needed.level,
        "crosses_no_effect": needed.crosses_no_effect,
        "low": needed.low,
        "high": needed.high,
        "benefit_from": needed.benefit_from,
        "harm_from": needed.harm_from,
    }
