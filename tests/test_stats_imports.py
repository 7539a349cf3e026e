"""The room is light to enter, and its functions keep their names."""

from __future__ import annotations

import subprocess
import sys

import drg_evidence.stats as stats


def test_entering_the_room_loads_neither_scipy_nor_numpy_nor_pandas():
    code = (
        "import sys, drg_evidence.stats\n"
        "print([m for m in ('scipy', 'numpy', 'pandas', 'matplotlib') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_every_public_name_is_there_and_described():
    for name in stats.__all__:
        assert getattr(stats, name).__doc__, name


def test_functions_are_functions_where_a_module_has_their_name():
    for name in ("recompute", "sensitivity", "story", "fragility_index", "non_inferiority"):
        assert callable(getattr(stats, name)), name
