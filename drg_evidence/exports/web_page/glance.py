"""The comparison at a glance: the trial at its two time points, benefits and harms alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...evidence import Evidence
from ...model import Finding
from ...outcomes import HARMS, Outcome
from ...stats.comparison import Comparison
from ...vocabulary import Arm, Unit
from ...wording import Quantity, Sentence, of_finding, say
from .article import arrays, difference, size_of_chance
from .markup import Child, Markup, element, heading, joined, listed
from .picker import pick_key
from .sources import source_list
from .words import capital, field, figure, study_label, term, time_point

STUDY = "accurate_2017"
BENEFITS = (
    Outcome.TREATMENT_SUCCESS, Outcome.QUALITY_OF_LIFE, Outcome.PARESTHESIA_OUTSIDE_PAIN,
    Outcome.PARESTHESIA_FREE,
)  # fmt: skip
ELSEWHERE = {
    "benefit": (
        "huygen_2020.responder_50.drg.m12",
        "huygen_2018_cohort.responder_50.drg.m12",
        "process_2007.responder_50.leg.scs_tonic.m6",
        "promise_2019.responder_50.low_back.scs_tonic.m6",
    ),
    "harm": (
        "vanloon_2025.adverse_event_any.drg",
        "chapman_2022.explant.drg.m27",
        "hoelzer_2017.infection.scs_any",
        "uk_explant_11yr.explant.scs_any.m60",
    ),
}
"""Figures of other studies, as many for benefits as for harms, two for each treatment."""


def main_comparisons(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """The comparisons of the trial on its main outcome, in order of time."""
    found = [
        c for c in comparisons
        if c.study.study_id == STUDY and c.outcome == Outcome.TREATMENT_SUCCESS
    ]  # fmt: skip
    return sorted(found, key=lambda c: c.months or 0)


def glance(evidence: Evidence, comparisons: Sequence[Comparison]) -> Markup | None:
    """The section; None when the record holds no such comparison."""
    main = main_comparisons(comparisons)
    if not main:
        return None
    caveats = {str(s): s for c in main for s in c.caveats}
    ids = [i for c in main for i in c.finding_ids]
    return joined([
        trial(evidence, main),
        element("div", _balance(evidence, main, "benefit"), _balance(evidence, main, "harm"),
                class_="cards balance"),
        heading(3, "page-caveats"),
        listed(caveats.values(), class_="caveats"),
        element("details", element("summary", say("page-sources")), source_list(evidence, ids)),
    ])  # fmt: skip


def trial(evidence: Evidence, comparisons: Sequence[Comparison]) -> Markup:
    """Who took part, what success means, and one card for each time point."""
    main = main_comparisons(comparisons)
    return joined([
        element("p", _who(evidence, main[0]), class_="lead"),
        element("p", say("page-success-means", definition=_definition(evidence))),
        element("div", *(_card(comparison) for comparison in main), class_="cards"),
    ])  # fmt: skip


def _who(evidence: Evidence, comparison: Comparison) -> Sentence:
    study = comparison.study
    randomised = evidence.findings(study=study.study_id, outcome=Outcome.N_RANDOMISED, arm=Arm.ALL)
    values = {
        "study": study_label(study), "population": field(f"study:{STUDY}", study.population),
        "treated": term("arm", comparison.treated.arm),
        "control": term("arm", comparison.control.arm),
    }  # fmt: skip
    if not randomised:
        return say("page-who", **values)
    return say("page-who-counted", n=of_finding.printed(randomised[0]), **values)


def _definition(evidence: Evidence) -> Sentence:
    held = evidence.findings(study=STUDY, outcome=Outcome.TREATMENT_SUCCESS_DEFINITION)
    if not held:
        return say("page-not-stated")
    return say("page-quoted", text=field(f"finding:{held[0].finding_id}", held[0].text_value))


def _card(comparison: Comparison) -> Markup:
    time = time_point(comparison.treated.finding)
    return element(
        "div",
        element("h3", capital(field("time", time.text))),
        arrays(comparison),
        element("p", difference(comparison), class_="difference"),
        element("p", size_of_chance(comparison), class_="chance"),
        element("a", say("page-see-all", time=time), href=f"#{pick_key(comparison)}",
                class_="more"),
        class_="card",
    )  # fmt: skip


def _balance(evidence: Evidence, main: Sequence[Comparison], side: str) -> Markup:
    """Benefits or harms: the same table and the same list, so that neither weighs more."""
    head = joined(
        element("th", say(f"page-balance-{name}"), scope="col") for name in ("what", "figure")
    )
    rows = benefit_rows(evidence) if side == "benefit" else harm_rows(evidence)
    lines = [_elsewhere(evidence, i) for i in ELSEWHERE[side] if i in evidence.by_id]
    return element(
        "div",
        heading(3, f"page-{side}s"),
        element(
            "table",
            element("caption", say("page-balance-caption", study=study_label(main[0].study))),
            element("thead", element("tr", head)),
            element("tbody", *rows),
        ),
        element("h4", say("page-elsewhere")) if lines else None,
        listed(lines),
        class_="card",
    )


def benefit_rows(evidence: Evidence) -> list[Markup]:
    """What the trial reports on benefits, and what is looked for and not held."""
    return _rows(evidence, BENEFITS)


def harm_rows(evidence: Evidence) -> list[Markup]:
    """What the trial reports on harms, and what is looked for and not held."""
    held = [f.outcome for f in evidence.findings(study=STUDY) if f.outcome in HARMS]
    wanted = [w.outcome for w in evidence.wanted.values() if w.study_id == STUDY]
    return _rows(evidence, dict.fromkeys([*held, *(o for o in wanted if o in HARMS)]))


def _rows(evidence: Evidence, outcomes: Iterable[Outcome]) -> list[Markup]:
    rows = []
    for outcome in outcomes:
        lines = _lines(evidence, outcome)
        if lines:
            head = element("th", capital(term("outcome", outcome)), scope="row")
            rows.append(element("tr", head, element("td", joined(lines, ";<br>"))))
    return rows


def _lines(evidence: Evidence, outcome: Outcome) -> list[Child]:
    """One line for each time point or statement; "not held" where the figure is wanted."""
    held = [
        f for f in evidence.findings(study=STUDY, outcome=outcome)
        if not f.is_derived and f.unit != "percentage_points"
    ]  # fmt: skip
    shares = [f for f in held if f.is_share_of_patients and f.arm in (Arm.DRG, Arm.SCS_TONIC)]
    if shares:
        return [_pair(shares, months) for months in dict.fromkeys(f.months for f in shares)]
    told = [f for f in held if f.text_value or f.printed.text]
    lines: list[Child] = [_told(f) for f in told[:1]]
    if any(w.study_id == STUDY and w.outcome is outcome and not w.is_held
           for w in evidence.wanted.values()):  # fmt: skip
        lines.append(say("page-rates-not-held") if told else say("page-cell-not-held"))
    return lines


def _pair(shares: Sequence[Finding], months: float | None) -> Sentence:
    at_time = {f.arm: f for f in shares if f.months == months}
    one, two = at_time.get(Arm.DRG), at_time.get(Arm.SCS_TONIC)
    if one is None or two is None:
        return _told(next(iter(at_time.values())))
    return say(
        "page-pair", time=time_point(one), treated=term("arm", one.arm), first=figure(one),
        control=term("arm", two.arm), second=figure(two),
    )  # fmt: skip


def _told(finding: Finding) -> Sentence:
    if finding.unit is Unit.COUNT:
        return say("page-told-people", n=of_finding.printed(finding))
    shown = of_finding.printed(finding).shown if finding.printed.text else finding.text_value
    if finding.p_printed and finding.text_value:
        return say(
            "page-told-p", text=_linked(finding, finding.text_value),
            p=of_finding.p_printed(finding),
        )  # fmt: skip
    return say("page-told", text=_linked(finding, finding.text_value or shown))


def _linked(finding: Finding, text: str) -> Quantity:
    return Quantity(shown=text, finding_ids=(finding.finding_id,))


def _elsewhere(evidence: Evidence, finding_id: str) -> Sentence:
    finding = evidence.finding(finding_id)
    values: dict[str, Quantity | Sentence] = {
        "arm": capital(term("arm", finding.arm)), "figure": figure(finding),
        "counted": term("counted", finding.counted or "not_stated"),
        "definition": field(f"finding:{finding_id}", finding.definition),
        "study": study_label(evidence.study_of(finding)), "time": time_point(finding),
    }  # fmt: skip
    if finding.n is None:
        return say("page-elsewhere-line", **values)
    return say("page-elsewhere-line-n", n=of_finding.denominator(finding), **values)
