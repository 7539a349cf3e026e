"""``drg-evidence summary``: topics listed, texts printed or written, wrong use answered."""

from __future__ import annotations

import pytest

from drg_evidence.cli import main
from drg_evidence.text import READERS, TOPICS, summarize


def test_patient_text_is_printed_without_options(capsys):
    assert main(["summary", "deer_2013"]) == 0
    assert capsys.readouterr().out == summarize("deer_2013").text


@pytest.mark.parametrize("reader", READERS)
def test_reader_is_chosen(reader, capsys):
    assert main(["summary", "harms", "--reader", reader]) == 0
    assert capsys.readouterr().out == summarize("harms", reader=reader).text


def test_markdown_is_printed(capsys):
    assert main(["summary", "harms", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == summarize("harms").to_markdown()


def test_html_is_a_whole_document(capsys):
    assert main(["summary", "harms", "--format", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_list_names_every_topic_with_its_titles(capsys):
    assert main(["summary", "--list"]) == 0
    out = capsys.readouterr().out
    assert all(topic in out for topic in TOPICS)
    assert str(summarize("unknowns", reader="patient").title) in out


def test_misspelt_topic_is_answered_with_the_nearest(capsys):
    assert main(["summary", "acurate_2017"]) == 2
    assert "Nearest: accurate_2017" in capsys.readouterr().err


def test_misspelt_reader_is_answered_with_the_nearest(capsys):
    assert main(["summary", "harms", "--reader", "patients"]) == 2
    assert "Nearest: patient" in capsys.readouterr().err


def test_topic_left_out_is_answered_with_the_topics(capsys):
    assert main(["summary"]) == 2
    assert "Name a topic: accurate_2017" in capsys.readouterr().err


def test_file_is_written_whole(tmp_path, capsys):
    target = tmp_path / "harms.html"
    assert main(["summary", "harms", "--format", "html", "--out", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == summarize("harms").to_html(fragment=False)
    assert str(target) in capsys.readouterr().out


def test_existing_file_is_left_without_force(tmp_path, capsys):
    target = tmp_path / "harms.txt"
    target.write_text("mine", encoding="utf-8")
    assert main(["summary", "harms", "--out", str(target)]) == 2
    assert target.read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err


def test_existing_file_is_replaced_with_force(tmp_path):
    target = tmp_path / "harms.txt"
    target.write_text("mine", encoding="utf-8")
    assert main(["summary", "harms", "--out", str(target), "--force"]) == 0
    assert target.read_text(encoding="utf-8") == summarize("harms").text


def test_tables_of_ones_own_are_read(tables, capsys):
    assert main(["summary", "deer_2013", "--data", str(tables)]) == 0
    assert "70% on average" in capsys.readouterr().out
