"""What stands around the sections: head, contents, key messages, foot, and the reference box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...evidence import Evidence
from ...outcomes import Outcome
from ...stats import quantities
from ...stats.comparison import Comparison
from ...vocabulary import Arm
from ...wording import Quantity, Sentence, of_finding, say
from .article import size
from .glance import ELSEWHERE, STUDY, main_comparisons
from .markup import Markup, element, joined, listed
from .reading import SUCCESS
from .words import field, figure, newest_reading, study_label, term, time_point


def body(
    evidence: Evidence, comparisons: Sequence[Comparison], sections: Mapping[str, Markup]
) -> Markup:
    """Everything a reader sees."""
    skip = element("a", say("page-skip"), href="#main", class_="skip")
    main = element(
        "main",
        _short(evidence, comparisons),
        *(_section(key, content) for key, content in sections.items()),
        id="main", tabindex=-1,
    )  # fmt: skip
    return joined([skip, _head(evidence), _contents(sections), main, _foot(), _dialog()])


def _head(evidence: Evidence) -> Markup:
    facts = [
        element("span", say("evidence-date", date=newest_reading(evidence))),
        element("span", say("not-graded")),
        element("span", say("page-figures-held", findings=_held(len(evidence.by_id), "findings"),
                            sources=_held(len(evidence.sources), "sources"))),
    ]  # fmt: skip
    return element(
        "header",
        element("h1", say("page-title")),
        element("p", say("page-subtitle"), class_="subtitle"),
        element("p", joined(facts, " "), class_="facts"),
        element("p", say("not-advice"), class_="advice"),
        element(
            "button", say("page-print"), type="button", id="print", class_="js-only"
        ),
    )  # fmt: skip


def _held(number: int, table: str) -> Quantity:
    return Quantity(shown=str(number), value=number, record=f"table:{table}")


def _contents(sections: Mapping[str, Markup]) -> Markup:
    links = [element("a", say(f"page-nav-{key}"), href=f"#{key}") for key in sections]
    return element("nav", listed(links), aria_label=say("page-contents").text)


def _section(key: str, content: Markup) -> Markup:
    heading = element("h2", say(f"page-section-{key}"), id=f"{key}-head")
    return element("section", heading, content, id=key, aria_labelledby=f"{key}-head")


def _short(evidence: Evidence, comparisons: Sequence[Comparison]) -> Markup | None:
    """The main messages first: what was gained, what is known of harm, what others found."""
    messages = [*_gained(comparisons), *_harmed(evidence), *_others(comparisons)]
    if not messages:
        return None
    return element(
        "section", element("h2", say("page-short"), id="short-head"), listed(messages),
        id="short", aria_labelledby="short-head",
    )  # fmt: skip


def _gained(comparisons: Sequence[Comparison]) -> list[Sentence]:
    return [
        say(
            "page-short-gain", study=study_label(c.study), time=time_point(c.treated.finding),
            treated=term("arm", c.treated.arm), first=quantities.rate(c.treated),
            control=term("arm", c.control.arm), second=quantities.rate(c.control),
            size=size(c),
        )
        for c in main_comparisons(comparisons)
    ]  # fmt: skip


def _harmed(evidence: Evidence) -> list[Sentence]:
    told = [
        f
        for outcome in (Outcome.ADVERSE_EVENT_DEVICE, Outcome.ADVERSE_EVENT_SERIOUS)
        for f in evidence.findings(study=STUDY, outcome=outcome, arm=Arm.BETWEEN_ARMS)
    ]
    wanted = [w for w in evidence.wanted.values() if w.study_id == STUDY and not w.is_held]
    if len(told) != 2 or not any(w.outcome == told[0].outcome for w in wanted):
        return []
    shown = Quantity(shown=told[0].text_value, finding_ids=tuple(f.finding_id for f in told))
    trial = say("page-short-harm", study=study_label(evidence.study(STUDY)), told=shown)
    return [trial, *_harmed_elsewhere(evidence)]


def _harmed_elsewhere(evidence: Evidence) -> list[Sentence]:
    """As many lines on harms as on gains: the pooled complications of DRG stimulation."""
    finding = evidence.by_id.get(ELSEWHERE["harm"][0])
    if finding is None or finding.n is None:
        return []
    return [
        say(
            "page-short-harm-elsewhere", study=study_label(evidence.study_of(finding)),
            figure=figure(finding), counted=term("counted", finding.counted or "not_stated"),
            n=of_finding.denominator(finding), arm=term("arm", finding.arm),
            definition=field(f"finding:{finding.finding_id}", finding.definition),
        )
    ]  # fmt: skip


def _others(comparisons: Sequence[Comparison]) -> list[Sentence]:
    others = [
        c for c in comparisons
        if c.study.study_id != STUDY and c.treated.arm == Arm.DRG
        and c.control.arm == Arm.SCS_TONIC and c.outcome in SUCCESS and not c.study.related_to
    ]  # fmt: skip
    first = {c.study.study_id: c for c in reversed(others)}
    return [
        say(
            "page-short-other", study=study_label(c.study), design=term("design", c.study.design),
            treated=term("arm", c.treated.arm), first=quantities.rate(c.treated),
            control=term("arm", c.control.arm), second=quantities.rate(c.control),
            outcome=term("outcome", c.outcome), time=time_point(c.treated.finding),
            size=size(c),
        )
        for c in reversed(first.values())
    ]  # fmt: skip


def _foot() -> Markup:
    return element("footer", element("p", say("made-by")))


def _dialog() -> Markup:
    """The box with a reference in two forms; the script fills in the text."""
    parts = []
    for form in ("plain", "bibtex"):
        parts += [
            element("h3", say(f"page-form-{form}"), id=f"cite-{form}-head"),
            element("pre", "", id=f"cite-{form}", tabindex=0, role="region",
                    aria_labelledby=f"cite-{form}-head"),
            element("button", say(f"page-copy-{form}"), type="button", data_copy=f"cite-{form}"),
        ]  # fmt: skip
    status = element(
        "p", "", role="status", id="copied", data_done=say("page-copied").text,
        data_failed=say("page-copy-failed").text,
    )  # fmt: skip
    close = element("button", say("page-close"), type="button", id="cite-close")
    return element(
        "dialog", element("h2", say("page-reference"), id="cite-head"), *parts, status, close,
        id="cite", aria_labelledby="cite-head",
    )  # fmt: skip
