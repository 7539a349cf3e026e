"""The picker: every comparison that can be made, made here, so that a script merely shows one.

Nothing is computed or worded in the script. For each pick there is a finished article, and for
each change from one pick to another of the same study a finished sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...evidence import Evidence
from ...model import Wanted
from ...outcomes import Outcome
from ...stats import quantities
from ...stats.comparison import Comparison
from ...vocabulary import AnalysisSet, Arm
from ...wording import Quantity, Sentence, numbers, say
from .about import wanted_lines
from .article import article, title
from .markup import Markup, element, row_id
from .what_if import if_counted, if_counted_list
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
    counted_otherwise: tuple[Sentence, ...] = ()

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
    return (*held, *_not_held_picks(evidence, held))


def _held_pick(evidence: Evidence, comparison: Comparison) -> Pick:
    key, finding = pick_key(comparison), comparison.treated.finding
    otherwise = if_counted(evidence, comparison)
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
        body=article(evidence, comparison, key=key, level=3, counted_otherwise=otherwise),
        counted_otherwise=otherwise,
    )  # fmt: skip


def _not_held_picks(evidence: Evidence, held: Sequence[Pick]) -> list[Pick]:
    """The picks that wanted figures would fill, for studies with a comparison that is held."""
    places: dict[tuple[str, ...], list[Wanted]] = {}
    otherwise = {pick.values[:3]: pick.counted_otherwise for pick in held}
    for wanted in evidence.wanted.values():
        of_study = [
            p for p in held if p.comparison and p.comparison.study.study_id == wanted.study_id
        ]
        if of_study and not wanted.is_held and wanted.outcome not in NOT_IN_PICKER:
            for values in _places_of(evidence, wanted, of_study):
                places.setdefault(values, []).append(wanted)
    return [
        _not_held_pick(evidence, values, found, otherwise.get(values[:3], ()))
        for values, found in places.items()
    ]


NOT_IN_PICKER = frozenset({Outcome.N_COMPLETED, Outcome.N_RANDOMISED})


def _places_of(
    evidence: Evidence, wanted: Wanted, of_study: Sequence[Pick]
) -> Iterator[tuple[str, ...]]:
    """Where in the lists a wanted figure belongs, once for each of its time points.

    A figure that would fill in what is held already, such as its counts, has no place of its own.
    """
    arms = wanted.arm.split(";")
    if len(arms) != 2:
        return
    study = study_label(evidence.study(wanted.study_id))
    heading = say(
        "page-pick-title", study=study, treated=term("arm", arms[0]), control=term("arm", arms[1])
    )
    group = capital(term("analysis_set", wanted.analysis_set or AnalysisSet.NOT_STATED)).shown
    anywhere = say("page-site-any").text
    for months in filter(None, wanted.months.split(";")):
        same = [
            p for p in of_study
            if p.comparison and p.comparison.outcome == wanted.outcome
            and p.comparison.months == float(months)
        ]  # fmt: skip
        if same and wanted.analysis_set is None:
            continue
        shown = field(f"wanted:{wanted.wanted_id}", numbers.months_text(float(months)))
        time = same[0].values[2] if same else say("page-time", months=shown).text
        site = same[0].values[4] if same else anywhere[:1].upper() + anywhere[1:]
        yield heading.text, capital(_wanted_name(wanted, same)).shown, time, group, site


def _not_held_pick(
    evidence: Evidence,
    values: tuple[str, ...],
    found: list[Wanted],
    otherwise: tuple[Sentence, ...],
) -> Pick:
    digits = "".join(c for c in values[2] if c.isdigit())
    key = f"w-{row_id(found[0].wanted_id)[2:]}-m{digits}"
    lines = [
        element("div", *(element("p", line) for line in wanted_lines(evidence, wanted)))
        for wanted in found
    ]
    body = element(
        "article",
        element("h3", field("pick", values[0]), id=f"{key}-title"),
        element("p", field("pick", "; ".join(values[1:4])), class_="setting"),
        element("p", say("page-wanted-head"), class_="difference"),
        element("div", *lines),
        element("div", if_counted_list(otherwise, 4)),
        id=key, class_="pick", aria_labelledby=f"{key}-title",
    )  # fmt: skip
    is_drg = any(Arm.DRG in wanted.arm.split(";") for wanted in found)
    return Pick(key=key, values=values, is_drg=is_drg, comparison=None, body=body)


def _wanted_name(wanted: Wanted, same: Sequence[Pick]) -> Quantity:
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
