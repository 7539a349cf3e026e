"""Small pictures drawn as SVG text: people of 100, and two rates with their intervals.

They are drawn here and not in ``charts`` because a page holds one for each pick: as a few hundred
characters each, in colours that follow the reader's dark mode.
"""

from __future__ import annotations

from ...stats.comparison import ArmResult, Comparison
from ...wording import Sentence
from .markup import Markup, element

STEP = 10
ROW = range(10)


def icon_array(people: int, label: Sentence, colour: str) -> Markup:
    """One hundred people, those who met the outcome first: full discs, the others small rings.

    Parameters
    ----------
    people : int
        How many of 100, 0 to 100.
    label : Sentence
        What a screen reader says instead of the picture.
    colour : str
        Class of the arm, ``drg`` or ``scs``.
    """
    rows = [min(10, max(0, people - 10 * row)) for row in ROW]
    met = "".join(_discs(0, row, count) for row, count in enumerate(rows) if count)
    rest = "".join(_discs(count, row, 10 - count) for row, count in enumerate(rows) if count < 10)
    return element(
        "svg",
        Markup(f'<path class="rest" d="{rest}"/><path class="met" d="{met}"/>'),
        viewBox="0 0 100 100", class_=f"icons {colour}", role="img", aria_label=label.text,
    )  # fmt: skip


def _discs(start: int, row: int, count: int) -> str:
    """Discs as the round caps of a dashed line: zero-length dashes, one step apart."""
    return f"M{start * STEP + 5} {row * STEP + 5}h{(count - 1) * STEP + 0.01:g}"


def strip(comparison: Comparison, label: Sentence, colours: tuple[str, str]) -> Markup:
    """Two rates on one scale from 0 to 100 percent, with their intervals where they are known."""
    arms = (comparison.treated, comparison.control)
    marks = "".join(
        _mark(arm, colour, 14 + 20 * line)
        for line, (arm, colour) in enumerate(zip(arms, colours, strict=True))
    )
    grid = "".join(f'<path class="grid" d="M{x} 4V44"/>' for x in (10, 75, 140, 205, 270))
    return element(
        "svg", Markup(grid + marks), viewBox="0 0 280 48", class_="strip", role="img",
        aria_label=label.text,
    )  # fmt: skip


def _mark(arm: ArmResult, colour: str, y: int) -> str:
    point = _across(arm.rate)
    shape = f'<circle cx="{point}" cy="{y}" r="5"/>'
    if colour != "drg":
        # Shape tells the arms apart where colour cannot.
        shape = f'<rect x="{_across(arm.rate) - 4.5:g}" y="{y - 4.5}" width="9" height="9"/>'
    line = ""
    if arm.interval is not None:
        low, high = _across(arm.interval.low), _across(arm.interval.high)
        line = f'<path d="M{low} {y}H{high}M{low} {y - 4}v8M{high} {y - 4}v8"/>'
    return f'<g class="mark {colour}">{line}{shape}</g>'


def _across(proportion: float) -> float:
    return round(10 + 260 * proportion, 1)
