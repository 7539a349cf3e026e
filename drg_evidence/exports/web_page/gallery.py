"""The charts of the page, each with its figures as a table and buttons to take it along."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from ...evidence import Evidence
from ...model import Finding
from ...wording import say
from .inline_svg import inline
from .markup import Markup, element, escaped, joined
from .sources import source_list
from .words import capital, counted, field, figure, study_label, term, time_point

if TYPE_CHECKING:
    from ...charts.figure import EvidenceFigure

COLUMNS = ("study", "arm", "outcome", "when", "figure")


def drawn(evidence: Evidence) -> dict[str, EvidenceFigure]:
    """Every chart of the gallery that this evidence has the figures for, at page size."""
    from ...charts import CHARTS
    from ...errors import EvidenceError

    figures = {}
    for name, chart in CHARTS.items():
        # A record of one's own may lack what a chart shows; the page leaves that chart out.
        with suppress(EvidenceError):
            figures[name] = chart(evidence, size="page")
    return figures


def gallery(evidence: Evidence, figures: Mapping[str, EvidenceFigure]) -> Markup | None:
    """The section with all charts; None when there are none."""
    if not figures:
        return None
    entries = [_entry(evidence, name, figure) for name, figure in figures.items()]
    return joined([element("p", say("page-charts-lead"), class_="lead"), *entries])


def _entry(evidence: Evidence, name: str, chart: EvidenceFigure) -> Markup:
    from ...charts import svg_text

    key = f"chart-{name}"
    picture = element(
        "div", inline(svg_text(chart), key), class_="scroll picture", tabindex=0, role="region",
        aria_label=chart.title,
    )  # fmt: skip
    return element(
        "figure",
        element("h3", escaped(chart.title), id=f"{key}-head"),
        picture,
        element(
            "figcaption",
            _buttons(name),
            _table(evidence, chart),
        ),
        class_="chart", id=key,
    )  # fmt: skip


def _buttons(name: str) -> Markup:
    buttons = [
        element(
            "button", say(f"page-save-{kind}"), type="button", data_save=kind, data_name=name,
            aria_describedby=f"chart-{name}-head",
        )
        for kind in ("svg", "png")
    ]  # fmt: skip
    return element("p", *buttons, class_="buttons js-only")


def _table(evidence: Evidence, chart: EvidenceFigure) -> Markup:
    """The chart in words, and the rows it draws, for those who read tables or no pictures."""
    findings = [evidence.finding(i) for i in dict.fromkeys(chart.finding_ids)]
    printed = [f for f in findings if not f.has_inferred_counts]
    return element(
        "details",
        element("summary", say("page-chart-figures")),
        element("p", field("chart", chart.alt_text)),
        _rows(evidence, printed, chart.title) if printed else None,
        source_list(evidence, [f.finding_id for f in findings]) if findings else None,
    )


def _rows(evidence: Evidence, findings: list[Finding], title: str) -> Markup:
    head = joined(element("th", say(f"page-table-{name}"), scope="col") for name in COLUMNS)
    rows = [
        element(
            "tr",
            element("th", study_label(evidence.study_of(f)), scope="row"),
            element("td", capital(term("arm", f.arm))),
            element("td", capital(term("outcome", f.outcome))),
            element("td", joined([time_point(f), counted(f)], "; ")),
            element("td", figure(f), class_="number"),
        )
        for f in findings
    ]
    table = element(
        "table",
        element("caption", say("page-chart-table")),
        element("thead", element("tr", head)),
        element("tbody", *rows),
    )
    label = say("page-chart-table-of", chart=field("chart", title)).text
    return element("div", table, class_="scroll", tabindex=0, role="region", aria_label=label)
