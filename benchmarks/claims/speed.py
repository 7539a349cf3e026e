"""How fast the checker reads: prose dense with figures, new and repeated, and other prose.

Usage: python benchmarks/claims/speed.py
"""

from __future__ import annotations

import csv
import time
from pathlib import Path

from drg_evidence.claims import check

GOLDEN = Path(__file__).parents[2] / "tests" / "golden"
OTHER = (
    "The river moved slowly past the old town while a few people watched from the bridge. "
    "It was a long and quiet evening, and nobody in the square thought of going home. "
)


def dense() -> str:
    """Every paraphrase that speaks of the evidence, one a paragraph."""
    texts = []
    for path in sorted(GOLDEN.glob("claims_paraphrases*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            texts += [row["text"] for row in csv.DictReader(file) if row["worst"] != "none"]
    return "\n\n".join(texts)


def timed(name: str, text: str, *, fresh: bool = False) -> None:
    """Print the rate for one text."""
    if fresh:
        check.MEMORY.clear()
    start = time.perf_counter()
    report = check.check_text(text)
    seconds = time.perf_counter() - start
    size = len(text.encode()) / 1e6
    print(f"{name}: {size:.2f} MB, {len(report.mentions)} mentions, {size / seconds:.2f} MB/s")


def main() -> None:
    """Run all."""
    text = dense()
    check.check_text(text)
    timed("dense, every paragraph new", text, fresh=True)
    timed("dense, paragraphs seen before", "\n\n".join([text] * 40))
    paragraph = OTHER * 6 + "\n\n"
    for size in (1, 10, 50):
        timed(f"other prose, {size} MB", paragraph * (size * 1_000_000 // len(paragraph)))


if __name__ == "__main__":
    main()
