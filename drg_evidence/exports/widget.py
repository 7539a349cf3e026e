"""The picker of the page as a Jupyter widget: the same lists, the same article.

Needs ipywidgets; nothing else of the package imports this module.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import ipywidgets

from ..evidence import Evidence
from ..loader import load
from ..stats.comparison import Comparison
from ..stats.pairs import all_comparisons
from ..wording import say
from .web_page.glance import main_comparisons
from .web_page.picker import FACETS, Pick, changes, pick_key, picks_of

STYLE = Path(__file__).parent / "web_page" / "template" / "widget.css"
LINK = re.compile(r'<a class="n" href="#[^"]*">(.*?)</a>', re.DOTALL)
BUTTON = re.compile(r"<button\b.*?</button>", re.DOTALL)


class ComparisonPicker(ipywidgets.VBox):  # type: ignore[misc]
    """Lists for study, outcome, time point, who was counted and place of pain, and what they give.

    Parameters
    ----------
    evidence : Evidence, optional
        The packaged evidence without it.

    Attributes
    ----------
    lists : dict
        The five lists by name: ``study``, ``outcome``, ``time``, ``set``, ``site``. Set the
        ``value`` of one and everything follows.
    comparison : Comparison or None
        What is picked, to compute with; None where the figure is not held.
    """

    def __init__(self, evidence: Evidence | None = None) -> None:
        record = load() if evidence is None else evidence
        comparisons = all_comparisons(record)
        self._picks = picks_of(record, comparisons)
        self._changes = changes(self._picks)
        main = main_comparisons(comparisons)
        first = pick_key(main[0]) if main else self._picks[0].key
        self._picked = next(pick for pick in self._picks if pick.key == first)
        # Filling one list changes the others; only a reader's own choice is followed.
        self._is_filling = False
        self.lists: Mapping[str, Any] = {name: _dropdown(name) for name in FACETS}
        self._change, self._article = ipywidgets.HTML(), ipywidgets.HTML()
        super().__init__(children=[*self.lists.values(), self._change, self._article])
        self._offer(self._picked.values)
        self._show()
        for dropdown in self.lists.values():
            dropdown.observe(self._follow, names="value")

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown; None where the figure is not held."""
        return self._picked.comparison

    def __repr__(self) -> str:
        return f"ComparisonPicker({'; '.join(self._picked.values)})"

    def _repr_mimebundle_(self, **wanted: Any) -> Any:
        """The widget, and the article as HTML for a notebook that is read and not run."""
        bundle = super()._repr_mimebundle_(**wanted)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if isinstance(data, dict):
            data.update({"text/plain": repr(self), "text/html": self._article.value})
        return bundle

    def _follow(self, _: object) -> None:
        if self._is_filling:
            return
        before, self._is_filling = self._picked, True
        try:
            self._offer(tuple(dropdown.value for dropdown in self.lists.values()))
        finally:
            self._is_filling = False
        if self._picked is not before:
            self._show(before)

    def _offer(self, wanted: Sequence[str]) -> None:
        """Fill each list with what the lists before it leave, and keep the choice where it can."""
        fitting: Sequence[Pick] = self._picks
        for place, dropdown in enumerate(self.lists.values()):
            options = tuple(dict.fromkeys(pick.values[place] for pick in fitting))
            chosen = wanted[place] if wanted[place] in options else options[0]
            dropdown.options = options
            dropdown.value = chosen
            fitting = [pick for pick in fitting if pick.values[place] == chosen]
        self._picked = fitting[0]

    def _show(self, before: Pick | None = None) -> None:
        self._article.value = article_html(self._picked)
        self._change.value = "" if before is None else self._said(before, self._picked)

    def _said(self, before: Pick, after: Pick) -> str:
        """What changed, in the words that the page uses."""
        if after.comparison is None:
            return say("page-change-not-held").text
        return self._changes.get(before.key, {}).get(after.key, say("page-change-other-study").text)


def article_html(pick: Pick) -> str:
    """The article of a pick on its own: without links into a page and buttons for its script."""
    body = BUTTON.sub("", LINK.sub(r"\1", pick.body))
    return f'<style>{STYLE.read_text(encoding="utf-8")}</style><div class="drg-pick">{body}</div>'


def _dropdown(name: str) -> Any:
    return ipywidgets.Dropdown(
        description=say(f"page-facet-{name}").text,
        style={"description_width": "12em"},
        layout={"width": "min(100%, 48em)"},
    )
