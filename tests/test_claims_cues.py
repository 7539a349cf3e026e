"""The tables of cue words are whole, and every name in them is known."""

from drg_evidence import load
from drg_evidence.claims.arms import ARMS
from drg_evidence.claims.cue_table import DECOY, CueFinder, pattern, read_table
from drg_evidence.claims.fits import REGIONS, outcome_terms
from drg_evidence.claims.populations import WIDE
from drg_evidence.claims.tokens import normalised, tokenise
from drg_evidence.outcomes import Outcome


def terms(kind: str) -> set[str]:
    return {row["term"] for row in read_table("cues.csv") if row["kind"] == kind}


def test_every_outcome_term_is_explained() -> None:
    assert terms("outcome") == set(outcome_terms())


def test_outcome_terms_name_outcomes() -> None:
    named = {outcome for outcomes, _ in outcome_terms().values() for outcome in outcomes}
    assert named <= {str(outcome) for outcome in Outcome}


def test_arms_regions_and_populations_are_known() -> None:
    assert terms("arm") <= set(ARMS) | {DECOY}
    assert terms("region") <= set(REGIONS) | {DECOY}
    assert terms("population") <= set(WIDE) | {"upper"}


def test_study_names_point_to_studies() -> None:
    studies = load().studies
    named = {s for row in read_table("study_names.csv") for s in row["studies"].split(";") if s}
    assert named <= set(studies)


def test_longest_phrase_of_a_kind_wins() -> None:
    finder = CueFinder.of([pattern("scs", "arm", "scs"), pattern("burst scs", "arm", "burst")])
    found = finder.find(tokenise(normalised("burst SCS")))
    assert [cue.term for cue in found] == ["burst"]


def test_capitals_in_a_phrase_must_be_capitals_in_the_text() -> None:
    finder = CueFinder.of([pattern("ACCURATE", "study", "x")])
    assert not finder.find(tokenise("an accurate figure"))


def test_hyphens_do_not_matter() -> None:
    finder = CueFinder.of([pattern("closed loop", "arm", "x")])
    assert finder.find(tokenise("closed-loop"))


def test_a_decoy_keeps_a_phrase_from_being_a_cue() -> None:
    finder = CueFinder.of(
        [pattern("back", "region", "back"), pattern("came back", "region", DECOY)]
    )
    assert finder.find(tokenise(normalised("they came back"))) == []
    assert len(finder.find(tokenise(normalised("pain in the back")))) == 1
