"""Compare two arms of one study. Figures that do not belong together are refused.

Two arms are set against each other only within one study. Asking for a DRG arm of one study
against an SCS arm of another gets an explanation and no number: the patients differ, and
nobody was randomised between them.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import EvidenceError, NotComparable, NotHeld, unknown
from ..evidence import Evidence
from ..loader import load
from ..model import Finding
from ..vocabulary import Arm, Design, Unit
from .caveats import caveats_of, conflict_sentences
from .comparison import ArmResult, Cited, Comparison
from .counts import Counts, counts_that_print
from .effects import Effect, odds_ratio, risk_difference, risk_ratio
from .intervals import wilson_interval
from .number_needed import number_needed_to_treat

NOT_ARMS = frozenset({Arm.BETWEEN_ARMS, Arm.ALL, Arm.DRG_OR_SCS})
WHAT_MUST_AGREE = ("outcome", "months", "analysis_set", "region", "unit", "counted")


def compare(
    study: str,
    *,
    outcome: str = "treatment_success",
    months: float | None = None,
    treated: str = "drg",
    control: str | None = None,
    analysis_set: str | None = None,
    region: str | None = None,
    level: float = 0.95,
    evidence: Evidence | None = None,
) -> Comparison:
    """Compare two arms of one study for one outcome at one time point.

    Parameters
    ----------
    study : str
        Key of the study.
    outcome : str
        Term of the outcome; it must be a share of patients.
    months : float, optional
        Time point. May be left out when the study has only one for this outcome.
    treated, control : str
        Terms of the arms. Without ``control``, the only other arm of the study is taken.
    analysis_set, region : str, optional
        Needed only where several figures fit.
    level : float
        Confidence level as a proportion, ``0 < level < 1``.
    evidence : Evidence, optional
        The packaged evidence without it.

    Returns
    -------
    Comparison
        Treated minus control; positive means more of the treated arm met the outcome.

    Raises
    ------
    UnknownTerm
        When a name is not known; the message names the nearest.
    NotHeld
        When the study has no such figure; the message says which it has.
    NotComparable
        When the figures of the two arms do not belong together, naming both.

    Examples
    --------
    >>> c = compare("accurate_2017", outcome="treatment_success", months=12)
    >>> str(c.treated.counts), str(c.control.counts), c.counts_inferred
    ('49 of 66', '35 of 66', True)
    """
    record = load() if evidence is None else evidence
    held = record.findings(study=study, outcome=outcome, analysis_set=analysis_set, region=region)
    shares = [f for f in held if f.arm not in NOT_ARMS and is_comparable(f)]
    if months is not None:
        at_time = [f for f in shares if f.months == months]
        if shares and not at_time:
            raise NotHeld(_no_such_time(study, outcome, months, shares))
        shares = at_time
    if not shares:
        raise NotHeld(_nothing_fits(record, study, outcome))
    first = _only_row(shares, treated, record)
    second = _only_row(shares, control or _other_arm(shares, treated), record)
    return compare_findings(first.finding_id, second.finding_id, level=level, evidence=record)


def compare_findings(
    treated: str,
    control: str,
    *,
    across: Iterable[str] = (),
    level: float = 0.95,
    evidence: Evidence | None = None,
) -> Comparison:
    """Compare two findings by their keys.

    Both must be shares of patients in one study and agree in outcome, time point, analysis set
    and region. ``across`` names what may differ all the same (``"months"``, ``"analysis_set"``,
    ``"outcome"``, ``"region"``); every output then carries the caveat. Two studies are never
    compared.

    Raises
    ------
    NotComparable
        When the two do not belong together; the message names both sides.
    """
    record = load() if evidence is None else evidence
    first, second = record.finding(treated), record.finding(control)
    allowed = frozenset(across)
    for word in sorted(allowed - set(WHAT_MUST_AGREE)):
        raise unknown("property that may differ", word, WHAT_MUST_AGREE)
    _refuse_other_study(first, second)
    differing = tuple(n for n in WHAT_MUST_AGREE if getattr(first, n) != getattr(second, n))
    _refuse_differences(first, second, [n for n in differing if n not in allowed])
    return _comparison(record, first, second, differing, level)


def _comparison(
    record: Evidence, first: Finding, second: Finding, differing: tuple[str, ...], level: float
) -> Comparison:
    one, two = arm_result(record, first, level=level), arm_result(record, second, level=level)
    difference = Effect(
        measure="risk_difference", estimate=one.rate - two.rate, interval=None, no_effect=0.0
    )
    ratio = odds = needed = None
    study = record.study_of(first)
    # In a crossover the same people had both treatments. Intervals for two separate groups do
    # not hold for them, and the pairing that would be needed is not printed.
    separate_people = study.design is not Design.RCT_CROSSOVER
    if one.counts is not None and two.counts is not None and separate_people:
        difference = risk_difference(one.counts, two.counts, level=level)
        ratio = risk_ratio(one.counts, two.counts, level=level)
        odds = odds_ratio(one.counts, two.counts, level=level)
        needed = number_needed_to_treat(difference, higher_is_worse=first.higher_is_worse)
    return Comparison(
        study=study,
        treated=one,
        control=two,
        risk_difference=difference,
        risk_ratio=ratio,
        odds_ratio=odds,
        number_needed_to_treat=needed,
        caveats=caveats_of(record, one, two, differing),
        conflicts=tuple(conflict_sentences(record, one.finding_ids + two.finding_ids)),
        sources=_cited(record, (one.finding, two.finding, one.counts_finding, two.counts_finding)),
    )


def arm_result(record: Evidence, finding: Finding, *, level: float = 0.95) -> ArmResult:
    """One share on its own: its counts where they are held or inferred, and Wilson's interval.

    Raises
    ------
    NotComparable
        When the finding is not a percentage that a source gives, so has no rate.
    """
    if finding.proportion is None:
        raise NotComparable(f"'{finding.finding_id}' is not a percentage, so it has no rate.")
    behind = record.counts_behind(finding)
    counts, inferred = _counts(finding, behind)
    if counts is None:
        return ArmResult(
            finding=finding, counts_finding=finding, counts=None, counts_inferred=False,
            rate=finding.proportion, interval=None,
        )  # fmt: skip
    return ArmResult(
        finding=finding, counts_finding=behind, counts=counts, counts_inferred=inferred,
        rate=counts.rate, interval=wilson_interval(counts, level=level),
    )  # fmt: skip


def _counts(finding: Finding, behind: Finding) -> tuple[Counts | None, bool]:
    """Counts as printed; else inferred; else the only whole count that prints the percentage."""
    if behind.events is not None and behind.n is not None:
        return Counts(responders=behind.events, n=behind.n), behind.has_inferred_counts
    if finding.n is None or not finding.prints_its_value or finding.qualifier is not None:
        return None, False
    fitting = counts_that_print(finding.printed.text, finding.n)
    if len(fitting) != 1:
        return None, False
    return Counts(responders=fitting[0], n=finding.n), True


def is_comparable(finding: Finding) -> bool:
    """A share of patients that a source gives as such: read, or computed from printed counts."""
    exact = finding.value is not None and finding.qualifier is None
    return exact and finding.is_share_of_patients and not finding.has_inferred_counts


def _other_arm(shares: list[Finding], treated: str) -> str:
    arms = sorted({str(f.arm) for f in shares} - {treated})
    if len(arms) == 1:
        return arms[0]
    if not arms:
        raise NotHeld(f"Only {treated} has this figure here; there is nothing to compare it with.")
    raise EvidenceError(f"Several arms could be the control: {', '.join(arms)}. Name one.")


def _only_row(shares: list[Finding], arm: str, record: Evidence) -> Finding:
    rows = [f for f in shares if f.arm == arm]
    if not rows:
        arms = sorted({str(f.arm) for f in shares})
        if arm not in list(Arm):
            raise unknown("arm", arm, list(Arm))
        raise NotHeld(f"No figure for the arm {arm} here. Arms with one: {', '.join(arms)}.")
    if len(rows) > 1:
        listing = "\n".join(f"  - {f.finding_id} ({f.analysis_set}, {f.definition})" for f in rows)
        raise NotComparable(
            f"Several figures fit the arm {arm}:\n{listing}\n"
            "Name the months, the analysis set or the region, or use compare_findings."
        )
    return rows[0]


def _refuse_other_study(first: Finding, second: Finding) -> None:
    for finding in (first, second):
        if not is_comparable(finding):
            raise NotComparable(
                f"'{finding.finding_id}' is not a share of patients as a source gives it "
                f"({finding.unit}, {finding.confidence}); only shares of patients are compared."
            )
    if first.study_id == second.study_id:
        return
    raise NotComparable(
        f"'{first.finding_id}' and '{second.finding_id}' come from two studies. Their patients "
        "differ and nobody was randomised between them, so a difference would say nothing "
        "about the treatments. Compare two arms of one study instead."
    )


def _refuse_differences(first: Finding, second: Finding, differing: list[str]) -> None:
    if not differing:
        return
    sides = "; ".join(
        f"{name}: '{first.finding_id}' has {_said(first, name)}, "
        f"'{second.finding_id}' has {_said(second, name)}"
        for name in differing
    )
    unit_differs = {"unit", "counted"} & set(differing)
    remedy = "Choose figures that agree"
    if not unit_differs:
        remedy += f", or pass across={differing!r} and every output will carry the caveat"
    raise NotComparable(f"These two figures must not be compared. {sides}. {remedy}.")


def _said(finding: Finding, name: str) -> str:
    value = getattr(finding, name)
    return "none stated" if value is None else str(value)


def _nothing_fits(record: Evidence, study: str, outcome: str) -> str:
    shares = [
        f for f in record.findings(study=study) if f.unit is Unit.PERCENT and is_comparable(f)
    ]
    outcomes = sorted({str(f.outcome) for f in shares})
    wanted = [w for w in record.wanted.values() if w.study_id == study and w.outcome == outcome]
    message = f"No share of patients is held for {study}, {outcome}."
    if wanted:
        message += f" It is on the list of wanted figures: {wanted[0].figure}."
    if outcomes:
        message += f" Held as shares of patients: {', '.join(outcomes)}."
    return message


def _no_such_time(study: str, outcome: str, months: float, shares: list[Finding]) -> str:
    times = sorted({f.months for f in shares if f.months is not None})
    said = ", ".join(f"{time:g}" for time in times) or "none, in"
    return f"No {outcome} of {study} at {months:g} months is held. Held: {said} months."


def _cited(record: Evidence, findings: Iterable[Finding]) -> tuple[Cited, ...]:
    rows = {f.finding_id: f for f in findings}
    places: dict[tuple[str, str], list[str]] = {}
    read = {f.source_id for f in rows.values() if not f.is_derived}
    for finding in rows.values():
        # What was worked out from a cited document adds no place in it.
        if finding.is_derived and finding.source_id in read:
            continue
        places.setdefault((finding.source_id, finding.locator), []).append(finding.finding_id)
    return tuple(
        Cited(
            source_id=source_id, citation=record.sources[source_id].citation, locator=locator,
            finding_ids=tuple(ids),
        )
        for (source_id, locator), ids in places.items()
    )  # fmt: skip
