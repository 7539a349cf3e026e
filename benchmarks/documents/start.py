"""How soon one page of text is checked, as a share of the time that importing the readers takes.

Usage: python benchmarks/documents/start.py

Prints one ratio, the best of several runs of each. The aim is 2 or less.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

READERS = "import bs4, csv, docx, json, lxml.html, markdown_it, pptx, pypdfium2"
SENTENCE = "In ACCURATE, treatment success at 3 months was 81.2% with DRG stimulation.\n\n"


def best(command: list[str], *, runs: int = 7) -> float:
    """Seconds of the fastest run, the interpreter's start included."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text(SENTENCE * 30, encoding="utf-8")
        check = best([sys.executable, "-m", "drg_evidence", "check", str(page)])
    print(f"{check / best([sys.executable, '-c', READERS]):.2f}")


if __name__ == "__main__":
    main()
