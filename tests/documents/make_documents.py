"""Makes the documents beside this file, each by a program that people make them with.

Run by hand where LibreOffice is installed: ``python tests/documents/make_documents.py``. The files
are kept, because what matters is that the readers read real files. All hold the same claims, right
ones and wrong ones; nothing in them may be quoted.
"""

from __future__ import annotations

import csv
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent

TITLE = "Stimulation for chronic leg pain: notes for a talk"
SECTIONS = (
    (
        "The ACCURATE trial",
        (
            "In ACCURATE, treatment success at 3 months was 81.2% with DRG stimulation and 55.7% "
            "with SCS.",
            "At 12 months, DRG stimulation reduced pain by 74.2%.",
            "In ACCURATE, treatment success with DRG stimulation was 84.9% at 12 months.",
            "The record of the trial lists 22 sites and an open-label design.",
        ),
    ),
    (
        "Closed-loop SCS",
        (
            "In EVOKE at 36 months, 77.6% of the closed-loop SCS group had at least 50% pain "
            "relief.",
        ),
    ),
    ("Our clinic", ("The car park has 74 places and closes at 8 pm.",)),
)
TABLE_TITLE = "Treatment success in ACCURATE, share of patients"
TABLE = (
    ("Time", "DRG stimulation", "SCS"),
    ("3 months", "81.2%", "55.7%"),
    ("12 months", "53.0%", "74.2%"),
)


def make_text() -> None:
    """Plain text, as typed in an editor."""
    parts = [TITLE]
    for heading, paragraphs in SECTIONS:
        parts += [heading, *paragraphs]
    parts += [TABLE_TITLE, "\n".join(" | ".join(row) for row in TABLE)]
    (HERE / "claims.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def make_markdown() -> None:
    """Markdown with a pipe table."""
    parts = [f"# {TITLE}"]
    for heading, paragraphs in SECTIONS:
        parts += [f"## {heading}", *paragraphs]
    lines = [f"| {' | '.join(row)} |" for row in TABLE]
    lines.insert(1, "| --- | --- | --- |")
    parts += [f"## {TABLE_TITLE}", "\n".join(lines)]
    (HERE / "claims.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def make_html() -> None:
    """A web page with the marks that editors leave: narrow blanks, soft hyphens, references."""
    parts = [f"<h1>{TITLE}</h1>"]
    for heading, paragraphs in SECTIONS:
        parts.append(f"<h2>{heading}</h2>")
        for text in paragraphs:
            marked = text.replace("81.2%", "<b>81.2</b>%<sup>1</sup>")
            marked = marked.replace("stimulation", "stimu&shy;lation").replace("% w", "%&nbsp;w")
            parts.append(f"<p>{marked}</p>")
    rows = ["<tr>" + "".join(f"<th>{cell}</th>" for cell in TABLE[0]) + "</tr>"]
    for first, *others in TABLE[1:]:
        cells = "".join(f"<td>{cell}</td>" for cell in others)
        rows.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
    parts.append(f"<table><caption>{TABLE_TITLE}</caption>{''.join(rows)}</table>")
    page = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talk</title>'
        "<style>p { margin: 74.2% }</style></head><body>"
        f"{''.join(parts)}<script>var share = '99% of DRG patients';</script></body></html>\n"
    )
    (HERE / "claims.html").write_text(page, encoding="utf-8")


def make_table_file() -> None:
    """The table alone, as a spreadsheet saves it for a European reader."""
    with (HERE / "claims.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(("Study and outcome", *TABLE[0]))
        for row in TABLE[1:]:
            writer.writerow(("ACCURATE, treatment success", *row))


def make_word() -> Path:
    """A Word file by python-docx, then opened and saved again by LibreOffice Writer."""
    import docx

    document = docx.Document()
    document.add_heading(TITLE, 0)
    for heading, paragraphs in SECTIONS:
        document.add_heading(heading, 1)
        for text in paragraphs:
            document.add_paragraph(text)
    document.add_heading(TABLE_TITLE, 1)
    table = document.add_table(len(TABLE), len(TABLE[0]))
    table.style = "Table Grid"
    for row, cells in enumerate(TABLE):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "claims.docx"
        document.save(first)
        converted(first, "odt", Path(folder))
        converted(Path(folder) / "claims.odt", "docx", HERE)
        converted(Path(folder) / "claims.odt", "pdf", HERE)
    return HERE / "claims.docx"


def make_slides() -> None:
    """A presentation by python-pptx, then opened and saved again by LibreOffice Impress."""
    import pptx
    from pptx.util import Inches

    slides = pptx.Presentation()
    first = slides.slides.add_slide(slides.slide_layouts[0])
    first.shapes.title.text = TITLE
    for heading, paragraphs in SECTIONS:
        slide = slides.slides.add_slide(slides.slide_layouts[1])
        slide.shapes.title.text = heading
        slide.placeholders[1].text_frame.text = "\n".join(paragraphs)
    slide = slides.slides.add_slide(slides.slide_layouts[5])
    slide.shapes.title.text = TABLE_TITLE
    size = (Inches(1), Inches(2), Inches(8), Inches(2))
    table = slide.shapes.add_table(len(TABLE), len(TABLE[0]), *size).table
    for row, cells in enumerate(TABLE):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    with tempfile.TemporaryDirectory() as folder:
        first_save = Path(folder) / "claims.pptx"
        slides.save(first_save)
        converted(first_save, "odp", Path(folder))
        converted(Path(folder) / "claims.odp", "pptx", HERE)


def make_notebook() -> None:
    """A notebook by nbformat, one cell a section."""
    from nbformat import v4, write

    cells = [v4.new_markdown_cell(f"# {TITLE}")]
    for heading, paragraphs in SECTIONS:
        cells.append(v4.new_markdown_cell("\n\n".join([f"## {heading}", *paragraphs])))
    head = "".join(f"<th>{cell}</th>" for cell in TABLE[0])
    body = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE[1:]
    )
    shown = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    output = v4.new_output(
        "execute_result", {"text/html": shown, "text/plain": "a table"}, execution_count=1
    )
    cells.append(v4.new_markdown_cell(f"## {TABLE_TITLE}"))
    cells.append(v4.new_code_cell('print("table")', execution_count=1, outputs=[output]))
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    write(v4.new_notebook(cells=cells), HERE / "claims.ipynb")


def make_deck_with_everything() -> None:
    """One slide with a chart, speaker notes, alternative text, a group and a raised reference."""
    import pptx
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    slides = pptx.Presentation()
    slide = slides.slides.add_slide(slides.slide_layouts[5])
    slide.shapes.title.text = "ACCURATE: treatment success"
    data = CategoryChartData(number_format="0.0%")
    data.categories = ["3 months", "12 months"]
    data.add_series("DRG stimulation", (0.812, 0.742))
    data.add_series("SCS", (0.557, 0.53))
    size = (Inches(1), Inches(2), Inches(6), Inches(4))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *size, data)
    frame.chart.has_title = True
    frame.chart.chart_title.text_frame.text = "Share of patients with treatment success"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", "Bar chart: 81.2% and 55.7% at 3 months")
    group = slide.shapes.add_group_shape()
    box = group.shapes.add_textbox(Inches(7), Inches(2), Inches(2), Inches(1)).text_frame
    paragraph = box.paragraphs[0]
    paragraph.add_run().text = "In a box inside a group: 22 sites"
    raised = paragraph.add_run()
    raised.text = "12"
    raised.font._element.set("baseline", "30000")
    slide.notes_slide.notes_text_frame.text = "Say that 74.2% is a share of patients."
    slides.save(HERE / "everything.pptx")


def make_word_with_everything() -> None:
    """A Word file with a footnote, a merged cell, a list, a caption, a header and a picture."""
    import docx

    document = docx.Document()
    document.add_heading("ACCURATE", 1)
    paragraph = document.add_paragraph("Success at 3 months was 81.2%")
    raised = paragraph.add_run("3,4")
    raised.font.superscript = True
    paragraph.add_run(" with DRG stimulation.")
    document.add_paragraph("55.7% with SCS", style="List Bullet")
    document.add_paragraph("Table 1. Treatment success", style="Caption")
    table = document.add_table(3, 3)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "12 months"
    for column, text in enumerate(("", "DRG", "SCS")):
        table.cell(1, column).text = text
    for column, text in enumerate(("Success", "74.2%", "53.0%")):
        table.cell(2, column).text = text
    document.sections[0].header.paragraphs[0].text = "Draft of a handout"
    document.save(HERE / "everything.docx")


def make_locked_pdf() -> None:
    """A PDF that opens with a password only, by LibreOffice Writer."""
    options = (
        'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
        '"DocumentOpenPassword":{"type":"string","value":"open sesame"}}'
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "locked.txt"
        source.write_text("In ACCURATE, 81.2% with DRG.", encoding="utf-8")
        converted(source, options, HERE)


def converted(file: Path, ending: str, into: Path) -> None:
    """The same document as LibreOffice saves it."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless",
                "--convert-to", ending, "--outdir", str(into), str(file),
            ],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip


if __name__ == "__main__":
    make_text()
    make_markdown()
    make_html()
    make_table_file()
    make_word()
    make_slides()
    make_notebook()
    make_deck_with_everything()
    make_word_with_everything()
    make_locked_pdf()
