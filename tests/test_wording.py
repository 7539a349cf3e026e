"""Words and numbers: every number knows its origin, and rounding has one home."""

from __future__ import annotations

import re

import pytest
from fluent.syntax import FluentParser, ast

from drg_evidence.vocabulary import AnalysisSet, Arm
from drg_evidence.wording import (
    Catalogue,
    Quantity,
    catalogue,
    numbers,
    of_finding,
    say,
    use_catalogue,
)
from drg_evidence.wording import name as name_of
from tests.conftest import ROOT

FOLDER = ROOT / "drg_evidence" / "wording" / "en"
FILES = sorted(FOLDER.glob("*.ftl"))


def messages(path):
    return [
        m for m in FluentParser().parse(path.read_text("utf-8")).body if isinstance(m, ast.Message)
    ]


def literal_text(node) -> str:
    """Text of a pattern that stands in the file itself, in every variant."""
    if isinstance(node, ast.TextElement):
        return node.value
    if isinstance(node, ast.Placeable):
        return literal_text(node.expression)
    if isinstance(node, ast.SelectExpression):
        return " ".join(literal_text(variant.value) for variant in node.variants)
    if isinstance(node, ast.StringLiteral):
        return node.value
    return " ".join(literal_text(e) for e in node.elements) if isinstance(node, ast.Pattern) else ""


@pytest.mark.parametrize("path", [f for f in FILES if f.name != "names.ftl"], ids=lambda p: p.name)
def test_no_number_stands_in_the_catalogue(path):
    with_digits = [m.id.name for m in messages(path) if re.search(r"\d", literal_text(m.value))]
    assert with_digits == []


def test_every_message_has_one_name():
    names = [m.id.name for path in FILES for m in messages(path)]
    assert sorted({n for n in names if names.count(n) > 1}) == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_the_file_is_read_without_a_broken_message(path):
    junk = [
        e for e in FluentParser().parse(path.read_text("utf-8")).body if isinstance(e, ast.Junk)
    ]
    assert junk == []


@pytest.mark.parametrize("kind,terms", [("arm", Arm), ("analysis_set", AnalysisSet)])
def test_every_term_that_readers_meet_has_a_name(kind, terms):
    assert all(name_of(kind, term) for term in terms)


def test_text_with_a_digit_and_no_origin_is_refused():
    with pytest.raises(ValueError, match="without an origin"):
        say("caveat-counts-inferred", counts="56 of 69")


def test_quantity_without_origin_is_refused():
    with pytest.raises(ValueError, match="no origin"):
        Quantity(shown="81.2%")


def test_missing_message_is_an_error():
    with pytest.raises(KeyError, match="no-such-message"):
        say("no-such-message")


def test_missing_value_is_an_error():
    with pytest.raises(ValueError, match="caveat-counts-inferred"):
        say("caveat-counts-inferred")


def test_sentence_knows_its_rows():
    sentence = say("caveat-counts-inferred", counts=Quantity(shown="1 of 2", finding_ids=("a.b",)))
    assert sentence.finding_ids == ("a.b",)
    assert sentence.stray_digits() == ""


def test_sentences_bring_their_quantities_along():
    inner = say("caveat-counts-inferred", counts=Quantity(shown="1 of 2", finding_ids=("a.b",)))
    outer = say("source-line", sources=inner)
    assert outer.finding_ids == ("a.b",)


def test_stray_digits_are_found():
    other = Catalogue.from_texts("en", {"x.ftl": "bad = It rose by { $n } of 7.\n"})
    with use_catalogue(other):
        sentence = say("bad", n=Quantity(shown="3", record="convention:x"))
    assert "7" in sentence.stray_digits()


def test_a_second_language_is_a_file():
    german = Catalogue.from_texts("de", {"x.ftl": "source-line = Quelle: { $sources }.\n"})
    with use_catalogue(german):
        said = say("source-line", sources=Quantity(shown="Pain", record="source:x"))
        rounded = numbers.percent_text(0.812)
    assert (str(said), rounded) == ("Quelle: Pain.", "81,2%")
    assert catalogue().locale == "en"


def test_plural_follows_the_quantity():
    text = "people = { $n } { $n_value ->\n    [one] person\n   *[other] people\n }\n"
    with use_catalogue(Catalogue.from_texts("en", {"x.ftl": text})):
        said = [str(say("people", n=Quantity(shown=str(n), value=n, record="x"))) for n in (1, 2)]
    assert said == ["1 person", "2 people"]


def test_a_message_in_two_files_is_an_error():
    with pytest.raises(ValueError, match=r"stands in a\.ftl already"):
        Catalogue.from_texts("en", {"a.ftl": "one = a\n", "b.ftl": "one = b\n"})


def test_a_broken_message_is_an_error():
    with pytest.raises(ValueError, match="not a Fluent message"):
        Catalogue.from_texts("en", {"x.ftl": "this is not one\n"})


@pytest.mark.parametrize(
    ("proportion", "decimals", "text"),
    [(0.53, 1, "53.0%"), (0.5, 0, "50%"), (0.125, 1, "12.5%"), (0.0005, 1, "0.1%"), (1, 0, "100%"),
     (0.00449, 1, "0.4%"), (0.8115942, 1, "81.2%"), (1234.5, 0, "123,450%")],
)  # fmt: skip
def test_percent_keeps_its_zeros_and_rounds_halves_up(proportion, decimals, text):
    assert numbers.percent_text(proportion, decimals) == text


def test_whole_people_never_leave_the_hundred():
    for n in range(1, 80):
        for k in range(n + 1):
            assert 0 <= numbers.whole_people(k / n) <= 100


def test_printed_percentage_is_shown_as_printed(evidence):
    f = evidence.finding("accurate_2017.treatment_success.lower_limb.scs_tonic.m12")
    assert of_finding.printed(f).shown == "53.0%"


def test_percentage_computed_from_printed_counts_says_so(evidence):
    shown = of_finding.printed(evidence.finding("chapman_2022.explant_inadequate_relief.drg.m27"))
    assert (shown.shown, bool(shown.method)) == ("2.4%", True)


def test_inferred_counts_are_not_shown_as_printed(evidence):
    inferred = evidence.finding("accurate_2017.treatment_success.lower_limb.drg.m3.derived")
    with pytest.raises(ValueError, match="no printed counts"):
        of_finding.counts(inferred)


@pytest.mark.parametrize("printed,shown", [("<0.001", "< 0.001"), ("0.014", "= 0.014")])
def test_printed_p_value_keeps_its_sign(evidence, printed, shown):
    f = next(f for f in evidence.by_id.values() if f.p_printed == printed)
    assert of_finding.p_printed(f).shown == shown


def test_every_finding_can_be_shown(evidence):
    for f in evidence.by_id.values():
        assert of_finding.printed(f).shown


def test_source_line_names_each_source_once(evidence):
    f = evidence.findings(study="levy_2019")
    line = str(of_finding.source_line(evidence, f))
    assert line.count("Levy 2019") >= 1 and line.startswith("Source: ")


@pytest.mark.parametrize(
    ("study", "cited"),
    [("vanbuyten_2017", "Van Buyten 2017"), ("devos_2014", "de Vos 2014"),
     ("huygen_2020", "Huygen 2020"), ("moman_2021", "")],
)  # fmt: skip
def test_a_surname_of_two_words_is_cited_whole(study, cited, evidence):
    assert of_finding.author_year(evidence.studies[study]) == cited
