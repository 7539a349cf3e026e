"""Charts speak the language of the catalogue in use, whole and without falling over."""

from __future__ import annotations

import pytest

import drg_evidence as drg
from drg_evidence.charts import CHARTS
from drg_evidence.wording import use_catalogue
from tests.pseudo_language import is_bracketed, pseudo_catalogue


@pytest.mark.parametrize("name", CHARTS)
def test_every_sentence_comes_from_the_catalogue_in_use(name):
    with use_catalogue(pseudo_catalogue()):
        figure = CHARTS[name](drg.load(), size="slide")
    assert [s.text for s in figure.sentences if not is_bracketed(s.text)] == []
