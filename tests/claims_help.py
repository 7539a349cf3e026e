"""What the checker says of a text, in the short form that most of its tests ask for."""

from __future__ import annotations

import drg_evidence as drg


def verdicts(text: str) -> dict[str, str]:
    """The verdict on each figure or statement, by how it stands in the text."""
    return {m.figure: str(m.verdict) for m in drg.check_text(text).mentions}
