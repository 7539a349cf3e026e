"""The fifteen summaries: every rule held, every number traced to its row, every caveat said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import drg_evidence as drg
from drg_evidence.errors import UnknownTerm
from drg_evidence.text import READERS, TOPICS, summarize
from drg_evidence.text.document import running_text
from drg_evidence.text.readability import readability
from drg_evidence.text.rules import violations
from drg_evidence.text.rules_numbers import _other_arm
from drg_evidence.text.teller import variables
from drg_evidence.text.topics import _MODULES
from drg_evidence.wording import catalogue, numbers, use_catalogue

from .pseudo_language import is_bracketed, pseudo_catalogue

EVERY = [(topic, reader) for topic in TOPICS for reader in READERS]
every_summary = pytest.mark.parametrize(("topic", "reader"), EVERY)


def all_summaries():
    return [summarize(topic, reader=reader) for topic, reader in EVERY]


def text_of(topic: str, reader: str) -> str:
    return " ".join(summarize(topic, reader=reader).text.split())


def test_there_are_fifteen():
    assert len(EVERY) == 15


@every_summary
def test_every_rule_of_communication_is_held(topic, reader):
    assert [str(v) for v in violations(summarize(topic, reader=reader))] == []


@every_summary
def test_no_digit_stands_without_origin(topic, reader):
    stray = [(s.message_id, s.text) for s in summarize(topic, reader=reader).sentences]
    assert [i for i, _ in stray if not i] == []
    assert [s.text for s in summarize(topic, reader=reader).sentences if s.stray_digits()] == []


@every_summary
def test_every_finding_exists(topic, reader, evidence):
    for finding_id in summarize(topic, reader=reader).finding_ids:
        assert evidence.finding(finding_id).finding_id == finding_id


def values_of(finding) -> set[float | None]:
    numbers_in = (finding.value, finding.proportion, finding.months, finding.n, finding.events)
    return {None if n is None else float(n) for n in numbers_in}


@every_summary
def test_number_as_printed_is_that_of_its_row(topic, reader, evidence):
    for quantity in summarize(topic, reader=reader).quantities:
        if quantity.method or quantity.value is None or len(quantity.finding_ids) != 1:
            continue
        finding = evidence.finding(quantity.finding_ids[0])
        behind = evidence.counts_behind(finding)
        rates = {behind.events / behind.n} if behind.events is not None and behind.n else set()
        allowed = values_of(finding) | rates | {0.5}
        assert any(
            value is not None and value == pytest.approx(quantity.value) for value in allowed
        ), (quantity, finding.finding_id)


@every_summary
def test_percentage_shown_is_the_text_printed(topic, reader, evidence):
    for quantity in summarize(topic, reader=reader).quantities:
        single = len(quantity.finding_ids) == 1 and not quantity.method
        if not single or not re.fullmatch(r"[\d.]+%", quantity.shown):
            continue
        finding = evidence.finding(quantity.finding_ids[0])
        if finding.printed.number is not None and finding.proportion is not None:
            printed = finding.printed.text.strip().rstrip("%")
            threshold = str(finding.outcome).rpartition("_")[2]
            assert quantity.shown.rstrip("%") in {printed, threshold}


@every_summary
def test_whole_people_are_the_rounded_rate(topic, reader, evidence):
    for quantity in summarize(topic, reader=reader).quantities:
        if not quantity.method.startswith("rounded to whole people"):
            continue
        behind = evidence.counts_behind(evidence.finding(quantity.finding_ids[0]))
        rate = behind.proportion
        if behind.events is not None and behind.n:
            rate = behind.events / behind.n
        whole = numbers.whole_people(rate)
        assert quantity.value in {whole, 100 - whole}


@every_summary
def test_every_row_behind_the_text_is_in_the_sources(topic, reader):
    summary = summarize(topic, reader=reader)
    if summary.finding_ids:
        listed = summary.section("sources").sentences
        assert {i for s in listed for i in s.finding_ids} == set(summary.finding_ids)
        assert all(": " in source for source in summary.sources)


@every_summary
def test_summary_is_the_same_each_time(topic, reader):
    assert summarize(topic, reader=reader) == summarize(topic, reader=reader)


@pytest.mark.parametrize("topic", TOPICS)
def test_patient_text_reads_at_grade_six(topic):
    told = readability(running_text(summarize(topic, reader="patient")))
    assert told.flesch_kincaid_grade <= 6


@every_summary
def test_whole_text_comes_from_the_catalogue(topic, reader):
    with use_catalogue(pseudo_catalogue()):
        for sentence in summarize(topic, reader=reader).sentences:
            assert is_bracketed(sentence.text), sentence.message_id


def test_every_message_of_a_topic_is_told_somewhere():
    used = {s.message_id for summary in all_summaries() for s in summary.sentences}
    prefixes = tuple(
        f"{module.PREFIX}-{reader}-" for module in _MODULES.values() for reader in READERS
    )
    written = [i for i in catalogue().message_ids() if i.startswith(prefixes)]
    assert sorted(set(written) - used) == []


@pytest.mark.parametrize("topic", TOPICS)
def test_every_finding_that_a_message_retells_belongs_to_a_message(topic):
    assert [i for i in _MODULES[topic].RESTS_ON if not catalogue().has(i)] == []


RETOLD = {
    "accurate_2017.adverse_event_device.between_arms": "not different between arms",
    "accurate_2017.adverse_event_serious.between_arms": "not different between arms",
    "accurate_2017.blinding.all": "open label, no masking; no data monitoring committee",
    "accurate_2017.device_description.drg": "non-rechargeable, four channels",
    "accurate_2017.entry_criterion.all.excl_failed": "excluded",
    "accurate_2017.entry_criterion.all.lower_limb_only": "lower limb only",
    "accurate_2017.labelling.drg.indication": (
        "aid against moderate or severe, chronic and intractable leg pain in adults with "
        "CRPS I or II"
    ),
    "accurate_2017.mri_status.drg": "MRI unsafe, whole system and remaining leads or fragments",
    "accurate_2017.neurological_deficit.all": "",
    "accurate_2017.quality_of_life.between_arms": "greater improvement with DRG",
    "accurate_2017.treatment_success_definition.all.m3": (
        "permanent implant, at least 50% lower VAS than before implant, and no "
        "stimulation-related neurological deficit"
    ),
    "accurate_2017.treatment_success_definition.all.m3.registry_v2016": (
        "pain score at least 50% lower and no stimulation-related neurological deficit"
    ),
    "accurate_2017.treatment_success_definition.all.m3.registry_v2020": (
        "at least 50% lower-limb relief at the end of the trial phase and at 3 months after "
        "implant, and no stimulation-related neurological deficit"
    ),
    "boost_drg_2025.responder_50.drg.m3": "",
    "boost_drg_2025.responder_50.scs_tonic.m3": "",
    "boost_drg_2025.trial_status.all": "terminated",
    "cochrane_2021.evidence_conclusion.all": (
        "infection, lead failure or migration and reoperation occur, size of the risk of very "
        "low certainty; serious events including death possible"
    ),
    "cochrane_2021.evidence_conclusion.drg": "no evidence to support or refute",
    "cochrane_2021.n_studies.drg": "",
    "deer_2013.adverse_event_device.drg": "",
    "fda_recall_2023.recall.all.reason": (
        "generator cannot leave MRI mode when the phone app loses its link"
    ),
    "gatzinsky_2024.explant_inadequate_relief.drg": "higher",
}
"""What the tables say where a sentence retells a row without its number. If one of these
changes, the sentences that RESTS_ON names must be read again."""


def test_retold_rows_still_say_what_the_sentences_say(evidence):
    retold = {i for m in _MODULES.values() for ids in m.RESTS_ON.values() for i in ids}
    assert {i: evidence.finding(i).text_value for i in sorted(retold)} == RETOLD


def test_equal_arms_are_told_as_equal(evidence):
    arms = [
        evidence.finding(f"boost_drg_2025.responder_50.{a}.m3").value for a in ("drg", "scs_tonic")
    ]
    assert arms[0] == arms[1]


# Sentences, one for each branch and each trap.


def test_feasibility_is_a_mean_of_ten_people_over_days():
    text = text_of("deer_2013", "patient")
    assert "stimulator in 10 people with lasting pain, for 3 to 7 days." in text
    assert (
        "Their pain fell by 70% on average. That is a fall in pain, not a share of people." in text
    )
    assert "The report gives results for 9 of them." in text
    assert "stayed outside the body" in text


def test_feasibility_for_clinicians_names_the_two_denominators():
    assert (
        "pain (VAS) fell by a mean of 70% after 3 to 7 days of external DRG stimulation in 10 "
        "enrolled people, with outcomes on 9 (P = 0.0007, against baseline)."
    ) in text_of("deer_2013", "clinician")


@pytest.mark.parametrize("reader", READERS)
def test_seventy_percent_is_nowhere_a_share_of_people(reader):
    text = text_of("deer_2013", reader)
    for match in re.finditer(r"70% (?:of|responded|had)", text):
        assert text[max(0, match.start() - 90) : match.end()].count("You may read") == 1


def test_no_share_of_nine_people_is_seventy_percent():
    text = text_of("deer_2013", "researcher")
    assert "A share of 70% cannot arise from 9 people: 6 of 9 is 66.7% and 7 of 9 is 77.8%." in text


def test_accurate_for_patients_gives_both_sides_and_the_gap():
    text = text_of("accurate_2017", "patient")
    assert (
        "After 3 months, 81 of every 100 people with the newer device had reached the goal and 19 "
        "had not. With the older device, 56 had and 44 had not. The gap is 25 people."
    ) in text


def test_accurate_for_clinicians_gives_differences_with_intervals():
    text = text_of("accurate_2017", "clinician")
    assert "25.5 percentage points (95% CI 10.0 to 39.3, from inferred counts)" in text
    assert "21.2 percentage points (95% CI 4.8 to 36.1, from inferred counts;" in text


@pytest.mark.parametrize("topic", ["accurate_2017", "drg_vs_scs"])
def test_twelve_months_are_told_as_news_of_the_maker(topic):
    assert "come from news pages that retell what the maker said" in text_of(topic, "patient")
    assert "read in news or maker texts" in text_of(topic, "clinician")


@pytest.mark.parametrize("topic", ["accurate_2017", "drg_vs_scs"])
@pytest.mark.parametrize("reader", ["clinician", "researcher"])
def test_inferred_counts_are_told_where_intervals_stand(topic, reader):
    assert "inferred" in text_of(topic, reader)


def test_caveats_of_every_comparison_are_carried():
    from drg_evidence.text.topic_both import comparisons

    told = {s.text for s in summarize("drg_vs_scs", reader="clinician").sentences}
    for comparison in comparisons(drg.load()).values():
        for caveat in comparison.caveats:
            if caveat.message_id != "caveat-counts-inferred":
                assert caveat.text in told
    assert any("56 of 69, 39 of 70; 49 of 66, 35 of 66" in text for text in told)


def test_no_stray_tingling_is_not_no_tingling():
    assert "No stray tingling does not mean no tingling at all." in text_of(
        "accurate_2017", "patient"
    )
    assert "does not mean free of tingling" in text_of("accurate_2017", "clinician")


def test_indication_is_named_for_clinicians():
    assert "lower limbs in adults with CRPS I or II" in text_of("accurate_2017", "clinician")


EQUAL = (
    "{did} of every 100 people had at least half less pain with the newer device and {did_not} "
    "did not. With the older device it was {did} and {did_not}, a gap of 0."
)


def test_studies_without_a_difference_stand_beside_the_other():
    text = text_of("drg_vs_scs", "patient")
    assert EQUAL.format(did="60", did_not="40") in text
    assert EQUAL.format(did="80", did_not="20") in text


def test_difference_without_counts_says_why_it_has_no_interval():
    assert "0.0 percentage points (no interval: counts not held)" in text_of(
        "drg_vs_scs", "clinician"
    )


def test_pooled_complications_carry_their_interval():
    assert "The true number may lie anywhere from 19 to 57." in text_of("harms", "patient")
    assert "37% (95% CI 19% to 57%, 13 studies, n = 634)" in text_of("harms", "clinician")


def test_reports_are_told_apart_from_risks():
    assert "are shares of reports, not patient risks: 47% were device-related" in text_of(
        "harms", "clinician"
    )


def test_harms_of_the_two_treatments_are_never_subtracted():
    for reader in READERS:
        for quantity in summarize("harms", reader=reader).quantities:
            studies = {i.partition(".")[0] for i in quantity.finding_ids}
            if quantity.method.startswith("difference"):
                assert studies == {"accurate_2017"}


def test_no_comparison_pairs_arms_of_two_studies():
    for summary in all_summaries():
        for quantity in summary.quantities:
            if quantity.method.startswith("difference"):
                assert len({i.partition(".")[0] for i in quantity.finding_ids}) == 1


@pytest.mark.parametrize("topic", TOPICS)
def test_professional_texts_say_that_certainty_is_not_graded(topic):
    assert "not graded by this record" in text_of(topic, "clinician")
    assert "not graded by this record" in text_of(topic, "researcher")


@pytest.mark.parametrize("topic", ["accurate_2017", "deer_2013", "drg_vs_scs", "harms"])
def test_researcher_sees_every_conflict_of_the_rows_shown(topic, evidence):
    summary = summarize(topic, reader="researcher")
    shown = {
        i for role in ("rows", "harm-rows") for s in _section(summary, role) for i in s.finding_ids
    }
    expected = {c.conflict_id for i in shown for c in evidence.conflicts_of(i)}
    told = {s.text.split(" ")[0] for s in _section(summary, "conflicts")}
    assert expected <= told


def _section(summary, role):
    return [s for section in summary.sections if section.role == role for s in section.sentences]


def test_researcher_sees_four_tests_one_and_two_sided():
    text = text_of("accurate_2017", "researcher")
    assert "Boschloo’s exact test, 3 months | P = 0.0013 | P = 0.0006" in text
    assert "Fisher’s exact test, 12 months | P = 0.018 | P = 0.0091" in text


def test_researcher_sees_second_readings():
    text = text_of("accurate_2017", "researcher")
    assert "accurate_2017.treatment_success.lower_limb.drg.m3 | 81.2% | yes" in text
    assert "not found again" in text_of("deer_2013", "researcher")


def test_researcher_sees_what_a_percentage_is_of():
    text = text_of("harms", "researcher")
    assert "lead_migration.drg.unanchored | 8.4% of leads" in text
    assert "lead_defect.drg | 39% of people" in text
    told = text_of("deer_2013", "researcher")
    assert "| 70% (an amount, not a share of people), P = 0.0007 |" in told


def test_researcher_sees_printed_intervals_and_qualifiers():
    assert "37% of people (19% to 57%)" in text_of("harms", "researcher")
    assert "| at least 6 months |" in text_of("accurate_2017", "researcher")


def test_inferred_counts_are_marked_in_their_row():
    text = text_of("accurate_2017", "researcher")
    assert "drg.m3.derived | 56 of 69 (inferred here)" in text


def test_a_lower_bound_is_not_shown_as_a_figure():
    text = text_of("accurate_2017", "researcher")
    assert "drg.m12 | more than a third" in text
    assert "33.3%" not in text


def test_unknown_topic_is_answered_with_the_nearest():
    with pytest.raises(UnknownTerm, match="Nearest: accurate_2017"):
        summarize("acurate_2017")


def test_unknown_reader_is_answered_with_the_nearest():
    with pytest.raises(UnknownTerm, match="Nearest: patient"):
        summarize("harms", reader="patients")


def test_front_door_offers_summaries():
    assert drg.summarize("harms") == summarize("harms", reader="patient")


def test_message_asks_for_each_quantity_once_and_no_plural_helper():
    assert variables("summary-cell-months") == ("months",)


def test_unknown_message_is_an_error():
    with pytest.raises(KeyError, match="no message"):
        variables("no-such-message")


def test_other_arm_of_a_row_is_found_by_its_key():
    assert _other_arm("a.b.drg.m3") == "a.b.scs_tonic.m3"
    assert _other_arm("a.b.drg_or_scs.m3") == "a.b.drg_or_scs.m3"


# A figure that is wanted is shown as soon as its row is there.


def holding(evidence, wanted_id: str, *rates: tuple[str, float]):
    """The evidence with an invented answer to a wanted figure, one row an arm."""
    model = evidence.finding("accurate_2017.treatment_success.lower_limb.drg.m3")
    arms = {f"invented.{arm}": (arm, percent) for arm, percent in rates}
    asked = evidence.wanted[wanted_id]
    rows = {
        key: replace(
            model, finding_id=key, arm=type(model.arm)(arm), outcome=asked.outcome, value=percent,
            printed=drg.Printed(f"{percent:.1f}"),
            analysis_set=asked.analysis_set or model.analysis_set,
        )
        for key, (arm, percent) in arms.items()
    }  # fmt: skip
    answered = replace(evidence.wanted[wanted_id], finding_ids=tuple(rows))
    return replace(
        evidence,
        by_id={**evidence.by_id, **rows},
        wanted={**evidence.wanted, wanted_id: answered},
    )


INFECTION = "accurate_2017.infection"
BOTH = (("drg", 12.5), ("scs_tonic", 8.0))


@pytest.mark.parametrize("topic", ["accurate_2017", "drg_vs_scs", "unknowns", "harms"])
def test_wanted_harm_is_not_held_today(topic):
    assert "Infection | not held | not held" in text_of(topic, "clinician")


@pytest.mark.parametrize("topic", ["accurate_2017", "drg_vs_scs", "unknowns", "harms"])
def test_wanted_harm_is_shown_once_held(topic, evidence):
    known = holding(evidence, INFECTION, *BOTH)
    assert "Infection | 12.5% | 8.0%" in summarize(topic, reader="clinician", evidence=known).text


@pytest.mark.parametrize("topic", ["accurate_2017", "drg_vs_scs", "unknowns", "harms"])
def test_wanted_harm_reaches_patients_in_whole_people(topic, evidence):
    known = holding(evidence, INFECTION, *BOTH)
    text = " ".join(summarize(topic, reader="patient", evidence=known).text.split())
    assert (
        "Infection: this happened to 13 of every 100 people with the newer device in the study, "
        "and not to 87. With the older device it happened to 8 of every 100 and not to 92. "
        "The gap is 5 people of every 100."
    ) in text


def test_patient_is_no_longer_told_that_counts_are_missing(evidence):
    known = holding(evidence, INFECTION, *BOTH)
    assert "how many had a wire that moved" in text_of("accurate_2017", "patient")
    text = summarize("accurate_2017", reader="patient", evidence=known).text
    assert "how many had a wire that moved" not in " ".join(text.split())


def test_harm_of_one_arm_alone_is_shown_as_such(evidence):
    known = holding(evidence, INFECTION, BOTH[0])
    text = summarize("accurate_2017", reader="clinician", evidence=known).text
    assert "Infection | 12.5% | not held" in text


def test_wanted_result_becomes_a_sentence_once_held(evidence):
    wanted = "accurate_2017.treatment_success.itt"
    known = holding(evidence, wanted, ("drg", 73.7), ("scs_tonic", 51.3))
    before = text_of("accurate_2017", "clinician")
    after = " ".join(summarize("accurate_2017", reader="clinician", evidence=known).text.split())
    assert "Not held: result with everyone randomised in the denominator." in before
    assert "denominator: DRG stimulation 73.7%; conventional SCS 51.3%." in after


def test_held_figures_leave_the_count_of_missing_ones(evidence):
    known = holding(evidence, INFECTION, *BOTH)
    missing = len([w for w in evidence.wanted.values() if not w.is_held])
    text = summarize("unknowns", reader="clinician", evidence=known).text
    assert f"{missing - 1} of the {len(evidence.wanted)} figures" in text


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("topic", TOPICS)
def test_text_with_a_held_figure_keeps_every_number_traced(topic, reader, evidence):
    known = holding(evidence, INFECTION, *BOTH)
    summary = summarize(topic, reader=reader, evidence=known)
    assert [s.text for s in summary.sentences if s.stray_digits()] == []
