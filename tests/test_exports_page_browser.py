"""The page in a real browser: what a person does with it, and that nothing leaves the file."""

from __future__ import annotations

import base64
import io
import time
from dataclasses import replace

import pytest

from drg_evidence.exports.web_page import page, page_html
from drg_evidence.wording import say, use_catalogue
from tests.browser import DOWN, ENTER, ESCAPE, TAB, axe_script, driven
from tests.pseudo_language import pseudo_catalogue
from tests.test_exports_page_html import HOSTILE, hostile

SUCCESS_3 = "c-accurate_2017.treatment_success.lower_limb.drg.m3--scs_tonic"
SUCCESS_12 = "c-accurate_2017.treatment_success.lower_limb.drg.m12--scs_tonic"
ROW_12 = "f-accurate_2017.treatment_success.lower_limb.drg.m12"
SCREENS = [(1280, False), (1280, True), (360, False), (360, True)]


@pytest.fixture(scope="module")
def file(evidence, tmp_path_factory):
    return page(tmp_path_factory.mktemp("page") / "drg.html", evidence=evidence)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with driven(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def axe():
    return axe_script()


def shown_pick(browser):
    return browser.run(
        "return [...document.querySelectorAll('.pick')].filter(p => p.offsetParent).map(p => p.id)"
    )


def shown_rows(browser):
    return browser.run(
        "return [...document.querySelectorAll('#findings tbody tr')]"
        ".filter(r => !r.hidden).map(r => r.id)"
    )


def test_the_main_comparison_is_shown_first(browser, file):
    browser.open(file)
    assert shown_pick(browser) == [SUCCESS_3]


def test_another_time_point_shows_its_figures_and_says_what_changed(browser, file):
    browser.open(file)
    browser.choose("pick-time", "12 months")
    assert shown_pick(browser) == [SUCCESS_12]
    said = browser.text("#pick-change")
    assert "12 months instead of 3 months" in said and "21.2 percentage points" in said


def test_another_study_is_said_not_to_be_set_beside_the_first(browser, file):
    browser.open(file)
    browser.choose("pick-study", "BOOST-DRG")
    assert say("page-change-other-study").text == browser.text("#pick-change")


def test_lists_offer_what_is_held_of_the_study(browser, file):
    browser.open(file)
    browser.choose("pick-study", "PROMISE")
    options = browser.run(
        "return [...document.getElementById('pick-time').options].map(o => o.text)"
    )
    assert options == ["6 months from randomisation"]


def test_a_figure_that_is_not_held_is_said_not_to_be(browser, file):
    browser.open(file)
    browser.choose("pick-outcome", "Infection")
    [pick] = shown_pick(browser)
    assert pick.startswith("w-accurate_2017.infection")
    assert say("page-wanted-head").text in browser.text(f"[id='{pick}']")


def test_an_analysis_set_can_be_chosen(browser, file):
    browser.open(file)
    browser.choose("pick-study", "PROCESS, 24 months")
    before = shown_pick(browser)
    browser.choose("pick-set", "Modified intention to treat")
    assert shown_pick(browser) != before and shown_pick(browser)[0].endswith("mitt--cmm")


def test_everyone_randomised_is_not_held_and_what_the_counts_would_give_is_told(browser, file):
    browser.open(file)
    browser.choose("pick-set", "Everyone randomised")
    [pick] = shown_pick(browser)
    text = browser.text(f"[id='{pick}']")
    assert say("page-wanted-head").text in text
    assert "56 of 76 against 39 of 76" in text and say("page-if-counted-lead").text in text


def test_a_link_to_a_comparison_opens_it(browser, file):
    browser.open(file, anchor=f"#{SUCCESS_12}")
    assert shown_pick(browser) == [SUCCESS_12]


def test_a_figure_leads_to_its_row(browser, file):
    browser.open(file)
    browser.write("search", "recall")
    browser.click(f"a.n[href='#{ROW_12}']")
    assert ROW_12 in shown_rows(browser)
    assert browser.focus() == ROW_12


def test_a_figure_leads_to_its_row_a_second_time(browser, file):
    browser.open(file)
    for word in ("recall", "sham"):
        browser.write("search", word)
        browser.click(f"a.n[href='#{ROW_12}']")
        assert ROW_12 in shown_rows(browser)


def test_search_finds_all_words_in_any_order(browser, file):
    browser.open(file)
    browser.write("search", "MRI unsafe axium")
    rows = shown_rows(browser)
    assert rows == ["f-accurate_2017.mri_status.drg"]
    assert browser.text("#matching") == "1"


def test_filters_work_together(browser, file, evidence):
    browser.open(file)
    browser.choose("filter-arm", "Sham")
    sham = sum(f.arm == "sham" for f in evidence.by_id.values())
    assert browser.text("#matching") == str(sham)
    browser.choose("filter-topic", "Harms")
    assert browser.text("#matching") == "0"
    assert browser.text("#none") == say("page-count-none").text


def test_clear_brings_all_rows_back(browser, file, evidence):
    browser.open(file)
    browser.write("search", "zzz")
    browser.click("#clear")
    assert browser.text("#matching") == str(len(evidence.by_id))


def test_more_rows_come_when_asked_for(browser, file):
    browser.open(file)
    before = shown_rows(browser)
    browser.click("#more")
    after = shown_rows(browser)
    assert len(before) == 12 and len(after) == 112
    assert browser.focus() == after[12]


def test_a_reference_is_shown_and_copied(browser, file):
    browser.open(file)
    browser.tell("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    browser.click(f"[id='{SUCCESS_3}'] button.cite")
    assert browser.text("#cite-plain").startswith("Deer TR et al.")
    browser.click("[data-copy=cite-bibtex]")
    time.sleep(0.3)
    assert browser.text("#copied") == say("page-copied").text
    held = browser.driver.execute_async_script(
        "navigator.clipboard.readText().then(arguments[0], e => arguments[0](String(e)))"
    )
    assert held.startswith("@article{accurate_2017,")


def test_copying_works_without_the_newer_clipboard(browser, file):
    browser.open(file)
    browser.run("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    browser.click(f"[id='{SUCCESS_3}'] button.cite")
    browser.click("[data-copy=cite-plain]")
    time.sleep(0.3)
    assert browser.text("#copied") == say("page-copied").text


def test_escape_closes_the_reference_and_gives_the_focus_back(browser, file):
    browser.open(file)
    browser.click(f"[id='{SUCCESS_3}'] button.cite")
    browser.press(ESCAPE)
    assert browser.run("return document.getElementById('cite').open") is False
    assert browser.run("return document.activeElement.className").startswith("cite")


def downloaded(browser, file, folder, kind, name="responder_rates"):
    browser.open(file, dark=True)
    browser.tell("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    browser.click(f"[data-save={kind}][data-name={name}]")
    target = folder / f"{name}.{kind}"
    for _ in range(100):
        if target.exists() and target.stat().st_size:
            return target.read_bytes()
        time.sleep(0.1)
    raise AssertionError(f"{target.name} did not arrive: {browser.complaints()}")


def test_a_chart_is_saved_as_svg_in_its_own_colours_and_face(browser, file, tmp_path):
    from lxml import etree

    svg = downloaded(browser, file, tmp_path, "svg")
    root = etree.fromstring(svg)
    assert root.tag.endswith("svg") and root.get("width")
    assert b"var(" not in svg and b"#0b5a93" in svg and b"@font-face" in svg


def test_a_chart_is_saved_as_a_picture_large_enough_for_a_slide(browser, file, tmp_path):
    from PIL import Image

    with Image.open(io.BytesIO(downloaded(browser, file, tmp_path, "png"))) as picture:
        assert picture.width > 1900
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 24)}
    assert (255, 255, 255) in colours and (0x0B, 0x5A, 0x93) in colours


def test_print_leaves_the_controls_out_and_unfolds_the_rest(browser, file):
    import pypdfium2

    browser.open(file)
    pdf = base64.b64decode(
        browser.tell("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]
    )
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document).split()
    document.close()
    words = " ".join(text)
    assert say("page-print").text not in words and say("page-search").text not in words
    assert "Number needed to treat" in words


def test_what_print_unfolded_is_folded_again(browser, file):
    browser.open(file)
    browser.run("dispatchEvent(new Event('beforeprint'))")
    opened = browser.run("return document.querySelectorAll('#main details[open]').length")
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert opened > 3
    assert browser.run("return document.querySelectorAll('#main details[open]').length") == 0


def test_the_first_tab_offers_to_skip_to_the_content(browser, file):
    browser.open(file)
    browser.press(TAB)
    assert browser.focus() == say("page-skip").text
    browser.press(ENTER)
    assert browser.focus() == "main"


def test_the_picker_works_by_keyboard_alone(browser, file):
    browser.open(file)
    for _ in range(200):
        browser.press(TAB)
        if browser.focus() == "pick-time":
            break
    assert browser.focus() == "pick-time"
    browser.press(DOWN)
    assert shown_pick(browser) == [SUCCESS_12]


def test_what_has_the_focus_is_seen(browser, file):
    browser.open(file)
    browser.press(TAB, TAB)
    width, style = browser.run(
        "const s = getComputedStyle(document.activeElement);return [s.outlineWidth, s.outlineStyle]"
    )
    assert (width, style) == ("3px", "solid")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_never_scrolls_sideways(browser, file, width):
    browser.open(file, width=width)
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    browser.run("document.getElementById('more').click()")
    browser.run("document.querySelectorAll('.pick').forEach(p => p.classList.add('shown'))")
    assert browser.run("return document.documentElement.scrollWidth") <= width


def test_longer_words_break_no_layout(browser, evidence, tmp_path):
    with use_catalogue(pseudo_catalogue()):
        out = page(tmp_path / "longer.html", evidence=evidence, figures={})
    browser.open(out, width=360)
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert browser.run("return document.documentElement.scrollWidth") <= 360


def test_dark_mode_darkens_the_page_and_the_charts(browser, file):
    browser.open(file, dark=True)
    back = browser.run("return getComputedStyle(document.body).backgroundColor")
    paper = browser.run("return getComputedStyle(document.querySelector('.picture path')).fill")
    text = browser.run("return getComputedStyle(document.querySelector('.picture text')).fill")
    light = [sum(int(part) for part in c[4:-1].split(",")) for c in (back, paper, text)]
    assert light[0] < 120 and light[1] < 150 and light[2] > 450


@pytest.mark.parametrize(("width", "dark"), SCREENS)
def test_axe_finds_nothing(browser, file, axe, width, dark):
    browser.open(file, width=width, dark=dark)
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert browser.violations(axe) == []


def test_axe_finds_nothing_with_a_reference_open_and_a_figure_not_held(browser, file, axe):
    browser.open(file)
    browser.choose("pick-outcome", "Infection")
    browser.click("#findings button.cite")
    assert browser.violations(axe) == []


def test_nothing_leaves_the_file_and_nothing_is_complained_of(browser, file, tmp_path):
    browser.requests(), browser.complaints()
    browser.open(file)
    browser.choose("pick-study", "BOOST-DRG")
    browser.write("search", "infection")
    browser.click("#findings tr:not([hidden]) button.cite")
    browser.click("#cite-close")
    downloaded(browser, file, tmp_path, "png")
    asked = {url for url in browser.requests() if not url.startswith(("data:", "blob:"))}
    assert asked <= {file.as_uri(), "about:blank"}
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert browser.complaints() == []


def test_everything_is_there_without_scripts(browser, file, evidence):
    browser.tell("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(file)
    finally:
        browser.tell("Emulation.setScriptExecutionDisabled", value=False)
    assert len(shown_rows(browser)) == len(evidence.by_id)
    assert len(shown_pick(browser)) > 40
    assert browser.run("return document.getElementById('picker').offsetParent") is None


def test_hostile_text_runs_nothing(browser, evidence, tmp_path):
    out = tmp_path / "hostile.html"
    out.write_text(page_html(evidence=hostile(evidence), figures={}), encoding="utf-8")
    browser.complaints()
    browser.open(out)
    browser.choose("pick-time", "12 months")
    browser.click("#findings button.cite")
    assert browser.run("return window.injected") is None
    assert HOSTILE in browser.run("return document.getElementById('cite-plain').textContent")
    assert browser.complaints() == []


def test_text_written_from_the_right_keeps_the_page_in_order(browser, evidence, tmp_path):
    finding = evidence.findings(study="accurate_2017")[0]
    arabic = replace(finding, definition="ألم مزمن في الساق، تحفيز العقدة الجذرية الظهرية")
    changed = replace(evidence, by_id={**evidence.by_id, finding.finding_id: arabic})
    out = page(tmp_path / "arabic.html", evidence=changed, figures={})
    browser.open(out, width=360)
    assert browser.run("return document.documentElement.scrollWidth") <= 360
