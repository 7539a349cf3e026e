"""The house style: one look for each treatment, contrast by formula, three sizes."""

from __future__ import annotations

import matplotlib
import pytest
from matplotlib.markers import MarkerStyle

from drg_evidence.charts import style
from drg_evidence.charts.style import (
    COLOURS,
    GREY_MARK,
    INK,
    LOOKS,
    MARKS,
    MUTED,
    PAPER,
    SIZES,
    contrast,
    house_style,
    look_of,
    luminance,
    size_of,
)
from drg_evidence.errors import UnknownTerm
from drg_evidence.vocabulary import Arm


def test_every_arm_has_a_look():
    assert set(LOOKS) == set(Arm)


def test_colours_and_marks_are_found_by_the_term_of_the_arm():
    assert COLOURS["drg"] == look_of("drg").colour
    assert MARKS["scs_tonic"] == look_of("scs_tonic").marker


@pytest.mark.parametrize("arm", list(Arm))
def test_marks_are_known_to_matplotlib(arm):
    MarkerStyle(look_of(arm).marker)


@pytest.mark.parametrize("arm", list(Arm))
def test_text_in_the_colour_of_a_treatment_can_be_read(arm):
    assert contrast(look_of(arm).colour, PAPER) >= 4.5


@pytest.mark.parametrize("colour", [INK, MUTED])
def test_text_colours_reach_the_contrast_of_small_text(colour):
    assert contrast(colour, PAPER) >= 4.5


def test_hollow_icons_reach_the_contrast_of_marks():
    assert contrast(GREY_MARK, PAPER) >= 3


def test_drg_and_scs_differ_in_more_than_colour():
    drg, scs = look_of("drg"), look_of("scs_tonic")
    assert (drg.marker, drg.hatch) != (scs.marker, scs.hatch)
    assert drg.marker != scs.marker
    assert drg.hatch != scs.hatch


# Brettel, Viénot and Mollon 1997 in the simplified matrices of Viénot et al. 1999, for linear RGB.
BLIND = {
    "protanopia": ((0.1121, 0.8853, -0.0005), (0.1127, 0.8897, -0.0001), (0.0045, 0.0, 1.0019)),
    "deuteranopia": ((0.2920, 0.7054, -0.0003), (0.2934, 0.7089, 0.0), (-0.02098, 0.02559, 1.0)),
}


def seen(colour, kind):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return [sum(w * p for w, p in zip(row, linear, strict=True)) for row in BLIND[kind]]


@pytest.mark.parametrize("kind", BLIND)
def test_drg_and_scs_stay_apart_for_colour_blind_readers(kind):
    one, two = seen(COLOURS["drg"], kind), seen(COLOURS["scs_tonic"], kind)
    assert max(abs(a - b) for a, b in zip(one, two, strict=True)) > 0.15


def test_contrast_runs_from_one_to_twenty_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast(INK, INK) == 1


def test_luminance_weighs_green_most():
    assert luminance("#00FF00") > luminance("#FF0000") > luminance("#0000FF")


def test_label_starts_with_a_capital_and_names_the_treatment():
    assert look_of("scs_tonic").label == "Conventional SCS"
    assert look_of("scs_10khz").quantity.record == "vocabulary:arm.scs_10khz"


def test_an_unknown_arm_is_answered_with_the_nearest():
    with pytest.raises(UnknownTerm, match="drg"):
        look_of("dgr")


def test_the_slide_is_sixteen_to_nine():
    slide = size_of("slide")
    assert slide.width / slide.height == pytest.approx(16 / 9)


def test_the_square_is_square():
    square = size_of("square")
    assert square.width == square.height


def test_slide_text_keeps_the_floor_for_the_back_of_a_room():
    assert min(size_of("slide").points.values()) >= 18


@pytest.mark.parametrize("size", SIZES)
def test_every_size_has_the_same_roles(size):
    assert set(size_of(size).points) == {"title", "subtitle", "value", "label", "small", "note"}


def test_an_unknown_size_names_the_known():
    with pytest.raises(UnknownTerm, match="slide"):
        size_of("poster")


def test_the_style_leaves_matplotlib_as_it_was():
    matplotlib.rcParams["font.size"] = 17.0
    try:
        with house_style():
            assert matplotlib.rcParams["font.size"] == 10.0
            with house_style():
                assert matplotlib.rcParams["svg.fonttype"] == "none"
        assert matplotlib.rcParams["font.size"] == 17.0
    finally:
        matplotlib.rcParams["font.size"] = 10.0


def test_without_the_font_package_the_fallback_is_used(monkeypatch):
    style.font_files.cache_clear()
    style.font_families.cache_clear()
    monkeypatch.setattr(style, "find_spec", lambda name: None)
    try:
        assert style.font_families() == (style.FALLBACK,)
    finally:
        monkeypatch.undo()
        style.font_files.cache_clear()
        style.font_families.cache_clear()


def test_every_waveform_of_scs_has_a_mark_and_a_hatch_of_its_own():
    named = [arm for arm in Arm if arm.startswith("scs") and arm != Arm.SCS_ANY]
    assert len({look_of(arm).marker for arm in named}) == len(named)
    assert len({look_of(arm).hatch for arm in named}) == len(named)


def test_scs_of_no_stated_waveform_looks_like_conventional_scs():
    assert MARKS["scs_any"] == MARKS["scs_tonic"]
