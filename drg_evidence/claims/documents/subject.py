"""A first glance at a stretch of a long file: can it be about DRG or SCS at all?

Only files too long for one go are glanced over, a quarter of a million characters at a time. A
stretch of that length about these therapies uses one of these words.
"""

from __future__ import annotations

# In lower case; "drg" also stands in "DRGs" and "drg-s", "gangli" in "ganglion" and "ganglia".
_WORDS = (
    "drg", "scs", "gangli", "spinal cord", "stimulat", "neuromod", "axium", "nct0", "senza",
    "rückenmark",
)  # fmt: skip
_NAMES = ("ACCURATE", "EVOKE", "PROCESS ", "SUNBURST", "DISTINCT")
_FULL_WIDTH = "\uff24"


def speaks_of_subject(text: str) -> bool:
    """True when a stretch of text may be about DRG or SCS stimulation.

    >>> speaks_of_subject("At 12 months, DRG stimulation ..."), speaks_of_subject("Call me Ishmael")
    (True, False)
    """
    lower = text.lower()
    return (
        any(word in lower for word in _WORDS)
        or any(name in text for name in _NAMES)
        or (not text.isascii() and _FULL_WIDTH in text)
    )
