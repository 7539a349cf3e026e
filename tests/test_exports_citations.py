"""References hold what the record holds, escaped so that a reference manager reads them back."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import drg_evidence as drg
from drg_evidence.exports.citations import bibtex, reference_list, references, ris

NEWS_ROW = "accurate_2017.treatment_success.lower_limb.drg.m12"
ABSTRACT_ROW = "accurate_2017.treatment_success.lower_limb.drg.m3"


@pytest.fixture(scope="module")
def evidence():
    return drg.load()


@pytest.fixture(scope="module")
def everything(evidence):
    return [*evidence.studies, *evidence.sources]


def with_title(evidence, title, **more):
    study = replace(evidence.studies["accurate_2017"], title=title, **more)
    return replace(evidence, studies={**evidence.studies, "accurate_2017": study})


def test_a_study_with_a_journal_is_an_article_under_its_own_key(evidence):
    assert bibtex(evidence, ["accurate_2017"]).startswith("@article{accurate_2017,\n")


def test_doi_stands_unescaped_in_its_own_field(evidence):
    assert "  doi = {10.1097/j.pain.0000000000000814},\n" in bibtex(evidence, ["accurate_2017"])


def test_pmid_stands_in_the_note(evidence):
    assert re.search(r"note = \{PMID 28030470\.", bibtex(evidence, ["accurate_2017"]))


def test_bibtex_names_the_held_author_and_says_that_there_are_others(evidence):
    assert "author = {Deer, T. R. and others}" in bibtex(evidence, ["accurate_2017"])


def test_no_author_is_invented_where_none_is_held(evidence):
    assert "author" not in bibtex(evidence, ["ap_2018_maude"])
    assert "AU  - " not in ris(evidence, ["ap_2018_maude"])


def test_a_missing_title_is_said_to_be_missing(evidence):
    assert "title was not in the text read" in bibtex(evidence, ["hoikkanen_2021"])


def test_a_finding_leads_to_the_document_it_was_read_in_and_to_its_study(evidence):
    assert [r.key for r in references(evidence, [NEWS_ROW])] == [
        "dotmed_accurate_12m",
        "accurate_2017",
    ]


def test_a_finding_read_in_the_paper_itself_gives_one_reference(evidence):
    assert [r.key for r in references(evidence, [ABSTRACT_ROW])] == ["accurate_2017"]


def test_each_reference_comes_once(evidence):
    assert len(references(evidence, [ABSTRACT_ROW, "accurate_2017", NEWS_ROW])) == 2


def test_an_unknown_key_is_answered_with_the_nearest(evidence):
    with pytest.raises(drg.UnknownTerm, match="accurate_2017"):
        bibtex(evidence, ["acurate_2017"])


def test_latex_signs_in_a_title_are_escaped(evidence):
    entry = bibtex(with_title(evidence, r"Relief & cost: 50% of $1_000 {x} #1 ~ ^ \end"), KEYS)
    assert r"\& cost: 50\% of \$1\_000 \{x\} \#1 \textasciitilde{}" in entry
    assert r"\textasciicircum{} \textbackslash{}end" in entry


def test_accents_become_latex_accents(evidence):
    entry = bibtex(with_title(evidence, "zur Über­prüfung".replace("\u00ad", "")), KEYS)
    assert '{\\"U}berpr{\\"u}fung' in entry


def test_capitals_in_a_title_are_protected(evidence):
    assert "for {CRPS} {I/II}" in bibtex(with_title(evidence, "Stimulation for CRPS I/II"), KEYS)


@pytest.mark.parametrize("write", [bibtex, ris, reference_list])
def test_line_breaks_in_a_field_do_not_break_out_of_it(evidence, write):
    text = write(with_title(evidence, "one\nER  - \ntwo"), KEYS)
    assert "\nER  - \ntwo" not in text
    assert "\ntwo" not in text


def test_arabic_is_left_as_it_is(evidence):
    assert "ألم مزمن" in bibtex(with_title(evidence, "ألم مزمن"), KEYS)


def test_braces_balance_in_every_entry(evidence, everything):
    for key in everything:
        text = re.sub(r"\\[{}]", "", bibtex(evidence, [key]))
        assert text.count("{") == text.count("}"), key


def test_every_ris_line_is_a_field_or_an_end(evidence, everything):
    for line in ris(evidence, everything).splitlines():
        assert not line or re.match(r"[A-Z][A-Z0-9]  - ", line), line


def test_ris_splits_pages(evidence):
    record = ris(evidence, ["accurate_2017"])
    assert "SP  - 669\nEP  - 681\n" in record


def test_discussion_pages_stay_out_of_the_last_page(evidence):
    study = next(s for s in evidence.studies.values() if "; discussion" in s.pages)
    record = ris(evidence, [study.study_id])
    assert f"EP  - {study.pages.split('-')[1].split(';')[0]}\n" in record


def test_every_reference_has_a_title(evidence, everything):
    assert all(reference.title for reference in references(evidence, everything))


def test_plain_text_reads_as_in_a_journal(evidence):
    text = reference_list(evidence, ["accurate_2017"])
    assert text.startswith("Deer TR et al. Dorsal root ganglion stimulation yielded")
    assert "Pain 2017;158(4):669-681. doi:10.1097/j.pain.0000000000000814 PMID 28030470\n" in text


def test_nothing_asked_gives_nothing(evidence):
    assert bibtex(evidence, []) == ris(evidence, []) == reference_list(evidence, []) == ""


def test_the_same_keys_give_the_same_bytes(evidence, everything):
    assert bibtex(evidence, everything) == bibtex(evidence, everything)


KEYS = ["accurate_2017"]
