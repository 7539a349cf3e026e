"""The outcomes: what is measured, how it is counted and which direction is worse."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    TREATMENT_SUCCESS = "treatment_success"
    TREATMENT_SUCCESS_DEFINITION = "treatment_success_definition"
    RESPONDER_50 = "responder_50"
    RESPONDER_30 = "responder_30"
    RESPONDER_80 = "responder_80"
    RESPONDER_ANY = "responder_any"
    RESPONDER_80_AND_PARESTHESIA_FREE = "responder_80_and_paresthesia_free"
    PAIN_REDUCTION_PCT_MEAN = "pain_reduction_pct_mean"
    PAIN_REDUCTION_PCT_MEDIAN = "pain_reduction_pct_median"
    PAIN_REDUCTION_PCT_RANGE = "pain_reduction_pct_range"
    PAIN_REDUCTION_POINTS_MEAN = "pain_reduction_points_mean"
    PAIN_CHANGE_MEAN = "pain_change_mean"
    PAIN_MEAN_DIFFERENCE = "pain_mean_difference"
    PAIN_REDUCTION_MCID_MULTIPLE = "pain_reduction_mcid_multiple"
    PAIN_RELATIVE_TO_BASELINE = "pain_relative_to_baseline"
    PAIN_SCORE_MEAN = "pain_score_mean"
    PAIN_SCORE_MEDIAN = "pain_score_median"
    PAIN_SCORE_OTHER = "pain_score_other"
    PAIN_COMPARISON = "pain_comparison"
    GLOBAL_IMPRESSION = "global_impression"
    HOLISTIC_RESPONSE = "holistic_response"
    PREFERENCE = "preference"
    WOULD_REPEAT_TREATMENT = "would_repeat_treatment"
    QUALITY_OF_LIFE = "quality_of_life"
    EQ5D_INDEX = "eq5d_index"
    ODI_MEAN = "odi_mean"
    ODI_CHANGE_MEAN = "odi_change_mean"
    PDI_MEDIAN = "pdi_median"
    NEURO_EXAM_IMPROVED = "neuro_exam_improved"
    OPIOID_USE = "opioid_use"
    OPIOID_REDUCTION = "opioid_reduction"
    OPIOID_STOPPED = "opioid_stopped"
    OPIOID_SAME_OR_LESS = "opioid_same_or_less"
    OPIOID_NOT_REDUCED = "opioid_not_reduced"
    MEDICATION_REDUCTION = "medication_reduction"
    PARESTHESIA_FREE = "paresthesia_free"
    PARESTHESIA_COVERAGE = "paresthesia_coverage"
    PARESTHESIA_OUTSIDE_PAIN = "paresthesia_outside_pain"
    PARESTHESIA_SPECIFICITY = "paresthesia_specificity"
    PARESTHESIA_POSTURE = "paresthesia_posture"
    TRIAL_SUCCESS = "trial_success"
    TRIAL_DURATION = "trial_duration"
    PERMANENT_IMPLANT = "permanent_implant"
    DEVICE_IN_USE = "device_in_use"
    EXPLANT = "explant"
    EXPLANT_INADEQUATE_RELIEF = "explant_inadequate_relief"
    TIME_TO_EXPLANT = "time_to_explant"
    REVISION = "revision"
    REINTERVENTION = "reintervention"
    GENERATOR_REPLACEMENT = "generator_replacement"
    CROSSOVER = "crossover"
    ADVERSE_EVENT_ANY = "adverse_event_any"
    ADVERSE_EVENT_DEVICE = "adverse_event_device"
    ADVERSE_EVENT_SERIOUS = "adverse_event_serious"
    INFECTION = "infection"
    INFECTION_OUTCOME = "infection_outcome"
    LEAD_MIGRATION = "lead_migration"
    LEAD_FRACTURE = "lead_fracture"
    LEAD_DEFECT = "lead_defect"
    GENERATOR_SITE_PAIN = "generator_site_pain"
    NEUROLOGICAL_DEFICIT = "neurological_deficit"
    SPINAL_HAEMATOMA = "spinal_haematoma"
    DEATH = "death"
    REPORT_SHARE = "report_share"
    REPORT_COUNT = "report_count"
    RECALL = "recall"
    IMPLANTS_PER_YEAR = "implants_per_year"
    BATTERY_LONGEVITY = "battery_longevity"
    BATTERY_EARLY_DEPLETION = "battery_early_depletion"
    MRI_STATUS = "mri_status"
    DEVICE_DESCRIPTION = "device_description"
    LABELLING = "labelling"
    APPROVAL_DATE = "approval_date"
    STIMULATION_FREQUENCY = "stimulation_frequency"
    N_RANDOMISED = "n_randomised"
    N_ENROLLED = "n_enrolled"
    N_PLANNED = "n_planned"
    N_ANALYSED = "n_analysed"
    N_COMPLETED = "n_completed"
    N_NOT_COMPLETED = "n_not_completed"
    N_SITES = "n_sites"
    BLINDING = "blinding"
    ENTRY_CRITERION = "entry_criterion"
    TRIAL_STATUS = "trial_status"
    FOLLOW_UP_TIME = "follow_up_time"
    BASELINE_CHARACTERISTIC = "baseline_characteristic"
    PROCESS_TIME = "process_time"
    N_STUDIES = "n_studies"
    STUDY_SIZE_MEDIAN = "study_size_median"
    EVIDENCE_LEVEL = "evidence_level"
    EVIDENCE_CERTAINTY = "evidence_certainty"
    EVIDENCE_CONCLUSION = "evidence_conclusion"
    REVIEW_QUALITY = "review_quality"
    RECOMMENDATION_THRESHOLD = "recommendation_threshold"
    PUBLICATION_FACT = "publication_fact"
    QALY = "qaly"
    COST = "cost"
    ICER = "icer"
    PROBABILITY_COST_EFFECTIVE = "probability_cost_effective"
    PAYBACK_TIME = "payback_time"


HARMS = frozenset(
    {
        Outcome.EXPLANT,
        Outcome.EXPLANT_INADEQUATE_RELIEF,
        Outcome.REVISION,
        Outcome.REINTERVENTION,
        Outcome.ADVERSE_EVENT_ANY,
        Outcome.ADVERSE_EVENT_DEVICE,
        Outcome.ADVERSE_EVENT_SERIOUS,
        Outcome.INFECTION,
        Outcome.LEAD_MIGRATION,
        Outcome.LEAD_FRACTURE,
        Outcome.LEAD_DEFECT,
        Outcome.GENERATOR_SITE_PAIN,
        Outcome.NEUROLOGICAL_DEFICIT,
        Outcome.SPINAL_HAEMATOMA,
        Outcome.DEATH,
        Outcome.BATTERY_EARLY_DEPLETION,
        Outcome.RECALL,
    }
)
"""Outcomes that are harms or hardware trouble to a patient."""

HIGHER_IS_WORSE = HARMS | {
    Outcome.PAIN_SCORE_MEAN,
    Outcome.PAIN_SCORE_MEDIAN,
    Outcome.PAIN_SCORE_OTHER,
    Outcome.ODI_MEAN,
    Outcome.PDI_MEDIAN,
    Outcome.PARESTHESIA_OUTSIDE_PAIN,
    Outcome.GENERATOR_REPLACEMENT,
    Outcome.CROSSOVER,
    Outcome.OPIOID_USE,
    Outcome.OPIOID_NOT_REDUCED,
    Outcome.COST,
    Outcome.ICER,
}
"""Outcomes of which less is better; a difference in them says so wherever it is shown."""
