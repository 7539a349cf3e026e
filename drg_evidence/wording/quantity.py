"""A number as a reader sees it, with the rows it came from; a sentence with its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """Text with digits in it, and where it comes from.

    ``shown`` is what stands in the sentence ("81.2%", "56 of 69", "ACCURATE (Deer 2017)").
    ``value`` is the number behind it, proportions 0 to 1. ``finding_ids`` are the rows it was
    read in or computed from; ``method`` is empty when it stands there as printed, otherwise
    how it was computed. ``record`` names what else it rests on, such as ``study:accurate_2017``
    or ``convention:per_100``. One of ``finding_ids`` and ``record`` is always given.
    """

    shown: str
    value: float | None = None
    finding_ids: tuple[str, ...] = ()
    method: str = ""
    record: str = ""

    def __post_init__(self) -> None:
        if not self.finding_ids and not self.record:
            raise ValueError(f"{self.shown!r} has no origin; name its findings or its record")

    def __str__(self) -> str:
        return self.shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Text from the catalogue, with the quantities that stand in it."""

    text: str
    message_id: str
    quantities: tuple[Quantity, ...] = ()

    @property
    def finding_ids(self) -> tuple[str, ...]:
        """Every row behind the numbers of the sentence, each once, in order."""
        ids = (i for quantity in self.quantities for i in quantity.finding_ids)
        return tuple(dict.fromkeys(ids))

    def __str__(self) -> str:
        return self.text

    def stray_digits(self) -> str:
        """What is left of the text, if it holds digits, once its quantities are taken out.

        Empty for every sentence that keeps the rule; tests read each generated text with it.
        """
        rest = self.text
        for quantity in sorted(self.quantities, key=lambda q: -len(q.shown)):
            rest = rest.replace(quantity.shown, " ")
        return rest if DIGIT.search(rest) else ""
