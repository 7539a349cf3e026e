"""ACCURATE: what the trial found, for patients, clinicians and researchers."""

from __future__ import annotations

from ..evidence import Evidence
from ..model import Finding
from ..outcomes import Outcome
from ..stats import quantities
from ..stats.comparison import Comparison
from ..wording import Quantity, numbers, of_finding
from . import research, wanted
from .caveats import caveats
from .facts import common, for_people, for_professionals, pair, percent_of, whole_number
from .summary import Section, Summary
from .teller import RestsOn, Teller

STUDY = "accurate_2017"
PREFIX = "accurate"
SUCCESS = f"{STUDY}.treatment_success.lower_limb"
LEVY = "levy_2019"
COVERAGE = "deer_2019_coverage"
BOOST = "boost_drg_2025.responder_50"
ASIDE = frozenset(
    {
        Outcome.APPROVAL_DATE,
        Outcome.PROCESS_TIME,
        Outcome.DEVICE_DESCRIPTION,
        Outcome.BATTERY_LONGEVITY,
        Outcome.TRIAL_DURATION,
    }
)
"""Outcomes that say nothing of what people gained or suffered; ``show`` lists them."""
HARMS = (
    "adverse_event_serious", "adverse_event_device", "adverse_event_procedure", "infection",
    "lead_migration", "revision", "explant",
)  # fmt: skip
MISSING = (
    "treatment_success.interval", "treatment_success.itt", "treatment_success.worst_case",
    "non_inferiority_margin",
)  # fmt: skip
"""Wanted figures without which the benefit cannot be judged in full."""

NO_DIFFERENCE = (
    f"{STUDY}.adverse_event_device.between_arms",
    f"{STUDY}.adverse_event_serious.between_arms",
)
NO_DEFICIT = f"{STUDY}.neurological_deficit.all"
BLINDING = f"{STUDY}.blinding.all"
BOOST_ARMS = (f"{BOOST}.drg.m3", f"{BOOST}.scs_tonic.m3")

RESTS_ON: RestsOn = {
    "accurate-patient-key-harms": NO_DIFFERENCE[1:],
    "accurate-patient-key-open": (BLINDING,),
    "accurate-patient-goal": (f"{STUDY}.treatment_success_definition.all.m3",),
    "accurate-patient-known": (BLINDING,),
    "accurate-patient-harms-same": (*NO_DIFFERENCE, NO_DEFICIT),
    "accurate-patient-harms-battery": (f"{STUDY}.device_description.drg",),
    "accurate-patient-limits-where": (f"{STUDY}.entry_criterion.all.lower_limb_only",),
    "accurate-patient-limits-other": BOOST_ARMS,
    "accurate-clinician-key-harms": NO_DIFFERENCE,
    "accurate-clinician-entry": (f"{STUDY}.entry_criterion.all.excl_failed",),
    "accurate-clinician-open": (BLINDING,),
    "accurate-clinician-indication": (f"{STUDY}.labelling.drg.indication",),
    "accurate-clinician-success-wording": (
        f"{STUDY}.treatment_success_definition.all.m3.registry_v2016",
        f"{STUDY}.treatment_success_definition.all.m3.registry_v2020",
    ),
    "accurate-clinician-harms-words": (*NO_DIFFERENCE, NO_DEFICIT),
    "accurate-clinician-harms-battery": (
        f"{STUDY}.device_description.drg", f"{STUDY}.mri_status.drg",
    ),
    "accurate-researcher-key-harms": NO_DIFFERENCE,
}  # fmt: skip


def comparisons(evidence: Evidence) -> dict[str, Comparison]:
    """Treatment success at both time points, by the name its numbers carry."""
    return {"three": pair(evidence, SUCCESS, "m3"), "twelve": pair(evidence, SUCCESS, "m12")}


def facts(evidence: Evidence) -> dict[str, Quantity]:
    """Every number of the texts on ACCURATE."""
    found = common(evidence) | _people(evidence) | _device(evidence) | _elsewhere(evidence)
    for name, comparison in comparisons(evidence).items():
        found |= for_people(name, comparison) | for_professionals(name, comparison)
        found[name] = of_finding.months(comparison.treated.finding)
        found[f"counts_{name}"] = _counts(comparison)
    return found | _p_values(evidence) | _tingling(evidence)


def _people(evidence: Evidence) -> dict[str, Quantity]:
    def row(key: str) -> Quantity:
        return of_finding.printed(evidence.finding(f"{STUDY}.{key}"))

    definition = evidence.finding(f"{STUDY}.treatment_success_definition.all.m3")
    study = evidence.study(STUDY)
    return {
        "label": of_finding.label(study),
        "funder": Quantity(shown=study.funder, record=f"study:{STUDY}"),
        "randomised": row("n_randomised.all"),
        "randomised_drg": row("n_randomised.drg"),
        "randomised_scs": row("n_randomised.scs_tonic"),
        "completed_drg": row("n_completed.drg"),
        "completed_scs": row("n_completed.scs_tonic"),
        "sites": row("n_sites.all"),
        "pain_months": row("entry_criterion.all.pain_duration_min"),
        "drugs": row("entry_criterion.all.prior_drugs"),
        "half": Quantity(
            shown=f"{definition.printed}%", value=0.5, finding_ids=(definition.finding_id,)
        ),
    }


def _device(evidence: Evidence) -> dict[str, Quantity]:
    def row(key: str) -> Quantity:
        return of_finding.printed(evidence.finding(f"{STUDY}.{key}"))

    nominal = evidence.finding(f"{STUDY}.battery_longevity.drg.nominal")
    none = evidence.finding(NO_DEFICIT)
    return {
        "battery": whole_number(nominal.value or 0, nominal),
        "battery_years": of_finding.printed(nominal),
        "battery_low": row("battery_longevity.drg.p05"),
        "battery_high": row("battery_longevity.drg.p95"),
        "registry_delay": row("process_time.all.registry_results_delay"),
        "deficits": Quantity(
            shown=numbers.number_text(none.value or 0), value=none.value,
            finding_ids=(NO_DEFICIT,),
        ),
    }  # fmt: skip


def _counts(comparison: Comparison) -> Quantity:
    arms = (comparison.treated, comparison.control)
    shown = " and ".join(str(arm.counts) for arm in arms)
    return Quantity(shown=shown, finding_ids=comparison.finding_ids, method="inferred")


def _p_values(evidence: Evidence) -> dict[str, Quantity]:
    three = comparisons(evidence)["three"]
    test = next(p for p in three.p_values if p.test == "chi_square")
    return {
        "p_three": of_finding.p_printed(three.treated.finding),
        "p_three_again": Quantity(
            shown=numbers.p_text(test.two_sided or 0), value=test.two_sided,
            finding_ids=three.finding_ids, method="chi-square test, two-sided",
        ),
    }  # fmt: skip


def _tingling(evidence: Evidence) -> dict[str, Quantity]:
    stray = pair(evidence, f"{STUDY}.paresthesia_specificity", "m12")
    free = pair(evidence, f"{COVERAGE}.paresthesia_free", "m3")
    found = for_people("stray", stray) | for_professionals("stray", stray)
    found |= for_professionals("free", free)
    for arm in ("drg", "scs"):
        key = "drg" if arm == "drg" else "scs_tonic"
        row = evidence.finding(f"{COVERAGE}.paresthesia_free.{key}.m3")
        found |= {k: v for k, v in percent_of(f"{arm}_free", row).items() if "rate" not in k}
        subset = evidence.finding(f"{COVERAGE}.responder_50.lower_limb.{key}.m3")
        found[f"subset_{arm}"] = of_finding.printed(subset)
    subset_pair = pair(evidence, f"{COVERAGE}.responder_50.lower_limb", "m3")
    return found | {"points_subset": quantities.difference_points(subset_pair)}


def _elsewhere(evidence: Evidence) -> dict[str, Quantity]:
    def row(key: str) -> Quantity:
        return of_finding.printed(evidence.finding(key))

    boost = pair(evidence, BOOST, "m3")
    relief = f"{LEVY}.pain_reduction_pct_mean.lower_limb"
    icer = evidence.finding("mekhail_2021.icer.drg.m120.vs_scs_tonic")
    first = evidence.finding(f"{relief}.scs_tonic.m1")
    return for_professionals("boost", boost) | {
        "levy_first": of_finding.months(first),
        "levy_scs_first": of_finding.printed(first),
        "levy_scs_last": row(f"{relief}.scs_tonic.m12"),
        "levy_drg_low": row(f"{relief}.drg.min"),
        "levy_drg_high": row(f"{relief}.drg.max"),
        "levy_set_drg": row(f"{LEVY}.n_analysed.drg"),
        "levy_set_scs": row(f"{LEVY}.n_analysed.scs_tonic"),
        "levy_responder_first": row(f"{LEVY}.responder_50.lower_limb.scs_tonic.m1"),
        "levy_responder_last": row(f"{LEVY}.responder_50.lower_limb.scs_tonic.m12"),
        "icer": of_finding.printed(icer),
        "icer_cmm": row("mekhail_2021.icer.drg.m120.vs_cmm"),
        "icer_years": Quantity(
            shown=numbers.number_text((icer.months or 0) / 12), finding_ids=(icer.finding_id,),
            method="months over 12",
        ),
    }  # fmt: skip


def rows(evidence: Evidence) -> tuple[Finding, ...]:
    """The rows a researcher needs to see, treatment success first, then two sub-analyses."""
    studies = (STUDY, LEVY, COVERAGE)
    found = [f for s in studies for f in evidence.findings(study=s) if f.outcome not in ASIDE]
    return tuple(sorted(found, key=lambda f: not f.finding_id.startswith(SUCCESS)))


def patient(tell: Teller) -> Summary:
    """For a patient: a plain language document."""
    return tell.summary(
        tell.listed(
            "key",
            ("key-success", "key-numbers", "key-older"),
            ("key-harms", "key-harms-unknown"),
            ("key-unsure", "key-open"),
        ),
        tell.paragraphs("problem", ("illness", "crps", "entry")),
        tell.paragraphs("treatment", ("pulses", "older-device", "newer-device"), ("test-first",)),
        tell.paragraphs("asked", ("question", "goal")),
        tell.paragraphs("done", ("joined", "chance", "known", "followed")),
        tell.paragraphs(
            "found", ("found-three",), ("found-twelve",), ("found-tingling", "found-not-none")
        ),
        _patient_harms(tell),
        tell.listed(
            "limits", "limits-read", "limits-news", "limits-who", "limits-where", "limits-other"
        ),
        tell.current(),
        tell.listed("questions", "ask-same", "ask-harm", "ask-test", "ask-last", "ask-else"),
        tell.about("funder"),
    )  # fmt: skip


def _patient_harms(tell: Teller) -> Section:
    held = wanted.harms_for_patients(tell.evidence, STUDY, HARMS)
    counts = held or ("harms-counts",)
    return tell.paragraphs(
        "harms", ("harms-same",), counts, ("harms-elsewhere",), ("harms-battery",)
    )


def clinician(tell: Teller) -> Summary:
    """For a clinician: one page with absolute differences and their intervals."""
    return tell.summary(
        tell.listed("key", "key-three", "key-twelve", "key-harms"),
        tell.paragraphs("done", ("design", "entry"), ("open", "indication")),
        tell.paragraphs("asked", ("success", "success-wording"), ("success-who",)),
        tell.paragraphs("found", ("found-lead",), ("found-stray",), ("found-free",)),
        tell.table("numbers", wanted.benefit_rows(comparisons(tell.evidence).values())),
        tell.paragraphs(
            "harms", ("harms-words",), ("harms-battery",), ("harms-missing",)
        ),
        tell.table("rates", wanted.harm_rows(tell.evidence, STUDY, HARMS)),
        tell.paragraphs(
            "limits", *caveats(comparisons(tell.evidence).values()), ("limits-p",),
            wanted.items(tell.evidence, STUDY, MISSING), ("limits-text",),
        ),
        tell.paragraphs("elsewhere", ("elsewhere-boost",), ("elsewhere-levy",)),
        tell.about(),
    )  # fmt: skip


def researcher(tell: Teller) -> Summary:
    """For a researcher: rows, recomputed values, conflicts, second reading, what is wanted."""
    record = research.Record(tell=tell, findings=rows(tell.evidence), studies=(STUDY, LEVY))
    return tell.summary(
        tell.listed("key", "key-printed", "key-inferred", "key-harms"),
        *record.rows(),
        *record.recomputed(comparisons(tell.evidence).values()),
        tell.listed("notes", "note-composite", "note-tingling", "note-p", "note-cost"),
        tell.paragraphs("limits", *caveats(comparisons(tell.evidence).values())),
        *record.checks(),
        tell.about("funder"),
    )  # fmt: skip
