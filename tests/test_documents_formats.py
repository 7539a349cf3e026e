"""Each format is read as its reader sees it, with places where its reader would look."""

from __future__ import annotations

import pytest

from drg_evidence.claims.documents import FORMATS, Document, Limits, read_document
from drg_evidence.claims.documents.chart_cache import as_shown
from drg_evidence.claims.documents.collector import Collector, clean
from drg_evidence.claims.documents.markdown import read_markdown_text
from drg_evidence.claims.documents.page_layout import Run, join_lines, parts_of
from drg_evidence.claims.documents.web_page import read_markup
from drg_evidence.errors import UnknownTerm
from tests.conftest import ROOT

DOCUMENTS = ROOT / "tests" / "documents"
WHOLE = ("txt", "md", "html", "docx", "pptx", "pdf", "ipynb")
SUCCESS = "In ACCURATE, treatment success at 3 months was 81.2%"


def read(name: str) -> Document:
    return read_document(DOCUMENTS / name)


def places(document: Document) -> dict[str, str]:
    return {block.text: block.place for block in document.blocks}


def from_markup(markup: str) -> list:
    into = Collector(Limits())
    read_markup(markup, into)
    return into.blocks


def from_markdown(text: str) -> list:
    into = Collector(Limits())
    read_markdown_text(text, into)
    return into.blocks


@pytest.mark.parametrize("ending", WHOLE)
def test_every_format_holds_the_same_words(ending):
    said = [b.text for b in read(f"claims.{ending}").blocks if b.kind != "code"]
    expected = [b.text for b in read("claims.md").blocks]
    joined, wanted = " ".join(" ".join(said).split()), " ".join(expected)
    for text in expected:
        assert text in joined, text
    assert len(joined) < 1.2 * len(wanted)


@pytest.mark.parametrize("ending", [ending for ending in WHOLE if ending != "txt"])
def test_rows_of_a_table_carry_the_heads_of_its_columns(ending):
    rows = [b for b in read(f"claims.{ending}").blocks if b.headers]
    assert [row.cells for row in rows] == [
        ("3 months", "81.2%", "55.7%"),
        ("12 months", "53.0%", "74.2%"),
    ]
    assert {row.headers for row in rows} == {("Time", "DRG stimulation", "SCS")}


@pytest.mark.parametrize(
    ("ending", "place"),
    [
        ("txt", "line 5"), ("md", "line 5"), ("html", "paragraph 1"), ("docx", "paragraph 3"),
        ("pptx", "slide 2, bullet 1"), ("pdf", "page 1"), ("ipynb", "cell 2"),
    ],
)  # fmt: skip
def test_a_paragraph_is_found_where_its_reader_would_look(ending, place):
    found = [p for text, p in places(read(f"claims.{ending}")).items() if text.startswith(SUCCESS)]
    assert found == [place]


@pytest.mark.parametrize(
    ("ending", "place"),
    [
        ("md", "line 23, table, row 3"), ("html", "table 1, row 3"), ("docx", "table 1, row 3"),
        ("pptx", "slide 5, table 1, row 3"), ("pdf", "page 1, table 1, row 3"),
        ("ipynb", "cell 6, output, table 1, row 3"), ("csv", "line 3"),
    ],
)  # fmt: skip
def test_a_row_of_a_table_is_found_too(ending, place):
    assert [b.place for b in read(f"claims.{ending}").blocks][-1] == place


@pytest.mark.parametrize("ending", WHOLE[1:])
def test_sections_are_groups(ending):
    groups = {b.text: b.group for b in read(f"claims.{ending}").blocks}
    success = next(group for text, group in groups.items() if text.startswith(SUCCESS))
    assert groups["The ACCURATE trial"] == success
    assert groups["Closed-loop SCS"] != success


def test_a_slide_is_read_with_chart_notes_group_and_alternative_text():
    assert [(b.place, b.text) for b in read("everything.pptx").blocks] == [
        ("slide 1, title", "ACCURATE: treatment success"),
        ("slide 1, alternative text 1", "Bar chart: 81.2% and 55.7% at 3 months"),
        ("slide 1, chart 1", "Share of patients with treatment success"),
        ("slide 1, chart 1, series", "DRG stimulation | SCS"),
        ("slide 1, chart 1, 3 months", "3 months | 81.2% | 55.7%"),
        ("slide 1, chart 1, 12 months", "12 months | 74.2% | 53.0%"),
        ("slide 1, bullet 1", "In a box inside a group: 22 sites"),
        ("slide 1, notes", "Say that 74.2% is a share of patients."),
    ]


def test_all_of_a_slide_is_one_group():
    assert len({block.group for block in read("everything.pptx").blocks}) == 1


def test_a_word_file_is_read_with_lists_captions_and_page_header():
    kinds = {block.text: block.kind for block in read("everything.docx").blocks}
    assert kinds["55.7% with SCS"] == "list_item"
    assert kinds["Table 1. Treatment success"] == "caption"
    assert "Draft of a handout" in kinds


def test_a_raised_reference_is_no_part_of_the_figure():
    assert "Success at 3 months was 81.2% with DRG stimulation." in places(read("everything.docx"))


def test_a_spanning_head_is_said_with_the_heads_below_it():
    row = next(block for block in read("everything.docx").blocks if block.headers)
    assert row.headers == ("", "12 months DRG", "12 months SCS")


@pytest.mark.parametrize(
    ("name", "encoding", "note"),
    [
        ("utf8", "utf-8", ""), ("mark", "utf-8-sig", ""), ("sixteen", "utf-16", ""),
        ("bare", "utf-16-le", "zero bytes"), ("western", "cp1252", "Windows-1252"),
    ],
)  # fmt: skip
def test_text_is_read_in_the_encoding_it_has(name, encoding, note, tmp_path):
    file = tmp_path / f"{name}.txt"
    file.write_bytes("Therapieerfolg für 74,2 % – drei Monate später".encode(encoding))
    document = read_document(file)
    assert [b.text for b in document.blocks] == ["Therapieerfolg für 74,2 % – drei Monate später"]
    assert note in " ".join(document.notes) and bool(note) == bool(document.notes)


def test_invalid_utf_8_is_read_with_a_note(tmp_path):
    file = tmp_path / "bad.txt"
    file.write_bytes(b"DRG 74.2% \xff\xfe\x81 at 12 months")
    document = read_document(file)
    assert "74.2%" in next(iter(document.blocks)).text and document.notes


def test_a_page_is_read_in_the_encoding_it_declares(tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes('<meta charset="iso-8859-1"><p>für 74,2\u00a0%</p>'.encode("latin-1"))
    assert [b.text for b in read_document(file).blocks] == ["für 74,2 %"]


@pytest.mark.parametrize("ending", [".doc", ".xlsx", ""])
def test_an_unknown_ending_is_answered_with_the_known_ones(ending, tmp_path):
    with pytest.raises(UnknownTerm, match=r"\.docx \.pptx \.pdf"):
        read_document(tmp_path / f"file{ending}")


def test_every_format_of_the_contract_is_read():
    assert {"txt", "md", "html", "docx", "pptx", "pdf", "ipynb", "csv"} <= set(FORMATS.values())


def test_what_a_page_hides_is_not_read():
    hidden = (
        "<script>1</script><style>2</style><!-- 3 --><p hidden>4</p><p style='display: none'>5</p>"
        "<p>seen</p>"
    )
    assert [block.text for block in from_markup(hidden)] == ["seen"]


def test_a_table_that_arranges_a_page_is_read_as_text():
    outer = "<table><tr><td><p>DRG 74.2%</p></td><td><table><tr><td>a<td>b</table></td></table>"
    assert [(b.kind, b.text) for b in from_markup(outer)] == [
        ("paragraph", "DRG 74.2%"),
        ("table_row", "a | b"),
    ]


def test_a_label_that_reaches_down_is_repeated_and_a_figure_is_not():
    table = (
        "<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td rowspan=2>Success</td>"
        "<td rowspan=2>81.2%</td><td>1</td></tr><tr><td>2</td></tr></table>"
    )
    assert [b.cells for b in from_markup(table)][1:] == [
        ("Success", "81.2%", "1"),
        ("Success", "", "2"),
    ]


def test_a_cell_keeps_its_lines_apart():
    table = "<table><tr><td>81.2%<br>55.7%</td><td><p>a</p><p>b</p></td></tr></table>"
    assert from_markup(table)[0].cells == ("81.2% 55.7%", "a b")


def test_parts_that_only_their_style_parts_are_read_apart():
    spans = "<p>DRG<b>60%</b><span>60 of 100</span> H<i>81</i><b>.2%</b> <b>b</b>old</p>"
    assert from_markup(spans)[0].text == "DRG 60% 60 of 100 H 81.2% bold"


def test_a_mark_that_its_style_raises_is_no_part_of_the_word(tmp_path):
    import docx
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document()
    document.styles.add_style("Note mark", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    paragraph = document.add_paragraph("81.2% at 3 months")
    paragraph.add_run("ab").style = "Note mark"
    document.save(tmp_path / "marks.docx")
    assert [b.text for b in read_document(tmp_path / "marks.docx").blocks] == ["81.2% at 3 months"]


def test_markdown_footnote_marks_and_emphasis_are_left_out():
    assert from_markdown("**74.2**%[^1] of *patients*")[0].text == "74.2% of patients"


def test_markdown_lists_and_code_say_what_they_are():
    blocks = from_markdown("- one\n- two\n\n```\nx = 0.742\n```\n")
    assert [(b.kind, b.place) for b in blocks] == [
        ("list_item", "line 1"), ("list_item", "line 2"), ("code", "lines 4 to 6"),
    ]  # fmt: skip


def test_marks_that_no_reader_sees_are_taken_out_of_numbers():
    assert clean("74\u200b.\u00ad2\u202f%\x1b[31m") == "74.2 %[31m"


@pytest.mark.parametrize(
    ("value", "written", "percent", "shown"),
    [
        ("0.812", "0.0%", False, "81.2%"), ("0.53", "0%", False, "53%"),
        ("74.2", '0.0"%"', False, "74.2%"), ("53", "0.0", True, "53.0%"),
        ("81.200000000000003", "General", True, "81.2%"), ("7", "General", False, "7"),
        ("#N/A", "General", True, "#N/A"),
    ],
)  # fmt: skip
def test_a_value_of_a_chart_is_read_as_it_is_shown(value, written, percent, shown):
    assert as_shown(value, written, percent) == shown


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [
        ("stimu-", "lation", "stimulation"), ("open-", "label", "open-label"),
        ("12.8-", "43.9", "12.8-43.9"), ("of the", "74 patients", "of the 74 patients"),
        ("", "first", "first"), ("SCS -", "Tonic", "SCS - Tonic"),
    ],
)  # fmt: skip
def test_lines_of_a_page_are_joined_as_a_reader_does(before, line, joined):
    assert join_lines(before, line) == joined


def runs(*lines: tuple[float, list[tuple[float, str]]]) -> list[Run]:
    """Invented runs: foot of the line, then distance from the left and words."""
    return [
        Run(left, foot, left + 5 * len(text), foot + 8, 10, text)
        for foot, words in lines
        for left, text in words
    ]


def test_cells_of_a_page_stand_under_the_nearest_head():
    page = runs(
        (700, [(100, "Time"), (250, "DRG"), (400, "SCS")]),
        (680, [(100, "3 months"), (245, "81.2%"), (395, "55.7%")]),
        (660, [(100, "12 months"), (395, "53.0%")]),
    )
    (table,) = parts_of(page)
    assert table.rows[2] == ("12 months", "", "53.0%")


def test_columns_of_a_paper_stay_apart():
    page = runs(
        (700, [(50, "left one")]), (688, [(50, "left two")]),
        (700, [(350, "right one")]), (688, [(350, "right two")]),
    )  # fmt: skip
    assert [part.text for part in parts_of(page)] == ["left one left two", "right one right two"]
