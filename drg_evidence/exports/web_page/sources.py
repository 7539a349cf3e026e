"""Sources on the page: the list under a comparison, and the references that can be copied."""

from __future__ import annotations

from collections.abc import Iterable

from ...evidence import Evidence
from ...model import Conflict, Finding, Source
from ...wording import say
from ..citations import bibtex, plain_text, references
from .markup import Markup, element
from .words import field, study_label

SAFE_SCHEMES = ("https://", "http://")


def source_list(evidence: Evidence, finding_ids: Iterable[str]) -> Markup:
    """Every source behind some findings, with the places in it, and a button to cite it."""
    places: dict[str, list[Finding]] = {}
    for finding_id in dict.fromkeys(finding_ids):
        finding = evidence.finding(finding_id)
        places.setdefault(finding.source_id, []).append(finding)
    items = [_entry(evidence, evidence.source(key), held) for key, held in places.items()]
    return element("ul", *items, class_="sources")


def _entry(evidence: Evidence, source: Source, findings: list[Finding]) -> Markup:
    locators = ", ".join(dict.fromkeys(f.locator for f in findings))
    record = f"source:{source.source_id}"
    text = say(
        "page-source", citation=field(record, source.citation), locator=field(record, locators),
        kind=field(record, source.read_as),
    )  # fmt: skip
    return element("li", text, " ", address(source), " ", cite_button(evidence, findings[0]))


def address(source: Source) -> Markup | None:
    """The address of a source as a link that shows itself; nothing else than http is linked."""
    url = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    if not url.startswith(SAFE_SCHEMES):
        return element("span", url, class_="url") if url else None
    short = url.partition("://")[2].rstrip("/")
    return element("a", short, href=url, class_="url", rel="noopener noreferrer")


def cite_button(evidence: Evidence, finding: Finding) -> Markup:
    """The button that opens the reference of a finding, named after its source."""
    keys = " ".join(r.key for r in references(evidence, [finding.finding_id]))
    return element(
        "button", say("page-cite"), type="button", class_="cite js-only", data_cite=keys,
        aria_label=say("page-cite-what", what=study_label(evidence.study_of(finding))).text,
    )  # fmt: skip


def conflict_list(conflicts: Iterable[Conflict]) -> Markup:
    """What differs between sources, why as far as known, and how to quote it."""
    items = []
    for conflict in conflicts:
        record = f"conflict:{conflict.conflict_id}"
        what = say("page-conflict-what", what=field(record, conflict.what_differs.rstrip(".")))
        reason = say("page-conflict-reason", why=field(record, conflict.likely_reason.rstrip(".")))
        quote = say("page-conflict-quote", quote=field(record, conflict.how_to_quote))
        items.append(element("li", element("p", what), element("p", reason), element("p", quote)))
    return element("ul", *items, class_="conflicts")


def reference_texts(evidence: Evidence) -> dict[str, list[str]]:
    """Each reference that a button can ask for, as plain text and as BibTeX."""
    found = references(evidence, evidence.by_id)
    return {r.key: [plain_text(r), bibtex(evidence, [r.key])] for r in found}
