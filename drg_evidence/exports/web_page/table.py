"""The evidence table: every finding, with what it counts, when, in whom, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from ...evidence import Evidence
from ...model import Finding
from ...outcomes import HARMS, Outcome
from ...vocabulary import Arm
from ...wording import Quantity, Sentence, of_finding, say
from .glance import STUDY
from .markup import Child, Markup, element, joined, labels, row_id
from .sources import address, cite_button
from .words import capital, field, figure, study_label, term, time_point

COLUMNS = ("study", "arm", "outcome", "when", "figure", "source")
FILTERS = ("arm", "topic")
SHORT = 25
LINES = " "
"""Between the lines of a cell, which a style sheet alone would set apart."""
TOPICS = (
    "relief", "harms", "tingling", "life", "course", "people", "device", "cost", "reviews",
)  # fmt: skip

_STARTS: Mapping[str, tuple[str, ...]] = {
    "tingling": ("paresthesia",),
    "relief": ("treatment_success", "responder", "pain_"),
    "life": ("global", "holistic", "preference", "would", "quality", "eq5d", "odi", "pdi", "neuro",
             "opioid", "medication"),
    "course": ("trial_success", "trial_duration", "permanent", "device_in_use", "generator",
               "crossover", "time_to_explant", "follow_up"),
    "cost": ("qaly", "cost", "icer", "probability", "payback"),
    "people": ("n_randomised", "n_enrolled", "n_planned", "n_analysed", "n_completed",
               "n_not_completed", "n_sites", "baseline", "entry", "blinding", "trial_status"),
    "reviews": ("evidence", "review", "recommendation", "publication", "n_studies", "study_size"),
}  # fmt: skip


def topic_of(outcome: Outcome) -> str:
    """The heading under which a reader would look for an outcome."""
    if outcome in HARMS or outcome.startswith(("report", "infection")):
        return "harms"
    for topic, starts in _STARTS.items():
        if outcome.startswith(starts):
            return topic
    return "device"


def evidence_table(evidence: Evidence) -> Markup:
    """The table with its filters; without scripts it stands there whole."""
    head = joined(element("th", say(f"page-table-{name}"), scope="col") for name in COLUMNS)
    rows = [_row(evidence, finding) for finding in sorted(evidence.by_id.values(), key=_rank)]
    caption = say("page-table-caption")
    table = element(
        "table",
        element("caption", caption, class_="hidden"),
        element("thead", element("tr", head)),
        element("tbody", *rows),
        id="findings", class_="stack evidence", style=labels("page-table", COLUMNS),
    )  # fmt: skip
    more = element("button", say("page-more"), type="button", id="more", class_="js-only")
    return joined([_controls(evidence), _counter(len(rows)), table, more])


def _rank(finding: Finding) -> tuple[bool | int | float, ...]:
    """The main trial first, topic by topic, what was read before what was worked out."""
    if finding.study_id != STUDY:
        return (True,)
    is_of_arm = finding.arm in (Arm.DRG, Arm.SCS_TONIC)
    topic = TOPICS.index(topic_of(finding.outcome))
    return False, topic, finding.is_derived, not is_of_arm, finding.months or 0


def _controls(evidence: Evidence) -> Markup:
    findings = evidence.by_id.values()
    arms = dict.fromkeys(f.arm for f in findings)
    found = {topic_of(f.outcome) for f in findings}
    topics = [topic for topic in TOPICS if topic in found]
    return element(
        "form",
        element(
            "div",
            element("label", say("page-search"), for_="search"),
            element("input", id="search", type="search", autocomplete="off"),
            class_="field wide",
        ),
        _filter("arm", [(str(a), capital(term("arm", a)).shown) for a in arms]),
        _filter("topic", [(t, say(f"page-topic-{t}").text) for t in topics]),
        element("button", say("page-reset"), type="button", id="clear"),
        id="filters", class_="controls js-only", aria_label=say("page-filters").text, role="search",
    )  # fmt: skip


def _filter(name: str, options: list[tuple[str, str]]) -> Markup:
    entries = [element("option", say("page-filter-all"), value="")]
    entries += [element("option", shown, value=value) for value, shown in options]
    return element(
        "div",
        element("label", say(f"page-filter-{name}"), for_=f"filter-{name}"),
        element("select", *entries, id=f"filter-{name}"),
        class_="field",
    )


def _counter(total: int) -> Markup:
    """How many rows match; the script puts the number between the words."""
    number = field("table:rows", str(total))
    return element(
        "p",
        say("page-count"), " ", element("b", number, id="matching"), " ",
        element("span", say("page-count-none"), id="none", hidden=True),
        id="count", role="status", class_="small js-only",
    )  # fmt: skip


def _row(evidence: Evidence, finding: Finding) -> Markup:
    cells: dict[str, Child] = {
        "arm": capital(term("arm", finding.arm)),
        "outcome": _outcome(finding),
        "when": _when(finding),
        "figure": _figure(finding),
        "source": _source(evidence, finding),
    }
    data = [
        element("td", cell, class_="source" if name == "source" else None)
        for name, cell in cells.items()
    ]
    study = element("th", study_label(evidence.study_of(finding)), scope="row")
    return element(
        "tr", study, *data, id=row_id(finding.finding_id), data_arm=str(finding.arm),
        data_topic=topic_of(finding.outcome),
    )  # fmt: skip


def _outcome(finding: Finding) -> Markup:
    outcome = element("span", capital(term("outcome", finding.outcome)))
    region = element("span", " (", term("region", finding.region), ")") if finding.region else None
    detail = element(
        "span", field(f"finding:{finding.finding_id}", finding.definition), class_="small"
    )
    return joined([joined([outcome, region]), detail], LINES)


def _when(finding: Finding) -> Markup:
    who = element("span", capital(term("analysis_set", finding.analysis_set)), class_="small")
    time = element("span", capital(field("time", time_point(finding).text)))
    return joined([time, who], LINES)


def _figure(finding: Finding) -> Markup:
    """The figure, then what it is taken of, its interval, its p value, and whether it was read."""
    shown = field(f"finding:{finding.finding_id}", figure(finding).shown)
    notes: list[Sentence] = [say("page-cell-counted", counted=term("counted", finding.counted))] if finding.counted else []  # noqa: E501  # fmt: skip
    if finding.events is not None and finding.n is not None and not finding.has_inferred_counts:
        notes.append(say("page-cell-counts", counts=_own(of_finding.counts(finding), finding)))
    elif finding.n is not None and not finding.has_inferred_counts:
        notes.append(say("page-cell-n", n=_own(of_finding.denominator(finding), finding)))
    if finding.ci_low is not None and finding.ci_high is not None:
        text = f"{finding.ci_low:g} to {finding.ci_high:g}"
        kind = "page-cell-interval-derived" if finding.is_derived else "page-cell-interval"
        notes.append(say(kind, interval=field(finding.finding_id, text)))
    if finding.p_printed:
        notes.append(say("page-cell-p", p=_own(of_finding.p_printed(finding), finding)))
    if finding.has_inferred_counts:
        notes.append(say("page-cell-inferred"))
    elif finding.is_derived:
        notes.append(say("page-cell-derived"))
    small = element("span", joined(notes, "; "), class_="small") if notes else None
    is_short = finding.printed.number is not None or len(shown.shown) < SHORT
    return joined([element("b" if is_short else "span", shown), small], LINES)


def _own(quantity: Quantity, finding: Finding) -> Quantity:
    """The same text without a link: its row is the one the reader is in."""
    return field(f"finding:{finding.finding_id}", quantity.shown)


def _source(evidence: Evidence, finding: Finding) -> Markup:
    source = evidence.source_of(finding)
    record = f"source:{source.source_id}"
    where = say(
        "page-source", citation=field(record, source.citation),
        locator=field(record, finding.locator), kind=field(record, source.read_as),
    )  # fmt: skip
    return joined([where, " ", address(source), " ", cite_button(evidence, finding)])
