"""The one home of rounding: how numbers are written for readers.

Proportions come in as 0 to 1 and leave as percent. Halves round away from zero, as people do
by hand; the decimal text of the number is rounded, not its binary neighbour, so 0.125 with two
decimals is 0.13. Printed figures are not rounded at all: they are shown as printed.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

from .catalogue import catalogue


def rounded(value: float, decimals: int) -> Decimal:
    """The number rounded half away from zero.

    >>> rounded(0.125, 2), rounded(-2.5, 0)
    (Decimal('0.13'), Decimal('-3'))
    """
    step = Decimal(1).scaleb(-decimals)
    return Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP)


def localised(number: Decimal | int) -> str:
    """The number with the decimal and thousands signs of the language."""
    from babel.numbers import format_decimal

    if isinstance(number, int):
        return str(format_decimal(number, format="#,##0", locale=catalogue().locale))
    decimals = max(0, -int(number.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(number, format=pattern, locale=catalogue().locale))


def number_text(value: float, decimals: int = 0) -> str:
    """A plain number.

    >>> number_text(68095), number_text(7.456, 1)
    ('68,095', '7.5')
    """
    return localised(rounded(value, decimals))


def percent_text(proportion: float, decimals: int = 1) -> str:
    """A proportion as percent.

    >>> percent_text(0.53), percent_text(0.53, 0)
    ('53.0%', '53%')
    """
    return f"{localised(rounded(proportion * 100, decimals))}%"


def points_text(difference: float, decimals: int = 1) -> str:
    """A difference of proportions in percentage points, without the words, sign kept.

    >>> points_text(0.2545), points_text(-0.031)
    ('25.5', '−3.1')
    """
    number = rounded(difference * 100, decimals)
    return ("−" if number < 0 else "") + localised(abs(number))


def ratio_text(ratio: float, decimals: int = 2) -> str:
    """A ratio; infinity is said as the sign."""
    return "∞" if math.isinf(ratio) else localised(rounded(ratio, decimals))


def whole_people(proportion: float, out_of: int = 100) -> int:
    """How many of ``out_of`` people, as a whole number.

    >>> whole_people(0.812)
    81
    """
    return int(rounded(proportion * out_of, 0))


def needed_text(number: float) -> str:
    """A number needed to treat, rounded up to whole patients; the larger number claims less.

    >>> needed_text(3.93), needed_text(4.0)
    ('4', '4')
    """
    if math.isinf(number):
        return "∞"
    # A reciprocal such as 1 / 0.2 may land a hair above the whole number it stands for.
    return localised(math.ceil(round(number, 9)))


def harmed_text(number: float) -> str:
    """A number needed to harm, rounded down to whole patients; the smaller number hides less.

    >>> harmed_text(9.98), harmed_text(4.0)
    ('9', '4')
    """
    if math.isinf(number):
        return "∞"
    return localised(max(1, math.floor(round(number, 9))))


def p_text(p: float) -> str:
    """A p value with its sign: two digits that matter, never a bare zero.

    >>> p_text(0.00126), p_text(0.0433), p_text(0.00001), p_text(0.84)
    ('= 0.0013', '= 0.043', '< 0.0001', '= 0.84')
    """
    if p < 0.0001:
        return f"< {localised(Decimal('0.0001'))}"
    if p > 0.99:
        return f"> {localised(Decimal('0.99'))}"
    decimals = 2 if p >= 0.1 else 3 if p >= 0.01 else 4
    return f"= {localised(rounded(p, decimals))}"


def months_text(months: float) -> str:
    """Months without needless decimals.

    >>> months_text(12.0), months_text(34.8)
    ('12', '34.8')
    """
    return localised(rounded(months, 0 if float(months).is_integer() else 1))
