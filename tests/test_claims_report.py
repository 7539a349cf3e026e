"""A report tells the worst, counts, and says what is published."""

import json
import pickle

import pytest

from drg_evidence.claims.check import check_text
from drg_evidence.claims.fields import check_claim
from drg_evidence.errors import EvidenceError, UnknownTerm

FAULTY = "In ACCURATE pain fell by 74.2% on average with DRG stimulation at 12 months."
FINE = "In ACCURATE 81.2% of DRG patients were treatment successes at three months."


def test_worst_is_the_worst_of_all() -> None:
    assert check_text(f"{FINE} {FAULTY}").worst == "misquoted"


def test_nothing_to_judge_is_none() -> None:
    assert check_text("Nothing here.").worst == "none"


def test_published_figure_is_said_with_its_source() -> None:
    mention = check_text(FAULTY).mentions[0]
    assert "74.2%" in mention.published
    assert mention.source


def test_advice_says_what_to_write() -> None:
    assert "not a fall in pain" in check_text(FAULTY).mentions[0].advice


def test_json_holds_every_mention() -> None:
    told = json.loads(check_text(f"{FINE} {FAULTY}").to_json())
    assert [m["verdict"] for m in told["mentions"]] == ["supported", "misquoted"]


def test_frame_has_one_row_a_mention() -> None:
    assert check_text(f"{FINE} {FAULTY}").to_frame().shape[0] == 2


def test_a_disagreeing_source_is_shown_too() -> None:
    text = "SENZA-RCT: 84.5% on 10 kHz SCS had at least 50% back pain relief at 3 months."
    assert "senza_2015.responder_50.scs_10khz.m3" in check_text(text).mentions[0].also


def test_claim_by_fields_is_supported() -> None:
    mention = check_claim(
        figure="81.2%", study="accurate_2017", outcome="treatment_success", arm="drg", months=3
    )
    assert mention.finding_id == "accurate_2017.treatment_success.lower_limb.drg.m3"


def test_claim_by_fields_in_the_wrong_arm_is_misquoted() -> None:
    mention = check_claim(
        figure="81.2%",
        study="accurate_2017",
        outcome="treatment_success",
        arm="scs_tonic",
        months=3,
    )
    assert str(mention.reason) == "arm_swapped"


def test_claim_with_an_unknown_arm_names_the_nearest() -> None:
    with pytest.raises(UnknownTerm, match="Nearest: drg"):
        check_claim(figure="81.2%", arm="dgr")


def test_claim_without_a_figure_says_what_is_expected() -> None:
    with pytest.raises(EvidenceError, match="holds no figure"):
        check_claim(figure="many")


def test_a_report_can_be_sent_to_another_process() -> None:
    report = check_text(FAULTY)
    advice = report.mentions[0].advice
    sent = pickle.loads(pickle.dumps(report))
    assert sent == report and sent.mentions[0].advice == advice
