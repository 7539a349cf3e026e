"""Checks one figure that is given by fields instead of prose."""

from __future__ import annotations

from typing import Final

from ..errors import EvidenceError, unknown
from ..evidence import Evidence
from ..loader import load
from ..outcomes import Outcome
from ..vocabulary import Arm, Reason, Unit, Verdict
from .arms import ARMS
from .claim import HERE, NEAR, NONE, Claim
from .figure_reader import figures_in
from .figures import Figure, Form
from .fits import outcome_terms
from .judge import judge
from .match import matcher_of
from .report import Mention
from .tokens import normalised, tokenise

SHARES: Final = frozenset({Outcome.TREATMENT_SUCCESS, Outcome.RESPONDER_50, Outcome.RESPONDER_30,
                    Outcome.RESPONDER_80})  # fmt: skip


def check_claim(
    *,
    figure: str,
    study: str | None = None,
    outcome: str | None = None,
    arm: str | None = None,
    months: float | None = None,
    unit: str | None = None,
    population: str | None = None,
    evidence: Evidence | None = None,
) -> Mention:
    """The verdict on one figure whose meaning is given by terms of the closed lists.

    Parameters
    ----------
    figure : str
        As printed: ``"81.2%"``, ``"49 of 66"``, ``"p < 0.001"``.
    study, outcome, arm, unit : str, optional
        A study key and terms of the closed lists.
    months : float, optional
        Time point in months.
    population : str, optional
        Who it is said of, in the words of the cue table ("crps", "back").

    Raises
    ------
    UnknownTerm
        When a term is not known; the message names the nearest.

    Examples
    --------
    >>> check_claim(figure="81.2%", study="accurate_2017", outcome="treatment_success",
    ...             arm="drg", months=3).verdict.value
    'supported'
    """
    held = evidence or load()
    for kind, word, terms in (
        ("outcome", outcome, list(Outcome)), ("arm", arm, list(Arm)), ("unit", unit, list(Unit)),
    ):  # fmt: skip
        if word is not None and word not in list(terms):
            raise unknown(kind, word, [str(term) for term in terms])
    if study is not None:
        held.study(study)
    read = _figure(figure, unit)
    claim = _claim(read, figure, study, outcome, arm, months, population)
    judged = judge(claim, matcher_of(held))
    verdict = judged.verdict if judged else Verdict.UNVERIFIABLE
    fact = judged.fact if judged else None
    return Mention(
        figure=figure, start=0, end=len(figure), quote=figure, place="claim", kind="number",
        study=fact.study if fact else study, outcome=fact.outcome if fact else outcome,
        arm=fact.arm if fact else arm, months=months, verdict=verdict,
        reason=judged.reason if judged else Reason.NO_SOURCE,
        finding_id=fact.finding_id if fact else None, also=judged.also if judged else (),
        evidence=held,
    )  # fmt: skip


def _figure(text: str, unit: str | None) -> Figure:
    shown = f"{text} %" if unit == Unit.PERCENT and "%" not in text else text
    tokens = tokenise(normalised(shown))
    found = figures_in(tokens, 0, len(tokens))
    if not found:
        raise EvidenceError(
            f"{text!r} holds no figure; expected one such as '81.2%' or '49 of 66'."
        )
    return found[0]


def _claim(
    read: Figure, text: str, study: str | None, outcome: str | None, arm: str | None,
    months: float | None, population: str | None,
) -> Claim:  # fmt: skip
    terms = frozenset(
        term for term, (outcomes, strength) in outcome_terms().items()
        if outcome in outcomes and strength
    )  # fmt: skip
    arms = frozenset(term for term in ARMS if arm in ARMS[term] and term == arm) or frozenset(
        term for term, known in ARMS.items() if arm in known and term in ("scs", "drg")
    )
    measure = ""
    if outcome is not None and read.form is Form.PERCENT:
        measure = (
            "mean"
            if outcome.startswith("pain_reduction")
            else "share"
            if (outcome in list(SHARES))
            else ""
        )
    times = frozenset({float(months)}) if months is not None else frozenset()
    is_count = read.form is Form.NUMBER and bool(outcome) and str(outcome).startswith("n_")
    noun = {"n_sites": "sites", "n_studies": "studies"}.get(str(outcome), "people")
    return Claim(
        form=read.form, low=read.low, high=read.high, decimals=read.decimals, events=read.events,
        of=read.of, hedge=read.hedge, text=text, studies=(study,) if study else (),
        study_strength=HERE if study else NONE, arms=arms, arm_strength=HERE if arms else NONE,
        all_arms=arms, own=terms, outcomes=terms, months=times,
        month_strength=HERE if times else NONE, all_months=times, measure=measure,
        measure_strength=NEAR + 1 if measure else NONE, has_people=True, is_subject=True,
        populations=frozenset({population}) if population else frozenset(),
        noun=noun if is_count else "",
        words=frozenset({"enrolled", "randomised", "axium"}) if is_count else frozenset({"axium"}),
    )  # fmt: skip
