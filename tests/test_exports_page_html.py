"""The page as a file: whole, safe, the same every time, with a source behind every figure."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Doctype

import drg_evidence as drg
from drg_evidence.cli import main
from drg_evidence.exports.web_page import page, page_html
from drg_evidence.exports.web_page.article import difference
from drg_evidence.exports.web_page.markup import element, linked, row_id
from drg_evidence.exports.web_page.picker import pick_key
from drg_evidence.stats.pairs import all_comparisons
from drg_evidence.wording import Quantity, Sentence, say, use_catalogue
from tests.pseudo_language import escaped_words, pseudo_catalogue, quantities_made

HOSTILE = "\"><img src=x onerror=alert(1)></script><script>window.injected = 1</script>'&amp; Ö ألم"


@pytest.fixture(scope="module")
def html(evidence):
    return page_html(evidence=evidence)


@pytest.fixture(scope="module")
def soup(html):
    return BeautifulSoup(html, "html.parser")


def hostile(evidence):
    """The evidence with an attack in every text that the page shows."""
    studies = {
        key: replace(
            study, label=f"{study.label} {HOSTILE}", title=HOSTILE, population=HOSTILE,
            funder=HOSTILE,
        )
        for key, study in evidence.studies.items()
    }  # fmt: skip
    sources = {
        key: replace(source, citation=HOSTILE, url="javascript:window.injected=1")
        for key, source in evidence.sources.items()
    }
    by_id = {
        key: replace(finding, definition=HOSTILE, locator=HOSTILE, notes=HOSTILE)
        for key, finding in evidence.by_id.items()
    }
    return replace(evidence, studies=studies, sources=sources, by_id=by_id)


def test_the_same_evidence_gives_the_same_bytes(evidence, html):
    assert page_html(evidence=evidence) == html


def test_the_file_is_under_two_megabytes(html):
    assert len(html.encode("utf-8")) < 2_000_000


def test_every_id_is_unique(soup):
    ids = Counter(tag["id"] for tag in soup.find_all(id=True))
    assert [i for i, times in ids.items() if times > 1] == []


def test_every_inner_link_has_its_target(soup):
    ids = {tag["id"] for tag in soup.find_all(id=True)}
    links = [a["href"] for a in soup.find_all("a", href=re.compile("^#"))]
    assert links and [link for link in links if link[1:] not in ids] == []


@pytest.mark.parametrize("attribute", ["aria-labelledby", "aria-describedby", "for"])
def test_every_label_names_something_that_exists(soup, attribute):
    ids = {tag["id"] for tag in soup.find_all(id=True)}
    named = [i for tag in soup.find_all(attrs={attribute: True}) for i in tag[attribute].split()]
    assert named and set(named) <= ids


def test_headings_go_down_one_step_at_a_time(soup):
    levels = [int(tag.name[1]) for tag in soup.find_all(re.compile(r"^h[1-6]$"))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_scoped_heads(soup):
    for table in soup.find_all("table"):
        assert table.find("caption"), table.get("id")
        assert all(th.get("scope") in ("col", "row") for th in table.find_all("th"))


def test_every_picture_has_words(soup):
    for svg in soup.find_all("svg"):
        assert svg.get("role") == "img"
        assert svg.get("aria-label") or svg.get("aria-labelledby")


def test_every_field_has_a_label(soup):
    labelled = {label["for"] for label in soup.find_all("label")}
    assert {tag["id"] for tag in soup.find_all(["input", "select"])} == labelled


def test_nothing_is_loaded_from_anywhere(soup):
    assert soup.find_all(["iframe", "object", "embed", "video", "audio", "source", "base"]) == []
    assert soup.find_all("script", src=True) == soup.find_all("img") == []
    assert [link["href"] for link in soup.find_all("link")] == ["data:,"]


def test_no_style_reaches_outside(html):
    urls = set(re.findall(r"url\(\s*['\"]?([^)'\"]{0,12})", html))
    assert all(url.startswith(("data:font", "#chart-")) for url in urls)


def test_the_policy_allows_nothing_but_what_stands_in_the_file(soup):
    policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    for kind, tags in (
        ("script-src", [s for s in soup.find_all("script") if not s.get("type")]),
        ("style-src", [s for s in soup.find_all("style") if not s.find_parent("svg")]),
    ):
        hashes = {
            f"'sha256-{b64encode(sha256(tag.string.encode()).digest()).decode()}'" for tag in tags
        }
        assert set(parts[kind].split()) == hashes


def test_charts_bring_no_style_sheet_of_their_own(soup):
    assert [svg for svg in soup.find_all("svg") if svg.find("style")] == []


def test_no_event_handler_stands_in_the_markup(soup):
    assert [t.name for t in soup.find_all(True) if any(a.startswith("on") for a in t.attrs)] == []


def test_every_finding_has_a_row_with_its_source(evidence, soup):
    rows = {tr["id"]: tr for tr in soup.select("#findings tbody tr")}
    assert len(rows) == len(evidence.by_id)
    for finding in evidence.by_id.values():
        text = " ".join(rows[row_id(finding.finding_id)].get_text(" ").split())
        assert " ".join(evidence.source_of(finding).citation.split()) in text
        assert " ".join(finding.locator.split()).replace(">=", "≥") in text


def test_inferred_counts_are_never_in_a_cell_as_if_printed(evidence, soup):
    inferred = [f for f in evidence.by_id.values() if f.has_inferred_counts]
    assert inferred
    for finding in inferred:
        text = soup.find(id=row_id(finding.finding_id)).get_text(" ")
        assert say("page-cell-inferred").text in text
        assert f"{finding.events} of {finding.n}" not in text


def test_a_bound_in_words_is_shown_as_printed(soup):
    row = soup.find(
        id="f-accurate_2017.responder_80_and_paresthesia_free.lower_limb.drg.m12"
    ).get_text(" ")
    assert "more than a third" in row and "33.3%" not in row


def test_a_computed_figure_has_its_unit_and_says_that_it_is_computed(soup):
    row = soup.find(
        id="f-accurate_2017.treatment_success.lower_limb.between_arms.m3.derived"
    ).get_text(" ")
    assert "25.5 percentage points" in row and say("page-cell-derived").text in row


def test_the_main_results_come_first(soup):
    first = [tr["id"] for tr in soup.select("#findings tbody tr")][:4]
    assert any(i.endswith("treatment_success.lower_limb.drg.m3") for i in first)


def test_every_comparison_has_an_article_with_the_numbers_of_compare(evidence, soup):
    comparisons = all_comparisons(evidence)
    assert len(comparisons) > 30
    for comparison in comparisons:
        text = " ".join(soup.find(id=pick_key(comparison)).get_text(" ").split())
        assert difference(comparison).text in re.sub(r"\s+(?=[:,.;])", "", text)
        assert all(str(caveat).split("(")[0].strip() in text for caveat in comparison.caveats)


def test_the_data_of_the_picker_leads_to_articles(soup):
    data = json.loads(soup.find(id="data").string)
    articles = {article["id"] for article in soup.select("article.pick")}
    assert {pick["id"] for pick in data["picks"]} == articles
    places = [tuple(pick["values"]) for pick in data["picks"]]
    assert len(set(places)) == len(places)


def test_every_change_within_a_study_is_said(soup):
    data = json.loads(soup.find(id="data").string)
    said = data["changes"]["c-accurate_2017.treatment_success.lower_limb.drg.m3--scs_tonic"]
    text = said["c-accurate_2017.treatment_success.lower_limb.drg.m12--scs_tonic"]
    assert "21.2 percentage points instead of 25.5" in text


def test_every_button_finds_its_reference(soup):
    references = json.loads(soup.find(id="data").string)["references"]
    asked = {key for tag in soup.find_all(attrs={"data-cite": True}) for key in tag["data-cite"].split()}  # noqa: E501  # fmt: skip
    assert asked and asked <= set(references)
    assert references["accurate_2017"][1].startswith("@article{accurate_2017,")


def test_benefits_and_harms_stand_alike(soup):
    one, two = soup.select(".balance > .card")
    assert [t.name for t in one.find_all(True, recursive=False)] == [
        t.name for t in two.find_all(True, recursive=False)
    ]
    assert len(one.find_all("ul")[0].find_all("li")) == len(two.find_all("ul")[0].find_all("li"))
    assert len(two.select("tbody tr")) >= len(one.select("tbody tr"))


def test_advice_is_disclaimed_once(soup):
    assert soup.get_text(" ").count(say("not-advice").text) == 1


@pytest.mark.parametrize("message", ["not-graded", "made-by"])
def test_certainty_and_maker_are_named(soup, message):
    assert say(message).text in soup.get_text(" ")


def test_the_date_of_the_evidence_and_the_funding_are_named(evidence, soup):
    text = soup.get_text(" ")
    assert max(s.read_on for s in evidence.sources.values()) in text
    assert evidence.studies["accurate_2017"].funder in text


def test_the_pilot_is_told_as_a_mean(soup):
    text = soup.find(id="pilot").get_text(" ")
    assert "mean fall in pain" in text and "not a share of people" in text


def test_what_is_not_held_is_said(evidence, soup):
    items = soup.select("#missing li")
    assert len(items) == len([w for w in evidence.wanted.values() if not w.is_held])


def test_every_chart_can_be_saved_and_read_as_a_table(soup):
    charts = soup.select("figure.chart")
    assert len(charts) >= 5
    for chart in charts:
        assert {b["data-save"] for b in chart.select("button[data-save]")} == {"svg", "png"}
        assert chart.select("details table tbody tr") or "map" in chart["id"]
        assert len(chart.select_one("details p").get_text()) > 100


class Scripts(HTMLParser):
    """Collects the tags as a browser would see them."""

    def __init__(self):
        super().__init__()
        self.tags = Counter()
        self.handlers = []
        self.links = []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.links += [value for name, value in attrs if name in ("href", "src")]


def test_hostile_text_stays_text(evidence, html):
    clean, attacked = Scripts(), Scripts()
    clean.feed(html)
    attacked.feed(page_html(evidence=hostile(evidence), figures={}))
    assert attacked.tags["script"] == clean.tags["script"] == 3
    assert attacked.tags["img"] == 0 and attacked.handlers == []
    assert [link for link in attacked.links if link and link.startswith("javascript")] == []


def test_hostile_text_is_shown_as_it_is(evidence):
    soup = BeautifulSoup(page_html(evidence=hostile(evidence), figures={}), "html.parser")
    assert HOSTILE in soup.find(id="findings").get_text()
    json.loads(soup.find(id="data").string)


def test_text_is_escaped_and_markup_is_not():
    assert element("p", "<b>", element("i", "x"), title='"') == (
        '<p title="&quot;">&lt;b&gt;<i>x</i></p>'
    )


def test_each_number_of_a_sentence_leads_to_its_own_row():
    first = Quantity(shown="60%", finding_ids=("a",))
    second = Quantity(shown="60%", finding_ids=("b",))
    sentence = Sentence(text="60% and 60%", message_id="x", quantities=(first, second))
    assert re.findall(r'href="#f-(\w)"', linked(sentence)) == ["a", "b"]


def test_a_number_inside_a_longer_one_is_not_taken_for_it():
    five = Quantity(shown="5", finding_ids=("a",))
    sentence = Sentence(text="15 and 5", message_id="x", quantities=(five,))
    assert linked(sentence).startswith("15 and <a")


def test_evidence_without_the_main_trial_still_makes_a_page(evidence):
    by_id = {k: f for k, f in evidence.by_id.items() if f.study_id == "promise_2019"}
    small = replace(evidence, by_id=by_id, conflicts={}, wanted={}, second_readings={})
    soup = BeautifulSoup(page_html(evidence=small), "html.parser")
    assert soup.find(id="glance") is None
    assert len(soup.select("#findings tbody tr")) == len(by_id)


def test_evidence_without_a_comparison_has_no_picker(evidence):
    by_id = {k: f for k, f in evidence.by_id.items() if f.study_id == "chapman_2022"}
    small = replace(evidence, by_id=by_id, conflicts={}, wanted={}, second_readings={})
    soup = BeautifulSoup(page_html(evidence=small, figures={}), "html.parser")
    assert soup.find(id="compare") is None and soup.find(id="findings") is not None


def test_no_sentence_escapes_the_catalogue(evidence):
    with quantities_made() as shown, use_catalogue(pseudo_catalogue()):
        soup = BeautifulSoup(page_html(evidence=evidence, figures={}), "html.parser")
    for tag in soup.find_all(["script", "style", "title"]):
        tag.extract()
    known = shown | {s.citation for s in evidence.sources.values()}
    known |= {a.get_text() for a in soup.select(".url")}
    pieces = [p for p in soup.find_all(string=True) if p.strip() and not isinstance(p, Doctype)]
    escaped = {word for piece in pieces for word in escaped_words(str(piece), known)}
    assert escaped == set()


def test_an_existing_file_is_left_alone(tmp_path):
    out = tmp_path / "drg.html"
    out.write_text("mine")
    with pytest.raises(drg.EvidenceError, match="exists already"):
        page(out)
    assert out.read_text() == "mine"


def test_a_missing_folder_is_told_before_any_work(tmp_path):
    with pytest.raises(drg.EvidenceError, match="no folder"):
        page(tmp_path / "nowhere" / "drg.html")


def test_ready_figures_are_not_drawn_again(evidence, tmp_path):
    from drg_evidence.charts import CHARTS

    figure = CHARTS["responder_rates"](evidence, size="page")
    out = page(tmp_path / "drg.html", evidence=evidence, figures={"responder_rates": figure})
    soup = BeautifulSoup(out.read_text(encoding="utf-8"), "html.parser")
    assert [f["id"] for f in soup.select("figure.chart")] == ["chart-responder_rates"]


def test_the_command_writes_the_page(tmp_path, capsys):
    out = tmp_path / "drg.html"
    assert main(["page", "--out", str(out)]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert main(["page", "--out", str(out)]) == 2
    assert main(["page", "--out", str(out), "--force"]) == 0
