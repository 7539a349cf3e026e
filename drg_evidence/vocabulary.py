"""The closed lists: every word a table may use where a word is a choice.

A term means one thing everywhere; its meaning stands beside it in ``data/vocabulary.csv``
and is not repeated here. ``data/datapackage.json`` offers the same terms to other tools. A test
keeps the three the same.

*Study* is the research; *trial* alone is avoided, because the field also uses it for the days
of trial stimulation before an implant.
"""

from __future__ import annotations

from enum import StrEnum


class Arm(StrEnum):
    DRG = "drg"
    SCS_TONIC = "scs_tonic"
    SCS_10KHZ = "scs_10khz"
    SCS_BURST = "scs_burst"
    SCS_CLOSED_LOOP = "scs_closed_loop"
    SCS_KHZ_OTHER = "scs_khz_other"
    SCS_NOVEL = "scs_novel"
    SCS_ANY = "scs_any"
    DRG_OR_SCS = "drg_or_scs"
    DRG_PLUS_SCS = "drg_plus_scs"
    CMM = "cmm"
    SHAM = "sham"
    REOPERATION = "reoperation"
    PHYSICAL_THERAPY = "physical_therapy"
    BETWEEN_ARMS = "between_arms"
    ALL = "all"


class AnalysisSet(StrEnum):
    ITT = "itt"
    MITT = "mitt"
    PER_PROTOCOL = "per_protocol"
    IMPLANTED = "implanted"
    TRIALLED = "trialled"
    COMPLETERS = "completers"
    STUDIES = "studies"
    NOT_STATED = "not_stated"


class Unit(StrEnum):
    PERCENT = "percent"
    PERCENT_PER_YEAR = "percent_per_year"
    PERCENTAGE_POINTS = "percentage_points"
    COUNT = "count"
    POINTS_0_10 = "points_0_10"
    POINTS_0_100 = "points_0_100"
    POINTS = "points"
    CM = "cm"
    MM = "mm"
    INDEX = "index"
    MONTHS = "months"
    YEARS = "years"
    WEEKS = "weeks"
    DAYS = "days"
    DATE = "date"
    YEAR = "year"
    HZ = "hz"
    RATIO = "ratio"
    ODDS_RATIO = "odds_ratio"
    RISK_RATIO = "risk_ratio"
    HAZARD_RATIO = "hazard_ratio"
    USD = "usd"
    USD_PER_QALY = "usd_per_qaly"
    GBP = "gbp"
    GBP_PER_QALY = "gbp_per_qaly"
    EUR = "eur"
    EUR_PER_QALY = "eur_per_qaly"
    CAD_PER_QALY = "cad_per_qaly"
    QALY = "qaly"
    MME_PER_DAY = "mme_per_day"
    TEXT = "text"


class Counted(StrEnum):
    PATIENTS = "patients"
    LEADS = "leads"
    DEVICES = "devices"
    PROCEDURES = "procedures"
    EXPLANTS = "explants"
    REPORTS = "reports"
    EVENTS = "events"
    AMOUNT = "amount"
    PROBABILITY = "probability"
    NOT_STATED = "not_stated"


class Region(StrEnum):
    LOWER_LIMB = "lower_limb"
    LEG = "leg"
    FOOT = "foot"
    KNEE = "knee"
    GROIN = "groin"
    BUTTOCKS = "buttocks"
    BACK = "back"
    LOW_BACK = "low_back"
    BACK_AND_LEG = "back_and_leg"
    UPPER_LIMB = "upper_limb"
    NECK_OR_UPPER_LIMB = "neck_or_upper_limb"


class Clock(StrEnum):
    RANDOMISATION = "randomisation"
    IMPLANT = "implant"
    BASELINE = "baseline"
    TRIAL_START = "trial_start"
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    BELOW = "<"
    ABOVE = ">"
    AT_LEAST = "at least"
    ABOUT = "about"


class SpreadKind(StrEnum):
    SD = "sd"
    SEM = "sem"
    RANGE = "range"
    IQR = "iqr"
    NOT_STATED = "not_stated"


class Confidence(StrEnum):
    SEEN = "seen"
    DERIVED = "derived"
    INFERRED = "inferred"


class Design(StrEnum):
    RCT = "rct"
    RCT_CROSSOVER = "rct_crossover"
    RCT_SECONDARY = "rct_secondary"
    RCT_PROTOCOL = "rct_protocol"
    PROSPECTIVE_COHORT = "prospective_cohort"
    PROSPECTIVE_SINGLE_ARM = "prospective_single_arm"
    REGISTRY = "registry"
    REGISTRY_PROSPECTIVE_SINGLE_ARM = "registry_prospective_single_arm"
    RETROSPECTIVE = "retrospective"
    POOLED = "pooled"
    SYSTEMATIC_REVIEW = "systematic_review"
    META_ANALYSIS = "meta_analysis"
    ECONOMIC = "economic"
    GUIDELINE = "guideline"
    GUIDELINE_ANNOUNCEMENT = "guideline_announcement"
    COMMENTARY = "commentary"
    DEVICE_DOCUMENT = "device_document"
    REGULATOR = "regulator"
    JOURNALISM = "journalism"


class Seen(StrEnum):
    FULL_TEXT = "full_text"
    ABSTRACT = "abstract"
    REGISTRY = "registry"
    SECONDARY = "secondary"


class SourceKind(StrEnum):
    JOURNAL_ABSTRACT = "journal_abstract"
    JOURNAL_FULL_TEXT = "journal_full_text"
    REGISTRY = "registry"
    REGULATOR = "regulator"
    MANUAL = "manual"
    GUIDELINE = "guideline"
    REVIEW = "review"
    PRESS_RELEASE = "press_release"
    NEWS = "news"
    WEB_PAGE = "web_page"


class ReadAs(StrEnum):
    FULL_TEXT = "full text"
    ABSTRACT = "abstract"
    EXCERPT = "excerpt"


class ConflictStatus(StrEnum):
    OPEN = "open"
    EXPLAINED = "explained"


class Agreement(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_FOUND = "not_found"


class Subject(StrEnum):
    ACCURATE = "accurate"
    FEASIBILITY_2013 = "feasibility_2013"
    OTHER = "other"


class Verdict(StrEnum):
    SUPPORTED = "supported"
    INCOMPLETE = "incomplete"
    MISQUOTED = "misquoted"
    CONTRADICTED = "contradicted"
    UNVERIFIABLE = "unverifiable"


class Reason(StrEnum):
    NONE = "none"
    FIGURE_DIFFERS = "figure_differs"
    DENOMINATOR_MISSING = "denominator_missing"
    TIME_MISSING = "time_missing"
    TIME_WRONG = "time_wrong"
    DATE_WRONG = "date_wrong"
    ARM_SWAPPED = "arm_swapped"
    SHARE_AS_REDUCTION = "share_as_reduction"
    REDUCTION_AS_SHARE = "reduction_as_share"
    PARESTHESIA_MEANING = "paresthesia_meaning"
    POPULATION_WIDENED = "population_widened"
    STUDY_MISATTRIBUTED = "study_misattributed"
    DEVICE_CONFUSED = "device_confused"
    RELATIVE_AS_ABSOLUTE = "relative_as_absolute"
    OVERCLAIM = "overclaim"
    NO_SOURCE = "no_source"
