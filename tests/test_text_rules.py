"""Each rule of communication fires on a bad example, and is silent on a text that keeps it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drg_evidence.text import Kind, Section, summarize
from drg_evidence.text.rules import RULES, Document, violations
from drg_evidence.wording import Quantity, Sentence, say

ONE, OTHER = "invented.responder_50.drg.m3", "invented.responder_50.scs_tonic.m3"


def sentence(text: str, *quantities: Quantity) -> Sentence:
    """An invented sentence whose digits count as a convention unless told otherwise."""
    known = Quantity(shown=text, record="convention:invented")
    return Sentence(text=text, message_id="invented", quantities=(*quantities, known))


def document(reader: str, topic: str = "accurate_2017") -> Document:
    good = summarize(topic, reader=reader)
    return Document(title=good.title, reader=reader, sections=good.sections)


def added(reader: str, text: str, *quantities: Quantity, role: str = "invented") -> Document:
    """A good text with a section added that holds the text."""
    good = document(reader)
    extra = Section(role=role, heading=sentence("Added"), items=((sentence(text, *quantities),),))
    return replace(good, sections=(*good.sections, extra))


def without(reader: str, *roles: str) -> Document:
    good = document(reader)
    return replace(good, sections=tuple(s for s in good.sections if s.role not in roles))


def only(reader: str, *texts: str, role: str = "found") -> Document:
    """A text that holds these sentences and nothing else."""
    items = tuple((sentence(text),) for text in texts)
    section = Section(role=role, heading=sentence("Alone"), items=items)
    return Document(title=sentence("Invented"), reader=reader, sections=(section,))


def listed(reader: str, count: int, role: str) -> Document:
    good = document(reader)
    items = tuple((sentence(f"Item {'i' * n}."),) for n in range(1, count + 1))
    extra = Section(role=role, heading=sentence("Added"), items=items, kind=Kind.LIST)
    return replace(good, sections=(extra, *good.sections))


def of_arm(finding_id: str, shown: str) -> Quantity:
    return Quantity(shown=shown, finding_ids=(finding_id,), method="rounded to whole people of 100")


DIGITS = Sentence(text="A number 17 from nowhere.", message_id="invented", quantities=())
LONG_TITLE = sentence("Why " + "so " * 100 + "long?")
TECHNICAL = "Neurophysiological considerations necessitate multidisciplinary interpretation. " * 40
BOTH_ARMS = (of_arm(ONE, "60"), of_arm(OTHER, "40"))


def bad_examples() -> dict[str, Document]:
    patient = document("patient")
    nowhere = Section(role="invented", heading=sentence("Added"), items=((DIGITS,),))
    key_without = replace(
        patient.sections[0], items=((sentence("People with CRPS had paresthesia."),),)
    )
    return {
        "relative effect alone": added("clinician", "The risk ratio was high."),
        "mixed denominators": added(
            "patient", "After 3 months 5 of every 1,000 people did, 995 did not."
        ),
        "odd denominator": added("clinician", "After 3 months it was 4 of every 7 people."),
        "one in x": added("clinician", "This happened to 1 in 5 people."),
        "decimals for lay readers": added("patient", "It was 4.5 months."),
        "two numeric formats": added("patient", "It was 40% of them."),
        "frequency without context": added("patient", "It was 81 of every 100, 19 not."),
        "one arm only": replace(
            (pair := added("clinician", "60 against 40 people", *BOTH_ARMS)),
            sections=(
                *pair.sections,
                Section(
                    role="more",
                    heading=sentence("More"),
                    items=((sentence("60 people", BOTH_ARMS[0]),),),
                ),
            ),
        ),
        "one frame only": added("patient", "After 3 months 81 of every 100 people did well."),
        "likelihood word without number": added("clinician", "Infections are rare."),
        "estimate without interval": added("clinician", "The gain was 4 percentage points."),
        "difference left to the reader": added("clinician", "60 against 40 people", *BOTH_ARMS),
        "number needed for lay readers": added("patient", "The number needed to treat is 4."),
        "number needed alone": added("clinician", "The NNT was 4."),
        "percent for percentage points": added("clinician", "There was a difference of 25%."),
        "harms missing": without("clinician", "harms", "rates"),
        "harms shorter than benefits": added(
            "clinician", "A benefit told at great length. " * 60, role="found"
        ),
        "recommendation": added("clinician", "DRG stimulation should be considered first."),
        "funding missing": only("clinician", "Nothing else."),
        "maker of the text missing": without("clinician", "about"),
        "sources missing": without("clinician", "sources"),
        "date missing": only("clinician", "Nothing else."),
        "number without origin": replace(patient, sections=(*patient.sections, nowhere)),
        "worded by significance": added("clinician", "The difference was significant."),
        "p value for lay readers": added("patient", "This was so with P < 0.001 in the study."),
        "certainty not stated": without("clinician", "about"),
        "length": only("patient", "Too short."),
        "title": replace(patient, title=LONG_TITLE),
        "key messages": without("patient", "key"),
        "term or acronym in key messages": replace(
            patient, sections=(key_without, *patient.sections[1:])
        ),
        "sections": without("patient", "limits"),
        "reading grade": added("patient", TECHNICAL),
        "passive voice": added("patient", "The wire was moved by a doctor. " * 30),
        "long list": listed("clinician", 8, "invented"),
        "words about people": added("clinician", "All subjects were seen."),
        "no action at the end": without("patient", "questions"),
        "disclaimer not once": added("clinician", say("not-advice").text),
        "spin": added("clinician", "It is a proven breakthrough."),
    }


EXAMPLES = bad_examples()


def test_every_rule_has_a_bad_example():
    assert sorted(EXAMPLES) == sorted(rule.name for rule in RULES)


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_rule_fires_on_its_bad_example(name):
    assert name in {violation.rule for violation in violations(EXAMPLES[name])}


@pytest.mark.parametrize("reader", ["patient", "clinician", "researcher"])
def test_rules_are_silent_on_a_text_that_keeps_them(reader):
    assert violations(document(reader)) == []


def test_title_that_asks_nothing_is_found():
    told = replace(document("patient"), title=sentence("A statement"))
    assert "title" in {violation.rule for violation in violations(told)}


def test_how_often_is_a_question_and_no_likelihood_word():
    asked = added("clinician", "Nobody knows how often this happens.")
    assert violations(asked) == []


def test_statistically_significant_is_worded_by_significance_too():
    told = added("clinician", "The difference was statistically significant.")
    assert {violation.rule for violation in violations(told)} == {"worded by significance"}


def test_saying_that_nothing_is_recommended_is_no_recommendation():
    assert violations(added("clinician", "This text recommends neither for nor against.")) == []


def test_number_needed_with_time_interval_and_difference_is_held():
    told = added(
        "clinician",
        "At 3 months: 20 percentage points more (95% CI 5 to 35), NNT 5 (95% CI 3 to 20).",
    )
    assert violations(told) == []


def test_denominators_of_small_counts_are_mixed_for_patients_alone():
    text = "After 3 months 6 of the 9 people did, and 3 did not, and 4 of the 8 others."
    assert "mixed denominators" in {v.rule for v in violations(added("patient", text))}
    assert "mixed denominators" not in {v.rule for v in violations(added("clinician", text))}


def test_violation_says_rule_clause_and_place():
    found = violations(EXAMPLES["recommendation"])
    assert str(found[0]).startswith("recommendation (A16): 'should be considered'")


def test_every_rule_says_what_it_looks_for():
    assert all(rule.find.__doc__ for rule in RULES)
