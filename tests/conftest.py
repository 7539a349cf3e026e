"""What tests share: the evidence, the folders, and tables that can be broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import drg_evidence as drg
from drg_evidence.evidence import Evidence

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    return drg.load()


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the tables that a test may break."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    return folder
