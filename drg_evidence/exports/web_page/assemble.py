"""The page as one file: sections, style, script and data, with nothing loaded from anywhere."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from ...evidence import Evidence
from ...files import check_target, write_file
from ...loader import load
from ...stats.pairs import all_comparisons
from ...wording import catalogue, say
from .about import about, differing, not_held
from .fonts import font_style
from .frame import body
from .gallery import drawn, gallery
from .glance import glance, main_comparisons
from .picker import pick_key, picker, picker_data, picks_of
from .reading import disagreements, pilot, tingling
from .sources import reference_texts
from .table import evidence_table

if TYPE_CHECKING:
    from ...charts.figure import EvidenceFigure

TEMPLATE = Path(__file__).parent / "template"
TOO_EARLY = "document.documentElement.classList.add('js')"


def page(
    out: str | Path,
    *,
    overwrite: bool = False,
    evidence: Evidence | None = None,
    figures: Mapping[str, EvidenceFigure] | None = None,
) -> Path:
    """Write the comparison as one HTML file that works offline, on a desk and on a phone.

    Parameters
    ----------
    out : path
        The file to write, such as ``"drg.html"``. Its folder must exist.
    overwrite : bool
        Replace a file that exists.
    evidence : Evidence, optional
        The packaged evidence without it.
    figures : mapping, optional
        Charts drawn already at page size, by their name; all are drawn without it.

    Returns
    -------
    Path
        The file. The same evidence gives the same bytes.

    Raises
    ------
    ExportError
        When the file cannot be written, or exists and ``overwrite`` is false.
    """
    check_target(out, overwrite=overwrite)
    html = page_html(evidence=evidence, figures=figures)
    return write_file(out, html.encode("utf-8"), overwrite=overwrite)


def page_html(
    *, evidence: Evidence | None = None, figures: Mapping[str, EvidenceFigure] | None = None
) -> str:
    """The page as text."""
    record = load() if evidence is None else evidence
    comparisons = all_comparisons(record)
    picks = picks_of(record, comparisons)
    main = main_comparisons(comparisons)
    first = pick_key(main[0]) if main else (picks[0].key if picks else "")
    charts = drawn(record) if figures is None else figures
    sections = {
        "glance": glance(record, comparisons),
        "agree": disagreements(record, comparisons),
        "pilot": pilot(record),
        "tingling": tingling(record, comparisons),
        "compare": picker(picks, first) if picks else None,
        "charts": gallery(record, charts),
        "findings-section": evidence_table(record),
        "differ": differing(record),
        "missing": not_held(record),
        "about": about(record),
    }
    data = {"references": reference_texts(record), **picker_data(picks)}
    held = {key: section for key, section in sections.items() if section}
    return _assembled(body(record, comparisons, held), data)


def _assembled(content: str, data: object) -> str:
    css, script = (_template(name) for name in ("page.css", "page.js"))
    fonts = font_style(content)
    slots = {
        "lang": escape(catalogue().locale),
        "title": escape(say("page-title").text),
        "description": escape(say("page-subtitle").text),
        "policy": _policy((css, fonts), (TOO_EARLY, script)),
        "fonts": fonts,
        "css": css,
        "early": TOO_EARLY,
        "content": content,
        "data": safe_json(data),
        "script": script,
    }
    return Template(_template("page.html")).substitute(slots)


def _template(name: str) -> str:
    return (TEMPLATE / name).read_text(encoding="utf-8").strip()


def safe_json(data: object) -> str:
    """JSON that cannot end the element it stands in, whatever text it holds.

    >>> safe_json("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _policy(styles: tuple[str, ...], scripts: tuple[str, ...]) -> str:
    """What the browser may do: run and style what stands here, and load nothing."""
    return "; ".join((
        "default-src 'none'",
        f"script-src {' '.join(map(_hash, scripts))}",
        f"style-src {' '.join(map(_hash, styles))}",
        "style-src-attr 'unsafe-inline'",
        "img-src data: blob:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ))  # fmt: skip


def _hash(content: str) -> str:
    digest = b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"
