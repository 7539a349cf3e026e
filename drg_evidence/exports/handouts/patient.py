"""The handout for patients: two pages of plain words, with a picture beside each number.

The words are those of the summary of ACCURATE for patients. Pictures of gains and of harms come
in rows alike: as many, as large, at the same level.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...evidence import Evidence
from ...stats import quantities
from ...stats.comparison import ArmResult, Comparison
from ...stats.two_arms import arm_result, compare
from ...text import Summary, summarize
from ...text.facts import hundred
from ...wording import Quantity, Sentence, catalogue, numbers, of_finding, say
from .document import (
    Block,
    Document,
    Kind,
    Paragraph,
    Picture,
    Pictures,
)
from .from_summary import blocks_of, body_of, box_of, heading_of, kept
from .people import people_picture
from .shared import footer, last_read, source_block

STUDY = "accurate_2017"
MONTHS = (3, 12)
OUT_OF = 100

HARMS = (
    ("problem", "newer", "vanloon_2025.adverse_event_any.drg"),
    ("again", "older", "jones_mja_insurers.reintervention.scs_any.m36"),
    ("removed", "newer", "chapman_2022.explant.drg.m27"),
    ("removed-by", "older", "uk_explant_11yr.explant.scs_any.m60"),
)
"""Harm, device and row of each picture: the two largest groups held for each device in which
people were counted, and not leads or reports."""

WITHOUT = frozenset(
    {
        "accurate-patient-entry",
        "accurate-patient-followed",
        "accurate-patient-found-three",
        "accurate-patient-found-twelve",
        "accurate-patient-found-tingling",
        "accurate-patient-found-not-none",
        "accurate-patient-harms-elsewhere",
        "accurate-patient-known",
        "accurate-patient-limits-read",
        "accurate-patient-limits-where",
        "accurate-patient-test-first",
        "patient-newer",
    }
)
"""Sentences of the summary that two pages have no room for, since a picture shows the number,
another sentence says it as well, or it leads to another text."""


def patient(evidence: Evidence) -> Document:
    """The handout for patients, before it has a format."""
    told = summarize(STUDY, reader="patient", evidence=evidence)
    return Document(
        kind=Kind.PATIENT,
        title=told.title,
        subtitle=say("handout-patient-subtitle", study=of_finding.label(evidence.study(STUDY))),
        language=catalogue().locale,
        read_on=last_read(evidence),
        footer=footer(evidence),
        blocks=tuple(_blocks(evidence, told)),
    )


def _blocks(evidence: Evidence, told: Summary) -> Iterator[Block]:
    shown = tuple(_before_sources(evidence, told))
    yield from shown
    yield heading_of(told.section("sources"))
    yield source_block(evidence, shown)


def _before_sources(evidence: Evidence, told: Summary) -> Iterator[Block]:
    yield box_of(told.section("key"))
    for role in ("problem", "treatment", "asked", "done"):
        yield from blocks_of(told.section(role), without=WITHOUT)
    yield heading_of(told.section("found"))
    yield from _gains(evidence)
    yield from body_of(told.section("found"), without=WITHOUT)
    yield from blocks_of(told.section("limits"), without=WITHOUT)
    yield heading_of(told.section("harms"))
    yield from _harms(evidence)
    yield _harm_words(evidence, told)
    for role in ("current", "questions", "about"):
        yield from blocks_of(told.section(role), without=WITHOUT)


def _gains(evidence: Evidence) -> Iterator[Block]:
    pairs = [compare(STUDY, months=months, evidence=evidence) for months in MONTHS]
    yield Paragraph(sentences=(say("handout-pictures-gain", hundred=hundred()),))
    yield Pictures(
        pictures=tuple(
            _gain(evidence, arm, device=device)
            for pair in pairs
            for device, arm in (("newer", pair.treated), ("older", pair.control))
        )
    )
    yield Paragraph(sentences=(_gap(*pairs), _unsure(pairs[0])))


def _gain(evidence: Evidence, arm: ArmResult, *, device: str) -> Picture:
    caption = say(
        "handout-gain-caption", device=say(f"handout-{device}"),
        months=of_finding.months(arm.finding), people=quantities.people(arm),
        people_not=quantities.other_people(arm), hundred=hundred(),
    )  # fmt: skip
    key = f"gain-{device}-{numbers.months_text(arm.finding.months or 0)}"
    alt = say(
        "handout-gain-alt", hundred=hundred(), caption=caption, span=_span(arm),
        source=of_finding.source_line(evidence, [arm.finding]),
    )  # fmt: skip
    return _picture(evidence, arm, key=key, alt=alt, caption=caption)


def _picture(
    evidence: Evidence, result: ArmResult, *, key: str, alt: Sentence, caption: Sentence
) -> Picture:
    source = say("handout-picture-study", study=_study(evidence, result))
    return people_picture(
        numbers.whole_people(result.rate, OUT_OF), arm=result.arm, key=key, alt=alt,
        caption=caption, source=source, ids=result.finding_ids,
    )  # fmt: skip


def _span(result: ArmResult) -> Sentence:
    """How far chance may move the number, in whole people."""
    ends = _ends(result)
    if ends is None:
        return say("handout-span-none")
    said = "handout-span" if result.counts_inferred else "handout-span-printed"
    return say(said, low=ends[0], high=ends[1], hundred=hundred())


def _ends(result: ArmResult) -> tuple[Quantity, Quantity] | None:
    """Limits in whole people: those a source prints, else those of the counts."""
    row, interval = result.finding, result.interval
    if row.ci_low is not None and row.ci_high is not None:
        low, high, method = row.ci_low / 100, row.ci_high / 100, "printed interval"
    elif interval is not None:
        low, high, method = interval.low, interval.high, interval.method
    else:
        return None
    ids = result.finding_ids
    return _people(low, ids, method=method), _people(high, ids, method=method)


def _people(proportion: float, ids: tuple[str, ...], *, method: str) -> Quantity:
    whole = numbers.whole_people(proportion, OUT_OF)
    return Quantity(
        shown=numbers.localised(whole), value=whole, finding_ids=ids,
        method=f"{method}, in whole people of {OUT_OF}",
    )  # fmt: skip


def _gap(early: Comparison, late: Comparison) -> Sentence:
    return say(
        "handout-gap", hundred=hundred(), more_three=quantities.more_people(early),
        more_twelve=quantities.more_people(late), three=of_finding.months(early.treated.finding),
        twelve=of_finding.months(late.treated.finding),
    )  # fmt: skip


def _unsure(pair: Comparison) -> Sentence:
    interval = pair.risk_difference.interval
    if interval is None:
        return say("handout-span-none")
    low, high = (
        _people(end, pair.finding_ids, method=interval.method)
        for end in (interval.low, interval.high)
    )
    return say("handout-unsure", three=of_finding.months(pair.treated.finding), low=low, high=high)


def _harms(evidence: Evidence) -> Iterator[Block]:
    yield Paragraph(sentences=(say("handout-pictures-harm"),))
    yield Pictures(pictures=tuple(_harm(evidence, *harm) for harm in HARMS))


def _harm_words(evidence: Evidence, told: Summary) -> Paragraph:
    """How unsure the first picture is, and what the study says of harms."""
    words = tuple(s for item in kept(told.section("harms"), WITHOUT) for s in item)
    ends = _ends(arm_result(evidence, evidence.finding(HARMS[0][-1])))
    if ends is not None:
        words = (say("handout-harm-unsure", low=ends[0], high=ends[1]), *words)
    return Paragraph(sentences=words)


def _harm(evidence: Evidence, harm: str, device: str, finding_id: str) -> Picture:
    result = arm_result(evidence, evidence.finding(finding_id))
    caption = say(
        f"handout-harm-{harm}", device=say(f"handout-{device}"), hundred=hundred(),
        people=quantities.people(result), people_not=quantities.other_people(result),
        **_how_long(result),
    )  # fmt: skip
    alt = say(
        "handout-harm-alt", hundred=hundred(), caption=caption, span=_span(result),
        counted=_counted(evidence, result),
        source=of_finding.source_line(evidence, [result.finding]),
    )  # fmt: skip
    return _picture(evidence, result, key=f"harm-{device}-{harm}", alt=alt, caption=caption)


def _study(evidence: Evidence, result: ArmResult) -> Quantity:
    """The study as people cite it, by author and year, else as the record calls it."""
    study = evidence.study_of(result.finding)
    shown = of_finding.author_year(study) or study.label
    return Quantity(shown=shown, record=f"study:{study.study_id}")


def _how_long(result: ArmResult) -> dict[str, Quantity]:
    """The time a figure covers, in months and in years, where one is stated."""
    finding = result.finding
    if finding.months is None:
        return {}
    years = Quantity(
        shown=numbers.months_text(finding.months / 12), finding_ids=(finding.finding_id,),
        method="months over 12",
    )  # fmt: skip
    return {"months": of_finding.months(finding), "years": years}


def _counted(evidence: Evidence, result: ArmResult) -> Sentence:
    """How many people stand behind a figure, and in a review, how many studies."""
    finding = result.finding
    people = of_finding.denominator(finding)
    reviewed = evidence.findings(study=finding.study_id, outcome="n_studies")
    if not reviewed:
        return say("handout-harm-counted", n=people)
    return say("handout-harm-counted-studies", n=people, studies=of_finding.printed(reviewed[0]))
