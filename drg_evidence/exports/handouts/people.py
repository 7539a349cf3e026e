"""A hundred people: those with the outcome filled and together, the others empty.

The charts of the gallery carry title, caveats and source themselves; in a handout the text
around the picture does. So this is the bare array, of the same people as in the charts.
"""

from __future__ import annotations

from ...charts.figure import EvidenceFigure
from ...charts.icon_grid import A_ROW, OUT_OF, person
from ...charts.style import GREY_MARK, PAPER, house_style, look_of
from ...wording import Sentence
from .document import Picture

INCHES = 1.6
MARK = 0.86
"""Height of a person as a share of their place."""


def people_picture(
    filled: int, *, arm: str, key: str, alt: Sentence, caption: Sentence, source: Sentence,
    ids: tuple[str, ...],
) -> Picture:  # fmt: skip
    """A picture of ``filled`` people of a hundred.

    Parameters
    ----------
    filled : int
        Whole people of a hundred, 0 to 100.
    arm : str
        Term of the treatment, for the colour.
    key : str
        Name of the picture, unlike any other on the page.
    alt, caption, source : Sentence
        What stands for the picture, the line below it, and the study it is from.
    ids : tuple of str
        The findings behind it.

    Raises
    ------
    ValueError
        When ``filled`` is not 0 to 100.
    """
    if not 0 <= filled <= OUT_OF:
        raise ValueError(f"{filled} people of {OUT_OF}")
    with house_style():
        figure = EvidenceFigure(figsize=(INCHES, INCHES), dpi=300, facecolor=PAPER)
        _draw(figure, filled, arm)
    figure.name, figure.title, figure.alt_text = key, caption.text, alt.text
    figure.sentences, figure.finding_ids = (alt, caption, source), ids
    return Picture(figure=figure, alt=alt, caption=caption, source=source)


def _draw(figure: EvidenceFigure, filled: int, arm: str) -> None:
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(0, A_ROW), ylim=(A_ROW, 0))
    places = [(i % A_ROW + 0.5, i // A_ROW + 0.5) for i in range(OUT_OF)]
    size = (INCHES * 72 / A_ROW * MARK) ** 2
    colour = look_of(arm).colour
    for group, face, edge, name in (
        (places[:filled], colour, colour, "had"),
        (places[filled:], PAPER, GREY_MARK, "had-not"),
    ):
        axes.scatter(
            [x for x, _ in group], [y for _, y in group], s=size, marker=person(),
            facecolor=face, edgecolor=edge, linewidth=0.8, gid=name, clip_on=False,
        )  # fmt: skip
