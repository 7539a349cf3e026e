"""How fast text is checked, how it grows with length, and what memory it takes.

Usage: python benchmarks/documents/throughput.py [--megabytes 100]

Prints ratios only: to the speed of R statcheck where Rscript and statcheck are installed, to the
speed at a tenth of the length, to the memory at a tenth of the length.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import drg_evidence as drg

HERE = Path(__file__).parent

CHILD = """
import sys, time
from pathlib import Path
from drg_evidence.claims.documents import Limits, check_parts, read_document
from drg_evidence.loader import load
evidence = load()
started = time.process_time()
limits = Limits(max_seconds=3600)
parts = check_parts(read_document(sys.argv[1]), limits=limits, evidence=evidence)
found = sum(len(report.mentions) for report in parts)
seconds = time.process_time() - started
status = Path("/proc/self/status")
peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else "0"
print(seconds, peak, found)
"""

PLAIN = (
    "The committee met on the second floor and went through the minutes of the spring meeting. "
    "A new roof costs 48,000 and lasts 30 years, so the vote was put off until October. "
    "Of the 212 households asked, 64% sent the form back, most of them within 10 days. "
    "The bus leaves every 20 minutes, and on market days it is full by half past eight. "
)
FILLER = (
    "Patients were seen at each visit by a nurse who had no part in the programming of the device, "
    "and their diaries were collected on the same day. "
)


def dense_prose() -> Iterator[str]:
    """Sentences on percentages that are held, each with a sentence that has none, for ever."""
    evidence = drg.load()
    held = [f for f in evidence.findings() if str(f.unit) == "percent" and f.printed.text]
    for number, finding in enumerate(cycle(held)):
        study = evidence.study_of(finding).label
        when = f" at {finding.months:g} months" if finding.months else ""
        outcome, arm = str(finding.outcome).replace("_", " "), str(finding.arm).replace("_", " ")
        yield f"In {study}, {outcome} with {arm} was {finding.printed.text}%{when}. {FILLER}"
        if number % 6 == 5:
            yield "\n\n"


def unrelated_prose() -> Iterator[str]:
    """Paragraphs with numbers, none about the subject, for ever."""
    return cycle((PLAIN, PLAIN, "\n\n"))


def written(path: Path, sentences: Iterator[str], size: int) -> Path:
    """A file of about that many characters."""
    with path.open("w", encoding="utf-8") as file:
        length = 0
        while length < size:
            piece = "".join(islice(sentences, 2_000))
            file.write(piece[: size - length])
            length += len(piece)
    return path


def measured(path: Path) -> tuple[float, int, int]:
    """Seconds of one core, peak memory in kB and figures judged, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=True
    )
    seconds, peak, found = done.stdout.split()
    return float(seconds), int(peak), int(found)


def statcheck_speed(folder: Path) -> float | None:
    """Bytes a second of R statcheck on the kind of text it reads, None where it is missing."""
    if shutil.which("Rscript") is None:
        return None
    test = "The groups differed, t(28) = 2.31, p = .028, and so did the slopes, F(2, 56) = 4.02, "
    path = folder / "apa.txt"
    path.write_text((test + "p = .023. ") * 400, encoding="utf-8")
    done = subprocess.run(
        ["Rscript", str(HERE / "statcheck.R"), str(path)], capture_output=True, text=True
    )
    if done.returncode:
        return None
    return path.stat().st_size / float(done.stdout.split()[-1])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=100)
    most = parser.parse_args().megabytes * 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = statcheck_speed(folder)
        for kind, sentences, size in (
            ("dense with figures", dense_prose, most // 50),
            ("not about the subject", unrelated_prose, most),
        ):
            short = measured(written(folder / "short.txt", sentences(), size // 10))
            long = measured(written(folder / "long.txt", sentences(), size))
            speed = size / long[0]
            print(f"prose {kind}: {long[2]} figures judged in {size / 1e6:g} MB")
            print(f"  of the aim: {speed / (1e6 if 'dense' in kind else 50e6):.2f}")
            print(f"  time for ten times the length: {long[0] / short[0]:.1f} times")
            print(f"  memory for ten times the length: {long[1] / short[1]:.2f} times")
            if peer:
                print(f"  speed of statcheck on its own kind of text: {speed / peer:.0f} times")


if __name__ == "__main__":
    main()
