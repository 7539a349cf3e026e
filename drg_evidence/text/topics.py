"""What can be summarised, and for whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType

from ..errors import unknown
from ..evidence import Evidence
from ..loader import load
from . import topic_accurate, topic_both, topic_feasibility, topic_harms, topic_unknowns
from .summary import Summary
from .teller import Teller

_MODULES: Mapping[str, ModuleType] = {
    "accurate_2017": topic_accurate,
    "deer_2013": topic_feasibility,
    "drg_vs_scs": topic_both,
    "harms": topic_harms,
    "unknowns": topic_unknowns,
}

TOPICS = tuple(_MODULES)
"""Topics, in the order in which a newcomer would read them."""

READERS = ("patient", "clinician", "researcher")
"""Readers for whom each topic is written."""


def summarize(topic: str, *, reader: str = "patient", evidence: Evidence | None = None) -> Summary:
    """A summary of one topic, written for one reader; every number knows its rows.

    Parameters
    ----------
    topic : str
        One of ``TOPICS``, such as ``"accurate_2017"`` or ``"harms"``.
    reader : str
        ``"patient"``: plain language, whole people of 100. ``"clinician"``: one page with
        absolute differences and intervals. ``"researcher"``: rows, recomputed values, conflicts.
    evidence : Evidence, optional
        The packaged evidence without it.

    Raises
    ------
    UnknownTerm
        When the topic or the reader is not known; the message names the nearest.

    Examples
    --------
    >>> summary = summarize("deer_2013", reader="patient")
    >>> summary.title.text.endswith("?")
    True
    """
    if topic not in _MODULES:
        raise unknown("topic", topic, TOPICS)
    if reader not in READERS:
        raise unknown("reader", reader, READERS)
    module = _MODULES[topic]
    record = load() if evidence is None else evidence
    tell = Teller(
        evidence=record, topic=topic, prefix=module.PREFIX, reader=reader,
        facts=module.facts(record), rests_on=module.RESTS_ON,
    )  # fmt: skip
    write: Callable[[Teller], Summary] = getattr(module, reader)
    return write(tell)
