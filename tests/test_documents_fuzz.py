"""Bytes of real documents, changed at random, end in blocks or in one clear error.

The readers run in this process, without the limits on time and memory that guard the user: what
is tested is that nothing but an error of a known kind comes out of them.
"""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drg_evidence.claims.blocks import Block
from drg_evidence.claims.documents import Limits, UnreadableDocument, read_document
from drg_evidence.claims.documents.collector import Collector, clean
from drg_evidence.claims.documents.markdown import read_markdown_text
from drg_evidence.claims.documents.page_layout import Run, parts_of
from drg_evidence.claims.documents.plain_text import paragraphs
from drg_evidence.claims.documents.web_page import read_markup
from drg_evidence.claims.documents.worker import answer_for
from tests.conftest import ROOT

DOCUMENTS = ROOT / "tests" / "documents"
NAMES = (
    "claims.md", "claims.html", "claims.docx", "claims.pptx", "claims.pdf", "claims.ipynb",
    "everything.docx", "everything.pptx",
)  # fmt: skip
BOUNDED = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SMALL = Limits(max_unpacked_bytes=5_000_000, max_blocks=20_000, max_pages=100)


def changed(data: bytes, seed: int) -> bytes:
    """The bytes with a few replaced, cut out, doubled or set in."""
    dice, out = random.Random(seed), bytearray(data)
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(out)) if out else 0
        length = min(dice.choice((1, 1, 2, 8, 200)), len(out) - at)
        kind = dice.randrange(4)
        if kind == 0:
            out[at : at + length] = dice.randbytes(length)
        elif kind == 1:
            del out[at : at + length]
        elif kind == 2:
            out[at:at] = out[at : at + length] * dice.choice((1, 3, 50))
        else:
            out[at:at] = dice.choice((b"<", b">", b"\0", b"\xff\xfe", b"&#x0;", b"]]>", b"%", b"{"))
    return bytes(out)


def changed_inside(data: bytes, seed: int) -> bytes:
    """An Office file whose zip is sound and one of whose XML parts was changed."""
    dice, target = random.Random(seed), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        parts = [i.filename for i in old.infolist() if i.filename.endswith((".xml", ".rels"))]
        victim = dice.choice(parts)
        for info in old.infolist():
            content = old.read(info)
            new.writestr(
                info.filename, changed(content, seed) if info.filename == victim else content
            )
    return target.getvalue()


def ends_well(path: Path) -> None:
    answer = answer_for(path.suffix[1:], path, SMALL)
    assert answer.get("error") or "blocks" in answer
    for text, place, *_ in answer.get("blocks", ()):
        assert text.strip() and place
        assert text.encode("utf-8") and "\x1b" not in text


@pytest.mark.parametrize("name", NAMES)
@BOUNDED
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_changed_bytes_end_well(name, seed, tmp_path):
    victim = tmp_path / name
    victim.write_bytes(changed((DOCUMENTS / name).read_bytes(), seed))
    ends_well(victim)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(("docx", "pptx"))])
@BOUNDED
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_changed_parts_of_a_sound_zip_end_well(name, seed, tmp_path):
    victim = tmp_path / name
    victim.write_bytes(changed_inside((DOCUMENTS / name).read_bytes(), seed))
    ends_well(victim)


@pytest.mark.parametrize("ending", ["txt", "csv"])
@BOUNDED
@given(content=st.binary(max_size=3000))
def test_any_bytes_as_text_end_well(ending, content, tmp_path):
    file = tmp_path / f"bytes.{ending}"
    file.write_bytes(content)
    try:
        for block in read_document(file).blocks:
            assert isinstance(block, Block)
    except UnreadableDocument as error:
        assert str(file) in str(error)


@BOUNDED
@given(text=st.text(max_size=2000))
def test_any_text_as_markdown_or_markup_ends_well(text):
    for read in (read_markdown_text, read_markup):
        into = Collector(SMALL)
        read(text, into)
        assert all(block.text.strip() for block in into.blocks)


@BOUNDED
@given(text=st.text(alphabet="ab1%. \n\t\u200b\r", max_size=400))
def test_paragraphs_hold_every_word_of_the_text_in_order(text):
    said = " ".join(block.text for block in paragraphs(text)).split()
    # A paragraph without letter or digit is left out.
    wanted = [w for p in clean(text).split("\n\n") for w in p.split() if any(map(str.isalnum, w))]
    assert [word for word in said if any(map(str.isalnum, word))] == wanted


@BOUNDED
@given(text=st.text(alphabet="ab1 \n", max_size=400))
def test_the_lines_of_a_paragraph_are_those_of_the_file(text):
    lines = text.split("\n")
    for block in paragraphs(text):
        numbers = [int(word) for word in block.place.split() if word.isdigit()]
        assert block.text.split() == " ".join(lines[numbers[0] - 1 : numbers[-1]]).split()


@BOUNDED
@given(
    boxes=st.lists(
        st.tuples(
            st.floats(0, 600), st.floats(0, 800), st.floats(0.1, 300), st.floats(0.1, 60),
            st.text(alphabet="xy1% -", min_size=1, max_size=12),
        ),
        max_size=40,
    )
)  # fmt: skip
def test_letters_anywhere_on_a_page_are_all_read(boxes):
    page = [Run(x, y, x + w, y + h, h, text) for x, y, w, h, text in boxes if text.strip()]
    parts = list(parts_of(page))
    said = " ".join(p.text + " ".join(" ".join(row) for row in p.rows) for p in parts)
    assert sum(map(str.isalpha, said)) == sum(sum(map(str.isalpha, run.text)) for run in page)
