"""A passage that names no study is recognised by the figures that only one study gives."""

from __future__ import annotations

import pytest

from drg_evidence.claims.check import check_text


def told(text: str) -> dict[str, tuple[str, str | None]]:
    return {m.figure: (str(m.verdict), m.study) for m in check_text(text).mentions}


def test_two_telling_figures_name_the_study() -> None:
    found = told(
        "Of 33 people who finished both periods of a blinded high-frequency crossover, 14 (42.4%) "
        "felt at least minimally better on stimulation and 10 (30.3%) on sham."
    )
    assert found["14 (42.4%)"] == ("supported", "hf_sham_crossover")
    assert found["10 (30.3%)"] == ("supported", "hf_sham_crossover")


def test_the_counts_of_a_large_group_name_the_study() -> None:
    found = told("X-rays showed that 81 of 162 trial SCS leads moved by half a vertebra or more.")
    assert found["81 of 162"] == ("supported", "trial_leads_uk_2023")


@pytest.mark.parametrize(
    "text",
    [
        "About 60% of people with a spinal cord stimulator get relief.",
        "8 of 10 patients with DRG stimulation get relief.",
        "One in two spinal cord stimulators gives half relief.",
    ],
)
def test_a_round_share_names_nobody(text: str) -> None:
    assert all(m.study is None for m in check_text(text).mentions)


def test_a_named_study_is_not_overruled_by_a_likeness() -> None:
    found = told("In ACCURATE 42.4% of DRG patients were treatment successes at three months.")
    assert found["42.4%"][1] == "accurate_2017"
