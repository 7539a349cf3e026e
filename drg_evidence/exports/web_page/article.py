"""One comparison as an article: pictures, figures, caveats and sources. Each pick is one."""

from __future__ import annotations

from collections.abc import Sequence

from ...evidence import Evidence
from ...stats import quantities
from ...stats.comparison import ArmResult, Comparison
from ...vocabulary import Arm
from ...wording import Quantity, Sentence, numbers, of_finding, say
from .markup import Child, Markup, element, joined, listed
from .pictures import icon_array, strip
from .sources import conflict_list, source_list
from .what_if import if_counted_list
from .words import HUNDRED, capital, counted, field, study_label, term, time_point

HEAD = ("arm", "printed", "counts", "rate", "interval")


def colour_of(arm: str) -> str:
    """Class of a treatment's colour: DRG, SCS or other."""
    if arm in (Arm.DRG, Arm.DRG_PLUS_SCS):
        return "drg" if arm == Arm.DRG else "both"
    return "scs" if arm.startswith("scs") else "other"


def colours_of(comparison: Comparison) -> tuple[str, str]:
    """Colour classes of the two arms, never the same twice."""
    first, second = colour_of(comparison.treated.arm), colour_of(comparison.control.arm)
    return (first, second) if first != second else (first, "other")


def article(
    evidence: Evidence,
    comparison: Comparison,
    *,
    key: str,
    level: int,
    counted_otherwise: Sequence[Sentence] = (),
) -> Markup:
    """The whole of one comparison, from the pictures to the sources."""
    return element(
        "article",
        element(f"h{level}", title(comparison), id=f"{key}-title"),
        element("p", setting(evidence, comparison), class_="setting"),
        element(
            "div",
            arrays(comparison),
            element("p", difference(comparison), class_="difference"),
            element("p", size_of_chance(comparison), class_="chance"),
            numbers_table(comparison, key),
            if_counted_list(counted_otherwise, level + 1),
        ),
        element(
            "div",
            element(f"h{level + 1}", say("page-caveats")),
            listed(comparison.caveats, class_="caveats"),
            conflicts(evidence, comparison, level + 1),
            element(f"h{level + 1}", say("page-sources")),
            source_list(evidence, comparison.finding_ids),
        ),
        id=key, class_="pick", aria_labelledby=f"{key}-title",
    )  # fmt: skip


def title(comparison: Comparison) -> Sentence:
    """What is compared, in which study."""
    return say(
        "page-pick-title", study=study_label(comparison.study),
        treated=term("arm", comparison.treated.arm), control=term("arm", comparison.control.arm),
    )  # fmt: skip


def setting(evidence: Evidence, comparison: Comparison) -> Sentence:
    """Outcome, time point, who was counted, which patients, which design."""
    finding, study = comparison.treated.finding, comparison.study
    return say(
        "page-pick-setting", outcome=capital(term("outcome", comparison.outcome)),
        definition=field(f"finding:{finding.finding_id}", finding.definition),
        time=time_point(finding), counted=counted(finding),
        population=field(f"study:{study.study_id}", study.population or "-"),
        design=term("design", study.design),
    )  # fmt: skip


def arrays(comparison: Comparison) -> Markup:
    """One hundred people for each arm, side by side, with both sides in words."""
    colours = colours_of(comparison)
    figures = [
        array_figure(arm, colour)
        for arm, colour in zip((comparison.treated, comparison.control), colours, strict=True)
    ]
    return element("div", *figures, class_="arrays")


def array_figure(arm: ArmResult, colour: str) -> Markup:
    """The picture of one arm; it is left out where a real share would round to nobody."""
    people, others = quantities.people(arm), quantities.other_people(arm)
    name = term("arm", arm.arm)
    label = say("page-array-label", n=people, hundred=HUNDRED, arm=name, others=others)
    picture = None
    if people.value or arm.rate == 0:
        picture = icon_array(int(people.value or 0), label, colour)
    caption = element(
        "figcaption",
        element("strong", capital(name), class_="arm"),
        element("span", quantities.rate(arm), class_=f"rate {colour}"),
        element("span", say("page-array-did", n=people, hundred=HUNDRED)),
        element("span", say("page-array-did-not", n=others, hundred=HUNDRED)),
    )
    return element("figure", picture, caption, class_="array")


def difference(comparison: Comparison) -> Sentence:
    """Which arm had more, by how many points and how many people of 100."""
    points = quantities.difference_points(comparison)
    arms = (term("arm", comparison.treated.arm), term("arm", comparison.control.arm))
    if not points.value:
        return say("page-difference-none", first=arms[0], second=arms[1], hundred=HUNDRED)
    more, less = arms if points.value > 0 else arms[::-1]
    bare = Quantity(
        shown=points.shown.lstrip("−"), value=abs(points.value), finding_ids=points.finding_ids,
        method=points.method,
    )  # fmt: skip
    people = quantities.more_people(comparison)
    worse = "-worse" if comparison.treated.finding.higher_is_worse else ""
    return say(
        f"page-difference{worse}", points=bare, people=people, hundred=HUNDRED, more=more, less=less
    )


def size_of_chance(comparison: Comparison) -> Sentence:
    """How far chance reaches: the interval in points, or why there is none."""
    interval = comparison.risk_difference.interval
    if interval is None:
        return say("page-no-interval")
    message = "page-interval-inferred" if comparison.counts_inferred else "page-interval"
    return say(
        message, level=quantities.level(interval), interval=quantities.interval_points(comparison)
    )


def size(comparison: Comparison) -> Sentence:
    """The difference with its interval, or why there is none."""
    interval = comparison.risk_difference.interval
    points = quantities.difference_points(comparison)
    if interval is None:
        return say("page-short-size-bare", points=points)
    inferred = "-inferred" if comparison.counts_inferred else ""
    return say(
        f"page-short-size{inferred}", points=points, level=quantities.level(interval),
        interval=quantities.interval_points(comparison),
    )  # fmt: skip


def numbers_table(comparison: Comparison, key: str) -> Markup:
    """The figures for professionals, behind a summary: rates, ratios, tests."""
    label = strip_label(comparison)
    return element(
        "details",
        element("summary", say("page-numbers")),
        element("div", strip(comparison, label, colours_of(comparison)), class_="scale"),
        _arms_table(comparison),
        _effects(comparison),
        class_="numbers", id=f"{key}-numbers",
    )  # fmt: skip


def strip_label(comparison: Comparison) -> Sentence:
    """What the strip with the two rates shows, in words."""
    treated, control = comparison.treated, comparison.control
    return say(
        "page-strip-label", treated=term("arm", treated.arm), rate=quantities.rate(treated),
        control=term("arm", control.arm), other=quantities.rate(control),
    )  # fmt: skip


def _arms_table(comparison: Comparison) -> Markup:
    head = joined(element("th", say(f"page-head-{name}"), scope="col") for name in HEAD)
    rows = [_arm_row(arm) for arm in (comparison.treated, comparison.control)]
    return element(
        "div",
        element(
            "table",
            element("caption", say("page-numbers-caption")),
            element("thead", element("tr", head)),
            element("tbody", *rows),
        ),
        class_="scroll", tabindex=0, role="region", aria_label=title(comparison).text,
    )  # fmt: skip


def _arm_row(arm: ArmResult) -> Markup:
    cells: list[Child] = [of_finding.printed(arm.finding), _counts(arm), _computed_rate(arm)]
    cells.append(quantities.interval_percent(arm) if arm.interval else say("page-none"))
    head = element("th", capital(term("arm", arm.arm)), scope="row")
    return element("tr", head, *(element("td", cell) for cell in cells))


def _counts(arm: ArmResult) -> Sentence:
    if arm.counts is None:
        return say("page-counts-not-held")
    shown = Quantity(shown=str(arm.counts), finding_ids=arm.finding_ids, method="counts")
    return say("page-counts-inferred" if arm.counts_inferred else "page-counts", counts=shown)


def _computed_rate(arm: ArmResult) -> Quantity:
    return Quantity(
        shown=numbers.percent_text(arm.rate), value=arm.rate, finding_ids=arm.finding_ids,
        method="rate",
    )  # fmt: skip


def _effects(comparison: Comparison) -> Markup:
    """Ratios, number needed to treat and the printed p value, each with its interval."""
    ids = comparison.finding_ids
    items: list[Sentence] = []
    if comparison.risk_ratio is not None and comparison.risk_ratio.interval is not None:
        items.append(say("page-risk-ratio", ratio=quantities.ratio(comparison.risk_ratio, ids)))
    if comparison.odds_ratio is not None and comparison.odds_ratio.interval is not None:
        items.append(say("page-odds-ratio", ratio=quantities.ratio(comparison.odds_ratio, ids)))
    if comparison.number_needed_to_treat is not None:
        needed = quantities.needed(comparison.number_needed_to_treat, ids)
        time = time_point(comparison.treated.finding)
        items.append(say("page-needed", needed=needed, time=time))
    if comparison.treated.finding.p_printed:
        items.append(say("page-p-printed", p=of_finding.p_printed(comparison.treated.finding)))
    return listed(items, class_="effects")


def conflicts(evidence: Evidence, comparison: Comparison, level: int) -> Markup:
    """Where other sources differ from the figures of this comparison."""
    ids = (comparison.treated.finding.finding_id, comparison.control.finding.finding_id)
    found = {c.conflict_id: c for i in ids for c in evidence.conflicts_of(i)}
    if not found:
        return Markup("")
    title = element(f"h{level}", say("page-conflicts"))
    return joined([title, conflict_list(found.values())])
