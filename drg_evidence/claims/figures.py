"""Numbers as people print them, in prose, tables and slides: where they stand, what they are.

This room knows how numbers are written and nothing of the evidence. Time points, ages, doses
and pulse settings are read as what they are, so that nobody takes them for results.
"""

from __future__ import annotations

import re
from typing import Final


class Form:
    """How a figure is written: plain words, since members of an enum are slow to ask for.

    Rules compare forms by identity, so a form is always one of these constants.
    """

    PERCENT: Final = "percent"
    FRACTION: Final = "fraction"
    PAIR: Final = "pair"
    NUMBER: Final = "number"
    POINTS: Final = "points"
    P_VALUE: Final = "p_value"
    INTERVAL: Final = "interval"
    NNT: Final = "nnt"
    TIME: Final = "time"
    DATE: Final = "date"
    YEAR: Final = "year"
    MONEY: Final = "money"
    LENGTH: Final = "length"
    OTHER: Final = "other"


SHARES: Final = frozenset({Form.PERCENT, Form.FRACTION, Form.PAIR})
"""Forms in which a part of a group is written: 81%, three in four, 49 of 66."""


class Figure:
    """One figure: tokens ``first`` to ``last``, values as printed.

    ``low`` and ``high`` differ for a range; percentages are 0 to 100; times are months.
    ``events`` and ``of`` are the counts of "49 of 66". ``hedge`` is about, nearly, over, under
    or empty.
    """

    __slots__ = ("decimals", "end", "events", "first", "form", "hedge", "high", "is_word", "last",
                 "low", "of", "start", "text", "unit")  # fmt: skip

    def __init__(
        self, first: int, last: int, form: str, low: float, high: float, decimals: int = 0, *,
        unit: str = "", is_word: bool = False,
    ) -> None:  # fmt: skip
        self.first = first
        self.last = last
        self.form = form
        self.low = low
        self.high = high
        self.decimals = decimals
        self.events: float | None = None
        self.of: float | None = None
        self.hedge = ""
        self.unit = unit
        self.text = ""
        self.start = 0
        self.end = 0
        self.is_word = is_word

    @property
    def is_range(self) -> bool:
        """True for "43-82%"."""
        return self.low != self.high


NUMBER: Final = re.compile(
    r"\d+(?:[.,]\d+)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}"
)
THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
PERCENT_WORDS: Final = frozenset({"%", "percent", "prozent", "pct", "perc"})
POINT_WORDS: Final = frozenset({"points", "point", "pp", "prozentpunkte", "prozentpunkten", "ppts"})
MONTHS_PER: Final = {
    "month": 1.0, "months": 1.0, "mo": 1.0, "mos": 1.0, "mth": 1.0, "monat": 1.0, "monaten": 1.0,
    "monate": 1.0, "year": 12.0, "years": 12.0, "yr": 12.0, "yrs": 12.0, "jahr": 12.0,
    "jahre": 12.0, "jahren": 12.0, "week": 0.23, "weeks": 0.23, "wk": 0.23, "wks": 0.23,
    "woche": 0.23, "wochen": 0.23, "day": 1 / 30.4, "days": 1 / 30.4, "tag": 1 / 30.4,
    "tage": 1 / 30.4, "tagen": 1 / 30.4, "m": 1.0, "y": 12.0, "monats": 1.0, "jahres": 12.0,
    "anniversary": 12.0,
}  # fmt: skip
OTHER_UNITS: Final = frozenset(
    ["hz", "khz", "mhz", "ma", "mamp", "v", "volt", "volts", "mv", "mg", "mcg", "µg", "kg", "g",
     "gram", "grams", "ml", "l", "dl", "microsecond", "microseconds", "µs", "usec", "ms", "tesla",
     "t", "w", "watt", "watts", "kb", "mb", "gb", "mgy", "gy", "hour", "hours", "minute",
     "minutes", "min", "mins", "second", "seconds", "sec", "secs", "h", "pm", "am", "°", "degrees",
     "km", "m2", "bpm", "mmhg", "kcal", "gauge", "euro-center", "inch", "inches", "stunden",
     "minuten", "uhr", "lead-contacts", "ohm", "ohms", "joule", "joules", "bytes", "rows", "pages",
     "contacts", "channels", "pairs", "vertebral", "f", "c", "kpa", "euros-fee", "keys", "nurses",
     "physicians", "beds"]
)  # fmt: skip
LENGTH_UNITS: Final = frozenset({"mm", "cm"})
LABELS_BEFORE: Final = frozenset(
    ["channel", "type", "types", "chapter", "page", "pages", "pp", "p", "table", "tables",
     "figure", "fig", "figures", "level", "slide", "grade", "class", "version", "vol", "volume",
     "no", "nr", "number", "item", "step", "phase", "stage", "part", "section", "reference", "ref",
     "suite", "room", "ward", "floor", "model", "aged", "age", "cpt", "icd", "code", "t", "l", "s",
     "c", "mri", "mn", "eq", "sf", "bdi", "pcs", "route", "line", "row", "question", "case",
     "appendix", "box", "week_of", "panel_no", "ts", "ta", "mtg", "pmid", "doi"]
) - {"number", "phase", "stage"}  # fmt: skip
CURRENCIES: Final = frozenset({"$", "€", "£", "usd", "eur", "gbp", "cad"})
CURRENCY_WORDS: Final = frozenset(
    {"dollars", "dollar", "euros", "euro", "pounds", "sterling", "cents"}
)
HEDGES: Final = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about",
    "approx": "about", "some": "about", "circa": "about", "ca": "about", "~": "about",
    "≈": "about", "almost": "nearly", "nearly": "nearly", "close": "nearly", "fast": "nearly",
    "rund": "about", "etwa": "about", "ungefähr": "about", "knapp": "nearly", "over": "over",
    ">": "over", "more": "over", "above": "over", "least": "over", "exceeding": "over",
    "under": "under", "below": "under", "<": "under", "fewer": "under", "mehr": "over",
    "über": "over", "just": "nearly", "beyond": "over", "≥": "over", "up": "upto",
    "mindestens": "over", "gut": "over", "exceed": "over", "exceeded": "over", "most": "under",
}  # fmt: skip
RANGE_WORDS: Final = frozenset({"-", "to", "bis", "through", "–"})
DENOMINATOR_WORDS: Final = frozenset({"of", "out", "in", "von", "/", "aus"})
NICE_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 20, 100, 1000})
ODDS_DENOMINATORS: Final = NICE_DENOMINATORS | frozenset(
    [7, 9, 11, 12, 15, 25, 30, 40, 50, 60, 70, 80, 200, 500]
)
"""What stands behind "one in"; more numbers than people take for a round base."""


LONGEST_NUMBER: Final = 18
"""Signs of a printed number, with points and commas."""


def value_of(raw: str) -> tuple[float, int] | None:
    """A printed number and its decimals; None for versions, phone numbers and the like.

    >>> value_of("1,561"), value_of("81,2"), value_of(".014"), value_of("1.2.3")
    ((1561.0, 0), (81.2, 1), (0.014, 3), None)
    """
    return _VALUES[raw]


class _Values(dict[str, tuple[float, int] | None]):
    """Numbers as printed with their values, each worked out once."""

    def __missing__(self, raw: str) -> tuple[float, int] | None:
        if len(raw) > LONGEST_NUMBER:
            return None
        if len(self) > 20_000:
            self.clear()
        value = self[raw] = _read_value(raw)
        return value


_VALUES: Final = _Values()


def _read_value(raw: str) -> tuple[float, int] | None:
    if not NUMBER.fullmatch(raw):
        return None
    if THOUSANDS.fullmatch(raw) and not raw.startswith("0,"):  # "0,812" is a German 0.812
        plain = raw.replace(",", "")
    elif raw.count(".") > 1:
        plain = raw.replace(".", "")
    else:
        plain = raw.replace(",", ".")
    return float(plain), len(plain.partition(".")[2])
