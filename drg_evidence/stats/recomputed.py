"""The record of one check: what a source prints, and what its own inputs give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..wording import Quantity, Sentence, say
from ..wording.say import Value


class Follows(StrEnum):
    """Whether a printed figure follows from what is printed beside it.

    ``agrees``: the inputs give exactly it. ``rounds_to``: the inputs give it within rounding.
    ``differs``: no common reading of the inputs gives it. ``cannot_be_told``: the inputs are
    not held, or what they give depends on something that is not stated.
    """

    AGREES = "agrees"
    ROUNDS_TO = "rounds_to"
    DIFFERS = "differs"
    CANNOT_BE_TOLD = "cannot_be_told"


class Kind(StrEnum):
    """Which part of a printed row is recomputed, and from what."""

    PERCENT = "percent"
    COUNT = "count"
    DENOMINATOR = "denominator"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    INTERVAL = "interval"
    P_VALUE = "p_value"
    P_FROM_INTERVAL = "p_from_interval"
    COST_RATIO = "cost_ratio"
    MEAN = "mean"
    SPREAD = "spread"
    SUM = "sum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recomputed:
    """One printed figure beside its recomputation.

    ``printed`` and ``recomputed`` are texts for a table (empty when there is nothing);
    ``sentence`` says it in words, each number with its rows. ``details`` holds what was tried,
    unrounded, such as every test with its p value. ``counts_inferred`` is true when the
    recomputation rests on counts that no source prints.
    """

    finding_id: str
    what: Kind
    printed: str
    recomputed: str
    outcome: Follows
    sentence: Sentence
    finding_ids: tuple[str, ...] = ()
    counts_inferred: bool = False
    details: Mapping[str, float] = field(default_factory=dict)


def recomputed(
    finding_id: str, what: Kind, outcome: Follows, *, message: str = "", inferred: bool = False,
    details: Mapping[str, float] | None = None, **values: Value,
) -> Recomputed:  # fmt: skip
    """A check with its sentence, ``follows-<what>-<outcome>`` unless another is named.

    ``values`` are the quantities of the sentence; those named ``printed`` and ``recomputed``
    also fill the table.
    """
    message = message or f"follows-{what}-{outcome}"
    sentence = say(message, **values)
    if inferred and not message.endswith("inferred"):
        sentence = say("follows-on-inferred-counts", said=sentence)
    return Recomputed(
        finding_id=finding_id, what=what, outcome=outcome, sentence=sentence,
        printed=str(values.get("printed", "")), recomputed=str(values.get("recomputed", "")),
        finding_ids=tuple(dict.fromkeys((finding_id, *sentence.finding_ids))),
        counts_inferred=inferred, details=details or {},
    )  # fmt: skip


def computed(
    shown: str, value: float | None, finding_ids: tuple[str, ...], method: str
) -> Quantity:
    """A number worked out here from rows, with how."""
    return Quantity(shown=shown, value=value, finding_ids=finding_ids, method=method)
