"""How fast the checker reads prose, how its time grows with length, and what memory it takes.

Usage: python benchmarks/claims/speed.py [--megabytes 4]

Every paragraph is new to the process unless the line says otherwise: figures are varied at
random from a fixed seed. Rates are shares of the aims, 1 MB a second for prose with figures and
50 MB a second for other prose, since seconds belong to one machine. The best of several runs.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from drg_evidence.claims import check, is_compiled

HERE = Path(__file__).parent
GOLDEN = HERE.parents[1] / "tests" / "golden"
PEER = HERE.parent / "documents" / "statcheck.R"
NUMBER = re.compile(r"\d+(?:\.\d+)?")
WORDS_A_FIGURE = 15
AIM, AIM_OTHER = 1.0, 50.0
WHO = (
    "Dorsal root ganglion stimulation", "The device", "Each visit", "The comparator", "The team",
    "Conventional stimulation", "The trial", "The pain clinic", "Programming", "The analysis",
)  # fmt: skip
DID = (
    "was described", "was reviewed", "is offered", "may be considered", "was compared", "is used",
    "had been planned", "was discussed", "remains under study", "was recorded",
)  # fmt: skip
HOW = (
    "by investigators after the trial phase", "in people with complex regional pain syndrome",
    "with attention to posture and daily activity", "by nurses who took no part in programming",
    "in line with the protocol", "where medication had not helped", "with a diary of sleep",
    "before a permanent generator was implanted", "in centres with different experience",
    "because evidence is still limited", "without any change of medication",
    "in terms of quality of life", "and the authors discussed the limits of an open design",
)  # fmt: skip
OTHER = (
    "The river moved slowly past the old town while a few people watched from the bridge. "
    "It was a long and quiet evening, and nobody in the square thought of going home. "
)


def passages() -> list[str]:
    """The paraphrases that speak of the evidence."""
    found: list[str] = []
    for path in sorted(GOLDEN.glob("claims_paraphrases*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [row["text"] for row in csv.DictReader(file) if row["worst"] != "none"]
    return found


def labelled() -> str:
    """The labelled passages as their writers left them, some of them about something else."""
    found: list[str] = []
    for path in sorted(GOLDEN.glob("claims_passages_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [row["text"] for row in csv.DictReader(file)]
    return "\n\n".join(found)


def varied(text: str, chance: random.Random) -> str:
    """The text with about two thirds of its figures replaced; years stay."""

    def other(match: re.Match[str]) -> str:
        said = match[0]
        if len(said) == len("2017") or chance.random() < 1 / 3:
            return said
        if "." in said:
            return f"{chance.uniform(1, 99):.1f}"
        return str(chance.randint(1, 10 ** len(said)))

    return NUMBER.sub(other, text)


def dense(chance: random.Random) -> Iterator[str]:
    """Passages one after the other, a figure about every seven words, without end."""
    known = passages()
    yield from known
    while True:
        yield varied(chance.choice(known), chance)


def review(chance: random.Random) -> Iterator[str]:
    """The same with sentences between, so that a figure stands about every fifteen words."""
    for passage in dense(chance):
        sentences, words = [passage], len(passage.split())
        while words < WORDS_A_FIGURE * len(NUMBER.findall(passage)):
            said = (chance.choice(WHO), chance.choice(DID), chance.choice(HOW), chance.choice(HOW))
            sentences.append(f"{said[0]} {said[1]} {said[2]}, {said[3]}.")
            words += len(sentences[-1].split())
        yield " ".join(sentences)


def text_of(paragraphs: Callable[[random.Random], Iterator[str]], megabytes: float) -> str:
    """New paragraphs to that length."""
    kept: list[str] = []
    length = 0
    for paragraph in paragraphs(random.Random(11)):
        kept.append(paragraph)
        length += len(paragraph) + 2
        if length >= megabytes * 1_000_000:
            return "\n\n".join(kept)
    raise AssertionError("paragraphs without end")


def rate(text: str, *, runs: int = 5) -> tuple[float, int]:
    """Megabytes a second of one core, and the figures judged; nothing remembered."""
    best, found = float("inf"), 0
    for _ in range(runs):
        check.MEMORY.clear()
        start = time.process_time()
        found = len(check.check_text(text).mentions)
        best = min(best, time.process_time() - start)
    return len(text.encode()) / 1e6 / best, found


def peer_rate() -> float | None:
    """R statcheck on the kind of text it reads; None where it is not installed."""
    if shutil.which("Rscript") is None:
        return None
    test = "The groups differed, t(28) = 2.31, p = .028, and so did the slopes, F(2, 56) = 4.02, "
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "apa.txt"
        path.write_text((test + "p = .023. ") * 400, encoding="utf-8")
        command = ["Rscript", str(PEER), str(path)]
        done = subprocess.run(command, capture_output=True, text=True)
        size = path.stat().st_size
    return size / 1e6 / float(done.stdout.split()[-1]) if done.returncode == 0 else None


def told(name: str, text: str, aim: float, peer: float | None) -> float:
    """Print one line, and give the rate."""
    speed, found = rate(text)
    line = f"{name}: {speed / aim:.2f} of the aim"
    if found:
        line += f", a figure judged in {len(text) / found:.0f} characters"
    print(line + (f", {speed / peer:.0f} times statcheck" if peer and found else ""))
    return speed


def peak() -> float:
    """The most memory that this process has held, in MB."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1e6 if sys.platform == "darwin" else 1e3)


def growth(megabytes: float) -> None:
    """Time and memory for a long text, by those for a quarter of it."""
    rates = []
    for size in (megabytes / 4, megabytes):
        text, before = text_of(dense, size), peak()
        speed, found = rate(text, runs=1)
        rates.append(speed)
        print(f"dense, {size:g} MB: {(peak() - before) * 1e6 / found:.0f} bytes a figure judged")
    print(f"time a megabyte at four times the length: {rates[0] / rates[1]:.2f}")


def main() -> None:
    """Run all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=4.0)
    most = parser.parse_args().megabytes
    print("compiled" if is_compiled() else "plain Python")
    growth(most)
    peer = peer_rate()
    short = text_of(dense, 0.2)
    check.check_text(short)
    told("dense, every paragraph new", short, AIM, peer)
    told("review, every paragraph new", text_of(review, 0.2), AIM, peer)
    told("labelled passages, every one new", labelled(), AIM, peer)
    told("dense, paragraphs seen before", "\n\n".join([text_of(dense, 0.06)] * 40), AIM, peer)
    paragraph = OTHER * 6 + "\n\n"
    for size in (1, 10):
        text = paragraph * (size * 1_000_000 // len(paragraph))
        told(f"other prose, {size} MB", text, AIM_OTHER, None)


if __name__ == "__main__":
    main()
