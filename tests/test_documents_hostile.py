"""Documents made to break a reader end in blocks or in one clear error, soon and in bounds."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from drg_evidence.claims.documents import Limits, UnreadableDocument, check_file, read_document
from tests.conftest import ROOT

DOCUMENTS = ROOT / "tests" / "documents"
PACKED = ("claims.docx", "claims.pptx", "claims.pdf", "claims.ipynb")
WORD_BODY = "word/document.xml"
SLIDE = "ppt/slides/slide2.xml"


def texts(path: Path, **limits: float) -> str:
    document = read_document(path, limits=Limits(**limits))
    return "\n".join(block.text for block in document.blocks)


def with_part(path: Path, part: str, content: bytes, target: Path) -> Path:
    """An Office file with one of its parts replaced."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == part else old.read(info))
    return target


@pytest.mark.parametrize("name", PACKED)
@pytest.mark.parametrize("part", [0.0, 0.01, 0.3, 0.7, 0.99])
def test_a_truncated_file_is_named_as_unreadable_or_read(name, part, tmp_path):
    whole = (DOCUMENTS / name).read_bytes()
    cut = tmp_path / name
    cut.write_bytes(whole[: int(len(whole) * part)])
    try:
        assert list(read_document(cut).blocks) is not None
    except UnreadableDocument as error:
        assert str(cut) in str(error)


@pytest.mark.parametrize("name", ["claims.docx", "claims.pptx", "claims.pdf", "claims.ipynb"])
def test_another_kind_of_file_under_this_name_is_unreadable(name, tmp_path):
    false = tmp_path / name
    false.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    with pytest.raises(UnreadableDocument, match=name):
        read_document(false)


@pytest.mark.parametrize(("name", "part"), [("claims.docx", WORD_BODY), ("claims.pptx", SLIDE)])
def test_a_zip_bomb_is_refused_by_its_ratio(name, part, tmp_path):
    bomb = with_part(DOCUMENTS / name, part, b"<a>" + b" " * 30_000_000 + b"</a>", tmp_path / name)
    assert bomb.stat().st_size < 200_000
    with pytest.raises(UnreadableDocument, match=r"--max-ratio"):
        read_document(bomb)


def test_a_zip_of_many_large_parts_is_refused_by_their_sum(tmp_path):
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(30):
            packed.writestr(f"word/{number}.xml", b"0123456789abcdef" * 60_000)
    with pytest.raises(UnreadableDocument, match=r"--max-unpacked-bytes"):
        read_document(bomb, limits=Limits(max_unpacked_bytes=10_000_000))


def test_a_zip_that_lies_about_its_size_is_read_no_further_than_it_says(tmp_path):
    honest = io.BytesIO()
    with zipfile.ZipFile(honest, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 5_000_000)
    size = (5_000_000).to_bytes(4, "little")
    lying = tmp_path / "lying.docx"
    lying.write_bytes(honest.getvalue().replace(size, (100).to_bytes(4, "little")))
    with pytest.raises(UnreadableDocument, match="broken"):
        read_document(lying)


def test_films_in_a_talk_cost_nothing(tmp_path):
    talk = tmp_path / "talk.pptx"
    talk.write_bytes((DOCUMENTS / "claims.pptx").read_bytes())
    with zipfile.ZipFile(talk, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("ppt/media/film.mp4", bytes(60_000_000))
    assert "ACCURATE" in texts(talk, max_unpacked_bytes=5_000_000)


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10 if i else "&a;" * 10}">' for i in range(10))
    + '<!ENTITY file SYSTEM "file:///etc/hostname">]>'
)


@pytest.mark.parametrize("entity", ["a9", "file"])
def test_entities_in_a_word_file_are_not_expanded(entity, tmp_path):
    body = (
        f'{LAUGHS}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body><w:p><w:r><w:t>DRG &{entity}; end</w:t></w:r></w:p></w:body></w:document>"
    )
    bad = with_part(DOCUMENTS / "claims.docx", WORD_BODY, body.encode(), tmp_path / "laughs.docx")
    try:
        assert len(texts(bad)) < 1000 and "haha" not in texts(bad)
    except UnreadableDocument as error:
        assert "broken" in str(error)


def test_entities_in_a_web_page_are_not_expanded(tmp_path):
    page = tmp_path / "laughs.html"
    page.write_text(f"{LAUGHS}<p>DRG &a9; &file; end</p>", encoding="utf-8")
    assert len(texts(page)) < 5000


@pytest.mark.parametrize("depth", [250, 1_000, 200_000])
def test_nested_html_is_read_or_refused(depth, tmp_path):
    page = tmp_path / "deep.html"
    page.write_text("<div>" * depth + "74.2% with DRG" + "</div>" * depth, encoding="utf-8")
    try:
        assert "74.2% with DRG" in texts(page)
        assert depth <= 1_000
    except UnreadableDocument as error:
        assert "nested" in str(error) and depth > 1_000


def test_a_cell_that_claims_a_million_columns_takes_a_hundred(tmp_path):
    page = tmp_path / "wide.html"
    cells = '<td colspan="99999" rowspan="99999">81.2%</td><td>DRG</td>'
    page.write_text(f"<table>{f'<tr>{cells}</tr>' * 50}</table>", encoding="utf-8")
    blocks = list(read_document(page).blocks)
    assert max(len(block.cells) for block in blocks) < 20_000


def test_tables_nested_in_a_word_file_end_at_the_limit(tmp_path):
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    depth = 200
    body = (
        f'<w:document xmlns:w="{name}"><w:body>{"<w:tbl><w:tr><w:tc>" * depth}<w:p/>'
        f"{'</w:tc></w:tr></w:tbl>' * depth}</w:body></w:document>"
    )
    deep = with_part(DOCUMENTS / "claims.docx", WORD_BODY, body.encode(), tmp_path / "deep.docx")
    with pytest.raises(UnreadableDocument, match=r"--max-nesting|broken"):
        read_document(deep, limits=Limits(max_nesting=20))


def test_json_nested_without_end_is_no_notebook(tmp_path):
    notebook = tmp_path / "deep.ipynb"
    notebook.write_text("[" * 200_000, encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"nested|JSON"):
        read_document(notebook)


@pytest.mark.parametrize("content", [{}, [], 7, {"cells": 3}, {"cells": [1, None, "x"]}])
def test_json_that_is_no_notebook_says_so_or_holds_nothing(content, tmp_path):
    notebook = tmp_path / "other.ipynb"
    notebook.write_text(json.dumps(content), encoding="utf-8")
    try:
        assert list(read_document(notebook).blocks) == []
    except UnreadableDocument as error:
        assert "not a notebook" in str(error)


def test_a_half_character_in_a_notebook_is_replaced(tmp_path):
    notebook = tmp_path / "half.ipynb"
    cell = {"cell_type": "raw", "source": "DRG \\ud800 74.2%"}
    notebook.write_text(json.dumps({"cells": [cell]}).replace("\\\\", "\\"), encoding="utf-8")
    assert texts(notebook).encode("utf-8")


def plain_pdf(objects: int) -> bytes:
    """A PDF with one page of text and as many objects as asked."""
    stream = b"BT /F1 12 Tf 72 700 Td (DRG 74.2% at 12 months) Tj ET"
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    out, offsets = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number in range(1, objects + 1):
        body = bodies[number - 1] if number <= len(bodies) else b"<<>>"
        offsets.append(out.tell())
        out.write(b"%d 0 obj%s endobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (objects + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (objects + 1, start))
    return out.getvalue()


def test_a_pdf_with_a_million_objects_is_read(tmp_path):
    large = tmp_path / "objects.pdf"
    large.write_bytes(plain_pdf(1_000_000))
    assert "74.2%" in texts(large)


def test_a_pdf_whose_pages_hold_themselves_ends(tmp_path):
    loop = tmp_path / "loop.pdf"
    loop.write_bytes(plain_pdf(4).replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"))
    try:
        assert "74.2%" not in texts(loop)
    except UnreadableDocument as error:
        assert "loop.pdf" in str(error)


def test_a_pdf_with_a_password_says_so():
    with pytest.raises(UnreadableDocument, match="password"):
        read_document(DOCUMENTS / "locked.pdf")


def test_an_office_file_with_a_password_says_so(tmp_path):
    locked = tmp_path / "locked.docx"
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    with pytest.raises(UnreadableDocument, match="password"):
        read_document(locked)


def test_more_pages_than_allowed_are_refused():
    with pytest.raises(UnreadableDocument, match=r"5 slides.*--max-pages"):
        read_document(DOCUMENTS / "claims.pptx", limits=Limits(max_pages=4))


def test_a_reader_out_of_time_is_ended():
    started = time.monotonic()
    with pytest.raises(UnreadableDocument, match=r"--max-seconds"):
        read_document(DOCUMENTS / "claims.pdf", limits=Limits(max_seconds=0.01))
    assert time.monotonic() - started < 20


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited by Linux only")
def test_a_reader_out_of_memory_is_ended(tmp_path):
    page = tmp_path / "large.html"
    page.write_text("<p><b>a</b>" * 4_000_000, encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"--max-memory|broke|--max-blocks"):
        read_document(page, limits=Limits(max_memory=400_000_000))


@pytest.mark.parametrize(
    ("limit", "name"), [("max_bytes", "claims.txt"), ("max_blocks", "claims.docx")]
)
def test_a_limit_is_named_with_its_option(limit, name):
    with pytest.raises(UnreadableDocument, match=f"--{limit.replace('_', '-')}"):
        read_document(DOCUMENTS / name, limits=Limits(**{limit: 3}))


def test_a_folder_is_no_document(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(UnreadableDocument, match="not a file"):
        read_document(tmp_path / "folder.txt")


def test_judging_ends_when_its_time_is_over(tmp_path, evidence):
    long = tmp_path / "long.txt"
    long.write_text("DRG stimulation: 81.2% at 3 months.\n\n" * 20_000, encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"judging.*--max-seconds"):
        check_file(long, limits=Limits(max_seconds=0.2), evidence=evidence)


TRAPS = {
    "dots": "1.1.1.1.", "digits": "9", "commas": "1,1,", "brackets": "(", "dashes": "1-",
    "fractions": "1/", "number words": "twenty-", "blanks": " ", "plus-minus": "±1",
    "p values": "p<0.", "lines": "1\n", "arabic digits": "٣", "full width": "７４．２％",
    "arms": "DRG vs SCS ", "right to left": "\u202e81.2%\u202c ",
}  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_repetition_is_no_trap(trap, tmp_path, evidence):
    unit = TRAPS[trap]
    file = tmp_path / "trap.txt"
    text = "In ACCURATE, treatment success at 3 months was 81.2% with DRG stimulation. "
    file.write_text(text + unit * (1_000_000 // len(unit)), encoding="utf-8")
    try:
        report = check_file(file, limits=Limits(max_seconds=2), evidence=evidence)
        assert report.mentions[0].figure == "81.2%"
    except UnreadableDocument as error:
        assert "--max-seconds" in str(error)


WATCHED = """
import sys
from drg_evidence.claims.documents import check_parts, read_document
from pathlib import Path
for report in check_parts(read_document(Path(sys.argv[1]))):
    pass
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the most memory used")
@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("prose.txt", "A sentence about nothing in particular, with 12 words and 7 numbers.\n\n"),
        ("one_line.txt", "word 12% "),
        ("digits.txt", "1.1.1.1."),
        ("table.csv", "a,b,12%\n"),
    ],
)
def test_200_megabytes_need_the_memory_of_a_few(name, unit, tmp_path):
    large = tmp_path / name
    piece = (unit * (2_000_000 // len(unit) + 1)).encode()
    with large.open("wb") as file:
        for _ in range(200_000_000 // len(piece)):
            file.write(piece)
    command = [sys.executable, "-c", WATCHED, str(large)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=ROOT, timeout=300
    )
    assert int(done.stdout) < 250_000


def test_200_megabytes_of_nothing_are_no_text(tmp_path):
    hollow = tmp_path / "hollow.txt"
    with hollow.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(UnreadableDocument, match="not a text file"):
        read_document(hollow)
