"""Published figures on DRG stimulation and spinal cord stimulation, each with its source.

>>> import drg_evidence as drg
>>> evidence = drg.load()
>>> str(evidence.finding("accurate_2017.treatment_success.lower_limb.scs_tonic.m12").printed)
'53.0'

Names are imported when they are first used, so that ``import drg_evidence`` answers at once
and loads neither pandas, scipy nor matplotlib.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazily

if TYPE_CHECKING:
    from . import charts, claims, exports, stats, text
    from .claims.check import check_claim, check_text
    from .claims.documents import check_file
    from .errors import DataError, EvidenceError, NotComparable, NotHeld, UnknownTerm
    from .evidence import Evidence
    from .loader import load, validate
    from .model import Finding, Printed, Source, Study
    from .stats import Counts
    from .stats.two_arms import compare, compare_findings
    from .text import summarize

__version__ = "0.1.0"

_HOMES = {
    "Counts": "stats",
    "DataError": "errors",
    "Evidence": "evidence",
    "EvidenceError": "errors",
    "Finding": "model",
    "NotComparable": "errors",
    "NotHeld": "errors",
    "Printed": "model",
    "Source": "model",
    "Study": "model",
    "UnknownTerm": "errors",
    "check_claim": "claims.check",
    "check_file": "claims.documents",
    "check_text": "claims.check",
    "compare": "stats.two_arms",
    "compare_findings": "stats.two_arms",
    "load": "loader",
    "summarize": "text",
    "validate": "loader",
}
_ROOMS = ("charts", "claims", "exports", "stats", "text")

__all__ = [
    "Counts",
    "DataError",
    "Evidence",
    "EvidenceError",
    "Finding",
    "NotComparable",
    "NotHeld",
    "Printed",
    "Source",
    "Study",
    "UnknownTerm",
    "charts",
    "check_claim",
    "check_file",
    "check_text",
    "claims",
    "compare",
    "compare_findings",
    "exports",
    "load",
    "stats",
    "summarize",
    "text",
    "validate",
]


__getattr__ = lazily(globals(), _HOMES, _ROOMS)


def __dir__() -> list[str]:
    return sorted(__all__)
