"""Files: the same bytes every time, whole or not at all, with the words inside."""

from __future__ import annotations

import re
import struct
import zlib

import pytest

import drg_evidence as drg
from drg_evidence.charts import CHARTS, save, svg_text
from drg_evidence.charts.save import rendered
from drg_evidence.errors import ExportError

KINDS = ("png", "svg", "pdf")


@pytest.fixture(scope="module")
def figure():
    return CHARTS["responder_rates"](drg.load(), size="page")


def chunks(png):
    """Text chunks of a PNG by keyword."""
    place, found = 8, {}
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        body = png[place + 8 : place + 8 + length]
        if kind == b"tEXt":
            key, _, value = body.partition(b"\0")
            found[key.decode()] = value.decode("latin-1")
        if kind in (b"iTXt", b"zTXt"):
            found[body.partition(b"\0")[0].decode()] = itxt(body, kind)
        place += length + 12
    return found


def itxt(body, kind):
    if kind == b"zTXt":
        return zlib.decompress(body.partition(b"\0")[2][1:]).decode("latin-1")
    return body.partition(b"\0")[2][2:].split(b"\0", 2)[2].decode("utf-8")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["responder_rates", "icon_array_3_months", "evidence_map", "cost"])
def test_two_drawings_give_the_same_bytes(name, kind):
    first, second = (CHARTS[name](drg.load(), size="page") for _ in range(2))
    assert rendered(first, kind) == rendered(second, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_rendering_one_figure_twice_gives_the_same_bytes(figure, kind):
    assert rendered(figure, kind) == rendered(figure, kind)


def test_a_png_carries_title_and_words(figure):
    found = chunks(rendered(figure, "png"))
    assert found["Title"] == figure.title
    assert "81.2%" in found["Description"]


def test_an_svg_says_title_and_words_to_a_screen_reader(figure):
    svg = svg_text(figure)
    head = svg[: svg.index("<defs>")]
    assert 'role="img"' in head
    labelled = re.search(r'aria-labelledby="([^"]+)"', head)[1].split()
    assert labelled == re.findall(r'<(?:title|desc) id="([^"]+)"', head)
    assert figure.title in head


def test_an_svg_keeps_its_letters_as_text(figure):
    assert ">81.2%</text>" in svg_text(figure)


def test_an_svg_file_brings_its_font_and_a_page_does_not(figure):
    assert b"@font-face" in rendered(figure, "svg")
    assert "@font-face" not in svg_text(figure)


def test_an_svg_holds_no_date_and_no_place_of_this_machine(figure):
    svg = svg_text(figure)
    assert "<dc:date>" not in svg
    assert "/site-packages" not in svg


def test_an_svg_loads_nothing_from_elsewhere(figure):
    svg = rendered(figure, "svg").decode("utf-8")
    assert not re.search(r"""(?:href|src)\s*=\s*["']https?:""", svg)


def test_a_pdf_carries_title_and_words(figure):
    pdf = rendered(figure, "pdf")
    assert b"/Title" in pdf
    assert b"/Subject" in pdf
    assert b"/CreationDate" not in pdf


@pytest.mark.parametrize("kind", KINDS)
def test_the_ending_chooses_the_format(figure, kind, tmp_path):
    starts = {"png": b"\x89PNG", "svg": b"<svg", "pdf": b"%PDF"}
    assert save(figure, tmp_path / f"x.{kind}").read_bytes().startswith(starts[kind])


def test_another_ending_is_refused(figure, tmp_path):
    with pytest.raises(ExportError, match="png"):
        save(figure, tmp_path / "x.gif")


def test_a_file_that_is_there_is_left_alone(figure, tmp_path):
    target = tmp_path / "x.svg"
    target.write_text("mine")
    with pytest.raises(ExportError, match="already"):
        save(figure, target)
    assert target.read_text() == "mine"


def test_overwriting_replaces_it(figure, tmp_path):
    target = tmp_path / "x.svg"
    target.write_text("mine")
    save(figure, target, overwrite=True)
    assert target.read_text("utf-8").startswith("<svg")


def test_a_missing_folder_is_said(figure, tmp_path):
    with pytest.raises(ExportError, match="no folder"):
        save(figure, tmp_path / "none" / "x.svg")


def test_no_half_file_is_left_when_writing_fails(figure, tmp_path, monkeypatch):
    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(ExportError, match="No space"):
        save(figure, tmp_path / "x.svg")
    assert list(tmp_path.iterdir()) == []


def test_the_readers_own_settings_do_not_reach_the_file(figure):
    import matplotlib

    before = rendered(figure, "svg")
    with matplotlib.rc_context({"svg.fonttype": "path", "savefig.facecolor": "red"}):
        assert rendered(figure, "svg") == before
