"""The plain sentence that each fragility view supports."""

from __future__ import annotations

from ..model import Finding
from ..wording import Quantity, Sentence, name_quantity, numbers, say
from .bayesian import PRIORS, BayesianView
from .comparison import Comparison
from .counts import Counts
from .effects import Effect
from .fragility_index import FragilityIndex
from .intervals import Interval
from .missing_outcomes import Scenario, TippingPoint
from .non_inferiority import NonInferiority

Ids = tuple[str, ...]


def as_counted(comparison: Comparison, found: Scenario) -> Sentence:
    """The comparison as it stands."""
    return say("fragile-as-counted", **_arms(comparison, found, comparison.finding_ids))


def scenario(
    comparison: Comparison, base: str, sizes: tuple[Finding, Finding], found: Scenario
) -> Sentence:
    """The comparison with the missing counted in one way."""
    ids = comparison.finding_ids + tuple(size.finding_id for size in sizes)
    people = Quantity(
        shown=f"{found.treated.n} and {found.control.n}",
        finding_ids=tuple(size.finding_id for size in sizes),
    )  # fmt: skip
    return say(
        "fragile-scenario", base=base, assumption=str(found.assumption), people=people,
        treated_name=name_quantity("arm", comparison.treated.arm),
        control_name=name_quantity("arm", comparison.control.arm), **_arms(comparison, found, ids),
    )  # fmt: skip


def _arms(comparison: Comparison, found: Scenario, ids: Ids) -> dict[str, Quantity | str]:
    crosses = "yes" if found.difference.crosses_no_effect else "no"
    interval = _interval(found.difference)
    return {
        "treated": _counts(found.treated, ids), "control": _counts(found.control, ids),
        "difference": _points(found.difference.estimate, ids), "crosses": crosses,
        "interval": _limits(interval.low, interval.high, ids, interval.method),
        "level": _level(interval.level),
    }  # fmt: skip


def tipping(
    comparison: Comparison, grid: TippingPoint | None, sizes: tuple[Finding, Finding] | None
) -> list[Sentence]:
    """In how many of all ways the missing could have done the result would be another."""
    if grid is None or sizes is None:
        return []
    ids = comparison.finding_ids + tuple(size.finding_id for size in sizes)
    cells = [cell for row in grid.cells for cell in row]
    behind = sum(cell.difference.estimate <= 0 for cell in cells)
    lowest = min(cell.difference.estimate for cell in cells)
    highest = max(cell.difference.estimate for cell in cells)
    return [
        say(
            "fragile-tipping",
            treated_missing=_whole(grid.treated_missing, ids, "missing people"),
            control_missing=_whole(grid.control_missing, ids, "missing people"),
            treated_name=name_quantity("arm", comparison.treated.arm),
            control_name=name_quantity("arm", comparison.control.arm),
            ways=_whole(grid.n_cells, ids, "ways the missing could have done"),
            crossing=_whole(len(grid.crossing), ids, "ways whose interval includes no difference"),
            behind=_whole(behind, ids, "ways in which the treated arm is not ahead"),
            reach=_limits(lowest, highest, ids, "lowest and highest difference of all ways"),
        )
    ]  # fmt: skip


def index(comparison: Comparison, found: FragilityIndex) -> Sentence:
    """How many people would turn the result over."""
    ids = comparison.finding_ids
    values = {
        "alpha": Quantity(shown=numbers.ratio_text(found.alpha), record="convention:alpha"),
        "before": _p(found.p_before, ids, "Fisher's exact test"),
    }
    if found.people == 0:
        return say("fragile-index-none", **values)
    people = _whole(found.people, ids, "fragility index")
    return say("fragile-index", people=people, after=_p(found.p, ids, "fragility index"), **values)


def belief(comparison: Comparison, view: BayesianView) -> Sentence:
    """The chance that the treated arm's share is higher, under the stated prior."""
    ids, prior = comparison.finding_ids, view.prior_treated
    known = {value: key for key, value in PRIORS.items()}
    return say(
        "fragile-belief", prior=known.get(prior, "other"),
        parameters=Quantity(shown=f"{prior[0]:g}, {prior[1]:g}", record="convention:beta_prior"),
        chance=Quantity(
            shown=chance_text(view.probability_better), value=view.probability_better,
            finding_ids=ids, method="beta-binomial posterior",
        ),
        treated_name=name_quantity("arm", comparison.treated.arm),
        control_name=name_quantity("arm", comparison.control.arm),
        level=_level(view.level), difference=_points(view.mean, ids),
        interval=_limits(view.low, view.high, ids, "equal-tailed credible interval"),
    )  # fmt: skip


def chance_text(chance: float) -> str:
    """A chance as percent that never claims certainty.

    >>> chance_text(0.9994), chance_text(0.9999), chance_text(0.00004), chance_text(0.5)
    ('99.9%', '> 99.9%', '< 0.1%', '50.0%')
    """
    if chance > 0.9995:
        return f"> {numbers.percent_text(0.999)}"
    if chance < 0.0005:
        return f"< {numbers.percent_text(0.001)}"
    return numbers.percent_text(chance)


def margin(comparison: Comparison, found: NonInferiority | None) -> list[Sentence]:
    """Non-inferiority against the margin that the reader named."""
    if found is None:
        return []
    ids = comparison.finding_ids
    if found.shown_by_test and found.shown_by_interval:
        shown = "both"
    else:
        shown = "one" if found.shown_by_test or found.shown_by_interval else "neither"
    return [
        say(
            "fragile-margin", shown=shown,
            margin=Quantity(
                shown=numbers.points_text(found.margin), value=found.margin, record="reader:margin"
            ),
            p=_p(found.p, ids, "Farrington and Manning"),
            low=_points(found.interval.low, ids), level=_level(found.interval.level),
            treated_name=name_quantity("arm", comparison.treated.arm),
            control_name=name_quantity("arm", comparison.control.arm),
        )
    ]  # fmt: skip


def _interval(effect: Effect) -> Interval:
    assert effect.interval is not None  # scenarios always have counts
    return effect.interval


def _counts(counts: Counts, ids: Ids) -> Quantity:
    return Quantity(shown=f"{counts}", value=counts.rate, finding_ids=ids, method="counts supposed")


def _points(difference: float, ids: Ids) -> Quantity:
    shown = numbers.points_text(difference)
    return Quantity(
        shown=shown, value=difference, finding_ids=ids, method="difference of the counts"
    )


def _limits(low: float, high: float, ids: Ids, method: str) -> Quantity:
    shown = f"{numbers.points_text(low)} to {numbers.points_text(high)}"
    return Quantity(shown=shown, finding_ids=ids, method=method)


def _level(level: float) -> Quantity:
    shown = numbers.percent_text(level, 0)
    return Quantity(shown=shown, value=level, record="convention:confidence_level")


def _p(p: float, ids: Ids, method: str) -> Quantity:
    return Quantity(shown=numbers.p_text(p), value=p, finding_ids=ids, method=method)


def _whole(number: int, ids: Ids, method: str) -> Quantity:
    return Quantity(shown=numbers.localised(number), value=number, finding_ids=ids, method=method)
