"""Fill the report folder, step by step, so that a reader can watch it grow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...errors import ExportError
from ...evidence import Evidence
from ...loader import load
from .index import index_page
from .steps import Shelf, steps

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class _Silent:
    def __call__(self, done: int, total: int, label: str) -> None:
        return None


def report(
    folder: str | Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    evidence: Evidence | None = None,
) -> Path:
    """Write the whole report and return its first page.

    Parameters
    ----------
    folder : path
        Made when it is not there. ``charts/``, ``summaries/``, ``tables/``, ``slides/`` and
        ``handouts/`` are filled in it, with ``references.bib``, ``references.ris``,
        ``drg.html`` and ``index.html`` beside them.
    overwrite : bool
        Replace files that exist.
    progress : callable, optional
        Called before each step with the steps done, the steps in all and what comes next.
    evidence : Evidence, optional
        The packaged evidence without it.

    Returns
    -------
    Path
        ``index.html``, which opens offline and shows everything.

    Raises
    ------
    ExportError
        When a file cannot be written, or exists and may not be replaced.
    """
    place = _made(Path(folder).expanduser())
    record = load() if evidence is None else evidence
    watch = progress or _Silent()
    shelf = Shelf(folder=place, evidence=record, overwrite=overwrite)
    todo = steps(record)
    for done, step in enumerate(todo):
        watch(done, len(todo), step.label)
        step.make(shelf)
    first = shelf.write("index.html", index_page(shelf).encode())
    watch(len(todo), len(todo), "index.html")
    return first


def _made(folder: Path) -> Path:
    try:
        for path in (folder, *(_inside(folder))):
            path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExportError(f"The folder {folder} cannot be made: {reason}.") from error
    return folder


def _inside(folder: Path) -> Iterator[Path]:
    for name in ("charts", "summaries", "tables", "slides", "handouts"):
        yield folder / name
