"""The HTML handouts in a real browser: on a phone, in the dark, with grown text, and for axe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drg_evidence.evidence import Evidence
from drg_evidence.exports.handouts import handout
from drg_evidence.wording import use_catalogue

from .browser import Browser, axe_script, driven
from .pseudo_language import pseudo_catalogue

KINDS = ("patient", "leaflet", "evidence_table")
SCREENS = [(1280, False), (1280, True), (360, False), (360, True)]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with driven(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def axe() -> str:
    return axe_script()


@pytest.fixture(scope="module", params=KINDS)
def file(
    request: pytest.FixtureRequest, evidence: Evidence, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("handout")
    return handout(folder / f"{request.param}.html", kind=request.param, evidence=evidence)


def sideways(browser: Browser) -> int:
    width: int = browser.run("return document.documentElement.scrollWidth")
    return width


@pytest.mark.parametrize(("width", "dark"), SCREENS)
def test_axe_finds_nothing(browser: Browser, file: Path, axe: str, width: int, dark: bool) -> None:
    browser.open(file, width=width, dark=dark)
    assert browser.violations(axe) == []


@pytest.mark.parametrize("width", [320, 360, 390, 1280])
def test_the_page_never_scrolls_sideways(browser: Browser, file: Path, width: int) -> None:
    browser.open(file, width=width)
    assert sideways(browser) <= width


@pytest.mark.parametrize("kind", KINDS)
def test_longer_words_break_no_layout(
    browser: Browser, kind: str, evidence: Evidence, tmp_path: Path
) -> None:
    with use_catalogue(pseudo_catalogue()):
        grown = handout(tmp_path / "grown.html", kind=kind, evidence=evidence)
    browser.open(grown, width=360)
    assert sideways(browser) <= 360


def test_pictures_of_gains_and_harms_are_shown_in_one_size(
    browser: Browser, evidence: Evidence, tmp_path: Path
) -> None:
    browser.open(handout(tmp_path / "patient.html", evidence=evidence), width=390)
    sizes = browser.run(
        "return [...document.querySelectorAll('figure svg')]"
        ".map(p => Math.round(p.getBoundingClientRect().width))"
    )
    assert (len(sizes), len(set(sizes))) == (8, 1)


def test_a_table_can_be_scrolled_by_keyboard(
    browser: Browser, evidence: Evidence, tmp_path: Path
) -> None:
    browser.open(handout(tmp_path / "l.html", kind="leaflet", evidence=evidence), width=360)
    reached = browser.run(
        "const t = document.querySelector('.table'); t.focus(); return document.activeElement === t"
    )
    assert reached
