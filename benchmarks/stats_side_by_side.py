"""Time the arithmetic beside its peers in one run, and print ratios.

    python benchmarks/stats_side_by_side.py [--write benchmarks/README.md]

Peers are asked for what they are made for, warm, in the same process (R in its own, timed inside
R). Each time is the best of several rounds, taken in turn, so that a busy machine disturbs all
alike. Nothing here is a test: machines differ, ratios less.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from drg_evidence.stats import Counts, newcombe_interval, percentage_is_possible, pool
from drg_evidence.stats.between_studies import q_profile
from drg_evidence.stats.counts import _printed_as_integer

ROOT = Path(__file__).parent.parent
BCG = next(
    effect
    for effect in json.loads((ROOT / "tests/golden/pooling_metafor.json").read_text())["effects"]
    if (effect["dataset"], effect["measure"]) == ("bcg", "RR")
)
ROUNDS = 7

R_CODE = """
suppressMessages(library(metafor))
yi <- c({yi}); vi <- c({vi})
one <- function() rma(yi, vi, method = "REML", test = "{test}")
for (i in 1:50) one()
best <- Inf
for (round in 1:{rounds}) {{
  took <- system.time(for (i in 1:100) one())[["elapsed"]] / 100
  best <- min(best, took)
}}
cat(format(best, digits = 10))
"""


def best_of(jobs: dict[str, tuple[Callable[[], object], int]]) -> dict[str, float]:
    """Best seconds of one call for each job, the jobs taken in turn."""
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(ROUNDS):
        for name, (job, repeats) in jobs.items():
            start = time.perf_counter()
            for _ in range(repeats):
                job()
            best[name] = min(best[name], (time.perf_counter() - start) / repeats)
    return best


def reml() -> dict[str, float]:
    """One REML fit of the 13 BCG trials, with Hartung-Knapp interval and prediction limits."""
    y, v = BCG["yi"], BCG["vi"]

    def with_q_profile() -> object:
        q_profile.cache_clear()
        pooled = pool(y, v, interval="hksj")
        return pooled.tau2_low, pooled.tau2_high

    jobs: dict[str, tuple[Callable[[], object], int]] = {
        "here": (lambda: pool(y, v, interval="hksj"), 300),
        "here, with Q-profile": (with_q_profile, 200),
    }
    if _installed("pymare"):
        jobs["PyMARE"] = (_pymare(y, v), 30)
    found = best_of(jobs)
    if shutil.which("Rscript"):
        found["metafor"] = _metafor(y, v)
    return found


def _pymare(y: list[float], v: list[float]) -> Callable[[], object]:
    import numpy as np
    from pymare.estimators import VarianceBasedLikelihoodEstimator

    column, variances, ones = np.array([y]).T, np.array([v]).T, np.ones((len(y), 1))

    def fit() -> object:
        estimator = VarianceBasedLikelihoodEstimator(method="REML")
        return estimator.fit(y=column, v=variances, X=ones).summary().get_fe_stats()

    return fit


def _metafor(y: list[float], v: list[float]) -> float:
    code = R_CODE.format(
        yi=",".join(map(repr, y)), vi=",".join(map(repr, v)), test="knha", rounds=ROUNDS
    )
    done = subprocess.run(["Rscript", "-e", code], capture_output=True, text=True, check=True)
    return float(done.stdout.strip().split()[-1])


def newcombe() -> dict[str, float]:
    """One Newcombe interval of a difference."""
    treated, control = Counts(responders=60, n=75), Counts(responders=45, n=75)
    jobs: dict[str, tuple[Callable[[], object], int]] = {
        "here": (lambda: newcombe_interval(treated, control), 2000),
        "here, counts made anew": (
            lambda: newcombe_interval(Counts(responders=60, n=75), Counts(responders=45, n=75)),
            2000,
        ),
    }
    if _installed("statsmodels"):
        from statsmodels.stats.proportion import confint_proportions_2indep as interval

        jobs["statsmodels"] = (
            lambda: interval(60, 75, 45, 75, compare="diff", method="newcomb"),
            200,
        )
    return best_of(jobs)


def percentages() -> dict[str, float]:
    """Ten thousand percentages with their denominators, all texts different."""
    pairs = [(f"{i / 100:.2f}", 20 + i % 481) for i in range(10_000)]

    def ours() -> int:
        _printed_as_integer.cache_clear()
        return sum(percentage_is_possible(text, n) for text, n in pairs)

    jobs: dict[str, tuple[Callable[[], object], int]] = {"here": (ours, 1)}
    if _installed("scrutipy"):
        from scrutipy import grim_scalar

        jobs["scrutipy"] = (
            lambda: sum(bool(grim_scalar(text, n, percent=True)) for text, n in pairs),
            1,
        )
    return best_of(jobs)


def _installed(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        print(f"{package} is not installed: left out", file=sys.stderr)
        return False
    return True


def report() -> str:
    """The three comparisons as a markdown table, with ratios."""
    parts = [
        ("one REML fit of 13 trials", reml(), 1e6, "µs"),
        ("one Newcombe interval", newcombe(), 1e6, "µs"),
        ("10,000 percentage checks", percentages(), 1e3, "ms"),
    ]
    lines = [
        "| task | here | peer | time of the peer | times as long |",
        "| --- | --- | --- | --- | --- |",
    ]
    for task, found, scale, unit in parts:
        ours = found["here"]
        for name, seconds in found.items():
            if name == "here":
                continue
            lines.append(
                f"| {task} | {ours * scale:.1f} {unit} | {name} | {seconds * scale:.1f} {unit} "
                f"| {seconds / ours:.1f} |"
            )
    peers = [f"{p} {version(p)}" for p in ("pymare", "statsmodels", "scrutipy") if _installed(p)]
    if shutil.which("Rscript"):
        peers.append("metafor " + _metafor_version())
    machine = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return "\n".join([*lines, "", f"{machine}; {', '.join(peers)}."])


def _metafor_version() -> str:
    code = 'cat(as.character(packageVersion("metafor")))'
    return subprocess.run(
        ["Rscript", "-e", code], capture_output=True, text=True, check=True
    ).stdout


def main() -> None:
    """Print the table; with ``--write`` put it between the marks of a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--write", type=Path, help="markdown file with the marks stats:begin, stats:end"
    )
    args = parser.parse_args()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = report()
    print(table)
    if args.write:
        text = args.write.read_text(encoding="utf-8")
        before, rest = text.split("<!-- stats:begin -->")
        after = rest.split("<!-- stats:end -->")[1]
        told = f"{before}<!-- stats:begin -->\n{table}\n<!-- stats:end -->{after}"
        args.write.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
