"""Every term that readers meet has a name in the catalogue."""

from __future__ import annotations

import pytest

from drg_evidence import vocabulary
from drg_evidence.outcomes import Outcome
from drg_evidence.wording import name

LISTS = {
    "arm": vocabulary.Arm,
    "analysis_set": vocabulary.AnalysisSet,
    "outcome": Outcome,
    "region": vocabulary.Region,
    "unit": vocabulary.Unit,
    "counted": vocabulary.Counted,
    "clock": vocabulary.Clock,
    "design": vocabulary.Design,
    "source_kind": vocabulary.SourceKind,
}


@pytest.mark.parametrize(("kind", "term"), [(k, t) for k, terms in LISTS.items() for t in terms])
def test_a_term_has_a_name_for_readers(kind, term):
    assert name(kind, str(term)).strip()
