"""The picker: every comparison that can be made, made here, so that a script merely shows one.

Nothing is computed or worded in the script. For each pick there is a finished article, and for
each change from one pick to another of the same study a finished sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...evidence import Evidence
from ...model import Wanted
from ...outcomes import Outcome
from ...stats import quantities
from ...stats.comparison import Comparison
from ...vocabulary import AnalysisSet, Arm
from ...wording import Quantity, Sentence, name, numbers, say
from .about import wanted_lines
from .article import article, title
from .markup import Markup, element, row_id
from .words import capital, field, study_label, term, time_point

FACETS = ("study", "outcome", "time", "set", "site")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One choice of the picker: its place in each list, and the article it leads to."""

    key: str
    values: tuple[str, ...]
    is_drg: bool
    comparison: Comparison | None
    body: Markup

    @property
    def is_held(self) -> bool:
        """False for a figure that readers look for and no source read so far gives."""
        return self.comparison is not None


def pick_key(comparison: Comparison) -> str:
    """Anchor of a comparison: the treated row and the other arm."""
    return f"c{row_id(comparison.treated.finding.finding_id)[1:]}--{comparison.control.arm}"


def picks_of(evidence: Evidence, comparisons: Sequence[Comparison]) -> tuple[Pick, ...]:
    """Every pick, comparisons of DRG stimulation first, then what is not held of their studies."""
    held = [_held_pick(evidence, comparison) for comparison in comparisons]
    held.sort(key=lambda pick: not pick.is_drg)
    wanted = [
        pick
        for wanted in evidence.wanted.values()
        if not wanted.is_held
        for pick in _wanted_picks(evidence, wanted, held)
    ]
    return tuple(held + wanted)


def _held_pick(evidence: Evidence, comparison: Comparison) -> Pick:
    key, finding = pick_key(comparison), comparison.treated.finding
    site = term("region", finding.region).shown if finding.region else say("page-site-any").text
    return Pick(
        key=key,
        values=(
            title(comparison).text,
            capital(term("outcome", comparison.outcome)).shown,
            time_point(finding).text,
            capital(term("analysis_set", comparison.analysis_set)).shown,
            site[:1].upper() + site[1:],
        ),
        is_drg=Arm.DRG in (comparison.treated.arm, comparison.control.arm),
        comparison=comparison,
        body=article(evidence, comparison, key=key, level=3),
    )  # fmt: skip


def _wanted_picks(evidence: Evidence, wanted: Wanted, held: Sequence[Pick]) -> list[Pick]:
    """The picks a wanted figure would fill, one for each time point, where no figure stands."""
    arms = wanted.arm.split(";")
    of_study = [p.comparison for p in held if p.comparison and p.comparison.study.study_id == wanted.study_id]  # noqa: E501  # fmt: skip
    if len(arms) != 2 or not of_study or wanted.outcome in NOT_IN_PICKER:
        return []
    found = []
    for months in filter(None, wanted.months.split(";")):
        same = [c for c in of_study if c.outcome == wanted.outcome and c.months == float(months)]
        if not same or wanted.analysis_set is not None:
            found.append(_wanted_pick(evidence, wanted, arms, months, same))
    return found


NOT_IN_PICKER = frozenset({Outcome.N_COMPLETED, Outcome.N_RANDOMISED})


def _wanted_pick(
    evidence: Evidence, wanted: Wanted, arms: list[str], months: str, same: list[Comparison]
) -> Pick:
    study, record = evidence.study(wanted.study_id), f"wanted:{wanted.wanted_id}"
    heading = say(
        "page-pick-title", study=study_label(study), treated=term("arm", arms[0]),
        control=term("arm", arms[1]),
    )  # fmt: skip
    time = say("page-time", months=field(record, numbers.months_text(float(months))))
    group = wanted.analysis_set or AnalysisSet.NOT_STATED
    regions = {c.treated.finding.region for c in same}
    region = regions.pop() if len(regions) == 1 else None
    site = name("region", region) if region else say("page-site-any").text
    key = f"w-{row_id(wanted.wanted_id)[2:]}-m{months}"
    body = element(
        "article",
        element("h3", heading, id=f"{key}-title"),
        element("p", say("page-wanted-head"), class_="difference"),
        *(element("p", line) for line in wanted_lines(evidence, wanted)),
        id=key, class_="pick", aria_labelledby=f"{key}-title",
    )  # fmt: skip
    outcome = capital(_wanted_name(wanted, same)).shown
    values = (
        heading.text, outcome, time.text, capital(term("analysis_set", group)).shown,
        site[:1].upper() + site[1:],
    )  # fmt: skip
    return Pick(key=key, values=values, is_drg=Arm.DRG in arms, comparison=None, body=body)


def _wanted_name(wanted: Wanted, same: list[Comparison]) -> Quantity:
    """The outcome's name; the figure's own name where several wanted figures share an outcome."""
    if same or wanted.wanted_id.endswith(f".{wanted.outcome}"):
        return term("outcome", wanted.outcome)
    return field(f"wanted:{wanted.wanted_id}", wanted.figure)


def changes(picks: Sequence[Pick]) -> dict[str, dict[str, str]]:
    """What changes from one held pick to another of the same study and arms, in words."""
    return {
        one.key: {
            two.key: " ".join(sentence.text for sentence in _change(one, two))
            for two in picks
            if two is not one and two.is_held and two.values[0] == one.values[0]
        }
        for one in picks
        if one.is_held
    }


def _change(one: Pick, two: Pick) -> list[Sentence]:
    said = [
        say(f"page-change-{facet}", before=field("pick", before), after=field("pick", after))
        for facet, before, after in zip(FACETS, one.values, two.values, strict=True)
        if before != after
    ]
    assert one.comparison is not None and two.comparison is not None
    points = [quantities.difference_points(c) for c in (one.comparison, two.comparison)]
    said.append(say("page-change-difference", before=points[0], after=points[1]))
    if any(one.values[i] != two.values[i] for i in (1, 3, 4)):
        said.append(say("page-change-caution"))
    return said


def picker_data(picks: Sequence[Pick]) -> dict[str, object]:
    """What the script needs: where each pick stands, and the sentences about changes."""
    return {
        "picks": [
            {"id": p.key, "values": _marked(p, picks), "group": _group(p).text} for p in picks
        ],
        "changes": changes(picks),
        "otherStudy": say("page-change-other-study").text,
        "notHeld": say("page-change-not-held").text,
    }


def _group(pick: Pick) -> Sentence:
    return say("page-group-drg" if pick.is_drg else "page-group-other")


def _marked(pick: Pick, picks: Sequence[Pick]) -> list[str]:
    """The values; from the list on where nothing held remains, each is marked as not held."""
    marked = []
    for place, value in enumerate(pick.values):
        held = any(p.is_held and p.values[: place + 1] == pick.values[: place + 1] for p in picks)
        shown = value if held else say("page-option-not-held", option=field("pick", value)).text
        marked.append(shown)
    return marked


def picker(picks: Sequence[Pick], first: str) -> Markup:
    """The form with its lists, the place where changes are said, and every article."""
    lists = [
        element(
            "div",
            element("label", say(f"page-facet-{facet}"), for_=f"pick-{facet}"),
            element("select", "", id=f"pick-{facet}"),
            class_="field",
        )
        for facet in FACETS
    ]
    form = element(
        "form", *lists, class_="controls js-only", id="picker", aria_label=say("page-picker").text,
        data_first=first,
    )  # fmt: skip
    status = element("p", "", id="pick-change", role="status", class_="change")
    return element("div", form, status, *(p.body for p in picks), class_="picker")
