"""The last slides: studies that disagree, what is not known, sources and funding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...evidence import Evidence
from ...model import Study, Wanted
from ...stats.comparison import Comparison
from ...stats.quantities import difference_points, rate
from ...stats.two_arms import compare, compare_findings
from ...wording import Quantity, Sentence, name_quantity, of_finding, say
from .figures import arm_point, caveats_of, difference_told, series_of, with_alt
from .opening import STUDY
from .parts import Kind, NativeChart, Shown, Slide, Table
from .sources import short_name

BOOST = "boost_drg_2025"
SHENGJING = "shengjing_2024"
BOOST_ROWS = tuple(f"boost_drg_2025.responder_50.{arm}.m3" for arm in ("drg", "scs_tonic"))
BOOST_BOTH = "boost_drg_2025.responder_50.drg_plus_scs.m3"
BOOST_STATUS = "boost_drg_2025.trial_status.all"
SHENGJING_ROWS = tuple(f"shengjing_2024.responder_50.{arm}.m6" for arm in ("drg", "scs_tonic"))
DISAGREE_ROWS = (*BOOST_ROWS, BOOST_BOTH, BOOST_STATUS, *SHENGJING_ROWS)
CONFLICT = "C07"

# In the order in which readers ask; what is answered later shows its figure.
UNKNOWN = (
    "accurate_2017.adverse_event_serious",
    "accurate_2017.explant",
    "accurate_2017.treatment_success.itt",
    "accurate_2017.non_inferiority_margin",
    "boost_drg_2025.n_randomised",
)


def disagree(evidence: Evidence) -> Slide:
    """Three studies that set the two treatments side by side, and do not agree."""
    found = (
        compare(STUDY, months=3, evidence=evidence),
        compare_findings(*BOOST_ROWS, evidence=evidence),
        compare_findings(*SHENGJING_ROWS, evidence=evidence),
    )
    return Slide(
        key="disagree",
        title=say("slide-disagree-title"),
        points=_disagree_points(evidence, found),
        figure=_disagree_chart(found),
        talk=(say("slide-disagree-talk", quote=_how_to_quote(evidence)),),
        caveats=caveats_of(found),
    )


def _how_to_quote(evidence: Evidence) -> Quantity | str:
    conflict = evidence.conflicts.get(CONFLICT)
    if conflict is None:
        return ""
    return Quantity(shown=conflict.how_to_quote, record=f"conflict:{CONFLICT}")


def _disagree_points(evidence: Evidence, found: tuple[Comparison, ...]) -> tuple[Sentence, ...]:
    accurate, boost, shengjing = found
    threshold = Quantity(shown="50%", value=0.5, record="vocabulary:outcome.responder_50")
    return (
        say(
            "slide-disagree-boost-point", study=name_of_study(boost), share=rate(boost.treated),
            p=of_finding.p_printed(boost.treated.finding),
            status=of_finding.printed(evidence.finding(BOOST_STATUS)),
        ),
        say(
            "slide-disagree-shengjing-point", study=name_of_study(shengjing),
            points=difference_points(shengjing),
            months=of_finding.months(shengjing.treated.finding),
        ),
        say(
            "slide-disagree-outcomes", study=name_of_study(accurate), threshold=threshold
        ),
    )  # fmt: skip


def name_of_study(c: Comparison) -> Quantity:
    """The first name of a study, without its author, for the narrow places of a chart."""
    shown = c.study.label.partition(" (")[0].partition(" SCS")[0]
    return Quantity(shown=shown, record=f"study:{c.study.study_id}")


def _disagree_chart(found: tuple[Comparison, ...]) -> NativeChart:
    keys = ("accurate", "boost", "shengjing")
    categories = tuple(
        say(
            f"slide-disagree-{key}", study=name_of_study(c),
            months=of_finding.months(c.treated.finding),
        )
        for key, c in zip(keys, found, strict=True)
    )  # fmt: skip
    treated = [arm_point(c.treated) for c in found]
    control = [arm_point(c.control) for c in found]
    chart = NativeChart(
        kind=Kind.BARS, unit="%", minimum=0, maximum=100, step=25, categories=categories,
        series=(
            series_of(name_quantity("arm", "drg"), "drg", treated),
            series_of(name_quantity("arm", "scs_tonic"), "scs_tonic", control),
        ),
        value_title=say("slide-disagree-axis"), alt=say("slide-disagree-axis"),
    )  # fmt: skip
    return with_alt(chart, say("slide-disagree-alt"), *[difference_told(c) for c in found])


def unknown(evidence: Evidence) -> Slide:
    """What readers look for and this record does not hold."""
    shown = [evidence.wanted[i] for i in UNKNOWN if i in evidence.wanted]
    others = [row for row in evidence.wanted.values() if row not in shown]
    return unknown_of(evidence, shown, others=others)


def unknown_of(evidence: Evidence, wanted: list[Wanted], *, others: Sequence[Wanted] = ()) -> Slide:
    """The wanted figures given, each with its state: the figure once it is held.

    ``others`` are told in the notes alone.
    """
    table = Table(
        header=tuple(say(f"slide-unknown-header-{p}") for p in ("figure", "state", "why")),
        rows=tuple(_unknown_row(evidence, row) for row in wanted),
        widths=(0.46, 0.12, 0.42), alt=say("slide-unknown-alt"),
    )  # fmt: skip
    talk = tuple(
        say(
            "slide-unknown-where", study=_study_name(evidence, row), figure=_as_is(row, row.figure),
            where=_as_is(row, row.where_to_look),
        )
        for row in (*wanted, *others)
    )  # fmt: skip
    return Slide(
        key="unknown",
        title=say("slide-unknown-title"),
        figure=table,
        talk=(say("slide-unknown-talk"), *talk),
    )


def _unknown_row(evidence: Evidence, row: Wanted) -> tuple[Shown, ...]:
    held = evidence.held(row.wanted_id)
    state: Shown = say("slide-unknown-not-held")
    if held:
        shown = "; ".join(str(of_finding.printed(finding)) for finding in held)
        state = Quantity(shown=shown, finding_ids=tuple(f.finding_id for f in held))
    asked = say(
        "slide-unknown-figure", study=_study_name(evidence, row), figure=_as_is(row, row.figure)
    )
    return asked, state, _as_is(row, row.why)


def _study_name(evidence: Evidence, row: Wanted) -> Quantity:
    label = evidence.study(row.study_id).label
    return Quantity(shown=label.partition(" (")[0], record=f"study:{row.study_id}")


def _as_is(row: Wanted, text: str) -> Quantity:
    return Quantity(shown=text, record=f"wanted:{row.wanted_id}")


def sources(evidence: Evidence, slides: Iterable[Slide], *, also: tuple[Study, ...] = ()) -> Slide:
    """Every study behind the slides: where it stands, how much was read, who paid."""
    ids = (i for slide in slides for i in slide.finding_ids)
    named = [study.study_id for study in also]
    studies = dict.fromkeys([*named, *(evidence.finding(i).study_id for i in ids)])
    rows = tuple(_source_row(evidence, evidence.study(study_id)) for study_id in studies)
    table = Table(
        header=tuple(
            say(f"slide-sources-header-{p}") for p in ("study", "place", "funding")
        ),
        rows=rows, widths=(0.29, 0.4, 0.31), alt=say("slide-sources-alt"),
    )  # fmt: skip
    return Slide(
        key="sources",
        title=say("slide-sources-title"),
        figure=table,
        talk=(say("slide-sources-talk"),),
    )


def _source_row(evidence: Evidence, study: Study) -> tuple[Shown, ...]:
    def cell(text: str) -> Shown:
        if not text:
            return say("slide-sources-not-held")
        return Quantity(shown=text, record=f"study:{study.study_id}")

    place = " ".join(filter(None, (study.journal, study.volume)))
    place += f":{study.pages.partition(';')[0].rstrip('-')}" if study.pages and study.volume else ""
    place = place or study.registry_id
    read = f" ({str(study.seen).replace('_', ' ')})" if place else ""
    funder = study.funder.partition(";")[0]
    return cell(short_name(study)), cell(place + read), cell(funder)
