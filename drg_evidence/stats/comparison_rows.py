"""A comparison as lines for a reader: the same in a terminal and in Jupyter."""

from __future__ import annotations

from ..wording import name, numbers, say
from . import quantities
from .comparison import ArmResult, Comparison


def comparison_rows(c: Comparison) -> list[tuple[str, str]]:
    """What is shown, and the figure with its interval, absolute figures first."""
    rows = [(_said("study"), c.study.label), (_said("outcome"), _outcome(c))]
    rows += [(name("arm", arm.arm), arm_text(arm)) for arm in (c.treated, c.control)]
    rows.append((_said("difference"), difference_text(c)))
    if c.risk_ratio and c.odds_ratio and c.number_needed_to_treat:
        needed = c.number_needed_to_treat
        rows += [
            (_said("risk-ratio"), str(quantities.ratio(c.risk_ratio, c.finding_ids))),
            (_said("odds-ratio"), str(quantities.ratio(c.odds_ratio, c.finding_ids))),
            (
                _said("needed"),
                str(
                    say(
                        f"comparison-needed-{needed.direction}",
                        people=quantities.needed(needed, c.finding_ids),
                    )
                ),
            ),
        ]
    return rows + [(_said(f"p-{p.test}"), _p(p.two_sided, p.one_sided)) for p in c.p_values]


def _said(what: str) -> str:
    return str(say(f"comparison-row-{what}"))


def _outcome(c: Comparison) -> str:
    outcome = name("outcome", c.outcome)
    if c.months is None:
        return outcome
    return f"{outcome}, {numbers.months_text(c.months)} {name('unit', 'months')}"


def arm_text(arm: ArmResult) -> str:
    """The percentage, the counts (inferred or not) and the interval, as far as they are known."""
    parts = [str(quantities.rate(arm))]
    if arm.counts is not None:
        counts = quantities.counts_text(arm)
        parts.append(
            str(say("comparison-inferred", counts=counts) if arm.counts_inferred else counts)
        )
    if arm.interval is not None:
        parts.append(
            str(
                say(
                    "comparison-interval",
                    level=quantities.level(arm.interval),
                    limits=quantities.interval_percent(arm),
                )
            )
        )
    return "; ".join(parts)


def difference_text(c: Comparison) -> str:
    """The difference in percentage points, with its interval where there is one."""
    points = quantities.difference_points(c)
    if c.risk_difference.interval is None:
        return str(say("comparison-points", points=points))
    return str(
        say(
            "comparison-points-interval",
            points=points,
            level=quantities.level(c.risk_difference.interval),
            limits=quantities.interval_points(c),
        )
    )


def _p(two_sided: float | None, one_sided: float | None) -> str:
    if two_sided is None or one_sided is None:
        return str(say("comparison-no-p"))
    return f"{say('comparison-two-sided')} {numbers.p_text(two_sided)}; " + (
        f"{say('comparison-one-sided')} {numbers.p_text(one_sided)}"
    )
