"""Figures that readers look for: shown where they are held, and said to be missing where not.

Whoever fills a row of ``wanted.csv`` changes these lines and no others: "not held" becomes the
figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..evidence import Evidence
from ..model import Finding, Wanted
from ..stats import quantities
from ..stats.comparison import Comparison
from ..vocabulary import Arm
from ..wording import Quantity, Sentence, name, of_finding, say
from .facts import both_sides, hundred, level

Row = tuple[Sentence, ...]


def figure(wanted: Wanted) -> Quantity:
    """What is wanted, in the words of the table."""
    return Quantity(shown=wanted.figure, record=f"wanted:{wanted.wanted_id}")


def figures(findings: Sequence[Finding]) -> Quantity:
    """The findings that answer a wanted figure, each with its arm."""
    shown = "; ".join(f"{name('arm', f.arm)} {of_finding.printed(f)}" for f in findings)
    return Quantity(shown=shown, finding_ids=tuple(f.finding_id for f in findings))


def status(evidence: Evidence, wanted_id: str) -> Sentence:
    """ "not held", or the figures."""
    held = evidence.held(wanted_id)
    if not held:
        return say("wanted-status-not")
    return say("wanted-status-held", figures=figures(held))


def item(evidence: Evidence, wanted_id: str) -> Sentence:
    """A wanted figure as a sentence: not held, or what it is."""
    shown, held = figure(evidence.wanted[wanted_id]), evidence.held(wanted_id)
    if not held:
        return say("wanted-item-not", figure=shown)
    return say("wanted-item-held", figure=shown, figures=figures(held))


def items(evidence: Evidence, study: str, keys: Iterable[str]) -> Row:
    """Several wanted figures of one study, as sentences."""
    return tuple(item(evidence, f"{study}.{key}") for key in keys)


def benefit_rows(comparisons: Iterable[Comparison]) -> list[Row]:
    """Rate of each arm, difference with interval and NNT, one row a time point."""
    return [_head("time"), *(_benefit_row(comparison) for comparison in comparisons)]


def study_rows(comparisons: Iterable[Comparison]) -> list[Row]:
    """The same for several studies, each row headed by its study."""
    rows = [(_labelled(comparison), *_benefit_row(comparison)[1:]) for comparison in comparisons]
    return [_head("study"), *rows]


def _head(first: str) -> Row:
    return (
        say(f"summary-column-{first}"), say("summary-column-drg"), say("summary-column-scs"),
        say("summary-column-difference", level=level()), say("summary-column-needed"),
    )  # fmt: skip


def _labelled(comparison: Comparison) -> Sentence:
    label, months = of_finding.label(comparison.study), comparison.treated.finding
    return say("summary-cell-study-months", study=label, months=of_finding.months(months))


def _benefit_row(comparison: Comparison) -> Row:
    points = quantities.difference_points(comparison)
    difference = say("summary-cell-difference-bare", points=points)
    needed = say("summary-cell-needed-bare")
    if comparison.risk_difference.interval is not None:
        interval = quantities.interval_points(comparison)
        difference = say("summary-cell-difference", points=points, interval=interval)
    if comparison.number_needed_to_treat is not None:
        number = quantities.needed(comparison.number_needed_to_treat, comparison.finding_ids)
        needed = say("summary-cell-text", text=number)
    return (
        say("summary-cell-months", months=of_finding.months(comparison.treated.finding)),
        say("summary-cell-text", text=quantities.rate(comparison.treated)),
        say("summary-cell-text", text=quantities.rate(comparison.control)),
        difference,
        needed,
    )


def harm_rows(evidence: Evidence, study: str, harms: Iterable[str]) -> list[Row]:
    """One row a harm, one column an arm; "not held" where no source gives the figure."""
    head = (say("summary-column-event"), say("summary-column-drg"), say("summary-column-scs"))
    return [head, *(_harm_row(evidence, f"{study}.{harm}") for harm in harms)]


def _harm_row(evidence: Evidence, wanted_id: str) -> Row:
    wanted, held = evidence.wanted[wanted_id], evidence.held(wanted_id)
    cells = [_of_arm(held, arm) for arm in (Arm.DRG, Arm.SCS_TONIC)]
    return (say(f"harm-{wanted.outcome}"), *cells)


def _of_arm(held: Iterable[Finding], arm: Arm) -> Sentence:
    for finding in held:
        if finding.arm is arm:
            return say("summary-cell-text", text=of_finding.printed(finding))
    return say("held-not")


def harms_for_patients(evidence: Evidence, study: str, harms: Iterable[str]) -> Row:
    """The harms of a study that are held by arm, in whole people; empty while none is."""
    said = (_harm_for_patients(evidence, f"{study}.{harm}") for harm in harms)
    return tuple(sentence for sentence in said if sentence is not None)


def _harm_for_patients(evidence: Evidence, wanted_id: str) -> Sentence | None:
    by_arm = {finding.arm: finding for finding in evidence.held(wanted_id)}
    treated, control = by_arm.get(Arm.DRG), by_arm.get(Arm.SCS_TONIC)
    if treated is None or control is None:
        return None
    harm = say(f"harm-{evidence.wanted[wanted_id].outcome}")
    if not (treated.is_share_of_patients and control.is_share_of_patients):
        return say(
            "patient-harm-printed", harm=harm, drg=of_finding.printed(treated),
            scs=of_finding.printed(control),
        )  # fmt: skip
    drg, scs = both_sides("n", treated), both_sides("n", control)
    gap = abs(int(drg["n"].value or 0) - int(scs["n"].value or 0))
    more = Quantity(
        shown=str(gap), value=gap, finding_ids=(treated.finding_id, control.finding_id),
        method="difference in whole people of 100",
    )  # fmt: skip
    return say(
        "patient-harm-held", harm=harm, drg=drg["n"], drg_not=drg["n_not"], scs=scs["n"],
        scs_not=scs["n_not"], more=more, hundred=hundred(),
    )  # fmt: skip


def of_studies(evidence: Evidence, studies: Iterable[str]) -> Iterator[Wanted]:
    """The wanted figures of some studies, in the order of the table."""
    keys = set(studies)
    return (wanted for wanted in evidence.wanted.values() if wanted.study_id in keys)


def rows(evidence: Evidence, asked: Iterable[Wanted]) -> list[Row]:
    """Wanted figures as a table: what, why, where to look, whether held."""
    columns = ("wanted", "why", "look", "status")
    head = tuple(say(f"summary-column-{column}") for column in columns)
    return [head, *(_wanted_row(evidence, wanted) for wanted in asked)]


def _wanted_row(evidence: Evidence, wanted: Wanted) -> Row:
    record = f"wanted:{wanted.wanted_id}"
    texts = (wanted.why, wanted.where_to_look)
    return (
        say("summary-cell-text", text=figure(wanted)),
        *(say("summary-cell-text", text=Quantity(shown=t, record=record)) for t in texts),
        status(evidence, wanted.wanted_id),
    )
