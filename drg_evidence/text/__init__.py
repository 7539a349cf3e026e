"""Summaries in words for patients, clinicians and researchers.

>>> from drg_evidence.text import summarize
>>> print(summarize("accurate_2017", reader="clinician").title)
ACCURATE: DRG stimulation against conventional SCS for lower-limb CRPS and causalgia
"""

from . import readability, rules
from .summary import Kind, Section, Summary
from .topics import READERS, TOPICS, summarize

__all__ = [
    "READERS",
    "TOPICS",
    "Kind",
    "Section",
    "Summary",
    "readability",
    "rules",
    "summarize",
]
