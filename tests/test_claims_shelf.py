"""Facts are asked for by size: what is left out must never fit."""

from __future__ import annotations

import random

import pytest

from drg_evidence.claims.claim import Claim
from drg_evidence.claims.match import FORMS, matcher_of
from drg_evidence.claims.record import Record
from drg_evidence.claims.shelf import Shelf
from drg_evidence.claims.values import room_for, value_fits
from drg_evidence.loader import load

HEDGES = ("", "", "about", "nearly", "over", "under", "upto")


@pytest.fixture(scope="module")
def record() -> Record:
    return matcher_of(load()).record


def claims_near(record: Record, form: str, chance: random.Random) -> list[Claim]:
    """Claims whose figures are those of facts, printed shorter or moved a little."""
    found = []
    for fact in chance.sample(record.facts, 120):
        if fact.form not in FORMS[form]:
            continue
        decimals = chance.choice((0, 1, 2))
        low = round(abs(fact.low) + chance.uniform(-4, 4) * chance.choice((0, 0.1, 1)), decimals)
        high = round(abs(fact.high), decimals) if fact.low != fact.high else low
        found.append(
            Claim(form=form, low=low, high=high, decimals=decimals, hedge=chance.choice(HEDGES))
        )
    return found


@pytest.mark.parametrize("form", list(FORMS))
def test_no_fact_that_fits_a_figure_is_left_out(record: Record, form: str) -> None:
    shelf = Shelf(record, record.by_study, FORMS[form])
    for claim in claims_near(record, form, random.Random(str(form))):
        fitting = [fact for fact in shelf.facts if value_fits(claim, fact)]
        near = shelf.near(claim.low, room_for(claim))
        assert [fact for fact in near if value_fits(claim, fact)] == fitting
