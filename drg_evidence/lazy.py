"""Names of a package that are imported when they are first used.

The package answers at once, and a reader who only looks something up never waits for pandas,
scipy or matplotlib.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazily(
    package: dict[str, Any], homes: Mapping[str, str], rooms: tuple[str, ...] = ()
) -> Callable[[str], Any]:
    """The ``__getattr__`` of a package.

    Parameters
    ----------
    package : dict
        ``globals()`` of the package; a name that was fetched once is kept there.
    homes : mapping
        Public name, and the module inside the package that holds it.
    rooms : tuple of str
        Modules that are public themselves.
    """
    own = package["__name__"]

    def fetch(name: str) -> Any:
        if name in rooms:
            return import_module(f".{name}", own)
        if name not in homes:
            raise AttributeError(f"{own} has no name {name!r}")
        value = getattr(import_module(f".{homes[name]}", own), name)
        package[name] = value
        return value

    return fetch
