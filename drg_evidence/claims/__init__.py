"""The figure checker: reads documents, finds the published figures, judges."""

from __future__ import annotations


def is_compiled() -> bool:
    """True when the rules run as C, which ``make fast`` installs; the verdicts are the same.

    >>> is_compiled() in (True, False)
    True
    """
    from . import check

    return not check.__file__.endswith(".py")
