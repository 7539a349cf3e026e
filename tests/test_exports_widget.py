"""The Jupyter picker shows what the page shows, and follows its lists."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("ipywidgets", reason="ipywidgets is not installed: no widget can be made")

from drg_evidence.exports.widget import ComparisonPicker
from drg_evidence.stats.two_arms import compare
from drg_evidence.wording import say


@pytest.fixture
def picker(evidence):
    return ComparisonPicker(evidence)


def test_it_starts_with_the_main_trial(picker):
    assert (picker.comparison.study.study_id, picker.comparison.months) == ("accurate_2017", 3)


def test_another_time_point_gives_the_comparison_of_compare(picker, evidence):
    picker.lists["time"].value = "12 months"
    expected = compare("accurate_2017", months=12, evidence=evidence)
    assert picker.comparison.risk_difference == expected.risk_difference


def test_what_changed_is_said(picker):
    picker.lists["time"].value = "12 months"
    assert "21.2 percentage points instead of 25.5" in picker._change.value


def test_lists_follow_the_study(picker):
    study = next(o for o in picker.lists["study"].options if o.startswith("PROMISE"))
    picker.lists["study"].value = study
    assert picker.lists["time"].options == ("6 months from randomisation",)
    assert picker.comparison.study.study_id == "promise_2019"


def test_another_study_is_not_one_series(picker):
    picker.lists["study"].value = picker.lists["study"].options[-1]
    assert picker._change.value == say("page-change-other-study").text


def test_a_figure_that_is_not_held_gives_no_comparison(picker):
    picker.lists["outcome"].value = "Infection"
    assert picker.comparison is None
    assert say("page-wanted-head").text in picker._article.value


def test_coming_back_works_after_many_choices(picker):
    first = picker.lists["study"].value
    for study in picker.lists["study"].options:
        picker.lists["study"].value = study
    picker.lists["study"].value = first
    assert picker.comparison.study.study_id == "accurate_2017"


def test_the_article_needs_no_page_around_it(picker):
    assert 'href="#' not in picker._article.value and "<button" not in picker._article.value
    assert "81.2%" in picker._article.value


def test_a_notebook_that_is_not_run_shows_the_article(picker):
    bundle = picker._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "81.2%" in data["text/html"] and "ACCURATE" in data["text/plain"]


def test_the_package_does_not_load_ipywidgets():
    code = "import sys, drg_evidence.exports.web_page; print('ipywidgets' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
