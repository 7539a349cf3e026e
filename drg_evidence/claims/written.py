"""The forms of figures by name, as in ``written.PERCENT``.

Python searches for a member of an enum each time it is named, and the rules name forms all day.
"""

from __future__ import annotations

from typing import Final

from .figures import Form

PERCENT: Final = Form.PERCENT
FRACTION: Final = Form.FRACTION
PAIR: Final = Form.PAIR
NUMBER: Final = Form.NUMBER
POINTS: Final = Form.POINTS
P_VALUE: Final = Form.P_VALUE
INTERVAL: Final = Form.INTERVAL
NNT: Final = Form.NNT
TIME: Final = Form.TIME
DATE: Final = Form.DATE
YEAR: Final = Form.YEAR
MONEY: Final = Form.MONEY
LENGTH: Final = Form.LENGTH
OTHER: Final = Form.OTHER
