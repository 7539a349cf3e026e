"""A deck about one study: the slides of the story that rest on it, its figures, its gaps."""

from __future__ import annotations

from ...evidence import Evidence
from ...model import Finding, Study
from ...outcomes import HARMS
from ...stats.comparison import Comparison
from ...stats.pairs import all_comparisons
from ...stats.quantities import difference_points
from ...vocabulary import Unit
from ...wording import Quantity, Sentence, name_quantity, of_finding, say
from . import gaps
from .accurate import difference_said
from .figures import arm_point, difference_told, series_of, with_alt
from .opening import STUDY, stated
from .parts import Kind, NativeChart, Shown, Slide, Table
from .story import STORY

NOT_SHOWN = frozenset({Unit.TEXT, Unit.DATE})


def study_story(evidence: Evidence, topic: str) -> list[Slide]:
    """The slides about a study; raises UnknownTerm when there is no such study."""
    study = evidence.study(topic)
    told = [_opening(study), *_from_story(evidence, study)]
    if topic != STUDY:
        told.insert(1, _profile(study))
        told += [_compared(c) for c in all_comparisons(evidence) if c.study.study_id == topic]
        told += _tables(evidence, study)
    wanted = [row for row in evidence.wanted.values() if row.study_id == topic]
    told += [gaps.unknown_of(evidence, wanted)] if wanted else []
    return [*told, gaps.sources(evidence, told, also=(study,))]


def _opening(study: Study) -> Slide:
    label = of_finding.label(study)
    return Slide(
        key="opening", opening=True,
        title=say("slides-document-title-topic", study=label),
        points=(say("slide-stated", text=stated(study.title or study.label, study.study_id)),),
    )  # fmt: skip


def _from_story(evidence: Evidence, study: Study) -> list[Slide]:
    """Slides of the whole story that show a row of the study or of its sub-analyses."""
    own = {study.study_id} | {
        other.study_id for other in evidence.studies.values() if study.study_id in other.related_to
    }
    found = []
    for chapter in STORY:
        rows = {evidence.finding(row).study_id for row in chapter.rows if row in evidence.by_id}
        about = rows and (rows <= own if study.study_id != STUDY else bool(rows & own))
        about = about or chapter.goes_with == study.study_id
        if about and chapter.can_be_told(evidence):
            found.append(chapter.build(evidence))
    return found


def _profile(study: Study) -> Slide:
    """Who was studied and how, as far as the record says."""
    follow_up = _text(study, study.follow_up_months)
    asked: dict[str, Shown | None] = {
        "people": _text(study, study.population),
        "treatment": _text(study, study.intervention),
        "comparator": _text(study, study.comparator),
        "enrolled": _text(study, _number(study.n_enrolled)),
        "analysed": _text(study, _number(study.n_analysed)),
        "follow-up": follow_up and say("slide-study-follow-up-figure", months=follow_up),
        "masking": _text(study, study.blinding),
        "funding": _text(study, study.funder) or say("slide-sources-not-held"),
    }
    rows = tuple(
        (say(f"slide-study-{key}"), answer) for key, answer in asked.items() if answer is not None
    )
    label = of_finding.label(study)
    header = (say("slide-who-header-what"), say("slide-who-header-answer", study=label))
    alt = say("slide-study-alt", study=label)
    table = Table(header=header, rows=rows, widths=(0.2, 0.8), alt=alt)
    return Slide(key="profile", title=say("slide-study-title", study=label), figure=table)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _text(study: Study, text: str) -> Quantity | None:
    return stated(text, study.study_id) if text else None


def _compared(c: Comparison) -> Slide:
    """Two arms of the study for one outcome, as a native chart."""
    label, outcome = of_finding.label(c.study), Quantity(
        shown=name_quantity("outcome", c.outcome).shown, record=f"vocabulary:outcome.{c.outcome}"
    )  # fmt: skip
    arms = {
        "treated": name_quantity("arm", c.treated.arm),
        "control": name_quantity("arm", c.control.arm),
    }
    if c.months is None:
        title = say("slide-study-comparison-title-untimed", study=label, outcome=outcome, **arms)
    else:
        months = of_finding.months(c.treated.finding)
        title = say(
            "slide-study-comparison-title", study=label, outcome=outcome, months=months, **arms
        )
    chart = NativeChart(
        kind=Kind.BARS,
        unit="%",
        minimum=0,
        maximum=100,
        step=25,
        categories=(_when(c),),
        series=tuple(
            series_of(name_quantity("arm", arm.arm), arm.arm, [arm_point(arm)])
            for arm in (c.treated, c.control)
        ),
        value_title=say("slide-tingling-axis"),
        alt=title,
    )
    alt = say("slide-study-comparison-alt", title=title)
    return Slide(
        key=f"compared_{c.treated.finding.finding_id}",
        title=title,
        points=(_difference(c), *c.caveats[:1]),
        figure=with_alt(chart, alt, *([] if c.months is None else [difference_told(c)])),
        caveats=c.caveats,
    )


def _when(c: Comparison) -> Sentence:
    if c.months is None:
        return say("slide-study-untimed")
    return say("slide-use-months", months=of_finding.months(c.treated.finding))


def _difference(c: Comparison) -> Sentence:
    if c.months is not None:
        return difference_said(c)
    return say("slide-difference-untimed", points=difference_points(c))


def _tables(evidence: Evidence, study: Study) -> list[Slide]:
    """Benefits and harms in figures, one table each in the same form."""
    rows = [f for f in evidence.findings(study=study.study_id) if f.unit not in NOT_SHOWN]
    rows = [f for f in rows if f.value is not None and not f.has_inferred_counts]
    harms = [f for f in rows if f.outcome in HARMS]
    others = [f for f in rows if f.outcome not in HARMS]
    label = of_finding.label(study)
    slides = [_figures("figures", label, others)] if others else []
    if harms:
        return [*slides, _figures("harms", label, harms)]
    none = Slide(
        key="harms", title=say("slide-study-harms-none-title", study=label),
        points=(say("slide-study-harms-none"),),
    )  # fmt: skip
    return [*slides, none]


def _figures(key: str, label: Quantity, rows: list[Finding]) -> Slide:
    title = say(f"slide-study-{key}-title", study=label)
    table = Table(
        header=tuple(
            say(f"slide-study-header-{part}") for part in ("arm", "what", "when", "figure")
        ),
        rows=tuple(_figure_row(finding) for finding in rows),
        widths=(0.18, 0.48, 0.14, 0.2), alt=say("slide-study-figures-alt", study=label),
    )  # fmt: skip
    return Slide(key=key, title=title, figure=table)


def _figure_row(finding: Finding) -> tuple[Shown, ...]:
    what = Quantity(
        shown=finding.definition or name_quantity("outcome", finding.outcome).shown,
        finding_ids=(finding.finding_id,),
    )
    when: Shown = say("slide-study-untimed")
    if finding.months is not None:
        when = say("slide-use-months", months=of_finding.months(finding))
    return name_quantity("arm", finding.arm), what, when, of_finding.with_unit(finding)
