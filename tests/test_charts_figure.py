"""The figure can show itself and say what it shows."""

from __future__ import annotations

import subprocess
import sys

import drg_evidence as drg
from drg_evidence.charts import CHARTS


def test_it_shows_itself_in_a_notebook():
    figure = CHARTS["follow_up"](drg.load(), size="page")
    assert figure._repr_png_()[:4] == b"\x89PNG"


def test_everything_it_must_say_is_there():
    figure = CHARTS["follow_up"](drg.load(), size="page")
    assert figure.name == "follow_up"
    assert figure.title in {s.text for s in figure.sentences}
    assert figure.caveats and figure.source_line and figure.alt_text
    assert "levy_2019.pain_reduction_pct_mean.lower_limb.scs_tonic.m12" in figure.finding_ids


def test_charts_are_drawn_without_pyplot():
    code = (
        "import sys, drg_evidence as drg; from drg_evidence.charts import CHARTS; "
        "CHARTS['follow_up'](drg.load(), size='page'); "
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_room_does_not_load_matplotlib():
    code = "import sys, drg_evidence.charts; assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_public_name_can_be_imported():
    import drg_evidence.charts as charts

    assert [name for name in charts.__all__ if not callable(getattr(charts, name))] == ["CHARTS"]


def test_save_is_the_function_even_after_its_module_was_imported():

    assert callable(drg.charts.save)
