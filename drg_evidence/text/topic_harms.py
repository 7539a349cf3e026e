"""Harms of DRG stimulation and of SCS, each for itself.

Rates of the two treatments come from different patients, anchoring, eras and definitions. They
stand in separate sections and no difference between them is ever computed.
"""

from __future__ import annotations

from ..evidence import Evidence
from ..model import Finding
from ..outcomes import HARMS, Outcome
from ..vocabulary import Arm
from ..wording import Quantity, Sentence, numbers, of_finding, say
from . import research, topic_accurate, wanted
from .facts import both_sides, common, level, percent_of, score_interval, whole_number
from .summary import Section, Summary
from .teller import RestsOn, Teller

PREFIX = "harms"
REPORTS = frozenset({Outcome.REPORT_SHARE, Outcome.REPORT_COUNT})
STUDY = topic_accurate.STUDY
HORAN, ELDABE, POOLED = "horan_2021", "eldabe_2022", "vanloon_2025.adverse_event_any.drg"
SCS_ARMS = frozenset({Arm.SCS_TONIC, Arm.SCS_ANY, Arm.SCS_10KHZ, Arm.SCS_BURST})

RESTS_ON: RestsOn = {
    "harms-patient-side": topic_accurate.NO_DIFFERENCE,
    "harms-patient-side-grave": ("cochrane_2021.evidence_conclusion.all",),
    "harms-clinician-key-none": topic_accurate.NO_DIFFERENCE,
    "harms-clinician-within-accurate": topic_accurate.NO_DIFFERENCE,
    "harms-clinician-within-gatzinsky": ("gatzinsky_2024.explant_inadequate_relief.drg",),
    "harms-clinician-reports-recall": ("fda_recall_2023.recall.all.reason",),
    "harms-clinician-limits-cochrane": ("cochrane_2021.evidence_conclusion.all",),
}

DRG_RATES = {
    "harms-drg-pooled": POOLED,
    "harms-drg-infection": "moman_2021.infection.drg.implant_stage",
    "harms-drg-defect": f"{HORAN}.lead_defect.drg",
    "harms-drg-fragment": f"{HORAN}.lead_defect.drg.fragment_left",
    "harms-drg-nerve": f"{HORAN}.neurological_deficit.drg",
    "harms-drg-migration-anchored": "chapman_2021_leads.lead_migration.drg.anchored",
    "harms-drg-migration-unanchored": "chapman_2021_leads.lead_migration.drg.unanchored",
    "harms-drg-explant": "chapman_2022.explant.drg.m27",
    "harms-drg-dissatisfied": f"{ELDABE}.explant.drg",
}
SCS_RATES = {
    "harms-scs-migration": "west_2023.lead_migration.scs_any",
    "harms-scs-infection": "hoelzer_2017.infection.scs_any",
    "harms-scs-explant": "vanbuyten_2017.explant.scs_any",
    "harms-scs-relief": "vanbuyten_2017.explant_inadequate_relief.scs_any.nonrechargeable",
    "harms-scs-five-years": "uk_explant_11yr.explant.scs_any.m60",
    "harms-scs-further": "kemler_2000.reintervention.scs_tonic.m6",
}
"""Rows of the two tables for clinicians: label in the catalogue, and finding."""

PEOPLE = {
    "pooled": POOLED,
    "defect": f"{HORAN}.lead_defect.drg",
    "nerve": f"{HORAN}.neurological_deficit.drg",
    "infection": "moman_2021.infection.drg.all_stages",
    "out": "chapman_2022.explant.drg.m27",
    "use": f"{ELDABE}.device_in_use.drg.m60",
    "old_wires": "west_2023.lead_migration.scs_any",
    "old_infection": "hoelzer_2017.infection.scs_any",
    "old_again": "kemler_2000.reintervention.scs_tonic.m6",
}
"""Shares that patients are told as people of 100."""


def facts(evidence: Evidence) -> dict[str, Quantity]:
    """Every number of the texts on harms."""
    found = common(evidence) | topic_accurate.facts(evidence)
    for name, key in PEOPLE.items():
        finding = evidence.finding(key)
        found |= both_sides(name, finding) | percent_of(name, finding)
    return found | _shares(evidence) | _numbers(evidence) | _reports(evidence) | _held(evidence)


def _shares(evidence: Evidence) -> dict[str, Quantity]:
    removed = evidence.finding("vanbuyten_2017.explant.scs_any")
    if removed.events is None or removed.n is None:
        raise ValueError(f"{removed.finding_id} has no printed counts")
    ids = (removed.finding_id,)
    out = numbers.whole_people(removed.events / removed.n)
    method = "rounded to whole people of 100"
    leads = "chapman_2021_leads.lead_migration.drg"
    return {
        "old_out": Quantity(shown=str(out), value=out, finding_ids=ids, method=method),
        "old_out_not": Quantity(
            shown=str(100 - out), value=100 - out, finding_ids=ids, method=method
        ),
        **percent_of("anchored", evidence.finding(f"{leads}.anchored")),
        **percent_of("unanchored", evidence.finding(f"{leads}.unanchored")),
        **percent_of("fragment", evidence.finding(f"{HORAN}.lead_defect.drg.fragment_left")),
        **percent_of(
            "replaced", evidence.finding(f"{ELDABE}.generator_replacement.drg.m60.derived")
        ),
    }


def _numbers(evidence: Evidence) -> dict[str, Quantity]:
    pooled, use = evidence.finding(POOLED), evidence.finding(PEOPLE["use"])
    again, out = evidence.finding(PEOPLE["old_again"]), evidence.finding(PEOPLE["out"])
    series = evidence.finding("gatzinsky_2024.explant.drg_or_scs.m60")
    moved = evidence.finding(PEOPLE["old_wires"])
    years = (use.months or 0) / 12
    return {
        "pooled_studies": of_finding.printed(evidence.finding("vanloon_2025.n_studies.drg")),
        "pooled_n": of_finding.denominator(pooled),
        "pooled_low": whole_number(pooled.ci_low or 0, pooled),
        "pooled_high": whole_number(pooled.ci_high or 0, pooled),
        "old_wires_n": of_finding.denominator(moved),
        "old_wires_low": whole_number(moved.ci_low or 0, moved),
        "old_wires_high": whole_number(moved.ci_high or 0, moved),
        "danish": of_finding.denominator(evidence.finding(f"{HORAN}.lead_defect.drg")),
        "out_months": of_finding.months(out),
        "use_years": Quantity(
            shown=numbers.number_text(years), value=years, finding_ids=(use.finding_id,),
            method="months over 12",
        ),
        "old_again_months": of_finding.months(again),
        "gatzinsky_label": of_finding.label(evidence.study_of(series)),
        "gatzinsky_n": of_finding.denominator(series),
        "gatzinsky_months": of_finding.months(series),
        "gatzinsky_any": of_finding.printed(series),
    }  # fmt: skip


def _reports(evidence: Evidence) -> dict[str, Quantity]:
    def row(key: str) -> Quantity:
        return of_finding.printed(evidence.finding(key))

    share = "sivanesan_2019.report_share.drg"
    return {
        "maude_n": of_finding.denominator(evidence.finding(f"{share}.adverse_event_device")),
        "maude_device": row(f"{share}.adverse_event_device"),
        "maude_serious": row(f"{share}.adverse_event_serious"),
        "fda_reports": row("fda_letter_2020.report_count.scs_any.adverse_event_reports"),
        "fda_deaths": row("fda_letter_2020.report_count.scs_any.death_reports"),
        "recall_devices": row("fda_recall_2023.recall.all.devices_recalled_us"),
        "recall_injuries": row("fda_recall_2023.report_count.all.injuries"),
    }


def rows(evidence: Evidence) -> tuple[Finding, ...]:
    """Every finding on harm, and every count or share of reports."""
    return tuple(f for f in evidence.by_id.values() if f.outcome in HARMS | REPORTS)


def _held(evidence: Evidence) -> dict[str, Quantity]:
    harms = [f for f in rows(evidence) if f.outcome in HARMS]
    counts = {
        "harm_rows": len(harms),
        "harm_drg": sum(f.arm is Arm.DRG for f in harms),
        "harm_scs": sum(f.arm in SCS_ARMS for f in harms),
    }
    return {
        name: Quantity(shown=str(count), value=count, record="count:findings_on_harm")
        for name, count in counts.items()
    }


def patient(tell: Teller) -> Summary:
    """For a patient: a plain language document."""
    return tell.summary(
        tell.listed(
            "key", ("key-pooled", "key-unsure"), ("key-older",), ("key-compare",)
        ),
        tell.paragraphs("problem", ("illness",)),
        tell.paragraphs("treatment", ("pulses",), ("older-device", "newer-device")),
        tell.paragraphs("asked", ("question",)),
        tell.paragraphs("done", ("done",)),
        tell.listed(
            "harms", "new-wires", "new-nerve", "new-infection", "new-out", "new-use"
        ),
        tell.listed("harms-older", "old-wires", "old-infection", "old-out", "old-again"),
        _side_by_side(tell),
        tell.listed(
            "limits", "limits-apart", "limits-small", "limits-reports", "limits-abstract"
        ),
        tell.current(),
        tell.listed("questions", "ask-own", "ask-wire", "ask-battery", "ask-scan", "ask-out"),
        tell.about("funder"),
    )  # fmt: skip


def _side_by_side(tell: Teller) -> Section:
    held = wanted.harms_for_patients(tell.evidence, STUDY, topic_accurate.HARMS)
    return tell.paragraphs("side", ("side", "side-grave"), *((held,) if held else ()))


def clinician(tell: Teller) -> Summary:
    """For a clinician: two tables that stand apart."""
    evidence = tell.evidence
    return tell.summary(
        tell.listed("key", "key-none", "key-pooled", "key-scs", "key-apart"),
        tell.paragraphs(
            "harms", ("within-accurate",), ("within-gatzinsky",), ("within-battery",)
        ),
        tell.table("rates", wanted.harm_rows(evidence, STUDY, topic_accurate.HARMS)),
        tell.table("drg-rates", _rate_rows(tell, DRG_RATES)),
        tell.table("scs-rates", _rate_rows(tell, SCS_RATES)),
        tell.listed("reports", "reports-maude", "reports-scs", "reports-recall"),
        tell.listed(
            "limits", "limits-counting", "limits-anchor", "limits-interval", "limits-cochrane"
        ),
        tell.about("funder"),
    )  # fmt: skip


def _rate_rows(tell: Teller, rates: dict[str, str]) -> list[tuple[Sentence, ...]]:
    columns = ("event", "percent", "study", "follow-up")
    head = tuple(
        say(f"summary-column-{c}", level=level()) if c == "percent" else say(f"summary-column-{c}")
        for c in columns
    )
    return [head, *(_rate_row(tell, label, key) for label, key in rates.items())]


def _rate_row(tell: Teller, label: str, key: str) -> tuple[Sentence, ...]:
    finding = tell.evidence.finding(key)
    study = tell.evidence.study_of(finding)
    over = say("summary-cell-none")
    if finding.months is not None:
        over = say("summary-cell-months", months=of_finding.months(finding))
    elif study.follow_up_months:
        shown = study.follow_up_months.replace("-", " to ")
        span = Quantity(shown=shown, record=f"study:{study.study_id}")
        over = say("summary-cell-span", months=span)
    return say(label), _rate(finding), say("summary-cell-text", text=of_finding.label(study)), over


def _rate(finding: Finding) -> Sentence:
    shown = percent_of("it", finding) if finding.proportion is not None else _of_counts(finding)
    if "it_counts" in shown:
        return say(
            "summary-cell-rate-counts", rate=shown["it_rate"], counts=shown["it_counts"],
            interval=shown["it_interval"],
        )  # fmt: skip
    if "it_interval" in shown:
        return say(
            "summary-cell-estimate", estimate=shown["it_rate"], interval=shown["it_interval"]
        )
    return say("summary-cell-text", text=shown["it_rate"])


def _of_counts(finding: Finding) -> dict[str, Quantity]:
    """A count of removals with its denominator, as a share."""
    if finding.events is None or finding.n is None:
        return {"it_rate": of_finding.printed(finding)}
    rate = finding.events / finding.n
    share = Quantity(
        shown=numbers.percent_text(rate), value=rate, finding_ids=(finding.finding_id,),
        method="percentage of printed counts",
    )  # fmt: skip
    return {
        "it_rate": share,
        "it_counts": of_finding.counts(finding),
        "it_interval": score_interval(finding),
    }


def researcher(tell: Teller) -> Summary:
    """For a researcher: every row on harm."""
    record = research.Record(tell=tell, findings=rows(tell.evidence), studies=(STUDY,))
    return tell.summary(
        tell.listed("key", "key-count", "key-unit", "key-arms"),
        *record.rows(),
        tell.listed("notes", "note-horan", "note-explant", "note-reports"),
        *record.checks(),
        tell.about("funder"),
    )
